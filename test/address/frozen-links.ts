/**
 * Links that have been published. Rows are added, never changed: every one must open for ever, and mean what it meant.
 * `changes` are the fields that differ from the default scenario of today.
 */
import type { FieldValue } from '#datacenter/scenario/all-fields.ts';
import type { TrainChoice } from '#train/choice.ts';

export interface FrozenLink {
  readonly link: string;
  readonly changes: Readonly<Record<string, FieldValue>>;
}

export const frozenLinks: readonly FrozenLink[] = [
  { link: 'v=1', changes: {} },
  { link: '', changes: {} },
  {
    link: 'v=1&acc=h200-sxm&n=4096&si=us-dallas',
    changes: { 'cluster.accelerator': 'h200-sxm', 'cluster.accelerators': 4096, 'facility.site': 'us-dallas' },
  },
  {
    link: 'v=1&gb=1048576&m=llama3-8b&tok=1e11',
    changes: { 'workload.globalBatch': 2 ** 20, 'workload.model': 'llama3-8b', 'workload.tokens': 1e11 },
  },
  {
    link: 'v=1&gp=1&pp=8&st=megatron-2021&tp=8',
    changes: {
      'cluster.goodput': 1,
      'cluster.pipeline': 8,
      'cluster.stack': 'megatron-2021',
      'cluster.tensor': 8,
    },
  },
  {
    link: 'v=1&cp=2&mb=2&pr=fp8&rc=full&seq=16384&vp=4&zr=all',
    changes: {
      'cluster.chunks': 4,
      'cluster.context': 2,
      'cluster.microBatch': 2,
      'cluster.precision': 'fp8',
      'cluster.recompute': 'full',
      'cluster.sharding': 'all',
      'workload.sequenceLength': 16_384,
    },
  },
  {
    link: 'v=1&kwh=0.05&pue=1.1',
    changes: { 'facility.usdPerKwh': 0.05, 'facility.pue': 1.1 },
  },
  { link: 'v=1&fi=0.4', changes: { 'facility.fill': 0.4 } },
  {
    link: 'v=1&bm=12&dr=0.13&fl=20&fm=0.02&fw=9.3&is=0.01&ms=0.08&oc=0.6&r=3.5&rd=0.3&sl=6&sta=3e6&su=40000&tx=0.21',
    changes: {
      'finance.buildMonths': 12,
      'finance.discountRate': 0.13,
      'finance.facilityLifeYears': 20,
      'finance.facilityMaintenanceShare': 0.02,
      'finance.facilityUsdPerWatt': 9.3,
      'finance.insuranceShare': 0.01,
      'finance.maintenanceShare': 0.08,
      'finance.occupancy': 0.6,
      'finance.rentUsdPerHour': 3.5,
      'finance.rentDeclinePerYear': 0.3,
      'finance.serverLifeYears': 6,
      'finance.staffUsdPerYear': 3_000_000,
      'finance.serverUsd': 40_000,
      'finance.taxRate': 0.21,
    },
  },
  {
    link: 'v=1&cu=65&dec=1.5&der=0.09&des=0.6&dey=7&ds=0.96&fly=5&fs=0.12&inf=0.02&ly=5&nw=2e5&rm=12&rs=0.1&sg=2&shl=30&shs=0.2&spd=0.1&sw=500&tl=china',
    changes: {
      'finance.carbonUsdPerTonne': 65,
      'finance.debtCover': 1.5,
      'finance.debtRate': 0.09,
      'finance.debtShare': 0.6,
      'finance.debtYears': 7,
      'finance.deliveredShare': 0.96,
      'finance.fabricLifeYears': 5,
      'finance.fabricShare': 0.12,
      'finance.inflation': 0.02,
      'finance.lossYears': 5,
      'finance.networkUsdPerYear': 200_000,
      'finance.rampMonths': 12,
      'finance.resaleShare': 0.1,
      'finance.serverGenerations': 2,
      'finance.shellLifeYears': 30,
      'finance.shellShare': 0.2,
      'finance.serverDecline': 0.1,
      'finance.softwareUsd': 500,
      'finance.taxLives': 'china',
    },
  },
  {
    link: 'v=1&dps=0.3&dvs=0.5&rev=tokens&tkp=0.9&tks=2000&val=2e7',
    changes: {
      'finance.depositShare': 0.3,
      'finance.deliveryShare': 0.5,
      'finance.revenueModel': 'tokens',
      'finance.tokenUsd': 0.9,
      'finance.tokensPerSecond': 2000,
      'finance.valueUsdPerYear': 20_000_000,
    },
  },
  {
    link: 'v=1&ft=middle&ld=0.25&lr=1.2&pyd=45&rcd=60&rvm=6',
    changes: {
      'finance.flowTiming': 'middle',
      'finance.landUsdPerWatt': 0.25,
      'finance.landReturnShare': 1.2,
      'finance.payableDays': 45,
      'finance.receivableDays': 60,
      'finance.reserveMonths': 6,
    },
  },
];

/**
 * The defaults that links of version 1 leave out. Once links of this version are published, a row changes only together
 * with a new version and a migration that writes the old value into links without the key.
 */
