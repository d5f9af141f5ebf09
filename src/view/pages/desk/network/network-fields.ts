/** Inputs of a transfer and of a network of places, and how they become the room's choices in SI. */
import { networkShapes, type TransferChoice } from '#datacenter/facility/network.ts';
import { choiceField, numberField } from '../plan/plan-field.ts';

const log = { scale: 'log', step: 0.01 } as const;

export const transferFields = {
  terabytes: numberField('transferTerabytes', 10, [0.000001, 100_000], log),
  gigabitsPerSecond: numberField('gigabitsPerSecond', 100, [0.01, 10_000], log),
  kilometres: numberField('kilometres', 1000, [0, 20_000], { step: 10 }),
  hops: numberField('hops', 8, [0, 40], { unit: 'count' }),
  windowMegabytes: numberField('windowMegabytes', 16, [0.01, 10_000], log),
  streams: numberField('streams', 8, [1, 1024], { unit: 'count', scale: 'log' }),
};

export const shapeField = choiceField('shape', networkShapes, 'ring');

export const shapeFields = {
  places: numberField('places', 6, [2, 10], { unit: 'count' }),
  pairGigabits: numberField('pairGigabits', 20, [0.1, 400], log),
  linkGigabits: numberField('linkGigabits', 100, [1, 3200], log),
};

/** What a switch or router adds on a way between sites, seconds: a round value, most add less. */
const hopSeconds = 10e-6;

export function readTransfer(values: Readonly<Record<keyof typeof transferFields, number>>): TransferChoice {
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
