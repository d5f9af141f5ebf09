/** Looking inside: what is prepared for a model, what is read off its answers and weights, and which maps hold. */
import { describe, expect, it } from 'vitest';
import type { RunView } from '#train/run-view.ts';
import { defaultChoiceOf } from '#train/models/zoo.ts';
import { mnistCnn } from '#train/models/mnist-cnn.ts';
import { mnistMlp } from '#train/models/mnist-mlp.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { generateTable } from '#train/data/generate/generate-table.ts';
import { prepareTable } from '#train/data/prepare/prepare-table.ts';
import { soundSteps } from '#train/data/prepare/steps.ts';
import { parseTable } from '#train/data/csv/parse-table.ts';
import { rasterizeStrokes } from '#train/data/rasterize-strokes.ts';
import { createRunView } from '../../src/state/run-messages.ts';
import { findLargest, toShares } from '../../src/view/pages/bench/look/class-shares.ts';
import { takeCorner } from '../../src/view/pages/bench/look/corner-numbers.ts';
import { explainDigit, type HeatMethod } from '../../src/view/pages/bench/look/explain-digit.ts';
import { readFirstLayer, slideFilter } from '../../src/view/pages/bench/look/first-layer.ts';
import { readHeldOut } from '../../src/view/pages/bench/look/held-out-rows.ts';
import { pictureSide, readInk } from '../../src/view/pages/bench/look/picture-ink.ts';
import { heldOutPoints } from '../../src/view/pages/held-out-points.ts';
import { encodeRow, fieldsOfPrepared, fieldsOfSet } from '../../src/view/pages/bench/look/row-fields.ts';

const stateOf = (weights: readonly Float32Array[]) => ({ step: 1, weights, firstMoments: [], secondMoments: [] });

describe('shares of classes', () => {
  it('sum to one and keep the order of the outputs, however large these are', () => {
    const shares = toShares(Float32Array.of(1000, 1001, 990), 'softmax-cross-entropy');
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(findLargest(shares)).toBe(1);
    expect((shares[1] ?? 0) / (shares[0] ?? 1)).toBeCloseTo(Math.E);
  });

  it('of a single logit are those of both classes', () => {
    expect(toShares(Float32Array.of(0), 'sigmoid-cross-entropy')).toEqual([0.5, 0.5]);
    expect(toShares(Float32Array.of(Math.log(3)), 'sigmoid-cross-entropy')[1]).toBeCloseTo(0.75);
  });
});

describe('a row typed in', () => {
  const lines = Array.from({ length: 40 }, (_, row) => `${row},${row % 3 === 0 ? 'red' : 'blue'},${2 * row}`);
  const table = parseTable(['size,colour,price', ...lines].join('\n'));
  if (table.kind === 'bad') throw new Error(table.code);
  const recipe = {
    inputs: ['size', 'colour'],
    target: 'price',
    targetKind: 'number',
    steps: soundSteps,
    seed: 1,
  } as const;
  const prepared = prepareTable(table.columns, recipe);
  if (prepared.kind === 'bad') throw new Error(prepared.code);
  const fields = fieldsOfPrepared(prepared);

  it('has one field a column: a number to type, names to choose', () => {
    expect(fields.map(({ name, names }) => [name, names.length])).toEqual([
      ['size', 0],
      ['colour', 2],
    ]);
  });

  it('that is a row of the table becomes the very numbers the model was trained on', () => {
    const { set } = prepared;
    const known = Array.from({ length: set.trainRows }, (_, row) =>
      Array.from(set.inputs.subarray(row * set.inputWidth, (row + 1) * set.inputWidth))
        .map((n) => n.toFixed(4))
        .join(),
    );
    const rows = Array.from({ length: 40 }, (_, row) => {
      const colour = fields[1]?.names.indexOf(row % 3 === 0 ? 'red' : 'blue') ?? -1;
      return Array.from(encodeRow(fields, [row, colour]) ?? [])
        .map((n) => n.toFixed(4))
        .join();
    });
    expect(known.every((row) => rows.includes(row))).toBe(true);
  });

  it('with a gap is none', () => {
    expect(encodeRow(fields, [NaN, 0])).toBeNull();
    expect(Array.from(encodeRow(fields, [7, 0], false) ?? [])[0]).toBe(7);
  });

  it('of a made set goes to the model as it is', () => {
    const made = fieldsOfSet(generateTable('line', { rows: 10, seed: 1, labelNoise: 0 }));
    expect(encodeRow(made, [7])).toEqual(Float32Array.of(7));
  });
});

