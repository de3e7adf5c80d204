import { describe, expect, it } from 'vitest';
import { listedHref, placeOf, repositoryOf } from '../../lib/code/places.ts';

describe('a place is told by its whole host, not by a word somewhere in the address', () => {
  it.each([
    ['https://example.com/zenodo-fake', 'page'],
    ['https://zenodo.example.com/1', 'page'],
    ['https://zenodo.org/records/1', 'archive'],
    ['https://doi.org/10.5281/zenodo.1', 'archive'],
    ['https://example.com/10.5281/zenodo.1', 'page'],
    ['https://doi.org/10.1000/1', 'aside'],
    ['https://dx.doi.org/10.1000/1', 'aside'],
    ['https://doi-project.github.io/', 'page'],
    ['https://arxiv-tools.example.com/', 'page'],
    ['https://arxiv.org/abs/2401.01234', 'aside'],
    ['https://forms.example.com/', 'page'],
    ['https://forms.gle/a', 'aside'],
    ['https://gist.github.com/a/1', 'aside'],
    ['https://huggingface.co/papers/2401.01234', 'page'],
    ['https://huggingface.co/docs-lab/model', 'hub'],
  ])('%s: %s', (address, kind) => expect(placeOf(address)?.kind).toBe(kind));

  it('a page that answers to http only is no link, be its path like that of github.io', () => {
    expect(placeOf('http://a.github.io/b')?.href).toBe('https://a.github.io/b');
    expect(placeOf('http://example.com/.github.io/')?.href).toBeNull();
  });
});

describe('a page of the forge is nobody’s repository', () => {
  it.each(['sponsors/name', 'topics/llm', 'marketplace/actions', 'explore/x'])('github.com/%s', (path) =>
    expect(placeOf(`https://github.com/${path}`)).toBeNull(),
  );

  it('yet a repository may be named like one', () =>
    expect(placeOf('https://github.com/devcontainers/features')?.kind).toBe('repository'));
});

describe('the project page of the page’s data, typed by hand', () => {
  it.each([
    ['https://a.github.io/b).', 'https://a.github.io/b'],
    ['https://a.github.io/b/', 'https://a.github.io/b/'],
    ['https://example.com/?q=1', 'https://example.com/?q=1'],
    ['https://example.com/Name_(film).', 'https://example.com/Name_(film)'],
    ['http://example.com/', null],
    ['soon', null],
    [null, null],
  ])('%s → %s', (listed, href) => expect(listedHref(listed)).toBe(href));
});

describe('the repository of the page’s data, typed by hand', () => {
  it.each([
    ['a bracket behind it', 'https://github.com/o/r)'],
    ['a full stop behind it', 'https://github.com/o/r.'],
    ['both, and a space', ' https://github.com/o/r). '],
    ['http, which leads on', 'http://github.com/o/r'],
    ['nothing amiss', 'https://github.com/o/r'],
  ])('is linked with %s', (_what, listed) => expect(repositoryOf(listed)).toBe('https://github.com/o/r'));

  it.each([
    ['https://github.com/o/r/', 'https://github.com/o/r/'],
    ['https://github.com/o/r.git', 'https://github.com/o/r.git'],
    ['https://github.com/o', null],
    ['http://gitlab.example.com/o/r', null],
    ['http://github.com.example.com/o/r', null],
    ['...', null],
    [null, null],
  ])('%s → %s', (listed, href) => expect(repositoryOf(listed)).toBe(href));
});
