/** What a hall's PUE and its heat are held against. Where each is from stands in `facility-sources.ts`. */

/** What a kWh of heat gives off where a gas boiler makes it: 0.202 kg per kWh of gas, nine tenths of it used. */
export const boilerKgPerKwh = 0.202 / 0.9;

/** Mean PUE that owners told the Uptime Institute's survey of 2025, 681 of them; and its new large halls, 2024. */
export const surveyPue = { mean: 1.54, newLarge: 1.3, year: 2025, answers: 681 } as const;
