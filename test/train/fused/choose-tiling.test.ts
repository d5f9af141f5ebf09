/** Which tiling a trial takes, on times as devices and browsers tell them; and how pipelines are kept few. */
import { describe, expect, it } from 'vitest';
import { chooseTiling, findTick, secondsOf } from '#train/engines/fused/tuning/choose-tiling.ts';
import { fitPipelines, type Offer } from '#train/engines/fused/tuning/fit-pipelines.ts';

const timed = (name: string, passes: readonly number[], repeats = 10) => ({ name, passes, repeats });
const ruled = timed('ruled', [1.01e-3, 0.99e-3, 1.003e-3, 1.002e-3, 1.011e-3]);
const scaled = (name: string, factor: number, repeats = 10) =>
  timed(
    name,
    ruled.passes.map((pass) => (pass * factor * repeats) / 10),
    repeats,
  );

describe('a trial', () => {
  it('takes a tiling that is faster by a tenth and more, and of several the fastest', () => {
    expect(chooseTiling(ruled, [scaled('slower', 1.4), scaled('fast', 0.8), scaled('faster', 0.7)])).toBe('faster');
  });

  it('stays with the rule where another is faster by less, equal, or slower', () => {
    for (const factor of [0.91, 0.99, 1, 1.2]) expect(chooseTiling(ruled, [scaled('other', factor)])).toBe('ruled');
    expect(chooseTiling(ruled, [])).toBe('ruled');
  });

  it('compares dispatches, not passes: a rival that ran more of them in a pass is not slower for it', () => {
    expect(chooseTiling(ruled, [scaled('long passes', 0.7, 40)])).toBe('long passes');
    expect(
      chooseTiling(ruled, [
        timed(
          'short passes',
          ruled.passes.map((pass) => pass / 2),
          4,
        ),
      ]),
    ).toBe('ruled');
  });

  it('stays with the rule where a rival was slower in two of its rounds, however fast in the others', () => {
    const uneven = timed('uneven', [0.3e-3, 2.02e-3, 0.31e-3, 2.01e-3, 0.32e-3]);
    expect(chooseTiling(ruled, [uneven])).toBe('ruled');
    expect(chooseTiling(ruled, [timed('once held up', [0.3e-3, 2.02e-3, 0.31e-3, 0.302e-3, 0.32e-3])])).toBe(
      'once held up',
    );
  });

  it('leaves out rivals with times that are none, and says nothing where the rule’s own are', () => {
    for (const bad of [0, -1e-3, NaN, Infinity]) {
      const broken = timed('broken', [1e-4, 1e-4, bad, 1e-4, 1e-4]);
      expect(secondsOf(broken)).toBeNull();
      expect(chooseTiling(ruled, [broken, scaled('sound', 0.5)])).toBe('sound');
      expect(chooseTiling({ ...broken, name: 'ruled' }, [scaled('sound', 0.5)])).toBeNull();
    }
    expect(chooseTiling(timed('ruled', [1e-3, 1e-3]), [scaled('sound', 0.5)])).toBeNull();
  });

  it('knows the steps in which browsers tell time, and takes no difference that rounding could have made', () => {
    expect(findTick([3e-4, 1e-4, 12e-4])).toBe(1e-4);
    expect(findTick([65_536e-9, 4 * 65_536e-9])).toBe(65_536e-9);
    expect(findTick([3e-4, 1.37e-4])).toBe(0);
    const coarse = timed('ruled', [4e-4, 5e-4, 4e-4, 5e-4, 5e-4]);
    // 0.4 of a rounded 0.5 ms may in truth be 0.45 of 0.45.
    expect(chooseTiling(coarse, [timed('one step less', [4e-4, 4e-4, 4e-4, 4e-4, 4e-4])])).toBe('ruled');
    expect(chooseTiling(coarse, [timed('three steps less', [2e-4, 2e-4, 1e-4, 2e-4, 2e-4])])).toBe('three steps less');
    expect(chooseTiling(timed('ruled', [0, 0, 0, 0, 0]), [timed('also none', [0, 0, 0, 0, 0])])).toBeNull();
  });
});

describe('pipelines', () => {
  const offer = (product: string, best: string, seconds: Offer['seconds'], kind = 'forward', uses = 1): Offer => ({
    ...{ product, ruled: 'r', best, seconds, uses },
    codes: { r: `${kind} r`, a: `${kind} a`, b: `${kind} b` },
  });
  const many = [
    offer('one', 'a', { r: 9, a: 1, b: 5 }),
    offer('two', 'b', { r: 9, a: 3, b: 2 }),
    offer('three', 'b', { r: 4, b: 3 }, 'backward'),
  ];

  it('of the best tilings stay where there is room', () => {
    expect([...fitPipelines(many, 13, 16)]).toEqual([
      ['one', 'a'],
      ['two', 'b'],
      ['three', 'b'],
    ]);
  });

  it('are made fewer where that costs a step the least', () => {
    expect([...fitPipelines(many, 14, 16)]).toEqual([
      ['one', 'a'],
      ['two', 'a'],
      ['three', 'b'],
    ]);
    const often = [many[0], offer('two', 'b', { r: 9, a: 9, b: 2 }, 'forward', 8), many[2]].flatMap((one) => one ?? []);
    expect(fitPipelines(often, 14, 16).get('one')).toBe('b');
  });

  it('are the rule’s where nothing known is fewer, and never fewer than the rule needs', () => {
    const apart = [offer('one', 'a', { a: 1, r: 2 }), offer('two', 'b', { b: 1, r: 2 })];
    expect([...fitPipelines(apart, 15, 16).values()]).toEqual(['r', 'r']);
    expect([...fitPipelines(many, 40, 16).values()].length).toBe(3);
    const used = new Set(many.map((one) => one.codes[fitPipelines(many, 40, 16).get(one.product) ?? '']));
    expect(used.size).toBeLessThanOrEqual(2);
  });
});
