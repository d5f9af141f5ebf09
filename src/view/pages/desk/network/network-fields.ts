/** Inputs of a transfer, in the units of data sheets, and how they become the room's choice in SI. */
import type { TransferChoice } from '#datacenter/facility/network.ts';
import { ownNumber, type OwnValues } from '#view/figures/own-fields.ts';

const log = { scale: 'log', step: 0.01 } as const;

export const transferFields = {
  terabytes: ownNumber('transfer', 10, [0.000001, 100_000], log),
  gigabitsPerSecond: ownNumber('linkRate', 100, [0.01, 10_000], log),
  kilometres: ownNumber('kilometres', 1000, [0, 20_000], { step: 10 }),
  hops: ownNumber('hops', 8, [0, 40], { unit: 'count' }),
  windowMegabytes: ownNumber('window', 16, [0.01, 10_000], log),
  streams: ownNumber('streams', 8, [1, 1024], { unit: 'count', scale: 'log' }),
};

/** What a switch or router adds on a way between sites, seconds: a round value, most add less. */
const hopSeconds = 10e-6;

export function readTransfer(values: OwnValues<typeof transferFields>): TransferChoice {
  return {
    bytes: values.terabytes * 1e12,
    bytesPerSecond: (values.gigabitsPerSecond * 1e9) / 8,
    metres: values.kilometres * 1000,
    hops: Math.round(values.hops),
    hopSeconds,
    windowBytes: values.windowMegabytes * 1e6,
    streams: Math.round(values.streams),
  };
}
