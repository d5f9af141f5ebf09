/** Every layout of published table: recognised by its header, a row read to jobs, a broken cell named, whole files read. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { tablePath } from './carry-runs.ts';
import { readerCases } from './reader-cases.ts';
import { TableFault } from './readers/csv.ts';
import { nameAccelerator } from './readers/accelerator-names.ts';
import { splitRanks } from './readers/mlperf-plans.ts';
import { nameModel } from './readers/model-names.ts';
import { readers, readRuns } from './readers/read-runs.ts';

/** What reading a table throws, or null. */
function faultOf(content: string): TableFault | null {
  try {
    readRuns(content);
    return null;
  } catch (thrown) {
    if (thrown instanceof TableFault) return thrown;
    throw thrown;
  }
}

describe.each(readerCases)('$layout', ({ layout, header, row, jobs, broken }) => {
  it('is recognised by its columns in any order, and its row read to jobs', () => {
    const reversed = (line: string) => line.split(',').toReversed().join(',');
    for (const content of [`${header}\n${row}\n`, `${reversed(header)}\r\n${reversed(row)}`]) {
      const table = readRuns(content);
      expect(table.layout).toBe(layout);
      expect(table.readings).toHaveLength(jobs.length);
      jobs.forEach((job, index) => expect(table.readings[index]).toMatchObject({ kind: 'job', row: 2, job }));
    }
  });

  it('names row and column of a broken cell', () => {
    const [column, cell, says] = broken;
    const at = header.split(',').indexOf(column);
    const line = row.split(',').with(at, cell).join(',');
    const { readings, faults } = readRuns(`${header}\n${row}\n${line}\n`);
    const [other, ...last] = readings.slice(jobs.length - 1);
    expect(other).toMatchObject({ kind: 'job', row: 2 });
    expect(last).toMatchObject([{ kind: 'unpredictable', row: 3, reason: expect.stringContaining(says) }]);
    // A blank is a run that is not fully published; anything else is a fault of the table.
    if (cell === '') expect(faults).toEqual([]);
    else expect(faults).toMatchObject([{ row: 3, column }]);
  });

  it('reads every row of the file beside the project to a job or a reason', ({ skip }) => {
    const path = tablePath(layout);
    if (!existsSync(path)) skip(`${path} is not here`);
    const table = readRuns(readFileSync(path, 'utf8'));
    const reasons = table.readings.flatMap((one) => (one.kind === 'unpredictable' ? [one.reason] : []));
    const runs = table.readings.length - reasons.length;
    console.log(`${layout}: ${table.rows.length} rows, ${runs} runs, ${reasons.length} without`);
    expect(table.layout).toBe(layout);
    expect(new Set(table.readings.map(({ row: number }) => number)).size).toBe(table.rows.length);
  });
});

describe('whatever stands in a cell', () => {
  it.each(readerCases)('the rest of $layout is read and whatever is a job is answered', ({ header, row }) => {
    const columns = header.split(',').length;
    for (let at = 0; at < columns; at += 1) {
      for (const cell of ['', 'x', '0', '-1', '3', '1e12', '1e999', 'NaN', '=1+1', '12.5']) {
        const { readings } = readRuns(`${header}\n${row.split(',').with(at, cell).join(',')}\n${row}\n`);
        expect(readings.at(-1)?.kind).toBe('job');
        for (const reading of readings) {
          if (reading.kind === 'job') expect(['prediction', 'infeasible']).toContain(predictJob(reading.job).kind);
        }
      }
    }
  });
});

describe('readers', () => {
  it('have a case each', () => {
    expect(readerCases.map((one) => one.layout).toSorted()).toEqual(readers.map((one) => one.layout).toSorted());
  });
});

