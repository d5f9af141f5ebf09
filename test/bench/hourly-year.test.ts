/** What a year of 8,760 hours at every site costs to work out. Printed, never judged: the machine is shared. */
import { expect, it } from 'vitest';
import { coolingRows } from '#datacenter/catalog/cooling-kinds.ts';
import { sites } from '#datacenter/catalog/sites.ts';
import { runYear } from '#datacenter/facility/hourly-year.ts';
import { findClimate } from '#datacenter/facility/site-climate.ts';

it.each(['air-chiller', 'evaporative'] as const)(
  'a year at all sites with sun, wind, battery and shifting, %s',
  (kind) => {
    const round = () => {
      const start = performance.now();
      for (const site of sites) {
        const climate = findClimate(site.id);
        if (!climate) throw new Error(site.id);
        const year = runYear({
          climate,
          cooling: coolingRows[kind],
          feeds: 2,
          itW: 7e5,
          designItW: 1e6,
          usdPerKwh: site.usdPerKwh.typical,
          isTimeOfUse: true,
          kgPerKwh: site.carbonKgPerKwh.typical,
          solarW: 1e6,
          windW: 1e6,
          batteryWh: 4e6,
          flexibleShare: 0.3,
        });
        expect(year.kind).toBe('year');
      }
      return performance.now() - start;
    };
    const times = Array.from({ length: 7 }, round);
    const best = Math.min(...times);
    console.log(
      `${sites.length} sites x 8,760 hours, ${kind}: best ${best.toFixed(0)} ms, first ${times[0]?.toFixed(0)} ms (aim: 150 ms)`,
    );
  },
);
