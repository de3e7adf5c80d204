import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { speakWith } from '../../components/text.ts';
import { openDesk } from './desk.ts';
import './fold.css';

export default defineContentScript({
  matches: ['https://huggingface.co/papers*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (__CONTROL__) return;
    speakWith((key, substitutions) => browser.i18n.getMessage(key, substitutions));
    openDesk(ctx.signal, () => ctx.isValid);
  },
});
