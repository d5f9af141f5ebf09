/**
 * Fits every stack's six numbers to its published rows and writes the table of `calibration/stack-profiles.ts`. Few rows
 * move few numbers: a release on a chip starts from its maker's releases on that chip, these from the same on all chips,
 * and those from what all stacks have in common. `npm run fit` prints the table; `npm run fit -- held` the errors on
 * rows left out by whole models.
 */
import {
  findMemoryHabits,
  findStackFacts,
  nameFitKind,
  usualFit,
  type FitKind,
  type FittedProfile,
  type StackFit,
} from '#datacenter/calibration/calibration.ts';
import { familyOf } from '#datacenter/calibration/every-profile.ts';
import { findChip } from '#datacenter/catalog/chips.ts';
import { checkJob } from '#datacenter/cluster/job-check.ts';
import { sumBreakdown } from '#datacenter/cluster/predict.ts';
import type { StepSetting } from '#datacenter/cluster/piece-time.ts';
import { timeStep } from '#datacenter/cluster/step-time.ts';
import {
  countJobParameters,
  listStageOperators,
  type DeviceOperator,
  type OperatorLists,
} from '#datacenter/workload/workload.ts';
import { fitStack } from './fitting.ts';
import type { MeasuredRow } from './measured.ts';

/** A row with all of its prediction that no fitted number changes. */
export interface FitRow extends MeasuredRow {
  readonly setting: Omit<StepSetting, 'fit'>;
  readonly kind: FitKind;
  readonly parameters: number;
}

/** Kernels whose time is a sum over launches, bytes and FLOP are added up, so that a fit need not do it a thousand times. */
function addUp(operators: readonly DeviceOperator[]): readonly DeviceOperator[] {
  const kept: DeviceOperator[] = [];
  const sums = new Map<string, DeviceOperator>();
  for (const operator of operators) {
    const { kind, name, precision } = operator;
    if (kind !== 'attention' && kind !== 'memory-bound') {
      kept.push(operator);
      continue;
    }
    const key = `${kind} ${precision} ${name === 'route' || name === 'permute'}`;
    const sum = sums.get(key);
    if (!sum) {
      sums.set(key, operator);
      continue;
    }
    const { flop, bytes, launches } = operator;
    sums.set(key, { ...sum, flop: sum.flop + flop, bytes: sum.bytes + bytes, launches: sum.launches + launches });
  }
  return [...kept, ...sums.values()];
}

const addUpLists = (lists: OperatorLists): OperatorLists => ({
  forward: addUp(lists.forward),
  again: addUp(lists.again),
  backward: addUp(lists.backward),
});

export function prepareRow(row: MeasuredRow): FitRow | null {
  const { job } = row;
  const chip = findChip(job.accelerator);
  if (!chip || checkJob(job)) return null;
  const habits = findMemoryHabits(job.stack);
  const facts = findStackFacts(job.stack);
  const all = listStageOperators(job, habits);
  const { dense, mixture, embedding, logits } = all;
  const operators = {
    ...all,
    dense: dense && addUpLists(dense),
    mixture: mixture && addUpLists(mixture),
    embedding: addUpLists(embedding),
    logits: addUpLists(logits),
  };
  const setting = { job, chip, facts, operators, gradientBytes: habits.gradientBytes };
  return { ...row, setting, kind: nameFitKind(job), parameters: countJobParameters(job.model).total };
}

export const logRatio = (row: FitRow, fit: StackFit): number =>
  Math.log(sumBreakdown(timeStep({ ...row.setting, fit })) / row.seconds);

function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** How strongly a level is held to the one above it. */
const trust = 2.5;

const range = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];

/** Fits all groups of `rows`. */
export function fitProfiles(rows: readonly FitRow[]): readonly FittedProfile[] {
  const profiles: FittedProfile[] = [];
  const fit = (members: readonly FitRow[], around: StackFit, pull: number): StackFit =>
    fitStack((trial) => members.map((row) => logRatio(row, trial)), around, pull);
  for (const kin of group(rows, (row) => `${familyOf(row.job.stack)} ${row.kind}`).values()) {
    const chips = group(kin, (row) => row.job.accelerator);
    const overall = chips.size > 1 ? fit(kin, usualFit, 1) : usualFit;
    for (const mates of chips.values()) {
      const stacks = group(mates, (row) => row.job.stack);
      const onChip = stacks.size > 1 ? fit(mates, overall, chips.size > 1 ? trust : 1) : overall;
      for (const members of stacks.values()) {
        const [first] = members;
        if (!first) continue;
        const isAlone = stacks.size === 1 && chips.size === 1;
        profiles.push({
          stack: first.job.stack,
          chip: first.job.accelerator,
          kind: first.kind,
          fit: fit(members, onChip, isAlone ? 1 : trust),
          rows: members.length,
          tested: {
            parameters: range(members.map(({ parameters }) => parameters)),
            accelerators: range(members.map(({ job }) => job.accelerators)),
            sequence: range(members.map(({ job }) => job.model.sequenceLength)),
          },
        });
      }
    }
  }
  return profiles;
}

const digits = (value: number, count: number): string => String(Number(value.toPrecision(count)));

/** One line of the table: three digits of what moves every step, two of the rest, for every search loads all of them. */
export function writeProfile({ stack, chip, kind, fit, rows, tested }: FittedProfile): string {
  const { matmul, attention, memory, launchSeconds, network, mixture } = fit;
  const others = [attention, memory, launchSeconds * 1e6, network, mixture].map((value) => digits(value, 2));
  const billions = tested.parameters.map((count) => digits(count / 1e9, 2));
  return [
    ...[stack, chip, kind, digits(matmul, 3), ...others, rows],
    ...[...billions, ...tested.accelerators, ...tested.sequence],
  ].join(' ');
}

/** Rows to fit on: of the long sweep of small models every seventh, so that a fit takes minutes. */
export const thin = (rows: readonly FitRow[]): readonly FitRow[] =>
  rows.filter(({ file }, index) => file !== 'vtrain_single_node' || index % 7 === 0);
