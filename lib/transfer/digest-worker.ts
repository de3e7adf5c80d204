import { digest } from './digest.ts';

// A rejection here is no `error` of the worker out there, where nobody would ever hear of it: it is answered.
addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  postMessage(await digest(data).catch(() => null));
});
