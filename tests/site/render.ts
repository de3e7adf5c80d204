import { pathToFileURL } from 'node:url';
import { compiled, type Engine } from './compile.ts';
import type { IslandSite } from './islands/replica.ts';
import type { ListingProps } from './item.ts';

type Render = (props: ListingProps, site: IslandSite) => string;

/** The function that writes the island's markup on the server. */
export async function renderer(engine: Engine): Promise<Render> {
  const module: { renderIsland: Render } = await import(pathToFileURL(await compiled(engine, 'server')).href);
  return module.renderIsland;
}

/**
 * Takes the island's own hydration comments away, as the real page comes (it begins with `<section>` and ends with an
 * empty comment): Svelte 5 then takes nothing over and builds the island anew.
 */
export function withoutMarkers(html: string): string {
  return `${html.replace(/^<!--\[-->/, '').replace(/<!--\]-->$/, '')}<!---->`;
}
