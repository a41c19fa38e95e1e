/** A linear model: a weight for each feature by name, and one without any. */
export interface LinearModel {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** The number of each feature in a row. */
export function numbered<Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}

/** Weights as they are stored, by the features' names. */
export type StoredWeights = Readonly<Record<string, number>>;

/** @throws if a weight is of a feature that the code does not know */
export function loadModel(stored: StoredWeights, features: readonly string[]): LinearModel {
  const known = new Set(['bias', ...features]);
  const strange = Object.keys(stored).filter((name) => !known.has(name));
  if (strange.length > 0) throw new Error(`Weights of unknown features: ${strange.join(', ')}`);
  return {
    bias: stored['bias'] ?? 0,
    weights: Float64Array.from(features, (name) => stored[name] ?? 0),
  };
}

export function storeModel(model: LinearModel, features: readonly string[]): StoredWeights {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return Object.fromEntries([
    ['bias', round(model.bias)],
    ...features.map((name, index) => [name, round(model.weights[index] ?? 0)]),
  ]) as StoredWeights;
}

/** Rows of features, all 0: parts of one array, since each array of its own takes five times as long. */
export function emptyRows(count: number, width: number): Float64Array[] {
  const bytes = width * Float64Array.BYTES_PER_ELEMENT;
  const all = new ArrayBuffer(count * bytes);
  const rows: Float64Array[] = [];
  for (let index = 0; index < count; index += 1) {
    rows.push(new Float64Array(all, index * bytes, width));
  }
  return rows;
}

export function dot(model: LinearModel, row: Float64Array): number {
  let sum = model.bias;
  for (let index = 0; index < row.length; index += 1) {
    sum += (model.weights[index] ?? 0) * (row[index] ?? 0);
  }
  return sum;
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
