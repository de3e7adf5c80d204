import { useEffect, useState } from 'preact/hooks';
import { SettingsPanel } from '../../components/library/SettingsPanel.tsx';
import type { Settings } from '../../lib/settings/settings.ts';

export interface SettingsPorts {
  readSettings(): Promise<Settings>;
  writeSettings(change: Partial<Settings>): Promise<Settings>;
  watchSettings(callback: (settings: Settings) => void, options: { signal: AbortSignal }): void;
}

export interface SettingsViewProps {
  ports: SettingsPorts;
  counts: { library?: number | undefined; hidden?: number | undefined; bin?: number | undefined };
}

/** The settings as they are stored: what is shown follows the storage, here and from other pages. */
export function SettingsView({ ports, counts }: SettingsViewProps) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    const gone = new AbortController();
    ports.watchSettings(setSettings, { signal: gone.signal });
    void ports.readSettings().then((read) => !gone.signal.aborted && setSettings(read));
    return () => gone.abort();
  }, [ports]);

  const change = (wanted: Partial<Settings>) => {
    setFailed(false);
    ports.writeSettings(wanted).then(setSettings, () => setFailed(true));
  };
  if (!settings) return null;
  return <SettingsPanel settings={settings} counts={counts} hasFailed={hasFailed} onChange={change} />;
}
