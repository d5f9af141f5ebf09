/**
 * A figure as a picture that stands alone: the drawing with its computed colours written into it, and around it what the
 * page says beside it: title, measure and unit, assumptions, date and address. Built as nodes, never as markup.
 */

export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
  /** Address that reproduces the figure. */
  readonly address: string;
  readonly date: Date;
}

/** The inks of the page, resolved. */
export interface PictureInks {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly font: string;
}

/** The properties that decide what a mark looks like; the rest of a computed style is left out. */
const inlined = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'font-variant-numeric',
  'shape-rendering',
] as const;

const namespace = 'http://www.w3.org/2000/svg';
const margin = 24;
/** Average width of a character over its size: words are broken a little early rather than cut. */
const latinWidth = 0.56;

/** A new drawing, attached to nothing. `drawing` must be on the page, so that its colours can be read. */
export function composePicture(drawing: SVGSVGElement, caption: Caption, inks: PictureInks): SVGSVGElement {
  const width = drawing.width.baseVal.value;
  const picture = create('svg', { xmlns: namespace });
  const ground = create('rect', { x: 0, y: 0, fill: inks.paper });
  picture.append(ground);
  let y = margin;
  const write = (words: string, size: number, weight: number, fill: string) => {
    for (const line of breakLines(words, width, size)) {
      y += Math.round(size * 1.3);
      const text = create('text', { x: margin, y, fill, 'font-size': size, 'font-weight': weight });
      text.setAttribute('font-family', inks.font);
      text.append(line);
      picture.append(text);
    }
  };
  write(caption.title, 20, 600, inks.ink);
  write(caption.subtitle, 14, 400, inks.quiet);
  y += 12;
  const copy = inlineStyles(drawing);
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(y));
  copy.setAttribute('overflow', 'visible');
  picture.append(copy);
  y += drawing.height.baseVal.value + 4;
  write(caption.foot, 12, 400, inks.quiet);
  write(`${caption.date.toISOString().slice(0, 10)} ${caption.address}`, 12, 400, inks.quiet);
  const [wide, high] = [width + 2 * margin, y + margin];
  for (const part of [picture, ground]) {
    part.setAttribute('width', String(wide));
    part.setAttribute('height', String(high));
  }
  picture.setAttribute('viewBox', `0 0 ${wide} ${high}`);
  return picture;
}

function inlineStyles(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  for (const [index, node] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (!original) continue;
    const style = getComputedStyle(original);
    node.removeAttribute('class');
    node.removeAttribute('style');
    for (const name of inlined) node.setAttribute(name, style.getPropertyValue(name));
  }
  return copy;
}

/** Lines of at most `width` pixels, estimated; Han characters break anywhere, a long address is cut into pieces. */
export function breakLines(words: string, width: number, size: number): readonly string[] {
  const widthOf = (part: string) =>
    [...part].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? size : size * latinWidth), 0);
  const lines = [''];
  for (const part of words.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]{1,80}|\s+/g) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line.trim() === '' || widthOf(line + part) <= width) lines[lines.length - 1] = line + part;
    else lines.push(part.trimStart());
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function create<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const node = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') node.setAttribute(key, String(value));
  return node;
}
