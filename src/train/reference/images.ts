/** Convolution and pooling of [height, width, channels] pictures by plain loops. */
import type { PlacedLayer } from '../models/layer.ts';
import { addScaled } from './numbers.ts';

/** Every window of the picture times every filter, plus the filter's bias. */
export function convolve(
  { input: [height = 1, width = 1, channels = 1], output: [rows = 1, columns = 1, filters = 1] }: PlacedLayer,
  pictures: Float64Array,
  kernel: Float64Array,
  bias: Float64Array,
  count: number,
): Float64Array {
  const side = height - rows + 1;
  const result = new Float64Array(count * rows * columns * filters);
  for (let place = 0; place < count * rows * columns; place++) {
    const picture = Math.floor(place / (rows * columns));
    const top = Math.floor(place / columns) % rows;
    const left = place % columns;
    result.set(bias, place * filters);
    for (let tap = 0; tap < side * side * channels; tap++) {
      const y = top + Math.floor(tap / (side * channels));
      const x = left + (Math.floor(tap / channels) % side);
      const pixel = pictures[((picture * height + y) * width + x) * channels + (tap % channels)] ?? NaN;
      addScaled(result, place * filters, kernel, tap * filters, filters, pixel);
    }
  }
  return result;
}

/** The largest number of each square; a ragged edge is dropped. */
export function poolLargest(
  { input: [height = 1, width = 1, channels = 1], output: [rows = 1, columns = 1] }: PlacedLayer,
  size: number,
  pictures: Float64Array,
  count: number,
): Float64Array {
  return Float64Array.from({ length: count * rows * columns * channels }, (_, to) => {
    const channel = to % channels;
    const place = Math.floor(to / channels);
    const picture = Math.floor(place / (rows * columns));
    const top = (Math.floor(place / columns) % rows) * size;
    const left = (place % columns) * size;
    let largest = -Infinity;
    for (let y = top; y < top + size; y++) {
      for (let x = left; x < left + size; x++) {
        largest = Math.max(largest, pictures[((picture * height + y) * width + x) * channels + channel] ?? NaN);
      }
    }
    return largest;
  });
}
