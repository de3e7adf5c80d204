import DailyPapers from './DailyPapers.svelte';
import { run } from './replica.ts';

/** Svelte 4: takes the server's markup over, whatever stands there. */
run((target, props, site, fresh) => {
  if (fresh) target.textContent = '';
  const island = new DailyPapers({ target, props: { props, site }, hydrate: !fresh });
  return { update: (items) => island.update(items), destroy: () => island.$destroy() };
});
