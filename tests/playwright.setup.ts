import { build } from '../tools/build.ts';

/** Builds what the browsers load, unless `npm test` has just done so. */
export default async function setup(): Promise<void> {
  if (process.env.DOGEAR_IS_BUILT) return;
  await build('chrome', 'test');
  await build('firefox', 'test');
}
