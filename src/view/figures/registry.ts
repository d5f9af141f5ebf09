/**
 * The figures by id: how to fetch each, and its words in every language. A figure and its words are fetched only where
 * it is shown, and only in the language that is read.
 */
import type { Component } from 'svelte';
import type { FigureWords } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';
import type { FigureId } from './figure.ts';
import type { FigureComponentProps } from './figure-slots.ts';

interface Entry<Words> {
  readonly figure: () => Promise<{ readonly default: Component<FigureComponentProps<Words>> }>;
  readonly en: () => Promise<{ readonly en: Words }>;
  readonly zh: () => Promise<{ readonly zh: Words }>;
}

const figures: { readonly [Id in FigureId]: Entry<FigureWords[Id]> } = {
  'training-curve': {
    figure: () => import('./training-curve/TrainingCurve.svelte'),
    en: () => import('#text/figures/training-curve/en.ts'),
    zh: () => import('#text/figures/training-curve/zh.ts'),
  },
  'decision-field': {
    figure: () => import('./decision-field/DecisionField.svelte'),
    en: () => import('#text/figures/decision-field/en.ts'),
    zh: () => import('#text/figures/decision-field/zh.ts'),
  },
  'confusion-matrix': {
    figure: () => import('./confusion-matrix/ConfusionMatrix.svelte'),
    en: () => import('#text/figures/confusion-matrix/en.ts'),
    zh: () => import('#text/figures/confusion-matrix/zh.ts'),
  },
  roofline: {
    figure: () => import('./roofline/Roofline.svelte'),
    en: () => import('#text/figures/roofline/en.ts'),
    zh: () => import('#text/figures/roofline/zh.ts'),
  },
  samples: {
    figure: () => import('./samples/Samples.svelte'),
    en: () => import('#text/figures/samples/en.ts'),
    zh: () => import('#text/figures/samples/zh.ts'),
  },
  'step-anatomy': {
    figure: () => import('./step-anatomy/StepAnatomy.svelte'),
    en: () => import('#text/figures/step-anatomy/en.ts'),
    zh: () => import('#text/figures/step-anatomy/zh.ts'),
  },
  'scaling-curve': {
    figure: () => import('./scaling-curve/ScalingCurve.svelte'),
    en: () => import('#text/figures/scaling-curve/en.ts'),
    zh: () => import('#text/figures/scaling-curve/zh.ts'),
  },
  'training-time': {
    figure: () => import('./training-time/TrainingTime.svelte'),
    en: () => import('#text/figures/training-time/en.ts'),
    zh: () => import('#text/figures/training-time/zh.ts'),
  },
  'speed-up': {
    figure: () => import('./speed-up/SpeedUp.svelte'),
    en: () => import('#text/figures/speed-up/en.ts'),
    zh: () => import('#text/figures/speed-up/zh.ts'),
  },
  'step-breakdown': {
    figure: () => import('./step-breakdown/StepBreakdown.svelte'),
    en: () => import('#text/figures/step-breakdown/en.ts'),
    zh: () => import('#text/figures/step-breakdown/zh.ts'),
  },
  'model-sizes': {
    figure: () => import('./model-sizes/ModelSizes.svelte'),
    en: () => import('#text/figures/model-sizes/en.ts'),
    zh: () => import('#text/figures/model-sizes/zh.ts'),
  },
  'memory-plan': {
    figure: () => import('./memory-plan/MemoryPlan.svelte'),
    en: () => import('#text/figures/memory-plan/en.ts'),
    zh: () => import('#text/figures/memory-plan/zh.ts'),
  },
  'schedule-timeline': {
    figure: () => import('./schedule-timeline/ScheduleTimeline.svelte'),
    en: () => import('#text/figures/schedule-timeline/en.ts'),
    zh: () => import('#text/figures/schedule-timeline/zh.ts'),
  },
  goodput: {
    figure: () => import('./goodput/Goodput.svelte'),
    en: () => import('#text/figures/goodput/en.ts'),
    zh: () => import('#text/figures/goodput/zh.ts'),
  },
  availability: {
    figure: () => import('./availability/Availability.svelte'),
    en: () => import('#text/figures/availability/en.ts'),
    zh: () => import('#text/figures/availability/zh.ts'),
  },
  'plan-search': {
    figure: () => import('./plan-search/PlanSearch.svelte'),
    en: () => import('#text/figures/plan-search/en.ts'),
    zh: () => import('#text/figures/plan-search/zh.ts'),
  },
  scoreboard: {
    figure: () => import('./scoreboard/Scoreboard.svelte'),
    en: () => import('#text/figures/scoreboard/en.ts'),
    zh: () => import('#text/figures/scoreboard/zh.ts'),
  },
  'site-map': {
    figure: () => import('./site-map/SiteMap.svelte'),
    en: () => import('#text/figures/site-map/en.ts'),
    zh: () => import('#text/figures/site-map/zh.ts'),
  },
  'site-compare': {
    figure: () => import('./site-compare/SiteCompare.svelte'),
    en: () => import('#text/figures/site-compare/en.ts'),
    zh: () => import('#text/figures/site-compare/zh.ts'),
  },
  'break-even': {
    figure: () => import('./break-even/BreakEven.svelte'),
    en: () => import('#text/figures/break-even/en.ts'),
    zh: () => import('#text/figures/break-even/zh.ts'),
  },
  'power-chain': {
    figure: () => import('./power-chain/PowerChain.svelte'),
    en: () => import('#text/figures/power-chain/en.ts'),
    zh: () => import('#text/figures/power-chain/zh.ts'),
  },
  'energy-sankey': {
    figure: () => import('./energy-sankey/EnergySankey.svelte'),
    en: () => import('#text/figures/energy-sankey/en.ts'),
    zh: () => import('#text/figures/energy-sankey/zh.ts'),
  },
  'roi-curve': {
    figure: () => import('./roi-curve/RoiCurve.svelte'),
    en: () => import('#text/figures/roi-curve/en.ts'),
    zh: () => import('#text/figures/roi-curve/zh.ts'),
  },
  'npv-distribution': {
    figure: () => import('./npv-distribution/NpvDistribution.svelte'),
    en: () => import('#text/figures/npv-distribution/en.ts'),
    zh: () => import('#text/figures/npv-distribution/zh.ts'),
  },
  tornado: {
    figure: () => import('./tornado/Tornado.svelte'),
    en: () => import('#text/figures/tornado/en.ts'),
    zh: () => import('#text/figures/tornado/zh.ts'),
  },
  sobol: {
    figure: () => import('./sobol/Sobol.svelte'),
    en: () => import('#text/figures/sobol/en.ts'),
    zh: () => import('#text/figures/sobol/zh.ts'),
  },
  'article-roi': {
    figure: () => import('./article-roi/ArticleRoi.svelte'),
    en: () => import('#text/figures/article-roi/en.ts'),
    zh: () => import('#text/figures/article-roi/zh.ts'),
  },
  'scenario-board': {
    figure: () => import('./scenario-board/ScenarioBoard.svelte'),
    en: () => import('#text/figures/scenario-board/en.ts'),
    zh: () => import('#text/figures/scenario-board/zh.ts'),
  },
  'cash-flow': {
    figure: () => import('./cash-flow/CashFlow.svelte'),
    en: () => import('#text/figures/cash-flow/en.ts'),
    zh: () => import('#text/figures/cash-flow/zh.ts'),
  },
  'cost-stack': {
    figure: () => import('./cost-stack/CostStack.svelte'),
    en: () => import('#text/figures/cost-stack/en.ts'),
    zh: () => import('#text/figures/cost-stack/zh.ts'),
  },
  'input-pipeline': {
    figure: () => import('./input-pipeline/InputPipeline.svelte'),
    en: () => import('#text/figures/input-pipeline/en.ts'),
    zh: () => import('#text/figures/input-pipeline/zh.ts'),
  },
  'network-links': {
    figure: () => import('./network-links/NetworkLinks.svelte'),
    en: () => import('#text/figures/network-links/en.ts'),
    zh: () => import('#text/figures/network-links/zh.ts'),
  },
  'floor-plan': {
    figure: () => import('./floor-plan/FloorPlan.svelte'),
    en: () => import('#text/figures/floor-plan/en.ts'),
    zh: () => import('#text/figures/floor-plan/zh.ts'),
  },
  'capacity-growth': {
    figure: () => import('./capacity-growth/CapacityGrowth.svelte'),
    en: () => import('#text/figures/capacity-growth/en.ts'),
    zh: () => import('#text/figures/capacity-growth/zh.ts'),
  },
};

export const figureIds = Object.keys(figures) as readonly FigureId[];

/** Rejects when the file cannot be fetched. */
export async function loadFigure(id: FigureId): Promise<Component<FigureComponentProps>> {
  // A component that takes one figure's words, given as one that takes any figure's: `id` chooses both.
  return (await figures[id].figure()).default as Component<FigureComponentProps>;
}

/** The words of that figure alone, to be handed to it as `words`. Rejects when the file cannot be fetched. */
export async function loadFigureWords(id: FigureId, language: Language): Promise<FigureWords[FigureId]> {
  return language === 'zh-Hans' ? (await figures[id].zh()).zh : (await figures[id].en()).en;
}
