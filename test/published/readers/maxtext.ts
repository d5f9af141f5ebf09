/** MaxText's tables on TPU v4, v5e and v5p and on H100; ranks and batches from the scripts beside its tables. */
import { findMaxTextShape, gptShape, llamaShape } from '#datacenter/catalog/published/model-shapes.ts';
import type { DecoderShape } from '#datacenter/catalog/models.ts';
import { nameAccelerator } from './accelerator-names.ts';
import type { Row } from './csv.ts';
import { nameModel, resize } from './model-names.ts';
import { complete, fromTflops, modelFlop, refuse, share, type Reader } from './reading.ts';

/** What a script says of a run: sequences of one chip, tensor ranks, recompute. */
interface Script {
  readonly perChip: number;
  readonly tensor: number;
  readonly recompute: 'full' | 'selective';
}

/** Scripts by chip and billions of parameters; `minimal` keeps the outputs of matrix products. */
const scripts: Readonly<Record<string, Script>> = {
  'tpu-v4/22': { perChip: 16, tensor: 1, recompute: 'full' },
  'tpu-v4/52': { perChip: 10, tensor: 1, recompute: 'full' },
  'tpu-v5e/16': { perChip: 6, tensor: 1, recompute: 'full' },
  'tpu-v5e/32': { perChip: 4, tensor: 1, recompute: 'full' },
  'tpu-v5e/64': { perChip: 2, tensor: 1, recompute: 'full' },
  'tpu-v5e/128': { perChip: 1, tensor: 16, recompute: 'full' },
  'tpu-v5p/32': { perChip: 7, tensor: 4, recompute: 'selective' },
  'tpu-v5p/64': { perChip: 3, tensor: 4, recompute: 'selective' },
  'tpu-v5p/128': { perChip: 1, tensor: 8, recompute: 'selective' },
  'tpu-v5p/256': { perChip: 1, tensor: 8, recompute: 'selective' },
  'tpu-v5p/512': { perChip: 2, tensor: 8, recompute: 'full' },
  'tpu-v5p/1024': { perChip: 2, tensor: 8, recompute: 'full' },
};
/** Named models: four sequences a chip, sharded over all. */
const namedScript: Script = { perChip: 4, tensor: 1, recompute: 'selective' };

const peakTflops: Readonly<Record<string, number>> = {
  'tpu-v4': 275,
  'tpu-v5e': 197,
  'tpu-v5p': 459,
  'tpu-v6e': 918,
  'h100-sxm': 989,
};

/** The two models of the v4 table: heads of 256, plain MLP; its scripts scale a base of 2,048 wide. */
function findV4Shape(billions: number, sequenceLength: number): DecoderShape | null {
  const [layers, hidden, heads] = billions === 22 ? [48, 6144, 24] : billions === 52 ? [32, 12_288, 32] : [0, 0, 0];
  if (layers === 0) return null;
  const plain = gptShape(layers, hidden, heads, 32_000, sequenceLength);
  return { ...llamaShape({ ...plain, headSize: 256 }), mlpHidden: plain.mlpHidden, isGated: false, isTied: true };
}

function findShape(
  row: Row,
  name: string,
  accelerator: string,
): { shape: DecoderShape; script: Script; assumed: string[] } | string {
  const billions = Number(/^(\d+)B$/i.exec(name)?.[1] ?? NaN);
  const printed = row.count('seq_len');
  if (Number.isNaN(billions)) {
    const named = nameModel(name);
    if (named.kind === 'unknown') return named.reason;
    return { shape: resize(named.shape, printed), script: namedScript, assumed: ['globalBatch', 'recompute'] };
  }
  const isV4 = accelerator === 'tpu-v4';
  const shape = isV4 ? findV4Shape(billions, printed ?? 1024) : findMaxTextShape(billions, printed ?? 2048);
  if (!shape) return `no shape known for MaxText's ${name} on ${accelerator}`;
  const script = scripts[`${accelerator}/${billions}`];
  if (!script) return `no script known for MaxText's ${name} on ${accelerator}`;
  return { shape, script, assumed: isV4 ? ['sequenceLength'] : [] };
}

export const readMaxText: Reader = {
  layout: 'maxtext_tpu_gpu',
  columns: ['model', 'hardware', 'chips', 'generation', 'tflops_per_chip', 'mfu_pct', 'tokens_per_s_per_chip'],
  read(row) {
    const name = row.requireText('model');
    const accelerator = nameAccelerator(row.requireText('generation'));
    if (!accelerator) return [refuse(row, name, `no accelerator in the catalog for “${row.text('generation')}”`)];
    const found = findShape(row, name, accelerator);
    if (typeof found === 'string') return [refuse(row, name, found)];
    const { shape, script, assumed } = found;
    const accelerators = row.requireCount('chips');
    return [
      complete(row, {
        name: `MaxText ${name}`,
        model: shape,
        accelerator,
        accelerators,
        plan: {
          tensor: script.tensor,
          globalBatch: script.perChip * accelerators,
          microBatch: script.perChip * script.tensor,
          expert: 1,
          recompute: script.recompute,
          sharding: 'all',
        },
        // Google's A3 machines share out a slower network than the DGX machines of other MaxText rows.
        stack: accelerator.startsWith('tpu') ? 'maxtext-2024' : 'maxtext-a3-2024',
        precision: 'bf16',
        convention: modelFlop(peakTflops[accelerator] ?? null),
        source: 'maxtext-readme',
        assumed,
        measured: {
          flopPerSecond: fromTflops(row.optionalNumber('tflops_per_chip')),
          utilization: share(row.optionalNumber('mfu_pct')),
          tokensPerSecondPerAccelerator: row.optionalNumber('tokens_per_s_per_chip'),
        },
        mark: row.text('hardware'),
      }),
    ];
  },
};
