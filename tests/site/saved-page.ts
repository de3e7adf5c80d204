import { readFile } from 'node:fs/promises';
import { asset } from './assets.ts';
import { inventedRecords } from './records/records.ts';
import { BUILD } from './shell.ts';
import type { Site } from './site.ts';
import { stylesheet } from './style/stylesheet.ts';

const TRENDING = '/papers/trending';

/** Pictures and videos of other hosts by stand-ins of ours; the rest of the markup stays as it was saved. */
function withOwnPictures(html: string): string {
  return html
    .replace(/(src="|poster=")https:\/\/cdn-thumbnails\.huggingface\.co\/\S*?([\d.]+)\.png"/g, '$1/thumbnails/$2.svg"')
    .replace(/src="https:\/\/[^"]+\/([\w-]+)\.(?:mp4|webm|mov)"/g, 'src="/media/$1.mp4"')
    .replace(/src="https:\/\/[^"]+\/([\w-]+)\.\w+"/g, 'src="/avatars/$1.svg"');
}

/**
 * A site that serves a saved page of the host as `/papers/trending`, with our style and pictures. `file` is a path;
 * answers reject when it cannot be read.
 */
export function savedPage(file: string): Site {
  const page = readFile(file, 'utf8').then(withOwnPictures);
  const records = inventedRecords();
  // Whoever asks first is told; until then a missing file is nobody's unhandled rejection.
  page.catch(() => undefined);

  return {
    respond: async (url) => {
      const css = { 'content-type': 'text/css; charset=utf-8' };
      if (url.pathname === `${BUILD}/style.css`)
        return { status: 200, headers: css, body: await stylesheet(await page), delay: 0 };
      if (url.pathname === '/papers') return { status: 302, headers: { location: TRENDING }, body: '', delay: 0 };
      if (url.pathname === TRENDING) {
        return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: await page, delay: 0 };
      }

      const id = /^\/thumbnails\/([\d.]+)\.svg$/.exec(url.pathname)?.[1];
      const stranger = id !== undefined && !records.find(id);
      // A paper that is not ours gets the picture of one that is.
      const found = await asset(stranger ? '/thumbnails/2611.20001.svg' : url.pathname, records);
      return found ?? { status: 404, headers: {}, body: '', delay: 0 };
    },
  };
}
