/** A figure as a file, as shown: its drawing in the colours of the moment, or its table. Fetched on the first wish for one. */
import type { FigureTable } from '../figure.ts';
import { writeCsv } from './csv.ts';
import { nameFile, type DrawingId, type ExportKind } from './file-name.ts';
import { composePicture } from './picture.ts';
import { saveFile, toPngFile, toSvgFile } from './save.ts';

export interface ShownFigure {
  readonly id: DrawingId;
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
  /** The link that reproduces it. */
  readonly address: string;
  readonly table: () => FigureTable | Promise<FigureTable>;
  /** The figure on the page, to take the drawing and the colours from. */
  readonly root: HTMLElement;
}

/** Hands the browser one file to save; does nothing where the figure has no drawing. */
export async function saveFigure(kind: ExportKind, shown: ShownFigure): Promise<void> {
  const { id, title, subtitle, foot, address, table, root } = shown;
  const date = new Date();
  const name = nameFile(id, kind, date);
  if (kind === 'csv') return saveFile(new Blob([writeCsv(await table())], { type: 'text/csv;charset=utf-8' }), name);
  const drawing = root.querySelector<SVGSVGElement>('svg[data-chart]');
  if (!drawing) return;
  const picture = composePicture(drawing, { title, subtitle, foot, address, date }, readInks(root));
  const file = kind === 'svg' ? toSvgFile(picture) : await toPngFile(picture);
  if (file) saveFile(file, name);
}

/** The page's colours as they stand now, light or dark. */
function readInks(element: HTMLElement) {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const inks = {
    paper: read('paper'),
    ink: read('ink'),
    quiet: read('ink-3'),
    font: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return inks;
}
