import * as z from 'zod/mini';

/** What the reader has set, in `storage.local`: each with its default, which also stands in for what is unreadable. */
const schema = z.object({
  /** "Ask Hugging Face for linked models, data sets, Spaces and repositories": off means that nothing is ever asked. */
  askHost: z.catch(z.boolean(), false),
});

export type Settings = z.infer<typeof schema>;

/** The one object of all settings in the browser's storage. */
const KEY = 'settings';

type Changes = Record<string, { newValue?: unknown }>;

/** The part of `browser.storage` that is needed here, so that tests can hand in their own. */
export interface SettingsStorage {
  local: {
    get(key: string): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
  };
  onChanged: {
    addListener(listener: (changes: Changes, area: string) => void): void;
    removeListener(listener: (changes: Changes, area: string) => void): void;
  };
}

/** All settings; the defaults where the storage cannot be read, since those ask for nothing. Never rejects. */
export async function readSettings(storage: SettingsStorage): Promise<Settings> {
  const stored = await storage.local.get(KEY).catch((): Record<string, unknown> => ({}));
  return toSettings(stored[KEY]);
}

/** Writes the settings named in `change`, and resolves with all of them. Rejects where nothing could be written. */
export async function writeSettings(storage: SettingsStorage, change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings(storage)), ...change };
  await storage.local.set({ [KEY]: settings });
  return settings;
}

/** Calls back with all settings after each change, from whatever page, until the signal aborts. */
export function watchSettings(
  storage: SettingsStorage,
  callback: (settings: Settings) => void,
  { signal }: { signal: AbortSignal },
): void {
  if (signal.aborted) return;

  const listen = (changes: Changes, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) callback(toSettings(change.newValue));
  };
  storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => storage.onChanged.removeListener(listen), { once: true });
}

function toSettings(stored: unknown): Settings {
  const read = schema.safeParse(stored);
  return read.success ? read.data : schema.parse({});
}
