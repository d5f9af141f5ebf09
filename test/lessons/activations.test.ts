import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activations,
  computeBinaryLoss,
  computeClassLoss,
  computeLogitLoss,
  computePrintedLoss,
  findSaturation,
  softmax,
  type ActivationName,
} from '#lessons/activations.ts';
import { spreadThroughStack, type Initialiser } from '#lessons/initialisation.ts';
import { createRandom } from '#train/data/random.ts';

const names: readonly ActivationName[] = ['identity', 'sigmoid', 'tanh', 'relu'];

describe('activations', () => {
  it('squash 1, 2, 3, 4 to the values of the fixtures', () => {
    const found = [1, 2, 3, 4].map((input) => activations.sigmoid.value(input).toFixed(7));
    expect(found).toEqual(['0.7310586', '0.8807971', '0.9525741', '0.9820138']);
  });

  it('have the slopes that central differences measure', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.double({ min: -8, max: 8, noNaN: true }), (name, input) => {
        fc.pre(name !== 'relu' || Math.abs(input) > 1e-4);
        const { value, slope } = activations[name];
        expect(slope(input)).toBeCloseTo((value(input + 1e-5) - value(input - 1e-5)) / 2e-5, 7);
      }),
      { seed: 1 },
    );
  });

  it('stay finite at +-1000, value and slope', () => {
    for (const name of names) {
      for (const input of [-1000, 1000]) {
        expect(Number.isFinite(activations[name].value(input))).toBe(true);
        expect(Number.isFinite(activations[name].slope(input))).toBe(true);
      }
    }
  });

  it('saturate: sigmoid keeps a tenth of its slope at 3.6, tanh at 1.8, relu has no such size', () => {
    // s (1 - s) = 0.1 / 4 solved for s, and tanh(z) = 2 s(2 z) - 1.
    const root = Math.log((1 + Math.sqrt(0.9)) / (1 - Math.sqrt(0.9)));
    expect(findSaturation('sigmoid', 0.1)).toBeCloseTo(root, 10);
    expect(findSaturation('tanh', 0.1)).toBeCloseTo(root / 2, 10);
    expect(findSaturation('relu', 0.1)).toBeNull();
  });
});

describe('losses', () => {
  it('of a coin toss are ln 2', () => {
    expect(computeBinaryLoss(0.5, 0)).toBeCloseTo(0.693147, 6);
    expect(computeBinaryLoss(0.5, 1)).toBeCloseTo(0.6931471805599453, 15);
    expect(computeLogitLoss(0, 1)).toBeCloseTo(0.6931471805599453, 15);
    expect(computeClassLoss([3, 3], 0)).toBeCloseTo(0.6931471805599453, 15);
  });

  it('from logits stay finite at +-1000, where probabilities would give infinity', () => {
    expect(computeLogitLoss(1000, 0)).toBe(1000);
    expect(computeLogitLoss(-1000, 1)).toBe(1000);
    expect(computeLogitLoss(1000, 1)).toBe(0);
    expect(computeClassLoss([1000, -1000, 0], 1)).toBe(2000);
    expect(computeBinaryLoss(1, 0)).toBe(Infinity);
  });

  it('from logits and from probabilities are one, where both can be had', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), fc.constantFrom(0, 1), (logit, target) => {
        const both = computeBinaryLoss(activations.sigmoid.value(logit), target);
        expect(computeLogitLoss(logit, target)).toBeCloseTo(both, 6);
        expect(computeClassLoss([0, logit], target)).toBeCloseTo(computeLogitLoss(logit, target), 12);
      }),
      { seed: 2 },
    );
  });

  it('as S1 prints them ask nothing of a sample labelled 0 (E1-16)', () => {
    expect(computePrintedLoss(0.999, 0)).toBe(0);
    expect(computeBinaryLoss(0.999, 0)).toBeGreaterThan(6);
    expect(computePrintedLoss(0.25, 1)).toBe(computeBinaryLoss(0.25, 1));
  });
});

describe('softmax', () => {
  const logits = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 12 });

  it('sums to 1, at any temperature, also for logits of +-1000', () => {
    fc.assert(
      fc.property(logits, fc.double({ min: 0.01, max: 100, noNaN: true }), (row, temperature) => {
        const found = softmax(row, temperature);
        expect(found.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
        expect(found.every((one) => one >= 0 && one <= 1)).toBe(true);
      }),
      { seed: 3 },
    );
  });

  it('sharpens when cold and flattens when hot', () => {
    const top = (temperature: number) => softmax([1, 2, 3], temperature)[2] ?? NaN;
    expect(top(0.1)).toBeGreaterThan(top(1));
    expect(top(1)).toBeGreaterThan(top(10));
    expect(top(1000)).toBeCloseTo(1 / 3, 3);
  });
});

describe('first weights', () => {
  const stack = (initialiser: Initialiser, activation: ActivationName = 'tanh') =>
    spreadThroughStack({ initialiser, activation, width: 256, depth: 10, samples: 64 }, createRandom(7, 0));
  const ratio = (initialiser: Initialiser) => {
    const layers = stack(initialiser);
    return (layers[0]?.outputVariance ?? NaN) / (layers[9]?.outputVariance ?? NaN);
  };

  it('of Xavier let the signal shrink about eightfold over ten tanh layers of 256', () => {
    const shrunk = ratio({ kind: 'xavier' });
    expect(shrunk).toBeGreaterThan(6);
    expect(shrunk).toBeLessThan(10);
  });

  it('of deviation 0.01 let it vanish by more than 1e12', () => {
    expect(ratio({ kind: 'gaussian', deviation: 0.01 })).toBeGreaterThan(1e12);
  });

  it('of deviation 1 drive every unit to its end: variance 0.95 throughout, and no error signal comes back', () => {
    const layers = stack({ kind: 'gaussian', deviation: 1 });
    expect((layers[0]?.outputVariance ?? NaN) / (layers[9]?.outputVariance ?? NaN)).toBeCloseTo(1, 1);
    expect(layers[9]?.outputVariance).toBeCloseTo(0.95, 1.6);
    const saturated = (layers[9]?.outputs ?? []).filter((one) => Math.abs(one) > 0.95);
    expect(saturated.length / (256 * 64)).toBeGreaterThan(0.8);
  });

  it('of zero send nothing at all', () => {
    expect(
      stack({ kind: 'zero' }).every(
        ({ outputVariance, signalVariance }, layer) => outputVariance === 0 && (layer === 9) === signalVariance > 0,
      ),
    ).toBe(true);
  });

  it('of He keep relu signals at one size, which Xavier halves at every layer', () => {
    const relu = (kind: 'he' | 'xavier') => {
      const layers = stack({ kind }, 'relu');
      return (layers[9]?.outputVariance ?? NaN) / (layers[0]?.outputVariance ?? NaN);
    };
    const kept = relu('he');
    expect(kept).toBeGreaterThan(0.4);
    expect(kept).toBeLessThan(2.5);
    expect(relu('xavier') / kept).toBeCloseTo(2 ** -9, 3);
  });

  it('drawn evenly within +-sqrt(3) x 0.01 spread as normal ones of deviation 0.01 do', () => {
    const first = (initialiser: Initialiser) =>
      spreadThroughStack({ initialiser, activation: 'tanh', width: 256, depth: 1, samples: 64 }, createRandom(7, 0))[0]
        ?.outputVariance ?? NaN;
    const even = first({ kind: 'uniform', limit: Math.sqrt(3) * 0.01 });
    const normal = first({ kind: 'gaussian', deviation: 0.01 });
    expect(even / normal).toBeCloseTo(1, 1);
  });
});
