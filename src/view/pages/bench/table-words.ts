/** What a table's faults, notes and leaks are called. A sentence with a place gets it; others stand alone. */
import type { Format } from '#text/format.ts';
import type { BenchText } from '#text/bench/text.ts';
import type { BadTable, Note } from '#train/data/csv/parse-table.ts';
import type { Leak } from '#train/data/prepare/find-leaks.ts';
import type { PrepareBad, PrepareNote } from '#train/data/prepare/frame.ts';

type Words = BenchText['data'];

/** Faults of the whole file have no place worth naming. */
const placeless: readonly BadTable['code'][] = ['too-large', 'no-rows', 'utf-16', 'workbook', 'unreadable'];

/** Why a file cannot be read, with its row and column. */
export function sayFault({ code, row, column }: BadTable, words: Words, format: Format): string {
  const place = placeless.includes(code) ? '' : words.at(format.count(row), format.count(column));
  return place + words.faults[code];
}

/** Something the reader of the file decided by itself. */
export function sayFileNote({ code, row, column, detail }: Note, words: Words, format: Format): string {
  const word = words.fileNotes[code];
  const said = typeof word === 'string' ? word : word(detail);
  return code === 'almost-numbers' ? words.at(format.count(row), format.count(column)) + said : said;
}

/** Why the columns cannot be prepared as wished. */
export function sayCannot({ code, column, row }: PrepareBad, words: Words, format: Format): string {
  const word = words.cannot[code];
  return typeof word === 'string' ? word : word(column ?? '', format.count(row));
}

export function saySetNote({ code, column, count }: PrepareNote, words: Words, format: Format): string {
  if (code === 'rows-dropped') return words.notes[code](format.count(count));
  if (code === 'gaps-filled') return words.notes[code](column, format.count(count));
  return words.notes[code](column);
}

export function sayLeak(leak: Leak, words: Words, format: Format): string {
  switch (leak.kind) {
    case 'fit-before-split':
    case 'validated-on-held-out':
      return words.leaks[leak.kind];
    case 'target-among-inputs':
    case 'target-in-disguise':
      return words.leaks[leak.kind](leak.column);
    case 'duplicate-rows':
      return words.leaks[leak.kind](
        format.count(leak.count),
        format.count(leak.trainRow),
        format.count(leak.heldOutRow),
      );
  }
}
