/** Cutting the rows into those to train on and those held out. */
import { createRandom, shuffle } from '../random.ts';
import { bad, type Frame, type PrepareBad } from './frame.ts';
import type { PrepareStep } from './steps.ts';

/** Stream of random numbers (`random.ts`) for the order of rows. */
const splitStream = 2100;

/** The frame with its rows in two sets; each has one row at least. The same seed gives the same split. */
export function splitRows(
  frame: Frame,
  { trainShare, by }: Extract<PrepareStep, { kind: 'split' }>,
  seed: number,
): Frame | PrepareBad {
  if (frame.isSplit) return bad('split-twice');
  if (!(trainShare > 0 && trainShare < 1)) return bad('bad-share', { detail: String(trainShare) });
  const rows = frame.train.slice();
  if (rows.length < 2) return bad('too-few-rows', { detail: String(rows.length) });
  if (by === 'shuffle') shuffle(rows, createRandom(seed, splitStream));
  const trainRows = Math.min(rows.length - 1, Math.max(1, Math.round(trainShare * rows.length)));
  return { ...frame, train: rows.slice(0, trainRows), heldOut: rows.slice(trainRows), isSplit: true };
}
