import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Dogear } from './session.ts';

/** The library page in a tab of its own; `place` is what stands after the `#`. */
export async function openLibraryPage(dogear: Dogear, place = ''): Promise<Page> {
  const page = await dogear.context.newPage();
  await page.goto(`chrome-extension://${dogear.extensionId}/library.html${place && `#${place}`}`);
  return page;
}

export const rows = (page: Page) => page.locator('.papers > li:not(.end)');
export const titles = (page: Page) => page.locator('.papers .title');
export const nav = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name });
export const facet = (page: Page, group: string, value: string) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: value });

export async function violationsOf(page: Page): Promise<string[]> {
  // Axe's own window for frames would be a page of the extension; there are no frames here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
