/** How a run's rows came to be, so that one typed in can be made the same way; and its answer in the target's own unit. */
import type { PreparedTable } from '#train/data/prepare/prepare-table.ts';
import type { PrepareBad } from '#train/data/prepare/frame.ts';
import type { DataSet } from '#train/data/data-set.ts';
import { generateTable } from '#train/data/generate/generate-table.ts';
import { prepareShippedTable } from '#train/data/shipped/load-shipped.ts';
import type { TrainChoice } from '#train/choice.ts';
import { fieldsOfPrepared, fieldsOfSet, type RowField } from './row-fields.ts';

export interface RowSet {
  readonly fields: readonly RowField[];
  /** Name of the target; empty where it has none. */
  readonly target: string;
  /** Own = output x scale + offset. */
  readonly targetScale: number;
  readonly targetOffset: number;
}

/**
 * @param own the reader's own data of that run; `prepared` what their table is prepared to now
 * @returns null when the reader's table has changed since
 * @throws RunFailure when a shipped table cannot be fetched
 */
export async function findRowSet(
  choice: TrainChoice,
  own: DataSet | null,
  prepared: PreparedTable | PrepareBad | null,
  dataUrl: string,
): Promise<RowSet | null> {
  const { data, seed } = choice;
  switch (data) {
    case 'penguins':
    case 'weather':
      return ofPrepared(await prepareShippedTable(data, dataUrl, seed));
    case 'own-table':
      return prepared?.kind === 'ready' && prepared.set === own ? ofPrepared(prepared) : null;
    case 'line':
    case 'separable':
    case 'noisy':
    case 'coin-toss':
    case 'circles':
    case 'xor':
    case 'gaussians':
    case 'spirals':
      return { fields: fieldsOfSet(generateTable(data, choice)), target: '', targetScale: 1, targetOffset: 0 };
    default:
      return null;
  }
}

function ofPrepared(prepared: PreparedTable): RowSet {
  const { targetScale, targetOffset } = prepared.set;
  return {
    fields: fieldsOfPrepared(prepared),
    target: prepared.before.at(-1)?.column ?? '',
    targetScale,
    targetOffset,
  };
}
