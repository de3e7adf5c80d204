/**
 * A hybrid logical clock reading as one sortable string: milliseconds, counter and device, in fixed-width
 * base 36 (`mbn2v8k3w-0002-k3j9x0ab`). A plain string comparison is the order of stamps.
 */
export type Stamp = string;

export const STAMP = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{8}$/;

/** Before every issued stamp: what was never decided carries it. */
export const ORIGIN: Stamp = '000000000-0000-00000000';

/** What a file says without telling when: later than never, earlier than anything a reader decided. */
export const LOWEST: Stamp = '000000001-0000-imported';

/** Stamps from elsewhere further ahead than this are pulled back, in milliseconds. */
export const MAX_AHEAD = 5 * 60_000;

const COUNTER_END = 36 ** 4;

function writeStamp(ms: number, counter: number, device: string): Stamp {
  return `${ms.toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}-${device}`;
}

/** Milliseconds since 1970 of a stamp. */
export function msOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 9), 36);
}

/** A new device's name in stamps: eight characters, from random bytes. */
export function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** The next stamp of this device: later than `clock` (the latest one seen here), whatever the time `now` says. */
export function issue(clock: Stamp, now: number, device: string): Stamp {
  const lastMs = msOf(clock);
  if (now > lastMs) return writeStamp(now, 0, device);

  const counter = Number.parseInt(clock.slice(10, 14), 36) + 1;
  if (counter === COUNTER_END) return writeStamp(lastMs + 1, 0, device);
  return writeStamp(lastMs, counter, device);
}

/** A stamp from elsewhere as it may be kept: one of a clock that runs far ahead must not win for days. */
export function clamp(stamp: Stamp, now: number): Stamp {
  const latest = now + MAX_AHEAD;
  return msOf(stamp) > latest ? writeStamp(latest, 0, stamp.slice(15)) : stamp;
}

/** The clock after seeing a (clamped) stamp of another device. */
export function receive(clock: Stamp, stamp: Stamp): Stamp {
  return stamp > clock ? stamp : clock;
}

/** A decision of a file that tells its moment (ms since 1970), not later than `LOWEST` allows nor of any device. */
export function stampOfFile(ms: number): Stamp {
  return writeStamp(Math.max(ms, 1), 0, 'imported');
}

/** A stamp after this one and before the next that is issued here. */
export function justAfter(stamp: Stamp): Stamp {
  return `${stamp.slice(0, 15)}zzzzzzzz`;
}
