/** The samples of a run, by their kind. */
import type { Model } from '../../../models/model.ts';
import type { EngineData } from '../../engine.ts';
import { createGanSamples } from './gan-samples.ts';
import { createImageSamples } from './image-samples.ts';
import type { Samples } from './samples.ts';
import { createTableSamples } from './table-samples.ts';
import { createTextSamples } from './text-samples.ts';

export function createSamples(data: EngineData, model: Model): Samples {
  const samples = createPlainSamples(data, model);
  return model.judge ? createGanSamples(samples, model) : samples;
}

function createPlainSamples(data: EngineData, model: Model): Samples {
  switch (data.kind) {
    case 'images':
      return createImageSamples(data);
    case 'table':
      return createTableSamples(data, model);
    case 'text':
      return createTextSamples(data, model.input[0] ?? 1);
  }
}