export const frozenDefaults: Readonly<Record<string, FieldValue>> = {
  'workload.model': 'llama3-70b',
  'workload.tokens': null,
  'workload.globalBatch': null,
  'cluster.accelerator': 'h100-sxm',
  'cluster.accelerators': 2048,
  'cluster.stack': 'megatron-core-2024',
  'cluster.tensor': null,
  'cluster.pipeline': null,
  'cluster.goodput': 0.9,
  // As before these were fields: a link of then means what it meant.
  'cluster.precision': 'usual',
  'cluster.recompute': 'usual',
  'cluster.sharding': 'usual',
  'cluster.context': null,
  'cluster.microBatch': null,
  'cluster.chunks': null,
  'workload.sequenceLength': null,
  'facility.site': 'us-ashburn',
  'facility.fill': 1,
  'facility.pue': null,
  'facility.usdPerKwh': null,
  'finance.rentUsdPerHour': null,
  'finance.rentDeclinePerYear': 0.15,
  'finance.occupancy': 0.8,
  'finance.serverUsd': null,
  'finance.facilityUsdPerWatt': null,
  'finance.serverLifeYears': 5,
  'finance.facilityLifeYears': 15,
  'finance.maintenanceShare': 0.05,
  'finance.insuranceShare': 0.005,
  'finance.facilityMaintenanceShare': 0.03,
  'finance.staffUsdPerYear': 1_200_000,
  'finance.discountRate': 0.1,
  'finance.taxRate': 0,
  'finance.buildMonths': 6,
  // As before these were fields: one generation, nothing apart, nothing borrowed, taxed as the books.
  'finance.fabricShare': 0,
  'finance.fabricLifeYears': 4,
  'finance.shellShare': 0,
  'finance.shellLifeYears': 39,
  'finance.serverGenerations': 1,
  'finance.serverDecline': 0,
  'finance.resaleShare': 0,
  'finance.rampMonths': 0,
  'finance.deliveredShare': 1,
  'finance.inflation': 0,
  'finance.softwareUsd': 0,
  'finance.networkUsdPerYear': 0,
  'finance.carbonUsdPerTonne': 0,
  'finance.taxLives': 'books',
  'finance.lossYears': 50,
  'finance.debtShare': 0,
  'finance.debtRate': 0.08,
  'finance.debtYears': 5,
  'finance.debtCover': 1.3,
  'finance.revenueModel': 'hours',
  'finance.tokenUsd': 0.4,
  'finance.tokensPerSecond': 3800,
  'finance.valueUsdPerYear': 50_000_000,
  'finance.depositShare': 1,
  'finance.deliveryShare': 0.8,
  'finance.flowTiming': 'end',
  'finance.landUsdPerWatt': 0,
  'finance.landReturnShare': 1,
  'finance.receivableDays': 0,
  'finance.payableDays': 0,
  'finance.reserveMonths': 0,
};

/** What all training choices of the first links have in common, but for what their model changes. */
const firstChoice: Omit<TrainChoice, 'model' | 'data'> = {
  rows: 1000,
  labelNoise: 0,
  width: 64,
  depth: 1,
  activation: 'relu',
  cell: 'lstm',
  heads: 4,
  context: 64,
  augment: false,
  loss: 'usual',
  initializer: 'fitted',
  optimizer: 'adam',
  learningRate: 0.001,
  batch: 128,
  epochs: 10,
  stopAccuracy: null,
  stopLoss: null,
  seed: 1,
  backend: 'auto',
  engine: 'fused',
  tilings: 'trial',
};

/** Published links of a training choice, with the whole choice they mean. The first ones carry no version. */
export const frozenChoices: readonly { readonly link: string; readonly choice: TrainChoice }[] = [
  { link: 't.model=mnist-mlp', choice: { ...firstChoice, model: 'mnist-mlp', data: 'mnist' } },
  {
    link: 't.augment=true&t.model=mnist-cnn',
    choice: { ...firstChoice, model: 'mnist-cnn', data: 'mnist', augment: true },
  },
  {
    link: 't.model=linear-regression',
    choice: {
      ...firstChoice,
      model: 'linear-regression',
      data: 'line',
      initializer: 'zero',
      optimizer: 'sgd',
      learningRate: 0.025,
      batch: 10,
      epochs: 100,
    },
  },
  {
    link: 't.data=coin-toss&t.epochs=1000&t.model=logistic-network',
    choice: {
      ...firstChoice,
      model: 'logistic-network',
      data: 'coin-toss',
      width: 10,
      learningRate: 0.01,
      batch: 50,
      epochs: 1000,
    },
  },
  {
    link: 't.data=spirals&t.model=toy-network',
    choice: {
      ...firstChoice,
      model: 'toy-network',
      data: 'spirals',
      width: 16,
      depth: 2,
      activation: 'tanh',
      learningRate: 0.01,
      batch: 32,
      epochs: 60,
    },
  },
  {
    link: 't.data=weather&t.model=table-mlp',
    choice: { ...firstChoice, model: 'table-mlp', data: 'weather', depth: 2, batch: 32, epochs: 60 },
  },
  {
    link: 't.data=memory&t.model=recurrent&t.seed=3',
    choice: {
      ...firstChoice,
      model: 'recurrent',
      data: 'memory',
      width: 128,
      learningRate: 0.003,
      batch: 32,
      epochs: 2,
      seed: 3,
    },
  },
  { link: 't.model=gan', choice: { ...firstChoice, model: 'gan', data: 'ring', depth: 2, epochs: 200 } },
  {
    link: 't.data=mnist&t.model=gan',
    choice: { ...firstChoice, model: 'gan', data: 'mnist', depth: 2, epochs: 200 },
  },
  {
    link: 't.data=analects&t.model=tiny-gpt',
    choice: {
      ...firstChoice,
      model: 'tiny-gpt',
      data: 'analects',
      width: 128,
      depth: 4,
      context: 128,
      batch: 16,
      epochs: 2,
    },
  },
];
