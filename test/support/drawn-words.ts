/** Where the words of a drawing stand, read from its markup and estimated: what a browser would be asked, at no cost. */

export interface DrawnWords {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels of 12 px words in a common sans: Han characters are square. The drawing's own estimate is a little wider. */
const widthOf = (words: string) =>
  [...words].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 12 : sign === '%' ? 10 : 6.3), 0);

const tag = /<(\/?)(g|text)\b([^>]*)>(?:([^<]*)<\/text>)?/g;
const numberOf = (attributes: string, name: string) =>
  Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? 0);

/** Every text of a drawing, with the shifts of the groups it stands in; scaled groups are left out. */
export function readDrawnWords(picture: string): readonly DrawnWords[] {
  const shifts: { readonly x: number; readonly y: number; readonly isScaled: boolean }[] = [];
  const found: DrawnWords[] = [];
  for (const [, isEnd, name, attributes = '', raw = ''] of picture.matchAll(tag)) {
    if (name === 'g' && isEnd) shifts.pop();
    else if (name === 'g') {
      const [, x = '0', y = '0'] = /translate\(([-\d.e]+)[ ,]+([-\d.e]+)\)/.exec(attributes) ?? [];
      shifts.push({ x: Number(x), y: Number(y), isScaled: attributes.includes('scale(') });
    } else if (!isEnd && !shifts.some(({ isScaled }) => isScaled)) {
      const words = raw.replaceAll('&amp;', '&').replaceAll('&lt;', '<').trim();
      if (words === '') continue;
      const x = shifts.reduce((sum, shift) => sum + shift.x, numberOf(attributes, 'x'));
      const y = shifts.reduce((sum, shift) => sum + shift.y, numberOf(attributes, 'y'));
      const width = widthOf(words);
      const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      found.push({ words, left, right: left + width, top: y - 9, bottom: y + 2 });
    }
  }
  return found;
}

/** An estimate is not exact, pixels. */
const tolerance = 3;

/** What is wrong with the words of a drawing this wide: those that leave it, and those that cover others; in words. */
export function listWordFaults(picture: string, width: number): readonly string[] {
  const all = readDrawnWords(picture);
  const cut = all
    .filter(({ left, right }) => left < -tolerance || right > width + tolerance)
    .map(({ words, left, right }) => `cut: ${words} ${Math.round(left)}..${Math.round(right)} of ${width}`);
  const over = all.flatMap((one, rank) =>
    all.slice(rank + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return across > tolerance && down > 0 ? [`over: ${one.words} | ${other.words}`] : [];
    }),
  );
  return [...cut, ...over];
}
