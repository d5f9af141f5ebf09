/** How the year comes about: what was made, bought and paid, carbon of running and of making, and water. */
import { climateSource } from '#datacenter/catalog/climates.ts';
import {
  batteryCarbon,
  gridWater,
  lithium,
  supplyCarbon,
  timeOfUse,
  windYield,
} from '#datacenter/catalog/energy-supply.ts';
import {
  acceleratorCarbon,
  buildingCarbonPerWatt,
  buildingLifeYears,
  hardwareLifeYears,
  hostCarbon,
} from '#datacenter/catalog/hardware-carbon.ts';
import { findSite } from '#datacenter/catalog/sites.ts';
import { sourceWaterUsage } from '#datacenter/facility/effectiveness.ts';
import type { CarbonSpan } from '#datacenter/facility/embodied.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { Plant, Supply } from '../plant-choice/read-plant.ts';
import { saySource } from '../plant-choice/say-source.ts';
import type { EnergySeries } from './series.ts';

export function workingOfEnergy(
  { facility, climate }: Plant,
  { isTimeOfUse }: Supply,
  { year, embodied, acceleratorKwh }: EnergySeries,
  words: FigureWords['energy-sankey'],
  format: Format,
): readonly WorkingRow[] {
  const { terms, plant } = words;
  const row = (
    term: string,
    value: string,
    formula: string,
    how: WorkingRow['how'] = 'derived',
    source = '',
  ): WorkingRow => ({ term, value, formula, how, source });
  const ratio = (value: number) => format.field('ratio', value);
  const tonnes = ({ low, typical, high }: CarbonSpan) =>
    `${format.carbon(typical)} (${format.number(low)} – ${format.number(high)})`;
  const litresPerItKwh = year.waterLitres / year.itKwh;
  const site = findSite(facility.site);
  const life = (years: number) => terms.lifeRule(format.years(years));
  const sourceLitres = sourceWaterUsage(litresPerItKwh, year.meanPue * (1 - year.coverage), gridWater.litresPerKwh);
  return [
    row(terms.meter, format.energy(year.meterKwh), terms.meterRule(ratio(year.meanPue), ratio(year.worstPue))),
    row(terms.peak, `${format.power(year.meanMeterW)}; ${format.power(year.peakMeterW)}`, terms.peakRule),
    row(terms.accelerated, format.energy(acceleratorKwh), terms.acceleratedRule, 'assumed'),
    row(terms.own, format.share(year.coverage), terms.ownRule),
    row(
      terms.sun,
      format.energy(year.solarMadeKwh),
      terms.sunRule(format.count(climate.solarKwhPerKw)),
      'assumed',
      saySource(climateSource, plant),
    ),
    row(
      terms.wind,
      format.energy(year.windMadeKwh),
      terms.windRule(format.share(windYield.value)),
      'assumed',
      saySource(windYield, plant),
    ),
    row(terms.battery, format.energy(year.batteryOutKwh), terms.batteryRule, 'assumed', saySource(lithium, plant)),
    row(
      terms.bill,
      format.usd(year.usd),
      isTimeOfUse ? terms.billRule(`${timeOfUse.dear / timeOfUse.cheap} : 1`) : terms.billFlat,
      isTimeOfUse ? 'assumed' : 'derived',
      isTimeOfUse ? saySource(timeOfUse, plant) : (site?.usdPerKwh.source ?? ''),
    ),
    row(
      terms.carbon,
      format.carbon(year.carbonTonnes),
      terms.carbonRule(format.field('kgPerKwh', facility.carbonKgPerKwh.median)),
      'derived',
      site?.carbonKgPerKwh.source ?? '',
    ),
    row(terms.making, tonnes(embodied.total), terms.makingRule),
    row(
      terms.accelerators,
      tonnes(embodied.accelerators),
      life(hardwareLifeYears.value),
      'published',
      saySource(acceleratorCarbon, plant),
    ),
    row(terms.hosts, tonnes(embodied.hosts), life(hardwareLifeYears.value), 'assumed', saySource(hostCarbon, plant)),
    row(
      terms.building,
      tonnes(embodied.building),
      life(buildingLifeYears.value),
      'assumed',
      saySource(buildingCarbonPerWatt, plant),
    ),
    row(
      terms.supply,
      tonnes(embodied.supply),
      `${terms.byEnergy}; ${life(batteryCarbon.lifeYears)}`,
      'assumed',
      saySource(supplyCarbon, plant),
    ),
    row(terms.water, words.litres(format.number(litresPerItKwh)), terms.waterRule),
    row(
      terms.source,
      words.litres(format.number(sourceLitres)),
      terms.sourceRule(words.litres(format.number(gridWater.litresPerKwh))),
      'derived',
      saySource(gridWater, plant),
    ),
    row(terms.free, format.count(year.freeHours), terms.freeRule, 'derived', saySource(climateSource, plant)),
  ];
}
