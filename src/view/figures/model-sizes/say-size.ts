/** Names of sizes, and bytes in the decimal units that makers of accelerators and models print: 80 GB, 2.8 TB. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import { ownSize, pageModel } from './fields.ts';

const units: readonly (readonly [size: number, name: string])[] = [
  [1e15, 'PB'],
  [1e12, 'TB'],
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
];

export function sayBytes(bytes: number | null, format: Format): string {
  if (bytes === null) return format.number(null);
  const [size, name] = units.find(([least]) => bytes >= least * 0.9995) ?? [1, 'B'];
  return `${format.number(bytes / size)}\u00a0${name}`;
}

/** What a model is called; only those of no public name have one in the reader's language. */
export function sayName(id: string, name: string, words: FigureWords['model-sizes']): string {
  if (id === ownSize) return words.noName;
  return id === pageModel ? words.pageModel : name;
}
