/** A session on the bench: small data of each kind, the bowl engine, a clock without time, and a page that scripts commands. */
import type { Roof } from '#datacenter/calibration/measurement.ts';
import { defaultTrainChoice, type TrainChoice } from '#train/choice.ts';
import type { DataSet, TableSet, TextSet } from '#train/data/data-set.ts';
import type { Checkpoint } from '#train/engines/engine.ts';
import type { Model } from '#train/models/model.ts';
import type { FromWorker, ToWorker } from '#train/protocol.ts';
import type { RunFailure } from '#train/run-failure.ts';
import { createSession, type Session } from '#train/session.ts';
import { openBowl, type Bowl, type BowlFaults } from './bowl-engine.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

/** 32 points for training and 8 held out, in two classes. */
export const points: TableSet = {
  kind: 'table',
  inputs: Float32Array.from({ length: 80 }, (_, index) => Math.sin(index)),
  inputWidth: 2,
  targets: Float32Array.from({ length: 40 }, (_, index) => index % 2),
  targetWidth: 1,
  trainRows: 32,
  heldOutRows: 8,
  target: 'class',
  inputNames: ['x', 'y'],
  classNames: ['a', 'b'],
  targetScale: 1,
  targetOffset: 0,
};
export const letters: TextSet = {
  kind: 'text',
  symbols: Uint16Array.from({ length: 400 }, (_, index) => (index * index) % 5),
  trainSymbols: 320,
  vocabulary: ['a', 'b', 'c', 'd', 'e'],
  unknown: null,
};
export const pointModel: Model = {
  id: 'toy-network',
  input: [2],
  layers: [
    { kind: 'dense', outputs: 3, activation: 'tanh' },
    { kind: 'dense', outputs: 1, activation: 'none' },
  ],
  loss: 'sigmoid-cross-entropy',
};
export const letterModel: Model = {
  id: 'tiny-gpt',
  input: [8],
  layers: [
    { kind: 'embedding', vocabulary: 5, width: 4 },
    { kind: 'dense', outputs: 5, activation: 'none' },
  ],
  loss: 'softmax-cross-entropy',
};
export const ganModel: Model = {
  id: 'gan',
  input: [2],
  layers: [{ kind: 'dense', outputs: 2, activation: 'none' }],
  judge: [{ kind: 'dense', outputs: 1, activation: 'none' }],
  loss: 'sigmoid-cross-entropy',
};

export const benchChoice: TrainChoice = {
  ...defaultTrainChoice,
  model: 'toy-network',
  data: 'circles',
  batch: 4,
  learningRate: 0.003,
  optimizer: 'momentum',
  epochs: 10,
  seed: 5,
  // One opening for each backend, not two on webgpu.
  engine: 'tfjs',
};

export interface Bench {
  /** One entry for each opening of a backend, in order; openings beyond the list are sound. */
  readonly openings?: readonly (BowlFaults | RunFailure)[];
  readonly onMessage?: (message: FromWorker, bench: OpenBench) => void;
  readonly choice?: Partial<TrainChoice>;
  readonly data?: DataSet;
  readonly model?: Model;
  readonly from?: Checkpoint;
  readonly secondsPerStep?: number;
  /** What the measurements of the roof find, in order, taken from the list; none beyond it. */
  readonly roofs?: Roof[];
}

export interface OpenBench {
  readonly session: Session;
  readonly clock: TestClock;
  readonly inbox: readonly FromWorker[];
  readonly engines: readonly Bowl[];
  send(message: ToWorker): void;
  all<K extends FromWorker['kind']>(kind: K): Extract<FromWorker, { kind: K }>[];
  /** Loss by step, the last told. */
  losses(): Map<number, number>;
  phases(): string[];
  /** Runs to the end. */
  start(): Promise<OpenBench>;
}

export function openBench(order: Bench = {}): OpenBench {
  const clock = createTestClock(order.secondsPerStep ?? 0.02);
  const inbox: FromWorker[] = [];
  const engines: Bowl[] = [];
  let openingCount = 0;
  const data = order.data ?? points;
  const session = createSession({
    post(message) {
      inbox.push(message);
      order.onMessage?.(message, bench);
    },
    openEngine(name, engineOrder) {
      const plan = order.openings?.[openingCount++] ?? {};
      if (plan instanceof Error) return Promise.reject(plan);
      const bowl = openBowl(name, engineOrder, clock, plan);
      engines.push(bowl);
      return Promise.resolve(bowl);
    },
    openImages: () => Promise.reject(new Error('no images here')),
    openDataSet: () => Promise.resolve(data),
    fitBigram: () => ({ lossNats: 1.25 }),
    fitUnigram: () => ({ lossNats: 1.5 }),
    buildModel: () => order.model ?? pointModel,
    measureRoof: () => Promise.resolve(order.roofs?.shift() ?? null),
    nowSeconds: () => clock.now,
    yieldTask: () => new Promise((resolve) => setImmediate(resolve)),
    wait: (seconds) => clock.wait(seconds),
  });
  const all = <K extends FromWorker['kind']>(kind: K) =>
    inbox.filter((message): message is Extract<FromWorker, { kind: K }> => message.kind === kind);
  const bench: OpenBench = {
    session,
    clock,
    inbox,
    engines,
    send: (message) => void session.receive(message),
    all,
    losses: () =>
      new Map(all('loss').flatMap(({ steps, losses }) => steps.map((step, at) => [step, losses[at] ?? NaN] as const))),
    phases: () => all('phase').map(({ phase }) => phase),
    async start() {
      const choice = { ...benchChoice, ...order.choice };
      const from = order.from ? { from: order.from } : {};
      await session.receive({ kind: 'start', run: 1, choice, dataUrl: 'http://x/', ...from });
      return bench;
    },
  };
  return bench;
}

/** Lets what is waiting for its turn have it, `count` times. */
export async function takeTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}
