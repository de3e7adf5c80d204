import type { Bidi, Evaluate } from './bidi.ts';

/** A page of the extension in a tab of its own. */
export interface Popup {
  evaluate: Evaluate;
  close(): Promise<void>;
}

const DEADLINE_MS = 10_000;

/**
 * Opens the popup, or another page of the extension, in a tab of its own and returns once its script has drawn something. Puppeteer's `goto` waits for
 * ever on extension pages, hence the raw commands.
 */
export async function openPopup(
  bidi: Bidi,
  evaluateIn: (context: string) => Evaluate,
  uuid: string,
  file = 'popup.html',
): Promise<Popup> {
  const created = await bidi('browsingContext.create', { type: 'tab' });
  const context = String(created.context);
  await bidi('browsingContext.navigate', { context, url: `moz-extension://${uuid}/${file}`, wait: 'none' });

  const evaluate = evaluateIn(context);
  const isDrawn = "location.protocol === 'moz-extension:' && document.querySelector('input') !== null";
  for (const deadline = Date.now() + DEADLINE_MS; Date.now() < deadline; ) {
    // While it navigates, the old document goes away under the question.
    if ((await evaluate(isDrawn).catch(() => false)) === true) {
      return {
        evaluate,
        async close() {
          await bidi('browsingContext.close', { context });
        },
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${file} did not open.`);
}
