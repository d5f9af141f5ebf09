/**
 * The tagging report that S2 and S4 print, letter by letter the same, as the result of code that has no tagger in it.
 * Nine rows and three averages, as printed: named-entity tags of the CoNLL-2003 test set. What is right and wrong in it
 * is computed by `train/evaluation/printed-report.ts`, never typed in here.
 */
import type { PrintedRow } from '#train/evaluation/printed-report.ts';

export interface PrintedReport {
  readonly rows: readonly PrintedRow[];
  /** Decimals of the print. */
  readonly digits: number;
  readonly printed: {
    readonly micro: number;
    readonly macro: { readonly precision: number; readonly recall: number; readonly f1: number };
    readonly weighted: { readonly precision: number; readonly recall: number; readonly f1: number };
    readonly support: number;
  };
}

export const nerReport: PrintedReport = {
  rows: [
    { name: 'B-LOC', precision: 0.926, recall: 0.906, f1: 0.916, support: 1668 },
    { name: 'I-LOC', precision: 0.9, recall: 0.805, f1: 0.85, support: 257 },
    { name: 'B-MISC', precision: 0.875, recall: 0.856, f1: 0.865, support: 702 },
    { name: 'I-MISC', precision: 0.838, recall: 0.782, f1: 0.809, support: 216 },
    { name: 'B-ORG', precision: 0.914, recall: 0.898, f1: 0.906, support: 1661 },
    { name: 'I-ORG', precision: 0.911, recall: 0.894, f1: 0.902, support: 835 },
    { name: 'B-PER', precision: 0.964, recall: 0.957, f1: 0.96, support: 1617 },
    { name: 'I-PER', precision: 0.983, recall: 0.98, f1: 0.982, support: 1156 },
    { name: 'O', precision: 0.993, recall: 0.995, f1: 0.994, support: 38323 },
  ],
  digits: 3,
  printed: {
    micro: 0.973,
    macro: { precision: 0.923, recall: 0.897, f1: 0.909 },
    weighted: { precision: 0.973, recall: 0.973, f1: 0.973 },
    support: 46435,
  },
};