describe('held-out points of a decision field', () => {
  it('are the rows that training never saw', () => {
    const choice = { ...defaultChoiceOf('toy-network'), rows: 100 };
    const set = generateTable('circles', choice);
    const points = heldOutPoints({ ...choice, data: 'circles' }, null);
    expect(points?.inputs).toHaveLength(2 * set.heldOutRows);
    expect(points?.inputs[0]).toBe(set.inputs[2 * set.trainRows]);
    expect(heldOutPoints(defaultChoiceOf('mnist-mlp'), null)).toBeNull();
  });
});

describe('the first layer', () => {
  it('of the MLP is 64 pictures of 28 by 28, of the CNN 32 filters of 3 by 3', () => {
    const mlp = readFirstLayer(mnistMlp, stateOf(createInitialWeights(mnistMlp, 1, 'fitted')));
    const cnn = readFirstLayer(mnistCnn, stateOf(createInitialWeights(mnistCnn, 1, 'fitted')));
    expect([mlp?.kind, mlp?.side, mlp?.units.length]).toEqual(['units', 28, 64]);
    expect([cnn?.kind, cnn?.side, cnn?.units.length]).toEqual(['filters', 3, 32]);
  });

  it('gives each unit its own weights: a weight of one pixel stands at that pixel of that unit', () => {
    const weights = createInitialWeights(mnistMlp, 1, 'zero').map((array) => array.slice());
    weights[0]?.set([5], (3 * 28 + 4) * 64 + 7);
    const layer = readFirstLayer(mnistMlp, stateOf(weights));
    expect(layer?.units[7]?.weights[3 * 28 + 4]).toBe(5);
    expect(layer?.units.filter(({ largest }) => largest === 5)).toHaveLength(1);
    expect(layer?.most).toBe(5);
  });

  it('slides a filter of one corner over a picture as a shift of it', () => {
    const picture = Float32Array.from({ length: 16 }, (_, index) => index);
    const corner = { weights: Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0), bias: 0.5 };
    expect([...slideFilter(picture, 4, corner, 3)]).toEqual([0.5, 1.5, 4.5, 5.5]);
  });
});

describe('a heat map of a digit', () => {
  // Two classes; the second one's logit is the ink of one square of pixels.
  const isInSquare = (at: number) =>
    at % 28 >= 10 && at % 28 < 14 && Math.floor(at / 28) >= 10 && Math.floor(at / 28) < 14;
  const ask = (inputs: Float32Array, count: number) =>
    Promise.resolve(
      Float32Array.from({ length: 2 * count }, (_, out) => {
        const own = inputs.subarray((out >> 1) * 784, ((out >> 1) + 1) * 784);
        return out % 2 === 0 ? 0 : own.reduce((sum, ink, at) => sum + (isInSquare(at) ? ink / 4 : 0), 0);
      }),
    );
  const order = { pixels: new Float32Array(784).fill(1), label: 1, classes: 2 };
  const explain = (
    method: HeatMethod,
    signal = new AbortController().signal,
    report = (_done: number, _all: number) => {},
  ) => explainDigit(ask, { ...order, method, signal, report });

  it('is hottest where the answer comes from, and the check says that it holds, by either method', async () => {
    for (const method of [{ kind: 'occlusion', size: 4 }, { kind: 'saliency' }] as const) {
      const map = await explain(method);
      const hottest = map?.heat.indexOf(Math.max(...(map.heat ?? []))) ?? 0;
      expect(isInSquare(hottest)).toBe(true);
      expect(map?.check.withoutHottest).toBeLessThan(map?.check.leastRandom ?? 0);
    }
  });

  it('reports every picture it asked, and all of them at the end', async () => {
    const seen: (readonly [number, number])[] = [];
    await explain({ kind: 'occlusion', size: 4 }, undefined, (done, all) => seen.push([done, all]));
    expect(seen.at(-1)).toEqual([25 * 25 + 1 + 22, 25 * 25 + 1 + 22]);
  });

  it('ends without a map when it is cancelled or refused', async () => {
    const cancelled = new AbortController();
    const map = await explain({ kind: 'saliency' }, cancelled.signal, () => cancelled.abort());
    expect(map).toBeNull();
    const signal = new AbortController().signal;
    const refused = await explainDigit(() => Promise.resolve(null), {
      ...order,
      method: { kind: 'saliency' },
      signal,
      report: () => {},
    });
    expect(refused).toBeNull();
  });
});

