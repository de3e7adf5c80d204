import { recordOf } from '../chromium/saved-papers.ts';
import { expect, test } from './driver.ts';

/** Runs in the page: saves papers as the listing would, the last one newest. */
async function save(records: { paper: { id: string } }[], more: object): Promise<boolean> {
  const { browser } = globalThis as unknown as {
    browser: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
  };
  const began = Date.now();
  const replies = records.map((record, place) => {
    const change = { saved: true, savedAt: began + place, ...more };
    const request = { id: record.paper.id, record, change, opId: crypto.randomUUID() };
    return browser.runtime.sendMessage({ dogear: 'call', verb: 'mark', request });
  });
  return (await Promise.all(replies)).every(({ ok }) => ok);
}

/** Runs in the page: writes into a field as typing does. */
function write(selector: string, written: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`There is no ${selector}.`);
  field.value = written;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Runs in the page: presses the button of that name. */
function press(name: string): void {
  const named = (button: Element) => [button.textContent, button.getAttribute('aria-label')].includes(name);
  const button = [...document.querySelectorAll('button')].find(named);
  if (!button) throw new Error(`There is no button “${name}”.`);
  button.click();
}

test('the library page: search, choose, tag, end of a long list, show again what was hidden', async ({ dogear }) => {
  const { evaluate } = await dogear.libraryPage();
  const run = <Given extends unknown[]>(work: (...given: Given) => unknown, ...given: Given) =>
    evaluate(`(${work})(...${JSON.stringify(given)})`);
  const titles = async () =>
    JSON.parse(
      String(
        await evaluate("JSON.stringify([...document.querySelectorAll('.papers .title')].map((a) => a.textContent))"),
      ),
    );
  const records = Array.from({ length: 80 }, (_, place) => recordOf(place + 1));
  expect(await run(save, records, {})).toBe(true);
  await expect.poll(async () => (await titles())[0]).toBe('Paper number 80');

  // Only what is near is drawn, and the end is there when it is looked for.
  expect((await titles()).length).toBeLessThan(40);
  await evaluate('document.scrollingElement.scrollTo(0, document.scrollingElement.scrollHeight), true');
  await expect.poll(async () => (await titles()).at(-1)).toBe('Paper number 1');
  expect((await titles()).length).toBeLessThan(40);

  await run(write, 'input[type=search]', '"number 77"');
  await expect.poll(titles).toEqual(['Paper number 77']);
  await evaluate("document.querySelector('.papers .choose').click(), true");
  await expect.poll(() => evaluate("document.querySelector('.bulk .tags input') !== null")).toBe(true);
  await run(write, '.bulk .tags input', 'thesis');
  await run(press, 'Add');
  await expect.poll(() => evaluate("document.querySelector('.papers .chip.tag')?.textContent")).toBe('thesis');

  expect(await run(save, [recordOf(3)], { hidden: true })).toBe(true);
  await evaluate("(location.hash = 'view=hidden'), true");
  await expect.poll(titles).toEqual(['Paper number 3']);
  await run(press, 'Show again: “Paper number 3”');
  await expect.poll(titles).toEqual([]);
});
