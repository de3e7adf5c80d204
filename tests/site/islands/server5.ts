import { render } from 'svelte/server';
import type { ListingProps } from '../item.ts';
import DailyPapers from './DailyPapers.svelte';
import type { IslandSite } from './replica.ts';

/** The island's markup with its hydration comments. */
export function renderIsland(props: ListingProps, site: IslandSite): string {
  return render(DailyPapers, { props: { props, site } }).body;
}
