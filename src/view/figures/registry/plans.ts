/** Figures of a training on many accelerators. */
import type { Rows } from './rows.ts';

export const plans = {
  'scaling-curve': {
    figure: () => import('../scaling-curve/ScalingCurve.svelte'),
    en: () => import('#text/figures/scaling-curve/en.ts'),
    zh: () => import('#text/figures/scaling-curve/zh.ts'),
  },
  'training-time': {
    figure: () => import('../training-time/TrainingTime.svelte'),
    en: () => import('#text/figures/training-time/en.ts'),
    zh: () => import('#text/figures/training-time/zh.ts'),
  },
  'speed-up': {
    figure: () => import('../speed-up/SpeedUp.svelte'),
    en: () => import('#text/figures/speed-up/en.ts'),
    zh: () => import('#text/figures/speed-up/zh.ts'),
  },
  'step-breakdown': {
    figure: () => import('../step-breakdown/StepBreakdown.svelte'),
    en: () => import('#text/figures/step-breakdown/en.ts'),
    zh: () => import('#text/figures/step-breakdown/zh.ts'),
  },
  'model-sizes': {
    figure: () => import('../model-sizes/ModelSizes.svelte'),
    en: () => import('#text/figures/model-sizes/en.ts'),
    zh: () => import('#text/figures/model-sizes/zh.ts'),
  },
  'memory-plan': {
    figure: () => import('../memory-plan/MemoryPlan.svelte'),
    en: () => import('#text/figures/memory-plan/en.ts'),
    zh: () => import('#text/figures/memory-plan/zh.ts'),
  },
  'schedule-timeline': {
    figure: () => import('../schedule-timeline/ScheduleTimeline.svelte'),
    en: () => import('#text/figures/schedule-timeline/en.ts'),
    zh: () => import('#text/figures/schedule-timeline/zh.ts'),
  },
  goodput: {
    figure: () => import('../goodput/Goodput.svelte'),
    en: () => import('#text/figures/goodput/en.ts'),
    zh: () => import('#text/figures/goodput/zh.ts'),
  },
  'plan-search': {
    figure: () => import('../plan-search/PlanSearch.svelte'),
    en: () => import('#text/figures/plan-search/en.ts'),
    zh: () => import('#text/figures/plan-search/zh.ts'),
  },
  scoreboard: {
    figure: () => import('../scoreboard/Scoreboard.svelte'),
    en: () => import('#text/figures/scoreboard/en.ts'),
    zh: () => import('#text/figures/scoreboard/zh.ts'),
  },
} satisfies Rows;
