/**
 * The files of tables and texts that come with the page, as `test/support/pack-shipped.mjs` prints them. Origin and
 * licence of each: `DATA-LICENSES.md`.
 */
import type { ContentCheck } from '../fetch-content.ts';
import type { DataSetId } from '../data-set.ts';

export type ShippedTableId = Extract<DataSetId, 'penguins' | 'weather'>;
export type ShippedTextId = Extract<DataSetId, 'moby-dick' | 'analects'>;
export type ShippedId = ShippedTableId | ShippedTextId;

export interface ShippedFile extends ContentCheck {
  /** Size of the file in bytes: what a reader downloads. */
  readonly packedBytes: number;
}

/** Below the address of the page's data. */
export const shippedFolder = 'shipped/';

export const shippedFiles = {
  penguins: {
    file: 'penguins.csv.gz',
    bytes: 13_487,
    packedBytes: 2_723,
    sha256: 'dbd825d77472002d6adce390b435168fcb51ade851e7b45167df6dc84c284d80',
  },
  weather: {
    file: 'weather.csv.gz',
    bytes: 121_417,
    packedBytes: 23_150,
    sha256: '27219f1ca8dbd94c9b6f4b9f4f52ab2f1eb33dfdcf719cd9fc6481ed50b74549',
  },
  'moby-dick': {
    file: 'moby-dick.txt.gz',
    bytes: 200_616,
    packedBytes: 79_593,
    sha256: 'b9b3c5c2308f3fc7dd512aa1af6c93e582d8892dafd5ed62e9efc85cf7db74d8',
  },
  analects: {
    file: 'analects.txt.gz',
    bytes: 65_177,
    packedBytes: 25_199,
    sha256: 'd932346560bcca775030991ea3c047adb7b69ced1c716c4e1d57272fe5ae314d',
  },
} as const satisfies Record<ShippedId, ShippedFile>;
