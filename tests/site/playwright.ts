import type { BrowserContext } from '@playwright/test';
import type { Site, SiteResponse } from './site.ts';

const HOST = /^https:\/\/huggingface\.co\//;

/**
 * Chromium takes the target of a redirect to the network, past every route. A page therefore goes there by itself, at
 * once and without a step in the history; anything else is given the target's answer.
 */
async function follow(site: Site, url: URL, found: SiteResponse, isPage: boolean): Promise<SiteResponse> {
  const { location } = found.headers;
  if (!location) return found;
  if (!isPage) return site.respond(new URL(location, url));

  const body = `<!doctype html><script>location.replace(${JSON.stringify(location)})</script>`;
  return { ...found, status: 200, headers: { 'content-type': 'text/html' }, body };
}

/**
 * Lets every page and worker of `context` find `site` at https://huggingface.co. Requests to any other host are
 * refused and their addresses added to `leaked`.
 */
export async function serveSite(context: BrowserContext, site: Site, leaked: string[]): Promise<void> {
  // The catch-all first: later routes win. Not '**/*', which would refuse chrome-extension:// files too.
  await context.route(/^https?:\/\//, (route) => {
    leaked.push(route.request().url());
    return route.abort();
  });

  await context.route(HOST, async (route) => {
    const request = route.request();
    // Only pages differ by cookie, and asking for it costs more than all else about a picture.
    const isPage = request.isNavigationRequest();
    const { cookie } = isPage ? await request.allHeaders().catch(() => ({}) as Record<string, string>) : {};
    const url = new URL(request.url());
    const found = await site.respond(url, cookie);
    const { status, headers, body, delay } = await follow(site, url, found, isPage);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    // The page may have gone on while the answer waited.
    await route.fulfill({ status, headers, body }).catch(() => undefined);
  });
}
