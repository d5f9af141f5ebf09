/**
 * Generators are run on purpose, to know that they start: NFPA 110 asks for half an hour a month at 30 % of the nameplate
 * or more. Such a run feeds a load bank, so it saves nothing at the meter. Where the numbers are from stands in
 * `facility-sources.ts`.
 */

/** Load in a test over the nameplate, and diesel for each kWh made at it; at full load it is about 0.27. */
export const testLoadShare = 0.3;
export const dieselLitresPerKwh = 0.32;
export const dieselUsdPerLitre = 1;
/** CO2e of a litre burnt: 10.21 kg a US gallon. */
export const dieselKgPerLitre = 10.21 / 3.785_411_784;
