/** Unit costs as rows: the measured speed, what the reader says of the device, and what stands fixed, each in words. */
import { findAccelerator } from '#datacenter/catalog/accelerators.ts';
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import { bridgeUnitCost } from '#datacenter/finance/unit-cost.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { secondsPerHour } from '#datacenter/units/units.ts';
import type { Format } from '#text/format.ts';
import type { UnitCostWords } from '#text/money/unit/text.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber } from '../own-choices.ts';
import { unitCostFields } from './fields.ts';

/** Taken for every device: four years, a third of the time, no building around it, one of three passes for an answer. */
const fixed = { lifeYears: 4, usedShare: 1 / 3, pue: 1, inferencesPerSample: 3 } as const;
/** Ten epochs of the page's 60,000 digits, ten classes to guess among. */
const fullTraining = 600_000;
const guessedPoints = 10;

export interface UnitCostRow {
  readonly what: string;
  readonly usd: string;
  readonly how: string;
}

/** The rows; none where no steady speed is measured. `accuracy` is the last one of the run, 0 to 1; null: none yet. */
export function rowsOfUnitCost(
  { throughput, roof }: Measurement,
  accuracy: number | null,
  { scenario, cluster, finance }: Outcome,
  choices: OwnChoices | undefined,
  words: UnitCostWords,
  format: Format,
): readonly UnitCostRow[] {
  const samplesPerSecond = throughput?.samplesPerSecond.median ?? 0;
  const points = accuracy === null ? 0 : Math.max(0, 100 * accuracy - guessedPoints);
  const ratio = cluster.kind === 'cluster' ? cluster.peakFlopPerSecond / roof.peakFlopPerSecond.median : 1;
  const { accelerator, accelerators } = scenario.cluster;
  const cost = bridgeUnitCost({
    ...fixed,
    samplesPerSecond,
    deviceUsd: readOwnNumber(unitCostFields.device, choices),
    watts: readOwnNumber(unitCostFields.watts, choices),
    usdPerKwh: readOwnNumber(unitCostFields.tariff, choices),
    samplesPerTraining: fullTraining,
    pointsGained: points,
    hardwareRatio: Number.isFinite(ratio) ? ratio : 1,
    machines: accelerators,
  });
  if (cost.kind === 'infeasible') return [];
  const { usd } = format;
  const { rows } = words;
  const rent = finance.kind === 'finance' ? finance.prices.rentUsdPerHour : null;
  const fleetHours = (cost.fleetTrainingSeconds / secondsPerHour) * accelerators;
  const fleet: UnitCostRow = {
    what: rows.fleet(format.count(accelerators), findAccelerator(accelerator)?.name ?? accelerator),
    usd: rent === null ? '–' : usd(fleetHours * rent),
    how: rows.fleetHow(
      format.number(ratio),
      format.duration(cost.fleetTrainingSeconds),
      format.field('usdPerHour', rent),
    ),
  };
  return [
    {
      what: rows.hour,
      usd: usd(cost.capitalUsdPerHour + cost.energyUsdPerHour),
      how: rows.hourHow(format.years(fixed.lifeYears), format.share(fixed.usedShare), format.number(fixed.pue)),
    },
    {
      what: rows.inferences,
      usd: usd(cost.usdPerThousandInferences),
      how: rows.inferencesHow(format.count(fixed.inferencesPerSample)),
    },
    {
      what: rows.training(format.count(fullTraining)),
      usd: usd(cost.usdPerTraining),
      how: rows.trainingHow(format.duration(cost.trainingSeconds)),
    },
    {
      what: rows.point,
      usd: cost.usdPerPoint === null ? '–' : usd(cost.usdPerPoint),
      how: cost.usdPerPoint === null ? rows.noPoint : rows.pointHow(format.number(points)),
    },
    ...(cluster.kind === 'cluster' && accelerator !== 'this-machine' ? [fleet] : []),
  ];
}
