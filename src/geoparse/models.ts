import { CONFIRM_FEATURES } from './confirm-features.ts';
import storedConfirmer from './confirmer-weights.json';
import { DETECT_FEATURES } from './detect-features.ts';
import storedDetector from './detector-weights.json';
import { type LinearModel, loadModel } from './linear-model.ts';
import { RESOLVE_FEATURES } from './resolve-features.ts';
import storedResolver from './resolver-weights.json';

/** What was learnt: whether a name is a place, which place it is, and both seen together. */
export interface Models {
  readonly detector: LinearModel;
  readonly resolver: LinearModel;
  readonly confirmer: LinearModel;
  /** From which probability on a name is taken for a place. */
  readonly threshold: number;
}

let stored: Models | undefined;

/** The models that come with the program. */
export function storedModels(): Models {
  stored ??= {
    detector: loadModel(storedDetector.weights, DETECT_FEATURES),
    resolver: loadModel(storedResolver.weights, RESOLVE_FEATURES),
    confirmer: loadModel(storedConfirmer.weights, CONFIRM_FEATURES),
    threshold: storedConfirmer.threshold,
  };
  return stored;
}
