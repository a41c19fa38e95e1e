import { useQuery } from '@tanstack/react-query';
import { addProtocol, type Map as LiveMap } from 'maplibre-gl';
import { useCallback, useEffect, useState } from 'react';
import { groundStyle } from '../basemap/basemap-style.ts';
import { type OperatorFault, type OperatorMap, parseOperatorMap } from '../basemap/operator-map.ts';
import { OPERATOR_PREFIX } from '../basemap/operator-style.ts';

/** The one file in which an operator configures a richer map, beside index.html. */
const FILE = 'map.json';
/** An operator's server that has not answered in so many milliseconds is taken to be gone. */
const PATIENCE = 10_000;
/** So many failed tiles in a row, and the embedded map comes back. */
const MOST_FAULTS = 4;

export type OperatorFailure = { readonly fault: OperatorFault } | { readonly host: string };

export interface Operator {
  /** `null` while it is not known to work, and where none is configured. */
  readonly map: OperatorMap | null;
  /** The style of `map.style`, as it came. */
  readonly style: unknown;
}

class OperatorError extends Error {
  readonly failure: OperatorFailure;
  constructor(failure: OperatorFailure) {
    super('host' in failure ? failure.host : `${FILE}${failure.fault.pointer}`);
    this.failure = failure;
  }
}

let protocolAdded: Promise<(address: string) => Promise<void>> | undefined;

/** Reads the head of a PMTiles file, which MapLibre can then ask for tiles. */
async function openPmtiles(address: string): Promise<void> {
  protocolAdded ??= import('pmtiles').then(({ PMTiles, Protocol, TileType }) => {
    const protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
    return async (url) => {
      const file = new PMTiles(url);
      const { tileType } = await file.getHeader();
      if (tileType !== TileType.Mvt) throw new Error('no vector tiles');
      protocol.add(file);
    };
  });
  const open = await protocolAdded;
  await open(address);
}

function within<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function load(base: string): Promise<Operator | null> {
  const response = await fetch(new URL(FILE, base));
  // Some hosts answer every address that they do not have with a page of theirs.
  const isPage = /^text\/html\b/i.test(response.headers.get('Content-Type') ?? '');
  if (response.status === 404 || isPage) return null;
  if (!response.ok) throw new Error(`${FILE}: ${response.status}`);
  const read = parseOperatorMap(await response.text(), base);
  if ('fault' in read) throw new OperatorError(read);
  const { map } = read;
  if (!map) return null;
  const ask = async <T>(address: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await within(work());
    } catch (error) {
      console.warn(`${address}: ${error instanceof Error ? error.message : String(error)}`);
      throw new OperatorError({ host: new URL(address).host });
    }
  };
  const { pmtiles, style: address } = map;
  if (pmtiles) await ask(pmtiles, () => openPmtiles(pmtiles));
  if (!address) return { map, style: null };
  const style = await ask(address, async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    const json: unknown = await answer.json();
    if (!groundStyle({ theme: 'light', language: 'en', base }, { map, style: json })) {
      throw new Error('no MapLibre style of version 8');
    }
    return json;
  });
  return { map, style };
}

/**
 * The richer map that an operator configured, once it is known to answer: the embedded one shows
 * until then, and again when it fails (`onBroken`).
 */
export function useOperatorMap(base: string): {
  readonly operator: Operator | null;
  readonly failure: OperatorFailure | null;
  onBroken(): void;
} {
  const [broken, setBroken] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['operator-map', base],
    queryFn: () => load(base),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const onBroken = useCallback(() => setBroken(true), []);
  const { pmtiles, style, terrain } = data?.map ?? {};
  const host = new URL(style ?? pmtiles ?? terrain?.tiles ?? base).host;
  const failure = broken ? { host } : error instanceof OperatorError ? error.failure : null;
  return { operator: broken ? null : (data ?? null), failure, onBroken };
}

/** Gives up an operator's map when tile after tile of it fails. */
export function useOperatorFaults(
  map: LiveMap | null,
  operator: Operator | null,
  onBroken: () => void,
): void {
  useEffect(() => {
    if (!map || !operator) return;
    let faults = 0;
    const fault = (event: object) => {
      if (!isOperators(event)) return;
      faults += 1;
      if (faults >= MOST_FAULTS) onBroken();
    };
    const success = (event: object) => {
      if ('tile' in event && event.tile && isOperators(event)) faults = 0;
    };
    map.on('error', fault);
    map.on('sourcedata', success);
    return () => {
      map.off('error', fault);
      map.off('sourcedata', success);
    };
  }, [map, operator, onBroken]);
}

/** Whether an event of the map is about an operator's source, not one of the embedded map. */
export function isOperators(event: object): boolean {
  return 'sourceId' in event && String(event.sourceId).startsWith(OPERATOR_PREFIX);
}
