import { decode, decodeInSteps, type Model } from './decode.ts';
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
  decoding ??= decodeInSteps(MODEL);
  const step = model ? undefined : decoding.next();
  // Of a decoding that failed nothing is to come any more: it fails again, instead of being waited for.
  if (step?.done) model = step.value ?? decode(MODEL);
  return model !== undefined;
}
