import type { OffsetPoint, Place } from './model.ts';

const MILE = 1609.344;
/** A town is not a point: its own reach, in metres. */
const REACH = 1500;
/** Where a direction comes without a distance, in metres. */
const ASSUMED = 7000;
const SECTOR = Math.PI / 8;

const BEARINGS: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
};

/** Stems of Ukrainian and Russian directions. */
const SLAVIC: readonly (readonly [RegExp, number])[] = [
  [/північн\S*[ -]+схі?о?д|північно-східн|северо-восто[кч]/, 45],
  [/південн\S*[ -]+схі?о?д|південно-східн|юго-восто[кч]/, 135],
  [/південн\S*[ -]+захі?о?д|південно-західн|юго-запад/, 225],
  [/північн\S*[ -]+захі?о?д|північно-західн|северо-запад/, 315],
  [/півн[іо]ч|північніш|север/, 0],
  [/півд[еню]|південніш|юг|южн/, 180],
  [/схід|сход|східніш|восто[кч]/, 90],
  [/захід|заход|західніш|запад/, 270],
];

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)(?:\s?(?:-|–|to)\s?(\d{1,4}(?:[.,]\d{1,2})?))?`;
const ENGLISH_UNIT = '(km|kms|kilomet(?:er|re)s?|mi|miles?|m|met(?:er|re)s?)';
const ENGLISH_DIRECTION = '(?:to the )?((?:north|south)[ -]?(?:east|west)?(?:ern)?|east|west)';
const ENGLISH = new RegExp(
  String.raw`(?:${NUMBER}[\s -]?${ENGLISH_UNIT}(?:\s\(\d+(?:\.\d+)?\s\w+\))?\s)?(?:(?:just|due|directly)\s)?(?:${ENGLISH_DIRECTION}\s)?(?:away\s)?(of|from|outside)\s(?:the\s)?(?:(?:city|town|village|capital|settlement|port|city centre|center)\s(?:of\s)?)?(?:the\s)?$`,
  'i',
);
const SLAVIC_PHRASE = new RegExp(
  String.raw`(?:(?:за|в|у)\s)?(?:(?:приблизно|близько|около|примерно)\s)?(?:${NUMBER}\s?(км|кілометр\S*|километр\S*|м|метр\S*)\s)?(?:((?:на|к)\s(?:(?:північ|півден|півдн|северо|юго)\S*[ -])?\S{3,12}|\S{6,20}іше)\s)?(?:(від|от)\s)?(?:(?:міста|села|селища|города|села|поселка)\s)?$`,
  'i',
);

const numeric = (text: string) => Number(text.replace(',', '.'));

function metres(unit: string): number {
  if (/^mi/i.test(unit)) return MILE;
  return /^(?:m|met|м$|метр)/i.test(unit) ? 1 : 1000;
}

/** How far off a number may be that was written so: half its last written place, a tenth at least. */
function roundness(text: string): number {
  const [whole = '', decimals] = text.split(/[.,]/);
  if (decimals !== undefined) return 0.5 * 10 ** -decimals.length;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return Math.max(0.5 * 10 ** Math.min(zeros, whole.length - 1), numeric(text) * 0.1);
}

interface Phrase {
  readonly length: number;
  readonly distance: number;
  readonly slack: number;
  readonly bearing?: number;
}

function distanceOf(first: string | undefined, second: string | undefined, unit: string) {
  if (first === undefined) return { distance: ASSUMED, slack: ASSUMED };
  const scale = metres(unit);
  if (second === undefined) {
    return { distance: numeric(first) * scale, slack: roundness(first) * scale };
  }
  const [low, high] = [numeric(first), numeric(second)];
  return { distance: ((low + high) / 2) * scale, slack: (Math.abs(high - low) / 2) * scale };
}

function englishPhrase(before: string): Phrase | undefined {
  const found = ENGLISH.exec(before);
  if (!found) return undefined;
  const [whole, first, second, unit = '', direction, word = ''] = found;
  if (first === undefined && direction === undefined) return undefined;
  // "from the north of X" names a part of it; "to the west from" is no phrase of distance.
  if (first === undefined && word !== 'of') return undefined;
  const bearing = BEARINGS[direction?.toLowerCase().replace(/[ -]|ern$/g, '') ?? ''];
  const { distance, slack } = distanceOf(first, second, unit);
  return { length: whole.length, distance, slack, ...(bearing === undefined ? {} : { bearing }) };
}

function slavicPhrase(before: string): Phrase | undefined {
  const found = SLAVIC_PHRASE.exec(before);
  if (!found) return undefined;
  const [whole, first, second, unit = '', direction, from] = found;
  const bearing = SLAVIC.find(([pattern]) => pattern.test(direction?.toLowerCase() ?? ''))?.[1];
  const comparative = /іше$/i.test(direction ?? '');
  if (bearing === undefined && (first === undefined || from === undefined)) return undefined;
  if (bearing !== undefined && from === undefined && !comparative) return undefined;
  const { distance, slack } = distanceOf(first, second, unit);
  return { length: whole.length, distance, slack, ...(bearing === undefined ? {} : { bearing }) };
}

/** What a phrase of either kind holds at least; few names follow on it, and the whole costs time. */
const LEADS_ON = /(?:of|from|outside)\s/i;
const CYRILLIC = /[\u0400-\u04ff]/;

/** The longest phrase that is looked for before a name, in UTF-16 units. */
const REACH_BACK = 90;

/**
 * Reads a distance or direction that leads up to a name: "10 km west of", "за 5 км на схід від".
 * The circle holds the roundness of the number, an eighth of the compass, and the town's own reach.
 */
export function offsetBefore(
  text: string,
  start: number,
  end: number,
  place: Place,
): OffsetPoint | undefined {
  if (place.kind !== 'settlement' && place.kind !== 'quarter' && place.kind !== 'site') {
    return undefined;
  }
  const before = text.slice(Math.max(0, start - REACH_BACK), start).replaceAll('\u00a0', ' ');
  const phrase =
    (LEADS_ON.test(before) ? englishPhrase(before) : undefined) ??
    (CYRILLIC.test(before) ? slavicPhrase(before) : undefined);
  if (!phrase || phrase.distance > 500_000) return undefined;
  const { distance, slack, bearing } = phrase;
  const lead = /^\s*/.exec(before.slice(before.length - phrase.length))?.[0].length ?? 0;
  const span = { start: start - phrase.length + lead, end };
  if (bearing === undefined) {
    const radius = Math.round(distance + slack + REACH);
    return { ...span, latitude: place.latitude, longitude: place.longitude, radius, distance };
  }
  const angle = (bearing * Math.PI) / 180;
  const north = (distance * Math.cos(angle)) / 111_195;
  const east =
    (distance * Math.sin(angle)) /
    (111_195 * Math.max(0.01, Math.cos((place.latitude * Math.PI) / 180)));
  const radius = Math.round(Math.hypot(distance * Math.sin(SECTOR), slack) + REACH);
  const latitude = Math.max(-90, Math.min(90, place.latitude + north));
  const longitude = ((place.longitude + east + 540) % 360) - 180;
  return { ...span, latitude, longitude, radius, distance, bearing };
}
