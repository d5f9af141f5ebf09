/**
 * A sweep as text: JSON to be read back and laid over another machine's, CSV for a spreadsheet. Equal sweeps give equal
 * text, key by key, so that two files can be compared line by line.
 */
import { estimateEnergy } from '#device/energy.ts';
import type { SweepCell, SweepResult } from './sweep-result.ts';

/** JSON with the keys of every object in alphabetical order. */
export function encodeSweep(result: SweepResult): string {
  return `${JSON.stringify(result, sortKeys, 1)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type CsvValue = string | number | boolean | null;

/** The columns, with the unit at the end of the name where there is one. Joules rest on the watts the reader stated. */
const columns = [
  'model',
  'batch',
  'backend',
  'engine',
  'refused',
  'samples_per_second_median',
  'samples_per_second_p10',
  'samples_per_second_p90',
  'windows',
  'is_steady',
  'void_windows',
  'parameters',
  'flop_per_second',
  'bytes_per_step',
  'step_s',
  'script_s',
  'gpu_busy_s',
  'readback_s',
  'dispatches',
  'submits',
  'compile_s',
  'tail_samples_per_second',
  'tail_change',
  'stated_w',
  'joules_per_sample_estimate',
  'vendor',
  'architecture',
  'is_software',
  'browser',
  'taken_at',
  'format',
] as const;

type CsvRow = Partial<Record<(typeof columns)[number], CsvValue>>;

/** One row a cell, RFC 4180 with a head; a number that is not there is an empty field. */
export function formatSweepCsv(result: SweepResult): string {
  const rows = result.cells.map((cell) => {
    const row = fillRow(cell, result);
    return columns.map((column) => quote(row[column] ?? null));
  });
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function fillRow(cell: SweepCell, { choice, browser, takenAt, format }: SweepResult): CsvRow {
  const { model, batch, backend, engine, conditions } = cell;
  const place = { model, batch, backend, engine, browser, taken_at: takenAt, format };
  const machine = conditions && {
    vendor: conditions.vendor,
    architecture: conditions.architecture,
    is_software: conditions.isSoftware,
  };
  if (cell.kind === 'refused') return { ...place, ...machine, refused: cell.reason };
  const { samplesPerSecond: rate, anatomy, tail } = cell;
  return {
    ...place,
    ...machine,
    samples_per_second_median: rate.median,
    samples_per_second_p10: rate.p10,
    samples_per_second_p90: rate.p90,
    windows: cell.windows.length,
    is_steady: cell.isSteady,
    void_windows: cell.voidWindows,
    parameters: cell.parameters,
    flop_per_second: rate.median * cell.flopPerSample,
    bytes_per_step: cell.bytesPerStep,
    step_s: anatomy.stepSeconds,
    script_s: anatomy.scriptSeconds,
    gpu_busy_s: anatomy.gpuBusySeconds,
    readback_s: anatomy.readbackSeconds,
    dispatches: anatomy.dispatches,
    submits: anatomy.submits,
    compile_s: cell.compileSeconds,
    tail_samples_per_second: tail?.samplesPerSecond.median ?? null,
    tail_change: tail?.change ?? null,
    stated_w: choice.statedWatts,
    joules_per_sample_estimate:
      choice.statedWatts === null ? null : (estimateEnergy(cell, choice.statedWatts)?.joulesPerSample ?? null),
  };
}

/** A field. Words that a spreadsheet would take for a formula get an apostrophe: they may come from another's file. */
function quote(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
