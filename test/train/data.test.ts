/** The shards are MNIST itself, and damaged or missing ones are noticed. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openMnist } from '#train/data/mnist.ts';
import { fetchShard, type Shard } from '#train/data/shard.ts';
import { readManifest, readSet, readShardFile } from '../support/mnist-files.ts';
import { idxHeader, idxMd5 } from '../support/mnist-idx.mjs';

afterEach(() => vi.unstubAllGlobals());

const md5 = (parts: readonly Uint8Array[]) => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

describe('the shards in public/data/mnist', () => {
  it.each([
    { set: 'train', count: 60_000, name: 'train' },
    { set: 'test', count: 10_000, name: 't10k' },
  ] as const)('reassemble to the original IDX files of the $set set', ({ set, count, name }) => {
    const shards = readSet(set);
    const images = md5([idxHeader([count, 28, 28]), ...shards.map((shard) => shard.images)]);
    const labels = md5([idxHeader([count]), ...shards.map((shard) => shard.labels)]);
    expect(images).toBe(idxMd5[`${name}-images-idx3-ubyte`]);
    expect(labels).toBe(idxMd5[`${name}-labels-idx1-ubyte`]);
  });

  it('have the sizes and sums their manifest tells, the first one at most 200 kB', () => {
    const { train, test } = readManifest();
    for (const { file, packedBytes, sha256 } of [...train, ...test]) {
      const packed = readShardFile(file);
      expect(packed.length).toBe(packedBytes);
      expect(createHash('sha256').update(gunzipSync(packed)).digest('hex')).toBe(sha256);
    }
    expect(train[0]?.packedBytes).toBeLessThanOrEqual(200_000);
  });
});

describe('fetching a shard', () => {
  const entry = readManifest().train[0]!;
  const sound = readShardFile(entry.file);
  const damaged = sound.slice();
  damaged[5000] = (damaged[5000] ?? 0) ^ 1;
  const signal = new AbortController().signal;
  const get = () => fetchShard(`http://x/${entry.file}`, entry, signal);
  /** Answers with one response after the other. */
  const serve = (...bodies: (Uint8Array<ArrayBuffer> | number)[]) => {
    const fetchStub = vi.fn(() => {
      const body = bodies.shift() ?? 500;
      return Promise.resolve(typeof body === 'number' ? new Response(null, { status: body }) : new Response(body));
    });
    vi.stubGlobal('fetch', fetchStub);
    return fetchStub;
  };

  it('gives the pictures and labels', async () => {
    serve(sound);
    expect(await get()).toHaveLength(1000 * 785);
  });

  it('tries once more, past the cache, when the first answer is damaged', async () => {
    const fetchStub = serve(damaged, sound);
    expect(await get()).toHaveLength(1000 * 785);
    expect(fetchStub.mock.calls.map((call: unknown[]) => (call[1] as RequestInit).cache)).toEqual([
      'default',
      'reload',
    ]);
  });

  it('says data-damaged when both answers are', async () => {
    serve(damaged, damaged);
    await expect(get()).rejects.toMatchObject({ reason: 'data-damaged' });
  });

  it('says data-damaged when the file is cut short', async () => {
    serve(sound.slice(0, 100_000), sound.slice(0, 100_000));
    await expect(get()).rejects.toMatchObject({ reason: 'data-damaged' });
  });

  it('says data-missing when there is no file', async () => {
    serve(404, 404);
    await expect(get()).rejects.toMatchObject({ reason: 'data-missing' });
  });

  it('takes a file that the server has unpacked already', async () => {
    serve(new Uint8Array(gunzipSync(sound)));
    expect(await get()).toHaveLength(1000 * 785);
  });

  it('notices wrong but well-packed content by its sum', async () => {
    const content = new Uint8Array(gunzipSync(sound));
    content[3] = 200;
    serve(content, content);
    await expect(get()).rejects.toMatchObject({ reason: 'data-damaged' });
  });

  it('on an insecure page still finds damage, by the sum inside gzip', async () => {
    vi.stubGlobal('crypto', {});
    serve(sound);
    expect(await get()).toHaveLength(1000 * 785);
    serve(damaged, damaged);
    await expect(get()).rejects.toMatchObject({ reason: 'data-damaged' });
  });
});

describe('the stream', () => {
  const serveFiles = (missing: string | null) =>
    vi.stubGlobal('fetch', (address: string) => {
      const file = address.slice('http://x/'.length);
      return Promise.resolve(
        file === missing ? new Response(null, { status: 404 }) : new Response(readShardFile(file)),
      );
    });

  it('brings the small first shard first and the test set before the rest', async () => {
    serveFiles(null);
    const arrived: string[] = [];
    const stream = await openMnist('http://x/', ({ set, first }: Shard) => arrived.push(`${set} ${first}`));
    expect(stream.has('train', 1)).toBe(false);
    stream.start();
    await stream.waitFor('train', 60_000);
    expect(arrived.slice(0, 5)).toEqual(['train 0', 'train 1000', 'test 0', 'test 5000', 'train 6900']);
    expect(arrived).toHaveLength(13);
    expect(stream.has('test', 10_000)).toBe(true);
  });

  it('tells whoever waits that a shard is missing, now and later', async () => {
    serveFiles('train-01.bin.gz');
    const stream = await openMnist('http://x/', () => undefined);
    stream.start();
    await stream.waitFor('train', 1000);
    await expect(stream.waitFor('train', 1001)).rejects.toMatchObject({ reason: 'data-missing' });
    await expect(stream.waitFor('test', 1)).rejects.toMatchObject({ reason: 'data-missing' });
  });

  it('refuses a manifest that is not one', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"train": "../../secret"}')));
    await expect(openMnist('http://x/', () => undefined)).rejects.toMatchObject({ reason: 'data-damaged' });
  });
});
