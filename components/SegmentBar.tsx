import type { StatusCounts } from '../lib/messages/protocol.ts';
import type { ReadingStatus } from '../lib/paper/mark.ts';
import { formatCount } from './formatCount.ts';
import { formatNumber } from './formatNumber.ts';
import { type TextKey, text } from './text.ts';

/** Which saved papers are shown: those of one status, or all. */
export type Segment = ReadingStatus | 'all';

export const SEGMENTS: readonly Segment[] = ['to read', 'reading', 'read', 'all'];

const NAMES = {
  'to read': 'statusToRead',
  reading: 'statusReading',
  read: 'statusRead',
  all: 'segmentAll',
} satisfies Record<Segment, TextKey>;

export function nameStatus(status: Segment): string {
  return text(NAMES[status]);
}

export interface SegmentBarProps {
  segment: Segment;
  /** Null until the library has been read. */
  counts: StatusCounts | null;
  onSegment(segment: Segment): void;
}

/** One of four: a group of radio buttons, so that the arrow keys choose. */
export function SegmentBar({ segment, counts, onSegment }: SegmentBarProps) {
  return (
    <fieldset class="segments">
      <legend class="unseen">{text('segments')}</legend>
      {SEGMENTS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="segment"
            class="unseen"
            checked={each === segment}
            onChange={() => onSegment(each)}
          />
          {nameStatus(each)}
          {counts && <Count count={countOf(each, counts)} />}
        </label>
      ))}
    </fieldset>
  );
}

/** Five digits four times are more than a popup has room for. */
function Count({ count }: { count: number }) {
  const whole = formatNumber(count);
  return (
    <span class="number" title={whole}>
      {count < 10_000 ? whole : formatCount(count)}
    </span>
  );
}

function countOf(segment: Segment, counts: StatusCounts): number {
  return segment === 'all' ? counts['to read'] + counts.reading + counts.read : counts[segment];
}
