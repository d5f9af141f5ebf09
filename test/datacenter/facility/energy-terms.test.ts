/** What an electricity contract adds to a bill: each line by hand, the lines against the sum, carbon by scope, heat. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { sites } from '#datacenter/catalog/sites.ts';
import { itemiseEnergy } from '#datacenter/facility/energy-bill.ts';
import { powerFacility, type FacilityChoice } from '#datacenter/facility/facility.ts';
import { facilityNumbers } from '#datacenter/facility/fields.ts';
import { priceProject, priceTraining } from '#datacenter/finance/finance.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { simulate } from '#datacenter/simulate.ts';

const { cluster } = simulate(defaultScenario, null);
if (cluster.kind !== 'cluster') throw new Error('the default scenario has no cluster');
/** One accelerator for each watt that makes 10 MW of IT at 60 W a machine. */
const tenMw = { accelerator: 'this-machine', accelerators: 10e6 / 60, trainingSeconds: 0 };
const plain: FacilityChoice = { site: 'us-dallas', pue: 1.2, usdPerKwh: 0.05 };

function ask(more: Partial<FacilityChoice>) {
  const choice = { ...plain, ...more };
  const facility = powerFacility(choice, tenMw);
  if (facility.kind !== 'facility') throw new Error(facility.reason);
  return { facility, bill: itemiseEnergy(choice, facility) };
}

/** Any contract inside the limits of its fields. */
const anyTerms = fc
  .tuple(...facilityNumbers.slice(3).map(({ low, high }) => fc.double({ min: low, max: high, noNaN: true })))
  .map((values): Partial<FacilityChoice> =>
    Object.fromEntries(facilityNumbers.slice(3).map(({ name }, rank) => [name, values[rank]])),
  );

describe('a demand charge', () => {
  it('of 15 USD a kW on 12 MW billed flat all year is 2.16 million USD', () => {
    const { bill } = ask({ demandUsdPerKw: 15, loadFactor: 1 });
    expect(bill.billedPeakW).toBeCloseTo(12e6, 3);
    expect(bill.demandUsd).toBeCloseTo(12_000 * 15 * 12, 4);
  });

  it('is paid on the peak: at a load factor of 0.8 it is a quarter more for the same energy', () => {
    const [flat, peaky] = [1, 0.8].map((loadFactor) => ask({ demandUsdPerKw: 15, loadFactor }));
    expect(peaky!.bill.demandUsd / flat!.bill.demandUsd).toBeCloseTo(1.25, 12);
    expect(peaky!.bill.energyUsd).toBe(flat!.bill.energyUsd);
  });

  it('of 40 CNY a kW and month at a load factor of 0.85 adds 0.0645 CNY to each kWh', () => {
    // China’s two-part tariff: 40 x 12 / (8,760 x 0.85).
    const { facility } = ask({ demandUsdPerKw: 40, loadFactor: 0.85 });
    expect(facility.addedUsdPerKwh).toBeCloseTo(0.064_464, 6);
  });
});

