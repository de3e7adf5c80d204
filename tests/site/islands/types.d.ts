declare module '*.svelte' {
  import type { Item } from '../item.ts';

  /** What both engines give back of the island: the functions it exports. */
  export interface DailyPapersIsland {
    update(items: Item[]): void;
  }

  const component: (new (options: object) => DailyPapersIsland & { $destroy(): void }) & import('svelte').Component;
  export default component;
}
