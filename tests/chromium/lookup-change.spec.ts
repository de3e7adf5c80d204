import type { BrowserContext, Page } from '@playwright/test';
import { card, openListing, save } from './cards.ts';
import { expect, test } from './driver.ts';

const API = 'https://huggingface.co/api/papers/';

/** Answers each question once `ready` has come, and lists when each was asked. */
async function serveApi(context: BrowserContext, ready: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  await context.route(`${API}*`, async (route) => {
    const id = route.request().url().slice(API.length);
    asked.push(id);
    await ready();
    const headers = { 'content-type': 'application/json', RateLimit: '"api";r=400;t=120' };
    await route.fulfill({ headers, body: JSON.stringify({ id, githubRepo: 'https://github.com/quiet-lab/half' }) });
  });
  return asked;
}

async function allow(popup: Page, askHost: boolean): Promise<void> {
  await popup.evaluate(`chrome.storage.local.set({ settings: { askHost: ${askHost} } })`);
}

/** How many cards show what the host answered. */
function countAnswers(page: Page): Promise<number> {
  return page.evaluate(() => {
    const chips = [...document.querySelectorAll('dogear-marks')].map((host) => host.shadowRoot?.querySelector('.code'));
    return chips.filter((chip) => /asked/.test(chip?.getAttribute('aria-description') ?? '')).length;
  });
}

test('turned off in the middle of a queue, the asking ends and the answers go: the queue ran on', async ({
  dogear,
}) => {
  const { page, context } = dogear;
  const asked = await serveApi(context, () => page.waitForTimeout(1_000));
  const popup = await dogear.popup();
  await allow(popup, true);
  await page.setViewportSize({ width: 1_280, height: 2_000 });
  await openListing(page);
  await page.bringToFront();
  await expect.poll(() => countAnswers(page)).toBeGreaterThan(0);

  await allow(popup, false);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => countAnswers(page)).toBe(0);
  const before = asked.length;
  // Two were under way; each answer would have brought another question.
  await page.waitForTimeout(4_000);
  expect(asked).toHaveLength(before);
  expect(await countAnswers(page)).toBe(0);
  dogear.ours.splice(0);
});

test('an answer that makes the code chip a link leaves the keyboard on Save: the whole bar is another one', async ({
  dogear,
}) => {
  const { page, context } = dogear;
  let answer: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await serveApi(context, () => ready);
  await allow(await dogear.popup(), true);
  await page.setViewportSize({ width: 1_280, height: 2_000 });
  await openListing(page);
  await page.bringToFront();
  const index = await page.evaluate(() =>
    [...document.querySelectorAll('dogear-marks')].findIndex((host) => host.shadowRoot?.querySelector('button.code')),
  );

  await save(card(page, index)).focus();
  answer();
  await expect(card(page, index).locator('a.code')).toHaveCount(1);
  await expect(save(card(page, index))).toBeFocused();
  // Its answers bring further questions.
  await page.goto('about:blank');
  dogear.ours.splice(0);
  dogear.errors.splice(0);
});
