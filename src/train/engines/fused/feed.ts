/**
 * What a step needs from the CPU, uploaded once for all steps of a submit: which samples it trains on, and where a model
 * wants it more (noise, movements of pictures). Each step of a submit has a slot; its kernels find it by the tick.
 */
import { inBuffer, type Memory } from './memory.ts';

/** Most steps in one submit. */
export const mostSteps = 128;

/** Some numbers that each step gets anew. */
export interface FeedPart {
  readonly name: string;
  /** Numbers of 4 bytes. */
  readonly length: number;
  /** Those of `step` (steps done before it), a function of nothing else. */
  numbers(step: number): Int32Array | Float32Array;
}

export interface Feed {
  readonly memory: Memory;
  /** Numbers of one slot. */
  readonly length: number;
  readonly batch: number;
  readonly parts: readonly FeedPart[];
  /** Where a part begins within a slot; the rows of the batch come first. */
  readonly offsets: readonly number[];
  /** Number `index` of a part as a u32 expression; floats are read with `bitcast<f32>`. The buffer is bound as `feed`. */
  read(part: string, index: string): string;
}

/** @param parts besides `rows`, the numbers of the samples, which every step has */
export function planFeed(batch: number, parts: readonly FeedPart[] = []): Feed {
  let length = batch;
  const offsets = parts.map((part) => {
    const offset = length;
    length += part.length;
    return offset;
  });
  return {
    memory: inBuffer('feed', mostSteps * length, 0, 'u32'),
    length,
    batch,
    parts,
    offsets,
    read(part, index) {
      const at = part === 'rows' ? 0 : offsets[parts.findIndex(({ name }) => name === part)];
      if (at === undefined) throw new RangeError(`no ${part} in the feed`);
      return `feed[tick.slot * ${length}u + ${at}u + ${index}]`;
    },
  };
}
