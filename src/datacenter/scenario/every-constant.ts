/** The tables whose constants are listed: one line each. Fetched only by who shows all of them. */
import { accelerators } from '../catalog/accelerators.ts';
import { findChip, furtherChips } from '../catalog/chips.ts';
import { failureRates, llama3Run } from '../catalog/failures.ts';
import { findRent, findServerPrice } from '../catalog/market.ts';
import { sizedModels } from '../catalog/model-sizes.ts';
import { decoderModels } from '../catalog/models.ts';
import { sites } from '../catalog/sites.ts';
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
  ];
}

/** The year that a reference in words names; null where it names none. */
function yearOf(source: string): number | null {
  const year = /\b(19|20)\d\d\b/.exec(source);
  const posted = /\b(\d\d)\d\d\.\d{4,5}\b/.exec(source);
  return year ? Number(year[0]) : posted?.[1] ? 2000 + Number(posted[1]) : null;
}
