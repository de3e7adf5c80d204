import { describe, expect, it } from 'vitest';
import { plainOf, read, tell } from './transfer-reading.ts';

describe('BibTeX', () => {
  it('takes what it can, whatever stands around it', async () => {
    const text = `Some words before.
@comment{ @misc{x} }
@string{ann = "Ann {\\'E}clair"}
@preamble{"\\newcommand{\\x}{y}"}
@Article{a, Title = {On {BERT} and \\"o \\o{} \\v{c} \\c c \\'{\\i} \\textbf{bold} 100\\% $x_1^2$ \\tau~z},
  author = ann # { and Ludwig van Beethoven and King, Jr., Martin Luther and {Qwen, Inc. and others} and others},
  journal = {arXiv preprint arXiv:2401.00001}, year = 2024, keywords = {one, {two, three}}, date-added = {2024-02-03}}
@misc{b, title = {unclosed {brace}, eprint = {2401.00002}
}
@misc{c, eprint = {2401.00003}, note = {first

second}}
@misc(d, url = "https://arxiv.org/abs/2401.00004v2", )
@book{e, title = {No id}}
@misc{f, eprint = {hep-th/9901001}}
@misc{g, eprint = {2401.00005}`;
    const { results } = await read(text, 'bibtex');

    expect(tell(results)).toEqual([
      '5 2401.00001',
      '8 badSyntax',
      '10 2401.00003',
      '13 2401.00004',
      '14 noId',
      '15 oldId',
      '16 badSyntax',
    ]);
    expect(plainOf(results[0])).toMatchObject({
      paper: {
        title: 'On BERT and ö ø č ç í bold 100% $x_1^2$ \\tau z',
        authors: ['Ann Éclair', 'Ludwig van Beethoven', 'Martin Luther King Jr.', 'Qwen, Inc. and others'],
        authorCount: null,
      },
      tags: ['one', 'two, three'],
      savedAt: Date.UTC(2024, 1, 3),
    });
    expect(plainOf(results[2]).note).toBe('first\n\nsecond');
  });
});

describe('RIS', () => {
  it('reads records with other line ends, continued lines and a missing end', async () => {
    const text =
      'TY  - JOUR\nT1  - A Title\nAU  - King, Martin Luther, Jr.\nAU  - Plato\nN1  - one\ngoes on\nKW  - a, b\nUR  - https://arxiv.org/abs/2401.00001\nDA  - 2024/1/2/\nER  - \n' +
      'TY  - JOUR\r\nDO  - 10.48550/arXiv.2401.00002\r\nTY  - BOOK\r\nER  -\r\nTY  - JOUR\r\nUR  - 2401.00003';
    const { results } = await read(text, 'ris');

    expect(tell(results)).toEqual(['1 2401.00001', '11 badSyntax', '13 noId', '15 badSyntax']);
    expect(plainOf(results[0])).toMatchObject({
      paper: { title: 'A Title', authors: ['Martin Luther King Jr.', 'Plato'], publishedOn: '2024-01-02' },
      note: 'one\ngoes on',
      tags: ['a, b'],
    });
  });
});
