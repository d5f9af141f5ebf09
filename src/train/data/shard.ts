/**
 * One shard of MNIST: fetched, unpacked and checked. A shard is `images` pictures of 784 grey bytes, then one label
 * byte each, as one gzip stream.
 */
import { fetchContent } from './fetch-content.ts';

export interface ShardEntry {
  readonly file: string;
  readonly images: number;
  /** Size of the file in bytes. */
  readonly packedBytes: number;
  /** Of the unpacked content, lower-case hex. */
  readonly sha256: string;
}

export interface Shard {
  readonly set: 'train' | 'test';
  /** Number of the first image within its set. */
  readonly first: number;
  /** 784 bytes an image, row by row, 0 background to 255 ink. */
  readonly images: Uint8Array<ArrayBuffer>;
  /** 0 to 9. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

export const pixelsPerImage = 784;

/**
 * The content of a shard file.
 * @throws RunFailure `data-missing` when it cannot be had in two tries, `data-damaged` when what came is wrong twice
 */
export async function fetchShard(
  address: string,
  { file, images, sha256 }: ShardEntry,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  return fetchContent(address, { file, bytes: images * (pixelsPerImage + 1), sha256 }, signal);
}
