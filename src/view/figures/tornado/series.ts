/** What single inputs do to the net present value, sorted; and the two strongest together. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import {
  findTurningPoints,
  mapPair,
  rankInputs,
  traceInputs,
  type InputSwing,
  type InputTrace,
  type PairMap,
  type TurningPoint,
} from '#datacenter/risk/sensitivity.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import type { Spread } from '#datacenter/units/units.ts';
import { prepareBase } from '#datacenter/risk/repricing.ts';
import type { Limits } from '#view/charts/place/ticks.ts';

export interface TornadoSeries {
  /** Net present value of the scenario itself, USD. */
  readonly pointUsd: number;
  readonly swings: readonly InputSwing[];
  readonly traces: readonly InputTrace[];
  readonly pair: PairMap | null;
  readonly turning: readonly TurningPoint[];
  /** What accounts of the grid span where carbon has no price, so that it cannot move the money; null where it has. */
  readonly unpriced: Spread | null;
  /** Keys of the sources of all spreads. */
  readonly sources: readonly string[];
  /** Around everything that any of the three drawings shows, and zero. */
  readonly usd: Limits;
}

/** Null where the scenario has no answer. A millisecond's work. */
export function seriesOfTornado(outcome: Outcome, calibration: Calibration | null): TornadoSeries | null {
  const { scenario, facility, finance } = outcome;
  const base = prepareBase(scenario, calibration);
  const swings = rankInputs(scenario, calibration);
  const traces = traceInputs(scenario, calibration);
  const pair = mapPair(scenario, calibration);
  const turning = findTurningPoints(scenario, calibration);
  if (finance.kind === 'infeasible' || facility.kind === 'infeasible' || 'kind' in base) return null;
  if ('kind' in swings || 'kind' in traces || 'kind' in turning) return null;
  const pointUsd = finance.netPresentValueUsd;
  const ends = swings.flatMap(({ atLowUsd, atHighUsd }) => [atLowUsd, atHighUsd]);
  const legs = traces.flatMap(({ stops }) => stops.map(({ usd }) => usd));
  return {
    ...{ pointUsd, swings, traces, turning },
    unpriced: scenario.finance.carbonUsdPerTonne > 0 ? null : facility.carbonKgPerKwh,
    sources: base.inputs.map(({ source }) => source),
    pair: pair && 'kind' in pair ? null : pair,
    usd: [Math.min(pointUsd, ...ends, ...legs), Math.max(pointUsd, ...ends, ...legs)],
  };
}
