import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * `DOGEAR_BUILD=test` opens the shadow roots so that browser tests can look inside; nothing else differs.
 * `DOGEAR_BUILD=control` keeps the manifest and empties the content script: the control of the benchmarks.
 */
const flavour = process.env.DOGEAR_BUILD ?? '';

/** What popup and library page share is one file: each further one costs the popup some milliseconds. */
const VIEWS = {
  groups: [
    {
      name: 'views',
      test: /\/(?:assets|components)\/|\/popup\/|\/lib\/(?:desk|search)\/|\/(?:announce|citation|client|reader)\.ts$/,
      minShareCount: 2,
    },
  ],
};

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${flavour && `-${flavour}`}`,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact()],
    define: { __OPEN_ROOTS__: flavour === 'test', __CONTROL__: flavour === 'control' },
    build: { sourcemap: false, target: ['chrome124', 'firefox142'] },
  }),
  hooks: {
    // `imports: false` turns off their types alone: any parameter of ours called `storage` would bring in WXT's, 18 kB.
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
    },
    // Only the background needs the polyfill: the others use so little of the API that both browsers agree on it.
    'vite:build:extendConfig': (entrypoints, { resolve, build }) => {
      if (!resolve?.alias || !build || entrypoints.some(({ type }) => type === 'background')) return;
      const { 'wxt/browser': _, ...alias } = resolve.alias as Record<string, string>;
      resolve.alias = alias;
      const output = build.rollupOptions?.output;
      if (output && !Array.isArray(output) && entrypoints.some(({ type }) => type === 'popup'))
        output.codeSplitting = VIEWS;
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage'],
    host_permissions: ['https://huggingface.co/*'],
    options_ui: { page: 'library.html', open_in_tab: true },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'dogear@dogear.dev',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '124' }),
  }),
});
