import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../lib/topics/features.ts';
import { numberOfPhrase, readPhrases } from '../../lib/topics/phrases.ts';

describe('readWords', () => {
  const wordsOf = (text: string) => {
    const words: { hash: number; start: number; end: number; stem: number; joined: boolean }[] = [];
    readWords(text, (hash, start, end, stem, joined) => words.push({ hash, start, end, stem, joined }));
    return words;
  };
  const hashes = (text: string) => wordsOf(text).map(({ hash }) => hash);

  it('drops the plural, passes over small words and knows what is joined', () => {
    expect(wordsOf('Chains-of-Thought: LLMs (RL)')).toMatchObject([
      { start: 0, end: 6, stem: 5, joined: false },
      { start: 10, end: 17, stem: 17, joined: true },
      { start: 19, end: 23, stem: 22, joined: false },
      { start: 25, end: 27, stem: 27, joined: false },
    ]);
    expect(hashes('chain thought llm rl')).toEqual(hashes('Chains-of-Thought: LLMs (RL)'));
    expect(wordsOf('process corpus analysis gas').map(({ end, stem }) => end - stem)).toEqual([0, 0, 0, 0]);
  });

  it('takes `vias` for no small word, though `via` is one', () => {
    expect(hashes('vias of a chip')).toEqual(hashes('vias chip'));
    expect(wordsOf('vias of a chip')).toHaveLength(2);
  });

  it('passes over what is too long for a word, and joins nothing across it', () => {
    expect(wordsOf(`tree ${'x'.repeat(28)} graph`).map(({ joined }) => joined)).toEqual([false, true, true]);
    expect(wordsOf(`tree ${'x'.repeat(29)} graph`).map(({ joined }) => joined)).toEqual([false, false]);
  });

  it('takes all whole numbers for one word', () => {
    expect(new Set(hashes('2 bits, 17 layers, 2025')).size).toBe(3);
    expect(new Set(hashes('3d 2d')).size).toBe(2);
  });

  it('gives the same words when a text is read in any case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9 .-]*$/), (text) => {
        expect(hashes(text.toUpperCase())).toEqual(hashes(text.toLowerCase()));
      }),
    );
  });
});

describe('the number of a phrase', () => {
  it('differs by word, by order and in the title', () => {
    const numbers = ['tree', 'graph', 'tree graph', 'graph tree'].flatMap((words) => [
      numberOfPhrase(words),
      numberOfPhrase(words, true),
    ]);
    expect(new Set(numbers).size).toBe(8);
  });

  it('is shared by no more phrases than chance would have it', () => {
    const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ki', 'lo', 'me', 'nu', 'pa', 're'];
    const words = syllables.flatMap((one) => syllables.map((other) => `${one}${other}`));
    const phrases = words.flatMap((one) => words.map((other) => `${one} ${other}`));
    const shared = phrases.length - new Set(phrases.map((phrase) => numberOfPhrase(phrase))).size;
    // Of 20,736 phrases 3.2 are expected to meet another one.
    expect(shared).toBeLessThan(12);
  });
});

describe('readPhrases', () => {
  const phrasesOf = (title: string, abstract: string | null) => {
    const phrases: string[] = [];
    readPhrases({ title, abstract }, (_phrase, times, text, start, end) => {
      phrases.push(`${text.slice(start, end)} ${times}`);
    });
    return phrases;
  };

  it('gives the words and pairs of the title twice over, those of the abstract once', () => {
    expect(phrasesOf('Tree/graph', 'A tree. Graphs')).toEqual([
      ...['Tree 2', 'graph 2', 'Tree/graph 2', 'Tree 1', 'graph 1', 'Tree/graph 1'],
      ...['tree 1', 'Graphs 1'],
    ]);
  });

  it('reads no further than titles and abstracts go', () => {
    expect(phrasesOf(`${'-'.repeat(496)}tree graph`, null)).toEqual(['tree 2', 'tree 1']);
    expect(phrasesOf('', `${'-'.repeat(5_996)}tree graph`)).toEqual(['tree 1']);
  });

  it('makes no pair of words that stand far apart', () => {
    expect(phrasesOf('', `tree${'-'.repeat(71)}graph`)).toHaveLength(3);
    expect(phrasesOf('', `tree${'-'.repeat(72)}graph`)).toHaveLength(2);
  });
});
