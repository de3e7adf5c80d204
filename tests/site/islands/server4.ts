import type { ListingProps } from '../item.ts';
import DailyPapers from './DailyPapers.svelte';
import type { IslandSite } from './replica.ts';

/** Svelte 4 compiles a component for the server into an object of this shape. */
interface ServerComponent {
  render(props: object): { html: string };
}

/** The island's markup; this engine writes no comments. */
export function renderIsland(props: ListingProps, site: IslandSite): string {
  return (DailyPapers as unknown as ServerComponent).render({ props, site }).html;
}
