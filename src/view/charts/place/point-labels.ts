/**
 * Names beside points of the plane, so that none covers another name or another point. Greedy: first those that must
 * stand, then top to bottom; right of the point, else left, else wherever there is room above or below, pushed in from
 * the edge where words are long. A name without a free place is left out. Few points, few names: no search is worth its time.
 */
import { estimateWidth } from './ticks.ts';

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** Chosen or read: placed before the others, and shown even where nothing is free. */
  readonly mustStand?: boolean;
}

export interface PointLabel {
  /** Where the words start, or end; `y` is their baseline. Pixels. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** True where the words had to go so far away that a line must lead to them. */
  readonly isFar: boolean;
}

/** A rectangle, pixels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const lineHeight = 15;
/** From the middle of a line of 12 px text down to its baseline. */
const toBaseline = 4;
/** The room that words at a place take; `y` is their baseline. */
export function boxOfWords(x: number, y: number, words: string, anchor: 'start' | 'end' = 'start'): Frame {
  const left = anchor === 'start' ? x : x - estimateWidth(words);
  return { left, right: left + estimateWidth(words), top: y - 12, bottom: y + toBaseline };
}

/**
 * For each name in turn, the first of its places that is inside `frame` and meets nothing that stands there already;
 * null where none is free. `kept`: what stands there from the start.
 */
export function takeFreePlaces<Place extends { readonly box: Frame }>(
  names: readonly (readonly Place[])[],
  frame: Frame,
  kept: readonly Frame[],
): readonly (Place | null)[] {
  const taken = [...kept];
  return names.map((places) => {
    const free = places.find(({ box }) => isInside(box, frame) && !taken.some((one) => meets(one, box)));
    if (free) taken.push(free.box);
    return free ?? null;
  });
}

/**
 * A place for each point's words, in the order given, inside `frame`; null: none is free. `gap`: pixels kept free around
 * a point; `kept`: places that other words have; `mostLines`: lines tried above and below the point before giving up.
 */
export function placePointLabels(
  points: readonly LabelledPoint[],
  gap: number,
  frame: Frame,
  kept: readonly Frame[] = [],
  mostLines = 12,
): readonly (PointLabel | null)[] {
  const around = points.map(({ x, y }) => ({ left: x - gap, right: x + gap, top: y - gap, bottom: y + gap }));
  const sorted = [...points].sort(
    (one, other) => Number(other.mustStand ?? false) - Number(one.mustStand ?? false) || one.y - other.y,
  );
  const tries = sorted.map((point) => listTries(point, gap, frame, mostLines));
  const places = takeFreePlaces(tries, frame, [...kept, ...around]);
  const placed = new Map(
    sorted.map((point, rank) => [
      point,
      places[rank] ??
        (point.mustStand ? (tries[rank]?.find(({ box }) => isInside(box, frame)) ?? tries[rank]?.[2]) : null),
    ]),
  );
  return points.map((point) => placed.get(point)?.label ?? null);
}

function listTries(
  { x, y, words }: LabelledPoint,
  gap: number,
  frame: Frame,
  mostLines: number,
): readonly { box: Frame; label: PointLabel }[] {
  const width = estimateWidth(words);
  const shifts = [0];
  for (let line = 1; line <= mostLines; line += 1) shifts.push(-line * lineHeight, line * lineHeight);
  return shifts.flatMap((shift) => {
    const middle = y + shift;
    const stand = (left: number, anchor: 'start' | 'end') => ({
      box: { left, right: left + width, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 },
      label: {
        x: anchor === 'start' ? left : left + width,
        y: middle + toBaseline,
        anchor,
        isFar: Math.abs(shift) > 2 * lineHeight,
      },
    });
    const pushed = Math.max(frame.left, Math.min(x + gap, frame.right - width));
    return [stand(x + gap, 'start'), stand(x - gap - width, 'end'), stand(pushed, 'start')];
  });
}

const isInside = (box: Frame, frame: Frame) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

const meets = (one: Frame, other: Frame) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
