/**
 * The one door to every data set but MNIST (which comes in pieces: `mnist.ts`): made from a seed, fetched with the page,
 * or the reader's own. What a set holds is said in its own file.
 */
import { RunFailure } from '../run-failure.ts';
import type { DataSet, DataSetId, TableSet } from './data-set.ts';
import { generateTable } from './generate/generate-table.ts';
import { loadShippedData } from './shipped/load-shipped.ts';
import { makeTextSet } from './text/text-set.ts';

/** What a reader brought: a table already prepared (`prepare/prepare-table.ts`), or a text as it is. */
export type OwnData =
  | { readonly kind: 'table'; readonly set: TableSet }
  | { readonly kind: 'text'; readonly text: string; readonly limit?: number };

export interface OpenOptions {
  /** Of a generated set, held-out rows included. */
  readonly rows: number;
  /** Of what is generated, and of a shuffled split. */
  readonly seed: number;
  /** Share of labels changed, 0 to 1; generated sets only. */
  readonly labelNoise: number;
  /** Where the page's data lies, with a slash at its end. */
  readonly dataUrl: string;
  /** For `own-table` and `own-text`. */
  readonly own?: OwnData;
  readonly signal?: AbortSignal;
}

/** Entries of the vocabulary of a reader's own text, where none are stated: enough for letters, few for Chinese. */
const ownVocabularyLimit = 800;

/**
 * A data set, ready to train on.
 * @throws RunFailure `data-missing` when a file cannot be had or the reader's own data is not there or too short,
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
      if (options.own?.kind !== 'table') throw new RunFailure('data-missing', id);
      return options.own.set;
    case 'own-text': {
      if (options.own?.kind !== 'text') throw new RunFailure('data-missing', id);
      const set = makeTextSet(options.own.text, { limit: options.own.limit ?? ownVocabularyLimit });
      if (!set) throw new RunFailure('data-missing', `${id}: ${options.own.text.length} characters`);
      return set;
    }
    default:
      return generateTable(id, options);
  }
}
