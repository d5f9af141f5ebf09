/** The parts of a predicted step that take any time, longest first; together they are the step. */
import type { StepBreakdown } from '#datacenter/cluster/prediction.ts';

export interface StepPart {
  readonly name: keyof StepBreakdown;
  readonly seconds: number;
}

export function listParts(parts: StepBreakdown): readonly StepPart[] {
  const all: readonly StepPart[] = (Object.keys(parts) as (keyof StepBreakdown)[]).map((name) => ({
    name,
    seconds: parts[name],
  }));
  return all.filter(({ seconds }) => seconds > 0).toSorted((one, other) => other.seconds - one.seconds);
}