describe('a table that nobody knows or that breaks', () => {
  it('is refused with the nearest layout and what it lacks', () => {
    const fault = faultOf('model,precision,gpus,layers,hidden,tp,pp,cp,fsdp,global_batch,step_time_s\n');
    expect(fault?.message).toContain('nvidia_dgxc_h100, which also has peak_used_tflops');
  });
  it.each([
    ['an empty table', '', 1, '1'],
    ['a row that is too short', 'gpus,tp\n8,1\n8\n', 3, 'tp'],
    ['a row that is too long', 'gpus,tp\n8,1,2\n', 2, '3'],
    ['a quote that nothing closes', 'gpus,tp\n"8,1\n', 2, 'gpus'],
    ['a name that comes twice', 'gpus,gpus\n8,1\n', 1, 'gpus'],
    ['a column without a name', 'gpus,\n8,1\n', 1, '2'],
  ])('names row and column of %s', (_what, content, row, column) => {
    expect(faultOf(content)).toMatchObject({ row, column });
  });
});

describe('rows that cannot be predicted', () => {
  const [, dgx] = readerCases;
  const change = (column: string, cell: string) => {
    if (!dgx) throw new Error('no case');
    const at = dgx.header.split(',').indexOf(column);
    return readRuns(`${dgx.header}\n${dgx.row.split(',').with(at, cell).join(',')}\n`).readings[0];
  };
  it('say which accelerators or batches do not come out', () => {
    expect(change('gpus', '500')).toMatchObject({
      kind: 'unpredictable',
      reason: expect.stringContaining('500 accelerators'),
    });
    expect(change('global_batch', '1001')).toMatchObject({ reason: expect.stringContaining('a batch of 1001') });
  });
  it('say what is unknown of the model', () => {
    expect(change('model', 'Nemotron_3_Super')).toMatchObject({ reason: expect.stringContaining('state-space') });
    expect(change('model', 'Unheard 9B')).toMatchObject({ reason: expect.stringContaining('Unheard 9B') });
  });
});

describe('names', () => {
  it.each([
    ['LLAMA3.1_405B', 'llama3-405b'],
    ['llama3_70b_tp2_pp1_dp4', 'llama3-70b'],
    ['Qwen3_235B_a22B', 'qwen3-235b-a22b'],
    ['DeepSeekV3 (w/o MTP)', 'deepseek-v3'],
    ['Kimi-K2', 'kimi-k2'],
    ['GPT OSS 20B', 'gpt-oss-20b'],
  ])('%s is %s', (printed, id) => {
    expect(nameModel(printed)).toMatchObject({ kind: 'shape', id });
  });
  it.each([
    ['NVIDIA Blackwell GPU (B200-SXM-180GB)', 'b200-sxm'],
    ['DGX-GB300', 'gb300-nvl72'],
    ['NVIDIA H200-NVL-141GB', 'h200-nvl'],
    ['a100_40gb', 'a100-sxm-40'],
    ['Intel(R) Gaudi(R) 2 AI Accelerator', 'gaudi-2'],
    ['TPU-trillium', 'tpu-v6e'],
    ['abacus', null],
  ])('%s is %s', (printed, id) => {
    expect(nameAccelerator(printed)).toBe(id);
  });
});

describe('plans of MLPerf submissions that were not published', () => {
  it('follow from the gradient accumulation of the logs', () => {
    // 8 sequences in 4 micro-batches: two data ranks, so four accelerators share a model.
    const lora = { benchmark: 'llama2_70b_lora', accelerator: 'h100-sxm', accelerators: 8, globalBatch: 8 } as const;
    expect(splitRanks({ ...lora, accumulation: 4 })).toEqual({ tensor: 4, pipeline: 1, context: 1, microBatch: 1 });
    expect(splitRanks({ ...lora, accelerators: 12, accumulation: 1 })).toBeNull();
    const gpt3 = { benchmark: 'gpt3', accelerator: 'h100-sxm', accelerators: 512, globalBatch: 2048 } as const;
    expect(splitRanks({ ...gpt3, accumulation: 64 })).toMatchObject({ tensor: 4, pipeline: 8, microBatch: 2 });
  });
});
