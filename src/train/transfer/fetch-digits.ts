/** The pictures of a transfer experiment: as few shards of MNIST as hold enough of every digit, 1.9 MB of 11. */
import type { MnistStream } from '../data/mnist.ts';
import type { Shard } from '../data/shard.ts';

/** A tenth of them, roughly, is of each digit; the tasks take at most 426 training and 200 test pictures of one. */
const neededTrain = 6500;
const neededTest = 4000;

/**
 * Fetches until both sets are large enough, and no further.
 * @param open `data/mnist.ts`
 * @throws RunFailure `data-missing`, `data-damaged`
 */
export async function fetchDigits(
  open: (dataUrl: string, onShard: (shard: Shard) => void) => Promise<MnistStream>,
  dataUrl: string,
): Promise<readonly Shard[]> {
  const stream = await open(`${dataUrl}mnist/`, () => undefined);
  stream.start();
  try {
    await stream.waitFor('train', neededTrain);
    await stream.waitFor('test', neededTest);
    return [...stream.shards];
  } finally {
    stream.cancel();
  }
}
