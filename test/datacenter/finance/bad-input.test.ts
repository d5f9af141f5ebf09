/** Bad input for money: each piece is answered by a sentence that names field and limit, with the nearest value that works. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { financeFields } from '#datacenter/finance/fields.ts';
import { measureFlows, mostUsd } from '#datacenter/finance/flow-measures.ts';
import { priceProject } from '#datacenter/finance/finance.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulateFleet } from '#datacenter/simulate-fleet.ts';
import { en as core } from '#text/en.ts';
import { en as flowWords } from '#text/desk/flows/en.ts';
import { zh as flowWordsZh } from '#text/desk/flows/zh.ts';
import { createFormat } from '#text/format.ts';
import { describeRefusal } from '#view/controls/refusal-words.ts';
import { describeFlowProblem } from '#view/pages/desk/flows/describe-flow-problem.ts';

const format = createFormat('en');
const { facility, finance } = simulateFleet(defaultScenario, null);
if (facility.kind === 'infeasible' || finance.kind === 'infeasible') throw new Error('the default has no answer');
const price = (change: Readonly<Record<string, number>>) =>
  priceProject({ ...defaultScenario.finance, ...change }, finance.cluster, facility);
const numbers = financeFields.flatMap((field) => (field.kind === 'number' ? [field] : []));

describe('an input of the finance room', () => {
  it.each(numbers.map((field) => [field.id, field] as const))(
    '%s outside its limits, negative or absurd, is refused by name and limit, and the offered value is taken',
    (id, { name, low, high }) => {
      for (const value of [low - 1, -1e300, high * 1e6 + 1, Infinity, Number.NaN]) {
        const refused = price({ [name]: value });
        if (refused.kind !== 'infeasible') throw new Error(`${id} ${value} was taken`);
        expect(refused).toMatchObject({ reason: 'input-out-of-range', numbers: { low, high }, nearest: { field: id } });
        expect(price({ [name]: Number(refused.nearest?.value) }).kind).toBe('finance');
        expect(describeRefusal(refused, core, format)).not.toBe(core.reasons.other());
      }
    },
  );

  it('is named in words with its limits: a life of -3 years', () => {
    const refused = price({ serverLifeYears: -3 });
    if (refused.kind !== 'infeasible') throw new Error('a negative life was taken');
    const words = describeRefusal(refused, core, format);
    expect(words).toContain('Useful life of servers');
    expect(words).toMatch(/2.*8/);
  });
});

describe('flows', () => {
  const rates = { discountRate: 0.1, financeRate: 0.1, reinvestRate: 0.1 };
  const say = (flows: readonly number[], change: Partial<typeof rates> = {}) => {
    const refused = measureFlows(flows, { ...rates, ...change });
    if (refused.kind !== 'infeasible') throw new Error('they were taken');
    return describeFlowProblem(refused, flowWords, format);
  };

  it('that are none have a sentence of their own, with how many there may be', () => {
    expect(say([])).toMatch(/no flows.*1 to 600/i);
    expect(say(Array.from({ length: 601 }, () => 1))).toMatch(/601.*at most 600/);
  });

  it('of absurd size are named by year and limit, rates by their name', () => {
    expect(say([-1, 2, 1e18])).toMatch(/Flow of year 2: .*1e\+18.*-1e\+15.*1e\+15/);
    expect(say([-1, 2], { financeRate: -3 })).toMatch(/borrowed.*−?-?3.*0\.99.*100/);
  });

  it('have no problem without words in Chinese', () => {
    for (const flows of [[], [1e20], [Number.NaN]]) {
      const refused = measureFlows(flows, rates);
      if (refused.kind !== 'infeasible') throw new Error('they were taken');
      expect(describeFlowProblem(refused, flowWordsZh, createFormat('zh-Hans'))).not.toMatch(/undefined|NaN|flows/);
    }
  });

  it('however bad, are measured or refused with something that works', () => {
    const any = fc.oneof(fc.double(), fc.constantFrom(0, -0, mostUsd, -mostUsd, 1e-300));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), fc.double(), (flows, discountRate) => {
        const found = measureFlows(flows, { ...rates, discountRate });
        if (found.kind === 'infeasible') {
          expect(found.nearest).toBeDefined();
          expect(describeFlowProblem(found, flowWords, format)).not.toMatch(/undefined/);
        } else expect(Number.isFinite(found.netPresentValueUsd)).toBe(true);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
