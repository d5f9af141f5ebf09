/** The tables whose constants are listed: one line each. Fetched only by who shows all of them. */
import { accelerators } from '../catalog/accelerators.ts';
import { findChip, furtherChips } from '../catalog/chips.ts';
import { climates } from '../catalog/climates.ts';
import { componentReliability, quotedTiers, tierSource } from '../catalog/component-reliability.ts';
import { coolingRows } from '../catalog/cooling-kinds.ts';
import { deploymentPrices } from '../catalog/deployment-prices.ts';
import { dieselKgPerLitre, dieselLitresPerKwh, dieselUsdPerLitre, testLoadShare } from '../catalog/energy-contracts.ts';
import { boilerKgPerKwh, surveyPue } from '../catalog/energy-yardsticks.ts';
import { gridLitresPerKwh, lithium, timeOfUse, windYield } from '../catalog/energy-supply.ts';
import { facilitySources } from '../catalog/facility-sources.ts';
import { failureRates, llama3Run } from '../catalog/failures.ts';
import { listAccounts } from '../catalog/grid-accounts.ts';
import { gridSources } from '../catalog/grid-sources.ts';
import * as hardware from '../catalog/hardware-carbon.ts';
import { hubRules } from '../catalog/hub-policy.ts';
import { findRent, findServerPrice } from '../catalog/market.ts';
import { sizedModels } from '../catalog/model-sizes.ts';
import { decoderModels } from '../catalog/models.ts';
import { otherLoadShare, peakOverMean, stageLosses, waitingPowerShare } from '../catalog/power-losses.ts';
import { sites } from '../catalog/sites.ts';
import { storageTiers } from '../catalog/storage-tiers.ts';
import { assumedControls, assumedThreats } from '../catalog/threats.ts';
import { trainingRuns } from '../catalog/training-runs.ts';
import { allFields } from './all-fields.ts';
import { collectConstants, collectDefaults, type Constant } from './constants.ts';

/** All of them, table by table. */
export function listConstants(): readonly Constant[] {
  return [
    ...collectDefaults(allFields),
    ...collectConstants('accelerators', accelerators),
    ...collectConstants('chips', furtherChips.map(findChip)),
    ...collectConstants(
      'market',
      accelerators.map(({ id, name, peakFlopPerSecond }) => ({
        name,
        rentUsdPerHour: findRent(id, peakFlopPerSecond),
        serverUsd: findServerPrice(id),
      })),
    ),
    ...collectConstants('models', decoderModels),
    ...collectConstants(
      'modelSizes',
      sizedModels.map(({ name, parameters, source, confidence }) => ({
        name,
        parameters,
        source,
        confidence,
        year: yearOf(source),
      })),
    ),
    ...collectConstants('trainings', trainingRuns),
    ...collectConstants('failures', [...failureRates, { name: 'Llama 3 405B, 54 days', ...llama3Run }]),
    ...collectConstants('sites', sites),
    ...sites.flatMap(({ id }) =>
      collectConstants(
        'grids',
        listAccounts(id).map(({ kgPerKwh, source, year, confidence }) => ({
          name: id,
          gridKgPerKwh: kgPerKwh,
          source: gridSources[source],
          year,
          confidence,
        })),
      ),
    ),
    ...Object.entries(stageLosses).flatMap(([name, curve]) =>
      collectConstants('losses', [{ name, ...curve, ...facilitySources[name as keyof typeof stageLosses] }]),
    ),
    ...collectConstants('losses', [
      { name: 'otherLoad', otherLoadShare, ...facilitySources.otherLoad },
      { name: 'peakOverMean', peakOverMean, ...facilitySources.peakOverMean },
      { name: 'waitingPower', waitingPowerShare, ...facilitySources.waitingPower },
    ]),
    ...collectConstants('cooling', citeAll(coolingRows, facilitySources.cooling)),
    ...collectConstants('climates', citeAll(nameClimates(), facilitySources.climate)),
    ...collectConstants('supply', [
      { name: 'timeOfUse', ...timeOfUse, ...facilitySources.timeOfUse },
      {
        name: 'generatorTest',
        testLoadShare,
        dieselLitresPerKwh,
        dieselKgPerLitre,
        dieselUsdPerLitre,
        ...facilitySources.generatorTest,
      },
      { name: 'boiler', boilerKgPerKwh, ...facilitySources.boilerHeat },
      { name: 'survey', pue: surveyPue.mean, pueOfNewLarge: surveyPue.newLarge, ...facilitySources.surveyPue },
      { name: 'windYield', windYield, ...facilitySources.windYield },
      { name: 'lithium', ...lithium, ...facilitySources.lithium },
      { name: 'grid', gridLitresPerKwh, ...facilitySources.gridWater },
    ]),
    ...collectConstants('hardware', [
      { name: 'accelerator', kg: hardware.acceleratorCarbon, ...facilitySources.acceleratorCarbon },
      { name: 'host', kg: hardware.hostCarbon, ...facilitySources.hostCarbon },
      { name: 'building', kgPerWatt: hardware.buildingCarbonPerWatt, ...facilitySources.buildingCarbon },
      { name: 'solar', kgPerKwh: hardware.solarCarbon, ...facilitySources.supplyCarbon },
      { name: 'wind', kgPerKwh: hardware.windCarbon, ...facilitySources.supplyCarbon },
      { name: 'battery', kg: hardware.batteryCarbon, ...facilitySources.batteryCarbon },
      { name: 'hardware', lifeYears: hardware.hardwareLifeYears, ...facilitySources.hardwareLife },
      { name: 'building', lifeYears: hardware.buildingLifeYears, ...facilitySources.buildingLife },
    ]),
    ...collectConstants('reliability', [...componentReliability, ...citeAll(quotedTiers, tierSource)]),
    ...collectConstants('storage', storageTiers),
    ...collectConstants('deployment', deploymentPrices),
    ...collectConstants('policy', hubRules),
    ...collectConstants('security', citeAll([...assumedThreats, ...assumedControls], ours)),
  ];
}

type Cite = Pick<Constant, 'source' | 'year' | 'confidence'>;

/** Tables that say once, above, that all of their rows are assumed. */
const ours: Cite = { source: 'assumption', year: 2026, confidence: 'assumed' };

/** The rows of a table that is cited as a whole. */
function citeAll(rows: readonly object[] | Readonly<Record<string, object>>, cite: Cite) {
  const list = Array.isArray(rows) ? (rows as readonly object[]) : null;
  if (list) return list.map((row) => ({ ...row, ...cite }));
  return Object.entries(rows).map(([name, row]) => ({ name, ...(row as object), ...cite }));
}

function nameClimates() {
  return climates.map(
    ([coldestMonthC, warmestMonthC, dailyRangeK, coldestDewC, warmestDewC, solarKwhPerKw], place) => ({
      // In the order of the sites.
      name: sites[place]?.id ?? '',
      coldestMonthC,
      warmestMonthC,
      dailyRangeK,
      coldestDewC,
      warmestDewC,
      solarKwhPerKw,
    }),
  );
}

/** The year that a reference in words names; null where it names none. */
function yearOf(source: string): number | null {
  const year = /\b(19|20)\d\d\b/.exec(source);
  const posted = /\b(\d\d)\d\d\.\d{4,5}\b/.exec(source);
  return year ? Number(year[0]) : posted?.[1] ? 2000 + Number(posted[1]) : null;
}
