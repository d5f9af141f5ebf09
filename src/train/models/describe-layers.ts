/** A model as rows of a table: what each layer takes, gives, holds and costs. */
import type { Layer, Shape } from './layer.ts';
import { sizeOf } from './layer.ts';
import { placeJudge, placeLayers, type Model } from './model.ts';

export interface LayerRow {
  readonly kind: Layer['kind'];
  /** Whose layer it is: the model's, or a GAN judge's. */
  readonly of: 'model' | 'judge';
  /** Of one sample. */
  readonly input: Shape;
  readonly output: Shape;
  /** Trained. */
  readonly parameters: number;
  /** Kept and not trained: the running statistics of a batch norm. */
  readonly running: number;
  /** Of one sample's forward pass. */
  readonly multiplyAdds: number;
}

/** Rows in the order of the weights: the model's layers, then the judge's. The columns' sums are the model's counts. */
export function describeLayers(model: Model): readonly LayerRow[] {
  const rows = (of: LayerRow['of'], layers: ReturnType<typeof placeLayers>) =>
    layers.map(({ layer, input, output, weights, running = [], multiplyAdds }) => {
      const count = (shapes: readonly Shape[]) => shapes.reduce((sum, shape) => sum + sizeOf(shape), 0);
      const [parameters, kept] = [count(weights), count(running)];
      return { kind: layer.kind, of, input, output, parameters, running: kept, multiplyAdds };
    });
  return [...rows('model', placeLayers(model)), ...rows('judge', placeJudge(model))];
}
