/** The figure that asks the whole simulator several times: its embed has no bytes left for names of other files. */
import type { Rows } from './rows.ts';

export const board = {
  'scenario-board': {
    figure: () => import('../scenario-board/ScenarioBoard.svelte'),
    en: () => import('#text/figures/scenario-board/en.ts'),
    zh: () => import('#text/figures/scenario-board/zh.ts'),
  },
} satisfies Rows;
