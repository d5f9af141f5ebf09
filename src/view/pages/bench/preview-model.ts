/** The model a choice would build, before anything runs: exact where the data's widths are known. */
import type { TrainChoice } from '#train/choice.ts';
import type { DataSet, DataSetId } from '#train/data/data-set.ts';
import type { DataShape } from '#train/models/card.ts';
import type { Model } from '#train/models/model.ts';
import { buildModel } from '#train/models/zoo.ts';
import type { RunView } from '#train/run-view.ts';

/** Widths of data sets that are made here, or always the same. */
const shapes: Partial<Readonly<Record<DataSetId, DataShape>>> = {
  mnist: { inputs: 784, outputs: 10 },
  line: { inputs: 1, outputs: 1 },
  separable: { inputs: 10, outputs: 1 },
  noisy: { inputs: 10, outputs: 1 },
  'coin-toss': { inputs: 10, outputs: 1 },
  circles: { inputs: 2, outputs: 1 },
  xor: { inputs: 2, outputs: 1 },
  gaussians: { inputs: 2, outputs: 1 },
  spirals: { inputs: 2, outputs: 1 },
  ring: { inputs: 2, outputs: 2 },
};

/** Null while nothing is known of the data: not yet loaded, or not yet brought. */
export function previewModel(choice: TrainChoice, own: DataSet | null, built: RunView['built']): Model | null {
  const isOwn = choice.data === 'own-table' || choice.data === 'own-text';
  const shape = isOwn ? own && shapeOf(own) : shapes[choice.data];
  if (shape) return buildModel(choice, shape);
  return built && built.model.id === choice.model ? built.model : null;
}

function shapeOf(data: DataSet): DataShape {
  if (data.kind === 'text') return { inputs: data.vocabulary.length, outputs: data.vocabulary.length };
  return { inputs: data.inputWidth, outputs: data.targetWidth };
}
