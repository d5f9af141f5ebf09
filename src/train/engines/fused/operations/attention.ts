/**
 * Causal attention (Vaswani and others 2017) on rows that hold query, key and value side by side, each of them its heads
 * side by side. A thread owns one query and goes through the keys up to its place once, keeping a running largest score,
 * sum and mix of values (Milakov and Gimelshein 2018; Dao and others 2022), so that the square of scores is never in
 * memory. Only the logarithm of each sum is kept; the way back makes the scores anew, a thread for each row of the slope
 * by queries, keys and values, so that nothing has to be added up between threads.
 */
import type { BackwardKernels, BackwardPlace, GraphBuilder, Value } from '../graph.ts';
import { plainSize, writeElementKernel } from '../kernel.ts';
import { onShelf, type Memory } from '../memory.ts';
import { createFours } from '../wgsl/fours.ts';

/**
 * @param projected [batch, time, 3 x width]
 * @returns [batch, time, width]
 */
export function addAttention(graph: GraphBuilder, projected: Value, heads: number): Value {
  const [batch = 1, time = 1, sides = 3] = projected.shape;
  const width = sides / 3;
  const sizes: Sizes = { batch, time, width, heads, own: width / heads };
  /** Of each head's scores at each place: the logarithm of the sum of their exponentials. */
  const logSums = onShelf('logarithms of sums', batch * heads * time);
  return graph.add({
    name: 'attention',
    inputs: [projected],
    shape: [batch, time, width],
    // Scores and their use, the whole square counted.
    flop: 4 * batch * time * time * width,
    forward: ({ output }) => [
      writeElementKernel(batch * heads * time, {
        name: 'attention',
        reads: { projected: projected.memory },
        writes: { output: output.memory, logSums },
        body: attendForward(sizes),
      }),
    ],
    backward: (place) => blame(place, projected, logSums, sizes),
  });
}

interface Sizes {
  readonly batch: number;
  readonly time: number;
  readonly width: number;
  readonly heads: number;
  /** Width of a head. */
  readonly own: number;
}

/**
 * Of thread `number`: its `place` in the window, its `row` of all rows, where its window's rows begin (`begin`) and where
 * its own is (`here`), both moved on to its head, which is `offset` within a row. Threads of a workgroup share a head
 * where windows are long, so that they read the same keys at the same time.
 */
const findPlace = ({ time, width, heads, own }: Sizes) => `    let place = number % ${time}u;
    let row = number / ${heads * time}u * ${time}u + place;
    let offset = number / ${time}u % ${heads}u * ${own}u;
    let begin = (row - place) * ${3 * width}u + offset;
    let here = begin + place * ${3 * width}u;`;

/** Scores are divided by the root of a head's width. */
const scaleOf = ({ own }: Sizes) => `f32(${1 / Math.sqrt(own)})`;

function attendForward(sizes: Sizes): string {
  const { width, own } = sizes;
  const { each, load, dot, store } = createFours(own);
  return `    let number = index;
${findPlace(sizes)}
${load('query', 'projected', 'here')}
${each((four) => `    var mix${four} = vec4f();`)}
    var top = -3.0e38;
    var total = 0.0;
    for (var at = 0u; at <= place; at++) {
      let there = begin + at * ${3 * width}u;
${load('key', 'projected', `there + ${width}u`)}
${load('value', 'projected', `there + ${2 * width}u`)}
      let score = ${scaleOf(sizes)} * ${dot('query', 'key')};
      let next = max(top, score);
      let before = exp(top - next);
      let share = exp(score - next);
      top = next;
      total = total * before + share;
${each((four) => `      mix${four} = mix${four} * before + share * value${four};`)}
    }
    logSums[index] = top + log(total);
${store('mix', (at, mixed) => `    output[row * ${width}u + offset + ${at}u] = ${mixed} / total;`)}`;
}

function blame(
  { output, slope, sinkOf }: BackwardPlace,
  projected: Value,
  logSums: Memory,
  sizes: Sizes,
): BackwardKernels {
  const sink = sinkOf(projected);
  if (!sink) return { toWeights: [], toInputs: [] };
  const { batch, time, width, heads, own } = sizes;
  const { each, load, dot, store } = createFours(own);
  const rows = batch * heads * time;
  const scale = scaleOf(sizes);
  const put = (side: number, factor: string) =>
    store('sum', (at, sum) => `    ${sink.write(`here + ${side * width + at}u`, `${sum}${factor}`)}`);
  /** The slope by a score is the pair's share times this: by its value, less what all values of the query come to. */
  const byShare = `(${dot('blame', 'value')} - ${dot('blame', 'result')})`;
  const toQuery = `${load('query', 'projected', 'here')}
${load('blame', 'slope', `row * ${width}u + offset`)}
${load('result', 'results', `row * ${width}u + offset`)}
    for (var at = 0u; at <= place; at++) {
      let there = begin + at * ${3 * width}u;
${load('key', 'projected', `there + ${width}u`)}
${load('value', 'projected', `there + ${2 * width}u`)}
      let share = exp(${scale} * ${dot('query', 'key')} - logSums[number]);
      let byScore = share * ${byShare};
${each((four) => `      sum${four} += byScore * key${four};`)}
    }
${put(0, ` * ${scale}`)}`;
  // All threads of a workgroup begin at the first place that one of them is seen from.
  const fromQueries = (use: string) => `${load('key', 'projected', `here + ${width}u`)}
    for (var at = place - place % ${plainSize}u; at < ${time}u; at++) {
      if (at < place) { continue; }
      let there = (row - place + at) * ${width}u + offset;
${load('query', 'projected', `begin + at * ${3 * width}u`)}
${load('blame', 'slope', 'there')}
      let share = exp(${scale} * ${dot('query', 'key')} - logSums[number - place + at]);
${use}
    }`;
  const toKey = `${load('value', 'projected', `here + ${2 * width}u`)}
${fromQueries(`${load('result', 'results', 'there')}
      let byScore = share * ${byShare};
${each((four) => `      sum${four} += byScore * query${four};`)}`)}
${put(1, ` * ${scale}`)}`;
  const toValue = `${fromQueries(each((four) => `      sum${four} += share * blame${four};`))}
${put(2, '')}`;
  const kernel = writeElementKernel(3 * rows, {
    name: 'attention backward',
    reads: { projected: projected.memory, results: output.memory, slope, logSums, ...sink.reads },
    writes: sink.writes,
    body: `    let number = index % ${rows}u;
${findPlace(sizes)}
${each((four) => `    var sum${four} = vec4f();`)}
    switch index / ${rows}u {
      case 0u: {
${toQuery}
      }
      case 1u: {
${toKey}
      }
      default: {
${toValue}
      }
    }`,
  });
  return { toWeights: [], toInputs: [kernel] };
}
