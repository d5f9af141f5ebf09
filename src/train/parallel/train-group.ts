/**
 * One group of workers from its initial weights to its last step. In turns: every member computes and gives, the lead
 * averages when the slowest has given, and the mean goes back with the next order. Timing starts after the warm-up, when
 * nothing is owed, and ends when the last mean has been taken over: the wall time of whole steps and nothing else.
 */
import type { BackendName, Conditions } from '#datacenter/calibration/measurement.ts';
import type { EngineData, EngineOrder } from '../engines/engine.ts';
import type { Shard } from '../data/shard.ts';
import { sizeOf } from '../models/layer.ts';
import { countParameters, weightShapes } from '../models/model.ts';
import { RunFailure } from '../run-failure.ts';
import type { Crew } from './crew.ts';
import { dealTo, type Deal } from './deal.ts';
import { compareStretches, spreadMean } from './mean-arrays.ts';
import { shareOut, type ParallelArmPlan } from './parallel-choice.ts';
import type { ParallelArm, Turn } from './parallel-result.ts';

export interface GroupOrder {
  readonly plan: ParallelArmPlan;
  /** Of the whole group: `batch` is all workers' together. */
  readonly order: EngineOrder;
  readonly backend: BackendName;
  readonly data: EngineData;
  readonly shards: readonly Shard[];
  /** Of all steps, `order.batch` each: the untimed ones, the timed ones, and one more batch to look at afterwards. */
  readonly rows: Int32Array;
  readonly warmUp: number;
  readonly steps: number;
}

export interface GroupParts {
  readonly crew: Crew;
  readonly nowSeconds: () => number;
  readonly isStopped: () => boolean;
  readonly onConditions: (conditions: Conditions) => void;
  readonly onStage: (stage: 'opening' | 'checking' | 'training') => void;
  /** Told after every turn: steps done, the untimed ones included, seconds of a timed step so far, and the last turns. */
  readonly onTurn: (step: number, stepSeconds: number | null, turns: readonly Turn[]) => void;
}

/** A worker alone exchanges nothing, but is heard of so often, seconds. */
const aloneTurnSeconds = 0.25;
/** Rounds of a group that are told while it trains. */
const toldRounds = 12;

/** Null where it was stopped before its first timed step. @throws RunFailure, MemberFailure */
export async function trainGroup(order: GroupOrder, parts: GroupParts): Promise<ParallelArm | null> {
  return new Group(order, parts).train();
}

class Group {
  readonly #order: GroupOrder;
  readonly #parts: GroupParts;
  readonly #shares: readonly number[];
  readonly #deals: readonly Deal[];
  readonly #sizes: readonly number[];
  readonly #turns: Turn[] = [];
  /** What each member has yet to take over; empty where nobody has. */
  #means: Float32Array<ArrayBuffer>[] = [];
  #round = 0;
  #step = 0;
  #exchanges = 0;
  #sentBytes = 0;
  /** When the first timed turn was ordered. */
  #startedAt: number | null = null;
  #aloneSteps = 1;

  constructor(order: GroupOrder, parts: GroupParts) {
    this.#order = order;
    this.#parts = parts;
    const { plan, rows, warmUp, steps, data, shards } = order;
    const { batch, model } = order.order;
    this.#shares = shareOut(batch, plan.workers);
    this.#sizes = weightShapes(model).map(sizeOf);
    const checks = [0, warmUp + steps].map((step) => rows.subarray(step * batch, (step + 1) * batch));
    this.#deals = this.#shares.map((_, worker) =>
      dealTo(worker, rows, this.#shares, worker === 0 ? checks : [], data, shards),
    );
  }

  async train(): Promise<ParallelArm | null> {
    const { plan, order, warmUp, steps } = this.#order;
    const { nowSeconds, isStopped, onStage } = this.#parts;
    const isAlone = plan.mode === 'alone';
    onStage('opening');
    await this.#open();
    if (isStopped()) return null;
    onStage('checking');
    const first = isAlone ? null : await this.#check(0);
    onStage('training');
    await this.#trainTo(warmUp);
    this.#startedAt = nowSeconds();
    await this.#trainTo(warmUp + steps);
    const seconds = nowSeconds() - this.#startedAt;
    const done = this.#step - warmUp;
    if (done < 1) return null;
    onStage('checking');
    const last = done === steps ? await this.#check(1) : null;
    const checks = isAlone ? [] : [first, last];
    return {
      ...plan,
      batch: order.batch,
      shares: this.#shares,
      parameters: countParameters(order.model),
      steps: done,
      seconds,
      exchanges: this.#exchanges,
      sentBytes: this.#sentBytes,
      differences: checks.flatMap((check) => (check ? [check.difference] : [])),
      endLoss: last?.loss ?? null,
      turns: this.#turns,
    };
  }

