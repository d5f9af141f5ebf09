/** What trained, beside its numbers. */
import { expect, it } from 'vitest';
import type { Conditions } from '#datacenter/calibration/measurement.ts';
import { en } from '#text/en.ts';
import { zh } from '#text/zh.ts';
import { addTrainer, nameTrainers } from '#view/pages/bench/name-trainer.ts';

const fused: Conditions = {
  takenAt: '2026-01-01T00:00:00.000Z',
  backend: 'webgpu',
  engine: 'fused',
  vendor: 'acme',
  architecture: 'one',
  isSoftware: false,
  browser: 'Chromium 156',
};
const cpu: Conditions = { ...fused, backend: 'cpu', engine: 'tfjs', vendor: '', architecture: '', isSoftware: true };
const table = { columns: [{ name: 'loss', format: String }], rows: [[1], [2], [3]] };

it('every machine and engine of a table is named once', () => {
  expect(nameTrainers([fused, null, cpu, fused], en)).toBe('WebGPU · acme one · Fused engine; CPU · TensorFlow.js');
  expect(nameTrainers([fused], zh)).toBe('WebGPU · acme one · 融合引擎');
  expect(nameTrainers([null], en)).toBe('');
});

it('a saved table says it in every row: the one of all rows, or each row’s own', () => {
  expect(addTrainer(table, cpu, en).rows).toEqual([1, 2, 3].map((loss) => [loss, 'CPU · TensorFlow.js']));
  const { columns, rows } = addTrainer(table, [fused, cpu], en);
  expect(columns.map(({ name }) => name)).toEqual(['loss', 'Engine']);
  expect(rows.map((row) => row[1])).toEqual(['WebGPU · acme one · Fused engine', 'CPU · TensorFlow.js', '']);
});
