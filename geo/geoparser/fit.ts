import type { LinearModel } from '../../src/geoparse/linear-model.ts';

export interface Example {
  readonly row: Float64Array;
  readonly label: number;
}

/** Solves a symmetric positive system in place, by Cholesky's method. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row < size; row += 1) {
      let sum = at(row, column);
      for (let k = 0; k < column; k += 1) sum -= at(row, k) * at(column, k);
      const target = matrix[row];
      if (target)
        target[column] =
          row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(column, column);
    }
  }
  const half = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = right[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= at(row, k) * (half[k] ?? 0);
    half[row] = sum / at(row, row);
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = half[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) sum -= at(k, row) * (solution[k] ?? 0);
    solution[row] = sum / at(row, row);
  }
  return solution;
}

/** How much harder a weight is held that has a prior than one that has none. */
const FIRMNESS = 4;

/** Logistic regression with a quadratic penalty towards a prior, by Newton's method. */
export function fitLogistic(
  examples: readonly Example[],
  penalty: number,
  prior: Float64Array,
): LinearModel {
  const pull = (k: number) => penalty * (prior[k - 1] === 0 ? 1 : FIRMNESS);
  const width = prior.length + 1;
  let weights = new Float64Array(width);
  for (let round = 0; round < 12; round += 1) {
    const gradient = Float64Array.from(weights, (w, k) =>
      k === 0 ? 0 : -pull(k) * (w - (prior[k - 1] ?? 0)),
    );
    const hessian = Array.from({ length: width }, (_, k) => {
      const row = new Float64Array(width);
      row[k] = k === 0 ? 1e-6 : pull(k);
      return row;
    });
    for (const { row, label } of examples) {
      let z = weights[0] ?? 0;
      const active: number[] = [0];
      for (let k = 0; k < row.length; k += 1) {
        const value = row[k] ?? 0;
        if (value === 0) continue;
        active.push(k + 1);
        z += (weights[k + 1] ?? 0) * value;
      }
      const p = 1 / (1 + Math.exp(-z));
      const value = (k: number) => (k === 0 ? 1 : (row[k - 1] ?? 0));
      for (const a of active) {
        gradient[a] = (gradient[a] ?? 0) + (label - p) * value(a);
        const line = hessian[a];
        if (!line) continue;
        for (const b of active) line[b] = (line[b] ?? 0) + p * (1 - p) * value(a) * value(b);
      }
    }
    const step = solve(hessian, gradient);
    weights = Float64Array.from(weights, (w, k) => w + (step[k] ?? 0));
    if (step.every((s) => Math.abs(s) < 1e-6)) break;
  }
  return { bias: weights[0] ?? 0, weights: weights.slice(1) };
}

export interface Choice {
  readonly rows: readonly Float64Array[];
  readonly right: number;
}

/** A choice among several, by softmax with a quadratic penalty towards a prior; gradient ascent. */
export function fitChoice(
  choices: readonly Choice[],
  width: number,
  penalty: number,
  prior: Float64Array = new Float64Array(width),
): LinearModel {
  const weights = Float64Array.from(prior);
  const squares = new Float64Array(width);
  for (let round = 0; round < 400; round += 1) {
    const gradient = Float64Array.from(weights, (w, k) => -penalty * (w - (prior[k] ?? 0)));
    for (const { rows, right } of choices) {
      const values = rows.map((row) => row.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0));
      const top = Math.max(...values);
      const raised = values.map((value) => Math.exp(value - top));
      const total = raised.reduce((sum, value) => sum + value, 0);
      rows.forEach((row, index) => {
        const error = (index === right ? 1 : 0) - (raised[index] ?? 0) / total;
        for (let k = 0; k < width; k += 1) gradient[k] = (gradient[k] ?? 0) + error * (row[k] ?? 0);
      });
    }
    for (let k = 0; k < width; k += 1) {
      const g = gradient[k] ?? 0;
      squares[k] = (squares[k] ?? 0) * 0.95 + g * g * 0.05;
      weights[k] =
        (weights[k] ?? 0) + (0.05 * g) / (Math.sqrt(squares[k] ?? 0) + 1e-6) / (1 + round / 100);
    }
  }
  return { bias: 0, weights };
}
