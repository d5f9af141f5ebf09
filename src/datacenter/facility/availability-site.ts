/**
 * The block diagram of a site from a choice of redundancy: utility feeds and generators, one or two power paths, cooling,
 * network. What the reader's accelerators need is all of it; the machines themselves are the goodput's matter.
 *
 * Modules needed are a fixed handful (4 UPS, 4 generators, 4 chillers, 8 air handlers): a larger site has larger modules.
 * Ignored on purpose: batteries bridge every start, generators that do not start, maintenance, people, fire and water.
 * Tiers are labels of topology here, never a promise of a number.
 */
import type { TierId } from '../catalog/component-reliability.ts';
import { siteComponents } from '../catalog/site-components.ts';
import { hoursPerYear, type Infeasible } from '../units/units.ts';
import {
  checkBlock,
  oneUnit,
  rateBlock,
  type Block,
  type Choose,
  type Series,
  type Units,
} from './availability-blocks.ts';
import { chooseDown, hoursBetween, type Downtime } from './availability.ts';
import { refuseOutside } from '../units/limits.ts';

export const powerSchemes = ['n', 'n+1', 'n+1-paths', '2n', '2(n+1)'] as const;
export type PowerScheme = (typeof powerSchemes)[number];
export const coolingSchemes = ['n', 'n+1', '2n'] as const;
export type CoolingScheme = (typeof coolingSchemes)[number];

export interface AvailabilityChoice {
  readonly power: PowerScheme;
  readonly cooling: CoolingScheme;
  /** Sites that can each carry all of the work; one is enough. */
  readonly sites: number;
  /** Repair crews of each group of units. */
  readonly crews: number;
  /** Share of a unit's downtime that strikes all of its group, or both power paths, at once: 0 to 1. */
  readonly beta: number;
  /** Hours until another site has taken over. */
  readonly failoverHours: number;
  /** Hours from power back to work going on again. */
  readonly restartHours: number;
  /** What an hour without work costs, USD. */
  readonly usdPerHour: number;
}

export interface Availability {
  readonly kind: 'availability';
  /** Share of time that the work goes on. */
  readonly availability: number;
  /** -log10 of the share of time down. */
  readonly nines: number;
  /** Minutes lost per year; the three below sum to it. */
  readonly minutesPerYear: number;
  readonly diagramMinutesPerYear: number;
  readonly restartMinutesPerYear: number;
  readonly failoverMinutesPerYear: number;
  readonly outagesPerYear: number;
  readonly usdPerYear: number;
  /** The topology's likeness; its quoted number is not used anywhere. */
  readonly tier: TierId;
  readonly diagram: Block;
  /** Minutes per year that each part of one site is down, whatever the others do. */
  readonly parts: readonly { readonly id: string; readonly minutesPerYear: number; readonly failuresPerYear: number }[];
}

export const neededModules = {
  ups: 4,
  generator: 4,
  chiller: 4,
  'cooling-tower': 2,
  'air-handler': 8,
  switch: 1,
} as const;
const minutesPerYearOf = (share: number) => share * hoursPerYear * 60;

/**
 * Availability, minutes and money lost of a choice. Infeasible (`out-of-range`, naming the number, its limits and the
 * nearest value) for what cannot be.
 */
export function rateAvailability(choice: AvailabilityChoice): Availability | Infeasible {
  const refusal = refuseOutside(choice, {
    sites: [1, 5],
    crews: [1, 1000],
    beta: [0, 1],
    failoverHours: [0, 720],
    restartHours: [0, 720],
    usdPerHour: [0, 1e12],
  });
  if (refusal) return refusal;
  const site = drawSite(choice);
  const { sites } = choice;
  const diagram: Block = sites === 1 ? site : { kind: 'choose', id: 'sites', needed: 1, blocks: copies(site, sites) };
  const wrong = checkBlock(diagram);
  if (wrong) return wrong;
  const { unavailability, failuresPerHour } = rateBlock(diagram);
  const outagesPerYear = failuresPerHour * hoursPerYear;
  const diagramMinutesPerYear = minutesPerYearOf(unavailability);
  const restartMinutesPerYear = outagesPerYear * choice.restartHours * 60;
  const switchovers = switchoversPerHour(rateBlock(site), sites) * hoursPerYear;
  const failoverMinutesPerYear = switchovers * choice.failoverHours * 60;
  const lost = diagramMinutesPerYear + restartMinutesPerYear + failoverMinutesPerYear;
  const minutesPerYear = Math.min(hoursPerYear * 60, lost);
  const down = minutesPerYear / (hoursPerYear * 60);
  return {
    kind: 'availability',
    availability: 1 - down,
    nines: -Math.log10(down),
    minutesPerYear,
    diagramMinutesPerYear,
    restartMinutesPerYear,
    failoverMinutesPerYear,
    outagesPerYear,
    usdPerYear: (minutesPerYear / 60) * choice.usdPerHour,
    tier: labelTier(choice),
    diagram,
    parts: site.blocks.map((block) => {
      const part = rateBlock(block);
      return {
        id: block.id,
        minutesPerYear: minutesPerYearOf(part.unavailability),
        failuresPerYear: part.failuresPerHour * hoursPerYear,
      };
    }),
  };
}

