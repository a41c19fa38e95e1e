import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SANS, SANS_BOLD } from '../../basemap/fonts.ts';
import type { Ink } from '../../basemap/ink.ts';
import { SIDE_ANCHOR, sideOffset } from '../../story/plan/label-anchor.ts';
import { SIDES, type Side } from '../../story/plan/label-side.ts';
import {
  LINE_GAP,
  LINE_NAME_SIZE,
  NAME_GAP,
  NAME_SIZE,
  NOTE_JOIN,
  SECOND_FROM,
} from '../../story/plan/place-label.ts';
import { ofKind, SOURCES } from './sources.ts';
import { dimmable } from './state.ts';

/** The feature's own side first, then the others, each with its distance from the symbol in ems. */
export function anchors(gap: number): ExpressionSpecification {
  const order = (first: Side): ExpressionSpecification => [
    'literal',
    [first, ...SIDES.filter((side) => side !== first)].flatMap((side) => [
      SIDE_ANCHOR[side],
      sideOffset(side, gap),
    ]),
  ];
  const cases = SIDES.flatMap((side) => [side, order(side)]);
  return ['match', ['get', 'side'], ...cases, order('right')] as unknown as ExpressionSpecification;
}

/**
 * Names, in the order of the map's stack: the last layer's names are placed first. Focus names are
 * drawn whatever else is there, from the zoom on at which they have room beside each other.
 * @param serif the font of the focus places
 */
export function nameLayers(ink: Ink, serif: string[]): LayerSpecification[] {
  const halo = { 'text-halo-color': ink.paper, 'text-halo-width': 1.6, 'text-halo-blur': 0.2 };
  const lineLabel: ExpressionSpecification = [
    'case',
    ['==', ['get', 'note'], ''],
    ['get', 'name'],
    ['concat', ['get', 'name'], NOTE_JOIN, ['get', 'note']],
  ];
  return [
    {
      id: 'story-context-name',
      type: 'symbol',
      source: SOURCES.points,
      filter: ['!', ['get', 'focus']],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['case', ['get', 'capital'], ['literal', SANS_BOLD], ['literal', SANS]],
        'text-size': NAME_SIZE.context,
        'text-variable-anchor-offset': anchors(NAME_GAP.context),
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { ...halo, 'text-color': ink.text, 'text-opacity': dimmable() },
    },
    {
      id: 'story-area-name',
      type: 'symbol',
      source: SOURCES.names,
      filter: ofKind('areaNames'),
      // Further away an area is smaller than its name.
      minzoom: 3.8,
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        'text-font': SANS,
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, 11, 9, 14],
        'text-letter-spacing': 0.3,
        'text-max-width': 8,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.2,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { ...halo, 'text-color': ink.quiet, 'text-opacity': dimmable() },
    },
    {
      id: 'story-line-middle-name',
      type: 'symbol',
      source: SOURCES.names,
      filter: ['all', ofKind('lineMiddles'), ['<', ['zoom'], ['get', 'fits']]],
      layout: {
        'text-field': ['concat', ['get', 'name'], '\n', ['get', 'note']],
        'text-font': SANS,
        'text-size': LINE_NAME_SIZE - 1,
        'text-max-width': 12,
        'text-line-height': 1.1,
        'text-variable-anchor-offset': anchors(LINE_GAP),
        'text-justify': 'auto',
        'text-padding': 1,
      },
      paint: { ...halo, 'text-color': ink.status.route, 'text-opacity': dimmable() },
    },
    {
      id: 'story-line-name',
      type: 'symbol',
      source: SOURCES.names,
      filter: ['all', ofKind('lineNames'), ['>=', ['zoom'], ['get', 'fits']]],
      layout: {
        'symbol-placement': 'line-center',
        'text-field': lineLabel,
        'text-font': SANS,
        'text-size': LINE_NAME_SIZE,
        'text-offset': ['case', ['get', 'below'], ['literal', [0, 1.15]], ['literal', [0, -1.05]]],
        'text-max-angle': 60,
        'text-padding': 1,
      },
      paint: { ...halo, 'text-color': ink.status.route, 'text-opacity': dimmable() },
    },
    {
      id: 'story-focus-name',
      type: 'symbol',
      source: SOURCES.points,
      filter: ['get', 'focus'],
      layout: {
        'text-field': [
          'step',
          ['zoom'],
          ['get', 'name'],
          SECOND_FROM,
          [
            'case',
            ['==', ['get', 'second'], ''],
            ['get', 'name'],
            [
              'format',
              ['get', 'name'],
              {},
              '\n',
              {},
              ['get', 'second'],
              {
                'font-scale': NAME_SIZE.second,
                'text-font': ['literal', SANS],
                'text-color': ink.quiet,
              },
            ],
          ],
        ],
        'text-font': serif,
        'text-size': NAME_SIZE.focus,
        'text-line-height': 1.15,
        'text-variable-anchor-offset': anchors(NAME_GAP.focus),
        'text-justify': 'auto',
        'text-allow-overlap': ['step', ['zoom'], false, 6, true],
        'text-padding': 2,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { ...halo, 'text-color': ink.text, 'text-opacity': dimmable() },
    },
  ];
}
