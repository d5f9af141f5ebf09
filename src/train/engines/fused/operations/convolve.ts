/**
 * A convolution forward, as the product of windows and filters that it is, without ever writing the windows down: a
 * thread keeps several filters at several places, so that a pixel or weight once loaded is used several times. Where a
 * pool follows, the places are those of one square, and only the largest is written.
 */
import type { ForwardPlace } from '../graph.ts';
import { writeElementKernel, type Kernel } from '../kernel.ts';
import type { Memory } from '../memory.ts';
import { writeActivation } from '../wgsl/activation.ts';
import { lines, numbersTo } from '../wgsl/lines.ts';
import { findWindow, type ConvSides } from './conv-sides.ts';

/** Filters of a thread, and places of the result where no square binds places together. */
const mostFilters = 4;
const freeSpots = 4;

export function convolve(
  { output, bend, unbent, pool }: ForwardPlace,
  sides: ConvSides,
  input: Memory,
  weights: Memory,
  bias: Memory | null,
): Kernel {
  const { batch, width, channels, kernel, filters, rows, columns, square } = sides;
  const spots = batch * rows * columns;
  const own = numbersTo(Math.min(mostFilters, filters));
  const groups = Math.ceil(filters / own.length);
  const held = numbersTo(square > 1 ? 1 : freeSpots);
  const within = numbersTo(square * square);
  const offset = (at: number) => (Math.floor(at / square) * width + (at % square)) * channels;
  const sumOf = (spot: number, at: number, plane: number) => `sum${spot}_${at}_${plane}`;
  const everySum = held.flatMap((spot) => within.map((at) => [spot, at] as const));

  const store = (
    spot: number,
    plane: number,
  ) => `    if (firstSpot + ${spot}u < ${spots}u && group + ${plane * groups}u < ${filters}u) {
      let offset = ${bias ? `bias[plane${plane}]` : '0.0'};
      var before = ${sumOf(spot, 0, plane)} + offset;
      var most = ${writeActivation(bend, 'before')};
      var winner = 0u;
${lines(within.slice(1), (at) => `      { let sum = ${sumOf(spot, at, plane)} + offset; let rival = ${writeActivation(bend, 'sum')}; if (rival > most) { most = rival; before = sum; winner = ${at}u; } }`)}
      let place = spot${spot} * ${filters}u + plane${plane};
      output[place] = most;
      ${pool ? 'winners[place] = winner;' : ''}
      ${unbent ? 'unbent[place] = before;' : ''}
    }`;

  return writeElementKernel(Math.ceil(spots / held.length) * groups, {
    name: pool ? 'conv and pool' : 'conv',
    reads: { input, weights, ...(bias ? { bias } : {}) },
    writes: { output: output.memory, ...(pool ? { winners: pool.winners } : {}), ...(unbent ? { unbent } : {}) },
    body: `    let group = index % ${groups}u;
    let firstSpot = index / ${groups}u * ${held.length}u;
${lines(held, (spot) => `    let spot${spot} = min(firstSpot + ${spot}u, ${spots - 1}u); ${findWindow(`start${spot}`, `spot${spot}`, sides)}`)}
${lines(own, (plane) => `    let plane${plane} = min(group + ${plane * groups}u, ${filters - 1}u);`)}
${lines(everySum, ([spot, at]) => lines(own, (plane) => `    var ${sumOf(spot, at, plane)} = 0.0;`))}
    for (var line = 0u; line < ${kernel}u; line++) {
      for (var along = 0u; along < ${kernel * channels}u; along++) {
        let pixel = line * ${width * channels}u + along;
        let tap = (line * ${kernel * channels}u + along) * ${filters}u;
${lines(everySum, ([spot, at]) => `        let pixel${spot}_${at} = input[start${spot} + pixel + ${offset(at)}u];`)}
${lines(own, (plane) => `        let weight${plane} = weights[tap + plane${plane}];`)}
${lines(everySum, ([spot, at]) => lines(own, (plane) => `        ${sumOf(spot, at, plane)} += pixel${spot}_${at} * weight${plane};`))}
      }
    }
${lines(held, (spot) => lines(own, (plane) => store(spot, plane)))}`,
  });
}
