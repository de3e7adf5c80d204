import { browser } from 'wxt/browser';

/** Whether this page stands in a window that is not private: where extensions span both, no other sign of it is true. */
export async function isOrdinaryWindow(): Promise<boolean> {
  return !(await browser.windows.getCurrent()).incognito;
}
