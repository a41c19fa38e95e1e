import type { StoryFiles } from '../../src/story/parse-story.ts';
import { type Random, randomOf } from '../story/random.ts';

export interface SyntheticStory {
  readonly id?: string;
  readonly places: number;
  /** At least as many as places: each is spoken of. */
  readonly passages: number;
  readonly seed?: number;
  /** English alone unless said otherwise. */
  readonly languages?: readonly ('en' | 'uk')[];
}

type Tongue = 'en' | 'uk';
type Both = Readonly<Record<Tongue, string>>;

interface Town {
  readonly id: string;
  readonly name: Both;
  readonly former: Both | null;
  readonly at: readonly [longitude: number, latitude: number];
}

const HEADS = 'Bila Chorna Dovha Hlyboka Krasna Lisova Nova Sukha Syni Tykha Velyka Zelena'.split(
  ' ',
);
const HEADS_UK = 'Біла Чорна Довга Глибока Красна Лісова Нова Суха Сині Тиха Велика Зелена'.split(
  ' ',
);
const STEMS = 'bir dub hai kam lyp mor ost pol rud stav ver zor'.split(' ');
const STEMS_UK = 'бір дуб гай кам лип мор ост пол руд став вер зор'.split(' ');
const MIDDLES = 'an en iv ol ov yn ych ets ak ysh'.split(' ');
const MIDDLES_UK = 'ан ен ів ол ов ин ич ець ак иш'.split(' ');
const TAILS = 'ivka ove yne ets yky ivtsi'.split(' ');
const TAILS_UK = 'івка ове ине ець ики івці'.split(' ');

const KINDS = ['fighting', 'pressure', 'captured', 'liberated', 'damage', 'supply'] as const;
const SPEAKER: Both = { en: 'District administration', uk: 'Районна адміністрація' };

/** What may follow the first sentence, a line each. */
const MORE: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    'Two apartment blocks and the boiler house were damaged, and the water supply failed until the evening.',
    'Residents said that the shelling had begun before dawn and had not stopped for longer than an hour.',
    'The road was closed to lorries, and the bus that brings bread and medicine turned back at the bridge.',
    'A repair crew restored power to the hospital, though the school and the railway station remained dark.',
    'Volunteers brought out eleven people, the oldest of them a woman of ninety who had refused to leave.',
    'The account could not be checked independently, and the other side has not spoken of it so far.',
  ],
  uk: [
    'Пошкоджено два багатоквартирні будинки й котельню, води не було до вечора.',
    'Мешканці розповіли, що обстріл почався до світанку й не вщухав довше ніж на годину.',
    'Дорогу закрили для вантажівок, і автобус із хлібом та ліками повернув назад біля мосту.',
    'Ремонтники повернули світло лікарні, але школа й вокзал залишилися без нього.',
    'Волонтери вивезли одинадцятьох людей, найстаршій із них дев’яносто років.',
    'Незалежно перевірити це не вдалося, інша сторона про це досі не говорила.',
  ],
};

/** A name for each number, none twice: a counter in syllables. */
function nameOf(index: number): Both {
  const digit = (list: readonly string[], by: number) => list[Math.floor(index / by) % list.length];
  const name = (heads: string[], stems: string[], middles: string[], tails: string[]) => {
    const stem = `${digit(stems, 1)}${digit(middles, stems.length)}`;
    const word = `${stem}${digit(tails, stems.length * middles.length)}`;
    const own = word.charAt(0).toUpperCase() + word.slice(1);
    const round = Math.floor(index / (stems.length * middles.length * tails.length));
    return round === 0 ? own : `${heads[(round - 1) % heads.length]} ${own}`;
  };
  return {
    en: name(HEADS, STEMS, MIDDLES, TAILS),
    uk: name(HEADS_UK, STEMS_UK, MIDDLES_UK, TAILS_UK),
  };
}

function townsOf(count: number, random: Random): Town[] {
  return Array.from({ length: count }, (_, index) => {
    const name = nameOf(index);
    const old = { en: `Old ${name.en}`, uk: `Старе ${name.uk}` };
    return {
      id: `place-${index + 1}`,
      name,
      former: random.chance(0.2) ? old : null,
      at: [22 + random.below(180_000) / 10_000, 44.5 + random.below(75_000) / 10_000],
    };
  });
}

function featureOf({ id, name, former, at }: Town, index: number): unknown {
  const named = (names: Both, role: string) =>
    (['en', 'uk'] as const).map((lang) => ({ toponym: names[lang], lang, role }));
  return {
    type: 'Feature',
    id,
    properties: {
      title: name.en,
      role: index % 4 === 3 ? 'context' : 'focus',
      precision: 1000,
      basis: 'gazetteer',
    },
    names: [...named(name, 'current'), ...(former ? named(former, 'former') : [])],
    types: [{ label: 'city' }],
    links: [],
    geometry: { type: 'Point', coordinates: at },
  };
}

