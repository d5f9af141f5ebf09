/**
 * What a search keeps of the plans it meets: the best, the fastest for its memory, and an even sample of all. Everything
 * else is counted and forgotten, so that a search over millions of plans takes no more memory than one over a thousand.
 */
import type { JobPlan } from '../catalog/job.ts';
import { createRandom, type Random } from '../units/random.ts';

/** A plan that fits, with what it takes. */
export interface RatedPlan {
  readonly plan: JobPlan;
  readonly stepSeconds: number;
  readonly memoryBytes: number;
}

/** By time, then by memory. */
export const isBetter = (one: RatedPlan, other: RatedPlan): boolean =>
  one.stepSeconds < other.stepSeconds || (one.stepSeconds === other.stepSeconds && one.memoryBytes < other.memoryBytes);

export class PlanTally {
  readonly #most: number;
  readonly #sampleSize: number;
  readonly #random: Random = createRandom(2104);
  readonly #ranked: RatedPlan[] = [];
  /** Ascending memory, descending time. */
  #front: RatedPlan[] = [];
  readonly #sample: RatedPlan[] = [];
  #met = 0;

  /** Keeps the `most` best plans and `sampleSize` of all, each as likely as any other. */
  constructor(most: number, sampleSize: number) {
    this.#most = most;
    this.#sampleSize = sampleSize;
  }

  /** The best plans, best first. */
  get ranked(): readonly RatedPlan[] {
    return this.#ranked;
  }

  /** Plans that no other beats in both memory and time, thriftiest first. */
  get front(): readonly RatedPlan[] {
    return this.#front;
  }

  get sample(): readonly RatedPlan[] {
    return this.#sample;
  }

  add(rated: RatedPlan): void {
    this.#met += 1;
    this.#rank(rated);
    this.#keepFront(rated);
    if (this.#sample.length < this.#sampleSize) this.#sample.push(rated);
    else {
      const place = Math.floor(this.#random.next() * this.#met);
      if (place < this.#sampleSize) this.#sample[place] = rated;
    }
  }

  #rank(rated: RatedPlan): void {
    const ranked = this.#ranked;
    const last = ranked.at(-1);
    if (ranked.length >= this.#most && last && !isBetter(rated, last)) return;
    const place = ranked.findIndex((one) => isBetter(rated, one));
    ranked.splice(place < 0 ? ranked.length : place, 0, rated);
    if (ranked.length > this.#most) ranked.pop();
  }

  #keepFront(rated: RatedPlan): void {
    const { memoryBytes, stepSeconds } = rated;
    // The last plan of the front that needs no more memory: the fastest of those.
    let [low, high] = [0, this.#front.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#front[middle]?.memoryBytes ?? Infinity) <= memoryBytes) low = middle + 1;
      else high = middle;
    }
    const before = this.#front[low - 1];
    if (before && before.stepSeconds <= stepSeconds) return;
    const isKept = (one: RatedPlan) => one.memoryBytes < memoryBytes || one.stepSeconds < stepSeconds;
    const kept = this.#front.slice(0, low).filter(isKept);
    this.#front = [...kept, rated, ...this.#front.slice(low).filter(isKept)];
  }
}
