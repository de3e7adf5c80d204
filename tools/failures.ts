import { stripVTControlCharacters } from 'node:util';

/** The part of Playwright's JSON report that names its tests. */
export interface PlaywrightSuites {
  suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
  specs: PlaywrightSpec[];
  suites?: PlaywrightSuite[];
}

interface PlaywrightSpec {
  title: string;
  file: string;
  line: number;
  tests: { status: string; results: { errors: { message?: string }[] }[] }[];
}

/** The part of vitest's JSON report that names its tests. */
export interface VitestFiles {
  testResults: {
    name: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
}

/** Enough of an error to know where to look; the whole of it stands further up in the output. */
const MOST_CHARACTERS = 400;

/** Every test of Playwright's report that did not simply pass: its place, its title, its first error. */
export function namePlaywright({ suites }: PlaywrightSuites): string[] {
  return suites.flatMap(nameSuite);
}

function nameSuite({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ results }) => name(`${file}:${line} ${title}`, results.flatMap(({ errors }) => errors)[0]?.message)),
  );
  return [...own, ...suites.flatMap(nameSuite)];
}

/** Every test of vitest's report that did not pass, and every file that could not be read. */
export function nameVitest({ testResults }: VitestFiles): string[] {
  return testResults.flatMap(({ name: file, message, assertionResults }) => {
    const bad = assertionResults.filter(({ status }) => status !== 'passed');
    if (bad.length === 0 && message !== '') return [name(file, message)];
    return bad.map(({ fullName, failureMessages }) => name(`${file} ${fullName}`, failureMessages?.[0]));
  });
}

/** One line for the summary: a record of a run often keeps nothing but its end. */
function name(title: string, message = 'did not run'): string {
  const text = stripVTControlCharacters(message).replace(/\s+/g, ' ').trim();
  return `${title}: ${text.slice(0, MOST_CHARACTERS)}`;
}
