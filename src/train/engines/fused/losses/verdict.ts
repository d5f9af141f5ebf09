/**
 * The loss of a GAN's half: sigmoid cross-entropy of the judge's logits, whose right answers need no memory because they
 * follow from the place in the batch. There is one number a sample, so a single workgroup measures, blames and adds up.
 */
import type { Value } from '../graph.ts';
import type { Kernel } from '../kernel.ts';
import type { Sink } from '../sink.ts';
import { tallyRows } from './losses.ts';
import { writeNumberLoss } from './number-row.ts';

/**
 * @param logits one a sample: this is real
 * @param made so many samples in front shall be taken for made ones, those behind for real
 * @param sink of the logits; null where nothing is learnt
 * @param half of the ring's places: 0 the generator's, 1 the judge's
 * @param hasSubgroups whether the kernel may use them
 */
export function planVerdict(
  logits: Value,
  made: number,
  sink: Sink | null,
  half: 0 | 1,
  hasSubgroups: boolean,
): Kernel {
  const rows = logits.memory.length;
  return tallyRows({
    name: 'verdict',
    rows,
    half,
    hasSubgroups,
    reads: { logits: logits.memory, ...sink?.reads },
    writes: { ...sink?.writes },
    measure: `    let output = logits[row];
    let wanted = select(1.0, 0.0, row < ${made}u);
    ${writeNumberLoss('sigmoid-cross-entropy')}
    ${sink?.write('row', `slope / ${rows}.0`) ?? ''}
    sum += vec2f(own, select(0.0, 1.0, (output > 0.0) == (wanted > 0.5)));`,
  });
}
