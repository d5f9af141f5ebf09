/** SimuMax's runs on eight B200: known models cut to a few layers, with step time, memory and the rival's prediction. */
import { cutLayers } from '#datacenter/catalog/published/model-shapes.ts';
import { nameModel, resize } from './model-names.ts';
import { complete, modelFlop, refuse, type Reader } from './reading.ts';

export const readSimumax: Reader = {
  layout: 'simumax_b200_measured_vs_predicted',
  columns: ['case', 'model', 'layers', 'tp', 'pp', 'ep', 'microbatches', 'measured_ms', 'measured_alloc_gib'],
  read(row) {
    const name = row.requireText('case');
    const named = nameModel(row.requireText('model'));
    if (named.kind === 'unknown') return [refuse(row, name, named.reason)];
    const printed = /seq(\d+)/.exec(name)?.[1] ?? /^\d+/.exec(row.text('seq_len'))?.[0];
    const whole = resize(named.shape, printed ? Number(printed) : 4096);
    const model = cutLayers(whole, row.requireCount('layers'));
    const [tensor, pipeline] = [row.requireCount('tp'), row.requireCount('pp')];
    const context = row.count('cp') ?? 1;
    const accelerators = row.requireCount('gpus');
    const data = row.count('dp') ?? accelerators / tensor / pipeline / context;
    const memoryGib = row.optionalNumber('measured_alloc_gib');
    return [
      complete(row, {
        name,
        model,
        accelerator: 'b200-sxm',
        accelerators,
        plan: {
          tensor,
          pipeline,
          context,
          data,
          expert: row.count('ep') ?? 1,
          globalBatch: row.requireCount('microbatches') * data,
          microBatch: 1,
          recompute: 'selective',
          sharding: 'optimizer',
        },
        stack: 'simumax-2025',
        precision: 'bf16',
        convention: modelFlop(null),
        source: 'simumax-b200',
        assumed: ['microBatch', 'sequenceLength', 'recompute', 'sharding'],
        measured: {
          stepSeconds: row.requireNumber('measured_ms') / 1000,
          memoryBytes: memoryGib === null ? null : memoryGib * 2 ** 30,
        },
      }),
    ];
  },
};
