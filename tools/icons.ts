import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { getBrowser } from './browser.ts';
import { ROOT } from './run.ts';

/** Sizes that browsers ask for; WXT finds `icon/N.png` in the public folder and names them in the manifest. */
const SIZES = [16, 32, 48, 96, 128];

/** Draws the icon's PNG files from `assets/icon.svg`: run it after changing the drawing. */
const drawing = await readFile(path.join(ROOT, 'assets', 'icon.svg'), 'utf8');
const folder = path.join(ROOT, 'assets', 'public', 'icon');
await mkdir(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: await getBrowser('chromium') });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
