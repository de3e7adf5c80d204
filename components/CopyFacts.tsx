import { Fact } from './Fact.tsx';
import { formatNumber } from './formatNumber.ts';
import { text } from './text.ts';

/** How many entries the second copy has, and from when (milliseconds since 1970). */
export function CopyFacts({ copyAt, copyCount }: { copyAt: number; copyCount: number }) {
  const moment = new Date(copyAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <Fact name={text('popupRecoveryCopy')} value={formatNumber(copyCount)} />
      <Fact name={text('popupRecoveryCopyAt')} value={moment} />
    </>
  );
}
