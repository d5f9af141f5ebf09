/** The roofline as a table: corners of the roof, then the models measured under it. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Text } from '#text/text.ts';
import type { FigureTable } from '../figure.ts';
import type { RooflineSeries } from './series.ts';

export function tableOfRoofline(
  series: RooflineSeries,
  words: FigureWords['roofline'],
  text: Text,
  format: Format,
): FigureTable {
  const { p10, p90 } = { p10: 'P10', p90: 'P90' };
  return {
    columns: [
      { name: words.what, format: format.number },
      { name: words.x, format: format.number },
      { name: words.y, format: format.flopPerSecond },
      { name: `${words.y} ${p10}`, format: format.flopPerSecond },
      { name: `${words.y} ${p90}`, format: format.flopPerSecond },
    ],
    rows: [
      ...series.roof.map((point) => [words.roof, point.intensity, ...spreadOf(point.flopPerSecond)]),
      ...series.machines.map((point) => [
        nameMachine(point, words, text, format),
        point.intensity,
        ...spreadOf(point.flopPerSecond),
      ]),
    ],
  };
}

function spreadOf({ median, p10, p90 }: { readonly median: number; readonly p10: number; readonly p90: number }) {
  return [median, p10, p90];
}

/** "MLP 784-64-10, batch 128 · Fused engine". */
export function nameMachine(
  { model, batch, engine }: RooflineSeries['machines'][number],
  words: FigureWords['roofline'],
  text: Text,
  format: Format,
): string {
  return `${words.atBatch(text.train.models[model], format.count(batch))} · ${text.train.engines[engine]}`;
}
