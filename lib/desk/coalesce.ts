/**
 * Runs a task one at a time: calls made meanwhile share one more run after it, so that what each call waits for has
 * begun after the call.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const start = () => {
    next = null;
    current = task().finally(() => {
      current = null;
    });
    return current;
  };

  return () => {
    if (!current) return start();
    next ??= current.then(start, start);
    return next;
  };
}
