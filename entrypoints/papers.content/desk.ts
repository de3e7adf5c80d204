import { hydrated } from '../../lib/listing/hydration.ts';
import { createReader, type Listing } from '../../lib/listing/listing.ts';
import { perFrame, watchListing, watchTheme } from '../../lib/listing/watch.ts';
import { onAnnounce } from '../../lib/messages/announce.ts';
import type { TabReport } from '../../lib/messages/protocol.ts';
import { answerReport } from '../../lib/messages/report.ts';
import { createOverlay } from '../../lib/overlay/overlay.ts';
import { createLedger } from './ledger.ts';
import { createRecorder } from './recorder.ts';

/**
 * The life of Dogear in one listing tab, until `signal` aborts: reads the page, asks for the reader's marks, and once
 * the island is hydrated keeps every card's marks right, one idempotent pass a frame. `isAlive` says whether the
 * extension that this script belongs to is still there; when it is not, it aborts `signal`, and the page is swept.
 */
export function openDesk(signal: AbortSignal, isAlive: () => boolean): void {
  const read = createReader();
  const record = createRecorder();
  const islands = new WeakMap<HTMLElement, 'waiting' | 'ready'>();
  let report: TabReport = { listing: null, found: 0, recognised: 0 };

  const pass = () => {
    if (!isAlive()) return;
    const listing = read();
    const found = listing ? listing.cards.length + listing.unread : 0;
    report = { listing: listing?.kind ?? null, found, recognised: 0 };
    if (listing) ledger.know(listing.cards.map((card) => card.id));
    if (listing && !isWritable(listing)) return;

    const known = listing?.cards.filter((card) => ledger.isKnown(card.id)) ?? [];
    report.recognised = overlay.reconcile(listing ? known.map((card) => view(listing, card)) : []);
  };

  const view = (listing: Listing, place: Listing['cards'][number]) => {
    const paper = listing.papers.get(place.id);
    if (!paper) throw new Error(`no paper was read for the card of ${place.id}`);
    const { topics, code } = record(paper);
    const { change, ...line } = ledger.of(place.id, () => record(paper));
    const isTitleOnly = paper.abstract === null;
    return { place, props: { title: paper.title, topics, isTitleOnly, code, ...line, onChange: change } };
  };

  const isWritable = ({ island }: Listing) => {
    if (!island || islands.get(island) === 'ready') return true;
    if (islands.get(island) === 'waiting') return false;
    islands.set(island, 'waiting');
    void hydrated(island, signal).then((isReady) => {
      if (isReady) islands.set(island, 'ready');
      else islands.delete(island);
      request();
    });
    return false;
  };

  const request = perFrame(pass, signal);
  const overlay = createOverlay(request, signal);
  const ledger = createLedger(request, isAlive);

  overlay.sweep();
  signal.addEventListener('abort', overlay.sweep);
  watchTheme(overlay.setTheme, signal);
  watchListing(request, signal);
  onAnnounce(({ rev }) => ledger.catchUp(rev), { signal });
  answerReport(() => report, { signal });
  const refresh = () => {
    if (!document.hidden && isAlive()) ledger.askAgain();
  };
  window.addEventListener('pageshow', refresh, { signal });
  window.addEventListener('focus', refresh, { signal });
  document.addEventListener('visibilitychange', refresh, { signal });
  pass();
}
