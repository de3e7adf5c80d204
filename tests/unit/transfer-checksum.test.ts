import { expect, it, vi } from 'vitest';
import { createChecksum } from '../../lib/transfer/checksum.ts';

/** SHA-256 of it: `head -c 11000000 /dev/zero | tr '\0' 'x'` and a line break. */
const LINE = 'x'.repeat(11_000_000);

async function sumOf(worker?: unknown): Promise<string> {
  if (worker) vi.stubGlobal('Worker', worker);
  const checksum = createChecksum();
  checksum.add([LINE]);
  const sum = await checksum.toHex();
  vi.unstubAllGlobals();
  return sum;
}

/** Runs the worker's own script, whose `digest` fails. */
class Failing extends EventTarget {
  async postMessage(): Promise<void> {
    vi.resetModules();
    vi.doMock('../../lib/transfer/digest.ts', () => ({ digest: () => Promise.reject(new Error('NotReadableError')) }));
    let hear: ((event: { data: Blob }) => unknown) | undefined;
    vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => (hear = listener));
    vi.stubGlobal('postMessage', (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data })));
    await import('../../lib/transfer/digest-worker.ts');
    // What is rejected in a worker is no `error` of it outside.
    await Promise.resolve(hear?.({ data: new Blob() })).catch(() => undefined);
  }
  terminate(): void {}
}

class Refused {
  constructor() {
    throw new DOMException('No threads here.', 'SecurityError');
  }
}

it.each([
  ['cannot read its content', Failing],
  ['cannot be made', Refused],
])(
  'a long checksum is made in the page where a thread %s',
  async (_, worker) => {
    const here = await sumOf();
    expect(await sumOf(worker)).toBe(here);
  },
  10_000,
);
