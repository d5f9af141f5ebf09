/** The figure's own choices: a shape, what its links carry, which of them are cut, and whose way is followed. */
import { layLinks, networkShapes, type NetworkShape } from '#datacenter/facility/network.ts';
import type { OwnChoices } from '../figure.ts';
import { ownNumber, ownOption, readOwnValues } from '../own-fields.ts';
import { readOwnRows, writeOwnRows, type OwnRows } from '../own-lists.ts';

const log = { scale: 'log', step: 0.01 } as const;
const mostPlaces = 10;

export const linkFields = {
  shape: ownOption('shape', networkShapes, 'ring'),
  places: ownNumber('places', 6, [2, mostPlaces], { unit: 'count' }),
  pairGigabits: ownNumber('pairTraffic', 20, [0.1, 400], log),
  linkGigabits: ownNumber('linkBears', 100, [1, 3200], log),
  // From the first place; a place that is not there is the last one.
  followed: ownNumber('followed', 3, [2, mostPlaces], { unit: 'count' }),
};

const place = { low: 1, high: mostPlaces, isWhole: true } as const;

/** Cut links by the places at their two ends, counted from 1: what they are called on the screen. */
export const cutList: OwnRows = {
  kind: 'rows',
  short: 'f.cut',
  columns: [place, place],
  mostRows: (mostPlaces * (mostPlaces - 1)) / 2,
  default: [],
};

export interface LinkChoice {
  readonly shape: NetworkShape;
  readonly places: number;
  /** Bytes per second that each pair exchanges, and that a link bears. */
  readonly pairBytesPerSecond: number;
  readonly linkBytesPerSecond: number;
  /** The place whose traffic with the first one is followed, counted from 0. */
  readonly followed: number;
  readonly links: readonly (readonly [from: number, to: number])[];
  /** Indices of cut links. A cut link that this shape does not have is none. */
  readonly cut: ReadonlySet<number>;
}

const toBytes = (gigabits: number) => (gigabits * 1e9) / 8;

export function readLinks(choices: OwnChoices | undefined): LinkChoice {
  const values = readOwnValues(linkFields, choices);
  const places = Math.round(values.places);
  const shape = networkShapes.find((one) => one === values.shape) ?? 'ring';
  const links = layLinks(shape, places);
  const rows = readOwnRows(cutList, choices);
  const isCut = ([from, to]: readonly [number, number]) =>
    rows.some((row) => row.includes(from + 1) && row.includes(to + 1) && row[0] !== row[1]);
  return {
    shape,
    places,
    pairBytesPerSecond: toBytes(values.pairGigabits),
    linkBytesPerSecond: toBytes(values.linkGigabits),
    followed: Math.min(places, Math.round(values.followed)) - 1,
    links,
    cut: new Set(links.flatMap((link, index) => (isCut(link) ? [index] : []))),
  };
}

/** Cuts a link, or mends it. */
export function toggleLink({ links, cut }: LinkChoice, index: number, choices: OwnChoices | undefined): void {
  const next = links.filter((_, at) => cut.has(at) !== (at === index));
  writeOwnRows(
    cutList,
    next.map(([from, to]) => [from + 1, to + 1]),
    choices,
  );
}
