/** What is known of tilings, as it goes between page, worker and engine. Types, and the memory of a worker. */
import type { ProductSides } from '../wgsl/tilings.ts';

/** What a trial found of one product: seconds of a dispatch by tiling (none: too short for the clock), and the best. */
export interface TriedProduct {
  readonly best: string;
  readonly seconds: Readonly<Record<string, number>>;
}

/** By adapter, then by product; the key of a product holds its kernel's text in short, so that a changed one is unknown. */
export type TriedTilings = Readonly<Record<string, Readonly<Record<string, TriedProduct>>>>;

/** `measured`: in this run; `remembered`: in one before; `rule`: nothing was tried. */
export type HowChosen = 'measured' | 'remembered' | 'rule';

export interface TilingRow extends ProductSides {
  /** Of the kernel. */
  readonly name: string;
  /** As in `TriedTilings`. */
  readonly key: string;
  /** By `nameTiling`. */
  readonly ruled: string;
  /** Of those tried the clearly best; another than `chosen` where that would take too many pipelines. */
  readonly best: string;
  readonly chosen: string;
  readonly how: HowChosen;
  /** Of a dispatch, by tiling; empty where nothing was tried. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Kernels of a step that this stands for. */
  readonly uses: number;
}

export interface TilingReport {
  /** What the adapter says of itself, in one line. */
  readonly adapter: string;
  readonly isSoftware: boolean;
  /** Of the trial: compiling, and timing; 0 where nothing was tried. */
  readonly compileSeconds: number;
  readonly trialSeconds: number;
  /** Which clock timed it: the GPU's own, or the processor's around a submit; null where none did. */
  readonly clock: 'gpu' | 'processor' | null;
  readonly rows: readonly TilingRow[];
}

/** How an engine finds its tilings; without one it takes the rule's. */
export interface TilingWish {
  find(adapter: string, key: string): TriedProduct | null;
  keep(adapter: string, key: string, tried: TriedProduct): void;
  /** Whether unknown products may be tried now, asked again and again: false ends a trial. */
  mayTry(): boolean;
  /** For timing, seconds; unless given, `trialBudget` on a GPU and none on an adapter that imitates one. */
  readonly budgetSeconds?: number;
}

/** A wish that knows what was tried before, and keeps what is tried from now on. */
export function createTilingWish(before: TriedTilings, mayTry: () => boolean): TilingWish {
  const known = new Map<string, TriedProduct>();
  const keyOf = (adapter: string, key: string) => JSON.stringify([adapter, key]);
  for (const [adapter, products] of Object.entries(before)) {
    for (const [key, tried] of Object.entries(products)) known.set(keyOf(adapter, key), tried);
  }
  return {
    find: (adapter, key) => known.get(keyOf(adapter, key)) ?? null,
    keep: (adapter, key, tried) => void known.set(keyOf(adapter, key), tried),
    mayTry,
  };
}
