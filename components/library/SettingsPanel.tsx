import { useId } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings.ts';
import { Fact } from '../Fact.tsx';
import { formatNumber } from '../formatNumber.ts';
import { text } from '../text.ts';

export interface SettingsPanelProps {
  settings: Settings;
  /** Papers on the list, hidden ones, and those in the Bin, where they have been counted. */
  counts: { library?: number | undefined; hidden?: number | undefined; bin?: number | undefined };
  /** The last change could not be stored. */
  hasFailed: boolean;
  onChange(change: Partial<Settings>): void;
}

/** What the reader can set, with what follows from it, and what Dogear keeps on this device. */
export function SettingsPanel({ settings, counts, hasFailed, onChange }: SettingsPanelProps) {
  const id = useId();
  return (
    <div class="panels">
      <section class="panel">
        <h3>{text('pageSettingsPrivacy')}</h3>
        <label class="setting">
          <input
            type="checkbox"
            checked={settings.askHost}
            aria-describedby={id}
            onChange={(event) => onChange({ askHost: event.currentTarget.checked })}
          />
          <span>{text('pageAskHost')}</span>
        </label>
        <p id={id} class="about">
          {text('pageAskHostAbout')}
        </p>
        <p class="failure" role="status">
          {hasFailed && text('pageSettingFailed')}
        </p>
      </section>
      <section class="panel">
        <h3>{text('pageFacts')}</h3>
        <dl class="facts">
          <Fact name={text('pageFactSaved')} value={formatNumber(counts.library ?? 0)} />
          <Fact name={text('pageFactHidden')} value={counts.hidden === undefined ? '…' : formatNumber(counts.hidden)} />
          <Fact name={text('pageFactBin')} value={counts.bin === undefined ? '…' : formatNumber(counts.bin)} />
        </dl>
        <p class="about">{text('pageFactsAbout')}</p>
      </section>
    </div>
  );
}
