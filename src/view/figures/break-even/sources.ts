/** The sources behind the prices; apart from the working, which is fetched when it is opened. */
import { deploymentPrices } from '#datacenter/catalog/deployment-prices.ts';
import { financeFields } from '#datacenter/finance/fields.ts';

/** Fields of the scenario that the formulas use. */
const names = ['rentUsdPerHour', 'serverUsd', 'serverLifeYears', 'facilityUsdPerWatt', 'discountRate'] as const;
export const usedFields = names.flatMap((name) => {
  const field = financeFields.find((one) => one.name === name);
  return field ? [{ name, how: field.how, source: field.source }] : [];
});

/** What an idle machine draws. */
export const idleSource = 'assumption';

export const countBreakEvenSources = () =>
  new Set([
    idleSource,
    ...usedFields.map(({ source }) => source),
    ...Object.values(deploymentPrices).map(({ source }) => source),
  ]).size;
