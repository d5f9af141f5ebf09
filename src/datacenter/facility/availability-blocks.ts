/**
 * Block diagrams: groups of equal units, in series (all are needed) and side by side (some are needed). A diagram is data;
 * `rateBlock` says how often and how long it is down, `availability-draws.ts` plays the same diagram by chance.
 * Groups are independent of each other; inside a group crews and common causes may tie units together.
 */
import type { Infeasible } from '../units/units.ts';
import { chooseDown, countFailed, groupDowntime, hoursBetween, type Downtime } from './availability.ts';
import { refuseOutside } from '../units/limits.ts';

/** Equal units of which some are needed; a single component is one of one. */
export interface Units {
  readonly kind: 'units';
  readonly id: string;
  readonly mtbfHours: number;
  readonly mttrHours: number;
  readonly count: number;
  readonly needed: number;
  /** Repairs at once; infinite: each unit has its crew. */
  readonly crews: number;
  /** Share of a unit's downtime that strikes all units of the group together, 0 to 1. Single units have none. */
  readonly beta: number;
}

/** All are needed. */
export interface Series {
  readonly kind: 'series';
  readonly id: string;
  readonly blocks: readonly Block[];
}

/** `needed` of them are: with 1 the blocks stand in parallel. */
export interface Choose {
  readonly kind: 'choose';
  readonly id: string;
  readonly needed: number;
  readonly blocks: readonly Block[];
}

export type Block = Units | Series | Choose;

/** One unit that is needed. Hours. */
export function oneUnit(id: string, mtbfHours: number, mttrHours: number): Units {
  return { kind: 'units', id, mtbfHours, mttrHours, count: 1, needed: 1, crews: Infinity, beta: 0 };
}

/** A group of units as its parts behave: the units on their own, and what strikes all of them; hours between failures. */
export function splitCommon({ mtbfHours, mttrHours, count, beta }: Units): {
  readonly ownHours: number;
  readonly commonHours: number;
} {
  if (beta === 0 || count === 1) return { ownHours: mtbfHours, commonHours: Infinity };
  const down = mttrHours / (mtbfHours + mttrHours);
  return { ownHours: hoursBetween((1 - beta) * down, mttrHours), commonHours: hoursBetween(beta * down, mttrHours) };
}

/** How often and how long a diagram is down, in the long run. */
export function rateBlock(block: Block): Downtime {
  if (block.kind === 'units') return rateUnits(block);
  const parts = block.blocks.map(rateBlock);
  const down = parts.map(({ unavailability }) => unavailability);
  const needed = block.kind === 'series' ? down.length : block.needed;
  // It goes down when one fails while just as many work as are needed.
  const failuresPerHour = parts.reduce((sum, part, index) => {
    const others = countFailed(down.filter((_, other) => other !== index));
    return sum + part.failuresPerHour * (others[down.length - needed] ?? 0);
  }, 0);
  return { unavailability: chooseDown(needed, down), failuresPerHour };
}

function rateUnits(block: Units): Downtime {
  const { ownHours, commonHours } = splitCommon(block);
  const { count, needed, mttrHours, crews } = block;
  const own = groupDowntime(needed, count, ownHours, mttrHours, crews);
  if (commonHours === Infinity) return own;
  const common = groupDowntime(1, 1, commonHours, mttrHours, 1);
  return {
    unavailability: own.unavailability + common.unavailability,
    failuresPerHour:
      own.failuresPerHour * (1 - common.unavailability) + common.failuresPerHour * (1 - own.unavailability),
  };
}

/** Infeasible for a diagram that cannot be: no time between failures, more units needed than there are, beta above 1. */
export function checkBlock(block: Block): Infeasible | null {
  if (block.kind === 'units') {
    return refuseOutside(block, {
      mtbfHours: [1e-3, Infinity],
      mttrHours: [1e-6, 1e9],
      count: [1, 10_000],
      needed: [1, block.count],
      crews: [1, Infinity],
      beta: [0, 1],
    });
  }
  if (block.kind === 'choose') {
    const refusal = refuseOutside(block, { needed: [1, block.blocks.length] });
    if (refusal) return refusal;
  }
  return block.blocks.map(checkBlock).find((one) => one !== null) ?? null;
}
