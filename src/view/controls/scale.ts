/**
 * The scale of a slider: from a field's value to a place on the track and back. A linear field slides in its own unit, a
 * logarithmic one in equal ratios, a ladder from rung to rung, so that every place on the track is a value worth having.
 */
import { clampToField, type NumberField } from '#datacenter/units/field.ts';

/** Places on the track of a logarithmic slider: fine enough for a 1 % change over two decades. */
const logPlaces = 400;
/** Digits kept of a value read off a logarithmic track. */
const logDigits = 3;

/** What a native range input needs: least and greatest place, and the step between places. */
export interface Track {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The track of a field. A log field must have a low above zero; otherwise it slides linearly. */
export function trackOf(field: NumberField): Track {
  if (field.scale === 'ladder' && field.ladder) return { min: 0, max: field.ladder.length - 1, step: 1 };
  if (isLog(field)) return { min: 0, max: logPlaces, step: 1 };
  return { min: field.low, max: field.high, step: field.step };
}

/** Place of a value on the track; values outside the limits stand at its ends. */
export function toPlace(field: NumberField, value: number): number {
  const inside = clampToField(field, value) ?? field.low;
  if (field.scale === 'ladder' && field.ladder) return Math.max(0, field.ladder.indexOf(inside));
  if (isLog(field)) return (logPlaces * Math.log(inside / field.low)) / Math.log(field.high / field.low);
  return inside;
}

/** Value at a place of the track, inside the field's limits; log values are rounded to three digits. */
export function fromPlace(field: NumberField, place: number): number {
  if (field.scale === 'ladder' && field.ladder) {
    const last = field.ladder.length - 1;
    return field.ladder[Math.min(last, Math.max(0, Math.round(place)))] ?? field.low;
  }
  const value = isLog(field)
    ? Number((field.low * (field.high / field.low) ** (place / logPlaces)).toPrecision(logDigits))
    : Number(place.toPrecision(12));
  return Math.min(field.high, Math.max(field.low, value));
}

/** Share of the track, 0 to 1, at which a value stands: where its tick is drawn. */
export function toShareOfTrack(field: NumberField, value: number): number {
  const { min, max } = trackOf(field);
  return (toPlace(field, value) - min) / (max - min || 1);
}

function isLog(field: NumberField): boolean {
  return field.scale === 'log' && field.low > 0;
}
