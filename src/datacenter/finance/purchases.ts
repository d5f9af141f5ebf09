/**
 * Purchases: what is bought when, how long it stands, and what it is written off by. Every part of the capital has a
 * life of its own; what wears out before the project ends is bought again, and what outlasts it is sold at its book value.
 *
 * A purchase made at time t is paid in the year that t ends or falls in. Servers and fabric bought again cost less by
 * their price decline, power and cooling bought again cost more by inflation.
 */
import type { Project } from './cash-flow.ts';
import { taxShares } from './tax-lives.ts';

/** The parts of the capital. `facility`: power and cooling; and the building too, unless it is counted apart as `shell`. */
export type CapexKey = 'servers' | 'fabric' | 'facility' | 'shell';

/** One purchase of one part. Times are years after the first payment, money is USD of the year it is paid in. */
export interface Purchase {
  readonly part: CapexKey;
  readonly usd: number;
  readonly lifeYears: number;
  /** The year in which it is paid, 0 for the first, which may be paid in stages from then on: see `paidShare`. */
  readonly paidInYear: number;
  /** It stands from here to there. */
  readonly fromYears: number;
  readonly toYears: number;
  /** Straight line over its own life, down to what it will be resold for. */
  readonly bookUsdPerYear: number;
  /** What it sells for when it goes: its book value at that time. */
  readonly soldUsd: number;
  /** Shares of `usd` that tax writes off in each year of service; none where tax follows the books. */
  readonly taxShares: readonly number[];
}

/** A little time, so that three times a third of a life is a whole one. */
const instant = 1e-9;

/** The year that holds time `years`, counted from 1; a year's last instant belongs to it. */
export function yearOf(years: number): number {
  return Math.ceil(years - instant);
}

/** Everything that `project` buys, in the order of its parts and then of time. */
export function listPurchases(project: Project): readonly Purchase[] {
  const { buildYears, inflation } = project;
  const runYears = project.serverLifeYears * project.serverGenerations;
  const buyAgain = (part: CapexKey, firstUsd: number, lifeYears: number, priceRise = inflation, resale = 0) =>
    Array.from({ length: firstUsd && yearOf(runYears / lifeYears) }, (_, wave): Purchase => {
      const fromYears = buildYears + wave * lifeYears;
      const usd = wave ? firstUsd * (1 + priceRise) ** fromYears : firstUsd;
      const age = Math.min(1, (runYears - wave * lifeYears) / lifeYears);
      return {
        part,
        usd,
        lifeYears,
        paidInYear: wave && yearOf(fromYears),
        fromYears,
        toYears: Math.min(buildYears + runYears, fromYears + lifeYears),
        bookUsdPerYear: (usd * (1 - resale)) / lifeYears,
        soldUsd: usd * (1 - (1 - resale) * age),
        taxShares: taxShares(project.taxLives, part, lifeYears),
      };
    });
  const { serverDecline, resaleShare } = project;
  return [
    ...buyAgain('servers', project.serversUsd, project.serverLifeYears, -serverDecline, resaleShare),
    ...buyAgain('fabric', project.fabricUsd, project.fabricLifeYears, -serverDecline, resaleShare),
    ...buyAgain('facility', project.facilityUsd, project.facilityLifeYears),
    ...buyAgain('shell', project.shellUsd, project.shellLifeYears),
  ];
}

/**
 * The share of a purchase that is paid in `year`. The first ones in up to three stages: with the order, on delivery a
 * quarter of a year before the first rented hour (or with the order), and on acceptance at that hour. What is bought again is paid at once.
 */
export function paidShare(project: Project, paidInYear: number, year: number): number {
  const { depositShare, deliveryShare, buildYears } = project;
  const due = (years: number) => Number(yearOf(years) === year);
  if (paidInYear) return due(paidInYear);
  const delivered = deliveryShare * due(buildYears - 0.25) + (1 - deliveryShare) * due(buildYears);
  return depositShare * due(0) + (1 - depositShare) * delivered;
}

/**
 * What tax writes off of `purchase` in `year` by lives of its own, USD. In the year it goes, all that is left less what
 * it sells for: negative where it sells for more than is left, which is then a taxed gain.
 */
export function taxWriteOff(purchase: Purchase, year: number): number {
  const { taxShares: shares, usd, fromYears, toYears, soldUsd } = purchase;
  const firstYear = Math.floor(fromYears + instant) + 1;
  const [service, last] = [year - firstYear, yearOf(toYears) - firstYear];
  if (service < 0 || service > last) return 0;
  if (service < last) return usd * (shares[service] ?? 0);
  return usd * (1 - shares.slice(0, last).reduce((sum, share) => sum + share, 0)) - soldUsd;
}
