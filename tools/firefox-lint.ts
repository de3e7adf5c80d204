import { run } from './run.ts';

interface Message {
  code: string;
  message: string;
  file?: string;
}

interface Report {
  errors: Message[];
  warnings: Message[];
}

/** What Firefox's linter may say, each once: code, and the beginning of the file's name. */
const ALLOWED: { code: string; file: string }[] = [
  // Preact's own code for dangerouslySetInnerHTML, which our code is banned from using.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'content-scripts/papers.js' },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'chunks/' },
];

/** Complaints of the linter that Firefox's add-on site runs, each as one sentence. */
export async function lintForFirefox(folder: string): Promise<string[]> {
  const { output } = await run('web-ext', ['lint', '--source-dir', folder, '--output', 'json']);
  const json = /\{[\s\S]*\}/.exec(output)?.[0];
  if (json === undefined) return [`web-ext lint gave no report: ${output.trim()}`];

  const { errors, warnings } = JSON.parse(json) as Report;
  const unused = [...ALLOWED];
  const surprises = warnings.filter(({ code, file = '' }) => {
    const index = unused.findIndex((allowed) => allowed.code === code && file.startsWith(allowed.file));
    if (index >= 0) unused.splice(index, 1);
    return index < 0;
  });
  return [...errors, ...surprises].map(
    ({ code, message, file }) => `firefox: ${file ?? 'manifest'}: ${code}, ${message}`,
  );
}
