import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createCopyStorage } from '../lib/library/copy-storage.ts';
import { createLibrary } from '../lib/library/library.ts';
import { requestReaders } from '../lib/library/requests.ts';
import { createAnnouncer } from '../lib/messages/announce.ts';
import { serve } from '../lib/messages/serve.ts';
import { readSettings } from '../lib/settings/settings.ts';

/** The one place that writes: answers calls, keeps the library, tells every view of each commit. */
export default defineBackground(() => {
  const library = createLibrary({
    storage: createCopyStorage(browser.storage.local),
    onCommit: createAnnouncer(),
    mayAsk: async () => (await readSettings(browser.storage)).askHost,
  });

  serve(library, requestReaders);
  browser.runtime.onSuspend?.addListener(() => void library.flush());
});
