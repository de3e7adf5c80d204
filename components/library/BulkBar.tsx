import { useRef, useState } from 'preact/hooks';
import type { ReadingStatus } from '../../lib/paper/mark.ts';
import { text } from '../text.ts';
import { nameValue } from './valueWords.ts';

const STATUSES: readonly ReadingStatus[] = ['to read', 'reading', 'read'];

export interface BulkBarProps {
  tagsKnown(): readonly string[];
  onStatus(status: ReadingStatus): void;
  onTag(tag: string, isSet: boolean): void;
  onCite(): void;
  onExport(): void;
  onRemove(): void;
}

/** What can be done to all chosen papers of the reading list. */
export function BulkBar({ tagsKnown, onStatus, onTag, onCite, onExport, onRemove }: BulkBarProps) {
  return (
    <>
      <fieldset class="group" aria-label={text('pageBulkStatus')}>
        {STATUSES.map((status) => (
          <button key={status} type="button" class="button small" onClick={() => onStatus(status)}>
            {nameValue('status', status, status)}
          </button>
        ))}
      </fieldset>
      <TagField tagsKnown={tagsKnown} onTag={onTag} />
      <div class="group">
        <button type="button" class="button small" onClick={onCite}>
          {text('pageBulkCite')}
        </button>
        <button type="button" class="button small" onClick={onExport}>
          {text('pageBulkExport')}
        </button>
        <button type="button" class="button small danger" onClick={onRemove}>
          {text('pageBulkRemove')}
        </button>
      </div>
    </>
  );
}

/** One tag, to be set or taken away. Enter sets it. */
function TagField({ tagsKnown, onTag }: Pick<BulkBarProps, 'tagsKnown' | 'onTag'>) {
  const [tag, setTag] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const name = tag.trim();
  const give = (isSet: boolean) => {
    if (name === '') return;
    onTag(name, isSet);
    setTag('');
    // Its buttons are disabled now, which would cost them the focus.
    field.current?.focus();
  };
  return (
    <div class="group tags">
      <input
        ref={field}
        type="text"
        value={tag}
        list="page-tags"
        maxLength={64}
        placeholder={text('pageBulkTag')}
        aria-label={text('pageBulkTag')}
        autocomplete="off"
        onInput={(event) => setTag(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) give(true);
        }}
      />
      <datalist id="page-tags">
        {tagsKnown().map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <button type="button" class="button small" disabled={name === ''} onClick={() => give(true)}>
        {text('pageBulkTagAdd')}
      </button>
      <button type="button" class="button small" disabled={name === ''} onClick={() => give(false)}>
        {text('pageBulkTagTake')}
      </button>
    </div>
  );
}
