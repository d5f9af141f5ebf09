/**
 * The one door to every data set but MNIST (which comes in pieces: `mnist.ts`): made from a seed, fetched with the page,
 * or the reader's own. What a set holds is said in its own file.
 */
import { RunFailure } from '../run-failure.ts';
import type { DataSet, DataSetId } from './data-set.ts';
import { generateTable } from './generate/generate-table.ts';
import { loadShippedData } from './shipped/load-shipped.ts';

export interface OpenOptions {
  /** Of a generated set, held-out rows included. */
  readonly rows: number;
  /** Of what is generated, and of a shuffled split. */
  readonly seed: number;
  /** Share of labels changed, 0 to 1; generated sets only. */
  readonly labelNoise: number;
  /** Where the page's data lies, with a slash at its end. */
  readonly dataUrl: string;
  /** For `own-table` and `own-text`: what the reader brought, already prepared. */
  readonly own?: DataSet;
  readonly signal?: AbortSignal;
}

/**
 * A data set, ready to train on.
 * @throws RunFailure `data-missing` when a file cannot be had or the reader's own data is not there,
 * `data-damaged` when a file is not what it should be
 */
export async function openDataSet(id: Exclude<DataSetId, 'mnist'>, options: OpenOptions): Promise<DataSet> {
  switch (id) {
    case 'penguins':
    case 'weather':
    case 'moby-dick':
    case 'analects':
      return loadShippedData(id, options.dataUrl, options.seed, options.signal);
    case 'own-table':
    case 'own-text':
      if (options.own?.kind !== (id === 'own-text' ? 'text' : 'table')) throw new RunFailure('data-missing', id);
      return options.own;
    default:
      return generateTable(id, options);
  }
}
