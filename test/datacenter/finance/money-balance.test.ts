/** Money in equals money out: over a life, and in every year of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceMoney, type MoneyBalance } from '#datacenter/finance/money-balance.ts';
import { writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulateFleet } from '#datacenter/simulate-fleet.ts';
import { scenarios } from '#support/scenarios.ts';

function balances(scenario: Scenario) {
  const { facility, finance } = simulateFleet(scenario, null);
  if (facility.kind === 'infeasible' || finance.kind === 'infeasible') return null;
  const at = (year: number | null) => {
    const found = balanceMoney(scenario.finance, finance.cluster, facility, year);
    if (!found) throw new Error('no balance');
    return found;
  };
  return { life: at(null), years: finance.flows.map(({ year }) => at(year)), finance, at };
}
const sum = (side: Readonly<Record<string, number>>) => Object.values(side).reduce((total, one) => total + one, 0);
const scenarioOf = (fields: Readonly<Record<string, FieldValue>>) =>
  Object.entries(fields).reduce((now, [id, value]) => writeField(now, id, value), defaultScenario);
const known = (fields: Readonly<Record<string, FieldValue>>) => {
  const found = balances(scenarioOf(fields));
  if (!found) throw new Error('no answer');
  return found;
};
const loan = { 'finance.debtShare': 0.5, 'finance.rentUsdPerHour': 6, 'finance.taxRate': 0.25 };

describe('the balance of money', () => {
  it('has equal sides, none of their parts below zero, whatever the scenario, in every year', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const found = balances(scenario);
        for (const { sources, uses, usd } of found ? [found.life, ...found.years] : []) {
          expect(Math.abs(sum(sources) - sum(uses)) / Math.max(1, usd)).toBeLessThan(1e-9);
          for (const one of [...Object.values(sources), ...Object.values(uses)])
            expect(one).toBeGreaterThanOrEqual(-1e-9 * Math.max(1, usd));
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it.each([{}, loan])('is equal to 1e-6 USD, and its years add up to its life: %o', (fields) => {
    const { life, years } = known(fields);
    expect(Math.abs(sum(life.sources) - sum(life.uses))).toBeLessThan(1e-6);
    const added = (key: keyof MoneyBalance['uses']) => years.reduce((total, { uses }) => total + uses[key], 0);
    for (const key of ['servers', 'energy', 'interest', 'ownerOut'] as const)
      expect(added(key)).toBeCloseTo(life.uses[key], 4);
  });

  it('buys all of the first day, and rents nothing out on it', () => {
    const { years, finance } = known({});
    expect(years[0]?.sources).toEqual({ revenue: 0, residual: 0, balances: 0, loan: 0, ownerIn: finance.capexUsd });
    expect(years[0]?.uses.servers).toBe(finance.capex.find(({ part }) => part === 'servers')?.usd);
  });

  it('repays what was lent, and interest besides', () => {
    const { life, finance } = known(loan);
    const drawn = finance.flows.reduce((total, flow) => total + flow.drawnUsd, 0);
    expect(life.sources.loan).toBeCloseTo(drawn, 6);
    // Interest of the building time is added to the loan and repaid with it.
    expect(life.uses.repayment).toBeGreaterThanOrEqual(drawn - 1e-6);
    const interest = finance.flows.reduce((total, flow) => total + flow.interestUsd, 0);
    expect(life.uses.interest + life.uses.repayment).toBeCloseTo(drawn + interest, 4);
  });

  it('has no year beyond its last', () => {
    const { facility, finance } = simulateFleet(defaultScenario, null);
    if (facility.kind === 'infeasible' || finance.kind === 'infeasible') throw new Error('no answer');
    expect(balanceMoney(defaultScenario.finance, finance.cluster, facility, 99)).toBeNull();
  });
});
