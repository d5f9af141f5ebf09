/**
 * A file of this page's own: fetched, unpacked and checked, with a second try for each.
 *
 * Damage is found by sha256 of the unpacked bytes. Where the page is not a secure context `crypto.subtle` is missing;
 * then gzip's own CRC-32 and length, which `DecompressionStream` verifies, are the check. A server that sends the file
 * with `Content-Encoding: gzip` hands us unpacked bytes: they are recognised by the missing gzip mark.
 */
import { RunFailure, describeError } from '../run-failure.ts';

/** What must come out of a file, or it is damaged. */
export interface ContentCheck {
  readonly file: string;
  /** Of the unpacked content. */
  readonly bytes: number;
  /** Of the unpacked content, lower-case hex. */
  readonly sha256: string;
}

/**
 * The unpacked content of a file.
 * @throws RunFailure `data-missing` when it cannot be had in two tries, `data-damaged` when what came is wrong twice
 */
export async function fetchContent(
  address: string,
  check: ContentCheck,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  return tryTwice(signal, async (cache) => {
    const content = await unpack(await fetchBytes(address, signal, cache), check.file);
    if (content.length !== check.bytes) {
      throw new RunFailure('data-damaged', `${check.file}: ${content.length} bytes, expected ${check.bytes}`);
    }
    const hash = await hashSha256(content);
    if (hash !== null && hash !== check.sha256) throw new RunFailure('data-damaged', `${check.file}: sha256 ${hash}`);
    return content;
  });
}

/** What `attempt` gives, at the first or the second try; the second goes past the browser's cache, where damage may lie. */
export async function tryTwice<T>(signal: AbortSignal, attempt: (cache: RequestCache) => Promise<T>): Promise<T> {
  try {
    return await attempt('default');
  } catch {
    signal.throwIfAborted();
    return await attempt('reload');
  }
}

/** The bytes behind an address. @throws RunFailure `data-missing` */
export async function fetchBytes(address: string, signal: AbortSignal, cache: RequestCache) {
  try {
    const response = await fetch(address, { signal, cache });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (thrown) {
    signal.throwIfAborted();
    throw new RunFailure('data-missing', `${address}: ${describeError(thrown)}`);
  }
}

async function unpack(packed: Uint8Array<ArrayBuffer>, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const isGzip = packed[0] === 0x1f && packed[1] === 0x8b;
  if (!isGzip) return packed;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (thrown) {
    throw new RunFailure('data-damaged', `${file}: ${describeError(thrown)}`);
  }
}

/** Lower-case hex, or null where the browser offers no digest (insecure context). */
async function hashSha256(content: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
