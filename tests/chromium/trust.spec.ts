import { outputOf } from '../../tools/build.ts';
import { card, HOST, LISTINGS, marks, openListing, save } from './cards.ts';
import { expect, test } from './driver.ts';
import { startSession } from './session.ts';

test('clicks made by a script of the page do nothing', async ({ dogear: { page } }) => {
  await openListing(page);
  await page.evaluate(() => {
    const button = document.querySelector('dogear-marks')?.shadowRoot?.querySelector<HTMLElement>('.save');
    button?.click();
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  });
  await page.waitForTimeout(300);
  await expect(save(card(page, 0))).toHaveAttribute('aria-pressed', 'false');
});

test('the page cannot look into the marks of the released build, nor find ids in its style sheets', async ({
  dogear: _,
}, testInfo) => {
  const session = await startSession({
    extension: outputOf('chrome', ''),
    profile: testInfo.outputPath('released'),
    site: {},
    args: [],
    dropArgs: [],
    context: {},
  });
  try {
    await session.page.addInitScript(() => {
      const roots: ShadowRoot[] = [];
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (this: Element, init) {
        const root = attach.call(this, init);
        roots.push(root);
        return root;
      };
      Object.assign(window, { roots });
    });
    await openListing(session.page);
    const seen = await session.page.evaluate(() => ({
      open: [...document.querySelectorAll('*')].filter((each) => each.localName === 'dogear-marks' && each.shadowRoot)
        .length,
      caught: (window as unknown as { roots: unknown[] }).roots.length,
      sheets: document.adoptedStyleSheets.length,
      text: [...document.querySelectorAll('dogear-marks')]
        .map((host) => host.outerHTML)
        .filter((html) => /\d{4}\.\d{4,5}/.test(html)).length,
    }));
    expect(seen).toEqual({ open: 0, caught: 0, sheets: 0, text: 0 });
  } finally {
    await session.close();
  }
});

test('a page that patches prototypes and JSON does not reach the content script', async ({ dogear: { page } }) => {
  await page.addInitScript(() => {
    // What the content script asks for comes back wrong to the page itself; its own framework does not ask for these.
    const getAttribute = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (this: Element, name: string) {
      return name === 'href' || name === 'data-props' ? '/papers/9999.99999' : getAttribute.call(this, name);
    };
    Element.prototype.querySelectorAll = () => {
      throw new Error('the page may not look');
    };
    String.prototype.matchAll = () => {
      throw new Error('the page may not match');
    };
  });
  await page.goto(HOST + LISTINGS.daily);
  await expect(marks(page)).toHaveCount(await page.locator('article').count());
  await expect(card(page, 0).getByRole('button', { name: /^Topic: / })).toHaveCount(1);
});

test('an orphaned script clears its marks instead of leaving dead buttons', async ({ dogear: { page, context } }) => {
  await openListing(page);
  const spot = await save(card(page, 1)).boundingBox();
  const worker = context.serviceWorkers()[0];
  await worker?.evaluate('chrome.runtime.reload()').catch(() => undefined);
  // No focus, no navigation: at the latest the first click on a dead button clears them all. One that comes before the
  // extension is gone still does what it says.
  await expect
    .poll(async () => {
      if ((await marks(page).count()) > 0) await page.mouse.click((spot?.x ?? 0) + 20, (spot?.y ?? 0) + 20);
      return marks(page).count();
    })
    .toBe(0);
  await expect(page.locator('h3 a').first()).toBeVisible();
});
