/**
 * Questions of a page to the model of its run, with what the reader wants to know about the asking: how long the first
 * answer took, which had to compile, how long the others, and why there is none.
 */
import { medianOf, quantileOf } from '#device/statistics.ts';
import { wallClock, type Clock } from '#device/timing.ts';
import type { Answer } from './questions.ts';
import type { Run } from './run.svelte.ts';

/** Of answers to so many samples at once; the first of them, which compiles anew, is apart. */
export interface BatchTimes {
  readonly batch: number;
  readonly firstSeconds: number;
  readonly p50Seconds: number;
  readonly p95Seconds: number;
  readonly samplesPerSecond: number;
}

/** Seconds are from the question's arrival in the worker to the numbers being there. */
export interface AnswerTimes {
  /** The run that answered. */
  readonly run: number;
  /** The first answer of this run for one sample, compiling included. */
  readonly firstSeconds: number;
  readonly p50Seconds: number;
  readonly p95Seconds: number;
  /** Answers timed, the first one not among them. */
  readonly answers: number;
  /** Many samples at once, the smallest batch first. */
  readonly batches: readonly BatchTimes[];
  /** Times below a tick of the browser's clock say only that they are below it. */
  readonly tickSeconds: number;
}

const timedAnswers = 30;
const timedBatches = [16, 64, 256];
/** Answers of each batch, the first not among them. */
const batchAnswers = 10;

export class Asking {
  readonly #run: Pick<Run, 'view' | 'ask'>;
  #times = $state.raw<AnswerTimes | null>(null);
  #refusal = $state.raw<string | null>(null);
  #isTiming = $state(false);
  #first: { readonly run: number; readonly seconds: number } | null = null;

  readonly #clock: Clock;

  constructor(run: Pick<Run, 'view' | 'ask'>, clock: Clock = wallClock) {
    this.#run = run;
    this.#clock = clock;
  }

  /** Null before answers were timed, and once another run stands in front. */
  get times(): AnswerTimes | null {
    return this.#times?.run === this.#run.view.number ? this.#times : null;
  }

  get isTiming(): boolean {
    return this.#isTiming;
  }

  /** Why the last question got no answer, untranslated; null when it got one. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /** The outputs for `count` samples; null when refused. */
  ask = async (inputs: Float32Array, count: number): Promise<Answer | null> => {
    const run = this.#run.view.number;
    const answer = await this.catch(this.#run.ask(inputs, count));
    if (answer && count === 1 && this.#first?.run !== run) this.#first = { run, seconds: answer.seconds };
    return answer;
  };

  /** What a question gets; null when it is refused, which `refusal` then says. */
  catch = async <Reply>(question: Promise<Reply>): Promise<Reply | null> => {
    try {
      const reply = await question;
      this.#refusal = null;
      return reply;
    } catch (refused) {
      this.#refusal = refused instanceof Error ? refused.message : String(refused);
      return null;
    }
  };

  /** Times answers to one sample, one after the other, then to many at once. */
  time = async (sample: Float32Array): Promise<void> => {
    if (this.#isTiming) return;
    this.#isTiming = true;
    try {
      this.#times = (await this.#measure(sample)) ?? this.#times;
    } finally {
      this.#isTiming = false;
    }
  };

  async #measure(sample: Float32Array): Promise<AnswerTimes | null> {
    const run = this.#run.view.number;
    if (this.#first?.run !== run && !(await this.ask(sample, 1))) return null;
    const seconds = await this.#repeat(sample, 1, timedAnswers);
    if (!this.#first || seconds.length < timedAnswers) return null;
    const tickSeconds = findTick(this.#clock);
    const batches: BatchTimes[] = [];
    for (const batch of timedBatches) {
      const times = await this.#timeBatch(sample, batch, tickSeconds);
      if (!times) return null;
      batches.push(times);
    }
    return {
      run,
      firstSeconds: this.#first.seconds,
      p50Seconds: medianOf(seconds),
      p95Seconds: quantileOf(seconds, 0.95),
      answers: seconds.length,
      batches,
      tickSeconds,
    };
  }

  async #timeBatch(sample: Float32Array, batch: number, tickSeconds: number): Promise<BatchTimes | null> {
    const many = new Float32Array(batch * sample.length);
    for (let row = 0; row < batch; row++) many.set(sample, row * sample.length);
    const [firstSeconds, ...seconds] = await this.#repeat(many, batch, batchAnswers + 1);
    if (firstSeconds === undefined || seconds.length < batchAnswers) return null;
    const p50Seconds = medianOf(seconds);
    const samplesPerSecond = batch / Math.max(p50Seconds, tickSeconds);
    return { batch, firstSeconds, p50Seconds, p95Seconds: quantileOf(seconds, 0.95), samplesPerSecond };
  }

  /** Seconds of each answer; fewer than wanted when one was refused. */
  async #repeat(inputs: Float32Array, count: number, times: number): Promise<readonly number[]> {
    const seconds: number[] = [];
    while (seconds.length < times) {
      const answer = await this.ask(inputs, count);
      if (!answer) break;
      seconds.push(answer.seconds);
    }
    return seconds;
  }
}

/** The smallest step of a clock, seconds: browsers round theirs, some to a millisecond. */
function findTick(clock: Clock): number {
  const ticks = Array.from({ length: 5 }, () => {
    const start = clock();
    let now = start;
    while (now === start) now = clock();
    return now - start;
  });
  return Math.min(...ticks);
}
