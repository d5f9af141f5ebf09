/** Which figures show a run, and which ask nothing of the simulator, so that an embed of them does without it. */
import type { FigureId } from './figure.ts';

/** They have the run's buttons beside them. */
export const runFigures: readonly FigureId[] = [
  'training-curve',
  'decision-field',
  'confusion-matrix',
  'samples',
  'step-anatomy',
];

export const simulatorFree: readonly FigureId[] = [
  ...runFigures,
  'roofline',
  'engine-race',
  'schedule-timeline',
  'step-breakdown',
  'model-sizes',
  'memory-plan',
  'scoreboard',
  'article-roi',
  'input-pipeline',
  'network-links',
  'floor-plan',
  'capacity-growth',
];

/** They ask what machines cost and draw at a site, and nothing of a training: an embed does without the rest of the simulator. */
export const fleetFigures: readonly FigureId[] = [
  'site-map',
  'site-compare',
  'power-chain',
  'energy-sankey',
  'availability',
  'break-even',
  'cash-flow',
  'cost-stack',
  'roi-curve',
  'npv-distribution',
  'tornado',
  'sobol',
];

/** They ask how long a training takes, and nothing of power or money. */
export const clusterFigures: readonly FigureId[] = [
  'scaling-curve',
  'training-time',
  'speed-up',
  'goodput',
  'plan-search',
];

/** They use the words of a run. */
export const speakingOfRuns: readonly FigureId[] = [...runFigures, 'roofline', 'engine-race'];

/** They stand on the planning desk and not on the page. */
export const deskFigures: readonly FigureId[] = [
  'article-roi',
  'scenario-board',
  'input-pipeline',
  'network-links',
  'floor-plan',
  'capacity-growth',
];

/** The view that a figure stands on; empty: the page. */
export function homeOf(figure: string): 'desk' | 'bench' | '' {
  if (figure === 'engine-race') return 'bench';
  return deskFigures.some((one) => one === figure) ? 'desk' : '';
}
