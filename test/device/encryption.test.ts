/** Encryption there and back: whole, timed by the clock that is given, and noticed when it comes back broken. */
import { describe, expect, it } from 'vitest';
import { measureEncryption } from '../../src/device/encryption.ts';

/** A clock that goes on by a millisecond each time it is read. */
function ticking(): () => number {
  let time = 0;
  return () => (time += 1);
}

describe('encryption', () => {
  it('gives back what went in, at the rate that the clock says: 100,000 bytes a millisecond are 0.1 GB/s', async () => {
    const speed = await measureEncryption(100_000, 3, crypto, ticking());
    expect(speed.isWhole).toBe(true);
    expect(speed.encryptBytesPerSecond).toBeCloseTo(1e8, 0);
    expect(speed.decryptBytesPerSecond).toBeCloseTo(1e8, 0);
  });

  it('says so when what comes back is not what went in', async () => {
    const { subtle } = crypto;
    const broken = {
      getRandomValues: <Bytes extends ArrayBufferView<ArrayBuffer>>(bytes: Bytes) => crypto.getRandomValues(bytes),
      randomUUID: () => crypto.randomUUID(),
      subtle: {
        generateKey: subtle.generateKey.bind(subtle),
        encrypt: subtle.encrypt.bind(subtle),
        decrypt: () => Promise.resolve(new ArrayBuffer(1000)),
      },
    } as unknown as Crypto;
    expect((await measureEncryption(1000, 1, broken, ticking())).isWhole).toBe(false);
  });
});
