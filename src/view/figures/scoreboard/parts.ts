/** The parts of a predicted step that take time worth naming, longest first; together they are the step. */
import type { StepBreakdown } from '#datacenter/cluster/prediction.ts';

export interface StepPart {
  readonly name: keyof StepBreakdown;
  readonly seconds: number;
}

/** Less than this share of the step is nothing. */
const leastShare = 1e-5;

export function listParts(parts: StepBreakdown): readonly StepPart[] {
  const all: readonly StepPart[] = (Object.keys(parts) as (keyof StepBreakdown)[]).map((name) => ({
    name,
    seconds: parts[name],
  }));
  const step = all.reduce((sum, { seconds }) => sum + seconds, 0);
  return all.filter(({ seconds }) => seconds > leastShare * step).toSorted((one, other) => other.seconds - one.seconds);
}
