/**
 * The way back through a convolution. A filter's gradient is a sum over all places of all pictures: each thread adds up
 * all taps of one filter over some of the places, and a second kernel adds up these parts, always in the same order. A
 * place that did not win its square is not looked at.
 */
import type { BackwardPlace, Value } from '../graph.ts';
import { writeElementKernel, writeKernel, type Kernel } from '../kernel.ts';
import { onShelf, type Memory } from '../memory.ts';
import { lines, numbersTo } from '../wgsl/lines.ts';
import { findWindow, type ConvSides } from './conv-sides.ts';

/** Places that a thread adds up, until there are too many parts to add. */
const placesEach = 32;
const mostParts = 512;
const threads = 64;

/** Gradients of filters and, where there is one, of the bias. */
export function blameFilters(
  { slope, pool }: BackwardPlace,
  sides: ConvSides,
  input: Memory,
  toKernel: Memory,
  toBias: Memory | null,
): Kernel[] {
  const { batch, width, channels, kernel, filters, rows, columns, square } = sides;
  const spots = batch * rows * columns;
  const taps = numbersTo(kernel * kernel);
  const lanes = filters > 16 ? 32 : filters > 8 ? 16 : 8;
  // Threads of a workgroup that have the same filter have parts of their own.
  const turns = threads / lanes;
  const groups = Math.ceil(Math.min(mostParts, spots / placesEach) / turns);
  const parts = groups * turns;
  const share = Math.ceil(spots / parts);
  const ofKernel = taps.length * channels * filters;
  const size = ofKernel + (toBias ? filters : 0);
  const partial = onShelf('parts of a gradient', parts * size);
  const offset = (tap: number) => (Math.floor(tap / kernel) * width + (tap % kernel)) * channels;
  const addPlaces = writeKernel({
    name: 'conv to filters',
    reads: { input, slope, ...(pool ? { winners: pool.winners } : {}) },
    writes: { partial },
    groups: [Math.ceil(filters / lanes), channels, groups],
    size: [lanes, turns, 1],
    // A bias rides along as one more sum, of the first channel.
    body: `  let plane = id.x;
  let part = block.z * ${turns}u + local.y;
  let end = min((part + 1u) * ${share}u, ${spots}u);
${lines(taps, (tap) => `  var sum${tap} = 0.0;`)}
  var sum = 0.0;
  if (plane < ${filters}u) {
    for (var spot = part * ${share}u; spot < end; spot++) {
      let blame = slope[spot * ${filters}u + plane];
      ${findWindow('start', 'spot', sides)}
      ${pool ? `let winner = winners[spot * ${filters}u + plane];` : 'let winner = 0u;'}
      let pixel = start + (winner / ${square}u * ${width}u + winner % ${square}u) * ${channels}u + block.y;
${lines(taps, (tap) => `      sum${tap} += blame * input[pixel + ${offset(tap)}u];`)}
      sum += blame;
    }
    let place = part * ${size}u + block.y * ${filters}u + plane;
${lines(taps, (tap) => `    partial[place + ${tap * channels * filters}u] = sum${tap};`)}
    ${toBias ? `if (block.y == 0u) { partial[place + ${ofKernel}u] = sum; }` : ''}
  }`,
  });
  const addParts = writeElementKernel(size, {
    name: 'sum of parts',
    reads: { partial },
    writes: { toKernel, ...(toBias ? { toBias } : {}) },
    body: `    var sum = 0.0;
    for (var part = 0u; part < ${parts}u; part++) { sum += partial[part * ${size}u + index]; }
    ${toBias ? `if (index < ${ofKernel}u) { toKernel[index] = sum; } else { toBias[index - ${ofKernel}u] = sum; }` : 'toKernel[index] = sum;'}`,
  });
  return [addPlaces, addParts];
}

/** Gradient of the pictures: each number of them asks all windows that it is in. */
export function blamePictures(
  { slope, pool, sinkOf }: BackwardPlace,
  sides: ConvSides,
  input: Value,
  weights: Memory,
): Kernel[] {
  const sink = sinkOf(input);
  if (!sink) return [];
  const { batch, height, width, channels, kernel, filters, rows, columns, square } = sides;
  const isWinner = pool ? `if (winners[place + plane] == own) ` : '';
  const body = `    let channel = index % ${channels}u;
    let row = index / ${width * channels}u % ${height}u;
    let column = index / ${channels}u % ${width}u;
    let picture = index / ${height * width * channels}u;
    var amount = 0.0;
    for (var line = 0u; line < ${kernel}u; line++) {
      for (var along = 0u; along < ${kernel}u; along++) {
        // Below zero these are huge.
        let down = row - line;
        let across = column - along;
        if (down < ${rows * square}u && across < ${columns * square}u) {
          let place = ((picture * ${rows}u + down / ${square}u) * ${columns}u + across / ${square}u) * ${filters}u;
          let own = down % ${square}u * ${square}u + across % ${square}u;
          let tap = ((line * ${kernel}u + along) * ${channels}u + channel) * ${filters}u;
          for (var plane = 0u; plane < ${filters}u; plane++) {
            ${isWinner}{ amount += slope[place + plane] * weights[tap + plane]; }
          }
        }
      }
    }
    ${sink.write('index', 'amount')}`;
  return [
    writeElementKernel(batch * height * width * channels, {
      name: 'conv to pictures',
      reads: { slope, weights, ...(pool ? { winners: pool.winners } : {}), ...sink.reads },
      writes: sink.writes,
      body,
    }),
  ];
}
