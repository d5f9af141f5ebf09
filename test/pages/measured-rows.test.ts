import { describe, expect, it } from 'vitest';
import { createFormat } from '#text/format.ts';
import { en as words } from '#text/labs/audit/en.ts';
import { zh as chinese } from '#text/labs/audit/zh.ts';
import { en as text } from '#text/en.ts';
import { writeCsv } from '#view/figures/export/csv.ts';
import type { ClaimMeasurement } from '#train/claim-measurement.ts';
import type { Answer } from '#train/experiment-answers.ts';
import {
  encodeMeasurements,
  sayConditions,
  sayInterval,
  sayQuestion,
  sayValue,
  tabulateMeasurements,
} from '#view/pages/bench/labs/measured-rows.ts';

const format = createFormat('en');
const plain = (said: string) => said.replaceAll('\u00a0', ' ');
const answer: Answer = {
  question: 'lift',
  quantity: 'accuracy',
  isDifference: true,
  value: 0.0123,
  interval: { low: -0.002, high: 0.0266 },
  verdict: 'not-settled',
  runs: 6,
  diverged: 0,
};
const level: Answer = {
  ...answer,
  question: 'about98',
  isDifference: false,
  value: 0.98,
  interval: { low: 0.95, high: 1.01 },
};
const diverged: Answer = { ...answer, quantity: 'loss', isDifference: false, value: null, interval: null, diverged: 6 };
const measurement: ClaimMeasurement = {
  claim: 'S1-082',
  takenAt: '2026-11-23T04:05:06.000Z',
  conditions: {
    takenAt: '2026-11-23T04:05:06.000Z',
    backend: 'webgpu',
    vendor: 'nvidia',
    architecture: 'hopper',
    isSoftware: false,
    browser: 'Chromium 156',
  },
  seeds: [1, 2, 3],
  epochs: [10, 10],
  models: ['mnist-mlp', 'mnist-cnn'],
  samples: [
    { train: 60_000, heldOut: 10_000 },
    { train: 60_000, heldOut: 10_000 },
  ],
  answers: [answer, level, diverged],
};

describe('what was measured for a claim', () => {
  it('is a difference of shares in points, so that nobody reads a ratio', () => {
    expect(plain(sayValue(answer, words, format))).toBe('1.23 points');
    expect(plain(sayInterval(answer, words, format))).toBe('−0.2 to 2.66 points');
    expect(sayInterval(answer, chinese, createFormat('zh-Hans'))).toMatch(/^−0\.2 至 2\.66 个百分点$/);
  });

  it('is a share whose interval ends where shares end', () => {
    expect(plain(sayInterval(level, words, format))).toBe('95 % to 100 %');
  });

  it('is said in words where every run diverged', () => {
    expect(sayValue(diverged, words, format)).toBe('all 6 runs diverged');
    expect(sayValue({ ...diverged, diverged: 2 }, words, format)).toBe('2 runs diverged');
    expect(sayInterval(diverged, words, format)).toBe('none');
  });

  it('keeps a question that this page no longer asks by its name', () => {
    expect(sayQuestion({ ...answer, question: 'of yesterday' }, words)).toBe('of yesterday');
    expect(sayQuestion(answer, words)).toBe(words.questions.lift);
  });

  it('says machine, browser, seeds, epochs and samples, what is the same for all arms once', () => {
    const said = plain(sayConditions(measurement, words, text, format));
    expect(said).toMatch(
      /nvidia hopper · TensorFlow\.js · Chromium 156; seeds 1, 2, 3; 10 epochs; 60,000 training and 10,000 held-out/,
    );
    const [first] = measurement.samples;
    const unlike = { ...measurement, epochs: [200, 20], samples: first ? [first, { train: 800, heldOut: 200 }] : [] };
    expect(plain(sayConditions(unlike, words, text, format))).toContain('200 / 20 epochs; 60,000 / 800 training');
    expect(sayConditions({ ...measurement, samples: [] }, words, text, format)).toMatch(/10 epochs$/);
  });

  it('goes into files with every answer in a row of its own, numbers uncut', () => {
    const { columns, rows } = tabulateMeasurements([measurement], words);
    expect(rows).toHaveLength(3);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(writeCsv({ columns, rows })).toContain('0.0123');
    expect(JSON.parse(encodeMeasurements([measurement]))).toMatchObject({ version: 1, measurements: [measurement] });
  });
});
