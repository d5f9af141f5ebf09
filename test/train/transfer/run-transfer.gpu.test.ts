/** A seed of the experiment on WebGPU: the fused engine is used as a run uses it, and comes to what TensorFlow.js does. */
import { expect, it } from 'vitest';
import type { Checkpoint } from '#train/engines/engine.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { RunFailure } from '#train/run-failure.ts';
import { createTransferDesk, type TransferParts } from '#train/transfer/run-transfer.ts';
import { defaultTransferChoice, startIds, type TransferChoice } from '#train/transfer/transfer-choice.ts';
import type { FromTransferWorker } from '#train/transfer/transfer-messages.ts';
import { createYieldTask } from '#train/yield-task.ts';

const choice: TransferChoice = { ...defaultTransferChoice, labels: [8], backend: 'auto' };
const size = { sourceRows: 64, sourceHeldOut: 20, labels: 8, targetHeldOut: 40 };

const isSeedDone = (fits: number) => fits === startIds.length;

/** All that was told up to a moment, after which the experiment is stopped. */
async function run(
  change: Partial<TransferChoice>,
  isEnough: (fits: number) => boolean,
  parts: Partial<TransferParts>,
) {
  const told: FromTransferWorker[] = [];
  const desk = createTransferDesk({
    post(message) {
      told.push(message);
      const fits = told.filter(({ kind }) => kind === 'fit').length;
      if (message.kind === 'fit' && isEnough(fits)) void desk.receive({ kind: 'stop', run: 1 });
    },
    openEngine,
    fetchDigits: () => Promise.reject(new RunFailure('data-missing', '')),
    nowSeconds: () => performance.now() / 1000,
    yieldTask: createYieldTask(),
    size,
    ...parts,
  });
  await desk.receive({ kind: 'start', run: 1, choice: { choice: { ...choice, ...change }, dataUrl: '' } });
  const fits = told.flatMap((message) => (message.kind === 'fit' ? [message.fit] : []));
  return { told, fits, conditions: told.find((message) => message.kind === 'conditions') };
}

it('pre-trains and fine-tunes from every start on the fused engine, as close to TensorFlow.js as rounding is', async () => {
  const before: Checkpoint[] = [];
  const after: Checkpoint[] = [];
  const watched: TransferParts['openEngine'] = async (name, order, data) => {
    const opened = await openEngine(name, order, data);
    const { engine } = opened;
    if (!order.frozenWeights) return opened;
    const { restore, evaluate } = engine;
    engine.restore = (state) => (before.push(state), restore(state));
    engine.evaluate = async (count) => (after.push(await engine.takeCheckpoint()), evaluate(count));
    return opened;
  };
  const fused = await run({}, isSeedDone, { openEngine: watched });
  expect(fused.told.at(-1)).toEqual({ kind: 'done', run: 1, isComplete: false });
  expect(fused.conditions).toMatchObject({ conditions: { backend: 'webgpu', engine: 'fused' }, refused: [] });

  // Layers that were to hold still do so bit for bit over a whole fine-tuning; the last one moves.
  const frozen = 2 * choice.frozenLayers;
  const [state] = after;
  expect(after).toHaveLength(1);
  expect(state?.weights.slice(0, frozen)).toEqual(before.at(-1)?.weights.slice(0, frozen));
  expect(state?.weights[frozen]).not.toEqual(before.at(-1)?.weights[frozen]);

  const tfjs = await run({ backend: 'cpu', engine: 'tfjs' }, isSeedDone, {});
  for (const [place, one] of tfjs.fits.entries()) {
    const own = fused.fits[place];
    console.log(`${one.start}: loss ${own?.loss} on the fused engine, ${one.loss} on TensorFlow.js`);
    expect(own).toMatchObject({ seed: one.seed, start: one.start, accuracy: one.accuracy });
    expect(Math.abs((own?.loss ?? NaN) / one.loss - 1)).toBeLessThan(0.01);
  }
});

it('goes on with TensorFlow.js where the fused engine refuses, and says why', async () => {
  const refusing: TransferParts['openEngine'] = (_, order, data) =>
    order.engine === 'fused'
      ? Promise.reject(new RunFailure('wrong-results', 'gradient 0'))
      : openEngine('cpu', order, data);
  const { conditions, fits } = await run({}, () => true, { openEngine: refusing });
  expect(conditions).toMatchObject({
    conditions: { engine: 'tfjs' },
    refused: [{ backend: 'webgpu', engine: 'fused', reason: 'wrong-results' }],
  });
  expect(fits.length).toBeGreaterThan(0);
});
