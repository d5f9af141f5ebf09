/** Which sources stand behind the parts of an hour's cost. */
import type { HourPart } from '#datacenter/finance/hour-cost.ts';

export const sourceOfPart: Readonly<Record<HourPart, string>> = {
  servers: 'h100-all-in-2024',
  fabric: 'hamilton-2010',
  facility: 'cushman-2025',
  shell: 'tax-lives',
  land: 'cushman-2025',
  energy: 'ours',
  maintenance: 'cluster-operating-cost-2025',
  staff: 'cluster-operating-cost-2025',
  insurance: 'cluster-operating-cost-2025',
  software: 'assumption',
  network: 'assumption',
  carbon: 'assumption',
};
