/**
 * Errors on held-out rows by the cause that is suspected of them: each row counts once, under the first cause of the list
 * that is true of it. A cause is a fact about the row or about its predicted step, never its error. What was tried against
 * each stands in `README.md` beside this file. Written by `npm run fit -- held`.
 */
import { timeStep } from '#datacenter/cluster/step-time.ts';
import { sumBreakdown } from '#datacenter/cluster/predict.ts';
import { planMemory } from '#datacenter/cluster/memory-plan.ts';
import type { StepBreakdown } from '#datacenter/cluster/prediction.ts';
import { groupErrors, type ErrorRow } from './errors.ts';
import { quantile } from './fitting.ts';

/** Parts as shares of the predicted step. */
type Shares = Readonly<Record<keyof StepBreakdown, number>>;

interface Cause {
  readonly name: string;
  readonly isTrue: (row: ErrorRow, shares: Shares) => boolean;
}

/** Of an accelerator's memory, beyond which a run counts as nearly full. */
const nearlyFull = 0.85;
const manyRanks = 512;

const causes: readonly Cause[] = [
  { name: 'stack not seen on that chip', isTrue: ({ profile }) => profile.nearness !== 'own' },
  { name: 'imbalance, experts’ software', isTrue: ({ row }) => row.job.model.mixture !== undefined },
  { name: 'adapters only', isTrue: ({ row }) => row.job.adaptersOnly === true },
  { name: 'launches: over a third of it', isTrue: (_, { launchSeconds }) => launchSeconds > 1 / 3 },
  {
    name: 'launches and joins, tensor 8',
    isTrue: ({ row }, { launchSeconds }) => row.job.plan.tensor >= 8 && launchSeconds > 0.02,
  },
  { name: 'overlap: exposed data', isTrue: (_, { dataSeconds }) => dataSeconds > 0.05 },
  {
    name: 'overlap: exposed tensor',
    isTrue: (_, { tensorSeconds, contextSeconds }) => tensorSeconds + contextSeconds > 0.1,
  },
  {
    name: 'pipeline: bubble',
    isTrue: (_, { bubbleSeconds, pipelineSeconds }) => bubbleSeconds + pipelineSeconds > 0.08,
  },
  { name: 'latency by rank: many ranks', isTrue: ({ row }) => row.job.accelerators >= manyRanks },
  {
    name: 'memory nearly full',
    isTrue: ({ row: { job, setting } }) =>
      planMemory(job, setting.chip.memoryBytes).totalBytes > nearlyFull * setting.chip.memoryBytes,
  },
  { name: 'kernels, all else', isTrue: () => true },
];

function shareParts({ row, profile }: ErrorRow): Shares {
  const parts = timeStep({ ...row.setting, fit: profile.fit });
  const whole = sumBreakdown(parts);
  const shares: Record<string, number> = {};
  for (const [part, seconds] of Object.entries(parts)) shares[part] = seconds / whole;
  return shares as Shares;
}

/** Which cause of the list is suspected of a row. */
export function nameCause(error: ErrorRow): string {
  const shares = shareParts(error);
  return causes.find(({ isTrue }) => isTrue(error, shares))?.name ?? '';
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(9);
const relative = (error: number): number => Math.exp(error) - 1;

/** By class and cause: rows, median, p90 and worst of the sizes, the middle one with its sign, and the worst row's name. */
export function writeResiduals(rows: readonly ErrorRow[]): string {
  const lines = [`${' '.repeat(34)}rows   median      p90    worst   middle  worst row`];
  for (const [jobClass, members] of groupErrors(rows, (row) => row.jobClass)) {
    lines.push(jobClass);
    const groups = new Map(groupErrors(members, nameCause));
    for (const { name } of causes) {
      const group = groups.get(name) ?? [];
      const sizes = group.map(({ error }) => Math.abs(relative(error)));
      const worst = group.toSorted((one, other) => Math.abs(relative(other.error)) - Math.abs(relative(one.error)))[0];
      if (!worst) continue;
      const middle = quantile(
        group.map(({ error }) => relative(error)),
        0.5,
      );
      const cells = [quantile(sizes, 0.5), quantile(sizes, 0.9), Math.max(...sizes), middle].map(percent).join('');
      lines.push(`  ${name.padEnd(32)}${String(group.length).padStart(4)}${cells}  ${worst.row.job.id}`);
    }
  }
  return lines.join('\n');
}