/** How often the site at work fails while another stands ready: its rate while up, times the time that two are up. */
function switchoversPerHour({ unavailability, failuresPerHour }: Downtime, sites: number): number {
  const twoUp = 1 - chooseDown(2, new Array<number>(sites).fill(unavailability));
  return (failuresPerHour / (1 - unavailability)) * twoUp;
}

/** One site as a diagram: supply, paths, cooling, network in series. */
export function drawSite({ power, cooling, crews, beta }: AvailabilityChoice): Series {
  const isDouble = power === '2n' || power === '2(n+1)';
  const hasPaths = isDouble || power === 'n+1-paths';
  const spare = power === 'n' || power === '2n' ? 0 : 1;
  const group = (id: keyof typeof neededModules, count: number, needed: number = neededModules[id]): Units => ({
    ...unitOf(id),
    count,
    needed,
    crews,
    beta,
  });
  const counted = (id: keyof typeof neededModules, scheme: string) => {
    const needed = neededModules[id];
    return group(id, scheme === '2n' ? 2 * needed : scheme === 'n+1' ? needed + 1 : needed);
  };
  const feeds: Units = { ...unitOf('utility-feed'), count: isDouble ? 2 : 1, needed: 1, crews, beta };
  const generators = group('generator', (isDouble ? 2 : 1) * (neededModules.generator + spare));
  const ups = () => group('ups', neededModules.ups + spare);
  const way = () => [unitOf('static-switch'), unitOf('sub-panel'), unitOf('power-strip')];
  const path = (): Series => ({
    kind: 'series',
    id: 'path',
    blocks: isDouble ? [unitOf('transformer'), ups(), ...way()] : way(),
  });
  const paths: readonly Block[] = hasPaths ? doublePaths(path, beta) : way();
  return {
    kind: 'series',
    id: 'site',
    blocks: [
      { kind: 'choose', id: 'supply', needed: 1, blocks: [feeds, generators] },
      ...(isDouble ? [] : [unitOf('transformer'), ups()]),
      ...paths,
      counted('chiller', cooling),
      counted('cooling-tower', cooling),
      counted('air-handler', cooling),
      group('switch', power === 'n' ? 1 : 2),
    ],
  };
}

/** Two paths side by side, and what strikes both: a share `beta` of the downtime of one, with its mean repair. */
function doublePaths(path: () => Series, beta: number): readonly Block[] {
  const paths: Choose = { kind: 'choose', id: 'paths', needed: 1, blocks: [path(), path()] };
  const one = rateBlock(path());
  if (beta === 0) return [paths];
  const meanHours = one.unavailability / one.failuresPerHour;
  return [paths, oneUnit('both-paths', hoursBetween(beta * one.unavailability, meanHours), meanHours)];
}

function unitOf(id: keyof typeof siteComponents): Units {
  const [mtbfHours, mttrHours] = siteComponents[id];
  return oneUnit(id, mtbfHours, mttrHours);
}

const copies = (block: Block, count: number) => Array.from({ length: count }, () => block);

/** The lowest tier that power and cooling are both alike. */
function labelTier({ power, cooling }: AvailabilityChoice): TierId {
  if (power === 'n' || cooling === 'n') return 'I';
  if (power === 'n+1') return 'II';
  return power === 'n+1-paths' || cooling === 'n+1' ? 'III' : 'IV';
}
