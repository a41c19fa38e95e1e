import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

/** What a drawn place can be; follows from the selection and the hover, never the other way round. */
export interface DrawnState {
  readonly selected: boolean;
  readonly hovered: boolean;
  /** Something else is selected. */
  readonly dimmed: boolean;
}

/** A third quieter. */
export const DIMMED = 0.67;

export function isState(name: keyof DrawnState): ExpressionSpecification {
  return ['boolean', ['feature-state', name], false];
}

/** One value when selected, one when hovered, one otherwise. */
export function byState(
  selected: number,
  hovered: number | ExpressionSpecification,
  otherwise: number | ExpressionSpecification,
): ExpressionSpecification {
  return ['case', isState('selected'), selected, isState('hovered'), hovered, otherwise];
}

/** Full opacity, or a third less beside a selection. */
export function dimmable(opacity = 1): ExpressionSpecification {
  return ['case', isState('dimmed'), opacity * DIMMED, opacity];
}
