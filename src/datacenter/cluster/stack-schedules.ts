/** Which pipeline schedules a training stack can run: read from the stacks' own code and papers. Types and names only. */
import type { Schedule } from '../catalog/job.ts';

/** What training code of a kind offers: interleaved stages are in all with a pipeline, the rest only where it was read. */
export function listSchedules(stack: string): readonly Schedule[] {
  if (/^(nanotron|vtrain|mtnlg)/.test(stack)) return ['1f1b'];
  return /^torchtitan/.test(stack) ? ['1f1b', 'interleaved', 'zero-bubble-v'] : ['1f1b', 'interleaved'];
}
