/** A table or a text as a file for the reader, named after what it holds and the day. */
import { writeCsv } from '#view/figures/export/csv.ts';
import { saveFile } from '#view/figures/export/save.ts';
import type { FigureTable } from '#view/figures/figure.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** `claims-2026-11-23.csv`. */
export function saveTable(table: FigureTable, name: string): void {
  saveFile(new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' }), `${name}-${today()}.csv`);
}

/** `claims-2026-11-23.json`. */
export function saveJson(text: string, name: string): void {
  saveFile(new Blob([text], { type: 'application/json' }), `${name}-${today()}.json`);
}
