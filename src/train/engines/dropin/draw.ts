/**
 * Noise and movements of pictures made on the device, by the text that the fused engine has too (`fused/wgsl/draw.ts`): a
 * kernel is told seed and step, makes the processor's own words from them, and a step sends no random number. Moving a
 * picture stays one dispatch, whose eight numbers for each picture are no longer sent; noise costs one dispatch.
 */
import { sizeOf } from '../../models/layer.ts';
import { writeMovement, writeNoise, type CountPlace } from '../fused/wgsl/draw.ts';
import type { DrawPlace, Draws } from '../tfjs-draws.ts';
import { launchTensor } from './launch.ts';

/** Uniforms have signs; what 32 bits hold arrives as it is. */
const inUniforms: CountPlace = { step: 'u32(uniforms.step)', seed: 'u32(uniforms.seed)' };
const placeOf = ({ seed, step }: DrawPlace) => ({ seed, step });

export const deviceDraws: Draws = {
  noise(place, count, shape) {
    const width = sizeOf(shape);
    const blocks = Math.ceil(width / 4);
    return launchTensor({
      name: 'noise',
      code: () => `${writeNoise(inUniforms)}
    fn main(index: i32) {
      if (index < uniforms.size) {
        let sample = index / uniforms.blocks;
        let first = 4 * (index % uniforms.blocks);
        let four = drawNoise(u32(sample), u32(first / 4));
        for (var at = first; at < min(first + 4, uniforms.width); at++) {
          result[sample * uniforms.width + at] = four[at - first];
        }
      }
    }`,
      inputs: {},
      shape: [count, ...shape],
      threads: count * blocks,
      whole: { width, blocks, ...placeOf(place) },
    });
  },

  moveImages(place, images) {
    const [, side = 1] = images.shape;
    const pixels = side * side;
    // Four pixels of a picture have one movement, which takes longer to find than a pixel.
    const perThread = pixels % 4 === 0 ? 4 : 1;
    return launchTensor({
      name: `move images ${side}`,
      code: () => `${writeMovement(side, `Images[image * ${pixels}u + place]`, inUniforms)}
    fn main(index: i32) {
      if (index < uniforms.size) {
        let first = ${perThread}u * u32(index);
        let image = first / ${pixels}u;
        let movement = drawMovement(image);
        for (var at = first; at < first + ${perThread}u; at++) { result[at] = pixelSeen(movement, image, at % ${pixels}u); }
      }
    }`,
      inputs: { Images: images },
      shape: images.shape,
      threads: images.size / perThread,
      whole: placeOf(place),
    });
  },
};
