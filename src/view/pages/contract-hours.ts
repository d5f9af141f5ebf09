/** The two terms of an electricity contract that a site's own hours tell, as their fields keep them. */
import type { CoolingRow } from '#datacenter/catalog/cooling-kinds.ts';
import { readContract } from '#datacenter/facility/hours-contract.ts';
import type { FeedCount } from '#datacenter/facility/power-chain.ts';
import { findClimate } from '#datacenter/facility/site-climate.ts';
import { keepLast } from '#datacenter/units/keep-last.ts';

export interface ContractHours {
  readonly loadFactor: number;
  readonly touRatio: number;
}

/**
 * Load factor to whole percents, time-of-use ratio to thousandths. Powers in W. A year of hours takes some 40 ms, so a
 * slider that does not change the hall does not ask for it again. Null where the site has no climate or the year no answer.
 */
export const readHours = keepLast(
  (
    site: string,
    cooling: CoolingRow,
    feeds: FeedCount,
    itW: number,
    designItW: number,
    flexibleShare: number,
  ): ContractHours | null => {
    const climate = findClimate(site);
    const contract = climate && readContract({ climate, cooling, feeds, itW, designItW, flexibleShare });
    if (contract?.kind !== 'contract') return null;
    return {
      loadFactor: Math.round(contract.loadFactor * 100) / 100,
      touRatio: Math.round(contract.touRatio * 1000) / 1000,
    };
  },
);
