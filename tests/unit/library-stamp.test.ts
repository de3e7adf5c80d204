import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, issue, MAX_AHEAD, msOf, newDevice, ORIGIN, receive, STAMP } from '../../lib/library/stamp.ts';

const DEVICE = 'devicexx';
const NOW = Date.UTC(2026, 0, 1);
const moment = fc.integer({ min: 0, max: 8.64e13 });

describe('stamps', () => {
  it('have one shape, and sort as text', () => {
    expect(ORIGIN).toMatch(STAMP);
    expect(issue(ORIGIN, NOW, newDevice())).toMatch(STAMP);
    expect(msOf(issue(ORIGIN, NOW, DEVICE))).toBe(NOW);
  });

  it('only ever grow on one device, whatever its clock does', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 2 }), (moments) => {
        let last = ORIGIN;
        for (const now of moments) {
          const next = issue(last, now, DEVICE);
          expect(next > last).toBe(true);
          expect(next).toMatch(STAMP);
          last = next;
        }
      }),
    );
  });

  it('go to the next millisecond when a counter is full', () => {
    const full = issue(ORIGIN, NOW, DEVICE).replace('-0000-', '-zzzz-');
    expect(msOf(issue(full, NOW, DEVICE))).toBe(NOW + 1);
  });

  it('issued after seeing another device are later than what was seen', () => {
    const theirs = issue(ORIGIN, NOW + 60_000, 'otherxxx');
    const clock = receive(issue(ORIGIN, NOW, DEVICE), clamp(theirs, NOW));
    expect(issue(clock, NOW + 1, DEVICE) > theirs).toBe(true);
  });

  it('more than five minutes ahead are pulled back, others are left alone', () => {
    const late = issue(ORIGIN, NOW + MAX_AHEAD + 1, DEVICE);
    const fine = issue(ORIGIN, NOW + MAX_AHEAD, DEVICE);
    expect(msOf(clamp(late, NOW))).toBe(NOW + MAX_AHEAD);
    expect(clamp(fine, NOW)).toBe(fine);
    expect(clamp(clamp(late, NOW), NOW)).toBe(clamp(late, NOW));
  });
});
