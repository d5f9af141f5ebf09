/** What trained, beside its numbers: in a table that is saved, and under one that is read. */
import type { Conditions } from '#datacenter/calibration/measurement.ts';
import type { Text } from '#text/text.ts';
import type { FigureTable } from '#view/figures/figure.ts';
import { describeBackend } from '../run-words.ts';

/** "WebGPU · nvidia ampere · Fused engine", each once; empty where nothing has trained yet. */
export function nameTrainers(all: readonly (Conditions | null)[], text: Text): string {
  const names = all.map((conditions) => describeBackend({ conditions, isRecorded: false }, text));
  return [...new Set(names.filter((name) => name !== ''))].join('; ');
}

/** The same table with what trained in its last column. @param trainers of each row in turn, or the one of all rows */
export function addTrainer(
  table: FigureTable,
  trainers: readonly (Conditions | null)[] | Conditions | null,
  text: Text,
): FigureTable {
  const of = (row: number) => (trainers && 'length' in trainers ? (trainers[row] ?? null) : trainers);
  return {
    columns: [...table.columns, { name: text.train.engine, format: String }],
    rows: table.rows.map((cells, row) => [...cells, nameTrainers([of(row)], text)]),
  };
}
