/** How many sources stand behind one site; apart from its working, which is fetched when it is opened. */
import { listAccounts } from '#datacenter/catalog/grid-accounts.ts';
import { findSite } from '#datacenter/catalog/sites.ts';

export function countSiteSources(id: string): number {
  const site = findSite(id);
  if (!site) return 0;
  const rows = [site.usdPerKwh.source, site.pue.source, site.facilityUsdPerWatt.source];
  return new Set([...rows, ...listAccounts(id).map(({ source }) => source)]).size;
}
