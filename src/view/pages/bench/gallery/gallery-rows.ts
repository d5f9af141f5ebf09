/** The first samples of a data set in a form that a reader can look at: rows of a table, sequences as letters, or text. */
import type { DataSet, TableSet } from '#train/data/data-set.ts';

export type Gallery =
  | { readonly kind: 'rows'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'text'; readonly train: string; readonly heldOut: string };

const mostRows = 6;
const mostInputs = 10;
const textLength = 240;

/** @param names how the target is called, and what stands for a step without a symbol */
export function readGallery(
  set: DataSet,
  names: { readonly target: string; readonly sequence: string },
  format: (value: number) => string,
): Gallery {
  if (set.kind === 'text') {
    const say = (from: number) => {
      return Array.from(set.symbols.subarray(from, from + textLength), (one) => set.vocabulary[one] ?? '').join('');
    };
    return { kind: 'text', train: say(0), heldOut: say(set.trainSymbols) };
  }
  const rows = Array.from({ length: Math.min(mostRows, set.trainRows) }, (_, row) => row);
  const target = set.targetWidth > 0 ? [names.target] : [];
  if (set.steps !== undefined) {
    const said = rows.map((row) => [
      spellSequence(set, row, set.steps ?? 1),
      ...target.map(() => sayTarget(set, row, format)),
    ]);
    return { kind: 'rows', columns: [names.sequence, ...target], rows: said };
  }
  const inputs = Array.from({ length: Math.min(mostInputs, set.inputWidth) }, (_, at) => at);
  return {
    kind: 'rows',
    columns: [...inputs.map((at) => set.inputNames[at] ?? `x${at + 1}`), ...target],
    rows: rows.map((row) => [
      ...inputs.map((at) => format(set.inputs[row * set.inputWidth + at] ?? NaN)),
      ...target.map(() => sayTarget(set, row, format)),
    ]),
  };
}

/** A quantity in its own unit, a class by its name. */
function sayTarget(set: TableSet, row: number, format: (value: number) => string): string {
  const own = set.targets.subarray(row * set.targetWidth, (row + 1) * set.targetWidth);
  if (set.target === 'number') return format((own[0] ?? NaN) * set.targetScale + set.targetOffset);
  const place = own.length === 1 ? Number((own[0] ?? 0) >= 0.5) : own.indexOf(Math.max(...own));
  return set.classNames[place] ?? String(place);
}

/** One letter for each symbol, a dot for the blank, which is the last place of a step. */
function spellSequence({ inputs, inputWidth }: TableSet, row: number, steps: number): string {
  const width = inputWidth / steps;
  return Array.from({ length: steps }, (_, step) => {
    const from = row * inputWidth + step * width;
    const place = inputs.subarray(from, from + width).indexOf(1);
    return place < 0 || place === width - 1 ? '·' : String(place);
  }).join(' ');
}
