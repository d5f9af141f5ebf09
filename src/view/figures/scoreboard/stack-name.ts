/** What a software stack is called: the engine's name for those it knows by fact, else what their short name says. */
import { nameKnownStack } from '#datacenter/calibration/stack-names.ts';

const makers: Readonly<Record<string, string>> = { nvidia: 'NVIDIA', google: 'Google', intel: 'Intel', amd: 'AMD' };

export function nameStack(id: string): string {
  const round = /^mlperf-(\d\.\d)-(\w+)$/.exec(id);
  if (round) return `MLPerf ${round[1] ?? ''}, ${makers[round[2] ?? ''] ?? round[2] ?? ''}`;
  const release = /^megatron-bridge-([\d.]+)$/.exec(id)?.[1];
  return release ? `Megatron-Bridge ${release}` : nameKnownStack(id);
}
