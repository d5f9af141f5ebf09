/** Digits of the test set for the page itself, which else never holds pictures: one shard, fetched when first wanted. */
import { fetchManifest } from './mnist.ts';
import { fetchShard, pixelsPerImage } from './shard.ts';

export interface TestDigit {
  /** 784 numbers, 0 to 1. */
  readonly pixels: Float32Array;
  readonly label: number;
  /** Number within the test set, from 0. */
  readonly index: number;
}

/**
 * All digits of the first shard of the test set.
 * @param dataUrl where the page's data lies, with a slash at its end
 * @throws RunFailure `data-missing`, `data-damaged`
 */
export async function fetchTestDigits(
  dataUrl: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<{ readonly count: number; at(index: number): TestDigit }> {
  const folder = `${dataUrl}mnist/`;
  const { test } = await fetchManifest(folder, signal);
  const [entry] = test;
  if (!entry) return { count: 0, at: (index) => ({ pixels: new Float32Array(pixelsPerImage), label: 0, index }) };
  const content = await fetchShard(folder + entry.file, entry, signal);
  return {
    count: entry.images,
    at: (index) => ({
      pixels: Float32Array.from(
        content.subarray(index * pixelsPerImage, (index + 1) * pixelsPerImage),
        (grey) => grey / 255,
      ),
      label: content[entry.images * pixelsPerImage + index] ?? 0,
      index,
    }),
  };
}
