import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Tests of pure code and of the background side, in plain Node. Whatever needs a document runs in a real
 * browser instead (tests/chromium, tests/firefox): no fake DOM here.
 */
export default defineConfig({
  root,
  plugins: [WxtVitest({ root }), preact()],
  test: {
    root,
    include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
    environment: 'node',
    restoreMocks: true,
    // How long a test takes is no matter here; ten thousand papers in a busy machine take their time.
    testTimeout: 30_000,
  },
});
