import { createChecksum } from './checksum.ts';
import { FORMAT, VERSION } from './dogear-format.ts';
import { isoMoment } from './reference.ts';
import type { Writer } from './writer.ts';

/**
 * Dogear's own format: everything that is stored, stamps included, one entry a line. Count and checksum stand at
 * the end, where they are known without holding the file. The README describes it for other programs.
 */
export function jsonWriter(now: number): Writer {
  const checksum = createChecksum();
  const begin = () => {
    if (checksum.count > 0) return ',\n';
    const head = JSON.stringify({ format: FORMAT, version: VERSION, exportedAt: isoMoment(now) });
    return `${head.slice(0, -1)},"entries":[\n`;
  };

  return {
    write(entries) {
      if (entries.length === 0) return '';
      const lead = begin();
      const lines = entries.map((entry) => JSON.stringify(entry));
      checksum.add(lines);
      return lead + lines.join(',\n');
    },
    async end() {
      const lead = checksum.count > 0 ? '\n' : begin();
      return `${lead}],"count":${checksum.count},"checksum":"${await checksum.toHex()}"}\n`;
    },
  };
}
