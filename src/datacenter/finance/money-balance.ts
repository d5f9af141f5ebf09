/**
 * Where a project's money comes from and where it goes, in one year or over its whole life: two lists with equal sums. The
 * owner stands on both sides: pays in where a year is short, takes out where one has a surplus; neither is discounted.
 * Working capital and the reserve tie money up in one year and set it free in another: a use, then a source.
 * Interest is what of a year's debt service it takes; interest that is added to the loan while building is repaid with it.
 */
import type { FacilityOutcome } from '../facility/facility.ts';
import { layOutFlows } from './cash-flow.ts';
import type { FinanceChoice, YearFlow } from './finance.ts';
import { listPurchases, paidShare, type CapexKey } from './purchases.ts';
import { settleProject, type PricedCluster } from './settle.ts';

export const moneySources = ['revenue', 'residual', 'balances', 'loan', 'ownerIn'] as const;
export type MoneySource = (typeof moneySources)[number];

const parts = ['servers', 'fabric', 'facility', 'shell'] as const satisfies readonly CapexKey[];
const running = ['energy', 'maintenance', 'staff', 'insurance', 'software', 'network', 'carbon'] as const;
/** What is bought, what is run, then those who have a claim on what is left. */
export const moneyUses = [...parts, 'land', ...running, 'tied', 'tax', 'interest', 'repayment', 'ownerOut'] as const;
export type MoneyUse = (typeof moneyUses)[number];

export interface MoneyBalance {
  /** USD, none below zero; in the order of the lists above. */
  readonly sources: Readonly<Record<MoneySource, number>>;
  readonly uses: Readonly<Record<MoneyUse, number>>;
  /** The sum of either side. */
  readonly usd: number;
}

/** The balance of `year`, 0 being the order, or of all years. Null where the project has no price, or no such year. */
export function balanceMoney(
  choice: FinanceChoice,
  cluster: PricedCluster,
  facility: FacilityOutcome,
  year: number | null = null,
): MoneyBalance | null {
  const settled = settleProject(choice, cluster, facility);
  if ('kind' in settled) return null;
  const { project } = settled;
  const flows = layOutFlows(project).filter((flow) => year === null || flow.year === year);
  if (flows.length === 0) return null;
  const purchases = listPurchases(project);
  const add = (read: (flow: YearFlow) => number) => flows.reduce((sum, flow) => sum + read(flow), 0);
  const bought = (part: CapexKey) =>
    add((flow) =>
      purchases
        .filter((one) => one.part === part)
        .reduce((sum, { usd, paidInYear }) => sum + usd * paidShare(project, paidInYear, flow.year), 0),
    );
  const service = ({ drawnUsd, debtUsd }: YearFlow) => drawnUsd - debtUsd;
  const balances = ({ workingCapitalUsd, reserveUsd }: YearFlow) => workingCapitalUsd + reserveUsd;
  const interest = (flow: YearFlow) => Math.min(service(flow), flow.interestUsd);
  const sources = {
    revenue: add(({ revenueUsd }) => revenueUsd),
    residual: add(({ residualUsd, landUsd }) => residualUsd + Math.max(0, landUsd)),
    balances: add((flow) => Math.max(0, balances(flow))),
    loan: add(({ drawnUsd }) => drawnUsd),
    ownerIn: add(({ netUsd }) => Math.max(0, -netUsd)),
  };
  const uses = {
    ...record(parts, bought),
    land: add(({ landUsd }) => Math.max(0, -landUsd)),
    ...record(running, (key) => add((flow) => -flow[`${key}Usd` satisfies keyof YearFlow])),
    tied: add((flow) => Math.max(0, -balances(flow))),
    tax: add(({ taxUsd }) => -taxUsd),
    interest: add(interest),
    repayment: add((flow) => service(flow) - interest(flow)),
    ownerOut: add(({ netUsd }) => Math.max(0, netUsd)),
  };
  return { sources, uses, usd: Object.values(sources).reduce((sum, one) => sum + one, 0) };
}

function record<Key extends string>(keys: readonly Key[], read: (key: Key) => number): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<Key, number>;
}
