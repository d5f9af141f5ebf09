/** A count as a reader sees it: bytes as bytes, all else as a number, and 1/128 where so many steps share one. */
import type { Format } from '#text/format.ts';
import type { CountName } from '#train/race/count-switches.ts';

export function showCount(name: CountName, value: number, format: Format): string {
  if (/Bytes$|^moved/.test(name)) return format.bytes(value);
  const steps = Math.round(1 / value);
  const isShared = value > 0 && value < 0.5 && Math.abs(value * steps - 1) < 1e-9;
  return isShared ? `1/${format.count(steps)}` : format.number(value);
}
