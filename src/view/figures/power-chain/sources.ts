/** How many sources stand behind the chain, apart from its working, which is fetched when it is opened. */
import { climateSource } from '#datacenter/catalog/climates.ts';
import { peakOverMean, stageLosses } from '#datacenter/catalog/power-losses.ts';

/** Of the stages, the peak, the climate, and the PUE that the page takes. */
export function countChainSources(): number {
  const rows = [...Object.values(stageLosses), peakOverMean, climateSource];
  return new Set(rows.map(({ source }) => source)).size + 1;
}
