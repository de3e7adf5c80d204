import { availableParallelism, cpus, loadavg } from 'node:os';
import type { BrowserContext } from '@playwright/test';

/** What the figures were measured on. A load beyond the number of cores spoils times on the clock, CPU times less. */
export function describeMachine(context: BrowserContext, loadBefore: number): string {
  const version = context.browser()?.version() ?? 'of unknown version';
  const load = `${loadBefore.toFixed(1)} before, ${readLoad().toFixed(1)} after`;
  return `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${process.platform}, Chromium ${version}, load average ${load}.`;
}

/** Processes that wanted to run in the last minute, on average. */
export function readLoad(): number {
  return loadavg()[0] ?? 0;
}
