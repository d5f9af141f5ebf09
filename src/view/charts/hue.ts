/** The inks a mark can have. A hue is a kind of thing and keeps its meaning on every chart; see `styles/tokens.css`. */

export type Hue =
  'compute' | 'memory' | 'network' | 'power' | 'other' | 'yours' | 'gain' | 'loss' | 'ink' | 'quiet' | 'ghost';

const plain: Readonly<Partial<Record<Hue, string>>> = { ink: 'ink', quiet: 'ink-3', ghost: 'line-strong' };
const withoutTwin: Readonly<Partial<Record<Hue, string>>> = {
  ...plain,
  ghost: 'ink-3',
  gain: 'gain',
  loss: 'loss',
};

/** The colour of a mark, as a reference to its token. */
export function inkOfMark(hue: Hue): string {
  return `var(--${plain[hue] ?? hue})`;
}

/** The colour of words about that mark: the darker twin where the mark itself is too light to read. */
export function inkOfText(hue: Hue): string {
  return `var(--${withoutTwin[hue] ?? `${hue}-text`})`;
}

/** How a line says how it is known: by its dashes. Dots are added to measured lines by whoever has the points. */
export type LineStyle = 'measured' | 'derived' | 'assumed' | 'beyond';
