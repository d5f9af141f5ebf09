/** A model saved as a file and loaded again answers as it did, bit for bit, on TensorFlow.js' cpu backend. */
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { defaultTrainChoice } from '#train/choice.ts';
import { createRandom } from '#train/data/random.ts';
import { sizeOf } from '#train/models/layer.ts';
import { decodeCheckpoint, encodeCheckpoint } from '../../src/state/checkpoint-file.ts';
import { closeSmall, openSmall, trainSmall } from '../support/open-small-engine.ts';
import { digits, logistic, memory, regression, writer } from '../support/small-models.ts';

// Node 20 has none; the engine asks it for the browser's name.
beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});
afterEach(closeSmall);

it.each([regression, logistic, memory, writer, digits])('$name', async (one) => {
  const random = createRandom(9, 0);
  const isText = one === writer;
  const inputs = Float32Array.from({ length: 3 * sizeOf(one.model.input) }, () =>
    isText ? Math.floor(7 * random()) : random(),
  );
  const { engine } = await openSmall('cpu', one);
  const untrained = await engine.predict(inputs, 3);
  await trainSmall(one, engine, 0, 10);
  const before = await engine.predict(inputs, 3);
  const file = await encodeCheckpoint({
    name: one.name,
    choice: { ...defaultTrainChoice, model: one.model.id },
    checkpoint: await engine.takeCheckpoint(),
    metrics: { loss: null, accuracy: null },
    dataSha256: null,
    savedAt: '2026-01-02T03:04:05.678Z',
  });
  const read = await decodeCheckpoint(file.kind === 'ok' ? file.value : new Uint8Array(), one.model.id);
  if (read.kind !== 'ok') throw new Error(read.code);
  const { engine: second } = await openSmall('cpu', one);
  await second.restore(read.value.checkpoint);
  const after = await second.predict(inputs, 3);
  expect(after).toEqual(before);
  expect(after).not.toEqual(untrained);
});
