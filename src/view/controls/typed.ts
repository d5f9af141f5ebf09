/**
 * Values as people type them: "15", "15 %", "2.5", "15T", "1.5e13", "1,024". Shares are typed in percent, money and
 * everything else in the unit shown beside the field.
 */
import type { FieldUnit, NumberField } from '#datacenter/units/field.ts';

const percentUnits: readonly FieldUnit[] = ['share', 'sharePerYear'];

/** Factors that may follow a number; the last two are the Chinese ten thousand and hundred million. */
const factors: readonly (readonly [ending: RegExp, factor: number])[] = [
  [/^(t|trillion|\u4e07\u4ebf)\b|^\u4e07\u4ebf/i, 1e12],
  [/^(b|billion)\b/i, 1e9],
  [/^\u4ebf/, 1e8],
  [/^(m|million)\b/i, 1e6],
  [/^\u4e07/, 1e4],
  [/^(k|thousand)\b/i, 1e3],
];

/** Units in which a large number is typed with a letter rather than in full. */
const lettered: readonly FieldUnit[] = ['tokens', 'usd', 'usdPerYear'];

/** The SI value of typed text; null when it does not begin with a number. Limits are not checked here. */
export function readTyped(field: NumberField, typed: string): number | null {
  const plain = typed.trim().replaceAll('\u2212', '-').replace(/,/g, '');
  const match = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(plain);
  if (!match) return null;
  const number = Number(match[0]);
  const ending = plain.slice(match[0].length).trim();
  if (percentUnits.includes(field.unit)) return number / 100;
  if (!lettered.includes(field.unit)) return number;
  return number * (factors.find(([pattern]) => pattern.test(ending))?.[1] ?? 1);
}

/** A value as it stands in the field while somebody edits it: a bare number that `readTyped` gives back. */
export function writeTyped(field: NumberField, value: number): string {
  const digits = (number: number) => String(Number(number.toPrecision(12)));
  if (percentUnits.includes(field.unit)) return digits(value * 100);
  if (!lettered.includes(field.unit)) return digits(value);
  const letters = [
    ['T', 1e12],
    ['B', 1e9],
    ['M', 1e6],
  ] as const;
  const [letter, factor] = letters.find(([, size]) => Math.abs(value) >= size) ?? ['', 1];
  return `${digits(value / factor)}${letter}`;
}
