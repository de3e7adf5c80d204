import type { Page } from '@playwright/test';
import type { PaperRecord } from '../../lib/messages/protocol.ts';

interface Extension {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };
}

/** A paper as the listing would hand it over, with whatever a test wants different. */
export function recordOf(number: number, paper: Partial<PaperRecord['paper']> = {}): PaperRecord {
  const id = `2401.${String(number).padStart(5, '0')}`;
  return {
    paper: {
      id,
      title: `Paper number ${number}`,
      abstract: null,
      authors: ['Ada Lovelace', 'Łukasz Kaiser', 'Grace Hopper'],
      authorCount: null,
      organization: null,
      publishedOn: '2026-10-04',
      votes: null,
      comments: null,
      repository: null,
      stars: null,
      projectPage: null,
      keywords: [],
      source: 'island',
      ...paper,
    },
    topics: [{ id: 'agents', badge: 'Agents', name: 'Agents and tool use', confidence: 0.9, evidence: ['agent'] }],
    code: {
      status: 'repository',
      soon: false,
      stars: 3_290,
      links: [{ kind: 'repository', href: 'https://github.com/ada/engine', source: 'page' }],
      evidence: [{ source: 'page', text: 'githubRepo', at: null }],
    },
  };
}

/** Saves the papers from an extension page as the listing would, the first one last, so that it is the newest. */
export async function savePapers(page: Page, records: PaperRecord[], more: { hidden?: boolean } = {}): Promise<void> {
  await page.evaluate(
    async ({ records: given, more: others }) => {
      // The page's own API; this file's types are those of Node and the DOM.
      const { chrome } = globalThis as unknown as Extension;
      const began = Date.now();
      const savings = given.map(async (record, place) => {
        const change = { saved: true, savedAt: began - place, ...others };
        const request = { id: record.paper.id, record, change, opId: crypto.randomUUID() };
        const reply = await chrome.runtime.sendMessage({ dogear: 'call', verb: 'mark', request });
        if (!reply.ok) throw new Error(JSON.stringify(reply));
      });
      await Promise.all(savings);
    },
    { records, more },
  );
}
