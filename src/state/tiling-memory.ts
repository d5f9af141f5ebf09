/**
 * What trials of the fused engine have found of this machine's adapters, kept in the browser's storage, so that a trial is
 * made once. What the storage holds may have been written by an older page or by hand: each entry is checked, and what is
 * none is left out, so that its trial is made again. The oldest entries give way.
 */
import type { TilingReport, TriedProduct, TriedTilings } from '#train/engines/fused/tuning/tiling-report.ts';
import { checkMessage } from './message-check.ts';
import { createStorage, type KeyValue } from './storage.ts';
import type { TrainingWorker } from './training-worker.ts';

const key = 'gpu-dc.tilings';
/** Counts up when an older page would misread what a newer one writes. */
const version = 1;
/** About 60 kB in all. */
export const mostAdapters = 3;
export const mostProducts = 64;
/** Longer words were not written here. */
const longestWord = 200;
const mostTilings = 16;

export interface TilingMemory {
  recall(): TriedTilings;
  /** Adds what a report says was measured; nothing for a report without. */
  keep(report: TilingReport | undefined): void;
  clear(): void;
}

export function createTilingMemory(storage: KeyValue): TilingMemory {
  const recall = () => readTilings(storage.read(key));
  return {
    recall,
    keep(report) {
      const measured = report?.rows.filter(({ how }) => how === 'measured') ?? [];
      if (!report || measured.length === 0) return;
      const { [report.adapter]: own = {}, ...others } = recall();
      const products = new Map(Object.entries(own));
      for (const row of measured) {
        products.delete(row.key);
        products.set(row.key, { best: row.best, seconds: row.seconds });
      }
      const kept = Object.entries(others).slice(1 - mostAdapters);
      const adapters = Object.fromEntries([
        ...kept,
        [report.adapter, Object.fromEntries([...products].slice(-mostProducts))],
      ]);
      storage.write(key, JSON.stringify({ version, adapters }));
    },
    clear: () => storage.write(key, null),
  };
}

/** The same worker, which is told what is remembered when a run starts; what it finds is kept. */
export function rememberTilings(worker: TrainingWorker, memory: TilingMemory): TrainingWorker {
  const own: TrainingWorker = {
    postMessage: (message) =>
      worker.postMessage(message.kind === 'start' ? { ...message, tried: memory.recall() } : message),
    terminate: () => worker.terminate(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  worker.onmessage = (event) => {
    const message = checkMessage(event.data);
    if (message?.kind === 'backend') memory.keep(message.tilings);
    own.onmessage?.(event);
  };
  worker.onerror = (event) => own.onerror?.(event);
  worker.onmessageerror = (event) => own.onmessageerror?.(event);
  return own;
}

/** The page's own. */
export const tilingMemory = createTilingMemory(createStorage(() => localStorage));

/** The entries of a stored text that are whole; none for another version, or for what is no such text. */
export function readTilings(text: string | null): TriedTilings {
  if (text === null) return {};
  try {
    const stored: unknown = JSON.parse(text);
    if (!isRecord(stored) || stored['version'] !== version || !isRecord(stored['adapters'])) return {};
    const adapters = Object.entries(stored['adapters']).slice(-mostAdapters);
    return Object.fromEntries(
      adapters.flatMap(([adapter, products]) => {
        if (!isWord(adapter) || !isRecord(products)) return [];
        const sound = Object.entries(products).slice(-mostProducts).filter(isEntry);
        return [[adapter, Object.fromEntries(sound)] as const];
      }),
    );
  } catch {
    return {};
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWord = (value: unknown): value is string => typeof value === 'string' && value.length <= longestWord;
const isTime = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value > 0;

/** Whether the tiling exists the engine looks for itself. */
function isEntry(entry: [string, unknown]): entry is [string, TriedProduct] {
  const [product, tried] = entry;
  if (!isWord(product) || !isRecord(tried) || !isWord(tried['best']) || !isRecord(tried['seconds'])) return false;
  const seconds = Object.entries(tried['seconds']);
  return (
    seconds.length <= mostTilings &&
    seconds.every(([name, value]) => isWord(name) && isTime(value)) &&
    (seconds.length === 0 || seconds.some(([name]) => name === tried['best']))
  );
}
