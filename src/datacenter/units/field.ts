/**
 * A field: one input of the simulator as a row of data. The same row makes the slider, clamps the address, spans the
 * sensitivity range, feeds the law tests, fills the assumptions table and is checked against both languages.
 */
import type { HowKnown } from './units.ts';

interface FieldBase {
  /** `room.name`; also the key of its label in `text/`, `fields.<room>.<name>`. */
  readonly id: string;
  /** Its key in the address: short, stable for ever, unique over all rooms. */
  readonly short: string;
  readonly how: HowKnown;
  /** A key of `catalog/sources.ts`. */
  readonly source: string;
}

export interface NumberField extends FieldBase {
  readonly kind: 'number';
  /** A key of `text/format.ts`'s unit formatters; the value itself is SI (a share is 0 to 1). */
  readonly unit: FieldUnit;
  /** Null: the value follows a catalog row (of the chosen site or accelerator) until somebody sets it. */
  readonly default: number | null;
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'log' | 'ladder';
  /** Step of a linear slider, or the smallest meaningful change of a log one. */
  readonly step: number;
  /** The only values a ladder can take, ascending. */
  readonly ladder?: readonly number[];
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly default: string;
}

export type Field = NumberField | ChoiceField;

export type FieldUnit =
  | 'count'
  | 'number'
  | 'tokens'
  | 'share'
  | 'sharePerYear'
  | 'seconds'
  | 'months'
  | 'years'
  | 'watts'
  | 'ratio'
  | 'usd'
  | 'usdPerHour'
  | 'usdPerKwh'
  | 'usdPerWatt'
  | 'usdPerYear'
  | 'kgPerKwh'
  | 'flopPerSecond';

/** A value inside the field's limits: clamped, and on the nearest rung of a ladder. NaN falls back to the default. */
export function clampToField(field: NumberField, value: number): number | null {
  if (!Number.isFinite(value)) return field.default;
  const inside = Math.min(field.high, Math.max(field.low, value));
  if (field.scale !== 'ladder' || !field.ladder) return inside;
  const distance = (rung: number) => Math.abs(Math.log((rung || 1e-12) / (inside || 1e-12)));
  return field.ladder.reduce((best, rung) => (distance(rung) < distance(best) ? rung : best));
}
