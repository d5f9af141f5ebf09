/** A count as a reader sees it: bytes as bytes, all else as a number, fractions where steps share one. */
import type { Format } from '#text/format.ts';
import type { CountName } from '#train/race/count-switches.ts';

export function showCount(name: CountName, value: number, format: Format): string {
  return /Bytes$|^moved/.test(name) ? format.bytes(value) : format.number(value);
}
