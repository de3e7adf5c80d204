import { parseArgs } from 'node:util';
import { evaluate } from './train-topics/evaluate.ts';

/** `npm run eval:topics -- FILE.jsonl [--errors]`: how the shipped topic model does on labelled papers. */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { errors: { type: 'boolean' } } });
const [file] = positionals;
if (!file) throw new Error('Which file? npm run eval:topics -- FILE.jsonl [--errors]');
await evaluate(file, values.errors ?? false);
