/** Figures of the planning desk. */
import type { Rows } from './rows.ts';

export const desk = {
  'article-roi': {
    figure: () => import('../article-roi/ArticleRoi.svelte'),
    en: () => import('#text/figures/article-roi/en.ts'),
    zh: () => import('#text/figures/article-roi/zh.ts'),
  },
  'input-pipeline': {
    figure: () => import('../input-pipeline/InputPipeline.svelte'),
    en: () => import('#text/figures/input-pipeline/en.ts'),
    zh: () => import('#text/figures/input-pipeline/zh.ts'),
  },
  'network-links': {
    figure: () => import('../network-links/NetworkLinks.svelte'),
    en: () => import('#text/figures/network-links/en.ts'),
    zh: () => import('#text/figures/network-links/zh.ts'),
  },
  'floor-plan': {
    figure: () => import('../floor-plan/FloorPlan.svelte'),
    en: () => import('#text/figures/floor-plan/en.ts'),
    zh: () => import('#text/figures/floor-plan/zh.ts'),
  },
  'capacity-growth': {
    figure: () => import('../capacity-growth/CapacityGrowth.svelte'),
    en: () => import('#text/figures/capacity-growth/en.ts'),
    zh: () => import('#text/figures/capacity-growth/zh.ts'),
  },
} satisfies Rows;
