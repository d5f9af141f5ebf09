/**
 * What a year of 8,760 hours at every site costs to work out: cold, in a process that has just loaded the code as the
 * site is built of it, and warm, once engines have compiled it. Beside the time on the clock stands that of the processor
 * with all its threads, which a busy machine does not stretch. Printed, never judged: the machine is shared.
 */
import { execFileSync } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { buildModule } from '#support/build-module.ts';

/** What the bundle holds. */
const entry = `
export { runYear } from '#datacenter/facility/hourly-year.ts';
export { findClimate } from '#datacenter/facility/site-climate.ts';
export { coolingRows } from '#datacenter/catalog/cooling-kinds.ts';
export { sites } from '#datacenter/catalog/sites.ts';
`;

/** Run in a process of its own: one cold round over all sites, then warm ones; prints milliseconds. */
const program = `
const [, file, kind, trading] = process.argv;
const { runYear, findClimate, coolingRows, sites } = await import(file);
const round = () => {
  const [start, used] = [performance.now(), process.cpuUsage()];
  for (const site of sites) {
    const year = runYear({
      climate: findClimate(site.id), cooling: coolingRows[kind], feeds: 2, itW: 7e5, designItW: 1e6,
      usdPerKwh: site.usdPerKwh.typical, isTimeOfUse: true, isTrading: trading === 'true', flexibleShare: 0.3,
      kgPerKwh: site.carbonKgPerKwh.typical, solarW: 1e6, windW: 1e6, batteryWh: 4e6,
    });
    if (year.kind !== 'year') throw new Error(site.id);
  }
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
};
console.log(JSON.stringify({ sites: sites.length, cold: round(), warm: Array.from({ length: 9 }, round) }));
`;

interface Times {
  readonly clock: number;
  readonly processor: number;
}

const built = await buildModule(entry);
afterAll(() => {
  built.remove();
});

function say(name: string, times: readonly Times[]): string {
  const of = (read: (one: Times) => number) => {
    const sorted = times.map(read).sort((one, other) => one - other);
    return `best ${sorted[0]?.toFixed(0)}, median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)}`;
  };
  return `  ${name}: ${of(({ clock }) => clock)} ms; processor ${of(({ processor }) => processor)} ms`;
}

it('a year at all sites with sun, wind, battery and shifting', () => {
  const cases = [
    ['air-chiller', false],
    ['air-chiller', true],
    ['evaporative', false],
    ['water-chiller', false],
  ] as const;
  const cold: Times[][] = cases.map(() => []);
  const warm: Times[][] = cases.map(() => []);
  // Case by case within each round, so that a slow minute of the machine hits all of them.
  for (let round = 0; round < 3; round += 1) {
    for (const [rank, [kind, isTrading]] of cases.entries()) {
      const told = execFileSync('node', ['--input-type=module', '-e', program, built.file, kind, String(isTrading)], {
        encoding: 'utf8',
      });
      const times = JSON.parse(told) as { sites: number; cold: Times; warm: Times[] };
      expect(times.sites).toBe(61);
      cold[rank]?.push(times.cold);
      warm[rank]?.push(...times.warm);
    }
  }
  for (const [rank, [kind, isTrading]] of cases.entries()) {
    console.log(
      [
        `61 sites x 8,760 hours, ${kind}${isTrading ? ', trading' : ''} (aim: 150 ms)`,
        say('cold', cold[rank] ?? []),
        say('warm', warm[rank] ?? []),
      ].join('\n'),
    );
  }
});
