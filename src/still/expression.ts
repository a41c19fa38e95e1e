/** What a style's expression may ask of. */
export interface Scope {
  readonly zoom: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

type Operator = (args: readonly unknown[], scope: Scope) => unknown;

function numberOf(value: unknown, scope: Scope): number {
  return Number(evaluate(value, scope));
}

/** A straight line between the stops around the input; beyond the ends, their values. */
const interpolate: Operator = ([, input, ...stops], scope) => {
  const at = numberOf(input, scope);
  let before: readonly [number, number] | null = null;
  for (let i = 0; i + 1 < stops.length; i += 2) {
    const stop = Number(stops[i]);
    if (at <= stop) {
      const value = numberOf(stops[i + 1], scope);
      if (!before) return value;
      const share = (at - before[0]) / (stop - before[0]);
      return before[1] + (value - before[1]) * share;
    }
    before = [stop, numberOf(stops[i + 1], scope)];
  }
  return before?.[1];
};

const match: Operator = ([input, ...rest], scope) => {
  const value = evaluate(input, scope);
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const label = rest[i];
    const hit = Array.isArray(label) ? label.includes(value) : label === value;
    if (hit) return evaluate(rest[i + 1], scope);
  }
  return evaluate(rest.at(-1), scope);
};

const choose: Operator = (args, scope) => {
  for (let i = 0; i + 1 < args.length; i += 2) {
    if (evaluate(args[i], scope) === true) return evaluate(args[i + 1], scope);
  }
  return evaluate(args.at(-1), scope);
};

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['get', ([key], { properties }) => properties[String(key)] ?? null],
  ['zoom', (_, { zoom }) => zoom],
  ['literal', ([value]) => value],
  ['==', ([a, b], scope) => evaluate(a, scope) === evaluate(b, scope)],
  ['!=', ([a, b], scope) => evaluate(a, scope) !== evaluate(b, scope)],
  ['>=', ([a, b], scope) => numberOf(a, scope) >= numberOf(b, scope)],
  ['<', ([a, b], scope) => numberOf(a, scope) < numberOf(b, scope)],
  ['!', ([a], scope) => evaluate(a, scope) !== true],
  ['all', (args, scope) => args.every((each) => evaluate(each, scope) === true)],
  ['any', (args, scope) => args.some((each) => evaluate(each, scope) === true)],
  ['interpolate', interpolate],
  ['match', match],
  ['case', choose],
]);

const OPERATOR = /^[a-z!=<>-]+$/;

/**
 * The value of one of the basemap's style expressions: the part of MapLibre's language that our own
 * style speaks, so that the still follows it.
 *
 * @throws Error for an operator that is not among them
 */
export function evaluate(expression: unknown, scope: Scope): unknown {
  if (!Array.isArray(expression)) return expression;
  const [head, ...args] = expression as readonly unknown[];
  if (typeof head !== 'string' || !OPERATOR.test(head)) return expression;
  const operator = OPERATORS.get(head);
  if (!operator) throw new Error(`The still cannot read the style operator "${head}".`);
  return operator(args, scope);
}
