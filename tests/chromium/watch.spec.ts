import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { startSession } from './session.ts';

/** An extension that does everything that Dogear must not do. */
const NAUGHTY = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Naughty',
    version: '1',
    host_permissions: ['https://huggingface.co/*'],
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['https://huggingface.co/papers*'], js: ['content.js'] }],
  }),
  'content.js': `
    fetch('/from-content');
    new Image().src = '/image-from-content';
    fetch('https://example.com/elsewhere').catch(() => {});
    chrome.runtime.sendMessage('go');
    setTimeout(() => { throw new Error('content is broken'); });`,
  'worker.js': `
    chrome.runtime.onMessage.addListener(() => {
      fetch('https://huggingface.co/from-worker');
      Promise.reject(new Error('worker is broken'));
    });`,
  'page.html': '<script src="page.js"></script>',
  'page.js': `fetch('https://huggingface.co/from-page');`,
};

base('the driver sees requests and errors of every part of an extension', async ({ browserName: _ }, testInfo) => {
  const extension = testInfo.outputPath('naughty');
  await mkdir(extension);
  for (const [file, text] of Object.entries(NAUGHTY)) await writeFile(path.join(extension, file), text);

  const profile = testInfo.outputPath('profile');
  const session = await startSession({ extension, profile, site: { cards: 1 }, args: [], dropArgs: [], context: {} });
  try {
    await session.page.goto('https://huggingface.co/papers');
    const page = await session.context.newPage();
    await page.goto(`chrome-extension://${session.extensionId}/page.html`);

    const parts = ['/from-content', '/image-from-content', '/from-worker', '/from-page'];
    for (const part of parts) {
      await expect.poll(() => session.ours).toContain(`https://huggingface.co${part}`);
    }
    expect(session.leaked).toContain('https://example.com/elsewhere');
    await expect.poll(() => session.errors.join()).toMatch(/content is broken/);
    await expect.poll(() => session.errors.join()).toMatch(/worker is broken/);
  } finally {
    await session.close();
  }
});
