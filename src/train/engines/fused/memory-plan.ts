/**
 * The memory plan: a place for everything a step makes and forgets. Buffers are shelves; numbers whose times do not
 * overlap share a place on one. WebGPU lets a kernel read and write one buffer only where it declares all of it writable,
 * which costs the caches of some GPUs; so what one kernel reads and what it writes are put on different shelves.
 */
import { alignUp, type Memory } from './memory.ts';
import type { Kernel } from './kernel.ts';
import type { Scheduled } from './schedule.ts';

export interface ShelfPlace {
  readonly shelf: number;
  /** In numbers, a multiple of `alignment`. */
  readonly offset: number;
}

export interface MemoryPlan {
  readonly places: ReadonlyMap<Memory, ShelfPlace>;
  /** Numbers on each shelf. */
  readonly shelves: readonly number[];
}

interface Item {
  readonly memory: Memory;
  /** First and last kernel that uses it. */
  readonly from: number;
  to: number;
  readonly rivals: Set<Memory>;
}

/**
 * The plan of a schedule.
 * @param seen numbers that are read from outside after the forward kernels
 * @param isShared false: a shelf for each
 */
export function planShelves(
  kernels: readonly Scheduled[],
  seen: readonly Memory[],
  largestShelf: number,
  isShared: boolean,
): MemoryPlan {
  const texts = kernels.map(({ kernel }) => kernel);
  if (!isShared) return planApart(texts);
  const seenUntil = kernels.findLastIndex(({ phase }) => phase === 'forward');
  return planMemory(texts, seen, seenUntil, largestShelf);
}

function planApart(kernels: readonly Kernel[]): MemoryPlan {
  const memories = [...listItems(kernels).keys()];
  return {
    places: new Map(memories.map((memory, shelf) => [memory, { shelf, offset: 0 }])),
    shelves: memories.map(({ length }) => length),
  };
}

/**
 * @param kernels in the order of a step
 * @param kept numbers that are read from outside once kernel `keptUntil` is done, so that they must still be there
 * @param largestShelf numbers that one buffer may hold
 * @param areApart whether what a kernel reads and what it writes must be on different shelves
 */
export function planMemory(
  kernels: readonly Kernel[],
  kept: readonly Memory[],
  keptUntil: number,
  largestShelf: number,
  areApart = true,
): MemoryPlan {
  const items = listItems(kernels);
  for (const memory of kept) {
    const item = items.get(memory);
    if (item) item.to = Math.max(item.to, keptUntil);
  }
  const places = new Map<Memory, ShelfPlace>();
  const shelves: { length: number; readonly items: Item[] }[] = [];
  for (const item of items.values()) {
    const fits = shelves.map(({ items: others }) => {
      if (areApart && others.some(({ memory }) => item.rivals.has(memory))) return Infinity;
      return findGap(item, others, places) + alignUp(item.memory.length);
    });
    let shelf = fits.findIndex((end) => end <= largestShelf);
    if (shelf < 0) shelf = shelves.push({ length: 0, items: [] }) - 1;
    const end = fits[shelf] ?? alignUp(item.memory.length);
    const own = shelves[shelf];
    if (own) own.length = Math.max(own.length, end);
    own?.items.push(item);
    places.set(item.memory, { shelf, offset: end - alignUp(item.memory.length) });
  }
  return { places, shelves: shelves.map(({ length }) => length) };
}

/** In the order of their first use. */
function listItems(kernels: readonly Kernel[]): Map<Memory, Item> {
  const items = new Map<Memory, Item>();
  kernels.forEach(({ bindings }, at) => {
    const held = bindings.filter(({ memory }) => memory.home.kind === 'shelf');
    for (const { memory, access } of held) {
      const item = items.get(memory) ?? { memory, from: at, to: at, rivals: new Set() };
      item.to = at;
      items.set(memory, item);
      for (const other of held) {
        if (other.memory !== memory && (access === 'write') !== (other.access === 'write'))
          item.rivals.add(other.memory);
      }
    }
  });
  return items;
}

/** The first place where `item` fits between those that live at the same time. */
function findGap(item: Item, others: readonly Item[], places: ReadonlyMap<Memory, ShelfPlace>): number {
  const busy = others
    .filter(({ from, to }) => from <= item.to && item.from <= to)
    .map(({ memory }) => {
      const from = places.get(memory)?.offset ?? 0;
      return { from, to: from + alignUp(memory.length) };
    })
    .sort((one, other) => one.from - other.from);
  let offset = 0;
  for (const { from, to } of busy) {
    if (offset + alignUp(item.memory.length) <= from) break;
    offset = Math.max(offset, to);
  }
  return offset;
}
