/** The drawing of a model: every layer has its block, in order, inside its place, and more is never drawn smaller. */
import { describe, expect, it } from 'vitest';
import { cards, defaultChoiceOf, findCard } from '#train/models/zoo.ts';
import { countParameters, placeJudge, placeLayers } from '#train/models/model.ts';
import { blockHeight, blockWidth, placeDrawing } from '#view/pages/bench/drawing/place-drawing.ts';

const build = (id: (typeof cards)[number]['id']) =>
  findCard(id).build(defaultChoiceOf(id), { inputs: id.startsWith('mnist') ? 784 : 12, outputs: 10 });

describe('the drawing of a model', () => {
  it.each(cards.map(({ id }) => id))(
    'of %s has one block for what goes in and one for each layer, with all weights',
    (id) => {
      const model = build(id);
      const [made, judged] = [placeDrawing(placeLayers(model)), placeDrawing(placeJudge(model))];
      expect(made.map(({ kind }) => kind)).toEqual([null, ...model.layers.map(({ kind }) => kind)]);
      const drawn = [...made, ...judged].reduce((sum, { parameters }) => sum + parameters, 0);
      expect(drawn).toBe(countParameters(model));
    },
  );

  it('keeps within its block, whatever the shape', () => {
    for (const { id } of cards) {
      for (const { sheets } of placeDrawing(placeLayers(build(id)))) {
        expect(sheets.length).toBeGreaterThan(0);
        for (const { x, y, width, height } of sheets) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(blockWidth);
          expect(y + height).toBeLessThanOrEqual(blockHeight);
        }
      }
    }
  });

  it('draws a pooled picture half as wide as it was, and a longer row never shorter', () => {
    const [, conv, pool] = placeDrawing(placeLayers(build('mnist-cnn'))).map(({ sheets }) => sheets[0]);
    expect((pool?.width ?? NaN) / (conv?.width ?? NaN)).toBeCloseTo(0.5, 9);
    const heightOf = (count: number) =>
      placeDrawing([{ layer: { kind: 'flatten' }, input: [count], output: [count], weights: [], multiplyAdds: 0 }])[0]
        ?.sheets[0]?.height ?? NaN;
    expect(heightOf(1)).toBeLessThan(heightOf(10));
    expect(heightOf(10)).toBeLessThan(heightOf(10_000));
    expect(heightOf(1e9)).toBe(heightOf(1e10));
  });

  it('of nothing is nothing', () => {
    expect(placeDrawing([])).toEqual([]);
  });
});
