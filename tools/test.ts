import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { getBrowser } from './browser.ts';
import type { BrowserName } from './browser-plan.ts';
import { type Flavour, runBuild, type Target } from './build.ts';
import { add, type Counts, countPlaywright, countStep, countVitest, judge, type PlaywrightReport } from './counts.ts';
import { ROOT, run } from './run.ts';

/** `npm test`: everything that must hold, in order, to the end even when something fails. */
interface Step {
  title: string;
  run(): Promise<Counts>;
}

const REPORT = path.join(ROOT, 'test-results', 'report.json');

async function runScript(...args: string[]): Promise<Counts> {
  const { code, output } = await run('npm', ['run', '--silent', ...args]);
  if (code !== 0) console.log(output);
  return countStep(code === 0);
}

async function runTool(file: string, ...args: string[]): Promise<Counts> {
  const { code } = await run(process.execPath, [path.join('tools', file), ...args], { isLoud: true });
  return countStep(code === 0);
}

async function buildOne(target: Target, flavour: Flavour): Promise<Counts> {
  const { code, output } = await runBuild(target, flavour);
  if (code !== 0) console.log(output);
  return countStep(code === 0);
}

/** A step that came to no result at all. */
function broken(reason: string): Counts {
  return { passed: 0, failed: 1, remarks: [reason], failures: [] };
}

/** Runs a test runner and reads its JSON report; a runner that wrote none has failed. */
async function runTests<Report>(
  command: string[],
  env: Record<string, string>,
  count: (report: Report) => Counts,
): Promise<Counts> {
  await rm(REPORT, { force: true });
  const { code } = await run('npm', ['run', '--silent', ...command], { env, isLoud: true });

  const text = await readFile(REPORT, 'utf8').catch(() => null);
  if (text === null) return broken(`${command[0]} wrote no report`);
  return judge(count(JSON.parse(text) as Report), code);
}

function runUnit(): Promise<Counts> {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${REPORT}`];
  return runTests(['test:unit', '--', ...reporters], {}, countVitest);
}

async function runInBrowser(name: BrowserName): Promise<Counts> {
  const variable = name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  const env = { [variable]: await getBrowser(name), DOGEAR_IS_BUILT: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT };
  return runTests<PlaywrightReport>([`test:${name}`, '--', '--reporter=list,json'], env, countPlaywright);
}

const STEPS: Step[] = [
  { title: 'types', run: () => runScript('types') },
  { title: 'lint', run: () => runScript('lint') },
  { title: 'unit tests and architecture', run: runUnit },
  { title: 'build for Chrome', run: () => buildOne('chrome', '') },
  { title: 'build for Firefox', run: () => buildOne('firefox', '') },
  { title: 'test build for Chrome', run: () => buildOne('chrome', 'test') },
  { title: 'test build for Firefox', run: () => buildOne('firefox', 'test') },
  { title: 'end to end in Chromium', run: () => runInBrowser('chromium') },
  { title: 'end to end in Firefox', run: () => runInBrowser('firefox') },
  { title: 'package', run: () => runTool('package-checks.ts') },
  { title: 'tour of npm start', run: () => runTool('demo.ts', '--headless', '--built') },
];

const all: Counts[] = [];
const summary: string[] = [];
for (const { title, run: runStep } of STEPS) {
  const start = Date.now();
  console.log(`\n== ${title}`);
  const counts = await runStep().catch((error: unknown): Counts => {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(reason);
    return broken(reason);
  });

  all.push(counts);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const remarks = counts.remarks.length > 0 ? ` (${counts.remarks.join('; ')})` : '';
  summary.push(
    `${counts.failed === 0 ? 'ok    ' : 'FAILED'}  ${title}: ${counts.passed} of ${counts.passed + counts.failed}, ${seconds} s${remarks}`,
    ...counts.failures.map((failure) => `        ${failure}`),
  );
}

const { passed, failed } = add(all);
console.log(`\n${summary.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
