/**
 * The bridge from a measured speed to money: what a thousand inferences, one training and one point of accuracy cost on
 * the machine that was measured, and on a fleet of machines so many times as fast.
 *
 * A used hour costs its share of the device's price over its life, and its power at the tariff. All answers are that
 * hour's cost times hours, so twice the measured speed halves each. Ignored on purpose: power while idle, the host's
 * other parts, and people.
 */
import { hoursPerYear, joulesPerKwh, secondsPerHour, type Infeasible } from '../units/units.ts';

export interface UnitCostChoice {
  /** Training samples a second, as measured. */
  readonly samplesPerSecond: number;
  /** Inferences in the time of one training sample: a forward pass is one of three, so about 3. */
  readonly inferencesPerSample: number;
  readonly deviceUsd: number;
  readonly lifeYears: number;
  /** Share of all hours in which the device is used, above 0 to 1. */
  readonly usedShare: number;
  /** While it is used, W; at the meter it is `pue` times that. */
  readonly watts: number;
  readonly pue: number;
  readonly usdPerKwh: number;
  /** Samples seen in one training: rows times epochs. */
  readonly samplesPerTraining: number;
  /** Points of accuracy (0 to 100) that the training gains over guessing. */
  readonly pointsGained: number;
  /** How many times as fast one machine of the fleet is, and how many there are. */
  readonly hardwareRatio: number;
  readonly machines: number;
}

export interface UnitCost {
  readonly kind: 'unit-cost';
  /** Of one used hour, USD: its share of the price, and its electricity. */
  readonly capitalUsdPerHour: number;
  readonly energyUsdPerHour: number;
  readonly usdPerThousandInferences: number;
  readonly usdPerTraining: number;
  /** Null where nothing is gained. */
  readonly usdPerPoint: number | null;
  readonly trainingSeconds: number;
  /** The fleet at the same cost of a machine's hour: samples a second, and seconds of the training. */
  readonly fleetSamplesPerSecond: number;
  readonly fleetTrainingSeconds: number;
}

type Limits = readonly [low: number, high: number];
/** Every input with its limits: lows above zero where a zero would divide. */
export const unitCostLimits: { readonly [Name in keyof UnitCostChoice]: Limits } = {
  samplesPerSecond: [1e-6, 1e12],
  inferencesPerSample: [1, 100],
  deviceUsd: [0, 1e7],
  lifeYears: [0.5, 20],
  usedShare: [0.001, 1],
  watts: [0, 1e6],
  pue: [1, 3],
  usdPerKwh: [0, 5],
  samplesPerTraining: [1, 1e15],
  pointsGained: [0, 100],
  hardwareRatio: [1e-6, 1e6],
  machines: [1, 1e6],
};

/** The unit costs of `choice`. Infeasible, naming the input, its limits and the nearest that works, outside of them. */
export function bridgeUnitCost(choice: UnitCostChoice): UnitCost | Infeasible {
  for (const [name, [low, high]] of Object.entries(unitCostLimits) as [keyof UnitCostChoice, Limits][]) {
    const value = choice[name];
    if (value >= low && value <= high) continue;
    const nearest = { field: `unitCost.${name}`, value: value > high ? high : low };
    return { kind: 'infeasible', reason: 'input-out-of-range', numbers: { value, low, high }, nearest };
  }
  const { samplesPerSecond, samplesPerTraining, pointsGained } = choice;
  const capitalUsdPerHour = choice.deviceUsd / (choice.lifeYears * hoursPerYear * choice.usedShare);
  const energyUsdPerHour = ((choice.watts * choice.pue * secondsPerHour) / joulesPerKwh) * choice.usdPerKwh;
  const usdPerSecond = (capitalUsdPerHour + energyUsdPerHour) / secondsPerHour;
  const trainingSeconds = samplesPerTraining / samplesPerSecond;
  const usdPerTraining = trainingSeconds * usdPerSecond;
  const fleetSamplesPerSecond = samplesPerSecond * choice.hardwareRatio * choice.machines;
  return {
    kind: 'unit-cost',
    capitalUsdPerHour,
    energyUsdPerHour,
    usdPerThousandInferences: (1000 / (samplesPerSecond * choice.inferencesPerSample)) * usdPerSecond,
    usdPerTraining,
    usdPerPoint: pointsGained > 0 ? usdPerTraining / pointsGained : null,
    trainingSeconds,
    fleetSamplesPerSecond,
    fleetTrainingSeconds: samplesPerTraining / fleetSamplesPerSecond,
  };
}
