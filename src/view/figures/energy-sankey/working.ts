/** How the year comes about: what was made, bought and paid, carbon of running and of making, and water. */
import { gridLitresPerKwh, timeOfUse, windYield } from '#datacenter/catalog/energy-supply.ts';
import { facilitySources as from } from '#datacenter/catalog/facility-sources.ts';
import {
  batteryLifeYears,
  buildingLifeYears,
  hardwareLifeYears,
  type CarbonSpan,
} from '#datacenter/catalog/hardware-carbon.ts';
import { findSite } from '#datacenter/catalog/sites.ts';
import { sourceWaterUsage } from '#datacenter/facility/effectiveness.ts';
import { embodyYear } from '#datacenter/facility/embodied.ts';
import type { Format } from '#text/format.ts';
import type { EnergyTerms } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { Plant } from '../plant-choice/read-plant.ts';
import { saySource } from '../plant-choice/say-source.ts';
import type { Supply } from './fields.ts';
import { spanOfCarbon, type EnergySeries } from './series.ts';

export function workingOfEnergy(
  { facility, climate }: Plant,
  { isTimeOfUse, isTrading, isShaving, batteryWh }: Supply,
  { year, accelerators, acceleratorKwh }: EnergySeries,
  terms: EnergyTerms,
  format: Format,
): readonly WorkingRow[] {
  const embodied = embodyYear({
    accelerators,
    designItW: facility.designItPowerW,
    solarMadeKwh: year.solarMadeKwh,
    windMadeKwh: year.windMadeKwh,
    batteryKwh: batteryWh / 1000,
  });
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
  const { median, p10, p90, count } = facility.carbonKgPerKwh;
  const kg = (value: number) => format.field('kgPerKwh', value);
  const [lowTonnes, highTonnes] = spanOfCarbon({ facility }, year.carbonTonnes);
  const litresPerItKwh = year.waterLitres / year.itKwh;
  const site = findSite(facility.site);
  const life = (years: number) => terms.lifeRule(format.years(years));
  const sourceLitres = sourceWaterUsage(litresPerItKwh, year.meanPue * (1 - year.coverage), gridLitresPerKwh);
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
      saySource(from.climate, terms),
    ),
    row(
      terms.wind,
      format.energy(year.windMadeKwh),
      terms.windRule(format.share(windYield)),
      'assumed',
      saySource(from.windYield, terms),
    ),
    row(
      terms.battery,
      format.energy(year.batteryOutKwh),
      isTrading || isShaving ? terms.tradingRule(format.energy(year.filledKwh)) : terms.batteryRule,
      'assumed',
      saySource(from.lithium, terms),
    ),
    row(
      terms.bill,
      format.usd(year.usd),
      isTimeOfUse ? terms.billRule(`${timeOfUse.dear / timeOfUse.cheap} : 1`) : terms.billFlat,
      isTimeOfUse ? 'assumed' : 'derived',
      isTimeOfUse ? saySource(from.timeOfUse, terms) : (site?.usdPerKwh.source ?? ''),
    ),
    row(
      terms.demand,
      format.usd(year.demandUsd),
      terms.demandRule(format.power(year.billedPeakW), format.power(year.plainPeakW)),
    ),
    ...(isTrading || isShaving ? [row(terms.saved, format.usd(year.savedUsd), terms.savedRule)] : []),
    row(
      terms.carbon,
      tonnes({ low: lowTonnes, typical: year.carbonTonnes, high: highTonnes }),
      count > 1
        ? terms.carbonRule(kg(median), kg(p10), kg(p90), format.count(count))
        : terms.carbonAlone(kg(median), kg(p10), kg(p90)),
      'derived',
      site?.carbonKgPerKwh.source ?? '',
    ),
    row(terms.usage, kg((1000 * year.carbonTonnes) / year.itKwh), terms.usageRule),
    row(terms.making, tonnes(embodied.total), terms.makingRule),
    row(
      terms.accelerators,
      tonnes(embodied.accelerators),
      life(hardwareLifeYears),
      'published',
      saySource(from.acceleratorCarbon, terms),
    ),
    row(terms.hosts, tonnes(embodied.hosts), life(hardwareLifeYears), 'assumed', saySource(from.hostCarbon, terms)),
    row(
      terms.building,
      tonnes(embodied.building),
      life(buildingLifeYears),
      'assumed',
      saySource(from.buildingCarbon, terms),
    ),
    row(
      terms.supply,
      tonnes(embodied.supply),
      `${terms.byEnergy}; ${life(batteryLifeYears)}`,
      'assumed',
      saySource(from.supplyCarbon, terms),
    ),
    row(terms.water, terms.litres(format.number(litresPerItKwh)), terms.waterRule),
    row(
      terms.source,
      terms.litres(format.number(sourceLitres)),
      terms.sourceRule(terms.litres(format.number(gridLitresPerKwh))),
      'derived',
      saySource(from.gridWater, terms),
    ),
    row(terms.free, format.count(year.freeHours), terms.freeRule, 'derived', saySource(from.climate, terms)),
  ];
}
