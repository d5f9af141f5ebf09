/** A small GPT, one symbol at a time: embedding and place, decoder blocks, a last normalisation, a logit per symbol. */
import type { ModelCard } from './card.ts';
import type { Layer } from './layer.ts';

export const tinyGpt: ModelCard = {
  id: 'tiny-gpt',
  dataSets: ['moby-dick', 'analects', 'own-text'],
  knobs: ['width', 'depth', 'heads', 'context'],
  defaults: { width: 128, depth: 4, heads: 4, context: 128, batch: 16, epochs: 5 },
  // A ninth of Moby-Dick in length: an epoch is nine steps, and after some 140 the held-out loss rises again.
  defaultsOn: { analects: { epochs: 20 } },
  /** @throws RangeError when the heads do not share the width evenly */
  build({ width, depth, heads, context }, { inputs, outputs }) {
    if (width % heads !== 0) throw new RangeError(`${heads} heads cannot share a width of ${width}`);
    const blocks = Array.from({ length: depth }, (): Layer => ({ kind: 'decoder-block', heads }));
    return {
      id: 'tiny-gpt',
      input: [context],
      layers: [
        { kind: 'embedding', vocabulary: inputs, width },
        { kind: 'position' },
        ...blocks,
        { kind: 'layer-norm' },
        { kind: 'dense', outputs, activation: 'none' },
      ],
      loss: 'softmax-cross-entropy',
    };
  },
};