/** The words around the name of a passage's first place; its number makes them its own. */
function opening(language: Tongue, number: number): { before: string; after: string } {
  return language === 'en'
    ? { before: 'In ', after: `, report ${number} says, fighting went on through the night.` }
    : { before: 'У місці ', after: `, за зведенням ${number}, бої тривали всю ніч.` };
}

/**
 * A valid story of any size as the files of its folder; the same request gives the same bytes.
 * Paragraphs are of two or three sentences; every fifth passage makes a claim, every tenth names a second place.
 */
export function syntheticStory(request: SyntheticStory): StoryFiles {
  const { places, passages, seed = 1, languages = ['en'] } = request;
  const random = randomOf(seed);
  const towns = townsOf(places, random);
  const texts: Record<Tongue, string[]> = { en: [], uk: [] };
  const items: unknown[] = [];
  const selectors = (exact: Both, prefix: Both, suffix: Both) =>
    languages.map((language) => ({
      source: `article.${language}.md`,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: exact[language],
          prefix: prefix[language],
          suffix: suffix[language],
        },
      ],
    }));
  const body = (town: Town) => ({
    type: 'SpecificResource',
    purpose: 'identifying',
    source: `places.geojson#${town.id}`,
  });
  for (let index = 0; index < passages; index += 1) {
    const number = index + 1;
    const town = towns[index < places ? index : random.below(places)];
    const second = number % 10 === 0 ? towns[random.below(places)] : undefined;
    if (!town) throw new RangeError('a story without a place has no passages');
    const more = [random.below(6), random.below(6)].slice(0, number % 3 === 0 ? 2 : 1);
    const words = { en: opening('en', number), uk: opening('uk', number) };
    const link = second && {
      en: `Report ${number} names `,
      uk: `Зведення ${number} називає `,
    };
    for (const language of languages) {
      const { before, after } = words[language];
      const sentences = [
        before + town.name[language] + after,
        ...more.map((each) => MORE[language][each] ?? ''),
        ...(link && second ? [`${link[language]}${second.name[language]}.`] : []),
      ];
      texts[language].push(sentences.join(' '));
    }
    const day = `2024-09-${String(1 + random.below(28)).padStart(2, '0')}`;
    const evidence = Object.fromEntries(
      languages.map((language) => [language, words[language].after.slice(2, -1)]),
    );
    items.push({
      id: `link-${number}`,
      type: 'Annotation',
      motivation: 'linking',
      target: selectors(
        town.name,
        { en: words.en.before, uk: words.uk.before },
        { en: words.en.after.slice(0, 20), uk: words.uk.after.slice(0, 24) },
      ),
      body: [
        body(town),
        ...(number % 5 === 0
          ? [
              {
                type: 'Claim',
                purpose: 'describing',
                kind: random.pick(KINDS),
                evidence,
                speaker: Object.fromEntries(languages.map((each) => [each, SPEAKER[each]])),
                when: { start: day, end: day, precision: 'day' },
              },
            ]
          : []),
      ],
    });
    if (link && second) {
      items.push({
        id: `second-${number}`,
        type: 'Annotation',
        motivation: 'linking',
        target: selectors(second.name, link, { en: '.', uk: '.' }),
        body: [body(second)],
      });
    }
  }
  const only = (text: Both) => Object.fromEntries(languages.map((each) => [each, text[each]]));
  return {
    'story.json': JSON.stringify({
      version: 1,
      id: request.id ?? `synthetic-${places}`,
      languages,
      title: only({
        en: `A record of ${places} places`,
        uk: `Літопис: ${places} населених пунктів`,
      }),
      summary: only({ en: 'Made for measuring.', uk: 'Створено для вимірювань.' }),
      published: '2024-10-10',
      asOf: '2024-10-09',
      source: { name: 'The Log', authors: ['A. Writer'], editors: [], published: '2024-10-10' },
      credit: only({ en: 'Invented for measuring.', uk: 'Вигадано для вимірювань.' }),
      view: { bounds: [22, 44.5, 40, 52] },
      articles: Object.fromEntries(languages.map((each) => [each, `article.${each}.md`])),
      places: 'places.geojson',
      annotations: 'annotations.json',
    }),
    ...Object.fromEntries(
      languages.map((each) => [`article.${each}.md`, `${texts[each].join('\n\n')}\n`]),
    ),
    'places.geojson': JSON.stringify({ type: 'FeatureCollection', features: towns.map(featureOf) }),
    'annotations.json': JSON.stringify({ type: 'AnnotationPage', items }),
  };
}
