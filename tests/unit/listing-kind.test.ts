import { describe, expect, it } from 'vitest';
import { listingKind } from '../../lib/listing/kind.ts';

const at = (path: string) => new URL(path, 'https://huggingface.co');

describe('the kind of a listing', () => {
  it.each(['constructor', 'toString', '__proto__'])(
    '/papers/%s is no listing: every object has such a name',
    (name) => {
      expect(listingKind(at(`/papers/${name}`))).toBeNull();
    },
  );

  it.each(['constructor', '__proto__'])(
    'a period named %s is no period: every object has such a name',
    (periodType) => {
      expect(listingKind(at('/papers/week/2026-W32'), { periodType })).toBe('weekly');
      expect(listingKind(at('/papers'), { periodType })).toBe('daily');
    },
  );
});
