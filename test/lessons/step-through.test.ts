/** The hand example against `articles/errata.md` table 2.3, and the step against slopes measured by finite differences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHandNet, findTensor, handInput, handRate, handTarget, listHandRows } from '#lessons/hand-example.ts';
import { measureLoss, takeStep, trainTinyNet, type TinyNet } from '#lessons/step-through.ts';

const expectClose = (found: readonly number[], wanted: readonly number[]) => {
  expect(found).toHaveLength(wanted.length);
  for (const [unit, one] of wanted.entries()) expect(Math.abs((found[unit] ?? NaN) - one)).toBeLessThanOrEqual(1e-6);
};

describe('the hand example of S1', () => {
  const rows = listHandRows();
  const right = (quantity: string) => rows.find((row) => row.quantity === quantity)?.right ?? [];

  it('has the values of table 2.3 to 1e-6', () => {
    expectClose(right('z'), [1, 2, 3, 4]);
    expectClose(right('a'), [0.731059, 0.880797, 0.952574, 0.982014]);
    expectClose(right('output'), [0.675038, 0.706987, 0.721633, 0.727508]);
    expectClose(right('label'), [0, 1, 0, 1]);
    expectClose(right('deltaOutput'), [0.148077, -0.060699, 0.144961, -0.054019]);
    expectClose(right('dWOutput'), [0.108253, -0.053464, 0.138086, -0.053047]);
    expectClose(right('deltaHidden'), [0.029114, -0.006373, 0.006549, -0.000954]);
    expectClose(right('dWHidden'), [0.029114, -0.012746, 0.019647, -0.003816]);
  });

  it('differs from the article where the errata say, by more than its rounding', () => {
    const wrong = rows.flatMap(({ quantity, right: own, printed }) =>
      printed.flatMap((entry, unit) =>
        typeof entry === 'number' && Math.abs(entry - (own[unit] ?? NaN)) > 0.0005 ? [`${quantity} ${unit + 1}`] : [],
      ),
    );
    expect(wrong).toEqual([
      'a 1',
      'a 2',
      'output 1',
      'output 2',
      'output 4',
      'label 1',
      'label 4',
      'deltaOutput 1',
      'deltaOutput 4',
      'dWOutput 1',
    ]);
  });

  it('has mean squared error 0.284134 and cross-entropy 0.766933, and then error signals output less label', () => {
    const squares = takeStep(createHandNet('diagonal'), handInput, handTarget, handRate);
    expect((2 * squares.loss) / 4).toBeCloseTo(0.284134, 6);
    const entropy = takeStep(createHandNet('diagonal', 'cross-entropy'), handInput, handTarget, handRate);
    expect(entropy.loss / 4).toBeCloseTo(0.766933, 6);
    const delta = findTensor(entropy, 'delta', 2);
    expect(delta.map((one) => one.toFixed(4))).toEqual(['0.6750', '-0.2930', '0.7216', '-0.2725']);
  });

  it('converges when it is repeated with rate 1', () => {
    const errors = trainTinyNet(createHandNet('diagonal'), handInput, handTarget, { rate: 1, steps: 1000 });
    expect(errors[0]?.toFixed(4)).toBe('0.2841');
    expect(errors[1]?.toFixed(4)).toBe('0.2402');
    expect(errors[10]?.toFixed(5)).toBe('0.04990');
    expect(errors[100]?.toFixed(6)).toBe('0.003439');
    expect(errors[1000]?.toFixed(6)).toBe('0.000288');
  });

  it('fully joined gives every unit the same numbers (E1-12)', () => {
    const step = takeStep(createHandNet('dense'), handInput, handTarget, handRate);
    expectClose(findTensor(step, 'z', 1), [10, 10, 10, 10]);
    expectClose(findTensor(step, 'a', 1), new Array<number>(4).fill(0.999955));
    expectClose(findTensor(step, 'z', 2), new Array<number>(4).fill(3.999818));
    expectClose(step.output, new Array<number>(4).fill(0.982011));
  });
});

describe('a step', () => {
  it('goes forward, measures, goes back and updates, one stage at a time, with shapes', () => {
    const { stages } = takeStep(createHandNet('dense'), handInput, handTarget, handRate);
    expect(stages.map(({ kind, layer }) => `${kind} ${layer ?? ''}`.trim())).toEqual([
      'forward 1',
      'forward 2',
      'loss',
      'delta 2',
      'gradients 2',
      'delta 1',
      'gradients 1',
      'update',
    ]);
    const gradients = stages.find(({ kind }) => kind === 'gradients');
    expect(gradients?.makes.map(({ symbol, shape }) => [symbol, shape])).toEqual([
      ['dW', [4, 4]],
      ['db', [4]],
    ]);
    for (const { makes } of stages) {
      for (const { shape, values } of makes) expect(values).toHaveLength(shape.reduce((size, side) => size * side, 1));
    }
  });

  const number = fc.double({ min: -2, max: 2, noNaN: true });
  const nets = fc
    .record({
      connections: fc.constantFrom('diagonal' as const, 'dense' as const),
      loss: fc.constantFrom('squares' as const, 'cross-entropy' as const),
      numbers: fc.array(number, { minLength: 40, maxLength: 40 }),
      input: fc.array(number, { minLength: 3, maxLength: 3 }),
      target: fc.array(fc.constantFrom(0, 1), { minLength: 3, maxLength: 3 }),
    })
    .map(({ numbers, input, target, ...choice }) => {
      const each = choice.connections === 'dense' ? 9 : 3;
      const layer = (from: number) => ({
        weights: numbers.slice(from, from + each),
        biases: numbers.slice(from + each, from + each + 3),
      });
      const net: TinyNet = { ...choice, activation: 'sigmoid', layers: [layer(0), layer(20)] };
      return { net, input, target };
    });

  it('has the gradients that central differences measure', () => {
    fc.assert(
      fc.property(nets, ({ net, input, target }) => {
        const { gradients } = takeStep(net, input, target, 1);
        for (const [place, layer] of net.layers.entries()) {
          for (const part of ['weights', 'biases'] as const) {
            for (const one of layer[part].keys()) {
              const moved = (by: number): TinyNet => ({
                ...net,
                layers: net.layers.map((own, at) =>
                  at === place
                    ? { ...own, [part]: own[part].map((value, here) => value + (here === one ? by : 0)) }
                    : own,
                ),
              });
              const reach = 1e-5;
              const measured =
                (measureLoss(moved(reach), input, target) - measureLoss(moved(-reach), input, target)) / (2 * reach);
              const own = gradients[place]?.[part][one] ?? NaN;
              expect(Math.abs(own - measured)).toBeLessThanOrEqual(1e-6 * Math.max(1e-3, Math.abs(measured)) + 1e-9);
            }
          }
        }
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it('downhill by a small rate never raises the loss', () => {
    fc.assert(
      fc.property(nets, ({ net, input, target }) => {
        const { loss, next } = takeStep(net, input, target, 1e-3);
        expect(measureLoss(next, input, target)).toBeLessThanOrEqual(loss + 1e-12);
      }),
      { seed: 2 },
    );
  });
});
