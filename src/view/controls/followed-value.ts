/** The number behind a field that is left open, for whoever shows a control of it. */
import type { Outcome } from '#datacenter/outcome.ts';

/** What an open field follows in this outcome; null where nothing is known. */
export function followedValue({ workload, facility, finance, cluster }: Outcome, id: string): number | null {
  if (workload.kind === 'workload') {
    if (id === 'workload.tokens') return workload.tokens;
    if (id === 'workload.globalBatch') return workload.tokensPerStep;
  }
  if (facility.kind === 'facility') {
    if (id === 'facility.pue') return facility.statedPue;
    if (id === 'facility.usdPerKwh') return facility.usdPerKwh;
  }
  if (cluster.kind === 'cluster') {
    if (id === 'cluster.tensor') return cluster.tensor;
    if (id === 'cluster.pipeline') return cluster.pipeline;
  }
  if (finance.kind !== 'finance') return null;
  const { rentUsdPerHour, serverUsd, facilityUsdPerWatt } = finance.prices;
  const prices: Readonly<Record<string, number>> = { rentUsdPerHour, serverUsd, facilityUsdPerWatt };
  return id.startsWith('finance.') ? (prices[id.slice('finance.'.length)] ?? null) : null;
}
