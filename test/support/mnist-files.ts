/** MNIST straight from the project's files, for tests that run in Node: same shards, no network. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Manifest, MnistStream } from '#train/data/mnist.ts';
import { pixelsPerImage, type Shard } from '#train/data/shard.ts';

const folder = fileURLToPath(new URL('../../public/data/mnist/', import.meta.url));

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Manifest;
}

export function readShardFile(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(folder + file));
}

export function readSet(set: 'train' | 'test'): Shard[] {
  let first = 0;
  return readManifest()[set].map(({ file, images }) => {
    const content = new Uint8Array(gunzipSync(readShardFile(file)));
    const split = images * pixelsPerImage;
    first += images;
    return { set, first: first - images, images: content.subarray(0, split), labels: content.subarray(split) };
  });
}

/** A stream whose shards are all there once it is started. */
export function openMnistFiles(onShard: (shard: Shard) => void): MnistStream {
  const shards: Shard[] = [];
  return {
    manifest: readManifest(),
    shards,
    has: () => shards.length > 0,
    waitFor: () => Promise.resolve(),
    start() {
      for (const shard of [...readSet('train'), ...readSet('test')]) {
        shards.push(shard);
        onShard(shard);
      }
    },
    cancel: () => undefined,
  };
}
