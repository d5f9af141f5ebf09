/**
 * A project without details is what it always was, to the last bit: every link ever published shows the numbers it
 * showed. The plain arithmetic stands here once more, as it was before parts had lives of their own.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutFlows, type Project } from '#datacenter/finance/cash-flow.ts';
import { plainDetails } from '#support/projects.ts';

function plainFlows(project: Project) {
  const { serversUsd, facilityUsd, serverLifeYears, facilityLifeYears, buildYears } = project;
  const horizon = buildYears + serverLifeYears;
  const years = Math.ceil(horizon - 1e-9);
  const depreciationPerYear = serversUsd / serverLifeYears + facilityUsd / facilityLifeYears;
  const negative = (usd: number) => (usd === 0 ? 0 : -usd);
  let [lossCarried, cumulativeUsd, discountedCumulativeUsd, discount] = [0, 0, 0, 1];
  return Array.from({ length: years + 1 }, (_, year) => {
    const running = year === 0 ? 0 : Math.max(0, Math.min(year, horizon) - Math.max(year - 1, buildYears));
    const sold = project.accelerators * 8760 * project.occupancy * running;
    const revenueUsd = project.rentUsdPerHour * (sold * (1 - project.rentDeclinePerYear) ** (year - 1));
    const costs = [project.energyUsdPerYear, project.maintenanceUsdPerYear, project.staffUsdPerYear];
    const [energyUsd = 0, maintenanceUsd = 0, staffUsd = 0] = costs.map((usd) => negative(usd * running));
    const insuranceUsd = negative(project.insuranceUsdPerYear * running);
    const earned = revenueUsd + energyUsd + maintenanceUsd + staffUsd + insuranceUsd;
    const depreciationUsd = depreciationPerYear * running;
    const profit = earned - depreciationUsd;
    const taxUsd = negative(Math.max(0, profit - lossCarried) * project.taxRate);
    lossCarried = Math.max(0, lossCarried - profit);
    const capexUsd = year === 0 ? negative(serversUsd + facilityUsd) : 0;
    const residualUsd = year === years ? facilityUsd * Math.max(0, 1 - serverLifeYears / facilityLifeYears) : 0;
    const netUsd = earned + taxUsd + capexUsd + residualUsd;
    cumulativeUsd += netUsd;
    discountedCumulativeUsd += netUsd * discount;
    discount /= 1 + project.discountRate;
    const costsOfYear = { energyUsd, maintenanceUsd, staffUsd, insuranceUsd };
    const sums = { netUsd, cumulativeUsd, discountedCumulativeUsd };
    return { year, capexUsd, revenueUsd, ...costsOfYear, depreciationUsd, taxUsd, residualUsd, ...sums };
  });
}

const usd = fc.double({ min: 1, max: 1e9, noNaN: true });
const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
const projects: fc.Arbitrary<Project> = fc
  .record({
    accelerators: fc.integer({ min: 1, max: 100_000 }),
    serversUsd: usd,
    facilityUsd: usd,
    rentUsdPerHour: share(20),
    rentDeclinePerYear: share(0.5),
    occupancy: share(1),
    energyUsdPerYear: usd,
    maintenanceUsdPerYear: usd,
    insuranceUsdPerYear: usd,
    staffUsdPerYear: usd,
    serverLifeYears: fc.integer({ min: 4, max: 16 }).map((half) => half / 2),
    facilityLifeYears: fc.integer({ min: 8, max: 39 }),
    buildYears: fc.integer({ min: 0, max: 36 }).map((months) => months / 12),
    discountRate: share(0.3),
    taxRate: share(0.4),
  })
  .map((plain) => ({ ...plainDetails, ...plain }));

describe('a project without details', () => {
  it('has the very flows it had before there were details, whatever its numbers', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const wanted = plainFlows(project);
        const flows = layOutFlows(project);
        expect(flows).toHaveLength(wanted.length);
        for (const [i, flow] of flows.entries()) expect(flow).toMatchObject(wanted[i] ?? {});
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('borrows nothing, writes off for tax what its books do, and pays nothing for what it has not', () => {
    fc.assert(
      fc.property(projects, (project) => {
        for (const flow of layOutFlows(project)) {
          const { softwareUsd, networkUsd, carbonUsd, debtUsd, interestUsd, owedUsd } = flow;
          expect([softwareUsd, networkUsd, carbonUsd, debtUsd, interestUsd, owedUsd]).toEqual([0, 0, 0, 0, 0, 0]);
          expect(flow.deductedUsd).toBe(flow.depreciationUsd);
        }
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});
