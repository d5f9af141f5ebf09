/**
 * Images as bytes, four to a word (47 MB for all of MNIST), and labels as numbers of classes. Where training pictures are
 * to be moved, gathering does it: each pixel looks up the four it comes from, and no plain picture is ever written.
 */
import { pixelsPerImage } from '../../../data/shard.ts';
import { classCount, imageShape } from '../../../models/model.ts';
import { writeElementKernel } from '../kernel.ts';
import { inBuffer, onShelf } from '../memory.ts';
import { writeMovement } from '../wgsl/draw.ts';
import { pickRows, type Samples } from './samples.ts';

const wordsPerImage = pixelsPerImage / 4;

const copyPixels = `    let pixels = unpack4x8unorm(words[image * ${wordsPerImage}u + inside]);
    for (var pixel = 0u; pixel < 4u; pixel++) { input[4u * index + pixel] = pixels[pixel]; }`;

const [side = 1] = imageShape;

const readPixel = `unpack4x8unorm(words[image * ${wordsPerImage}u + place / 4u])[place % 4u]`;

const movePixels = `    let movement = drawMovement(at);
    for (var pixel = 0u; pixel < 4u; pixel++) { input[4u * index + pixel] = pixelSeen(movement, image, 4u * inside + pixel); }`;

export function createImageSamples(size: { readonly train: number; readonly heldOut: number }): Samples {
  const counts = { train: size.train, test: size.heldOut };
  return {
    heldOut: size.heldOut,
    buffers: {
      'train images': size.train * pixelsPerImage,
      'test images': size.heldOut * pixelsPerImage,
      'train labels': size.train * 4,
      'test labels': size.heldOut * 4,
    },
    plan(rows) {
      const { count, reads, rowOf } = pickRows(rows);
      const isMoved = rows.set === 'train' && rows.isMoved;
      const input = onShelf('images', count * pixelsPerImage);
      const targets = onShelf('labels', count, 'u32');
      // One thread turns a word into four pixels; the first of an image brings its label too.
      const kernel = writeElementKernel(count * wordsPerImage, {
        name: 'gather images',
        reads: {
          ...reads,
          words: inBuffer(`${rows.set} images`, counts[rows.set] * wordsPerImage, 0, 'u32'),
          labels: inBuffer(`${rows.set} labels`, counts[rows.set], 0, 'u32'),
        },
        writes: { input, targets },
        declarations: isMoved ? writeMovement(side, readPixel) : '',
        body: `    let at = index / ${wordsPerImage}u;
    let image = ${rowOf('at')};
    let inside = index % ${wordsPerImage}u;
${isMoved ? movePixels : copyPixels}
    if (index % ${wordsPerImage}u == 0u) { targets[at] = labels[image]; }`,
      });
      return {
        input: { memory: input, shape: [count, ...imageShape], needsGradient: false },
        targets: { memory: targets, shape: [count], needsGradient: false },
        kernels: [kernel],
      };
    },
    fill: () => undefined,
    add({ set, first, images, labels }, write) {
      write(`${set} images`, first * pixelsPerImage, images);
      write(`${set} labels`, first * 4, Uint32Array.from(labels));
    },
    spreadTargets(classes) {
      const spread = new Float32Array(classes.length * classCount);
      classes.forEach((label, row) => (spread[row * classCount + label] = 1));
      return spread;
    },
  };
}
