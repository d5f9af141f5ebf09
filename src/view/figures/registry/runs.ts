/** Figures of a run and of the machine it ran on. */
import type { Rows } from './rows.ts';

export const runs = {
  'training-curve': {
    figure: () => import('../training-curve/TrainingCurve.svelte'),
    en: () => import('#text/figures/training-curve/en.ts'),
    zh: () => import('#text/figures/training-curve/zh.ts'),
  },
  'decision-field': {
    figure: () => import('../decision-field/DecisionField.svelte'),
    en: () => import('#text/figures/decision-field/en.ts'),
    zh: () => import('#text/figures/decision-field/zh.ts'),
  },
  'confusion-matrix': {
    figure: () => import('../confusion-matrix/ConfusionMatrix.svelte'),
    en: () => import('#text/figures/confusion-matrix/en.ts'),
    zh: () => import('#text/figures/confusion-matrix/zh.ts'),
  },
  roofline: {
    figure: () => import('../roofline/Roofline.svelte'),
    en: () => import('#text/figures/roofline/en.ts'),
    zh: () => import('#text/figures/roofline/zh.ts'),
  },
  samples: {
    figure: () => import('../samples/Samples.svelte'),
    en: () => import('#text/figures/samples/en.ts'),
    zh: () => import('#text/figures/samples/zh.ts'),
  },
  'step-anatomy': {
    figure: () => import('../step-anatomy/StepAnatomy.svelte'),
    en: () => import('#text/figures/step-anatomy/en.ts'),
    zh: () => import('#text/figures/step-anatomy/zh.ts'),
  },
  'engine-race': {
    figure: () => import('../engine-race/EngineRace.svelte'),
    en: () => import('#text/figures/engine-race/en.ts'),
    zh: () => import('#text/figures/engine-race/zh.ts'),
  },
} satisfies Rows;
