/**
 * Reads a sweep that came from elsewhere, perhaps from another machine, perhaps from a hostile hand. Whatever the text,
 * the answer is a sweep whose every number is in range, or a code with the place of the first fault. Never throws.
 */
import * as v from 'valibot';
import { spreadOf } from '#device/statistics.ts';
import { sweepFormat, type RefusalReason, type SweepResult } from './sweep-result.ts';

/** Keys of `text/`; `path` is the place of the fault, as in `cells.3.batch`, empty where the whole text is at fault. */
export interface BadSweep {
  readonly kind: 'bad';
  readonly code: 'too-large' | 'not-json' | 'not-a-sweep' | 'other-format' | 'bad-value' | 'numbers-disagree';
  readonly path: string;
}

export type DecodedSweep = { readonly kind: 'sweep'; readonly sweep: SweepResult } | BadSweep;

/** Of the text as UTF-8. */
export const largestSweepBytes = 1_000_000;

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(1e30));
const notNegative = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e30));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const words = v.pipe(v.string(), v.maxLength(200));
const date = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const spread = v.object({ median: positive, p10: positive, p90: positive, count });
const rates = v.pipe(v.array(positive), v.minLength(1), v.maxLength(5000));
const backend = v.picklist(['webgpu', 'webgl', 'cpu']);
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
  'no-backend',
  'wasm-lacks-gradients',
  'wasm-not-allowed',
  'too-slow',
] as const satisfies readonly RefusalReason[]);

const conditions = v.object({
  takenAt: v.pipe(v.string(), v.maxLength(40)),
  backend,
  engine: v.exactOptional(v.picklist(['fused', 'tfjs'])),
  vendor: words,
  architecture: words,
  isSoftware: v.boolean(),
  browser: words,
});
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
const cell = v.variant('kind', [
  v.object({
    kind: v.literal('measured'),
    model,
    batch,
    backend,
    conditions,
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
  }),
  v.object({
    kind: v.literal('refused'),
    model,
    batch,
    backend: sweepBackend,
    reason,
    detail: v.pipe(v.string(), v.maxLength(2000)),
    conditions: v.nullable(conditions),
  }),
]);
const sweepSchema = v.object({
  format: v.literal(sweepFormat),
  takenAt: date,
  browser: words,
  choice: v.object({
    models: v.pipe(v.array(model), v.maxLength(20)),
    batches: v.pipe(v.array(batch), v.maxLength(20)),
    backends: v.pipe(v.array(sweepBackend), v.maxLength(4)),
    secondsPerCell: positive,
    tailSeconds: notNegative,
    measuresRoof: v.boolean(),
    statedWatts: v.nullable(positive),
    seed: v.pipe(v.number(), v.integer()),
  }),
  isComplete: v.boolean(),
  seconds: notNegative,
  cells: v.pipe(v.array(cell), v.maxLength(1000)),
  roofs: v.pipe(v.array(v.object({ backend, roof })), v.maxLength(3)),
});

/** The sweep in `text`, unknown keys dropped, or what is wrong with it. */
export function decodeSweep(text: string): DecodedSweep {
  // A character takes one byte or more, so a text with too many of them need not be encoded to be refused.
  const isTooLarge = text.length > largestSweepBytes || new TextEncoder().encode(text).length > largestSweepBytes;
  if (isTooLarge) return bad('too-large');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return bad('not-json');
  }
  if (typeof json !== 'object' || json === null || !('format' in json)) return bad('not-a-sweep');
  if (json.format !== sweepFormat) return bad('other-format', 'format');
  const parsed = v.safeParse(sweepSchema, json, { abortEarly: true });
  if (!parsed.success) return bad('bad-value', v.getDotPath(parsed.issues[0]) ?? '');
  return findDisagreement(parsed.output) ?? { kind: 'sweep', sweep: parsed.output };
}

/** Relative; the same sum in another order differs by less. */
const agreement = 1e-9;

/** A spread must be that of its raw windows: numbers that were edited by hand are not shown as measured. */
function findDisagreement({ cells }: SweepResult): BadSweep | null {
  for (const [place, one] of cells.entries()) {
    if (one.kind !== 'measured') continue;
    const { median, p10, p90, count: stated } = one.samplesPerSecond;
    const own = spreadOf(one.windows);
    const pairs = [
      [median, own.median],
      [p10, own.p10],
      [p90, own.p90],
      [stated, own.count],
    ] as const;
    const isSame = pairs.every(([told, found]) => Math.abs(told - found) <= agreement * found);
    if (!isSame) return bad('numbers-disagree', `cells.${place}.samplesPerSecond`);
  }
  return null;
}

function bad(code: BadSweep['code'], path = ''): BadSweep {
  return { kind: 'bad', code, path };
}
