import { addContext } from './context.ts';
import { dot, type LinearModel } from './linear-model.ts';
import type { NameGroup } from './name-groups.ts';

/** Rounds in which the names' best options are weighed anew against each other. */
const ROUNDS = 2;

function score({ options, scores }: NameGroup, model: LinearModel): number {
  let best = -1;
  let top = -Infinity;
  for (let index = 0; index < options.length; index += 1) {
    const option = options[index];
    const value = option ? dot(model, option.row) : -Infinity;
    scores[index] = value;
    if (value > top) [best, top] = [index, value];
  }
  let total = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const raised = Math.exp((scores[index] ?? 0) - top);
    scores[index] = raised;
    total += raised;
  }
  for (let index = 0; index < scores.length; index += 1)
    scores[index] = (scores[index] ?? 0) / total;
  return best;
}

/** Weighs every group's options in the light of the other groups' best. */
export function weighAnew(groups: readonly NameGroup[], model: LinearModel): void {
  addContext(groups);
  for (const group of groups) group.best = score(group, model);
}

/** Ranks every group's options: first each alone, then in the light of the others. */
export function resolve(groups: readonly NameGroup[], model: LinearModel): void {
  for (const group of groups) group.best = score(group, model);
  for (let round = 0; round < ROUNDS; round += 1) weighAnew(groups, model);
}
