/** Names of downloaded files: from a short list of parts, never from what a reader or a link wrote. */
import type { FigureId } from '../figure.ts';

export type ExportKind = 'svg' | 'png' | 'csv';

/** `scaling-curve-2026-11-22.svg`. */
export function nameFile(id: FigureId | 'experiment', kind: ExportKind, date: Date): string {
  return `${id}-${date.toISOString().slice(0, 10)}.${kind}`;
}
