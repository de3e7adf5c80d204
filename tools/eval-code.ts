import { parseArgs } from 'node:util';
import { evaluate } from './eval-code/evaluate.ts';

/** `npm run eval:code -- FILE.jsonl[.gz] [--errors]`: how the code verdicts do on labelled abstracts. */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { errors: { type: 'boolean' } } });
const [file] = positionals;
if (!file) throw new Error('Which file? npm run eval:code -- FILE.jsonl [--errors]');
await evaluate(file, values.errors ?? false);
