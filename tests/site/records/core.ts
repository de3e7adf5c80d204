import { AGENT_PAPERS } from './core-agents.ts';
import { PERCEPTION_PAPERS } from './core-perception.ts';
import { SYSTEMS_PAPERS } from './core-systems.ts';
import type { Draft } from './draft.ts';

/** The thirty papers of the latest day: all 24 topics, every wording about code, the common kinds of card. */
export const CORE: readonly Draft[] = [...SYSTEMS_PAPERS, ...AGENT_PAPERS, ...PERCEPTION_PAPERS];
