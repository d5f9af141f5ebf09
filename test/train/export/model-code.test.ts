/**
 * Programs written for other libraries. The one in TensorFlow.js is run here against the float64 reference and against
 * the engine; the one in Python is compiled where there is a python3, and trained where that has PyTorch.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { afterAll, describe, expect, it } from 'vitest';
import type { OptimizerId, TrainChoice } from '#train/choice.ts';
import { writeModelCode } from '#train/export/model-code.ts';
import { nameTensors } from '#train/export/named-weights.ts';
import { writeSafetensors, type NamedTensor } from '#train/export/safetensors.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { sizeOf } from '#train/models/layer.ts';
import { countTrained, placeLayers, type Model } from '#train/models/model.ts';
import { defaultChoiceOf, findCard } from '#train/models/zoo.ts';
import { computeOutputs } from '#train/reference/outputs.ts';
import { closeSmall, openSmall, trainSmall } from '../../support/open-small-engine.ts';
import { memory, regression, rowsOf, writer } from '../../support/small-models.ts';
import { buildSmall, makeSamples, smallModels } from '../../support/zoo-samples.ts';

const optimizers: readonly OptimizerId[] = ['sgd', 'momentum', 'rmsprop', 'adam', 'adam-uncorrected'];

interface Script {
  createWeights(buffer: ArrayBuffer | null): Record<string, tf.Variable>;
  createStep(weights: Record<string, tf.Variable>): (batch: (tf.Tensor | undefined)[]) => number[];
  model(inputs: tf.Tensor, weights: Record<string, tf.Variable>): tf.Tensor;
  readData(buffer: ArrayBuffer): { count: number; gather(rows: tf.Tensor): tf.Tensor[] };
}

/** The module's own text, with the library handed in instead of imported. */
function load(code: string): Script {
  const body = code.replace(/^import .*$/m, '').replaceAll('export ', '');
  const give = 'return { createWeights, createStep, model, readData };';
  // eslint-disable-next-line no-new-func -- the program is run as its reader would run it
  return new Function('tf', `${body}\n${give}`)(tf) as Script;
}

/** Closing an engine takes its backend away. */
async function useOwnBackend() {
  tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
}

const fileOf = (model: Model, weights: readonly Float32Array[]) =>
  writeSafetensors({ tensors: nameTensors(model, weights), metadata: {} }).buffer;

describe('the program in TensorFlow.js', () => {
  it.each(smallModels)('of $name computes what the float64 reference computes', (small) => {
    const model = buildSmall(small);
    const script = load(writeModelCode('script', model, small.choice, 'a test'));
    const weights = createInitialWeights(model, 5);
    const { inputs, noise } = makeSamples(model, 3);
    const given = noise ?? inputs;
    const isText = model.layers[0]?.kind === 'embedding';
    const shown = script.model(
      tf.tensor(Array.from(given), [3, ...model.input], isText ? 'int32' : 'float32'),
      script.createWeights(fileOf(model, weights)),
    );
    const doubles = weights.map((numbers) => Float64Array.from(numbers));
    const running = doubles.slice(countTrained(model));
    const expected = computeOutputs(placeLayers(model), doubles, given, 3, running);
    const found = shown.dataSync();
    expect(found.length).toBe(expected.length);
    expected.forEach((number, index) => expect(found[index]).toBeCloseTo(number, 4));
  });

  it.each(smallModels)('of $name starts anew and learns from its own first step', (small) => {
    const model = buildSmall(small);
    const script = load(writeModelCode('script', model, small.choice, 'a test'));
    const { inputs, targets } = makeSamples(model, 4);
    const isText = model.layers[0]?.kind === 'embedding';
    const shape = model.judge ? [4, inputs.length / 4] : [4, ...model.input];
    const wanted = model.loss === 'softmax-cross-entropy' ? ([4, targets.length / 4] as const) : ([4, 1] as const);
    const batch = [
      tf.tensor(Array.from(inputs), shape, isText ? 'int32' : 'float32'),
      model.judge
        ? undefined
        : tf.tensor(Array.from(targets), [...wanted], model.loss === 'softmax-cross-entropy' ? 'int32' : 'float32'),
    ];
    const step = script.createStep(script.createWeights(null));
    const losses = Array.from({ length: 5 }, () => step(batch));
    for (const loss of losses.flat()) expect(Number.isFinite(loss)).toBe(true);
    if (!model.judge) expect(losses.at(-1)?.[0]).toBeLessThan(losses[0]?.[0] ?? 0);
  });

  it.each(optimizers)('with %s follows the engine’s losses from equal weights', async (optimizer) => {
    for (const one of [regression, memory]) {
      const { engine, order } = await openSmall('cpu', one, { optimizer, learningRate: 0.02 });
      const expected = await trainSmall(one, engine, 0, 8);
      closeSmall();
      await useOwnBackend();
      await useOwnBackend();
      if (one.data.kind !== 'table') throw new Error('a table is expected');
      const { inputs, targets, trainRows, targetWidth } = one.data;
      const choice = { ...defaultChoiceOf(one.model.id), data: 'own-table', optimizer, learningRate: 0.02 } as const;
      const script = load(writeModelCode('script', one.model, choice, 'a test'));
      const width = sizeOf(one.model.input);
      const tensors: readonly NamedTensor[] = [
        { name: 'train.inputs', shape: [trainRows, ...one.model.input], numbers: inputs.slice(0, trainRows * width) },
        { name: 'train.targets', shape: [trainRows, targetWidth], numbers: targets.slice(0, trainRows * targetWidth) },
      ];
      const data = script.readData(writeSafetensors({ tensors, metadata: {} }).buffer);
      const step = script.createStep(script.createWeights(fileOf(one.model, order.weights)));
      const found = expected.map((_, at) => step(data.gather(tf.tensor1d(rowsOf(one, at), 'int32')))[0] ?? NaN);
      found.forEach((loss, at) => expect(Math.abs(loss / (expected[at] ?? NaN) - 1)).toBeLessThan(1e-4));
    }
  });

  it('of a transformer follows the engine’s losses on windows of a text', async () => {
    const { engine, order } = await openSmall('cpu', writer);
    const expected = await trainSmall(writer, engine, 0, 6);
    closeSmall();
    await useOwnBackend();
    if (writer.data.kind !== 'text') throw new Error('a text is expected');
    const { symbols, trainSymbols } = writer.data;
    const choice = { ...defaultChoiceOf('tiny-gpt'), learningRate: 0.01 };
    const script = load(writeModelCode('script', writer.model, choice, 'a test'));
    const numbers = Int32Array.from(symbols.subarray(0, trainSymbols));
    const tensors = [{ name: 'train.symbols', shape: [trainSymbols], numbers }];
    const data = script.readData(writeSafetensors({ tensors, metadata: {} }).buffer);
    const step = script.createStep(script.createWeights(fileOf(writer.model, order.weights)));
    const found = expected.map((_, at) => step(data.gather(tf.tensor1d(rowsOf(writer, at), 'int32')))[0] ?? NaN);
    found.forEach((loss, at) => expect(Math.abs(loss / (expected[at] ?? NaN) - 1)).toBeLessThan(1e-4));
  });
});

