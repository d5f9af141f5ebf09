/** The electricity contract as rows: the bill line by line, carbon by scope, PUE beside the survey's, and heat. */
import {
  dieselKgPerLitre,
  dieselLitresPerKwh,
  dieselUsdPerLitre,
  testLoadShare,
} from '#datacenter/catalog/energy-contracts.ts';
import { boilerKgPerKwh, surveyPue } from '#datacenter/catalog/energy-yardsticks.ts';
import { facilitySources as from } from '#datacenter/catalog/facility-sources.ts';
import { findSite } from '#datacenter/catalog/sites.ts';
import { itemiseEnergy } from '#datacenter/facility/energy-bill.ts';
import type { FacilityChoice, FacilityOutcome } from '#datacenter/facility/facility.ts';
import type { Format } from '#text/format.ts';
import type { MoneyWords } from '#text/money/text.ts';
import type { WorkingRow } from '#view/figures/figure.ts';

type Row = readonly [term: string, value: string, formula: string, how?: WorkingRow['how'], source?: string];

export function rowsOfContract(
  choice: FacilityChoice,
  facility: FacilityOutcome,
  { rows: words, recalled }: MoneyWords['energy'],
  format: Format,
): readonly WorkingRow[] {
  const bill = itemiseEnergy(choice, facility);
  const { energy, usd, power, number, count, share, carbon } = format;
  const usdPerKwh = (value: number | undefined) => format.field('usdPerKwh', value ?? null);
  const kgPerKwh = (value: number) => format.field('kgPerKwh', value);
  const ratio = (value: number) => format.field('ratio', value);
  const site = findSite(facility.site);
  const litres = number(bill.fuelLitres);
  const diesel = recalled(from.generatorTest.source);
  const rows: readonly Row[] = [
    [
      words.energy,
      usd(bill.energyUsd),
      words.energyRule(energy(facility.energyKwhPerYear), usdPerKwh(facility.usdPerKwh), number(choice.touRatio ?? 1)),
      'derived',
      choice.usdPerKwh === null ? (site?.usdPerKwh.source ?? '') : '',
    ],
    [
      words.demand,
      usd(bill.demandUsd),
      words.demandRule(
        power(bill.billedPeakW),
        power(facility.facilityPowerW),
        share(choice.loadFactor ?? 1),
        usd(choice.demandUsdPerKw ?? 0),
      ),
    ],
    [
      words.contract,
      usd(bill.contractUsd),
      words.contractRule(energy(bill.contractedKwh), usdPerKwh(choice.contractUsdPerKwh)),
    ],
    [
      words.fuel,
      usd(bill.fuelUsd),
      words.fuelRule(
        litres,
        count(choice.generatorHours ?? 0),
        share(testLoadShare),
        number(dieselLitresPerKwh),
        usd(dieselUsdPerLitre),
      ),
      'assumed',
      diesel,
    ],
    [words.heat, usd(bill.heatUsd), words.heatRule(energy(bill.heatKwh), usdPerKwh(choice.heatUsdPerKwh))],
    [words.total, usd(bill.totalUsd), words.totalRule(usdPerKwh(facility.paidUsdPerKwh))],
    [
      words.scopeOne,
      carbon(bill.scopeOneTonnes),
      words.scopeOneRule(litres, number(dieselKgPerLitre)),
      'assumed',
      diesel,
    ],
    [
      words.location,
      carbon(bill.locationTonnes),
      words.locationRule(kgPerKwh(facility.carbonKgPerKwh.median)),
      'derived',
      site?.carbonKgPerKwh.source ?? '',
    ],
    [words.market, carbon(bill.marketTonnes), words.marketRule(share(choice.contractedShare ?? 0)), 'assumed'],
    [
      words.avoided,
      carbon(bill.avoidedTonnes),
      words.avoidedRule(energy(bill.heatKwh), kgPerKwh(boilerKgPerKwh)),
      'assumed',
      recalled(from.boilerHeat.source),
    ],
    [words.pue, ratio(facility.pue), words.pueRule, 'assumed', site?.pue.source ?? ''],
    [
      words.survey,
      ratio(surveyPue.mean),
      words.surveyRule(String(surveyPue.year), count(surveyPue.answers), ratio(surveyPue.newLarge)),
      'published',
      from.surveyPue.source,
    ],
    [words.reuse, share(bill.reuseFactor), words.reuseRule, 'assumed'],
    [words.effectiveness, ratio(bill.reuseEffectiveness), words.effectivenessRule],
  ];
  return rows.map(([term, value, formula, how = 'derived', source = '']) => ({ term, value, formula, how, source }));
}
