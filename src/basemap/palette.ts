export type Theme = 'light' | 'dark';

/** The colours of one theme, as CSS hexadecimal colours, each named after what it paints. */
export interface Palette {
  readonly water: string;
  readonly river: string;
  /** The hatch of water that has gone. */
  readonly dryLine: string;
  readonly waterText: string;
  /** Land of other countries, and of the one that the map is about. */
  readonly land: string;
  readonly home: string;
  readonly urban: string;
  readonly drained: string;
  readonly road: string;
  readonly roadText: string;
  readonly borderInternational: string;
  readonly borderRegion: string;
  readonly countryText: string;
  readonly regionText: string;
  readonly settlement: string;
  readonly settlementMinor: string;
  /** Around every label. */
  readonly halo: string;
  /** The status of a place in the story; text on `home` at 4.5:1, symbols at 3:1. */
  readonly contested: string;
  readonly pressure: string;
  readonly captured: string;
  readonly liberated: string;
  readonly context: string;
  readonly route: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    water: '#cfdde3',
    river: '#b3c9d3',
    dryLine: '#bcb9a9',
    waterText: '#406272',
    land: '#ebe7de',
    home: '#f7f4ee',
    urban: '#ece6da',
    drained: '#e9e5d9',
    road: '#cbb894',
    roadText: '#6b5a36',
    borderInternational: '#8f8778',
    borderRegion: '#b9b2a6',
    countryText: '#6a645a',
    regionText: '#726c60',
    settlement: '#3c4046',
    settlementMinor: '#565b62',
    halo: '#faf8f3',
    contested: '#b4452c',
    pressure: '#96610f',
    captured: '#55527a',
    liberated: '#3d6b35',
    context: '#5f6670',
    route: '#1e6f73',
  },
  dark: {
    water: '#10181f',
    river: '#2c4350',
    dryLine: '#3a4347',
    waterText: '#7d9dae',
    land: '#191d22',
    home: '#21262c',
    urban: '#292e36',
    drained: '#232b2e',
    road: '#4b4538',
    roadText: '#b8a57c',
    borderInternational: '#6c7079',
    borderRegion: '#444a53',
    countryText: '#9b9a94',
    regionText: '#83878c',
    settlement: '#c9c9c5',
    settlementMinor: '#a3a7ac',
    halo: '#171b20',
    contested: '#e58a70',
    pressure: '#dba653',
    captured: '#a9a5d6',
    liberated: '#8fbf85',
    context: '#a1a8b2',
    route: '#67b7bb',
  },
};
