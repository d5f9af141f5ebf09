/** Number formats as tables write them. */
import type { Precision } from '#datacenter/catalog/job.ts';
import { TableFault, type Row } from './csv.ts';

const names: readonly (readonly [RegExp, Precision])[] = [
  [/nvfp4|^fp4/, 'nvfp4'],
  [/mxfp8|fp8-?mx/, 'mxfp8'],
  // Eight-bit integers run at the rate of eight-bit floats where a chip has both.
  [/fp8|float8|int8/, 'fp8'],
  [/bf16|bfloat16/, 'bf16'],
  [/fp16|float16/, 'fp16'],
  [/tf32/, 'tf32'],
  [/fp32|float32/, 'fp32'],
];

/** The format that a text names, or null. */
export function findPrecision(text: string): Precision | null {
  return names.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? null;
}

/** The format that a cell names; a fault when it names none. */
export function readPrecision(row: Row, column: string): Precision {
  const text = row.requireText(column);
  const found = findPrecision(text);
  if (!found) throw new TableFault(row.number, column, `“${text}” names no number format`);
  return found;
}
