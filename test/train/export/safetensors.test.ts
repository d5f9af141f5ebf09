/** The weights file: what was written is read back bit by bit, and it lies as the format's description says. */
import { describe, expect, it } from 'vitest';
import { nameTensors, nameWeights } from '#train/export/named-weights.ts';
import { readSafetensors, writeSafetensors } from '#train/export/safetensors.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { weightShapes } from '#train/models/model.ts';
import { buildSmall, smallModels } from '../../support/zoo-samples.ts';

const tensors = [
  { name: 'kernel', shape: [2, 3], numbers: Float32Array.of(0, -0, 1e-45, 3.4e38, Math.PI, -1) },
  { name: '名', shape: [2], numbers: Int32Array.of(-1, 2 ** 31 - 1) },
  { name: 'empty', shape: [0, 4], numbers: new Float32Array() },
];

describe('a safetensors file', () => {
  it('gives back every bit, name, shape and note', () => {
    const file = writeSafetensors({ tensors, metadata: { model: 'gan' } });
    expect(readSafetensors(file)).toEqual({ tensors, metadata: { model: 'gan' } });
    // As a part of a longer buffer too.
    const moved = new Uint8Array(file.length + 5);
    moved.set(file, 5);
    expect(readSafetensors(moved.subarray(5))?.tensors).toEqual(tensors);
  });

  it('is eight bytes of header length, a JSON header, and the numbers without gaps, little-endian', () => {
    const file = writeSafetensors({ tensors, metadata: {} });
    const view = new DataView(file.buffer);
    const length = Number(view.getBigUint64(0, true));
    expect(length % 8).toBe(0);
    const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))) as Record<string, unknown>;
    expect(header['kernel']).toEqual({ dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] });
    expect(header['名']).toEqual({ dtype: 'I32', shape: [2], data_offsets: [24, 32] });
    expect(view.getFloat32(8 + length + 16, true)).toBe(Math.fround(Math.PI));
    expect(file.length).toBe(8 + length + 32);
  });

  it('that is cut short or no such file is none', () => {
    const file = writeSafetensors({ tensors, metadata: {} });
    for (const size of [0, 4, 8, 20, file.length - 1]) expect(readSafetensors(file.subarray(0, size))).toBeNull();
    expect(readSafetensors(new TextEncoder().encode('{"weights": []} and more'))).toBeNull();
  });

  it('refuses an array that is not as long as its shape says', () => {
    const wrong = [{ name: 'kernel', shape: [3], numbers: new Float32Array(2) }];
    expect(() => writeSafetensors({ tensors: wrong, metadata: {} })).toThrow(RangeError);
  });
});

describe('the names of weights', () => {
  it.each(smallModels)('of $name are one for each, in order, with the right shapes', (small) => {
    const model = buildSmall(small);
    const named = nameTensors(model, createInitialWeights(model, 1));
    expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
    expect(named.map(({ shape }) => shape)).toEqual(weightShapes(model));
    for (const { name, start } of nameWeights(model, 'fitted')) {
      if (name.endsWith('.gain')) expect(start).toMatchObject({ kind: 'vector', value: 1 });
      if (name.endsWith('bias') && !name.includes('layer2.bias')) expect(start.kind).toBe('vector');
    }
    expect(() => nameTensors(model, [])).toThrow(RangeError);
  });
});
