/** The tilings of a run as a table: for the page in words, for a file in seconds. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import type { TilingReport, TilingRow } from '#train/engines/fused/tuning/tiling-report.ts';
import { findTiling } from '#train/engines/fused/wgsl/tilings.ts';
import type { FigureTable } from '#view/figures/figure.ts';

type Words = BenchText['tilings'];

/** Rows of cells as they stand on the page, in the order of `columns`. */
export function showTilings({ rows }: TilingReport, words: Words, format: Format): readonly (readonly string[])[] {
  return rows.map((row) => [
    `${nameOf(row, words)} ${[row.rows, row.depth, row.columns].map(format.count).join(' × ')}`,
    format.count(row.uses),
    sayTiling(row.ruled, words),
    showTime(row.seconds[row.ruled], format),
    sayTiling(row.chosen, words),
    showTime(row.seconds[row.chosen], format),
    row.best === row.chosen ? words.how[row.how] : `${words.how[row.how]}. ${words.fewer}`,
  ]);
}

/** Every tiling that was tried, one a line, times in seconds; of what was not tried the rule's without a time. */
export function tableOfTilings({ adapter, rows }: TilingReport): FigureTable {
  const plain = String;
  const names = ['kernel', 'rows', 'depth', 'columns', 'uses', 'tiling', 'seconds', 'rule', 'taken', 'how', 'adapter'];
  return {
    columns: names.map((name) => ({ name, format: plain })),
    rows: rows.flatMap((row) => {
      const tried = new Set([...Object.keys(row.seconds), row.ruled, row.chosen]);
      const own = [row.name, row.rows, row.depth, row.columns, row.uses];
      const yes = (is: boolean) => (is ? 'yes' : 'no');
      return [...tried].map((name) => [
        ...own,
        name,
        row.seconds[name] ?? null,
        yes(name === row.ruled),
        yes(name === row.chosen),
        row.how,
        adapter,
      ]);
    }),
  };
}

const nameOf = ({ name }: TilingRow, { products }: Words) =>
  Object.hasOwn(products, name) ? products[name as keyof typeof products] : name;

/** `8×8 threads, 4×4 each`; a name that no tiling has stands as it is. */
function sayTiling(name: string, words: Words): string {
  const tiling = findTiling(name);
  if (!tiling) return name;
  const { groupRows, groupColumns, rows, columns, staged } = tiling;
  return words.sides(`${groupRows}×${groupColumns}`, `${rows}×${columns}`, staged > 0 ? String(staged) : null);
}

const showTime = (seconds: number | undefined, format: Format) =>
  seconds === undefined ? '–' : format.duration(seconds);
