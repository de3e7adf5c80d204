interface Keyed {
  paper: { id: string };
}

/**
 * A key for each card. Keyed by paper: a card moves with its paper (the second card of the same paper gets a key of
 * its own). Otherwise by place: the same elements are filled with other papers.
 */
export function withKeys<T extends Keyed>(items: readonly T[], keyed: boolean): { key: string; item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item, at) => {
    if (!keyed) return { key: String(at), item };

    const times = seen.get(item.paper.id) ?? 0;
    seen.set(item.paper.id, times + 1);
    return { key: times === 0 ? item.paper.id : `${item.paper.id} ${times}`, item };
  });
}
