import { SaxesParser } from 'saxes';
import type { Surfaces } from './surfaces.ts';

const SVG_NAMES = new Set(
  'svg title desc defs pattern path rect circle g text tspan textPath line clipPath'.split(' '),
);
const HTML_NAMES = new Set(
  'div header footer p h1 h2 a bdi nav ol noscript ul li span article section b button svg path circle rect g line'.split(
    ' ',
  ),
);
/** What a story's texts may never bring into a reader's words. */
const UNSEEN = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202a-\u202e]/u;

/** Faults of an SVG document: not well-formed, or able to do more than to be looked at. */
function svgFaults(svg: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ fragment: false });
  parser.on('error', (error) => faults.push(`not well-formed: ${error.message}`));
  parser.on('opentag', ({ name, attributes }) => {
    if (!SVG_NAMES.has(name)) faults.push(`an element <${name}>`);
    for (const [key, value] of Object.entries(attributes)) {
      const isOwn = /^#[\w-]+$/.test(value);
      if (/^on/i.test(key)) faults.push(`a handler ${key}`);
      if (/href$/i.test(key) && !isOwn) faults.push(`a reference to ${value}`);
      if (/url\((?!#)/i.test(value) && key !== 'id') faults.push(`a reference in ${key}`);
      if (/^(d|x|y|width|height|transform|viewBox)$/.test(key) && /NaN|Infinity|undef/.test(value))
        faults.push(`no number in ${key}`);
    }
  });
  parser.write(svg).close();
  return faults;
}

/** Names and attributes of all tags in a text of HTML that quotes its attributes. */
function tagsOf(html: string): { name: string; attributes: [string, string][] }[] {
  return [...html.matchAll(/<([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, name = '', written = '']) => ({
      name: name.toLowerCase(),
      attributes: [...written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(
        ([, key = '', value = '']): [string, string] => [key.toLowerCase(), value],
      ),
    }),
  );
}

function attributeFaults(html: string): string[] {
  return tagsOf(html).flatMap(({ name, attributes }) =>
    attributes.flatMap(([key, value]) => {
      if (key.startsWith('on')) return [`a handler ${key} on <${name}>`];
      const leads = key === 'href' || key === 'src' || key === 'action';
      return leads && !/^(https?:\/\/|\?|#|\.{1,2}\/|$)/.test(value) ? [`${key}="${value}"`] : [];
    }),
  );
}

function markupFaults(html: string): string[] {
  const tags = tagsOf(html);
  const opening = html.match(/<(?!\/)/g)?.length ?? 0;
  return [
    ...attributeFaults(html),
    ...(opening === tags.length ? [] : ['a tag that is none of ours']),
    ...tags.filter(({ name }) => !HTML_NAMES.has(name)).map(({ name }) => `an element <${name}>`),
  ];
}

/** A story's page has the two scripts that every story's page has, and no more. */
function pageFaults(html: string): string[] {
  const scripts = tagsOf(html).filter(({ name }) => name === 'script');
  const types = scripts.map(
    ({ attributes }) => attributes.find(([key]) => key === 'type')?.[1] ?? '',
  );
  const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1];
  const faults = attributeFaults(html);
  if (types.join() !== 'application/ld+json,module') faults.push(`scripts: ${types.join()}`);
  if (data === undefined) faults.push('structured data that ends too soon');
  else JSON.parse(data);
  for (const name of ['iframe', 'img', 'base', 'object', 'embed', 'form', 'style']) {
    if (tagsOf(html).some((tag) => tag.name === name)) faults.push(`an element <${name}>`);
  }
  return faults;
}

function oembedFaults(json: string): string[] {
  const { html } = JSON.parse(json) as { html: string };
  return /^<iframe(?: [a-z]+="[^"<>]*")+><\/iframe>$/.test(html) ? attributeFaults(html) : [html];
}

/** Whatever in a story's surfaces could act, load, lead elsewhere or steer the reader's eye. */
export function actingParts(surfaces: Surfaces): string[] {
  const words = [...Object.entries(surfaces)].filter(([, text]: [string, string]) =>
    UNSEEN.test(text),
  );
  return [
    ...svgFaults(surfaces.svg).map((fault) => `still: ${fault}`),
    ...pageFaults(surfaces.page).map((fault) => `page: ${fault}`),
    ...oembedFaults(surfaces.oembed).map((fault) => `oEmbed: ${fault}`),
    ...markupFaults(surfaces.markup).map((fault) => `reader: ${fault}`),
    ...words.map(([name]) => `${name}: a character that steers or breaks the text`),
  ];
}
