/** What a site's own supply is made of: prices by the hour, panels and turbines, batteries. Units stand beside each value. */
import type { Confidence } from '../units/units.ts';

interface Supply {
  readonly source: string;
  readonly year: number;
  readonly confidence: Confidence;
}

/**
 * Price over its mean, by hour of the day: eight cheap hours at night, eight dear ones in the morning and the evening.
 * Three to one is the least spread that China's rule of 2021 asks of its provinces; elsewhere spreads differ.
 */
export const timeOfUse = {
  cheap: 0.5,
  plain: 1,
  dear: 1.5,
  cheapHours: [23, 0, 1, 2, 3, 4, 5, 6],
  dearHours: [8, 9, 10, 11, 17, 18, 19, 20],
  source: 'NDRC 2021 no. 1093: at least 3 : 1 between dear and cheap hours; hours assumed',
  year: 2021,
  confidence: 'recalled',
} as const satisfies Supply & Readonly<Record<string, unknown>>;

/** Share of its rated power that wind gives over a year; the same at every site, which it is not. */
export const windYield = {
  value: 0.3,
  source: 'onshore wind at a usual site',
  year: 2024,
  confidence: 'assumed',
} as const satisfies Supply & { readonly value: number };

/** Making, building and removing panels and turbines, kg CO2e for each kWh they give in their life. */
export const supplyCarbon = {
  solar: { low: 0.04, typical: 0.055, high: 0.07 },
  wind: { low: 0.01, typical: 0.0125, high: 0.015 },
  source: 'Carbon Explorer, ASPLOS 2023, table of embodied carbon',
  year: 2022,
  confidence: 'recalled',
} as const satisfies Supply & Readonly<Record<string, unknown>>;

/** Making a lithium battery, kg CO2e for each kWh it holds, and how many years it is used. */
export const batteryCarbon = {
  low: 74,
  typical: 104,
  high: 134,
  lifeYears: 10,
  source: 'Carbon Explorer, ASPLOS 2023; ten years assumed',
  year: 2022,
  confidence: 'recalled',
} as const satisfies Supply & Readonly<Record<string, unknown>>;

/**
 * A lithium battery after the C/L/C model: kWh stored for each kWh taken in, kWh spent for each kWh given out, most power
 * over capacity (1/h) both ways, and how its usable room shrinks with power: the level stays under
 * `upper * capacity + upperSlope * power` while charging and over `lower * capacity + lowerSlope * power` while it gives.
 */
export const lithium = {
  chargeEfficiency: 0.97,
  spentPerGiven: 1.04,
  chargeRate: 3,
  dischargeRate: 3,
  upper: 1,
  upperSlope: -0.04,
  lower: 0,
  lowerSlope: 0.01,
  source: 'C/L/C model (Kazhamiaka and others, 2019) with the values Carbon Explorer uses',
  year: 2022,
  confidence: 'recalled',
} as const satisfies Supply & Readonly<Record<string, unknown>>;

/** Water that power plants use up for each kWh they send out, litres: US mean of 2014. */
export const gridWater = {
  litresPerKwh: 7.6,
  source: 'LBNL 2016 as quoted by Mytton (npj Clean Water 2021)',
  year: 2014,
  confidence: 'read',
} as const satisfies Supply & { readonly litresPerKwh: number };
