/**
 * Where the time of a training step goes, as parts of one bar (`train/measure-split.ts` says how they are told apart).
 * Reading a number back is no part of a steady step and stands apart.
 */
import { splitStep } from '#train/measure-split.ts';
import type { StepAnatomy } from '#train/protocol.ts';

/** `rest`: GPU work or waiting, not told apart, where the browser tells no GPU times. */
export type AnatomyPart = 'script' | 'both' | 'gpu' | 'waiting' | 'rest';

export interface AnatomyRow {
  readonly name: string;
  /** In the order drawn; parts of no length are left out. They sum to the step. */
  readonly parts: readonly { readonly part: AnatomyPart; readonly seconds: number }[];
  readonly stepSeconds: number;
  readonly readbackSeconds: number;
  readonly largest: AnatomyPart | null;
  readonly anatomy: StepAnatomy;
}

/** Name and measurement of one bar. */
export interface NamedAnatomy {
  readonly name: string;
  readonly anatomy: StepAnatomy;
}

export function seriesOfAnatomies(rows: readonly NamedAnatomy[]): readonly AnatomyRow[] {
  return rows.map(({ name, anatomy }) => {
    const parts = partsOf(anatomy).filter(({ seconds }) => seconds > 0);
    const [first] = [...parts].sort((one, other) => other.seconds - one.seconds);
    const { stepSeconds, readbackSeconds } = anatomy;
    return { name, parts, stepSeconds, readbackSeconds, largest: first?.part ?? null, anatomy };
  });
}

function partsOf(anatomy: StepAnatomy): AnatomyRow['parts'] {
  const split = splitStep(anatomy);
  if (!split) {
    const { scriptSeconds, stepSeconds } = anatomy;
    return [
      { part: 'script', seconds: scriptSeconds },
      { part: 'rest', seconds: Math.max(0, stepSeconds - scriptSeconds) },
    ];
  }
  return [
    { part: 'script', seconds: split.script },
    { part: 'both', seconds: split.both },
    { part: 'gpu', seconds: split.gpu },
    { part: 'waiting', seconds: split.idle },
  ];
}

/** Length of a row's bar, seconds. */
export function lengthOf({ parts }: AnatomyRow): number {
  return parts.reduce((sum, { seconds }) => sum + seconds, 0);
}
