import type { BrowserContext, Page } from '@playwright/test';
import { card, LISTINGS, openListing } from './cards.ts';
import { expect, test } from './driver.ts';

const API = 'https://huggingface.co/api/papers/';
const code = (page: Page, index: number) => card(page, index).getByLabel(/^Code: /);

/** The host's answers, each counted; two models for every paper. */
async function serveApi(context: BrowserContext, status = 200): Promise<string[]> {
  const asked: string[] = [];
  await context.route(`${API}*`, (route) => {
    const id = route.request().url().slice(API.length);
    asked.push(id);
    const linkedModels = [{ id: 'quiet-lab/half-7b' }, { id: 'quiet-lab/half-70b' }];
    return route.fulfill({
      status,
      headers: { 'content-type': 'application/json', RateLimit: '"api";r=400;t=120' },
      body: JSON.stringify({ id, linkedModels, numTotalModels: 2 }),
    });
  });
  return asked;
}

/** What the switch on the settings page writes. */
async function allow(popup: Page, askHost: boolean): Promise<void> {
  await popup.evaluate(`chrome.storage.local.set({ settings: { askHost: ${askHost} } })`);
}

test('nobody is asked unless the reader has turned it on', async ({ dogear: { page, context } }) => {
  const asked = await serveApi(context);
  await openListing(page);
  // Longer than any wait before a question.
  await page.waitForTimeout(3_000);
  expect(asked).toEqual([]);
});

test('turned on, the papers in view are asked about once, and the answer shows with its time and outlives the page', async ({
  dogear,
}) => {
  const { page, context } = dogear;
  const asked = await serveApi(context);
  const popup = await dogear.popup();
  await allow(popup, true);
  await openListing(page);
  await page.bringToFront();

  await expect(code(page, 0)).toHaveAttribute('aria-description', /lists models: 2, data sets: 0, Spaces: 0 \(asked /);
  await expect.poll(() => asked.length).toBeGreaterThan(2);
  // The answers are kept together, a second after the first of them.
  let before = 0;
  for (; before !== asked.length; await page.waitForTimeout(4_000)) before = asked.length;
  expect(new Set(asked).size).toBe(asked.length);
  const count = await page.locator('article').count();
  expect(asked.length).toBeLessThan(count);

  await page.reload();
  await expect(code(page, 0)).toHaveAttribute('aria-description', /asked /);
  expect(asked.length).toBe(before);

  await allow(popup, false);
  await openListing(page, LISTINGS.weekly);
  await page.waitForTimeout(2_000);
  expect(asked.length).toBe(before);
  expect(dogear.ours.splice(0).every((url) => url.startsWith(API))).toBe(true);
});

test('a refusal is quiet, changes no verdict and ends the asking', async ({ dogear }) => {
  const { page, context } = dogear;
  await openListing(page);
  const names = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('dogear-marks')].map((host) =>
        host.shadowRoot?.querySelector('.code')?.getAttribute('aria-label'),
      ),
    );
  const before = await names();

  const asked = await serveApi(context, 429);
  await allow(await dogear.popup(), true);
  await openListing(page);
  await page.bringToFront();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await page.waitForTimeout(2_000);
  expect(asked.length).toBeLessThanOrEqual(2);
  expect(await names()).toEqual(before);
  dogear.ours.splice(0);
  dogear.errors.splice(0);
});
