/** A table of published runs: finds its layout by its header and reads every row to jobs, or says why a row is none. */
import { BlankCell, parseTable, TableFault, type Row } from './csv.ts';
import { readDgxCloud } from './dgx-cloud.ts';
import { readLlama3 } from './llama3.ts';
import { readLlmFoundry } from './llm-foundry.ts';
import { readMaxText } from './maxtext.ts';
import { readJanuary2021, readSc21Table1, readSc21Table2 } from './megatron-2021.ts';
import { readMegatronBridge } from './megatron-bridge.ts';
import { readMegatronCore } from './megatron-core.ts';
import { readMegaScale } from './megascale.ts';
import { readMlperf } from './mlperf.ts';
import { readMtNlg } from './mt-nlg.ts';
import { readNanotron } from './nanotron.ts';
import type { Reader, Reading } from './reading.ts';
import { readRecomputePaper } from './recompute-paper.ts';
import { readSimumax } from './simumax.ts';
import { readTorchtitan } from './torchtitan.ts';
import { readTrainingReports } from './training-reports.ts';
import { readVtrainMulti, readVtrainSingle } from './vtrain.ts';

export const readers: readonly Reader[] = [
  readMlperf,
  readDgxCloud,
  readMegatronBridge,
  readSc21Table1,
  readJanuary2021,
  readSc21Table2,
  readMegatronCore,
  readRecomputePaper,
  readNanotron,
  readTorchtitan,
  readLlmFoundry,
  readSimumax,
  readMaxText,
  readLlama3,
  readMegaScale,
  readMtNlg,
  readVtrainMulti,
  readVtrainSingle,
  readTrainingReports,
];

/** The reader whose columns are all there, the one that asks for most of them; a fault that names the nearest if none. */
export function findReader(header: readonly string[]): Reader {
  const isThere = (column: string) => column.split('|').some((name) => header.includes(name));
  const missing = (reader: Reader) => reader.columns.filter((column) => !isThere(column));
  const fitting = readers.filter((reader) => missing(reader).length === 0);
  const [best] = fitting.toSorted((one, other) => other.columns.length - one.columns.length);
  if (best) return best;
  const [nearest] = readers.toSorted((one, other) => missing(one).length - missing(other).length);
  const gaps = nearest ? `; nearest is ${nearest.layout}, which also has ${missing(nearest).join(', ')}` : '';
  throw new TableFault(1, header.join(','), `no layout has these columns${gaps}`);
}

export interface RunTable {
  readonly layout: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** In the order of the rows; a row may have several. */
  readonly readings: readonly Reading[];
  /** Cells that say what they cannot; their rows have no runs. */
  readonly faults: readonly TableFault[];
}

/** A row read, or why it says nothing; a fault of a cell is handed on and does not stop the other rows. */
function readRow(reader: Reader, row: Row, onFault: (fault: TableFault) => void): readonly Reading[] {
  try {
    return reader.read(row);
  } catch (thrown) {
    if (!(thrown instanceof TableFault)) throw thrown;
    if (!(thrown instanceof BlankCell)) onFault(thrown);
    const name = row.text('model') || row.text('benchmark') || 'a run';
    return [{ kind: 'unpredictable', row: row.number, name, reason: thrown.message.replace(/^row \d+, /, '') }];
  }
}

/**
 * Reads a table. Ids are made unique by a number behind the second and later of the same. Throws a TableFault where the
 * table as such breaks or nobody knows its header.
 */
export function readRuns(content: string): RunTable {
  const { header, rows } = parseTable(content);
  const reader = findReader(header);
  const taken = new Map<string, number>();
  const faults: TableFault[] = [];
  const onFault = (fault: TableFault) => faults.push(fault);
  const readings = rows
    .flatMap((row) => readRow(reader, row, onFault))
    .map((reading): Reading => {
      if (reading.kind === 'unpredictable') return reading;
      const count = (taken.get(reading.job.id) ?? 0) + 1;
      taken.set(reading.job.id, count);
      return count === 1 ? reading : { ...reading, job: { ...reading.job, id: `${reading.job.id}/${count}` } };
    });
  return { layout: reader.layout, header, rows, readings, faults };
}
