import { dot, type LinearModel } from './linear-model.ts';
import { addContext, type NameGroup } from './resolve-features.ts';

/** Rounds in which the names' best candidates are weighed anew against each other. */
const ROUNDS = 2;

function score(group: NameGroup, model: LinearModel): void {
  const values = group.rows.map((row) => dot(model, row));
  const top = Math.max(...values);
  let total = 0;
  const scores = Float64Array.from(values, (value) => {
    const raised = Math.exp(value - top);
    total += raised;
    return raised;
  });
  scores.forEach((value, index) => {
    scores[index] = value / total;
  });
  group.best = values.indexOf(top);
  group.scores = scores;
}

/** Ranks every group's candidates: first each alone, then in the light of the others. */
export function resolve(groups: readonly NameGroup[], model: LinearModel): void {
  for (const group of groups) score(group, model);
  for (let round = 0; round < ROUNDS; round += 1) {
    addContext(groups);
    for (const group of groups) score(group, model);
  }
}
