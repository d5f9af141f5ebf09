/** The blind check from its command line to the table it writes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPredict } from './predict.ts';
import { readerCases } from './reader-cases.ts';
import { parseTable } from './readers/csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'predict-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A file of one layout with its one row. */
function writeCase(layout: string): string {
  const found = readerCases.find((one) => one.layout === layout);
  return write(`${layout}.csv`, `${found?.header}\n${found?.row}\n`);
}

function run(...args: string[]) {
  const said: string[] = [];
  let printed = '';
  const code = runPredict(args, { say: (line) => said.push(line), print: (text) => (printed += text) });
  return { code, said, printed };
}

describe('the blind check', () => {
  it('runs from the command line and writes predicted beside measured', () => {
    const [input, out] = [writeCase('megatron_sc21_table1'), join(folder, 'out.csv')];
    const { status, stderr } = spawnSync('node', ['.ci/predict.mjs', input, '--out', out], { encoding: 'utf8' });
    expect(stderr).toMatch(/megatron_sc21_table1\): 1 rows, n 1, median [\d.]+ %, p90 .* worst .* interval holds/);
    expect(status).toBe(0);
    const [row] = parseTable(readFileSync(out, 'utf8')).rows;
    expect(row?.text('in_model')).toBe('1.7B');
    expect(row?.optionalNumber('measured_tflops')).toBe(137);
    const [predicted, low, high, compared] = [
      'predicted_step_s',
      'predicted_step_low_s',
      'predicted_step_high_s',
      'compared_step_s',
    ].map((column) => row?.requireNumber(column) ?? 0) as [number, number, number, number];
    expect(low).toBeLessThanOrEqual(predicted);
    expect(predicted).toBeLessThanOrEqual(high);
    expect(row?.optionalNumber('gap_pct')).toBeCloseTo(100 * (predicted / compared - 1), 0);
    expect(row?.text('inside_interval')).toBe(low <= compared && compared <= high ? 'yes' : 'no');
    expect(row?.requireNumber('predicted_memory_gib')).toBeGreaterThan(0);
  });

  it('sums up each of several files and keeps a line for every run', () => {
    const { code, said, printed } = run(writeCase('nvidia_bridge_perf'), writeCase('llama3_405b'));
    expect(code).toBe(0);
    expect(said.filter((line) => / rows, n /.test(line))).toHaveLength(2);
    expect(parseTable(printed).rows.map((row) => row.text('file'))).toEqual([
      'nvidia_bridge_perf.csv',
      'nvidia_bridge_perf.csv',
      'llama3_405b.csv',
    ]);
  });

  it('names every row it cannot predict, and keeps it in the table with the reason', () => {
    const found = readerCases.find((one) => one.layout === 'published_training_runs');
    const hours = 'LLaMA-65B,65.2,1400,A100-80GB,2048,,,,,,,,,,1022362,173';
    const { said, printed } = run(write('runs.csv', `${found?.header}\n${hours}\n${hours}\n`));
    expect(said.at(-1)).toContain('rows 2, 3, LLaMA-65B: hours of a whole run only');
    expect(parseTable(printed).rows[0]?.text('reason')).toContain('hours of a whole run only');
  });

  it('names row and column of a bad cell, predicts the other rows, and fails', () => {
    const header = 'gpus,global_batch,micro_batch,hidden,heads,layers,seq_len,tp,dp,pp,iter_time_ms';
    const { code, said, printed } = run(
      write('bad.csv', `${header}\n4,x,1,8,1,1,8,1,4,1,1\n4,16,2,1024,16,8,1024,2,2,1,100\n`),
    );
    expect(code).toBe(1);
    expect(said[0]).toContain('row 2, column global_batch: “x” is not a number');
    expect(said[1]).toContain('n 1');
    expect(parseTable(printed).rows).toHaveLength(2);
  });

  it('names row and column where a file breaks, predicts the other files, and fails', () => {
    const { code, said, printed } = run(write('broken.csv', 'gpus,tp\n8\n'), writeCase('llama3_405b'));
    expect(code).toBe(1);
    expect(said[0]).toContain('row 2, column tp: more or fewer cells');
    expect(parseTable(printed).rows).toHaveLength(1);
  });

  it('says how it is used when the arguments make no sense, and when a file is not there', () => {
    for (const args of [[], ['--out'], ['--out', 'x.csv'], ['--fast', 'rows.csv']]) {
      expect(run(...args)).toMatchObject({ code: 1, said: [expect.stringContaining('usage')] });
    }
    expect(run(join(folder, 'absent.csv')).said[0]).toContain('cannot be read (ENOENT)');
  });
});
