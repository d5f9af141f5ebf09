/**
 * How fast this browser encrypts: AES-GCM with a 256-bit key over random bytes, there and back, through WebCrypto. Every
 * round is checked: what comes back must be what went in. One stream on one core, memory copies included.
 */
import { medianOf } from './statistics.ts';

export interface EncryptionSpeed {
  readonly bytes: number;
  readonly rounds: number;
  /** Median over the rounds, bytes per second. */
  readonly encryptBytesPerSecond: number;
  readonly decryptBytesPerSecond: number;
  /** Every round gave back what went in. */
  readonly isWhole: boolean;
}

/** WebCrypto fills at most this much with random bytes at once. */
const mostRandomBytes = 65_536;

/** Times `rounds` rounds over `bytes` bytes after one that is not counted. `now` is a clock in milliseconds. */
export async function measureEncryption(
  bytes: number,
  rounds: number,
  crypto: Crypto,
  now: () => number,
): Promise<EncryptionSpeed> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const plain = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += mostRandomBytes) {
    crypto.getRandomValues(plain.subarray(at, Math.min(bytes, at + mostRandomBytes)));
  }
  const [encrypts, decrypts]: [number[], number[]] = [[], []];
  let isWhole = true;
  for (let round = 0; round <= rounds; round += 1) {
    // A nonce may be used once only with a key.
    const algorithm = { name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) };
    const start = now();
    const sealed = await crypto.subtle.encrypt(algorithm, key, plain);
    const middle = now();
    const opened = new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed));
    const end = now();
    isWhole &&= opened.length === bytes && opened.every((byte, index) => byte === plain[index]);
    if (round === 0) continue;
    encrypts.push(bytes / ((middle - start) / 1000));
    decrypts.push(bytes / ((end - middle) / 1000));
  }
  return {
    bytes,
    rounds,
    encryptBytesPerSecond: medianOf(encrypts),
    decryptBytesPerSecond: medianOf(decrypts),
    isWhole,
  };
}
