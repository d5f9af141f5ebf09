/**
 * From the bytes of a file to text, or the reason why it is none. UTF-8, with or without a byte order mark, unless the
 * reader names another encoding; nothing is guessed, because a wrong guess turns names into other names in silence.
 * Files in UTF-16, and workbooks (which are zip archives), are recognised and named.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'utf-16'; readonly encoding: Encoding }
  | { readonly kind: 'workbook' }
  /** Not in the encoding; `before` is the text up to the place. */
  | { readonly kind: 'not-encoded'; readonly before: string };

const lineFeed = 10;

/** The text in a file. Never throws. */
export function decodeText(bytes: Uint8Array, encoding: Encoding = 'utf-8'): Decoded {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return { kind: 'workbook' };
  if (encoding === 'utf-8') {
    const wide = recogniseUtf16(bytes);
    if (wide) return { kind: 'utf-16', encoding: wide };
  }
  const text = decode(bytes, encoding, true);
  return text === null ? { kind: 'not-encoded', before: findBreak(bytes, encoding) } : { kind: 'text', text };
}

/** By its byte order mark, or by every other byte of the begin being zero, as in English text. */
function recogniseUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const begin = bytes.subarray(0, Math.min(1000, bytes.length & ~1));
  const zeros = [0, 0];
  begin.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > 0.2 * begin.length && even === 0) return 'utf-16le';
  if (even > 0.2 * begin.length && odd === 0) return 'utf-16be';
  return null;
}

function decode(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text before the first byte that does not fit: whole lines first, then the sound part of the broken one. */
function findBreak(bytes: Uint8Array, encoding: Encoding): string {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(lineFeed, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end + 1);
    if (decode(line, encoding, true) === null) break;
    start += line.length;
  }
  const lenient = decode(bytes.subarray(start), encoding, false) ?? '';
  return (decode(bytes.subarray(0, start), encoding, false) ?? '') + lenient.slice(0, lenient.indexOf('\ufffd'));
}
