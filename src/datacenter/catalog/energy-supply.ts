/**
 * What a site's own supply is made of: prices by the hour, panels and turbines, batteries; and the water of the grid.
 * Where each is from stands in `facility-sources.ts`.
 */

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
} as const;

/** Share of its rated power that wind gives over a year; the same at every site, which it is not. */
export const windYield = 0.3;

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
} as const;

/** Water that power plants use up for each kWh they send out, litres: US mean of 2014. */
export const gridLitresPerKwh = 7.6;
