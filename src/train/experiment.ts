/**
 * An experiment: the same training many times, with one thing or a few changed on purpose (its arms) and one thing changed
 * by chance (its seeds). Plans which runs that takes, and about how long. Everything else stays as the reader chose it,
 * but for goals: a run that stops early on held-out samples would be judged by samples that it had already used. Pure.
 */
import { clampToField } from '#datacenter/units/field.ts';
import type { OptimizerId, TrainChoice } from './choice.ts';
import { findChoiceField } from './choice-fields.ts';
import type { Question } from './experiment-answers.ts';
import { findCard } from './models/zoo.ts';

/**
 * `race`: the five optimizers. `seeds`: the choice as it is. `ablation`: factors, each in two levels. `batches`: batch
 * sizes. `given`: the arms of a claim, as they were set up.
 */
export type ExperimentKind = 'race' | 'seeds' | 'ablation' | 'batches' | 'given';

/** Those that a reader can plan without a claim. */
export const experimentKinds: readonly ExperimentKind[] = ['race', 'seeds', 'ablation', 'batches'];

/** What an ablation can change. */
export type Factor = 'augment' | 'model' | 'optimizer' | 'width';

/** An experiment that was set up to settle a claim. Only seed and backend are taken from the reader's choice. */
export interface GivenExperiment {
  /** The claim. */
  readonly id: string;
  readonly base: TrainChoice;
  /** What each arm changes of the base; the first may change nothing. */
  readonly arms: readonly Partial<TrainChoice>[];
  readonly questions: readonly Question[];
}

export interface ExperimentChoice {
  readonly kind: ExperimentKind;
  /** How many seeds each arm is trained with: 1 to 10. */
  readonly seeds: number;
  /** Of an ablation; those that the model does not heed are passed over. */
  readonly factors: readonly Factor[];
  /** The second level of these factors; null: one that differs from the choice is taken. */
  readonly otherOptimizer: OptimizerId | null;
  readonly otherWidth: number | null;
  /** Of a `given` experiment; absent until a claim has set one up. */
  readonly given?: GivenExperiment;
}

/** One way to train. `change` holds what tells the arms apart; the first arm is the choice as the reader made it. */
export interface Arm {
  readonly change: Partial<TrainChoice>;
  /** Of an ablation, by factor: whether its second level is taken. */
  readonly isChanged: Readonly<Partial<Record<Factor, boolean>>>;
}

export interface PlannedRun {
  /** Index into the plan's arms. */
  readonly arm: number;
  readonly choice: TrainChoice;
}

export interface ExperimentPlan {
  readonly kind: ExperimentKind;
  /** What the arms change, goals taken away. */
  readonly base: TrainChoice;
  readonly arms: readonly Arm[];
  readonly seeds: readonly number[];
  readonly factors: readonly Factor[];
  /** The claim that it is to settle; null: none. */
  readonly given: GivenExperiment | null;
  /** In the order in which they are trained: all arms with the first seed, then with the second, and so on. */
  readonly runs: readonly PlannedRun[];
}

export type PlanResult =
  | { readonly kind: 'plan'; readonly plan: ExperimentPlan }
  /** `no-factor`: an ablation of nothing. `generator`: what a GAN makes has no held-out loss to be judged by. */
  | { readonly kind: 'refused'; readonly reason: 'no-factor' | 'generator' | 'too-many-arms' };

export const mostArms = 16;
export const mostSeeds = 10;
/** Fewer seeds than three are no experiment about seeds, and settle no claim. */
export function leastSeeds(kind: ExperimentKind): number {
  return kind === 'seeds' || kind === 'given' ? 3 : 1;
}
const seedLimit = 2 ** 31;
const optimizers: readonly OptimizerId[] = ['sgd', 'momentum', 'rmsprop', 'adam', 'adam-uncorrected'];
/** Batch sizes beside the chosen one, as its multiples. */
const batchMultiples = [1 / 4, 1 / 2, 2, 4];

/** The factors that an ablation of this choice can have. */
export function listFactors({ model, data }: TrainChoice): readonly Factor[] {
  const { knobs } = findCard(model);
  const isDigits = data === 'mnist';
  const has: Readonly<Record<Factor, boolean>> = {
    augment: knobs.includes('augment') && isDigits,
    model: isDigits && (model === 'mnist-mlp' || model === 'mnist-cnn'),
    optimizer: true,
    width: knobs.includes('width'),
  };
  return (['augment', 'model', 'optimizer', 'width'] as const).filter((factor) => has[factor]);
}

/** The second level of each factor: what an ablation puts in the place of what was chosen. */
export function pickOthers(
  base: TrainChoice,
  { otherOptimizer, otherWidth }: Pick<ExperimentChoice, 'otherOptimizer' | 'otherWidth'>,
): Readonly<Record<Factor, Partial<TrainChoice>>> {
  const isOther = otherOptimizer !== null && otherOptimizer !== base.optimizer;
  const width = otherWidth !== null && otherWidth !== base.width ? otherWidth : pickWidth(base.width);
  return {
    augment: { augment: !base.augment },
    model: { model: base.model === 'mnist-cnn' ? 'mnist-mlp' : 'mnist-cnn' },
    optimizer: { optimizer: isOther ? otherOptimizer : base.optimizer === 'sgd' ? 'adam' : 'sgd' },
    width: { width },
  };
}

