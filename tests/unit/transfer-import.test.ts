import { describe, expect, it } from 'vitest';
import { parseFile } from '../../lib/transfer/parse.ts';
import { plainOf, read, tell } from './transfer-reading.ts';

describe('a list of ids and links', () => {
  it('knows every way of naming a paper, and says of every other line why not', async () => {
    const text = `# my list
2401.00001
arXiv:2401.00002v3
https://arxiv.org/abs/2401.00003v1
http://export.arxiv.org/pdf/2401.00004v2.pdf
https://huggingface.co/papers/2401.00005?x=1#y
10.48550/arXiv.2401.00006
https://doi.org/10.48550/arXiv.2401.00007
- [A title, 2401](https://arxiv.org/abs/2401.00008), then 2401.00009; 1404.5997

hep-th/9901001
https://arxiv.org/abs/math.GT/0309136
https://example.org/abs/2401.00010
2401.0001
9999.99999 and 2413.00001
plain words`;
    const { results, warnings } = await read(text, 'list');

    expect(tell(results)).toEqual([
      '2 2401.00001',
      '3 2401.00002',
      '4 2401.00003',
      '5 2401.00004',
      '6 2401.00005',
      '7 2401.00006',
      '8 2401.00007',
      '9 2401.00008',
      '9 2401.00009',
      '9 1404.5997',
      '11 oldId',
      '12 oldId',
      '13 noId',
      '14 noId',
      '15 noId',
      '16 noId',
    ]);
    expect(warnings).toEqual([]);
  });

  it('joins what names one paper twice, and says so', async () => {
    const { results, warnings } = await read('2401.00001\r\nhttps://arxiv.org/pdf/2401.00001v2\r\n', 'list');

    expect(tell(results)).toEqual(['1 2401.00001']);
    expect(warnings).toEqual([{ key: 'joined', count: 1 }]);
  });
});

describe('CSV', () => {
  it('finds its columns by their names, and the line in which a row begins', async () => {
    const text =
      'Title;Url;Manual Tags;Notes;Date Added;Status\n"Two\nlines";https://arxiv.org/abs/2401.00001;a; n ;2024-02-03 10:00:00;READ\n\n' +
      `'=1+1;http://huggingface.co/papers/2401.00002;"b; c";;;\nno id;;;;;\n"open;https://arxiv.org/abs/2401.00003`;
    const { results } = await read(text, 'csv');

    expect(tell(results)).toEqual(['2 2401.00001', '5 2401.00002', '6 noId', '7 badSyntax']);
    expect(plainOf(results[0])).toMatchObject({
      paper: { title: 'Two lines' },
      status: 'read',
      note: 'n',
      tags: ['a'],
    });
    expect(plainOf(results[1])).toMatchObject({ paper: { title: '=1+1' }, tags: ['b', 'c'], savedAt: null });
    expect(plainOf(results[1])).not.toHaveProperty('status');
  });

  it('takes the link where a spreadsheet made a number of the id and lost its last zero', async () => {
    const { results } = await read('arxiv_id,url\n2401.0001,https://arxiv.org/abs/2401.00010\n', 'csv');

    expect(tell(results)).toEqual(['2 2401.00010']);
  });

  it('is refused without a column for ids', async () => {
    expect(await parseFile('a,b\n1,2\n', 'csv')).toEqual({ state: 'refused', reason: { key: 'noIdColumn' } });
  });
});

describe('PaperMemory', () => {
  it('takes papers whose fields are missing or of another type', async () => {
    const text = JSON.stringify(
      {
        __dataVersion: 10_502,
        'Arxiv-2401.00001': {
          title: 'A',
          author: 'Ann Lee and Bo Chen',
          tags: ['x', 5, 'y'],
          note: 'n',
          codeLink: 'https://github.com/a/b',
          pdfLink: 'https://arxiv.org/pdf/2401.00001.pdf',
          addDate: '2024-02-03T10:00:00.000Z',
        },
        'Arxiv-2401.00002': { title: 7, author: null, tags: 'no', note: [], addDate: {} },
        'Arxiv-cs_0112017': { title: 'old' },
        'NeurIPS-2020_x': { title: 'other', bibtex: '@article{x, eprint={2401.00004}, y={z}}' },
        'NeurIPS-2020_y': { title: 'none', pdfLink: 'https://papers.nips.cc/abs/2401.00005' },
        broken: [],
        none: null,
      },
      null,
      1,
    );
    const { results } = await read(text, 'papermemory');

    expect(tell(results).map((line) => line.replace(/^\d+ /, ''))).toEqual([
      '2401.00001',
      '2401.00002',
      'oldId',
      '2401.00004',
      'noId',
      'badSyntax',
      'badSyntax',
    ]);
    expect(plainOf(results[0])).toMatchObject({
      paper: { title: 'A', authors: ['Ann Lee', 'Bo Chen'], repository: 'https://github.com/a/b' },
      tags: ['x', 'y'],
      note: 'n',
      savedAt: Date.UTC(2024, 1, 3, 10),
    });
    expect(plainOf(results[1])).toMatchObject({ paper: { title: '7', authors: [] }, savedAt: null });
  });
});

describe('CSL-JSON', () => {
  it('reads what Zotero writes', async () => {
    const { results } = await read(
      '[{"id":"http://zotero.org/1","type":"article","title":"T","DOI":"10.48550/arXiv.2401.00001","author":[{"family":"Beethoven","given":"Ludwig","dropping-particle":"van"},{"literal":"Qwen"},7],"issued":{"date-parts":[["2024",1,2]]}},{"title":"none"},3]',
      'csl',
    );

    expect(tell(results)).toEqual(['1 2401.00001', '1 noId', '1 badSyntax']);
    expect(plainOf(results[0]).paper).toMatchObject({
      authors: ['Ludwig van Beethoven', 'Qwen'],
      publishedOn: '2024-01-02',
    });
  });
});
