/** The working of a prediction multiplies and adds up to what it explains, for every run the project carries. */
import { describe, expect, it } from 'vitest';
import { loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import { explainJob, multiplyFactors } from '#datacenter/cluster/explain-job.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { jobOf } from '#support/jobs.ts';

const runs = await loadCarriedRuns();
const trainingTokens = 1e12;

const worked = runs.flatMap((job) => {
  const prediction = predictJob(job);
  return prediction.kind === 'prediction'
    ? [{ id: job.id, prediction, explained: explainJob(job, prediction, trainingTokens) }]
    : [];
});

/** Ids of the runs where `shown` is farther than one part in 1e9 from `wanted`. */
function findOff(compare: (one: (typeof worked)[number]) => readonly [shown: number, wanted: number]) {
  return worked.flatMap((one) => {
    const [shown, wanted] = compare(one);
    return Math.abs(shown / wanted - 1) <= 1e-9 ? [] : [`${one.id}: ${shown} for ${wanted}`];
  });
}

describe('the working of a prediction', () => {
  it('is there for nearly every carried run', () => {
    console.log(`${worked.length} of ${runs.length} carried runs are predicted and explained`);
    expect(worked.length / runs.length).toBeGreaterThan(0.95);
  });

  it('multiplies out to the FLOP of a step, in every convention', () => {
    expect(findOff(({ explained, prediction }) => [multiplyFactors(explained.flop), prediction.flopPerStep])).toEqual(
      [],
    );
    expect(
      findOff(({ explained }) => [
        explained.token.reduce((sum, { once, times }) => sum + once * times, 0),
        explained.flop[0]?.value ?? NaN,
      ]),
    ).toEqual([]);
  });

  it('multiplies out to the seconds of compute, which with the other parts are the step', () => {
    expect(
      findOff(({ explained, prediction }) => [multiplyFactors(explained.compute), prediction.parts.computeSeconds]),
    ).toEqual([]);
    expect(
      findOff(({ explained, prediction }) => [
        multiplyFactors(explained.compute) +
          explained.parts.reduce((sum, { key, seconds }) => sum + (key === 'computeSeconds' ? 0 : seconds), 0),
        prediction.stepSeconds,
      ]),
    ).toEqual([]);
  });

  it('goes on to tokens per second and to the time of a training', () => {
    expect(
      findOff(({ explained, prediction }) => [
        multiplyFactors(explained.rate),
        prediction.tokensPerStep / prediction.stepSeconds,
      ]),
    ).toEqual([]);
    expect(
      findOff(({ explained, prediction }) => [
        multiplyFactors(explained.training) * (prediction.tokensPerStep / prediction.stepSeconds),
        trainingTokens,
      ]),
    ).toEqual([]);
  });

  it('counts 3.15e23 FLOP for 175e9 parameters and 300e9 tokens at six each', () => {
    const job = {
      ...jobOf(),
      convention: { basis: '6n', attention: 'none', countsLogits: true, peakFlopPerSecond: null },
    } as const;
    const prediction = predictJob(job);
    if (prediction.kind !== 'prediction') throw new Error(prediction.reason);
    const [parameters] = explainJob(job, prediction, 1).token;
    expect(parameters).toMatchObject({ key: 'parameters', times: 6 });
    expect(175e9 * (parameters?.times ?? 0) * 300e9).toBeCloseTo(3.15e23, -20);
  });

  it('uses no more than the whole peak', () => {
    const shares = worked.map(
      ({ explained }) => explained.compute.find(({ key }) => key === 'efficiency')?.value ?? NaN,
    );
    console.log(`largest efficiency while computing: ${Math.max(...shares).toFixed(3)}`);
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });
});
