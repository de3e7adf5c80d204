import { digest } from './digest.ts';

addEventListener('message', async ({ data }: MessageEvent<Blob>) => postMessage(await digest(data)));
