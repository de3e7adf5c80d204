import { decodeInSteps, type Model } from './decode.ts';
import { MODEL } from './model.generated.ts';

let model: Model | undefined;
let decoding: Generator<undefined, Model> | undefined;

/** The shipped model, decoded at the first call as far as it is not yet. */
export function getModel(): Model {
  while (!model) decodeStep();
  return model;
}

/** Decodes a little more of the shipped model: a page should not have to wait for all of it. True when it is done. */
export function decodeStep(): boolean {
  if (model) return true;
  decoding ??= decodeInSteps(MODEL);
  const step = decoding.next();
  if (!step.done) return false;
  model = step.value;
  // One that failed begins anew and fails again: nothing more would come of waiting for it.
  decoding = undefined;
  return true;
}
