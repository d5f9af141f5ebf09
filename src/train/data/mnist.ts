/**
 * MNIST as it comes in: 60,000 training and 10,000 test images of handwritten digits, in shards listed by a manifest.
 * Shards arrive one after the other in an order made for training: the small first one, the next, then the test set,
 * then the rest. All bytes stay in memory (55 MB), because a lost GPU device takes its copy with it.
 */
import * as v from 'valibot';
import { RunFailure, describeError } from '../run-failure.ts';
import { fetchBytes, tryTwice } from './fetch-content.ts';
import { fetchShard, pixelsPerImage, type Shard, type ShardEntry } from './shard.ts';

export interface Manifest {
  readonly train: readonly ShardEntry[];
  readonly test: readonly ShardEntry[];
}

export interface MnistStream {
  readonly manifest: Manifest;
  /** Shards that are here and sound, in order of arrival; the array grows. */
  readonly shards: readonly Shard[];
  /** Whether images 0 to `count` - 1 of a set are here. */
  has(set: 'train' | 'test', count: number): boolean;
  /** Waits until `has`. @throws RunFailure when a shard is missing or damaged */
  waitFor(set: 'train' | 'test', count: number): Promise<void>;
  /** Begins to fetch; calling it again does nothing. */
  start(): void;
  /** Ends all fetching. */
  cancel(): void;
}

const shardEntry = v.object({
  file: v.pipe(v.string(), v.regex(/^[\w-]+(\.[\w-]+)*$/)),
  images: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  packedBytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const manifestSchema = v.object({
  pixels: v.literal(pixelsPerImage),
  train: v.pipe(v.array(shardEntry), v.minLength(1)),
  test: v.pipe(v.array(shardEntry), v.minLength(1)),
});

/** The list of shards. @throws RunFailure `data-missing`, or `data-damaged` when it is not a list of shards */
export async function fetchManifest(dataUrl: string, signal: AbortSignal): Promise<Manifest> {
  return tryTwice(signal, async (cache) => {
    const bytes = await fetchBytes(`${dataUrl}manifest.json`, signal, cache);
    try {
      return v.parse(manifestSchema, JSON.parse(new TextDecoder().decode(bytes)));
    } catch (thrown) {
      throw new RunFailure('data-damaged', `manifest.json: ${describeError(thrown)}`);
    }
  });
}

/**
 * Reads the manifest; `start` then fetches the shards.
 * @param onShard called for each shard that arrived and passed its checksum
 */
export async function openMnist(dataUrl: string, onShard: (shard: Shard) => void): Promise<MnistStream> {
  const abort = new AbortController();
  const manifest = await fetchManifest(dataUrl, abort.signal);
  const shards: Shard[] = [];
  const waiting = new Set<{ isMet: () => boolean; resolve: () => void; reject: (reason: unknown) => void }>();
  let failure: RunFailure | null = null;
  let isStarted = false;

  const has = (set: 'train' | 'test', count: number) => {
    const covered = shards.filter((shard) => shard.set === set).sort((a, b) => a.first - b.first);
    let end = 0;
    for (const shard of covered) if (shard.first === end) end += shard.labels.length;
    return end >= count;
  };

  const fetchAll = async () => {
    for (const { set, entry, first } of orderOfArrival(manifest)) {
      const content = await fetchShard(dataUrl + entry.file, entry, abort.signal);
      // A run that has ended has freed the place where the shard would go.
      abort.signal.throwIfAborted();
      const split = entry.images * pixelsPerImage;
      const shard = { set, first, images: content.subarray(0, split), labels: content.subarray(split) };
      shards.push(shard);
      onShard(shard);
      for (const one of waiting) {
        if (!one.isMet()) continue;
        one.resolve();
        waiting.delete(one);
      }
    }
  };
  const fail = (thrown: unknown) => {
    failure = thrown instanceof RunFailure ? thrown : new RunFailure('data-missing', describeError(thrown));
    for (const one of waiting) one.reject(failure);
  };

  return {
    manifest,
    shards,
    has,
    async waitFor(set, count) {
      if (has(set, count)) return;
      if (failure) throw failure;
      await new Promise<void>((resolve, reject) => {
        waiting.add({ isMet: () => has(set, count), resolve, reject });
      });
    },
    start() {
      if (!isStarted) fetchAll().catch(fail);
      isStarted = true;
    },
    cancel: () => abort.abort(),
  };
}

/** Shards in the order they are fetched; training can begin with the first and is tested long before the last. */
function orderOfArrival({ train, test }: Manifest) {
  const number = (set: 'train' | 'test', entries: readonly ShardEntry[]) => {
    let first = 0;
    return entries.map((entry) => {
      first += entry.images;
      return { set, entry, first: first - entry.images };
    });
  };
  const trainShards = number('train', train);
  return [...trainShards.slice(0, 2), ...number('test', test), ...trainShards.slice(2)];
}
