/** One thing to measure, as often as asked. */
export interface Task<Value> {
  name: string;
  measure(): Promise<Value>;
}

/**
 * Measures all tasks in turn, round after round, every other round backwards, so that a slow minute of the machine
 * falls on all of them alike. The first round warms up and is dropped. Returns the values by name.
 */
export async function inRounds<Value>(
  title: string,
  rounds: number,
  tasks: readonly Task<Value>[],
): Promise<Map<string, Value[]>> {
  const found = new Map<string, Value[]>(tasks.map(({ name }) => [name, []]));

  for (let round = 0; round <= rounds; round += 1) {
    console.error(`${title}: ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`);
    for (const { name, measure } of round % 2 === 0 ? tasks : tasks.toReversed()) {
      const value = await measure();
      if (round > 0) found.get(name)?.push(value);
    }
  }
  return found;
}

/** The values of one task; throws for a task that was not among them. */
export function valuesOf<Value>(found: Map<string, Value[]>, name: string): Value[] {
  const values = found.get(name);
  if (!values) throw new Error(`Nothing was measured under the name ${name}.`);
  return values;
}
