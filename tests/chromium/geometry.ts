import type { Page } from '@playwright/test';

/** What is wrong with where the marks lie, one sentence each; empty when all is well. */
export function findOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '*{content-visibility:visible!important}';
    document.head.append(style);
    const faults: string[] = [];

    const name = (element: Element) => `${element.localName}.${element.getAttribute('class')?.split(' ')[0] ?? ''}`;
    const isThere = (box: DOMRect) => box.width > 1 && box.height > 1;
    const clip = (a: DOMRect, b: DOMRect) => {
      const [x, y] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
      return new DOMRect(
        x,
        y,
        Math.max(0, Math.min(a.right, b.right) - x),
        Math.max(0, Math.min(a.bottom, b.bottom) - y),
      );
    };
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

    for (const [index, article] of [...document.querySelectorAll('article')].entries()) {
      const frame = article.getBoundingClientRect();
      const root = article.querySelector('dogear-marks')?.shadowRoot;
      const ours = [...(root?.querySelectorAll('.chip, .act') ?? [])];
      if (ours.length !== 4) faults.push(`card ${index}: ${ours.length} marks in place of 4`);

      const theirs = [...article.querySelectorAll('h3 a, p, ul, time, label, [role="checkbox"], a, div, span')].filter(
        (each) => {
          const isThumbnail =
            each.matches('a') &&
            each.querySelector('img, video, svg') &&
            !each.textContent?.trim() &&
            !each.querySelector('ul');
          const isText = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
          return isText && !isThumbnail;
        },
      );
      for (const mark of ours) {
        const box = mark.getBoundingClientRect();
        if (
          box.left < frame.left - 0.5 ||
          box.right > frame.right + 0.5 ||
          box.top < frame.top - 0.5 ||
          box.bottom > frame.bottom + 0.5
        ) {
          faults.push(`card ${index}: ${name(mark)} sticks out of the card`);
        }
        for (const other of ours) {
          if (other !== mark && meet(box, other.getBoundingClientRect()))
            faults.push(`card ${index}: ${name(mark)} covers ${name(other)}`);
        }
        for (const other of theirs) {
          const range = document.createRange();
          range.selectNodeContents(other);
          const own = other.getBoundingClientRect();
          const covered = [...range.getClientRects()]
            .map((rect) => clip(rect, own))
            .some((rect) => isThere(rect) && meet(box, rect) && rect.right <= frame.right + 1);
          if (covered && other.checkVisibility())
            faults.push(`card ${index}: ${name(mark)} covers "${other.textContent?.trim().slice(0, 30)}"`);
        }
      }
    }
    style.remove();
    return faults;
  });
}

/** By how many pixels the page's own elements lie elsewhere than they would without our marks; the largest one. */
export function measureShift(page: Page): Promise<number> {
  return page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '*{content-visibility:visible!important}';
    document.head.append(style);
    const all = [...document.querySelectorAll('article, article *')].filter(
      (each) => each.localName !== 'dogear-marks',
    );
    const read = () => all.map((each) => each.getBoundingClientRect());
    const hosts = [...document.querySelectorAll<HTMLElement>('dogear-marks')];

    const withUs = read();
    for (const host of hosts) host.style.setProperty('display', 'none', 'important');
    const without = read();
    for (const host of hosts) host.style.removeProperty('display');
    style.remove();
    return Math.max(
      ...withUs.map((a, index) => {
        const b = without[index];
        return b
          ? Math.max(
              Math.abs(a.x - b.x),
              Math.abs(a.y - b.y),
              Math.abs(a.width - b.width),
              Math.abs(a.height - b.height),
            )
          : 0;
      }),
    );
  });
}
