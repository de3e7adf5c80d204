import type { Evaluate } from './bidi.ts';

export interface Sightings {
  /**
   * Addresses that a page of the extension asked for, the background among them. What a content script asks for goes
   * under the page's name; the network notices it as an address that the site does not have.
   */
  ours: string[];
  /** Errors that the extension did not catch. */
  errors: string[];
}

/**
 * Watches from inside the browser: who asked is known there for certain, as the principal behind a request, and
 * errors of every process of the extension end up in the one console.
 */
export async function watchBrowser(evaluate: Evaluate): Promise<() => Promise<Sightings>> {
  await evaluate(`(() => {
    const seen = { ours: [], errors: [] };
    globalThis.__sightings = seen;

    Services.obs.addObserver((subject) => {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      if (channel.loadInfo?.triggeringPrincipal?.isAddonOrExpandedAddonPrincipal) seen.ours.push(channel.URI.spec);
    }, 'http-on-modify-request');

    Services.console.registerListener({
      observe(message) {
        if (!(message instanceof Ci.nsIScriptError)) return;
        const { errorMessage, sourceName, flags } = message;
        if (!sourceName.startsWith('moz-extension://') || flags & Ci.nsIScriptError.warningFlag) return;
        // Firefox's own note about an answer that came after the reader left the page.
        if (errorMessage.startsWith('Promise resolved while context is inactive')) return;
        seen.errors.push(errorMessage + ' (' + sourceName + ')');
      },
    });
  })()`);

  return async () => JSON.parse(String(await evaluate('JSON.stringify(globalThis.__sightings)'))) as Sightings;
}