/** The arms and runs of an experiment, or why there are none. Seeds count up from the chosen one. */
export function planExperiment(choice: TrainChoice, experiment: ExperimentChoice): PlanResult {
  const { kind } = experiment;
  const given = kind === 'given' ? (experiment.given ?? null) : null;
  const { seed, backend, engine } = choice;
  const own = given?.base ?? choice;
  const base: TrainChoice = { ...own, seed, backend, engine, stopAccuracy: null, stopLoss: null };
  if (base.model === 'gan') return { kind: 'refused', reason: 'generator' };
  const factors = kind === 'ablation' ? listFactors(base).filter((one) => experiment.factors.includes(one)) : [];
  if (kind === 'ablation' && factors.length === 0) return { kind: 'refused', reason: 'no-factor' };
  const arms = planArms(base, experiment, factors);
  if (arms.length > mostArms) return { kind: 'refused', reason: 'too-many-arms' };
  const count = Math.min(mostSeeds, Math.max(leastSeeds(kind), Math.round(experiment.seeds)));
  const seeds = listSeeds(seed, count);
  const runs = seeds.flatMap((seed) => arms.map(({ change }, arm) => ({ arm, choice: { ...base, ...change, seed } })));
  return { kind: 'plan', plan: { kind, base, arms, seeds, factors, given, runs } };
}

/** Seeds of an experiment: they count up from the chosen one. */
export function listSeeds(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (first + index) % seedLimit);
}

function planArms(base: TrainChoice, experiment: ExperimentChoice, factors: readonly Factor[]): readonly Arm[] {
  const plain = (changes: readonly Partial<TrainChoice>[]) => changes.map((change) => ({ change, isChanged: {} }));
  switch (experiment.kind) {
    case 'seeds':
      return plain([{}]);
    case 'race':
      return plain(
        [base.optimizer, ...optimizers.filter((one) => one !== base.optimizer)].map((optimizer) => ({ optimizer })),
      );
    case 'given':
      return plain(experiment.given?.arms ?? [{}]);
    case 'batches':
      return plain(listBatches(base.batch).map((batch) => ({ batch })));
    case 'ablation': {
      const others = pickOthers(base, experiment);
      // Every factor doubles the arms: first all with it as chosen, then all with it changed.
      return factors.reduce<readonly Arm[]>(
        (arms, factor) =>
          [false, true].flatMap((isOther) =>
            arms.map(({ change, isChanged }) => ({
              change: { ...change, ...(isOther ? others[factor] : keepAs(base, factor)) },
              isChanged: { ...isChanged, [factor]: isOther },
            })),
          ),
        [{ change: {}, isChanged: {} }],
      );
    }
  }
}

const keepAs = (base: TrainChoice, factor: Factor): Partial<TrainChoice> => ({ [factor]: base[factor] });

function listBatches(batch: number): readonly number[] {
  const field = findChoiceField('batch');
  const near = batchMultiples.flatMap((multiple) => {
    const rung = field?.kind === 'number' ? clampToField(field, batch * multiple) : null;
    return rung === null ? [] : [rung];
  });
  return [batch, ...[...new Set(near)].filter((one) => one !== batch).sort((a, b) => a - b)];
}

/** Twice the width, or half of it where that is too wide. */
function pickWidth(width: number): number {
  const field = findChoiceField('width');
  return field?.kind === 'number' && width * 2 > field.high ? Math.max(1, Math.round(width / 2)) : width * 2;
}

/** What is known of speed before an experiment's first run is done: the last run of this page. */
export interface LastPace {
  readonly choice: TrainChoice;
  readonly trainSamples: number;
  readonly samplesPerSecond: number;
  readonly compileSeconds: number;
}

/**
 * About how long runs will take, seconds. A run of an arm that has been trained takes as long as those did on average;
 * other arms take as long as the average of all. Before the first is done: training samples over the rate of the last
 * run of this page, if that was of the same model and data; evaluations are left out then.
 * @param taken seconds of finished runs by arm
 * @returns null: unknown until the first run is done
 */
export function estimateSeconds(
  runs: readonly PlannedRun[],
  taken: readonly { readonly arm: number; readonly seconds: number }[],
  last: LastPace | null,
): number | null {
  if (taken.length > 0) {
    const ofAll = average(taken.map(({ seconds }) => seconds));
    const ofArm = (arm: number) => taken.filter((one) => one.arm === arm).map(({ seconds }) => seconds);
    return runs.reduce((sum, { arm }) => sum + (ofArm(arm).length > 0 ? average(ofArm(arm)) : ofAll), 0);
  }
  if (!last) return null;
  const { choice, trainSamples, samplesPerSecond, compileSeconds } = last;
  const isAlike = runs.every(({ choice: one }) => {
    return one.model === choice.model && one.data === choice.data && one.rows === choice.rows;
  });
  if (!isAlike || !(samplesPerSecond > 0)) return null;
  return runs.reduce((sum, one) => sum + compileSeconds + (one.choice.epochs * trainSamples) / samplesPerSecond, 0);
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
