import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/browsers',
  // Profiles are large: only those of failed tests stay.
  preserveOutput: 'failures-only',
  globalSetup: './playwright.setup.ts',
  // Generous: a test opens up to seven pages, and a machine that runs this may have little to spare. How fast
  // something is, the benchmarks tell.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  reporter: 'list',
  projects: [
    { name: 'chromium', testMatch: 'chromium/*.spec.ts' },
    // The whole main job runs in one go there, with a restart of the browser in it.
    { name: 'firefox', testMatch: 'firefox/*.spec.ts' },
  ],
});
