/**
 * Money over the years of a project: the running total from the payment to the day the servers are worth nothing. Time
 * runs from the payment, as in the finance room; while nothing is rented yet, the total stands still.
 */
import type { FinanceOutcome, FinanceResult } from '#datacenter/finance/finance.ts';
import { monthsPerYear } from '#datacenter/units/units.ts';
import type { FutureBand } from '../figure.ts';
import type { Limits } from '#view/charts/place/ticks.ts';

export interface MoneyStop {
  /** Years after the payment. */
  readonly years: number;
  readonly netUsd: number;
  readonly cumulativeUsd: number;
  readonly discountedUsd: number;
  /** Of the futures drawn; null without them. */
  readonly lowUsd: number | null;
  readonly highUsd: number | null;
}

export interface RoiSeries {
  /** One stop for each year of the project, the last one at its horizon. */
  readonly stops: readonly MoneyStop[];
  /** The drawn line: the stops, and where renting begins. */
  readonly line: readonly { readonly years: number; readonly usd: number }[];
  /** Years after the payment at which the money has come back; null: never. */
  readonly paybackAt: number | null;
}

/** The series of a finance answer; null when there is none. `buildMonths` is the scenario's. */
export function seriesOfRoi(finance: FinanceResult, buildMonths: number, futures: FutureBand | null): RoiSeries | null {
  if (finance.kind === 'infeasible') return null;
  const buildYears = buildMonths / monthsPerYear;
  const stops = finance.flows.map((flow) => ({
    years: Math.min(flow.year, finance.horizonYears),
    netUsd: flow.netUsd,
    cumulativeUsd: flow.cumulativeUsd,
    discountedUsd: flow.discountedCumulativeUsd,
    lowUsd: futures?.p10Usd[flow.year] ?? null,
    highUsd: futures?.p90Usd[flow.year] ?? null,
  }));
  return {
    stops,
    line: drawLine(finance, stops, buildYears),
    paybackAt: finance.paybackYears === null ? null : buildYears + finance.paybackYears,
  };
}

function drawLine(finance: FinanceOutcome, stops: readonly MoneyStop[], buildYears: number) {
  const spent = -finance.capexUsd;
  const before = stops.filter(({ years }) => years <= buildYears);
  const after = stops.filter(({ years }) => years > buildYears);
  // What is paid in stages has been paid when the first hour is rented, later in that year's flow.
  const first = finance.flows[before.length];
  const stagedUsd = first ? first.capexUsd + first.drawnUsd : 0;
  return [
    ...before.map(({ years, cumulativeUsd }) => ({ years, usd: cumulativeUsd })),
    { years: buildYears, usd: (before.at(-1)?.cumulativeUsd ?? spent) + stagedUsd },
    ...after.map(({ years, cumulativeUsd }) => ({ years, usd: cumulativeUsd })),
  ];
}

/** Limits of both axes around everything drawn; money always includes zero. */
export function limitsOfRoi(all: readonly RoiSeries[]): { readonly years: Limits; readonly usd: Limits } {
  const stops = all.flatMap((series) => series.stops);
  const usd = stops.flatMap(({ cumulativeUsd, lowUsd, highUsd }) => [
    cumulativeUsd,
    lowUsd ?? cumulativeUsd,
    highUsd ?? cumulativeUsd,
  ]);
  return {
    years: [0, Math.max(1, ...stops.map(({ years }) => years))],
    usd: [Math.min(0, ...usd), Math.max(0, ...usd)],
  };
}
