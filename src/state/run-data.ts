/**
 * The data of a run once more, in the page: to say by a hash what a model learned from, and to write them to a file. The
 * worker has its own copy; digits, which come in pieces, are named by the list of their pieces and their hashes.
 */
import { isOwnData, type DataSet } from '#train/data/data-set.ts';
import type { TrainChoice } from '#train/choice.ts';
import { openDataSet } from '#train/data/open-data.ts';

export interface RunData {
  /** Null for MNIST, which is nowhere in one piece. */
  readonly set: DataSet | null;
  /** Lower-case hex; null where the page cannot hash. */
  readonly sha256: string | null;
}

/**
 * @param dataUrl where the page's data lies, with a slash at its end
 * @throws RunFailure where the data cannot be had
 */
export async function openRunData(choice: TrainChoice, dataUrl: string, own: DataSet | null): Promise<RunData> {
  const { data, rows, seed, labelNoise } = choice;
  if (data === 'mnist') {
    const pieces = await (await fetch(`${dataUrl}mnist/manifest.json`)).arrayBuffer();
    return { set: null, sha256: await hash([new Uint8Array(pieces)]) };
  }
  const brought = own && isOwnData(data) ? { own } : {};
  const set = await openDataSet(data, { rows, seed, labelNoise, dataUrl, ...brought });
  return { set, sha256: await hashDataSet(set) };
}

/** Of the numbers as the model sees them, training before held out, inputs before targets; null where there is no hashing. */
export function hashDataSet(set: DataSet): Promise<string | null> {
  const arrays =
    set.kind === 'text'
      ? [set.symbols, Float64Array.of(set.trainSymbols)]
      : [set.inputs, set.targets, Float64Array.of(set.trainRows)];
  return hash(arrays.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)));
}

async function hash(parts: readonly Uint8Array[]): Promise<string | null> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const whole = new Uint8Array(await new Blob(parts.map((part) => part.slice())).arrayBuffer());
  const digest = new Uint8Array(await subtle.digest('SHA-256', whole));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
