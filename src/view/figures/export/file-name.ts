/** Names of downloaded files: from a short list of parts, never from what a reader or a link wrote. */
import type { FigureId } from '../figure.ts';

export type ExportKind = 'svg' | 'png' | 'csv';

/** What a file is called by: a figure, or a drawing of the bench that is none. */
export type DrawingId = FigureId | 'experiment' | 'transfer' | 'transfer-trainings' | 'parallel' | 'parallel-turns';

/** `scaling-curve-2026-11-22.svg`. */
export function nameFile(id: DrawingId, kind: ExportKind, date: Date): string {
  return `${id}-${date.toISOString().slice(0, 10)}.${kind}`;
}
