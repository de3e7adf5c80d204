import { describe, expect, it } from 'vitest';
import { readSettings, type SettingsStorage, watchSettings, writeSettings } from '../../lib/settings/settings.ts';

type Listener = Parameters<SettingsStorage['onChanged']['addListener']>[0];

function createStorage(stored: Record<string, unknown> = {}) {
  const listeners = new Set<Listener>();
  const storage: SettingsStorage = {
    local: {
      get: async (key) => (key in stored ? { [key]: stored[key] } : {}),
      set: async (items) => {
        Object.assign(stored, items);
        const changes = Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }]));
        for (const listen of listeners) listen(changes, 'local');
      },
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  return { storage, stored, listeners };
}

describe('settings', () => {
  it('asking the host is off until the reader turns it on', async () => {
    expect(await readSettings(createStorage().storage)).toEqual({ askHost: false });
  });

  it.each([null, 7, 'on', [], { askHost: 1 }, { askHost: 'true' }])(
    '%j in the storage asks for nothing',
    async (bad) => {
      expect(await readSettings(createStorage({ settings: bad }).storage)).toEqual({ askHost: false });
    },
  );

  it('a storage that cannot be read asks for nothing', async () => {
    const { storage } = createStorage();
    storage.local.get = () => Promise.reject(new Error('no disk'));
    expect(await readSettings(storage)).toEqual({ askHost: false });
  });

  it('what is written is read again and told', async () => {
    const { storage, listeners } = createStorage();
    const told: unknown[] = [];
    const gone = new AbortController();
    watchSettings(storage, (settings) => told.push(settings), { signal: gone.signal });

    expect(await writeSettings(storage, { askHost: true })).toEqual({ askHost: true });
    expect(await readSettings(storage)).toEqual({ askHost: true });
    await storage.local.set({ other: 1 });
    expect(told).toEqual([{ askHost: true }]);

    gone.abort();
    expect(listeners.size).toBe(0);
  });
});
