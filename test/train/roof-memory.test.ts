/** The roof is measured once for a machine, and again when it may have changed. */
import { expect, it } from 'vitest';
import type { BackendName, Roof } from '#datacenter/calibration/measurement.ts';
import type { OpenedEngine } from '#train/engines/open-engine.ts';
import { rememberRoof } from '#train/roof-memory.ts';

const roofOf = (rate: number): Roof => ({
  peakFlopPerSecond: { median: rate, p10: rate, p90: rate, count: 10 },
  copyBytesPerSecond: null,
  dispatchSeconds: null,
  readbackSeconds: null,
  maxBufferBytes: null,
});

/** Only its conditions are looked at. */
const opened = (backend: BackendName) =>
  ({ conditions: { backend, vendor: 'x', architecture: 'y', isSoftware: false } }) as OpenedEngine;

function listen(answers: readonly (Roof | null)[]) {
  const clock = { now: 0 };
  let asked = 0;
  const measure = rememberRoof(
    () => Promise.resolve(answers[asked++] ?? null),
    () => clock.now,
  );
  return { clock, measure, asked: () => asked };
}

it('a second run within ten minutes takes the roof of the first, a later one measures anew', async () => {
  const { clock, measure, asked } = listen([roofOf(1), roofOf(2)]);
  expect(await measure(opened('webgpu'))).toEqual(roofOf(1));
  clock.now = 599;
  expect(await measure(opened('webgpu'))).toEqual(roofOf(1));
  expect(asked()).toBe(1);
  clock.now = 601;
  expect(await measure(opened('webgpu'))).toEqual(roofOf(2));
});

it('another backend has a roof of its own, and what could not be measured is tried again', async () => {
  const { measure, asked } = listen([roofOf(1), null, roofOf(3)]);
  await measure(opened('webgpu'));
  expect(await measure(opened('webgl'))).toBeNull();
  expect(await measure(opened('webgl'))).toEqual(roofOf(3));
  expect(asked()).toBe(3);
});
