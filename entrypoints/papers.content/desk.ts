import { hydrated } from '../../lib/listing/hydration.ts';
import { createReader, type Listing } from '../../lib/listing/listing.ts';
import { perFrame, watchListing, watchTheme } from '../../lib/listing/watch.ts';
import { onAnnounce } from '../../lib/messages/announce.ts';
import type { TabReport } from '../../lib/messages/protocol.ts';
import { answerReport } from '../../lib/messages/report.ts';
import { type CardView, createOverlay, isOwn } from '../../lib/overlay/overlay.ts';
import { createLedger } from './ledger.ts';
import { createLookups } from './lookups.ts';
import { createRecorder } from './recorder.ts';

/** A window shows no more of them, as long as nobody has scrolled. */
const FIRST_CARDS = 12;

/**
 * The life of Dogear in one listing tab, until `signal` aborts: reads the page, asks for the reader's marks, and once
 * the island is hydrated keeps every card's marks right, one idempotent pass a frame. `isAlive` says whether the
 * extension that this script belongs to is still there; when it is not, it aborts `signal`, and the page is swept.
 */
export function openDesk(signal: AbortSignal, isAlive: () => boolean): void {
  const reader = createReader();
  const islands = new WeakMap<HTMLElement, 'waiting' | 'ready'>();
  /** None before the first look at the page: what it is, is not known yet. */
  let report: Omit<TabReport, 'recognised'> | null = null;

  const pass = () => {
    if (!isAlive()) return;
    const listing = reader.read();
    report = { listing: listing?.kind ?? null, found: listing ? listing.cards.length + listing.unread : 0 };
    if (!listing) return overlay.reconcile([]);

    ledger.know(listing.cards.map((card) => card.id));
    const isPrepared = recorder.prepare(listing.papers.values());
    const views = listing.cards.flatMap((card) => view(listing, card) ?? []);
    // The first marks of a page come together, later ones as they can.
    const isFirst = overlay.count() === 0;
    if (!isWritable(listing)) overlay.prepare(views);
    else if (!isFirst || (isPrepared && overlay.prepare(views.slice(0, FIRST_CARDS)))) {
      overlay.reconcile(views);
      lookups.follow(listing.cards);
    }
  };

  /** Nothing yet while the paper's topics are being worked out or its mark is being asked for. */
  const view = ({ papers }: Listing, place: Listing['cards'][number]): CardView | null => {
    const read = papers.get(place.id);
    const record = read && recorder.of(read);
    if (!record || !ledger.isKnown(place.id)) return null;

    const { paper, topics } = record;
    const { code, check } = lookups.of(paper.id, record.code);
    const { change, ...line } = ledger.of(place.id, record);
    const isTitleOnly = paper.abstract === null;
    return {
      id: paper.id,
      place,
      props: { title: paper.title, topics, isTitleOnly, code, check, ...line, onChange: change },
    };
  };

  const isWritable = ({ island }: Listing) => {
    if (!island || islands.get(island) === 'ready') return true;
    if (islands.get(island) === 'waiting') return false;
    islands.set(island, 'waiting');
    // In the next task: this one has read the page.
    setTimeout(async () => {
      if (await hydrated(island, signal)) islands.set(island, 'ready');
      else islands.delete(island);
      request();
    });
    return false;
  };

  const request = perFrame(pass, signal);
  const recorder = createRecorder(request, signal);
  const lookups = createLookups(request, signal);
  const overlay = createOverlay(request, signal);
  const ledger = createLedger(request, isAlive);

  overlay.sweep();
  signal.addEventListener('abort', overlay.sweep);
  watchTheme(overlay.setTheme, signal);
  watchListing(
    () => {
      reader.forget();
      // Reading and the first mounting are too much for one task; afterwards both happen in the frame, without a flicker.
      if (overlay.count() === 0) setTimeout(() => reader.read());
      request();
    },
    signal,
    isOwn,
  );
  onAnnounce(({ rev }) => ledger.catchUp(rev), { signal });
  answerReport(() => report && { ...report, recognised: overlay.count() }, { signal });
  const refresh = () => {
    if (document.hidden || !isAlive()) return;
    ledger.askAgain();
    lookups.askAgain();
  };
  window.addEventListener('pageshow', refresh, { signal });
  window.addEventListener('focus', refresh, { signal });
  document.addEventListener('visibilitychange', refresh, { signal });
  // Each in a task of its own: this one has been long enough.
  inTasks([reader.prepare, () => reader.read(), pass], signal);
}

function inTasks([first, ...rest]: (() => void)[], signal: AbortSignal): void {
  setTimeout(() => {
    if (signal.aborted) return;
    first?.();
    if (rest.length > 0) inTasks(rest, signal);
  });
}
