/**
 * The tables and texts that come with the page: fetched, checked, and made ready by the same steps a reader's own file
 * goes through. What cannot be had ends with a `RunFailure`, as everywhere in a run.
 */
import { RunFailure } from '../../run-failure.ts';
import type { TableColumn } from '../csv/column.ts';
import { parseTable } from '../csv/parse-table.ts';
import type { DataSet, TableSet, TextSet } from '../data-set.ts';
import { fetchContent } from '../fetch-content.ts';
import { prepareTable, type PreparedTable, type Recipe } from '../prepare/prepare-table.ts';
import { makeTextSet } from '../text/text-set.ts';
import { penguinsRecipe } from './penguins.ts';
import {
  shippedFiles,
  shippedFolder,
  type ShippedId,
  type ShippedTableId,
  type ShippedTextId,
} from './shipped-files.ts';
import { makeForecast } from './weather.ts';

/**
 * Entries of the vocabulary at most. Of the 1,359 characters of the Analects 800 cover 97 % of the text; each further
 * one comes three times or less. The English text has 76 and loses none.
 */
export const vocabularyLimits = { 'moby-dick': 128, analects: 800 } as const satisfies Record<ShippedTextId, number>;

/**
 * The content of a shipped file as text.
 * @param dataUrl where the page's data lies, with a slash at its end
 * @throws RunFailure `data-missing` or `data-damaged`, after two tries
 */
export async function fetchShipped(id: ShippedId, dataUrl: string, signal = neverAborted()): Promise<string> {
  const entry = shippedFiles[id];
  const content = await fetchContent(`${dataUrl}${shippedFolder}${entry.file}`, entry, signal);
  return new TextDecoder().decode(content);
}

/** The columns of a shipped table as they are prepared, and by which recipe: a reader may take another. */
export async function fetchShippedTable(
  id: ShippedTableId,
  dataUrl: string,
  seed: number,
  signal = neverAborted(),
): Promise<{ readonly columns: readonly TableColumn[]; readonly recipe: Recipe }> {
  const table = parseTable(await fetchShipped(id, dataUrl, signal));
  if (table.kind === 'bad') throw damaged(id, `${table.code} at ${table.row}, ${table.column}`);
  if (id === 'penguins') return { columns: table.columns, recipe: penguinsRecipe(seed) };
  const forecast = makeForecast(table.columns, seed);
  if (!forecast) throw damaged(id, 'columns');
  return forecast;
}

/**
 * A shipped data set, ready to train on. `seed`: of the split, where it is shuffled (`penguins`).
 * @throws RunFailure `data-missing` or `data-damaged`
 */
export function loadShippedData(
  id: ShippedTableId,
  dataUrl: string,
  seed?: number,
  signal?: AbortSignal,
): Promise<TableSet>;
export function loadShippedData(
  id: ShippedTextId,
  dataUrl: string,
  seed?: number,
  signal?: AbortSignal,
): Promise<TextSet>;
export function loadShippedData(id: ShippedId, dataUrl: string, seed?: number, signal?: AbortSignal): Promise<DataSet>;
export async function loadShippedData(
  id: ShippedId,
  dataUrl: string,
  seed = 1,
  signal = neverAborted(),
): Promise<DataSet> {
  if (id === 'moby-dick' || id === 'analects') {
    const set = makeTextSet(await fetchShipped(id, dataUrl, signal), { limit: vocabularyLimits[id] });
    if (!set) throw damaged(id, 'too short');
    return set;
  }
  return (await prepareShippedTable(id, dataUrl, seed, signal)).set;
}

/** As `loadShippedData`, with the histograms and notes of the preparation. */
export async function prepareShippedTable(
  id: ShippedTableId,
  dataUrl: string,
  seed: number,
  signal = neverAborted(),
): Promise<PreparedTable> {
  const { columns, recipe } = await fetchShippedTable(id, dataUrl, seed, signal);
  const prepared = prepareTable(columns, recipe);
  if (prepared.kind === 'bad') throw damaged(id, `${prepared.code} ${prepared.column ?? ''}`);
  return prepared;
}

function damaged(id: ShippedId, detail: string): RunFailure {
  return new RunFailure('data-damaged', `${shippedFiles[id].file}: ${detail}`);
}

function neverAborted(): AbortSignal {
  return new AbortController().signal;
}
