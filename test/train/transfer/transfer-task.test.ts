import { describe, expect, it } from 'vitest';
import { createRandom } from '#train/data/random.ts';
import { createSharedMap } from '#train/transfer/shared-map.ts';
import { makeDigitTask, makeSharedTask, usualSize, type TaskSize } from '#train/transfer/transfer-task.ts';
import type { TableSet } from '#train/data/data-set.ts';
import { fetchDigits } from '#train/transfer/fetch-digits.ts';
import { openMnistFiles, readSet } from '../../support/mnist-files.ts';

const size: TaskSize = { sourceRows: 100, sourceHeldOut: 50, labels: 40, targetHeldOut: 50 };

const classOf = ({ targets, targetWidth }: TableSet, row: number) =>
  targets.subarray(row * targetWidth, (row + 1) * targetWidth).indexOf(1);
const rowOf = ({ inputs, inputWidth }: TableSet, row: number) =>
  inputs.subarray(row * inputWidth, (row + 1) * inputWidth);

describe('the made tasks', () => {
  it('are the same for the same seed and others for another', () => {
    expect(makeSharedTask(3, size)).toEqual(makeSharedTask(3, size));
    expect(makeSharedTask(4, size).target.inputs).not.toEqual(makeSharedTask(3, size).target.inputs);
  });

  it('hold every class equally often among the first labels and among the held-out rows', () => {
    for (const table of Object.values(makeSharedTask(3, size))) {
      expect(Array.from({ length: 10 }, (_, row) => classOf(table, row))).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
      const heldOut = Array.from({ length: 50 }, (_, row) => classOf(table, table.trainRows + row));
      for (let one = 0; one < 5; one++) expect(heldOut.filter((label) => label === one)).toHaveLength(10);
    }
  });

  it('do not see the same classes: knowing the first task’s class leaves the second’s open', () => {
    const random = createRandom(5, 0);
    const map = createSharedMap(random, 5);
    const row = new Float32Array(map.inputs);
    const pairs = new Set<string>();
    for (let drawn = 0; drawn < 2000; drawn++) {
      map.draw(row);
      pairs.add(`${map.classOf(row, 0)} ${map.classOf(row, 1)}`);
    }
    expect(pairs.size).toBeGreaterThan(15);
  });
});

describe('the pictures', () => {
  it('are fetched until both sets are large enough, and fetching ends', async () => {
    const asked: string[] = [];
    let isCancelled = false;
    const shards = await fetchDigits((dataUrl, onShard) => {
      asked.push(dataUrl);
      const stream = openMnistFiles(onShard);
      const waitFor = (set: string, count: number) => Promise.resolve(void asked.push(`${set} ${count}`));
      return Promise.resolve({
        ...stream,
        shards: stream.shards,
        waitFor,
        cancel: () => (isCancelled = true),
      });
    }, 'http://x/');
    expect(asked).toEqual(['http://x/mnist/', 'train 6500', 'test 4000']);
    expect([shards.length > 0, isCancelled]).toEqual([true, true]);
  });
});

describe('the digit tasks', () => {
  const shards = [...readSet('train').slice(0, 2), ...readSet('test').slice(0, 1)];

  it('are digits 0 to 4, then 5 to 9, and no picture comes twice', () => {
    const { source, target } = makeDigitTask(shards, 1);
    expect([source.trainRows, target.trainRows, target.heldOutRows]).toEqual([
      usualSize.sourceRows,
      usualSize.labels,
      usualSize.targetHeldOut,
    ]);
    const keys = [source, target].flatMap((table) =>
      Array.from({ length: table.trainRows + table.heldOutRows }, (_, row) => rowOf(table, row).join()),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const labelOf = new Map<string, number>();
    for (const { images, labels } of shards) {
      labels.forEach((label, image) => {
        const pixels = Float32Array.from(images.subarray(image * 784, image * 784 + 784), (byte) => byte / 255);
        labelOf.set(pixels.join(), label);
      });
    }
    for (const [table, first] of [
      [source, 0],
      [target, 5],
    ] as const) {
      for (let row = 0; row < 60; row++)
        expect(labelOf.get(rowOf(table, row).join())).toBe(first + classOf(table, row));
    }
  });
});
