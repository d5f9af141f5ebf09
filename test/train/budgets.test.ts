/**
 * Operation budgets: what each engine asks of the GPU for a training step of each model must not rise above the table in
 * `budgets.txt`. Counted on a made-up device, so the numbers are the same on every machine. After a change that is meant:
 * `BUDGETS=write npx vitest run --project unit test/train/budgets.test.ts` writes the table anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EngineData, EngineOrder } from '#train/engines/engine.ts';
import { mostSteps } from '#train/engines/fused/feed.ts';
import { openFusedEngine } from '#train/engines/fused/open-fused-engine.ts';
import { findRefusal } from '#train/engines/fused/refuse.ts';
import { openEngine, type OpenedEngine } from '#train/engines/open-engine.ts';
import { findOverruns, formatBudgets, parseBudgets, type BudgetRow } from '#support/budget-table.ts';
import { countTraining } from '#support/count-training.ts';
import type { CountingDevice } from '#support/counting-device.ts';
import { stubCountingGpu } from '#support/counting-gpu.ts';
import { largeCases, orderOfRace, raceCases } from '#support/race-models.ts';
import { makeShard } from '#support/small-models.ts';

const path = new URL('budgets.txt', import.meta.url);
const isWriting = process.env['BUDGETS'] === 'write';
const heading = [
  'What a training step asks of the GPU in steady state, counted on a made-up device by budgets.test.ts, which fails',
  'where a count rises. Means of steps that are not waited for, the last of which reads its loss; pipelines in all.',
  'Rewritten by BUDGETS=write npx vitest run --project unit test/train/budgets.test.ts',
];

interface Arm {
  readonly engine: string;
  /** Steps that are counted: what is made once in so many shows as a fraction. */
  readonly steps: number;
  open(order: EngineOrder, data: EngineData): Promise<Pick<OpenedEngine, 'engine'>>;
  /** Whether the large models are counted too, which takes some engines seconds. */
  readonly hasLarge?: boolean;
  /** Why it does not train this; null where it does. */
  refuse(order: EngineOrder, data: EngineData): string | null;
}

const tfjs = (engine: string, changes: Pick<EngineOrder, 'tuning'>, hasLarge = false): Arm => ({
  hasLarge,
  engine,
  steps: 10,
  open: (order, data) => openEngine('webgpu', { ...order, ...changes }, data),
  refuse: () => null,
});
const arms: readonly Arm[] = [
  tfjs('tfjs stock', { tuning: 'stock' }),
  tfjs('tfjs lean', { tuning: 'lean' }),
  tfjs('tfjs drop-in', { tuning: 'drop-in' }, true),
  tfjs('tfjs', {}),
  // Two full submits.
  { engine: 'fused', steps: 2 * mostSteps, open: openFusedEngine, hasLarge: true, refuse: findRefusal },
];

let latest: () => CountingDevice;
const counted: BudgetRow[] = [];
const budgets = isWriting ? [] : parseBudgets(readFileSync(path, 'utf8'));

beforeAll(() => {
  latest = stubCountingGpu();
  // No time passes here, so an engine that sends what fits into a moment sends all it may.
  vi.spyOn(performance, 'now').mockReturnValue(0);
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  if (isWriting) writeFileSync(path, formatBudgets(heading, counted));
});

describe.each(arms)('a step of $engine', ({ engine: name, steps, open, hasLarge, refuse }) => {
  const listed = hasLarge ? [...raceCases, ...largeCases] : raceCases;
  const cases = listed.filter((one) => refuse(orderOfRace(one), one.data) === null);
  it.each(cases)('of $name stays within its budget', async (one) => {
    const { engine } = await open(orderOfRace(one), one.data);
    try {
      if (one.data.kind === 'images') engine.addShard(makeShard('train', one.data.train));
      const row = { engine: name, model: one.name, counts: await countTraining(engine, latest().tally, one, steps) };
      counted.push(row);
      if (isWriting) return;
      const budget = budgets.find(({ engine, model }) => engine === row.engine && model === row.model);
      expect(budget ? findOverruns(row, budget) : ['has no budget yet, see above how to write one']).toEqual([]);
    } finally {
      engine.close();
    }
  });
});

it('a fused step makes nothing anew, is sent at most once, and its model has at most 16 pipelines', () => {
  const fused = counted.filter(({ engine }) => engine === 'fused');
  expect(fused.length).toBeGreaterThan(0);
  for (const { counts } of fused) {
    expect(counts).toMatchObject({ buffers: 0, bindGroups: 0 });
    expect(counts.submits).toBeLessThanOrEqual(1);
    expect(counts.pipelines).toBeLessThanOrEqual(16);
  }
  const digits = fused.find(({ model }) => model.startsWith('MNIST MLP'));
  expect(digits?.counts.dispatches).toBeLessThanOrEqual(14);
});

it('the table holds no engine and no model that is not counted', () => {
  const name = ({ engine, model }: BudgetRow) => `${engine} ${model}`;
  expect(budgets.map(name).filter((row) => !counted.map(name).includes(row))).toEqual([]);
});

it('a count that rises is named, and one that falls is no fault', () => {
  const [budget] = counted;
  if (!budget) throw new Error('nothing was counted');
  const { counts } = budget;
  const worse = { ...budget, counts: { ...counts, submits: counts.submits + 0.1, passes: counts.passes - 1 } };
  const [overrun, ...others] = findOverruns(worse, budget);
  expect([overrun, others]).toEqual([expect.stringContaining('submits: '), []]);
});
