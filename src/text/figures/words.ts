/** The words of each figure: the shape of its English, which Chinese has to match. A figure without words fails the type check. */
import type { Widened } from '../text.ts';
import type { en as trainingCurve } from './training-curve/en.ts';
import type { en as decisionField } from './decision-field/en.ts';
import type { en as confusionMatrix } from './confusion-matrix/en.ts';
import type { en as samples } from './samples/en.ts';
import type { en as stepAnatomy } from './step-anatomy/en.ts';
import type { en as engineRace } from './engine-race/en.ts';
import type { en as roofline } from './roofline/en.ts';
import type { en as scalingCurve } from './scaling-curve/en.ts';
import type { en as scheduleTimeline } from './schedule-timeline/en.ts';
import type { en as stepBreakdown } from './step-breakdown/en.ts';
import type { en as memoryPlan } from './memory-plan/en.ts';
import type { en as availabilityTerms } from './availability/terms/en.ts';
import type { en as availability } from './availability/en.ts';
import type { en as goodput } from './goodput/en.ts';
import type { en as speedUp } from './speed-up/en.ts';
import type { en as openedBoard } from './scenario-board/opened/en.ts';
import type { en as openedSpeedUp } from './speed-up/opened/en.ts';
import type { en as modelSizes } from './model-sizes/en.ts';
import type { en as trainingTime } from './training-time/en.ts';
import type { en as planSearch } from './plan-search/en.ts';
import type { en as planTerms } from './plan-search/terms/en.ts';
import type { en as liveBoard } from './scoreboard/live/en.ts';
import type { en as scoreboard } from './scoreboard/en.ts';
import type { en as powerChain } from './power-chain/en.ts';
import type { en as chainTerms } from './power-chain/terms/en.ts';
import type { en as energySankey } from './energy-sankey/en.ts';
import type { en as moreEnergy } from './energy-sankey/more/en.ts';
import type { en as energyTerms } from './energy-sankey/terms/en.ts';
import type { en as roiCurve } from './roi-curve/en.ts';
import type { en as npvDistribution } from './npv-distribution/en.ts';
import type { en as npvTerms } from './npv-distribution/terms/en.ts';
import type { en as tornado } from './tornado/en.ts';
import type { en as riskNames } from './risk/en.ts';
import type { en as sobol } from './sobol/en.ts';
import type { en as articleRoi } from './article-roi/en.ts';
import type { en as scenarioBoard } from './scenario-board/en.ts';
import type { en as cashFlow } from './cash-flow/en.ts';
import type { en as costStack } from './cost-stack/en.ts';
import type { en as cashTerms } from './cash-flow/opened/en.ts';
import type { en as hourTerms } from './cost-stack/opened/en.ts';
import type { en as inputPipeline } from './input-pipeline/en.ts';
import type { en as networkLinks } from './network-links/en.ts';
import type { en as floorPlan } from './floor-plan/en.ts';
import type { en as capacityGrowth } from './capacity-growth/en.ts';
import type { en as siteChoice } from './site-choice/en.ts';
import type { en as siteMap } from './site-map/en.ts';
import type { en as siteCompare } from './site-compare/en.ts';
import type { en as breakEven } from './break-even/en.ts';

export interface FigureWords {
  readonly 'training-curve': Widened<typeof trainingCurve>;
  readonly 'decision-field': Widened<typeof decisionField>;
  readonly 'confusion-matrix': Widened<typeof confusionMatrix>;
  readonly samples: Widened<typeof samples>;
  readonly 'step-anatomy': Widened<typeof stepAnatomy>;
  readonly 'engine-race': Widened<typeof engineRace>;
  readonly roofline: Widened<typeof roofline>;
  readonly 'scaling-curve': Widened<typeof scalingCurve>;
  readonly 'schedule-timeline': Widened<typeof scheduleTimeline>;
  readonly 'step-breakdown': Widened<typeof stepBreakdown>;
  readonly 'memory-plan': Widened<typeof memoryPlan>;
  readonly availability: Widened<typeof availability>;
  readonly goodput: Widened<typeof goodput>;
  readonly 'speed-up': Widened<typeof speedUp>;
  readonly 'model-sizes': Widened<typeof modelSizes>;
  readonly 'training-time': Widened<typeof trainingTime>;
  readonly 'plan-search': Widened<typeof planSearch>;
  readonly scoreboard: Widened<typeof scoreboard>;
  readonly 'site-map': Widened<typeof siteMap>;
  readonly 'site-compare': Widened<typeof siteCompare>;
  readonly 'break-even': Widened<typeof breakEven>;
  readonly 'power-chain': Widened<typeof powerChain>;
  readonly 'energy-sankey': Widened<typeof energySankey>;
  readonly 'roi-curve': Widened<typeof roiCurve>;
  readonly 'npv-distribution': Widened<typeof npvDistribution>;
  readonly tornado: Widened<typeof tornado>;
  readonly sobol: Widened<typeof sobol>;
  readonly 'article-roi': Widened<typeof articleRoi>;
  readonly 'scenario-board': Widened<typeof scenarioBoard>;
  readonly 'cash-flow': Widened<typeof cashFlow>;
  readonly 'cost-stack': Widened<typeof costStack>;
  readonly 'input-pipeline': Widened<typeof inputPipeline>;
  readonly 'network-links': Widened<typeof networkLinks>;
  readonly 'floor-plan': Widened<typeof floorPlan>;
  readonly 'capacity-growth': Widened<typeof capacityGrowth>;
}

/** Of the scoreboard, once its runs have been replayed. */
export type LiveBoardWords = Widened<typeof liveBoard>;

/** Of the scenarios side by side, once their working is opened. */
export type OpenedBoardWords = Widened<typeof openedBoard>;
/** Of the speed-up, once its working or its further choices are opened. */
export type OpenedSpeedUpWords = Widened<typeof openedSpeedUp>;

/** Of the working of availability, and of its years played by chance. */
export type AvailabilityTerms = Widened<typeof availabilityTerms>;
/** Of the workings of the cash flow and of the cost of an hour. */
export type CashTerms = Widened<typeof cashTerms>;
export type HourTerms = Widened<typeof hourTerms>;

/** Of the working of a search for plans. */
export type PlanTerms = Widened<typeof planTerms>;

/** Of the figures that show sites. */
export type SiteWords = Widened<typeof siteChoice>;
/** Of the working of the power chain, and of that of a year of energy with its further choices. */
export type PowerChainTerms = Widened<typeof chainTerms>;
export type EnergyTerms = Widened<typeof energyTerms>;
export type MoreEnergyWords = Widened<typeof moreEnergy>;
/** Of the working of the net present value's distribution. */
/** Names of uncertain inputs that are no fields, or earn otherwise than by rent. */
export type RiskNames = Widened<typeof riskNames>;
export type NpvTerms = Widened<typeof npvTerms>;
