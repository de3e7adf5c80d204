import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './run.ts';
import { readSamples } from './train-topics/data.ts';
import { writeModule } from './train-topics/pack.ts';
import { PLAN, trainModel } from './train-topics/train.ts';

/** `npm run train:topics [-- DATA]`: trains the topic model from the data beside the project and writes it. */
const folder = process.argv[2] ?? path.join(ROOT, '../shared/data');
const samples = await readSamples(folder);
const { model } = trainModel(samples, PLAN, console.log);

const labelled = samples.filter(({ primary }) => primary !== undefined).length;
const origin = `Softmax regression over phrases, taught by support vector machines; ${labelled} labelled and ${samples.length - labelled} other papers.`;
const file = path.join(ROOT, 'lib/topics/model.generated.ts');
await writeFile(file, writeModule(model, origin));
console.log(`wrote ${path.relative(ROOT, file)}`);