describe('the bill', () => {
  it('without terms is price times kWh at every site, to the last digit', () => {
    for (const { id } of sites) {
      const facility = powerFacility({ ...defaultScenario.facility, site: id }, cluster);
      if (facility.kind !== 'facility') throw new Error(facility.reason);
      expect(facility.energyUsdPerYear).toBe(facility.energyKwhPerYear * facility.usdPerKwh);
      expect(facility.addedUsdPerKwh).toBe(0);
      expect(facility.fuelTonnesPerYear).toBe(0);
    }
  });

  it('is the sum of its lines, and each line is part of what the cash flow pays', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { bill, facility } = ask(terms);
        const { energyUsd, demandUsd, contractUsd, fuelUsd, heatUsd } = bill;
        const largest = energyUsd + demandUsd + Math.abs(contractUsd) + fuelUsd + heatUsd;
        // Heat that would bring more than the bill brings as much as the bill.
        const sum = energyUsd + demandUsd + contractUsd + fuelUsd - heatUsd;
        expect(bill.totalUsd).toBe(Math.max(0, sum));
        expect(Math.abs(bill.totalUsd - facility.energyUsdPerYear) / largest).toBeLessThan(1e-12);
        expect(bill.scopeOneTonnes).toBeCloseTo((bill.fuelLitres * (10.21 / 3.785411784)) / 1000, 6);
      }),
      { seed: 3 },
    );
  });

  it('reaches the cash flow, the break-even rent and the price of a training', () => {
    const terms = { 'facility.demandUsdPerKw': 10, 'facility.touRatio': 1.05, 'finance.carbonUsdPerTonne': 50 };
    const scenario = Object.entries({ ...terms, 'facility.generatorHours': 50, 'facility.contractedShare': 1 }).reduce(
      (now, [field, value]) => writeField(now, field, value),
      defaultScenario,
    );
    const { facility, finance, cluster: same } = simulate(scenario, null);
    if (facility.kind !== 'facility' || finance.kind !== 'finance' || same.kind !== 'cluster') throw new Error('none');
    const bill = itemiseEnergy(scenario.facility, facility);
    // A whole year of running, without inflation.
    const [year] = finance.flows.filter((flow) => flow.year === 2);
    expect(year!.energyUsd).toBeCloseTo(-bill.totalUsd, 4);
    expect(year!.carbonUsd).toBeCloseTo(-50 * (bill.scopeOneTonnes + bill.locationTonnes), 4);
    const paid = priceTraining(same, facility, finance)!;
    expect(paid.energyUsd / facility.trainingEnergyKwh).toBeCloseTo(bill.totalUsd / facility.energyKwhPerYear, 12);
    const dearer = priceProject(scenario.finance, same, facility);
    const usual = simulate(defaultScenario, null).finance;
    if (dearer.kind !== 'finance' || usual.kind !== 'finance') throw new Error('none');
    expect(dearer.breakEvenRentUsdPerHour).toBeGreaterThan(usual.breakEvenRentUsdPerHour!);
  });

  it('of each term outside its limits is refused by the name of its field and the nearest value', () => {
    for (const { id, name, low, high, default: usual } of facilityNumbers.slice(3)) {
      for (const [value, nearest] of [
        [low - 1, low],
        [high + 1, high],
        [Number.NaN, usual],
      ] as const) {
        expect(powerFacility({ ...plain, [name]: value }, tenMw), id).toMatchObject({
          kind: 'infeasible',
          reason: 'input-out-of-range',
          nearest: { field: id, value: nearest },
        });
      }
    }
  });
});

describe('carbon by scope', () => {
  it('counts twelve half hours of tests on 12 MW of generators as 6,912 litres and 18.6 t of scope 1', () => {
    // 12,000 kW x 30 % x 6 h = 21,600 kWh; x 0.32 l; x 10.21 kg a gallon of 3.785 l.
    const { bill } = ask({ generatorHours: 6, loadFactor: 1 });
    expect(bill.fuelLitres).toBeCloseTo(6912, 6);
    expect(bill.scopeOneTonnes).toBeCloseTo(18.643, 3);
  });

  it('tells scope 2 by location whatever is contracted, and by market as nothing where all is', () => {
    for (const [contractedShare, left] of [
      [0, 1],
      [0.8, 0.2],
      [1, 0],
    ] as const) {
      const { bill, facility } = ask({ contractedShare });
      expect(bill.locationTonnes).toBe(facility.carbonTonnesPerYear);
      expect(bill.marketTonnes).toBeCloseTo(bill.locationTonnes * left, 6);
      expect(bill.contractUsd).toBe(0);
    }
    expect(ask({ contractedShare: 0.8, contractUsdPerKwh: 0.005 }).bill.contractUsd).toBeCloseTo(
      12_000 * 8760 * 0.8 * 0.005,
      3,
    );
  });
});

describe('heat reuse', () => {
  it('makes ERE = PUE x (1 - ERF), which may fall below 1 while PUE cannot', () => {
    const { bill, facility } = ask({ reuseFactor: 0.3, heatUsdPerKwh: 0.02 });
    expect(bill.reuseEffectiveness).toBeCloseTo(0.84, 12);
    // By its definition: what comes in less what is passed on, over what IT uses.
    const itKwh = facility.energyKwhPerYear / facility.pue;
    expect((facility.energyKwhPerYear - bill.heatKwh) / itKwh).toBeCloseTo(bill.reuseEffectiveness, 12);
    expect(bill.heatUsd).toBeCloseTo(12_000 * 8760 * 0.3 * 0.02, 3);
  });

  it('leaves the carbon of every scope as it is; what it avoids elsewhere stands apart', () => {
    const [none, some] = [0, 0.3].map((reuseFactor) => ask({ reuseFactor }).bill);
    expect(some!.locationTonnes).toBe(none!.locationTonnes);
    expect(some!.scopeOneTonnes).toBe(none!.scopeOneTonnes);
    expect(none!.avoidedTonnes).toBe(0);
    expect(some!.avoidedTonnes).toBeCloseTo((some!.heatKwh * 0.202) / 0.9 / 1000, 6);
  });
});
