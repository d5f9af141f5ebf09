/** The script backend's roof, and the timing of any provider of matrix products. */
import { describe, expect, it } from 'vitest';
import { findProductError, knownNumber } from '#device/known-numbers.ts';
import { multiplyInScript } from '#device/script-matmul.ts';
import type { Multiply } from '#device/script-roof.ts';
import { measurePeakWith, measureScriptRoof } from '#device/script-roof.ts';

/** A provider that computes at a fixed rate on a clock of its own, and remembers how long each call took. */
function createProvider({ flopPerSecond, waitSeconds = 0 }: { flopPerSecond: number; waitSeconds?: number }) {
  let now = 0;
  const calls: { n: number; seconds: number }[] = [];
  const multiply: Multiply = async (n, repeats) => {
    const seconds = (repeats * 2 * n ** 3) / flopPerSecond;
    calls.push({ n, seconds });
    now += seconds + waitSeconds;
  };
  return { multiply, clock: () => now, calls };
}

describe('the peak of any provider', () => {
  it.each([1e9, 3e9, 2e11, 1e13])('of %d FLOP/s is found, without a call over 50 ms', async (flopPerSecond) => {
    const { multiply, clock, calls } = createProvider({ flopPerSecond, waitSeconds: 0.0007 });
    const peak = await measurePeakWith(multiply, { clock });
    expect(Math.abs((peak?.median ?? NaN) / flopPerSecond - 1)).toBeLessThan(1e-6);
    expect(peak?.count).toBeGreaterThanOrEqual(10);
    expect(Math.max(...calls.map(({ seconds }) => seconds))).toBeLessThanOrEqual(0.05);
  });

  it('a faster machine is given larger matrices', async () => {
    const largest = async (flopPerSecond: number) => {
      const { multiply, clock, calls } = createProvider({ flopPerSecond });
      await measurePeakWith(multiply, { clock });
      return Math.max(...calls.map(({ n }) => n));
    };
    expect(await largest(1e9)).toBe(256);
    expect(await largest(1e12)).toBe(2048);
  });

  it('what the provider rejects with is passed on, and so is an abort', async () => {
    await expect(measurePeakWith(() => Promise.reject(new Error('context lost')))).rejects.toThrow('context lost');
    const { multiply, clock } = createProvider({ flopPerSecond: 1e9 });
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(measurePeakWith(multiply, { clock, signal })).rejects.toThrow('enough');
  });

  it('a clock that stands still gives no peak', async () => {
    expect(await measurePeakWith(async () => undefined, { clock: () => 5, sizes: [64] })).toBeNull();
  });
});

describe('known numbers', () => {
  it('lie in -1 to 1, fill it evenly, and are exact in f32', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => knownNumber(index, 1));
    for (const number of numbers) expect(Math.fround(number)).toBe(number);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    // Even numbers in -1 to 1 have a deviation of 1/sqrt(3), so 10,000 of them average within 4 x 0.0058 of zero.
    expect(Math.abs(mean)).toBeLessThan(0.024);
  });

  it('one wrong entry among all is found, and so is one that is no number', () => {
    const n = 8;
    const product = multiplyKnown(n);
    expect(findProductError(product, n, { leftSeed: 1, rightSeed: 2, checks: n * n })).toBeLessThan(1e-6);
    for (const wrong of [100, NaN]) {
      const damaged = product.slice();
      damaged[27] = wrong;
      expect(findProductError(damaged, n, { leftSeed: 1, rightSeed: 2, checks: n * n })).toBeGreaterThan(1);
    }
  });
});

describe('the script roof', () => {
  it('multiplies like the f64 reference', () => {
    const n = 64;
    expect(findProductError(multiplyKnown(n), n, { leftSeed: 1, rightSeed: 2, checks: n * n })).toBeLessThan(1e-6);
  });

  it('is positive, and null where a script has nothing to launch or read back', async () => {
    const roof = await measureScriptRoof({ budgetSeconds: 0.3, sizes: [64, 128] });
    expect(roof.peakFlopPerSecond.p10).toBeGreaterThan(0);
    expect(roof.peakFlopPerSecond.count).toBeGreaterThanOrEqual(10);
    expect(roof.copyBytesPerSecond?.p10).toBeGreaterThan(0);
    expect(roof).toMatchObject({ dispatchSeconds: null, readbackSeconds: null, maxBufferBytes: null });
    console.log(`plain JavaScript: ${(roof.peakFlopPerSecond.median / 1e9).toFixed(2)} GFLOP/s`);
  });
});

function multiplyKnown(n: number): Float32Array {
  const make = (seed: number) => Float32Array.from({ length: n * n }, (_, index) => knownNumber(index, seed));
  const product = new Float32Array(n * n);
  multiplyInScript(make(1), make(2), product, n);
  return product;
}
