/**
 * What may stand in a file of a sweep, format by format: types, ranges and lengths. A file of format 2 comes from before
 * there was an engine to choose; it is read as what it was, TensorFlow.js throughout.
 */
import * as v from 'valibot';
import { findArm, sweepArmIds } from './sweep-arms.ts';
import type { RefusalReason, SweepResult } from './sweep-result.ts';

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(1e30));
const notNegative = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e30));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const words = v.pipe(v.string(), v.maxLength(200));
const date = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const spread = v.object({ median: positive, p10: positive, p90: positive, count });
const rates = v.pipe(v.array(positive), v.minLength(1), v.maxLength(5000));
const backend = v.picklist(['webgpu', 'webgl', 'cpu']);
const engine = v.picklist(['fused', 'tfjs']);
const sweepBackend = v.picklist(['webgpu', 'webgl', 'cpu', 'wasm']);
const model = v.picklist([
  'mnist-mlp',
  'mnist-cnn',
  'linear-regression',
  'logistic-network',
  'toy-network',
  'table-mlp',
  'recurrent',
  'gan',
  'tiny-gpt',
]);
const batch = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const reason = v.picklist([
  'no-webgpu',
  'no-adapter',
  'adapter-timeout',
  'device-failed',
  'wrong-results',
  'device-lost',
  'out-of-memory',
  'validation-error',
  'diverged',
  'engine-lacks',
  'engine-too-slow',
  'no-backend',
  'wasm-lacks-gradients',
  'wasm-not-allowed',
  'too-slow',
] as const satisfies readonly RefusalReason[]);

const machine = {
  takenAt: v.pipe(v.string(), v.maxLength(40)),
  backend,
  vendor: words,
  architecture: words,
  isSoftware: v.boolean(),
  browser: words,
};
const conditions = v.object({ ...machine, engine: v.exactOptional(engine) });
const conditions2 = v.object({ ...machine, engine: v.exactOptional(v.literal('tfjs')) });
const anatomy = v.object({
  scriptSeconds: notNegative,
  gpuBusySeconds: v.nullable(notNegative),
  readbackSeconds: notNegative,
  stepSeconds: notNegative,
  dispatches: v.nullable(count),
  submits: v.nullable(count),
});
const roof = v.object({
  peakFlopPerSecond: spread,
  copyBytesPerSecond: v.nullable(spread),
  dispatchSeconds: v.nullable(spread),
  readbackSeconds: v.nullable(spread),
  maxBufferBytes: v.nullable(positive),
});
const tail = v.object({
  windows: rates,
  samplesPerSecond: spread,
  change: v.pipe(v.number(), v.minValue(-1), v.maxValue(1e6)),
});
const measured = {
  kind: v.literal('measured'),
  model,
  batch,
  backend,
  parameters: count,
  flopPerSample: positive,
  bytesPerStep: positive,
  compileSeconds: notNegative,
  windows: rates,
  samplesPerSecond: spread,
  isSteady: v.boolean(),
  voidWindows: count,
  anatomy,
  tail: v.nullable(tail),
};
const refused = {
  kind: v.literal('refused'),
  model,
  batch,
  backend: sweepBackend,
  reason,
  detail: v.pipe(v.string(), v.maxLength(2000)),
};
const choice = {
  models: v.pipe(v.array(model), v.maxLength(20)),
  batches: v.pipe(v.array(batch), v.maxLength(20)),
  secondsPerCell: positive,
  tailSeconds: notNegative,
  measuresRoof: v.boolean(),
  statedWatts: v.nullable(positive),
  seed: v.pipe(v.number(), v.integer()),
};
const result = {
  takenAt: date,
  browser: words,
  isComplete: v.boolean(),
  seconds: notNegative,
  roofs: v.pipe(v.array(v.object({ backend, roof })), v.maxLength(3)),
};
const mostArms = sweepArmIds.length;
const mostCells = 1000;

/** Of an engine that does not run on that backend there can be no cell. */
const cell = v.pipe(
  v.variant('kind', [
    v.object({ ...measured, engine, conditions }),
    v.object({ ...refused, engine, conditions: v.nullable(conditions) }),
  ]),
  v.forward(
    v.check(
      (one) => findArm(one) !== undefined && (!one.conditions || (one.conditions.engine ?? 'tfjs') === one.engine),
    ),
    ['engine'],
  ),
);

export const format3 = v.object({
  ...result,
  format: v.literal(3),
  choice: v.object({ ...choice, arms: v.pipe(v.array(v.picklist(sweepArmIds)), v.maxLength(mostArms)) }),
  cells: v.pipe(v.array(cell), v.maxLength(mostCells)),
});

const cell2 = v.variant('kind', [
  v.object({ ...measured, conditions: conditions2 }),
  v.object({ ...refused, conditions: v.nullable(conditions2) }),
]);
const tfjs = 'tfjs' as const;
export const format2 = v.pipe(
  v.object({
    ...result,
    format: v.literal(2),
    choice: v.object({ ...choice, backends: v.pipe(v.array(sweepBackend), v.maxLength(mostArms)) }),
    cells: v.pipe(v.array(cell2), v.maxLength(mostCells)),
  }),
  v.transform(({ choice: { backends, ...rest }, cells, ...others }): SweepResult => ({
    ...others,
    format: 3,
    choice: { ...rest, arms: backends },
    cells: cells.map((one) => ({ ...one, engine: tfjs })),
  })),
);