const folder = mkdtempSync(join(tmpdir(), 'model-code-'));
afterAll(() => rmSync(folder, { recursive: true }));
const python = spawnSync('python3', ['--version']).status === 0;
const torch = python && spawnSync('python3', ['-c', 'import torch']).status === 0;
if (!python) console.log('skipped: there is no python3 here to compile the programs with');
else if (!torch) console.log('skipped: this python3 has no PyTorch, so the programs are compiled and not run');

/** Every model, and every optimizer. */
const written = [
  ...smallModels.map(({ name, ...small }) => ({ name, model: buildSmall({ name, ...small }), choice: small.choice })),
  ...optimizers.map((optimizer) => ({
    name: optimizer,
    model: regression.model,
    choice: { ...defaultChoiceOf('table-mlp'), optimizer },
  })),
];

describe.skipIf(!python)('the program in Python', () => {
  it('compiles, for every model and optimizer', () => {
    const paths = written.map(({ model, choice }, index) => {
      const path = join(folder, `program${index}.py`);
      writeFileSync(path, writeModelCode('python', model, choice, 'a "test"'));
      return path;
    });
    const { status, stderr } = spawnSync('python3', ['-m', 'py_compile', ...paths], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe.skipIf(!torch)('the program in Python, run', () => {
  it.each(smallModels)('of $name gives the reference’s outputs', (small) => {
    const model = buildSmall(small);
    const weights = createInitialWeights(model, 5);
    const { inputs, noise } = makeSamples(model, 3);
    const given = noise ?? inputs;
    writeFileSync(join(folder, 'model.py'), writeModelCode('python', model, small.choice, 'a test'));
    writeFileSync(join(folder, 'weights.safetensors'), new Uint8Array(fileOf(model, weights)));
    const asked = [{ name: 'x', shape: [3, ...model.input], numbers: Float32Array.from(given) }];
    writeFileSync(join(folder, 'x.safetensors'), writeSafetensors({ tensors: asked, metadata: {} }));
    const ask =
      'import json, model as m; w = m.read_safetensors("weights.safetensors"); x = m.read_safetensors("x.safetensors")["x"];' +
      'open("y.json", "w").write(json.dumps(m.model(x, w).flatten().tolist()))';
    const { status, stderr } = spawnSync('python3', ['-B', '-c', ask], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const found = JSON.parse(readFileSync(join(folder, 'y.json'), 'utf8')) as number[];
    const doubles = weights.map((numbers) => Float64Array.from(numbers));
    const rounded = Float64Array.from(Float32Array.from(given));
    computeOutputs(placeLayers(model), doubles, rounded, 3, doubles.slice(countTrained(model))).forEach(
      (number, index) => expect(found[index]).toBeCloseTo(number, 4),
    );
  });
});

it('says in its opening comment what it leaves out of the run, and nothing of what the run did not have', () => {
  const plain = { ...defaultChoiceOf('mnist-mlp'), model: 'mnist-mlp', data: 'mnist' } as const;
  const model = findCard('mnist-mlp').build(plain, { inputs: 784, outputs: 10 });
  for (const language of ['python', 'script'] as const) {
    const write = (choice: TrainChoice) => writeModelCode(language, model, choice, 'a test');
    expect(write(plain)).not.toContain('Left out');
    expect(write({ ...plain, augment: true })).toContain('turned, shifted and zoomed');
    expect(write({ ...plain, stopAccuracy: 0.97 })).toContain('trains all epochs');
  }
});

it('is the same text for the same choice: all nine models', async () => {
  for (const language of ['python', 'script'] as const) {
    const texts = smallModels.map((small) =>
      writeModelCode(language, buildSmall(small), small.choice, `${small.name}, as written by a test`),
    );
    await expect(texts.join('\n# ----------------\n')).toMatchFileSnapshot(`programs.${language}.txt`);
  }
});
