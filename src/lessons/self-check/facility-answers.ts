/** What the rooms answer to the golden cases of energy, carbon and failures. */
import { meanSecondsBetween, planGoodput } from '#datacenter/cluster/goodput.ts';
import { lithium } from '#datacenter/catalog/energy-supply.ts';
import {
  availabilityOf,
  commonCauseUnavailability,
  downtimeHoursPerYear,
  kOfN,
  kOfNMarkov,
} from '#datacenter/facility/availability.ts';
import { mostCharge } from '#datacenter/facility/battery.ts';
import {
  averageWatts,
  carbonUsage,
  coolingTons,
  powerUsage,
  renewableCoverage,
  siteWaterCubicMetres,
  sourceWaterUsage,
} from '#datacenter/facility/effectiveness.ts';
import { embodiedPaybackYears, embodiedShare } from '#datacenter/facility/embodied.ts';
import { carbonTonnes, energyKwh, meterPowerW } from '#datacenter/facility/energy.ts';
import { hoursPerYear, secondsPerHour } from '#datacenter/units/units.ts';
import { readList, readNumber as read, type Answers } from './golden-case.ts';

/** A cluster of one node with the given mean time between failures, seconds. */
function rateGoodput(mtbf: number, more: { checkpoint: number; restart: number; interval: number | null }) {
  const goodput = planGoodput({
    accelerators: 1,
    acceleratorsPerNode: 1,
    // Its own rule backwards: failures per 1,000 node-days from the seconds between them.
    failuresPerThousandNodeDays: meanSecondsBetween(1, 1) / mtbf,
    detectSeconds: 0,
    restartSeconds: more.restart,
    checkpointSeconds: more.checkpoint,
    intervalSeconds: more.interval,
    repairShare: 0,
    repairSeconds: 0,
    spareNodes: 0,
    plannedStopsPerDay: 0,
    plannedStopSeconds: 0,
    slowNodesPerThousandNodeDays: 0,
    slowdown: 0,
    slowNodeSeconds: 0,
  });
  return goodput.kind === 'infeasible' ? null : goodput;
}

export const energyAnswers: Answers = {
  energy_kwh: ({ watts, hours, pue, replication }) =>
    energyKwh(meterPowerW(read(watts), read(pue)), read(hours) * secondsPerHour) * read(replication),
  operational_kg: ({ kwh, g_per_kwh }) => 1000 * carbonTonnes(read(kwh), read(g_per_kwh) / 1000),
  facility_mw: ({ gpus, tdp_w, server_overhead, pue }) =>
    meterPowerW(read(gpus) * read(tdp_w) * read(server_overhead), read(pue)) / 1e6,
  avg_watts: ({ min_w, max_w, util }) => averageWatts(read(min_w), read(max_w), read(util)),
  embodied_share: ({ total_kg, hours, life_hours, resources, total_resources }) =>
    embodiedShare(read(total_kg), read(hours), read(life_hours), read(resources), read(total_resources)),
  pue: ({ total_kwh, it_kwh }) => {
    const result = powerUsage(read(total_kwh), read(it_kwh));
    return result.kind === 'pue' ? result.pue : null;
  },
  cooling_tons: ({ it_kw }) => coolingTons(read(it_kw)),
  site_water_m3: ({ it_kwh, wue }) => siteWaterCubicMetres(read(it_kwh), read(wue)),
  source_water_l_per_kwh: ({ wue_site, pue, ewif }) => sourceWaterUsage(read(wue_site), read(pue), read(ewif)),
  cue: ({ pue, g_per_kwh }) => carbonUsage(read(pue), read(g_per_kwh)),
  embodied_payback_years: ({ embodied_t, annual_saving_t }) =>
    embodiedPaybackYears(read(embodied_t), read(annual_saving_t)),
  max_charge_mw: ({ eff_c, c_rate, u, v, capacity, level, hours }) =>
    mostCharge(
      { ...lithium, chargeEfficiency: read(eff_c), chargeRate: read(c_rate), upperSlope: read(u), upper: read(v) },
      read(capacity),
      read(level),
      read(hours),
    ),
  renewable_coverage: ({ renewable, load }) => renewableCoverage(readList(renewable), readList(load)),
  annual_gwh: ({ mw }) => energyKwh(read(mw) * 1e6, hoursPerYear * secondsPerHour) / 1e6,
};

/** Two blocks in series on each of two paths. */
function rateTwoPaths(path: unknown): number {
  const [one, other] = String(path).split(' series ').map(Number);
  return kOfN(1, 2, (one ?? NaN) * (other ?? NaN));
}
const kOfNChain = ({ k, n, mtbf, mttr, crews }: Readonly<Record<string, unknown>>) =>
  kOfNMarkov(read(k), read(n), read(mtbf), read(mttr), read(crews));

export const failureAnswers: Answers = {
  downtime_hours_per_year: ({ availability }) => downtimeHoursPerYear(read(availability)),
  availability: ({ mtbf, mttr }) => availabilityOf(read(mtbf), read(mttr)),
  k_of_n_independent: ({ k, n, a }) => kOfN(read(k), read(n), read(a)),
  k_of_n_markov: kOfNChain,
  identity_markov_vs_binomial: kOfNChain,
  two_path_2N: ({ path }) => rateTwoPaths(path),
  common_cause_beta: ({ a, n, beta }) => 1 - commonCauseUnavailability(1, read(n), 1 - read(a), read(beta)),
  cluster_mtbf_hours: ({ gpus, days, interruptions }) =>
    meanSecondsBetween((1000 * read(interruptions)) / (read(gpus) * read(days)), read(gpus)) / secondsPerHour,
  gpu_failure_rate_per_gpu_year: ({ gpus, days, gpu_failures }) =>
    (hoursPerYear * secondsPerHour) / meanSecondsBetween((1000 * read(gpu_failures)) / (read(gpus) * read(days)), 1),
  young_interval_s: ({ checkpoint, mtbf }) =>
    rateGoodput(read(mtbf), { checkpoint: read(checkpoint), restart: 0, interval: null })?.youngSeconds ?? null,
  goodput_exponential: ({ checkpoint, restart, mtbf, interval }) =>
    rateGoodput(read(mtbf), { checkpoint: read(checkpoint), restart: read(restart), interval: read(interval) })
      ?.effectiveShare ?? null,
};
