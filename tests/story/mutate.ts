import type { StoryFiles } from '../../src/story/parse-story.ts';
import type { Random } from './random.ts';

const NUMBERS = [
  0,
  -0,
  -1,
  1e308,
  -1e308,
  5e-324,
  180,
  -180,
  90,
  -90,
  85.06,
  181,
  0.1 + 0.2,
  2 ** 53,
];
const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\u202e',
  '\ud800',
  '\ufeff',
  '\u200b',
  '\u2028',
  '<script>window.hacked=1</script>',
  `"'><img src=x onerror=window.hacked=1>`,
  'javascript:window.hacked=1',
  'https://a.example/"',
  ']]>-->&lol;',
  '{name}',
  '$&',
  '../..',
  'ירושלים',
  '0000-01-01',
  '9999-12-31',
  '2024-02-30',
  'en',
  'en-12',
  'zh-Hans-CN',
  'x'.repeat(300),
  'e\u0301'.repeat(40),
  '😀',
];
const TAGS = [
  'en-12',
  'de-1996-1996',
  'zh-Hans-CN',
  'ar',
  'tlh',
  'xx',
  'sr-Latn',
  'en-GB-oxendict',
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'en',
  'uk',
  'type',
  '\u202e',
  '',
];

type Tree = unknown;
type Spot = { readonly owner: Record<string, Tree>; readonly key: string };

/** Every member and item of a JSON value; of long lists of numbers a few. */
function spotsOf(value: Tree, found: Spot[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return found;
  const keys = Object.keys(value);
  const step = Math.max(1, Math.floor(keys.length / 50));
  for (let at = 0; at < keys.length; at += step) {
    const key = keys[at] ?? '';
    found.push({ owner: value as Record<string, Tree>, key });
    spotsOf((value as Record<string, Tree>)[key], found);
  }
  return found;
}

function put(owner: Record<string, Tree>, key: string, value: Tree): void {
  const own = { value, writable: true, enumerable: true, configurable: true };
  Object.defineProperty(owner, key, own);
}

function oddValue(random: Random): Tree {
  const kinds: (() => Tree)[] = [
    () => random.pick(NUMBERS),
    () => random.pick(TEXTS),
    () => random.pick<Tree>([null, true, false, [], {}, [[]], [{}], [[[[0, 0]]]]]),
  ];
  return random.pick(kinds)();
}

function oddText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(TEXTS) + text.slice(at + random.below(4));
}

/** Changes one spot of a JSON value in one way. */
function changeTree(root: Tree, random: Random): Tree {
  const spots = spotsOf(root);
  if (spots.length === 0) return oddValue(random);
  const { owner, key } = random.pick(spots);
  const other = random.pick(spots);
  const value = owner[key];
  const ways: (() => void)[] = [
    () => put(owner, key, oddValue(random)),
    () => put(owner, key, structuredClone(other.owner[other.key])),
    () => {
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else delete owner[key];
    },
    () => {
      if (Array.isArray(owner)) owner.splice(Number(key), 0, structuredClone(value));
      else put(owner, random.pick(KEYS), value);
    },
    () => {
      if (typeof value === 'string') put(owner, key, oddText(value, random));
      else if (typeof value === 'number') put(owner, key, value * random.pick([-1, 2, 1e9, 1e-9]));
      else if (Array.isArray(value)) put(owner, key, [...value, ...value].reverse());
      else put(owner, key, [value]);
    },
    () => put(owner, key, { [random.pick(KEYS)]: value }),
  ];
  random.pick(ways)();
  return root;
}

/** Cuts, repeats, overwrites or ends a file's bytes; what is no UTF-8 any more reads as in a browser. */
function changeBytes(text: string, random: Random): string {
  const bytes = Buffer.from(text);
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + random.below(40));
  const [before, part, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, end),
    bytes.subarray(end),
  ];
  const noise = Buffer.from(Array.from({ length: random.below(6) }, () => random.below(256)));
  const signs = Buffer.from(random.pick([...'{}[]",:\\\n\r0-.eE']));
  const made = random.pick([
    [before, after],
    [before, part, part, after],
    [before, noise, after],
    [before, signs, part, after],
    [before],
  ]);
  return new TextDecoder().decode(Buffer.concat(made));
}

function changeFile(text: string, random: Random): string {
  if (random.chance(0.3)) return changeBytes(text, random);
  try {
    return JSON.stringify(changeTree(JSON.parse(text), random)) ?? '';
  } catch {
    return random.chance(0.5) ? oddText(text, random) : changeBytes(text, random);
  }
}

/** A language of the story by another name, wherever it stands. */
function changeLanguage(files: Record<string, string>, random: Random): void {
  const [from, to] = [JSON.stringify(random.pick(['en', 'uk'])), JSON.stringify(random.pick(TAGS))];
  for (const [name, text] of Object.entries(files)) files[name] = text.replaceAll(from, to);
}

/** A story with one to six changes: in the trees of its JSON, in its bytes, of one file for another. */
export function mutate(story: StoryFiles, random: Random): StoryFiles {
  const files: Record<string, string> = { ...story };
  if (random.chance(0.1)) changeLanguage(files, random);
  for (let count = 1 + random.below(6); count > 0; count -= 1) {
    const names = Object.keys(files);
    if (names.length === 0) return files;
    const name = random.pick(names);
    const way = random.below(100);
    if (way === 0) delete files[name];
    else if (way === 1) files[name] = files[random.pick(names)] ?? '';
    else files[name] = changeFile(files[name] ?? '', random);
  }
  return files;
}
