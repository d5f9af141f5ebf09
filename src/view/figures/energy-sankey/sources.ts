/** How many sources stand behind the flows, apart from their working, which is fetched when it is opened. */
import { climateSource } from '#datacenter/catalog/climates.ts';
import { gridWater, lithium, supplyCarbon, timeOfUse, windYield } from '#datacenter/catalog/energy-supply.ts';
import { acceleratorCarbon, buildingCarbonPerWatt, hostCarbon } from '#datacenter/catalog/hardware-carbon.ts';

/** With the grid's intensity; and the price, which without hours of its own is the site's. */
export function countEnergySources(isTimeOfUse: boolean): number {
  const rows = [climateSource, windYield, lithium, supplyCarbon, gridWater, acceleratorCarbon, hostCarbon];
  return (
    new Set([...rows, buildingCarbonPerWatt, ...(isTimeOfUse ? [timeOfUse] : [])].map(({ source }) => source)).size +
    (isTimeOfUse ? 1 : 2)
  );
}
