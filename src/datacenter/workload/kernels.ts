/**
 * One kernel as a record, and a book that collects the kernels of a forward pass together with those of its backward
 * pass. FLOP are executed ones. A product's bytes are each factor once and the result once: caches do the rest.
 * Source of the fused attention's five backward products: FlashAttention-2, arXiv 2307.08691, section 3.
 */
import type { MemoryHabits } from '../calibration/calibration.ts';
import type { Precision } from '../catalog/job.ts';
import type { MatrixName } from './matrices.ts';

export type OperatorKind = 'matmul' | 'grouped-matmul' | 'attention' | 'memory-bound';

/** Of a product Y = X W: Y, the gradient of X, the gradient of W; `backward`: all of a kernel that is no product. */
export type OperatorPass = 'forward' | 'input-gradient' | 'weight-gradient' | 'backward';

export type OperatorName =
  | MatrixName
  | 'scores'
  | 'values'
  | 'attention'
  | 'softmax'
  | 'norm'
  | 'rotary'
  | 'activation'
  | 'residual'
  | 'route'
  | 'permute'
  | 'quantize'
  | 'embedding'
  | 'logits'
  | 'loss';

export interface DeviceOperator {
  readonly name: OperatorName;
  readonly kind: OperatorKind;
  readonly pass: OperatorPass;
  /** Number format of its inputs. */
  readonly precision: Precision;
  /** One product [m x k] times [k x n]; attention: queries, keys and head size; 0 for a memory-bound kernel. */
  readonly m: number;
  readonly n: number;
  readonly k: number;
  /** Products of that size: experts of a grouped product, heads of an attention. */
  readonly count: number;
  /** Of all `count` together: FLOP executed, bytes read and written, kernels launched. */
  readonly flop: number;
  readonly bytes: number;
  readonly launches: number;
}

/** Bytes of one number in each format, block scales included. */
export const bytesPerNumber: Readonly<Record<Precision, number>> = {
  fp32: 4,
  tf32: 4,
  fp16: 2,
  bf16: 2,
  fp8: 1,
  mxfp8: 1 + 1 / 32,
  nvfp4: 0.5 + 1 / 16,
};

/** What stays in 16 bit when the linear layers run in 8 or 4: attention, logits, router and all that is no product. */
export function findHighPrecision(precision: Precision): Precision {
  return bytesPerNumber[precision] < 2 ? 'bf16' : precision;
}

/** Kernels and passes through memory where nothing is fused, over those where it is. Assumed: an RMSNorm is about five kernels. */
const unfusedLaunches = 3;
const unfusedBytes = 2;
/** A fused backward pass has five products where the forward pass has two. */
const flashBackward = 2.5;

/** What a book must know to weigh a kernel: format of the linear layers, of all else, and the stack's habits. */
export interface KernelSetting {
  readonly precision: Precision;
  readonly high: Precision;
  readonly habits: MemoryHabits;
  /** Weights do not learn, so that no gradient of them is computed. */
  readonly isFrozen: boolean;
}

/** Kernels of both passes, each in the order they run. */
export interface Passes {
  readonly forward: readonly DeviceOperator[];
  readonly backward: readonly DeviceOperator[];
}

/** A kernel that computes nothing worth counting. Written out, for a thousand plans a second are listed with it. */
function makePass(
  name: OperatorName,
  pass: OperatorPass,
  precision: Precision,
  bytes: number,
  launches: number,
): DeviceOperator {
  return { name, kind: 'memory-bound', pass, precision, m: 0, n: 0, k: 0, count: 1, flop: 0, bytes, launches };
}

/** Collects kernels, and their backward kernels in reverse order. */
export class KernelBook {
  private readonly ahead: DeviceOperator[] = [];
  private readonly back: DeviceOperator[] = [];
  private readonly setting: KernelSetting;

  constructor(setting: KernelSetting) {
    this.setting = setting;
  }

  /** A product with its two gradients; `isWeight`: the second factor is a parameter, its gradient is added to a sum. */
  multiply(
    name: OperatorName,
    size: { readonly m: number; readonly n: number; readonly k: number; readonly count?: number },
    precision: Precision,
    kind: 'matmul' | 'grouped-matmul' = 'matmul',
    isWeight = true,
  ): void {
    const { m, n, k, count = 1 } = size;
    const { high, habits, isFrozen } = this.setting;
    const low = bytesPerNumber[precision];
    const highBytes = bytesPerNumber[high];
    const sums = isWeight ? 2 * Math.max(habits.gradientBytes, highBytes) : highBytes;
    // Experts are multiplied one after another, each by a kernel of its own.
    const launches = kind === 'grouped-matmul' ? count : 1;
    const make = (pass: OperatorPass, a: number, b: number, c: number, outBytes: number): DeviceOperator => {
      const bytes = count * ((a * c + c * b) * low + a * b * outBytes);
      return { name, kind, pass, precision, m: a, n: b, k: c, count, flop: 2 * a * b * c * count, bytes, launches };
    };
    // Each input is read in 16 bit and written low twice: as rows for one product and as columns for the other.
    const castBytes = count * m * (highBytes + 2 * low);
    if (precision !== high) this.ahead.push(makePass('quantize', 'forward', high, castBytes * k, launches));
    this.ahead.push(make('forward', m, n, k, highBytes));
    if (!(isWeight && isFrozen)) this.back.push(make('weight-gradient', k, n, m, sums));
    this.back.push(make('input-gradient', m, k, n, highBytes));
    if (precision !== high) this.back.push(makePass('quantize', 'backward', high, castBytes * n, launches));
  }

  /** A kernel that only passes through memory: `numbers` of `bytesEach`; backward moves twice that. */
  pass(name: OperatorName, numbers: number, bytesEach: number, launches = 1, isFused = true): void {
    const bytes = numbers * bytesEach * (isFused ? 1 : unfusedBytes);
    const kernels = launches * (isFused ? 1 : unfusedLaunches);
    const { high } = this.setting;
    this.ahead.push(makePass(name, 'forward', high, bytes, kernels));
    this.back.push(makePass(name, 'backward', high, 2 * bytes, kernels));
  }

  /** One fused kernel for scores, softmax and values of `count` heads; `share` of all pairs is computed. */
  attend(core: {
    readonly queries: number;
    readonly keys: number;
    readonly count: number;
    readonly keyValueCount: number;
    readonly head: { readonly queryKey: number; readonly value: number };
    readonly share: number;
    readonly launches: number;
  }): void {
    const { queries, keys, count, keyValueCount, head, share, launches } = core;
    const { high: precision } = this.setting;
    const width = head.queryKey + head.value;
    const flop = 2 * queries * keys * width * count * share;
    const bytes = (queries * count + keys * keyValueCount) * width * bytesPerNumber[precision];
    const size = { precision, m: queries, n: keys, k: head.queryKey, count } as const;
    const name = 'attention';
    this.ahead.push({ name, kind: name, pass: 'forward', ...size, flop, bytes, launches });
    const back = { flop: flop * flashBackward, bytes: 2 * bytes, launches: 2 * launches };
    this.back.push({ name, kind: name, pass: 'backward', ...size, ...back });
  }

  /** Both passes in running order; the book is closed by it. */
  read(): Passes {
    return { forward: this.ahead, backward: this.back.reverse() };
  }
}
