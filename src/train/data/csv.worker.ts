/** The worker that reads tables: ten megabytes take longer than a frame. One answer for each request, nothing between. */
import { parseTable, transfersOf, type BadTable, type ParsedTable, type ParseOptions } from './csv/parse-table.ts';

export interface CsvRequest {
  /** Given back with the answer, so that a late answer can be told from the one awaited. */
  readonly request: number;
  readonly source: Uint8Array | string;
  readonly options: ParseOptions;
}

export interface CsvAnswer {
  readonly request: number;
  readonly result: ParsedTable | BadTable;
}

addEventListener('message', ({ data: { request, source, options } }: MessageEvent<CsvRequest>) => {
  const result = parseTable(source, options);
  const answer: CsvAnswer = { request, result };
  postMessage(answer, { transfer: transfersOf(result) });
});
