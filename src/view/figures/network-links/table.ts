/** Every link as a row: its load, its share of what a link bears, and whether it is cut. */
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';
import type { LinkChoice } from './fields.ts';

export function tableOfLinks(
  { links, cut, linkBytesPerSecond }: LinkChoice,
  loads: readonly number[],
  words: FigureWords['network-links'],
  format: Format,
): FigureTable {
  const [link = '', load = '', share = '', state = ''] = words.columns;
  return {
    columns: [
      { name: link, format: String },
      { name: load, format: format.bytesPerSecond },
      { name: share, format: format.share },
      { name: state, format: String },
    ],
    rows: links.map(([from, to], index) => {
      const bytes = loads[index] ?? 0;
      const said = cut.has(index)
        ? words.states.cut
        : bytes > linkBytesPerSecond
          ? words.states.hot
          : words.states.fine;
      return [words.link(format.count(from + 1), format.count(to + 1)), bytes, bytes / linkBytesPerSecond, said];
    }),
  };
}
