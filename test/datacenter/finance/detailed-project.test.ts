/** The project in detail, by hand: parts and their replacement, ramp, inflation, carbon, tax lives, losses, debt. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutFlows, rentedHours, type Project } from '#datacenter/finance/cash-flow.ts';
import { listPurchases } from '#datacenter/finance/purchases.ts';
import { everyFlowTiming, everyTaxLives } from '#datacenter/finance/options.ts';
import { tinyProject as tiny } from '#support/projects.ts';

const flat: Project = { ...tiny, rentDeclinePerYear: 0 };
const column = (project: Project, key: keyof ReturnType<typeof layOutFlows>[number]) =>
  layOutFlows(project).map((flow) => flow[key]);
const total = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);

describe('parts of the capital', () => {
  it('are bought again when they wear out, servers cheaper by their decline', () => {
    const project = { ...flat, serverGenerations: 2, serverDecline: 0.1 };
    expect(column(project, 'capexUsd').map((usd) => Math.round(usd * 100) / 100)).toEqual([
      -9760,
      0,
      -Math.round(8760 * 0.81 * 100) / 100,
      0,
      0,
    ]);
  });

  it('that wear out sooner than the servers are bought again while these stand, and leave what is left of the last', () => {
    // Fabric of 300 over 1.5 years in a project of 2: bought at 0 and 1.5, the second one two thirds unused.
    const project = { ...flat, fabricUsd: 300, fabricLifeYears: 1.5 };
    const fabric = listPurchases(project).filter(({ part }) => part === 'fabric');
    expect(fabric.map(({ paidInYear }) => paidInYear)).toEqual([0, 2]);
    expect(fabric.map(({ soldUsd }) => soldUsd)).toEqual([0, expect.closeTo(200, 9)]);
    expect(column(project, 'capexUsd')).toEqual([-10_060, 0, -300]);
    expect(column(project, 'residualUsd')).toEqual([0, 0, expect.closeTo(1000, 9)]);
  });

  it('are sold for their resale share, and only the rest is written off', () => {
    const project = { ...flat, resaleShare: 0.25, serverGenerations: 2 };
    expect(column(project, 'residualUsd')).toEqual([0, 0, 2190, 0, 2190 + 600]);
    expect(total(column(project, 'depreciationUsd'))).toBeCloseTo(2 * 8760 * 0.75 + 400, 9);
  });

  it('written off over three years instead of six lose twice as much a year', () => {
    const yearly = (serverLifeYears: number) =>
      column({ ...flat, serverLifeYears, facilityUsd: 0 }, 'depreciationUsd')[1] ?? 0;
    expect(yearly(3)).toBe(2 * yearly(6));
    expect(yearly(6)).toBe(1460);
  });

  it('are written off as their purchases cost less what they sell for, whatever the lives', () => {
    const life = fc.integer({ min: 2, max: 20 }).map((half) => half / 2);
    fc.assert(
      fc.property(
        life,
        life,
        life,
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (serverLifeYears, fabricLifeYears, shellLifeYears, serverGenerations, resaleShare) => {
          const project: Project = {
            ...flat,
            serverLifeYears,
            fabricLifeYears,
            shellLifeYears,
            serverGenerations,
            resaleShare,
            fabricUsd: 500,
            shellUsd: 700,
            buildYears: 0.75,
            inflation: 0.03,
            serverDecline: 0.2,
          };
          const spent = -total(column(project, 'capexUsd')) - total(column(project, 'residualUsd'));
          expect(total(column(project, 'depreciationUsd'))).toBeCloseTo(spent, 6);
          for (const taxLives of everyTaxLives)
            expect(total(column({ ...project, taxLives }, 'deductedUsd')), taxLives).toBeCloseTo(spent, 6);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('hours and running costs', () => {
  it('lose half of the ramp, evenly rising, and no more', () => {
    const year = 8760;
    const hours = (rampYears: number) => [1, 2].map((at) => rentedHours({ ...flat, rampYears }, at) / year);
    expect(hours(0)).toEqual([1, 1]);
    expect(hours(1)).toEqual([0.5, 1]);
    expect(hours(2)).toEqual([0.25, 0.75]);
  });

  it('are only those delivered', () => {
    expect(rentedHours({ ...flat, occupancy: 0.8, deliveredShare: 0.9 }, 1)).toBeCloseTo(8760 * 0.72, 9);
  });

  it('cost more by inflation every year after the first', () => {
    expect(column({ ...flat, inflation: 0.1 }, 'energyUsd')).toEqual([0, -100, expect.closeTo(-110, 9)]);
  });

  it('pay for software, lines and carbon beside the rest', () => {
    const project = { ...flat, softwareUsdPerYear: 5, networkUsdPerYear: 7, carbonUsdPerYear: 11 };
    const [, before] = column(flat, 'netUsd');
    expect(column(project, 'netUsd')[1]).toBeCloseTo((before ?? 0) - 23, 9);
  });
});

describe('tax', () => {
  const taxed: Project = { ...flat, taxRate: 0.5, facilityUsd: 0, serverLifeYears: 4, buildYears: 0 };

  it('by MACRS writes off a fifth in the first year and the rest of the table until the servers go', () => {
    const deducted = column({ ...taxed, taxLives: 'macrs' }, 'deductedUsd');
    const shares = [0, 0.2, 0.32, 0.192, 0.288];
    for (const [year, share] of shares.entries()) expect(deducted[year]).toBeCloseTo(8760 * share, 9);
  });

  it('by Chinese lives writes servers off over three years', () => {
    const deducted = column({ ...taxed, taxLives: 'china' }, 'deductedUsd');
    for (const [year, usd] of [0, 2920, 2920, 2920, 0].entries()) expect(deducted[year]).toBeCloseTo(usd, 9);
  });

  it('by declining balance writes off half of what is left over four years, the rest when they go', () => {
    const deducted = column({ ...taxed, taxLives: 'declining' }, 'deductedUsd');
    for (const [year, usd] of [0, 4380, 2190, 1095, 1095].entries()) expect(deducted[year]).toBeCloseTo(usd, 9);
  });

  it('faster written off is paid later, never in all more or less on the same profit', () => {
    const rich = { ...taxed, rentUsdPerHour: 3, discountRate: 0.1 };
    const slow = layOutFlows(rich);
    for (const taxLives of ['declining', 'china'] as const) {
      const fast = layOutFlows({ ...rich, taxLives });
      expect(total(fast.map(({ taxUsd }) => taxUsd))).toBeCloseTo(total(slow.map(({ taxUsd }) => taxUsd)), 6);
      expect(fast.at(-1)?.discountedCumulativeUsd).toBeGreaterThan(slow.at(-1)?.discountedCumulativeUsd ?? Infinity);
    }
  });

  it('forgets a loss after the years it may be carried', () => {
    // Rent rises by 60 % a year. Written off: 2,190 a year.
    const late: Project = {
      ...taxed,
      rentUsdPerHour: 0.1,
      rentDeclinePerYear: -0.6,
      energyUsdPerYear: 0,
      maintenanceUsdPerYear: 0,
    };
    const carried = (lossYears: number) => column({ ...late, lossYears }, 'lossCarriedUsd').map(Math.round);
    // Losses of 1,314 and 788; then 53 of profit; then 1,398.
    expect(carried(50)).toEqual([0, 1314, 2102, 2050, 652]);
    expect(carried(2)).toEqual([0, 1314, 2102, 788, 0]);
    expect(carried(1)).toEqual([0, 1314, 788, 0, 0]);
    expect(carried(0)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('debt', () => {
  const borrowed: Project = { ...flat, rentUsdPerHour: 2, debtShare: 0.5, debtRate: 0.1, debtYears: 2, debtCover: 1.5 };

  it('is the wanted share where cash covers it, and is paid back to the cent', () => {
    const flows = layOutFlows(borrowed);
    expect(flows[0]?.debtUsd).toBe(4880);
    expect(flows.at(-1)?.owedUsd).toBeCloseTo(0, 9);
    const service = flows.slice(1).map(({ debtUsd }) => -debtUsd);
    expect(total(service.map((usd, i) => usd / 1.1 ** (i + 1)))).toBeCloseTo(4880, 9);
    // Equal cash in both years, so equal payments; 488 of the first one is interest.
    expect(service[0]).toBeCloseTo(service[1] ?? 0, 9);
    expect(flows[1]?.interestUsd).toBeCloseTo(488, 9);
  });

  it('is cut to what the cover ratio allows, which then holds in every year', () => {
    const flows = layOutFlows({ ...borrowed, debtShare: 0.9, debtCover: 4 });
    const cash = 2 * 8760 - 110;
    expect(flows[0]?.debtUsd).toBeCloseTo(cash / 4 / 1.1 + cash / 4 / 1.21, 6);
    for (const year of [1, 2]) expect(cash / -(flows[year]?.debtUsd ?? 0)).toBeCloseTo(4, 9);
  });

  it('is none where nothing is earned', () => {
    expect(column({ ...borrowed, occupancy: 0 }, 'debtUsd')).toEqual([0, 0, 0]);
  });

  it('at the discount rate is worth nothing before tax, and its interest saves tax', () => {
    const valueOf = (project: Project) => layOutFlows(project).at(-1)?.discountedCumulativeUsd ?? Number.NaN;
    expect(valueOf(borrowed)).toBeCloseTo(valueOf({ ...borrowed, debtShare: 0 }), 6);
    const taxed = { ...borrowed, taxRate: 0.3 };
    expect(valueOf(taxed)).toBeGreaterThan(valueOf({ ...taxed, debtShare: 0 }));
  });

  it('adds interest to what is owed while nothing is rented yet', () => {
    const flows = layOutFlows({ ...borrowed, buildYears: 1, debtYears: 3 });
    expect(flows[1]?.debtUsd).toBe(0);
    expect(flows[1]?.owedUsd).toBeCloseTo(4880 * 1.1, 9);
    expect(flows[3]?.owedUsd).toBeCloseTo(0, 9);
  });
});

it('whatever the details, the flows of a year sum to its net, and stay finite', () => {
  const share = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
  const details = fc.record({
    fabricUsd: share(1e4),
    shellUsd: share(1e4),
    serverGenerations: fc.integer({ min: 1, max: 5 }),
    serverDecline: share(0.5),
    resaleShare: share(0.5),
    rampYears: share(3),
    deliveredShare: share(1),
    inflation: share(0.1),
    softwareUsdPerYear: share(1e4),
    carbonUsdPerYear: share(1e4),
    taxRate: share(0.4),
    taxLives: fc.constantFrom(...everyTaxLives),
    lossYears: fc.integer({ min: 0, max: 50 }),
    debtShare: share(0.9),
    debtRate: share(0.2),
    debtYears: fc.integer({ min: 1, max: 20 }),
    debtCover: fc.double({ min: 1, max: 3, noNaN: true }),
    buildYears: share(3),
    rentUsdPerHour: share(20),
    flowTiming: fc.constantFrom(...everyFlowTiming),
    landUsd: share(1e4),
    landReturnShare: share(2),
    receivableDays: share(180),
    payableDays: share(180),
    reserveMonths: share(12),
  });
  fc.assert(
    fc.property(details, (change) => {
      for (const flow of layOutFlows({ ...flat, ...change })) {
        const running = flow.energyUsd + flow.maintenanceUsd + flow.staffUsd + flow.insuranceUsd;
        const more = flow.softwareUsd + flow.networkUsd + flow.carbonUsd + flow.taxUsd + flow.debtUsd;
        const balances = flow.landUsd + flow.workingCapitalUsd + flow.reserveUsd;
        const sum = flow.capexUsd + flow.residualUsd + flow.revenueUsd + running + more + balances;
        expect(Math.abs(sum - flow.netUsd)).toBeLessThan(1e-6 * (1 + Math.abs(flow.capexUsd)));
        expect(Object.values(flow).every(Number.isFinite)).toBe(true);
        expect(flow.taxUsd).toBeLessThanOrEqual(0);
        expect(flow.owedUsd).toBeGreaterThan(-1e-6);
      }
    }),
    { seed: 3, numRuns: 1000 },
  );
});
