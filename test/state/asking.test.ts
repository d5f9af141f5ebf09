/** Asking a model from the page: what is timed, what is left out of it, and what happens when it gives no answer. */
import { describe, expect, it } from 'vitest';
import { Asking } from '../../src/state/asking.svelte.ts';
import { QuestionRefused, type Answer } from '../../src/state/questions.ts';
import { createRunView } from '../../src/state/run-messages.ts';
import { defaultTrainChoice } from '#train/choice.ts';

/** A model whose n-th answer takes as long as `secondsOf` says; it refuses from question `refusesFrom` on. */
function createModel(secondsOf: (question: number, count: number) => number, refusesFrom = Infinity) {
  const asked: number[] = [];
  const run = {
    view: { ...createRunView(defaultTrainChoice), number: 1 },
    ask: (_inputs: Float32Array, count: number): Promise<Answer> => {
      asked.push(count);
      if (asked.length > refusesFrom) return Promise.reject(new QuestionRefused('the device is gone'));
      const seconds = secondsOf(asked.length, count);
      return Promise.resolve({ outputs: new Float32Array(count), shape: [1], seconds });
    },
  };
  let now = 0;
  const asking = new Asking(run, () => (now += 0.0001));
  return { asking, asked, run };
}
const sample = Float32Array.of(1, 2);

describe('asking a model', () => {
  it('keeps the first answer, which compiles, out of the usual time and shows it apart', async () => {
    const { asking, asked } = createModel((question, count) => (question === 1 ? 2 : count === 1 ? 0.01 : 0.5));
    await asking.time(sample);
    expect(asking.times).toMatchObject({ firstSeconds: 2, p50Seconds: 0.01, p95Seconds: 0.01, answers: 30 });
    expect(asking.times?.batches.map(({ batch }) => batch)).toEqual([16, 64, 256]);
    expect(asking.times?.batches.map(({ samplesPerSecond }) => samplesPerSecond)).toEqual([32, 128, 512]);
    expect(asked.filter((count) => count === 1)).toHaveLength(31);
  });

  it('takes as first the first answer of the run, even if it came long before the timing', async () => {
    const { asking, asked } = createModel((question) => (question === 1 ? 3 : 0.01));
    await asking.ask(sample, 1);
    await asking.time(sample);
    expect(asking.times?.firstSeconds).toBe(3);
    expect(asked.filter((count) => count === 1)).toHaveLength(31);
  });

  it('keeps the first answer of every batch apart too: another shape compiles again', async () => {
    const seen = new Set<number>();
    const { asking } = createModel((_, count) => {
      const isFirst = !seen.has(count);
      seen.add(count);
      return isFirst ? 1 : 0.1;
    });
    await asking.time(sample);
    for (const { firstSeconds, p95Seconds } of asking.times?.batches ?? [])
      expect([firstSeconds, p95Seconds]).toEqual([1, 0.1]);
    expect(asking.times?.batches).toHaveLength(3);
  });

  it('has 95 % of the answers within the 95th percentile', async () => {
    const { asking } = createModel((question, count) => (count === 1 ? question / 1000 : 1));
    await asking.time(sample);
    const seconds = Array.from({ length: 30 }, (_, index) => (index + 2) / 1000);
    const within = seconds.filter((one) => one <= (asking.times?.p95Seconds ?? 0)).length;
    expect(within / 30).toBeCloseTo(0.95, 1);
  });

  it('claims no more than the clock can tell', async () => {
    const { asking } = createModel(() => 0);
    await asking.time(sample);
    expect(asking.times?.tickSeconds).toBeCloseTo(0.0001);
    expect(asking.times?.batches.at(-1)?.samplesPerSecond).toBeCloseTo(256 / 0.0001);
  });

  it('shows no times when the model stops answering, and says why', async () => {
    const { asking } = createModel(() => 0.01, 12);
    await asking.time(sample);
    expect(asking.times).toBeNull();
    expect(asking.refusal).toBe('the device is gone');
    expect(asking.isTiming).toBe(false);
  });

  it('forgets the times of a run that is no longer in front', async () => {
    const { asking, run } = createModel(() => 0.01);
    await asking.time(sample);
    run.view = { ...run.view, number: 2 };
    expect(asking.times).toBeNull();
  });
});
