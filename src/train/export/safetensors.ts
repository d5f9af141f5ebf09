/**
 * Named arrays as one file in the safetensors format, which PyTorch, NumPy, MLX and others read: eight bytes with the
 * length of a JSON header, the header, and the raw numbers, little-endian and without gaps
 * (https://github.com/huggingface/safetensors, section "Format"). Of its number types only the two needed here: F32, I32.
 */
import { sizeOf, type Shape } from '../models/layer.ts';

export interface NamedTensor {
  readonly name: string;
  readonly shape: Shape;
  readonly numbers: Float32Array | Int32Array;
}

export interface SafetensorsFile {
  readonly tensors: readonly NamedTensor[];
  /** Free notes; the format allows text only. */
  readonly metadata: Readonly<Record<string, string>>;
}

const lengthBytes = 8;
const numberBytes = 4;

/** The file's content. @throws RangeError where an array is not as long as its shape says */
export function writeSafetensors({ tensors, metadata }: SafetensorsFile): Uint8Array<ArrayBuffer> {
  const entries: [string, unknown][] = [['__metadata__', metadata]];
  let end = 0;
  for (const { name, shape, numbers } of tensors) {
    if (sizeOf(shape) !== numbers.length)
      throw new RangeError(`${name}: ${numbers.length} numbers for ${shape.join()}`);
    const dtype = numbers instanceof Float32Array ? 'F32' : 'I32';
    entries.push([name, { dtype, shape, data_offsets: [end, (end += numbers.byteLength)] }]);
  }
  const json = JSON.stringify(Object.fromEntries(entries));
  const plain = new TextEncoder().encode(json);
  // The header may be filled up with spaces, so that the numbers begin where a machine can read them in place.
  const header = new TextEncoder().encode(
    json + ' '.repeat((lengthBytes - (plain.length % lengthBytes)) % lengthBytes),
  );
  const bytes = new Uint8Array(lengthBytes + header.length + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, lengthBytes);
  let at = lengthBytes + header.length;
  for (const { numbers } of tensors) {
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
    at += numbers.byteLength;
  }
  return bytes;
}

/** What a file holds, in the order of its header; null for what is no such file, cut short, or of other number types. */
export function readSafetensors(bytes: Uint8Array): SafetensorsFile | null {
  if (bytes.length < lengthBytes) return null;
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  const body = lengthBytes + length;
  if (body > bytes.length) return null;
  const header = parseRecord(new TextDecoder().decode(bytes.subarray(lengthBytes, body)));
  if (!header) return null;
  const { __metadata__: metadata = {}, ...entries } = header;
  const tensors = Object.entries(entries).map(([name, entry]) => readEntry(name, entry, bytes, body));
  const sound = tensors.filter((tensor) => tensor !== null);
  return sound.length === tensors.length ? { tensors: sound, metadata: metadata as Record<string, string> } : null;
}

function readEntry(name: string, entry: unknown, bytes: Uint8Array, body: number): NamedTensor | null {
  const { dtype, shape, data_offsets: place } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  if ((dtype !== 'F32' && dtype !== 'I32') || !isCounts(shape) || !isCounts(place)) return null;
  const [from = 0, to = 0] = place;
  if (to - from !== numberBytes * sizeOf(shape) || body + to > bytes.length) return null;
  const { buffer } = new Uint8Array(bytes.subarray(body + from, body + to));
  return { name, shape, numbers: dtype === 'F32' ? new Float32Array(buffer) : new Int32Array(buffer) };
}

function isCounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0);
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
