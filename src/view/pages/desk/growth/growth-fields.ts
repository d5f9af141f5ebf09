/** Inputs of the fleet, and how they become the room's choice. */
import { findAccelerator } from '#datacenter/catalog/accelerators.ts';
import { findServerPrice } from '#datacenter/catalog/market.ts';
import { findAcceleratorPower } from '#datacenter/facility/accelerator-power.ts';
import type { ServerType } from '#datacenter/facility/fleet.ts';
import { ownNumber, type OwnValues } from '#view/figures/own-fields.ts';

const acceleratorsPerServer = 8;

/** Servers of eight, as the catalog has them; price and memory per server. */
export const serverIds = ['a100-sxm-80', 'h100-sxm', 'b200-sxm'] as const;
export type ServerId = (typeof serverIds)[number];

export const fleetFields = {
  'a100-sxm-80': ownNumber('ampere', 20, [0, 5000], { unit: 'count' }),
  'h100-sxm': ownNumber('hopper', 40, [0, 5000], { unit: 'count' }),
  'b200-sxm': ownNumber('blackwell', 0, [0, 5000], { unit: 'count' }),
  utilisation: ownNumber('fleetUse', 0.4, [0, 1], { unit: 'share', step: 0.01 }),
  demandPetaflop: ownNumber('wanted', 150, [0.1, 1e6], { scale: 'log', step: 0.01 }),
};

export function listServers(values: OwnValues<typeof fleetFields>): readonly ServerType[] {
  return serverIds.map((id) => {
    const row = findAccelerator(id);
    return {
      name: row?.name ?? id,
      count: Math.round(values[id]),
      peakFlopPerSecond: acceleratorsPerServer * (row?.peakFlopPerSecond ?? Number.NaN),
      utilisation: values.utilisation,
      watts: acceleratorsPerServer * (findAcceleratorPower(id)?.watts ?? Number.NaN),
      memoryBytes: acceleratorsPerServer * (row?.memoryBytes ?? Number.NaN),
      usd: acceleratorsPerServer * (findServerPrice(id)?.typical ?? Number.NaN),
    };
  });
}
