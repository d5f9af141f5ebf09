/** Texts in short, so that what was measured of a kernel is not believed of a changed one. */
import { onShelf } from '../memory.ts';
import { writeProduct } from '../wgsl/product.ts';
import { productTilings } from '../wgsl/tilings.ts';

/** FNV-1a of 32 bits over UTF-16 units: eight hexadecimal digits. Source: Fowler, Noll and Vo (1991). */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

let told: string | null = null;

/** Of one product as every tiling writes it: it changes when the way to write products does. */
export function hashTilings(): string {
  const [a, b, c] = [onShelf('a', 64), onShelf('b', 64), onShelf('c', 64)];
  const product = {
    name: 'sample',
    sides: { rows: 8, columns: 8, depth: 8 },
    parts: 2,
    reads: { a, b },
    writes: { c },
    left: (row: string, k: string) => `a[${row} + ${k}]`,
    right: (k: string, column: string) => `b[${k} + ${column}]`,
    store: (row: string, column: string, sum: string) => `c[${row} + ${column}] = ${sum};`,
  };
  return (told ??= hashText(productTilings.map((tiling) => writeProduct(product, tiling).code).join()));
}
