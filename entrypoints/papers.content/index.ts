import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { speakWith } from '../../components/text.ts';
import { isOrphaned } from '../../lib/messages/client.ts';
import { openDesk } from './desk.ts';
import './fold.css';

export default defineContentScript({
  matches: ['https://huggingface.co/papers*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    if (__CONTROL__) return;
    speakWith((key, substitutions) => {
      try {
        return browser.i18n.getMessage(key, substitutions);
      } catch {
        // The extension has gone since this was drawn; the marks go with the next event.
        return '';
      }
    });

    // Not the context's own signal: that one listens to an event which the page can send as well.
    const life = new AbortController();
    const isAlive = () => {
      if (isOrphaned()) life.abort();
      return !life.signal.aborted;
    };
    // In the next task: loading the script has been long enough.
    setTimeout(() => isAlive() && openDesk(life.signal, isAlive));
  },
});
