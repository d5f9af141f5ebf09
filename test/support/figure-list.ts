/** Every case of every figure, by name: what the snapshots draw. */
import type { FigureId } from '#view/figures/figure.ts';
import { bubbleRegret, planAnswerOf, planCase } from './plan-search-views.ts';
import { futuresCase, varianceCase } from './risk-views.ts';
import { choicesOf, figureCase, nothingMeasured, runOf, sweepOf, type GivenProps } from './figure-cases.ts';
import { raceCase, raceView, underWay, withoutGpu, wonByFused } from './race-results.ts';
import {
  anatomies,
  binaryOutputs,
  digitOutputs,
  generatorRun,
  madePictures,
  madePoints,
  madeText,
  languageRun,
  pointsRun,
  regressionRun,
  spiralField,
} from './run-cases.ts';

const spiral = spiralField();

/** DeepSeek-V3 on 256 H100, eight ways of experts. */
const mixtureOnFew = {
  'f.model': 'deepseek-v3',
  'f.accelerators': '256',
  'f.tensor': '1',
  'f.pipeline': '8',
  'f.expert': '32',
};

/** A project in detail: parts apart, two generations, a loan, tax by lives of its own. */
const detailedMoney = {
  'finance.rentUsdPerHour': 3.5,
  'finance.fabricShare': 0.12,
  'finance.shellShare': 0.18,
  'finance.serverGenerations': 2,
  'finance.serverDecline': 0.1,
  'finance.rampMonths': 12,
  'finance.inflation': 0.02,
  'finance.softwareUsd': 500,
  'finance.networkUsdPerYear': 500_000,
  'finance.carbonUsdPerTonne': 65,
  'finance.taxRate': 0.25,
  'finance.taxLives': 'china',
  'finance.debtShare': 0.5,
};

const twoClasses = pointsRun({}, 1, { outputs: binaryOutputs() });

