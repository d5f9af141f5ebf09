/**
 * The blind check: reads tables of published runs in the layouts of `readers/`, predicts every run, and writes what was
 * predicted beside what was measured. Run by `npm run predict -- rows.csv [more.csv] [--out file]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { TableFault } from './readers/csv.ts';
import { readRuns } from './readers/read-runs.ts';
import { listMissing, reportTable, writeTable, type Line } from './report.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';

const usage = 'usage: npm run predict -- rows.csv [more.csv ...] [--out predictions.csv]';

/** Where lines for people and the table go: standard error and output on the command line. */
export interface Streams {
  readonly say: (line: string) => void;
  readonly print: (text: string) => void;
}

interface Order {
  readonly files: readonly string[];
  readonly out: string | null;
}

/** Null when the arguments make no sense. */
function readOrder(args: readonly string[]): Order | null {
  const at = args.indexOf('--out');
  const out = at < 0 ? null : (args[at + 1] ?? '');
  const files = at < 0 ? args : args.toSpliced(at, 2);
  return files.length === 0 || out === '' || files.some((file) => file.startsWith('--')) ? null : { files, out };
}

/** Why a file cannot be read, with its name, and its row and column where they are known. */
function explain(file: string, thrown: unknown): string {
  if (thrown instanceof TableFault) return `${file}: ${thrown.message}`;
  if (thrown instanceof Error && 'code' in thrown) return `${file}: cannot be read (${String(thrown.code)})`;
  throw thrown;
}

/**
 * Runs the check and answers the exit code: 0, or 1 when a file is missing or malformed or the arguments make no sense.
 * Other files, and the other rows of a file with a bad cell, are still predicted. The table goes to `--out`, else to `print`; the rest is said.
 */
export function runPredict(args: readonly string[], { say, print }: Streams): number {
  const order = readOrder(args);
  if (!order) {
    say(usage);
    return 1;
  }
  const lines: Line[] = [];
  let code = 0;
  for (const file of order.files) {
    try {
      const table = readRuns(readFileSync(file, 'utf8'));
      for (const fault of table.faults) say(explain(file, fault));
      if (table.faults.length > 0) code = 1;
      const report = reportTable(basename(file), table, predictJob);
      lines.push(...report.lines);
      say(report.summary);
      for (const line of listMissing(report.missing)) say(`  ${line}`);
    } catch (thrown) {
      say(explain(file, thrown));
      code = 1;
    }
  }
  if (lines.length === 0) return code;
  const table = writeTable(lines);
  if (order.out === null) print(table);
  else {
    writeFileSync(order.out, table);
    say(`${lines.length} lines in ${order.out}`);
  }
  return code;
}
