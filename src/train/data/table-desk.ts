/**
 * The desk at which a reader's table is worked on, in a worker: it reads a file, keeps the cells, and prepares them as
 * often as the recipe changes. The page gets what it shows, never the cells: a table of 200,000 rows would hold it up
 * each time it is handed over. One answer for each request, in the order of asking.
 */
import { withType, writeCells, type ColumnType, type TableColumn } from './csv/column.ts';
import { parseTable, type BadTable, type ParsedTable, type ParseOptions } from './csv/parse-table.ts';
import type { PrepareBad } from './prepare/frame.ts';
import { prepareTable, type PreparedTable, type Recipe } from './prepare/prepare-table.ts';

/** A column without its cells. */
export interface ColumnHead {
  readonly name: string;
  readonly type: ColumnType;
  /** Cells without a value. */
  readonly missing: number;
  /** The first three cells as text. */
  readonly examples: readonly string[];
}

export type TableHead = Omit<ParsedTable, 'columns'> & { readonly columns: readonly ColumnHead[] };

/** `request` is given back with the answer, so that a late answer can be told from the one awaited. */
export type TableRequest =
  | {
      readonly kind: 'read';
      readonly request: number;
      readonly source: Uint8Array | string;
      readonly options: ParseOptions;
    }
  /** Of the table read last. `types`: corrections by the reader, by the name of the column. */
  | {
      readonly kind: 'prepare';
      readonly request: number;
      readonly types: readonly (readonly [column: string, type: Exclude<ColumnType, 'empty'>])[];
      readonly recipe: Recipe;
    };

export type TableAnswer =
  | { readonly kind: 'read'; readonly request: number; readonly result: TableHead | BadTable }
  /** `columns`: as they are after the corrections. */
  | {
      readonly kind: 'prepared';
      readonly request: number;
      readonly columns: readonly ColumnHead[];
      readonly result: PreparedTable | PrepareBad;
    };

const exampleCells = 3;

/** A function that answers requests, with the memory of one table between them. */
export function createTableDesk(): (request: TableRequest) => TableAnswer {
  let asRead: readonly TableColumn[] = [];
  /** Corrected columns, kept until the correction changes: turning 200,000 cells into names takes a while. */
  let corrected = new Map<string, TableColumn>();

  function correct(column: TableColumn, type: Exclude<ColumnType, 'empty'> | undefined): TableColumn {
    if (type === undefined) return column;
    const known = corrected.get(column.name);
    const found = known?.type === type ? known : withType(column, type);
    corrected.set(column.name, found);
    return found;
  }

  return (message) => {
    const { request } = message;
    if (message.kind === 'read') {
      const result = parseTable(message.source, message.options);
      asRead = result.kind === 'table' ? result.columns : [];
      corrected = new Map();
      if (result.kind === 'bad') return { kind: 'read', request, result };
      return { kind: 'read', request, result: { ...result, columns: asRead.map(headOf) } };
    }
    const types = new Map(message.types);
    const columns = asRead.map((column) => correct(column, types.get(column.name)));
    const result = prepareTable(columns, message.recipe);
    return { kind: 'prepared', request, columns: columns.map(headOf), result };
  };
}

/** The memory a worker can hand over with an answer instead of copying it. */
export function transfersOf(answer: TableAnswer): ArrayBuffer[] {
  if (answer.kind === 'read' || answer.result.kind === 'bad') return [];
  const { inputs, targets } = answer.result.set;
  return [inputs, targets].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}

function headOf(column: TableColumn): ColumnHead {
  const { name, type, missing } = column;
  return { name, type, missing, examples: firstCells(column) };
}

function firstCells(column: TableColumn): readonly string[] {
  if (column.type === 'number') return writeCells({ ...column, values: column.values.slice(0, exampleCells) });
  if (column.type === 'category') return writeCells({ ...column, values: column.values.slice(0, exampleCells) });
  return column.values.slice(0, exampleCells);
}
