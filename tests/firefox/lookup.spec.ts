import type { Page } from 'puppeteer-core';
import { LISTINGS, openListing } from './cards.ts';
import { expect, test } from './driver.ts';

const API = 'https://huggingface.co/api/papers/';
/** Longer than any wait before a question. */
const QUIET_MS = 3_000;

test.use({ siteOptions: { hasApi: true } });

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function explain(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector('dogear-marks')?.shadowRoot?.querySelector('.code')?.getAttribute('aria-description') ??
      '',
  );
}

test('Hugging Face is asked only once the reader has turned it on, each paper once, and never after it is off again', async ({
  dogear,
}) => {
  const { page } = dogear;
  await openListing(page);
  await wait(QUIET_MS);
  expect(dogear.asked()).toEqual([]);

  const popup = await dogear.popup();
  const allow = (askHost: boolean) =>
    popup.evaluate(`chrome.storage.local.set({ settings: { askHost: ${askHost} } }).then(() => true)`);
  await allow(true);
  await page.bringToFront();
  await expect.poll(() => explain(page)).toMatch(/lists models: 2, data sets: 0, Spaces: 0 \(asked /);
  await wait(QUIET_MS);
  const asked = dogear.asked();
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.every((url) => url.startsWith(API))).toBe(true);
  expect(new Set(asked).size).toBe(asked.length);

  await openListing(page);
  await expect.poll(() => explain(page)).toMatch(/asked /);
  expect(dogear.asked()).not.toContain(asked[0]);

  await allow(false);
  await openListing(page, LISTINGS.weekly);
  dogear.asked();
  await wait(QUIET_MS);
  expect(dogear.asked()).toEqual([]);
});
