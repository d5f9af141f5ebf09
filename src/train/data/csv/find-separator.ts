/** Which character separates the columns of a text, by its first rows. */
import { countCells, type Separator } from './scan-rows.ts';

/** Of several that do equally well, the first. */
const separators: readonly Separator[] = [',', ';', '\t'];
/** A sample this long, of so many rows, decides. */
const sample = { characters: 65_536, rows: 20 };

/** The separator that cuts most of the first rows into the same number of cells, two or more; else the comma. */
export function findSeparator(text: string): Separator {
  const begin = text.slice(0, sample.characters);
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of separators) {
    const counts = countCells(begin, separator, sample.rows);
    const [columns = 1] = counts;
    if (columns < 2) continue;
    const agreeing = counts.filter((count) => count === columns).length / counts.length;
    // Agreement first; among equals the one that makes more columns.
    const score = agreeing + columns / 1e6;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}
