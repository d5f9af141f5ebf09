/**
 * Where the time of a training step goes, as parts of one bar. Script and GPU may work at once: what both take together
 * beyond the whole step is the least time that they overlapped. What neither takes is waiting. Reading a number back is
 * no part of a steady step and stands apart.
 */
import type { StepAnatomy } from '#train/protocol.ts';

/** `rest`: GPU work or waiting, not told apart, where the browser tells no GPU times. */
export type AnatomyPart = 'script' | 'both' | 'gpu' | 'waiting' | 'rest';

export interface AnatomyRow {
  readonly name: string;
  /** In the order drawn; parts of no length are left out. They sum to the step, or to the longer of script and GPU. */
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

function partsOf({ scriptSeconds: script, gpuBusySeconds: gpu, stepSeconds: step }: StepAnatomy): AnatomyRow['parts'] {
  if (gpu === null) {
    return [
      { part: 'script', seconds: script },
      { part: 'rest', seconds: Math.max(0, step - script) },
    ];
  }
  const both = Math.min(script, gpu, Math.max(0, script + gpu - step));
  return [
    { part: 'script', seconds: script - both },
    { part: 'both', seconds: both },
    { part: 'gpu', seconds: gpu - both },
    { part: 'waiting', seconds: Math.max(0, step - script - gpu) },
  ];
}

/** Length of a row's bar, seconds. */
export function lengthOf({ parts }: AnatomyRow): number {
  return parts.reduce((sum, { seconds }) => sum + seconds, 0);
}
