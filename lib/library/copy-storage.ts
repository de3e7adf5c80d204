/** A small key-value store in other files than the database's: `storage.local`, or a map in tests. */
export interface CopyStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  /** Whether only our own pages can read it. If not, notes stay out of it; all else of the copy is in. */
  isPrivate: Promise<boolean>;
}

interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/**
 * The browser's storage area as the place of the second copy, closed to content scripts where that can be
 * done: Chromium has `setAccessLevel`, Firefox 153 has not.
 */
export function createCopyStorage(area: StorageArea): CopyStorage {
  return {
    get: async (keys) => area.get(keys),
    set: async (items) => area.set(items),
    isPrivate: closeToPages(area),
  };
}

async function closeToPages(area: StorageArea): Promise<boolean> {
  if (!('setAccessLevel' in area) || typeof area.setAccessLevel !== 'function') return false;

  try {
    await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
    return true;
  } catch {
    return false;
  }
}