  async #open(): Promise<void> {
    const { order, backend } = this.#order;
    // A browser asked for many GPU devices at once may be slow to answer any: one after the other.
    let before: Promise<unknown> = Promise.resolve();
    const opened = await this.#askAll((worker, { data, shards, rows }) => {
      const own = { ...order, batch: this.#shares[worker] ?? 0 };
      const open = () => this.#parts.crew.ask(worker, { kind: 'open', order: own, backend, data, shards, rows });
      const opening = backend === 'cpu' ? open() : before.then(open);
      before = opening;
      return opening;
    });
    const [first] = opened;
    if (first) this.#parts.onConditions(first.conditions);
  }

  /** The mean of the shards' gradients against the first member's gradient of the whole batch, from the weights of now. */
  async #check(which: 0 | 1): Promise<{ difference: number; loss: number }> {
    const { crew } = this.#parts;
    const step = which === 0 ? 0 : this.#order.warmUp + this.#order.steps;
    const parts = await this.#askAll((worker, { rows }) => {
      const share = this.#shares[worker] ?? 0;
      return crew.ask(worker, { kind: 'differentiate', rows: rows.slice(step * share, (step + 1) * share) });
    });
    const whole = this.#deals[0]?.checks[which] ?? new Int32Array();
    const { loss, numbers } = await crew.ask(0, { kind: 'differentiate', rows: whole });
    const stretches = parts.map((part) => part.numbers);
    spreadMean(stretches, this.#shares);
    return { difference: compareStretches(stretches[0] ?? new Float32Array(), numbers, this.#sizes), loss };
  }

  /** Steps until so many are done, or the reader stops it; all that was averaged is taken over at the end. */
  async #trainTo(last: number): Promise<void> {
    while (this.#step < last && !this.#parts.isStopped()) {
      const steps = Math.min(this.#stepsPerTurn, last - this.#step);
      await this.#takeTurn(steps);
      this.#step += steps;
      this.#report();
    }
    if (this.#means.length > 0) await this.#takeTurn(0);
  }

  get #stepsPerTurn(): number {
    const { mode, localSteps } = this.#order.plan;
    if (mode === 'alone') return this.#aloneSteps;
    return mode === 'sync' ? 1 : localSteps;
  }

  async #takeTurn(steps: number): Promise<void> {
    const { nowSeconds, crew } = this.#parts;
    const { mode } = this.#order.plan;
    const give = mode === 'alone' || steps === 0 ? 'nothing' : mode === 'sync' ? 'gradient' : 'weights';
    const kind = mode === 'sync' ? 'update' : 'weights';
    const means = this.#means;
    this.#means = [];
    const answers = await this.#askAll(async (worker) => {
      const numbers = means[worker];
      const take = numbers ? ({ kind, numbers } as const) : null;
      if (numbers) this.#noteSent(numbers);
      const turn = { kind: 'turn', take, give, step: this.#step, steps } as const;
      const answer = await crew.ask(worker, turn, numbers ? [numbers.buffer] : []);
      return { ...answer, here: nowSeconds() };
    });
    const all = nowSeconds();
    if (steps > 0 && !answers.every(({ loss }) => Number.isFinite(loss))) {
      throw new RunFailure('diverged', `loss not finite after step ${this.#step + steps}`);
    }
    this.#noteTurns(answers, all);
    this.#means = answers.flatMap(({ numbers }) => (numbers ? [numbers] : []));
    if (this.#means.length === 0) {
      const [{ from, to } = { from: 0, to: 0 }] = answers;
      if (mode === 'alone') this.#aloneSteps = planTurn(to - from, steps);
      return;
    }
    for (const mean of this.#means) this.#noteSent(mean);
    if (this.#startedAt !== null) this.#exchanges++;
    spreadMean(this.#means, this.#shares);
  }

  #noteSent({ byteLength }: Float32Array): void {
    if (this.#startedAt !== null) this.#sentBytes += byteLength;
  }

  /** Clocks of two workers may differ by a hair: no time runs backwards here. */
  #noteTurns(answers: readonly { from: number; to: number; here: number }[], all: number): void {
    const start = this.#startedAt;
    if (start === null) return;
    const round = this.#round++;
    answers.forEach((answer, worker) => {
      const from = Math.max(0, answer.from - start);
      const at = this.#turns.findLastIndex((turn) => turn.worker === worker);
      const before = this.#turns[at];
      if (before) this.#turns[at] = { ...before, back: Math.max(before.all, from) };
      const begin = Math.max(from, before?.all ?? 0);
      const to = Math.max(begin, answer.to - start);
      const here = Math.max(to, answer.here - start);
      const end = Math.max(here, all - start);
      this.#turns.push({ worker, round, from: begin, to, here, all: end, back: end });
    });
  }

  #report(): void {
    const { warmUp } = this.#order;
    const timed = this.#step - warmUp;
    const seconds = this.#startedAt === null ? 0 : this.#parts.nowSeconds() - this.#startedAt;
    const turns = this.#turns.slice(-toldRounds * this.#shares.length);
    this.#parts.onTurn(this.#step, timed > 0 ? seconds / timed : null, turns);
  }

  #askAll<Answer>(ask: (worker: number, deal: Deal) => Promise<Answer>): Promise<Answer[]> {
    return Promise.all(this.#deals.map((deal, worker) => ask(worker, deal)));
  }
}

/** Steps that fill a turn of a worker alone, from what the last turn took. */
function planTurn(seconds: number, steps: number): number {
  const perStep = seconds / Math.max(1, steps);
  return Math.max(1, Math.min(2 * Math.max(1, steps), Math.round(aloneTurnSeconds / Math.max(perStep, 1e-6))));
}
