/** What an adapter offers, asked without a device. */
import { expect, it } from 'vitest';
import { readFeatures } from '#device/features.ts';

const gpuWith = (requestAdapter: () => Promise<unknown>) => ({ requestAdapter }) as unknown as GPU;

it('names the features of the adapter', async () => {
  const features = await readFeatures(gpuWith(() => Promise.resolve({ features: new Set(['shader-f16']) })));
  expect([...(features ?? [])]).toEqual(['shader-f16']);
});

it('knows nothing where there is no WebGPU, no adapter, an error, or no answer', async () => {
  expect(await readFeatures(undefined)).toBe(null);
  expect(await readFeatures(gpuWith(() => Promise.resolve(null)))).toBe(null);
  expect(await readFeatures(gpuWith(() => Promise.reject(new Error('no'))))).toBe(null);
  expect(
    await readFeatures(
      gpuWith(() => new Promise(() => undefined)),
      1,
    ),
  ).toBe(null);
});
