import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOperatorMap } from '../src/basemap/operator-map.ts';
import { type HeaderRule, headerRules } from './headers.ts';

/** Stands for wherever the site is served: relative addresses are the site's own. */
const SELF = 'https://site.invalid';

/**
 * The headers of a built site, whose policy lets the page ask the servers that its `map.json` names.
 * A file that breaks a rule allows nobody; the page says which rule.
 */
export function siteRules(folder: string): readonly HeaderRule[] {
  const file = join(folder, 'map.json');
  if (!existsSync(file)) return headerRules();
  const read = parseOperatorMap(readFileSync(file, 'utf8'), `${SELF}/`);
  const origins = 'fault' in read ? [] : (read.map?.origins ?? []);
  return headerRules(origins.filter((origin) => origin !== SELF));
}
