/** A text as one row of symbols; windows are cut out of it, and a window's targets are its symbols moved on by one. */
import type { TextSet } from '../../../data/data-set.ts';
import { refuseShard } from '../../sample-store.ts';
import { writeElementKernel } from '../kernel.ts';
import { inBuffer, onShelf } from '../memory.ts';
import { pickRows, type Samples } from './samples.ts';

/** @param time symbols in a window */
export function createTextSamples(text: TextSet, time: number): Samples {
  const length = text.symbols.length;
  return {
    // Side by side; the last one needs a symbol after it.
    heldOut: Math.max(0, Math.floor((length - text.trainSymbols - 1) / time)),
    buffers: { symbols: length * 4 },
    plan(rows) {
      const { count, reads, rowOf } = pickRows(rows);
      const input = onShelf('windows', count * time, 'u32');
      const targets = onShelf('next symbols', count * time, 'u32');
      const begin = rows.set === 'train' ? rowOf('at') : `${text.trainSymbols}u + ${rowOf('at')} * ${time}u`;
      const kernel = writeElementKernel(count * time, {
        name: 'gather windows',
        reads: { ...reads, symbols: inBuffer('symbols', length, 0, 'u32') },
        writes: { input, targets },
        body: `    let at = index / ${time}u;
    let place = ${begin} + index % ${time}u;
    input[index] = symbols[place];
    targets[index] = symbols[place + 1u];`,
      });
      return {
        input: { memory: input, shape: [count, time], needsGradient: false },
        targets: { memory: targets, shape: [count, time], needsGradient: false },
        kernels: [kernel],
      };
    },
    fill: (write) => write('symbols', 0, Uint32Array.from(text.symbols)),
    add: refuseShard,
    spreadTargets: (targets) => targets,
  };
}
