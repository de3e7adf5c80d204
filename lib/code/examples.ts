import type { CodeStatusName } from './verdict.ts';

/** A rule of reading: why it is there, a wording that it decides, and one beside it that it must leave alone. */
export interface Example {
  rule: string;
  reason: string;
  yes: readonly [abstract: string, status: CodeStatusName];
  no: readonly [abstract: string, status: CodeStatusName];
}

/** The wordings are those of real abstracts, the names made up. Read by the tests; not shipped to the page. */
export const EXAMPLES: readonly Example[] = [
  {
    rule: 'repository by address',
    reason: 'the commonest form: most abstracts that name their code give its address',
    yes: ['Our code is available at https://github.com/quiet-lab/half-cache.', 'repository'],
    no: ['We build on https://github.com/other-lab/engine to train our model.', 'none'],
  },
  {
    rule: 'owner of repositories',
    reason: 'where the code is said to stand on the page of a group, that page is the address given',
    yes: ['Our code is available in github.com/QuietBench.', 'repository'],
    no: ['Code: https://github.com/xxx.', 'none'],
  },
  {
    rule: 'anonymous repository',
    reason: 'papers under review hide the owner',
    yes: ['Codes are available at: https://anonymous.4open.science/r/HMC-AF2B/README.md.', 'repository'],
    no: ['Reviews are at https://anonymous.4open.science.', 'none'],
  },
  {
    rule: 'code on a hub of models',
    reason: 'what is called code is code wherever it stands; a model there is none',
    yes: ['Our code and datasets can be found in https://huggingface.co/quiet/FUTURA.', 'repository'],
    no: ['Our model can be found at https://huggingface.co/quiet/FUTURA.', 'artifact'],
  },
  {
    rule: 'predicate after its subject',
    reason: '"available" is said of the noun before it, and nobody offers "publicly available data"',
    yes: ['Our code, models and data are publicly available.', 'claimed'],
    no: ['We train on publicly available code and data.', 'none'],
  },
  {
    rule: 'verb before its object',
    reason: '"release" gives what follows; as an adjective it describes the models of others',
    yes: ['We open-source our models and training code.', 'claimed'],
    no: ['We evaluate proprietary and open-source models on it.', 'none'],
  },
  {
    rule: 'code as a subject',
    reason: 'papers about code speak of it in every sentence',
    yes: ['The training code has been released.', 'claimed'],
    no: ['We release a code generation benchmark.', 'artifact'],
  },
  {
    rule: 'tools given away',
    reason: 'a harness or a toolkit is code without the word',
    yes: ['We release the benchmark, evaluation harness, and construction pipeline.', 'claimed'],
    no: ['We release datasets for four of the considered environments.', 'artifact'],
  },
  {
    rule: 'introduced as open',
    reason: 'the adjective gives the thing where the paper introduces it, and only there',
    yes: ['We introduce Trove, an easy-to-use open-source retrieval toolkit that scales.', 'claimed'],
    no: ['We train a state-of-the-art open-source model to narrow the gap.', 'none'],
  },
  {
    rule: 'introduced as open: the last noun',
    reason: 'a "code language model" is a model',
    yes: ['We present Coder-2, an open-source code language model.', 'artifact'],
    no: ['We present Coder-2, a code language model.', 'none'],
  },
  {
    rule: 'promise',
    reason: '"will" and "upon acceptance" tell what is not there yet',
    yes: ['Code and datasets will be publicly available upon publication.', 'promised'],
    no: ['Code and datasets are publicly available.', 'claimed'],
  },
  {
    rule: 'promise by intention',
    reason: 'to plan or to be committed is to promise',
    yes: ['We are committed to open-sourcing the source code.', 'promised'],
    no: ['We are not releasing the source code.', 'none'],
  },
  {
    rule: 'promise of more data',
    reason: 'where a part is out already, the announcement of the rest promises no code',
    yes: ['Our model and dataset will be open-sourced upon acceptance.', 'promised'],
    no: ['We have released a subset of the dataset. The larger data will be released with the project.', 'artifact'],
  },
  {
    rule: 'negation',
    reason: 'what is not released is not given',
    yes: ['The code is released.', 'claimed'],
    no: ['The code is not yet released.', 'none'],
  },
  {
    rule: 'others’ offers',
    reason: 'conditions and earlier work are no offers of this paper',
    yes: ['The model is publicly released.', 'artifact'],
    no: ['Most existing models are publicly released.', 'none'],
  },
  {
    rule: 'project page',
    reason: 'a page to look at says nothing of code unless its words do',
    yes: ['Project page: https://half-cache.github.io/', 'project'],
    no: ['Code is available at https://half-cache.github.io/', 'claimed'],
  },
  {
    rule: 'data on a page',
    reason: 'a page given for data is data',
    yes: ['Our dataset can be found at https://opendata.example.com/corpus.', 'artifact'],
    no: ['Demos will be available at https://www.example.com/research.', 'project'],
  },
  {
    rule: 'asides',
    reason: 'a paper, a video or a chat carries no code',
    yes: ['See our website https://half-cache.example.com.', 'project'],
    no: ['A survey is at https://arxiv.org/abs/2401.00001.', 'none'],
  },
];