export const cases: readonly (readonly [name: string, id: FigureId, props: GivenProps])[] = [
  ['training half way', 'training-curve', figureCase()],
  ['training not begun', 'training-curve', figureCase({ run: runOf(0) })],
  ['training with a restart', 'training-curve', figureCase({ run: runOf(3, { restarts: [900] }) })],
  [
    'training recorded, in Chinese',
    'training-curve',
    figureCase({ language: 'zh-Hans', run: runOf(10, { isRecorded: true }) }),
  ],
  [
    'training of three runs',
    'training-curve',
    figureCase({
      run: pointsRun(),
      more: { others: [pointsRun({ learningRate: 0.3 }, 1.6), pointsRun({ optimizer: 'sgd', seed: 4 }, 0.5)] },
    }),
  ],
  ['training on a quantity', 'training-curve', figureCase({ run: regressionRun() })],
  ['training on text, in Chinese', 'training-curve', figureCase({ language: 'zh-Hans', run: languageRun() })],
  ['training of a generator', 'training-curve', figureCase({ run: generatorRun() })],
  [
    'field of spirals',
    'decision-field',
    figureCase({ run: pointsRun({}, 1, { field: spiral.field }), more: { points: spiral.points } }),
  ],
  [
    'field of spirals, in Chinese',
    'decision-field',
    figureCase({
      language: 'zh-Hans',
      run: pointsRun({}, 1, { field: spiral.field }),
      more: { points: spiral.points },
    }),
  ],
  ['field of nothing', 'decision-field', figureCase({ run: runOf(0) })],
  ['matrix of digits', 'confusion-matrix', figureCase({ run: runOf(6, { outputs: digitOutputs() }) })],
  ['matrix of two classes', 'confusion-matrix', figureCase({ run: twoClasses })],
  ['matrix of two classes, in Chinese', 'confusion-matrix', figureCase({ language: 'zh-Hans', run: twoClasses })],
  ['matrix of no classes', 'confusion-matrix', figureCase({ run: regressionRun() })],
  ['samples of points', 'samples', figureCase({ run: generatorRun({ samples: madePoints() }) })],
  ['samples of pictures', 'samples', figureCase({ run: generatorRun({ samples: madePictures() }) })],
  [
    'samples of text, in Chinese',
    'samples',
    figureCase({ language: 'zh-Hans', run: languageRun({ samples: madeText() }) }),
  ],
  ['samples of nothing', 'samples', figureCase({ run: runOf(0) })],
  ['anatomy of a step', 'step-anatomy', figureCase({ run: runOf(6, { anatomy: anatomies.waiting }) })],
  [
    'anatomy of three models, in Chinese',
    'step-anatomy',
    figureCase({
      language: 'zh-Hans',
      run: runOf(6, { anatomy: anatomies.waiting }),
      more: {
        anatomies: [
          { name: 'GAN', anatomy: anatomies.overlapping },
          { name: 'GPT', anatomy: anatomies.untold },
        ],
      },
    }),
  ],
  ['anatomy not measured', 'step-anatomy', figureCase({ run: runOf(6) })],
  ['race won', 'engine-race', raceCase(raceView(wonByFused))],
  ['race without WebGPU, in Chinese', 'engine-race', raceCase(raceView(withoutGpu), 'zh-Hans')],
  [
    'race recorded and under way, in Chinese',
    'engine-race',
    raceCase(raceView(underWay, { machine: { en: 'a laptop', 'zh-Hans': '一台笔记本' }, isActive: true }), 'zh-Hans'),
  ],
  ['race not begun', 'engine-race', raceCase(raceView(null))],
  ['roofline', 'roofline', figureCase()],
  [
    'roofline of a sweep, in Chinese',
    'roofline',
    figureCase({ language: 'zh-Hans', run: runOf(0), more: { sweep: sweepOf() } }),
  ],
  ['roofline of nothing', 'roofline', figureCase({ run: runOf(0), more: { measurement: nothingMeasured } })],
  ['scaling', 'scaling-curve', figureCase()],
  [
    'scaling after a change, in Chinese',
    'scaling-curve',
    figureCase({ language: 'zh-Hans', before: {}, fields: { 'cluster.accelerators': 4096 } }),
  ],
  [
    'scaling that does not fit',
    'scaling-curve',
    figureCase({ fields: { 'cluster.accelerators': 2, 'workload.model': 'llama3-405b' } }),
  ],
  ['training time', 'training-time', figureCase()],
  [
    'training time of GPT-3, in Chinese',
    'training-time',
    figureCase({
      language: 'zh-Hans',
      fields: {
        'workload.model': 'gpt3-175b',
        'cluster.accelerator': 'a100-sxm-80',
        'cluster.accelerators': 1024,
        'cluster.stack': 'megatron-2021',
      },
    }),
  ],
  ['training time without an answer', 'training-time', figureCase({ fields: { 'cluster.accelerators': 8 } })],
  ['speed-up', 'speed-up', figureCase()],
  [
    'speed-up of the smallest cluster, in Chinese',
    'speed-up',
    figureCase({
      language: 'zh-Hans',
      fields: { 'workload.model': 'llama3-8b', 'cluster.accelerators': 4, 'cluster.tensor': 4 },
      more: { choices: choicesOf({ 'f.serial': '0.001' }) },
    }),
  ],
  [
    'speed-up as measured by a reader',
    'speed-up',
    figureCase({ more: { choices: choicesOf({ 'f.points': '1/100_2/52.5_4/29_8/17.2' }) } }),
  ],
  [
    'speed-up without an answer',
    'speed-up',
    figureCase({ fields: { 'cluster.accelerators': 2, 'workload.model': 'llama3-405b' } }),
  ],
  ['breakdown of a step', 'step-breakdown', figureCase()],
  [
    'breakdown of a mixture of experts, in Chinese',
    'step-breakdown',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf(mixtureOnFew) } }),
  ],
  [
    'breakdown that has no answer',
    'step-breakdown',
    figureCase({ more: { choices: choicesOf({ 'f.tensor': '64', 'f.model': 'llama3-8b' }) } }),
  ],
  ['sizes of models', 'model-sizes', figureCase()],
  [
    'sizes with one of no name, in Chinese',
    'model-sizes',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf({ 'f.parameters': '3e9' }) } }),
  ],
  [
    'sizes beside a smaller accelerator',
    'model-sizes',
    figureCase({ more: { choices: choicesOf({ 'f.parameters': '1.1e8', 'f.chip': 'v100-sxm' }) } }),
  ],
  ['memory of a plan', 'memory-plan', figureCase()],
  [
    'memory of a mixture that does not fit, in Chinese',
    'memory-plan',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf({ ...mixtureOnFew, 'f.sharding': 'none' }) } }),
  ],
  ['schedule', 'schedule-timeline', figureCase()],
  [
    'schedule of a folded pipeline, in Chinese',
    'schedule-timeline',
    figureCase({
      language: 'zh-Hans',
      more: { choices: choicesOf({ 'f.schedule': 'zero-bubble-v', 'f.stages': '4' }) },
    }),
  ],
  [
    'schedule of many stages',
    'schedule-timeline',
    figureCase({
      more: { choices: choicesOf({ 'f.schedule': 'dual-pipe', 'f.stages': '32', 'f.microBatches': '64' }) },
    }),
  ],
  ['availability', 'availability', figureCase()],
  [
    'availability of two paths, in Chinese',
    'availability',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf({ 'f.supply': '2n', 'f.coolers': '2n' }) } }),
  ],
  [
    'availability without a price',
    'availability',
    figureCase({ fields: { 'cluster.accelerators': 2, 'workload.model': 'llama3-405b' } }),
  ],
  ['goodput', 'goodput', figureCase({ fields: { 'cluster.accelerators': 16_384 } })],
  [
    'goodput with many failures, in Chinese',
    'goodput',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf({ 'f.failures': '50', 'f.checkpoint': '600' }) } }),
  ],
  ['plans', 'plan-search', planCase({}, planAnswerOf(bubbleRegret))],
  ['plans in Chinese', 'plan-search', planCase({ language: 'zh-Hans' }, planAnswerOf(null))],
  [
    'plans being searched',
    'plan-search',
    planCase({}, null, { progress: { tried: 12_288, share: 0.4, secondsLeft: 3 } }),
  ],
  [
    'no plan that fits',
    'plan-search',
    planCase(
      { fields: { 'workload.model': 'llama3-405b', 'cluster.accelerators': 8 } },
      {
        kind: 'infeasible',
        reason: 'memory',
        numbers: { neededBytes: 4e11, usableBytes: 7.5e10, accelerators: 8 },
        nearest: { field: 'cluster.accelerators', value: 64 },
      },
    ),
  ],
  ['scoreboard as recorded', 'scoreboard', figureCase({ isEmbedded: true })],
  ['return of the articles', 'article-roi', figureCase()],
  [
    'return of the articles when the second leads, in Chinese',
    'article-roi',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf({ 'f.purchase': '300', 'f.cost': 'plain' }) } }),
  ],
  ['scenarios side by side', 'scenario-board', figureCase()],
  [
    'scenarios by payback, in Chinese',
    'scenario-board',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf({ 'f.rank': 'payback' }) } }),
  ],
  ['map of sites', 'site-map', figureCase()],
  [
    'map of sites by cost, in Chinese',
    'site-map',
    figureCase({
      language: 'zh-Hans',
      fields: { 'facility.site': 'cn-xining' },
      more: { choices: choicesOf({ 'f.shade': 'cost' }) },
    }),
  ],
  [
    'map of sites without an answer',
    'site-map',
    figureCase({
      fields: { 'facility.pue': 0.5 },
      more: { choices: choicesOf({ 'f.shade': 'cost' }) },
    }),
  ],
  ['sites compared', 'site-compare', figureCase()],
  [
    'sites of China compared by carbon, in Chinese',
    'site-compare',
    figureCase({
      language: 'zh-Hans',
      fields: { 'facility.site': 'cn-shaoguan' },
      more: { choices: choicesOf({ 'f.ranking': 'carbon', 'f.region': 'china' }) },
    }),
  ],
  [
    'sites compared while the weather is coming',
    'site-compare',
    figureCase({ more: { choices: choicesOf({ 'f.ranking': 'water' }) } }),
  ],
  ['sites compared without an answer', 'site-compare', figureCase({ fields: { 'facility.pue': 0.5 } })],
  ['own or rent', 'break-even', figureCase()],
  [
    'own or rent over years, in Chinese',
    'break-even',
    figureCase({
      language: 'zh-Hans',
      fields: { 'finance.rentDeclinePerYear': 0.05, 'finance.rentUsdPerHour': 3.5 },
      more: { choices: choicesOf({ 'f.axis': 'years', 'f.discount': '0.3' }) },
    }),
  ],
  ['own or rent without an answer', 'break-even', figureCase({ fields: { 'facility.pue': 0.5 } })],
  ['power chain', 'power-chain', figureCase()],
  [
    'power chain of a hall half empty, in Chinese',
    'power-chain',
    figureCase({
      language: 'zh-Hans',
      fields: { 'facility.fill': 0.4, 'facility.site': 'sg' },
      more: { choices: choicesOf({ 'f.cooling': 'air-chiller', 'f.feeds': 'one' }) },
    }),
  ],
  ['power chain of nothing', 'power-chain', figureCase({ fields: { 'facility.pue': 0.5 } })],
  ['energy flow', 'energy-sankey', figureCase()],
  [
    'energy flow of the grid alone, in Chinese',
    'energy-sankey',
    figureCase({
      language: 'zh-Hans',
      fields: { 'facility.site': 'cn-ulanqab' },
      more: { choices: choicesOf({ 'f.solar': '0', 'f.wind': '0', 'f.battery': '0', 'f.cooling': 'evaporative' }) },
    }),
  ],
  ['energy flow of nothing', 'energy-sankey', figureCase({ fields: { 'facility.pue': 0.5 } })],
  ['return that never comes', 'roi-curve', figureCase({ withFutures: true, fields: { 'finance.rentUsdPerHour': 1 } })],
  ['return after a change', 'roi-curve', figureCase({ before: {}, fields: { 'finance.rentUsdPerHour': 6 } })],
  ['futures that lose', 'npv-distribution', futuresCase({})],
  [
    'futures that gain, in Chinese',
    'npv-distribution',
    futuresCase({ language: 'zh-Hans', before: {}, fields: { 'finance.rentUsdPerHour': 6 } }),
  ],
  ['futures without spread', 'npv-distribution', futuresCase({}, { spread: 0 })],
  ['futures being drawn', 'npv-distribution', futuresCase({}, { isDrawn: false })],
  ['swings', 'tornado', figureCase()],
  ['swings in Chinese', 'tornado', figureCase({ language: 'zh-Hans', fields: { 'cluster.stack': 'measured-share' } })],
  ['swings as a spider', 'tornado', figureCase({ more: { choices: choicesOf({ 'f.swing': 'spider' }) } })],
  ['swings as a map', 'tornado', figureCase({ more: { choices: choicesOf({ 'f.swing': 'map' }) } })],
  ['shares of the spread', 'sobol', varianceCase({})],
  ['shares of the spread in Chinese', 'sobol', varianceCase({ language: 'zh-Hans' })],
  ['shares not computed yet', 'sobol', figureCase()],
  ['cash year by year', 'cash-flow', figureCase()],
  [
    'cash of two generations with a loan, in Chinese',
    'cash-flow',
    figureCase({ language: 'zh-Hans', fields: detailedMoney }),
  ],
  [
    'cash part by part',
    'cash-flow',
    figureCase({ fields: detailedMoney, more: { choices: choicesOf({ 'f.cash': 'part' }) } }),
  ],
  [
    'cash as worth of servers, in Chinese',
    'cash-flow',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf({ 'f.cash': 'value' }) } }),
  ],
  [
    'cash from where to where',
    'cash-flow',
    figureCase({ fields: detailedMoney, more: { choices: choicesOf({ 'f.cash': 'flow' }) } }),
  ],
  [
    'cash of one year in Chinese',
    'cash-flow',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf({ 'f.cash': 'flow', 'f.span': '2' }) } }),
  ],
  ['cash of nothing', 'cash-flow', figureCase({ fields: { 'cluster.accelerator': 'ascend-910b' } })],
  ['hour by part', 'cost-stack', figureCase()],
  ['hour in detail, in Chinese', 'cost-stack', figureCase({ language: 'zh-Hans', fields: detailedMoney })],
  ['hour that nobody buys', 'cost-stack', figureCase({ fields: { 'finance.occupancy': 0 } })],
  ['input pipeline', 'input-pipeline', figureCase()],
  [
    'input pipeline with nothing made ahead, in Chinese',
    'input-pipeline',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf({ 'f.prefetch': '0', 'f.workers': '12' }) } }),
  ],
  ['network links', 'network-links', figureCase()],
  [
    'network links cut, in Chinese',
    'network-links',
    figureCase({
      language: 'zh-Hans',
      more: { choices: choicesOf({ 'f.shape': 'ring', 'f.cut': '1_2/4_5', 'f.pairTraffic': '60' }) },
    }),
  ],
  [
    'network links with one to carry all',
    'network-links',
    figureCase({ more: { choices: choicesOf({ 'f.cut': '1_2' }) } }),
  ],
  ['floor plan', 'floor-plan', figureCase()],
  [
    'floor plan above its caps, in Chinese',
    'floor-plan',
    figureCase({
      language: 'zh-Hans',
      more: { choices: choicesOf({ 'f.rackPower': '55', 'f.moved': '1_4_12_80/2_4_11_0', 'f.rowPlaces': '20' }) },
    }),
  ],
  ['capacity and demand', 'capacity-growth', figureCase()],
  [
    'capacity that stands still, in Chinese',
    'capacity-growth',
    figureCase({ language: 'zh-Hans', more: { choices: choicesOf({ 'f.policy': 'fixed', 'f.growth': '0.06' }) } }),
  ],
];
