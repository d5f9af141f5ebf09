/** The labs' own inputs as fields, so that they get the page's sliders: typed values, keys and a way back. */
import type { NumberField } from '#datacenter/units/field.ts';

/** A plain number between two limits; linear with steps of a hundredth of the way unless said otherwise. */
export function numberField(
  id: string,
  low: number,
  high: number,
  start: number,
  more: Partial<Pick<NumberField, 'scale' | 'step' | 'unit' | 'ladder'>> = {},
): NumberField {
  return {
    kind: 'number',
    id,
    short: id,
    how: 'assumed',
    source: 'choice',
    unit: 'number',
    low,
    high,
    default: start,
    scale: 'linear',
    step: (high - low) / 100,
    ...more,
  };
}
