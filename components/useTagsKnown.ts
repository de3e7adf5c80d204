import { useMemo } from 'preact/hooks';

/** The tags of these papers, the most used first; counted when they are asked for, which takes a while at 100,000. */
export function useTagsKnown(rows: readonly { tags: readonly string[] }[]): () => readonly string[] {
  return useMemo(() => {
    let tags: readonly string[] | undefined;
    return () => {
      tags ??= tagsOf(rows);
      return tags;
    };
  }, [rows]);
}

function tagsOf(rows: readonly { tags: readonly string[] }[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of rows) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([tag]) => tag);
}
