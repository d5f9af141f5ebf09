/** Drawn digits are prepared as those of MNIST were: checked on MNIST itself, whose digits must stay where they are. */
import { describe, expect, it } from 'vitest';
import { centerDigit, digitSide } from '#train/data/center-digit.ts';
import { readSet } from '../support/mnist-files.ts';

const picturesOf = (count: number) => {
  const [shard] = readSet('test');
  if (!shard) throw new Error('no test set');
  return Array.from({ length: count }, (_, at) =>
    Float32Array.from(shard.images.subarray(at * 784, (at + 1) * 784), (grey) => grey / 255),
  );
};
/** Twice as large, and moved. */
function enlarge(picture: Float32Array, right: number, down: number) {
  const side = 80;
  const ink = new Float32Array(side * side);
  for (const [at, value] of picture.entries()) {
    const [x, y] = [2 * (at % 28) + right, 2 * Math.floor(at / 28) + down];
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      ink[(y + dy) * side + x + dx] = value;
  }
  return { ink, side };
}
const distance = (a: Float32Array, b: Float32Array) =>
  Math.max(...a.map((value, at) => Math.abs(value - (b[at] ?? 9))));

describe('a drawn digit', () => {
  it('that is a digit of MNIST comes out as it went in', () => {
    const pictures = picturesOf(500);
    const same = pictures.filter((picture) => {
      const centred = centerDigit(picture, digitSide);
      return centred !== null && distance(picture, centred) < 1e-6;
    });
    expect(same.length / pictures.length).toBeGreaterThan(0.99);
  });

  it('comes out the same wherever and however large it was drawn', () => {
    for (const picture of picturesOf(50)) {
      const [small, large] = [centerDigit(picture, digitSide), centerDigit(...spread(enlarge(picture, 3, 20)))];
      expect(small && large && distance(small, large)).toBeLessThan(1e-5);
    }
  });

  it('fills a box of 20 by 20 and no more, even when it is one stroke or one dot', () => {
    const side = 60;
    const stroke = new Float32Array(side * side);
    for (let y = 5; y < 55; y++) stroke[y * side + 30] = 1;
    const rows = (picture: Float32Array | null) =>
      new Set([...(picture ?? []).entries()].filter(([, value]) => value > 0).map(([at]) => Math.floor(at / 28))).size;
    expect(rows(centerDigit(stroke, side))).toBe(20);
    const dot = new Float32Array(side * side);
    dot[100] = 1;
    expect(rows(centerDigit(dot, side))).toBe(20);
  });

  it('is none where nothing was drawn', () => {
    expect(centerDigit(new Float32Array(100), 10)).toBeNull();
  });
});

function spread({ ink, side }: { ink: Float32Array; side: number }) {
  return [ink, side] as const;
}
