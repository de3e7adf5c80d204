import type { ReadingStatus } from '../lib/paper/mark.ts';
import { nameStatus } from './SegmentBar.tsx';
import { text } from './text.ts';

const STATUSES: readonly ReadingStatus[] = ['to read', 'reading', 'read'];

export interface StatusControlProps {
  title: string;
  status: ReadingStatus;
  onStatus(status: ReadingStatus): void;
}

/** How far the reader is with a paper, to be changed in place. */
export function StatusControl({ title, status, onStatus }: StatusControlProps) {
  return (
    <select
      class="status"
      data-status={status}
      aria-label={text('rowStatus', title)}
      value={status}
      onChange={(event) => onStatus(event.currentTarget.value as ReadingStatus)}
    >
      {STATUSES.map((each) => (
        <option key={each} value={each} selected={each === status}>
          {nameStatus(each)}
        </option>
      ))}
    </select>
  );
}
