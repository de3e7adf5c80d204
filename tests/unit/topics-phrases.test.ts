import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../lib/topics/features.ts';
import { numberOfPhrase } from '../../lib/topics/phrases.ts';

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
