import { avatar, LOGO, thumbnail } from './picture.ts';
import type { Records } from './records/records.ts';
import { BUILD } from './shell.ts';
import type { SiteResponse } from './site.ts';
import { FONTS, font } from './style/fonts.ts';
import { stylesheet } from './style/stylesheet.ts';

let style: Promise<string> | undefined;

function respond(type: string, body: string | Buffer): SiteResponse {
  return { status: 200, headers: { 'content-type': type }, body, delay: 0 };
}

/** Styles and pictures; undefined when `path` is none of them. */
export async function asset(path: string, records: Records): Promise<SiteResponse | undefined> {
  if (path === `${BUILD}/style.css`) {
    style ??= stylesheet();
    return respond('text/css; charset=utf-8', await style);
  }
  if (path === `${BUILD}/katex.css`) return respond('text/css; charset=utf-8', '');
  if (path === '/favicon.ico' || path.startsWith('/front/assets/')) return respond('image/svg+xml', LOGO);

  if (path.startsWith(`${FONTS}/`)) {
    const file = await font(path.slice(FONTS.length + 1));
    return file && respond('font/woff2', file);
  }

  const [, folder, name] = /^\/(thumbnails|avatars|media)\/([^/]+)\.\w+$/.exec(path) ?? [];
  if (folder === 'avatars' && name) return respond('image/svg+xml', avatar(name));
  if (folder === 'media') return respond('video/mp4', '');
  const item = folder === 'thumbnails' && name ? records.find(name) : undefined;
  return item && respond('image/svg+xml', thumbnail(item));
}
