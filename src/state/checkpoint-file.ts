/**
 * A saved model as one file: four letters, a version, the length of a JSON header, the header, every array as 32-bit
 * floats, and the sha256 of all that. Little-endian throughout, as all machines are that run browsers. What is read comes
 * from anywhere, so every way of being wrong has a code, and nothing throws.
 */
import * as v from 'valibot';
import { defaultTrainChoice, type TrainChoice } from '#train/choice.ts';
import type { Checkpoint } from '#train/engines/engine.ts';

/** A state with what one must know to go on from it. */
export interface SavedModel {
  /** The reader's own name for it. */
  readonly name: string;
  readonly choice: TrainChoice;
  readonly checkpoint: Checkpoint;
  /** On held-out samples when it was saved; null where it was not taken. */
  readonly metrics: { readonly loss: number | null; readonly accuracy: number | null };
  /** Of the data it was trained on, lower-case hex; null where they were not hashed. */
  readonly dataSha256: string | null;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** Passes over the data, the last one counted in part; absent where the page did not say. */
  readonly epochsDone?: number;
}

/**
 * - `damaged`: not such a file, cut short, or changed since. - `wrong-version`: of a later version of this page.
 * - `wrong-model`: sound, but of another model than was asked for. - `unavailable`: the page has no storage, or no hashing
 *   (which needs https). - `full`: no room. - `missing`: not there any more.
 */
export type SaveFault = 'damaged' | 'wrong-version' | 'wrong-model' | 'unavailable' | 'full' | 'missing';
export type Saved<Value> =
  { readonly kind: 'ok'; readonly value: Value } | { readonly kind: 'fault'; readonly code: SaveFault };

type Bytes = Uint8Array<ArrayBuffer>;

const mark = [0x47, 0x44, 0x43, 0x43];
const version = 1;
const headEnd = 12;
const hashBytes = 32;
/** Far above any model here; a file that claims more is not read into memory. */
const mostBytes = 500e6;

const lengths = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostBytes))),
  v.maxLength(4096),
);
const metric = v.nullable(v.pipe(v.number(), v.finite()));
const headerSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(200)),
  choice: v.record(v.string(), v.unknown()),
  metrics: v.object({ loss: metric, accuracy: metric }),
  dataSha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  epochsDone: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  step: v.pipe(v.number(), v.integer(), v.minValue(0)),
  weights: lengths,
  firstMoments: lengths,
  secondMoments: lengths,
});

export const fault = (code: SaveFault) => ({ kind: 'fault', code }) as const;

/** The file's content; `unavailable` where the page cannot hash. */
export async function encodeCheckpoint(saved: SavedModel): Promise<Saved<Bytes>> {
  const { checkpoint, ...rest } = saved;
  const { step, weights, firstMoments, secondMoments } = checkpoint;
  const lengthsOf = (arrays: readonly Float32Array[]) => arrays.map(({ length }) => length);
  const header = new TextEncoder().encode(
    JSON.stringify({
      ...rest,
      step,
      weights: lengthsOf(weights),
      firstMoments: lengthsOf(firstMoments),
      secondMoments: lengthsOf(secondMoments),
    }),
  );
  const arrays = [...weights, ...firstMoments, ...secondMoments];
  const bodyBytes = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const bytes = new Uint8Array(headEnd + header.length + bodyBytes + hashBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(mark);
  view.setUint32(4, version, true);
  view.setUint32(8, header.length, true);
  bytes.set(header, headEnd);
  let at = headEnd + header.length;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  const hash = await hashSha256(bytes.subarray(0, at));
  if (!hash) return fault('unavailable');
  bytes.set(hash, at);
  return { kind: 'ok', value: bytes };
}

/**
 * What a file holds.
 * @param model the model it must be of; null: any
 */
export async function decodeCheckpoint(
  bytes: Bytes,
  model: TrainChoice['model'] | null = null,
): Promise<Saved<SavedModel>> {
  const end = bytes.length - hashBytes;
  if (end < headEnd || bytes.length > mostBytes || mark.some((byte, at) => bytes[at] !== byte)) return fault('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const hash = await hashSha256(bytes.subarray(0, end));
  if (!hash) return fault('unavailable');
  if (hash.some((byte, at) => bytes[end + at] !== byte)) return fault('damaged');
  // Only a file that is whole can say of itself that it is of another version.
  if (view.getUint32(4, true) !== version) return fault('wrong-version');
  const bodyAt = headEnd + view.getUint32(8, true);
  const header = readHeader(bytes.subarray(headEnd, Math.min(bodyAt, end)));
  if (!header) return fault('damaged');
  const { step, weights, firstMoments, secondMoments, choice, ...rest } = header;
  const sizes = [...weights, ...firstMoments, ...secondMoments];
  if (bodyAt + 4 * sizes.reduce((sum, size) => sum + size, 0) !== end) return fault('damaged');
  let at = bodyAt;
  const take = (size: number) => {
    const numbers = new Float32Array(bytes.slice(at, (at += 4 * size)).buffer);
    return numbers;
  };
  const checkpoint = {
    step,
    weights: weights.map(take),
    firstMoments: firstMoments.map(take),
    secondMoments: secondMoments.map(take),
  };
  const known = readChoice(choice);
  if (model !== null && known.model !== model) return fault('wrong-model');
  return { kind: 'ok', value: { ...rest, choice: known, checkpoint } };
}

function readHeader(bytes: Bytes): v.InferOutput<typeof headerSchema> | null {
  try {
    const parsed = v.safeParse(headerSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The parts of a choice that are of the right type; a file of an older page lacks some, and they keep their default. */
function readChoice(raw: Readonly<Record<string, unknown>>): TrainChoice {
  const entries = Object.entries(defaultTrainChoice).map(([key, usual]) => {
    const own = raw[key];
    const isNullable = key === 'stopAccuracy' || key === 'stopLoss';
    const fits = isNullable ? own === null || typeof own === 'number' : typeof own === typeof usual;
    return [key, fits ? own : usual];
  });
  return Object.fromEntries(entries) as TrainChoice;
}

/** Null where the page cannot hash: `crypto.subtle` is for secure contexts only. */
async function hashSha256(bytes: Bytes): Promise<Uint8Array | null> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : null;
}
