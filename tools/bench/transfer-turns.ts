/** Watches the event loop: `stop` gives the longest time, in ms, that it took from one turn to the next. */
export function watchTurns(): { stop(): Promise<number> } {
  let former = performance.now();
  let longest = 0;
  let isOn = true;

  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - former);
    former = now;
    if (isOn) setImmediate(turn);
  };
  setImmediate(turn);

  return {
    async stop() {
      await new Promise((resolve) => setImmediate(resolve));
      isOn = false;
      return longest;
    },
  };
}
