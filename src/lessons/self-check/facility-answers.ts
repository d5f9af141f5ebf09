/** What the rooms answer to the golden cases of energy, carbon and failures. */
import { meanSecondsBetween, planGoodput } from '#datacenter/cluster/goodput.ts';
import { carbonTonnes, energyKwh, meterPowerW } from '#datacenter/facility/energy.ts';
import { hoursPerYear, secondsPerHour } from '#datacenter/units/units.ts';
import { readNumber as read, type Answers } from './golden-case.ts';

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
  annual_gwh: ({ mw }) => energyKwh(read(mw) * 1e6, hoursPerYear * secondsPerHour) / 1e6,
};

export const failureAnswers: Answers = {
  cluster_mtbf_hours: ({ gpus, days, interruptions }) =>
    meanSecondsBetween((1000 * read(interruptions)) / (read(gpus) * read(days)), read(gpus)) / secondsPerHour,
  young_interval_s: ({ checkpoint, mtbf }) =>
    rateGoodput(read(mtbf), { checkpoint: read(checkpoint), restart: 0, interval: null })?.youngSeconds ?? null,
  goodput_exponential: ({ checkpoint, restart, mtbf, interval }) =>
    rateGoodput(read(mtbf), { checkpoint: read(checkpoint), restart: read(restart), interval: read(interval) })
      ?.effectiveShare ?? null,
};
