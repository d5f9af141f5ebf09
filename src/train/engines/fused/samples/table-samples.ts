/** A table: inputs and targets row by row, training rows first. */
import type { TableSet } from '../../../data/data-set.ts';
import { outputShape, type Model } from '../../../models/model.ts';
import { refuseShard } from '../../sample-store.ts';
import { writeElementKernel } from '../kernel.ts';
import { inBuffer, onShelf } from '../memory.ts';
import { pickRows, type Samples } from './samples.ts';

export function createTableSamples(table: TableSet, model: Model): Samples {
  const { inputWidth, targetWidth, trainRows, heldOutRows } = table;
  const rowCount = trainRows + heldOutRows;
  // A GAN learns from what its generator is to make.
  const sample = model.judge ? outputShape(model) : model.input;
  const hasTargets = targetWidth > 0;
  return {
    heldOut: heldOutRows,
    buffers: {
      'table inputs': rowCount * inputWidth * 4,
      ...(hasTargets ? { 'table targets': rowCount * targetWidth * 4 } : {}),
    },
    plan(rows) {
      const { count, reads, rowOf } = pickRows(rows);
      const input = onShelf('inputs', count * inputWidth);
      const targets = hasTargets ? onShelf('targets', count * targetWidth) : null;
      const width = inputWidth + targetWidth;
      const first = rows.set === 'train' ? 0 : trainRows;
      const takeTarget = `      targets[at * ${targetWidth}u + column - ${inputWidth}u] = tableTargets[row * ${targetWidth}u + column - ${inputWidth}u];`;
      const kernel = writeElementKernel(count * width, {
        name: 'gather rows',
        reads: {
          ...reads,
          tableInputs: inBuffer('table inputs', rowCount * inputWidth),
          ...(hasTargets ? { tableTargets: inBuffer('table targets', rowCount * targetWidth) } : {}),
        },
        writes: { input, ...(targets ? { targets } : {}) },
        body: `    let at = index / ${width}u;
    let column = index % ${width}u;
    let row = ${first}u + ${rowOf('at')};
    if (column < ${inputWidth}u) {
      input[at * ${inputWidth}u + column] = tableInputs[row * ${inputWidth}u + column];
    } else {
${hasTargets ? takeTarget : ''}
    }`,
      });
      return {
        input: { memory: input, shape: [count, ...sample], needsGradient: false },
        targets: targets && { memory: targets, shape: [count, targetWidth], needsGradient: false },
        kernels: [kernel],
      };
    },
    fill(write) {
      write('table inputs', 0, Float32Array.from(table.inputs));
      if (hasTargets) write('table targets', 0, Float32Array.from(table.targets));
    },
    add: refuseShard,
    spreadTargets: (targets) => targets,
  };
}
