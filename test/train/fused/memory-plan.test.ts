/** The compiler before any device: memory plan, fusion and counts, checked on the texts and numbers it makes. */
import { describe, expect, it } from 'vitest';
import { alignUp, onShelf, planArena, type Memory } from '#train/engines/fused/memory.ts';
import { writeKernel, type Kernel } from '#train/engines/fused/kernel.ts';
import { planMemory } from '#train/engines/fused/memory-plan.ts';
import { createRandom } from '#train/data/random.ts';

const kernel = (reads: readonly Memory[], writes: readonly Memory[]): Kernel => {
  const name = (kind: string) => (memory: Memory, at: number) => [`${kind}${at}`, memory] as const;
  return writeKernel({
    name: 'test',
    reads: Object.fromEntries(reads.map(name('r'))),
    writes: Object.fromEntries(writes.map(name('w'))),
    groups: [1, 1, 1],
    size: [1, 1, 1],
    body: '',
  });
};

/** A chain with skips: each kernel reads one or two earlier numbers and writes new ones. */
function makeChain(seed: number) {
  const random = createRandom(seed, 0);
  const made = [onShelf('0', 100)];
  const kernels = Array.from({ length: 30 }, (_, at) => {
    const pick = () => made[Math.floor(random() * made.length)] ?? made[0];
    const reads = [...new Set([made.at(-1), pick()])].filter((one) => one !== undefined);
    const next = onShelf(String(at + 1), 1 + Math.floor(500 * random()));
    made.push(next);
    return kernel(reads, [next]);
  });
  return { made, kernels };
}

describe('the memory plan', () => {
  it.each([1, 2, 3, 4, 5])('never gives two living numbers one place (chain %i)', (seed) => {
    const { made, kernels } = makeChain(seed);
    const { places, shelves } = planMemory(kernels, [], -1, 1e9);
    const timeOf = (memory: Memory) => {
      const used = kernels.flatMap(({ bindings }, at) => (bindings.some((one) => one.memory === memory) ? [at] : []));
      return { from: used[0] ?? 0, to: used.at(-1) ?? 0 };
    };
    for (const one of made) {
      const here = places.get(one);
      expect(here).toBeDefined();
      if (!here) continue;
      expect(here.offset % 64).toBe(0);
      expect(here.offset + one.length).toBeLessThanOrEqual(shelves[here.shelf] ?? 0);
      for (const other of made) {
        const there = places.get(other);
        if (other === one || there?.shelf !== here.shelf) continue;
        const [mine, its] = [timeOf(one), timeOf(other)];
        const bothLive = mine.from <= its.to && its.from <= mine.to;
        const overlap = here.offset < there.offset + other.length && there.offset < here.offset + one.length;
        expect(bothLive && overlap).toBe(false);
      }
    }
  });

  it('puts what a kernel reads and what it writes on different shelves, and uses less than one place for each', () => {
    const { made, kernels } = makeChain(7);
    const { places, shelves } = planMemory(kernels, [], -1, 1e9);
    for (const { bindings } of kernels) {
      const shelvesOf = (access: string) =>
        bindings.filter((one) => one.access === access).map(({ memory }) => places.get(memory)?.shelf);
      const written = shelvesOf('write');
      expect(shelvesOf('read').filter((shelf) => written.includes(shelf))).toEqual([]);
    }
    const used = shelves.reduce((sum, length) => sum + length, 0);
    expect(used).toBeLessThan(made.reduce((sum, { length }) => sum + alignUp(length), 0));
  });

  it('keeps what is read from outside until the forward pass is done', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => onShelf(name, 64)) as [Memory, Memory, Memory, Memory];
    const kernels = [kernel([], [a]), kernel([a], [b]), kernel([b], [c]), kernel([c], [d])];
    const placeOf = (kept: readonly Memory[]) => planMemory(kernels, kept, 3, 1e9).places;
    const same = (kept: readonly Memory[]) => {
      const [first, third] = [placeOf(kept).get(a), placeOf(kept).get(c)];
      return first?.shelf === third?.shelf && first?.offset === third?.offset;
    };
    expect(same([])).toBe(true);
    expect(same([a])).toBe(false);
  });

  it('begins another shelf where one would grow beyond a buffer', () => {
    const memories = Array.from({ length: 4 }, (_, at) => onShelf(String(at), 1000));
    const { shelves } = planMemory([kernel([], memories)], [], -1, 2048);
    expect(Math.max(...shelves)).toBeLessThanOrEqual(2048);
    expect(shelves.length).toBe(2);
  });
});

it('arrays of an arena begin at multiples of 64 numbers and do not overlap', () => {
  const { offsets, length } = planArena([[3, 5], [5], [64], [65, 2], [1]]);
  expect(offsets).toEqual([0, 64, 128, 192, 384]);
  expect(length).toBe(448);
});

it('a kernel that reads and writes the same numbers under two names is refused', () => {
  const memory = onShelf('both', 4);
  expect(() => kernel([memory], [memory])).toThrow(RangeError);
});