describe('a tensor for the eye', () => {
  it('shows at most its first eight rows and columns, along the last side longer than one', () => {
    const numbers = Float32Array.from({ length: 784 }, (_, index) => index);
    const rows = takeCorner({ shape: [1, 28, 28, 1], numbers });
    expect([rows.length, rows[0]?.length, rows[1]?.[0]]).toEqual([8, 8, 28]);
    expect(takeCorner({ shape: [3], numbers: numbers.subarray(0, 3) })).toEqual([[0, 1, 2]]);
  });
});

describe('strokes', () => {
  it('leave ink as wide as the pen, and a dot where the pen only touched', () => {
    const line = rasterizeStrokes(
      [
        [
          { x: 0.2, y: 0.5 },
          { x: 0.8, y: 0.5 },
        ],
      ],
      0.05,
      100,
    );
    const column = Array.from({ length: 100 }, (_, row) => line[row * 100 + 50] ?? 0);
    expect(column.reduce((sum, ink) => sum + ink, 0)).toBeCloseTo(10, 0);
    const dot = rasterizeStrokes([[{ x: 0.5, y: 0.5 }]], 0.05, 100);
    expect(dot.reduce((sum, ink) => sum + ink, 0)).toBeCloseTo(Math.PI * 25, -1);
  });
});

describe('a picture of a digit', () => {
  const paint = (ground: number, ink: number) => {
    const side = 8;
    const rgba = new Uint8ClampedArray(4 * side * side).fill(255);
    for (let at = 0; at < side * side; at++) {
      const [x, y] = [at % side, Math.floor(at / side)];
      rgba.fill(x === 3 && y > 1 && y < 6 ? ink : ground, 4 * at, 4 * at + 3);
    }
    return readInk(rgba, side);
  };

  it('is ink on an empty ground, whether it was dark on light or light on dark', () => {
    expect(paint(250, 20)).toEqual(paint(10, 240));
    expect(paint(250, 20).reduce((sum, ink) => sum + ink, 0)).toBe(4);
  });

  it('of one colour holds no ink', () => {
    expect(paint(128, 128).every((ink) => ink === 0)).toBe(true);
    expect(pictureSide).toBeGreaterThan(28);
  });
});

describe('what a run said of held-out rows', () => {
  const view = (loss: 'mean-squared-error' | 'sigmoid-cross-entropy' | 'softmax-cross-entropy', width: number) => ({
    ...createRunView(defaultChoiceOf('table-mlp')),
    built: { model: { ...mnistMlp, loss } } as unknown as RunView['built'],
    outputs: {
      step: 9,
      width,
      outputs: Float32Array.of(0, 1, 2, -1),
      targets: Float32Array.of(0, 1, 1, 0),
    },
  });

  it('comes in the target’s own unit', () => {
    expect(readHeldOut(view('mean-squared-error', 1), 10, 5)).toEqual({
      kind: 'quantity',
      step: 9,
      predicted: Float64Array.of(5, 15, 25, -5),
      truth: Float64Array.of(5, 15, 15, 5),
    });
  });

  it('is a share of the second of two classes, from the logit', () => {
    const rows = readHeldOut(view('sigmoid-cross-entropy', 1), 1, 0);
    if (rows?.kind !== 'shares') throw new Error('no shares');
    expect([rows.ranks, rows.stated[0], Array.from(rows.cameTrue)]).toEqual([true, 0.5, [0, 1, 1, 0]]);
    expect(rows.stated[1]).toBeCloseTo(Math.E / (1 + Math.E), 6);
  });

  it('is of more classes the likeliest one, and whether it was right', () => {
    const rows = readHeldOut(view('softmax-cross-entropy', 2), 1, 0);
    if (rows?.kind !== 'shares') throw new Error('no shares');
    expect([rows.ranks, Array.from(rows.cameTrue)]).toEqual([false, [1, 1]]);
    expect(rows.stated[0]).toBeCloseTo(Math.E / (1 + Math.E), 6);
  });

  it('is nothing before the first outputs, and nothing of a generator', () => {
    expect(readHeldOut({ ...view('mean-squared-error', 1), outputs: null }, 1, 0)).toBeNull();
    const generator = { ...view('sigmoid-cross-entropy', 1), choice: defaultChoiceOf('gan') };
    expect(readHeldOut(generator, 1, 0)).toBeNull();
  });
});
