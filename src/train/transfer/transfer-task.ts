/**
 * Two tasks that share what matters: one with many labels, and one with few whose classes are others. Rows of the second
 * come class by class in turn, so that the first 8 or 128 of them hold every class about equally often; its held-out rows
 * do so too, and guessing is right for one in five.
 */
import type { TableSet } from '../data/data-set.ts';
import { createRandom, shuffle } from '../data/random.ts';
import { pixelsPerImage, type Shard } from '../data/shard.ts';
import { createSharedMap } from './shared-map.ts';
import { transferClasses } from './transfer-choice.ts';

export interface TransferTask {
  readonly source: TableSet;
  readonly target: TableSet;
}

export interface TaskSize {
  /** Training and held-out rows of the first task. */
  readonly sourceRows: number;
  readonly sourceHeldOut: number;
  /** The second task's most labels, and its held-out rows. */
  readonly labels: number;
  readonly targetHeldOut: number;
}

export const usualSize: TaskSize = { sourceRows: 2000, sourceHeldOut: 500, labels: 128, targetHeldOut: 1000 };

/** Streams of random numbers (`random.ts`). */
const mapStream = 2100;
const pickStream = 2101;

/** Fills a row of inputs that has the wanted class of a task. */
type DrawRow = (row: Float32Array, wanted: number) => void;

/** Made data: both tasks read their classes off the same hidden map, each in its own way. Another seed is another map. */
export function makeSharedTask(seed: number, size: TaskSize = usualSize): TransferTask {
  const map = createSharedMap(createRandom(seed, mapStream), transferClasses);
  const draw =
    (task: 0 | 1): DrawRow =>
    (row, wanted) => {
      do map.draw(row);
      while (map.classOf(row, task) !== wanted);
    };
  return {
    source: makeTable(map.inputs, size.sourceRows, size.sourceHeldOut, draw(0)),
    target: makeTable(map.inputs, size.labels, size.targetHeldOut, draw(1)),
  };
}

/**
 * Handwritten digits: 0 to 4 first, then 5 to 9. Another seed picks other images out of the shards; held-out rows come
 * from the test images.
 * @param shards enough of both sets, or images come up twice
 */
export function makeDigitTask(shards: readonly Shard[], seed: number, size: TaskSize = usualSize): TransferTask {
  const random = createRandom(seed, pickStream);
  const open = (set: Shard['set'], firstDigit: number): DrawRow => {
    const own = shards.filter((shard) => shard.set === set);
    const piles = Array.from({ length: transferClasses }, (_, index) => {
      const found = own.flatMap((shard, place) =>
        Array.from(shard.labels).flatMap((label, image) => (label === firstDigit + index ? [place * 1e6 + image] : [])),
      );
      const pile = Int32Array.from(found);
      shuffle(pile, random);
      return pile;
    });
    const taken = piles.map(() => 0);
    return (row, wanted) => {
      const pile = piles[wanted] ?? new Int32Array();
      const at = pile[(taken[wanted] ?? 0) % pile.length] ?? 0;
      taken[wanted] = (taken[wanted] ?? 0) + 1;
      const image = at % 1e6;
      const from = own[Math.floor(at / 1e6)]?.images.subarray(image * pixelsPerImage, (image + 1) * pixelsPerImage);
      from?.forEach((byte, pixel) => (row[pixel] = byte / 255));
    };
  };
  const make = (firstDigit: number, rows: number, heldOut: number) =>
    makeTable(pixelsPerImage, rows, heldOut, open('train', firstDigit), open('test', firstDigit));
  return {
    source: make(0, size.sourceRows, size.sourceHeldOut),
    target: make(transferClasses, size.labels, size.targetHeldOut),
  };
}

/** Rows class by class in turn; training rows first. */
function makeTable(
  inputWidth: number,
  trainRows: number,
  heldOutRows: number,
  draw: DrawRow,
  drawHeldOut = draw,
): TableSet {
  const rows = trainRows + heldOutRows;
  const inputs = new Float32Array(rows * inputWidth);
  const targets = new Float32Array(rows * transferClasses);
  for (let row = 0; row < rows; row++) {
    const wanted = (row < trainRows ? row : row - trainRows) % transferClasses;
    const fill = row < trainRows ? draw : drawHeldOut;
    fill(inputs.subarray(row * inputWidth, (row + 1) * inputWidth), wanted);
    targets[row * transferClasses + wanted] = 1;
  }
  return {
    kind: 'table',
    inputs,
    inputWidth,
    targets,
    targetWidth: transferClasses,
    trainRows,
    heldOutRows,
    target: 'class',
    inputNames: [],
    classNames: [],
    targetScale: 1,
    targetOffset: 0,
  };
}
