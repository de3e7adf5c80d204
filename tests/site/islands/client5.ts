import { flushSync, hydrate, unmount } from 'svelte';
import DailyPapers from './DailyPapers.svelte';
import { run } from './replica.ts';

/** Svelte 5: empties the target itself when the server's markup lacks the hydration comments. */
run((target, props, site) => {
  const exports = hydrate(DailyPapers, { target, props: { props, site } });
  flushSync();
  return {
    update: (items) => {
      exports.update(items);
      flushSync();
    },
    destroy: () => void unmount(exports),
  };
});
