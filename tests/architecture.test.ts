import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASES } from './architecture/cases.ts';
import { keepTopLevel } from './architecture/file-rules.ts';
import { readImports } from './architecture/imports.ts';
import { readRepository, readTopLevel } from './architecture/sources.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const repository = readRepository(ROOT);

describe.each(CASES)('$title', ({ rule, planted, allowed }) => {
  it('in this repository', () => {
    expect(rule(repository)).toEqual([]);
  });

  it.each(planted)('and a violation in %s is caught (%#)', (file, text) => {
    const complaints = rule([{ path: file, text }]);

    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(file);
    // Each says what to do instead, after a colon.
    expect(complaints[0]).toMatch(/: [^:]+\.$/);
  });

  it.each(allowed)('and its neighbour in %s may stay (%#)', (file, text) => {
    expect(rule([{ path: file, text }])).toEqual([]);
  });
});

describe('the top level is fixed', () => {
  it('in this repository', () => {
    expect(keepTopLevel(readTopLevel(ROOT))).toEqual([]);
  });

  it('and a new folder there is caught, a dotfile is not', () => {
    expect(keepTopLevel(['lib', 'utils', '.editorconfig'])).toEqual([expect.stringContaining('utils')]);
  });
});

describe('the repository is really read', () => {
  it('finds the shipped code and the imports in it', () => {
    const paper = repository.find(({ path }) => path === 'lib/messages/protocol.ts');
    if (!paper) throw new Error('lib/messages/protocol.ts was not read');

    expect(readImports(paper)).toContainEqual({
      specifier: '../paper/paper.ts',
      file: 'lib/paper/paper.ts',
      isTypeOnly: true,
    });
  });
});
