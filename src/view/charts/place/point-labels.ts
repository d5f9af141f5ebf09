/**
 * Names beside points of the plane, so that none covers another name or another point. Greedy, top to bottom: right of
 * the point, else left, else wherever there is room above or below, pushed in from the edge where words are long. Few points, few names: no search is worth its time.
 */
import { estimateWidth } from './ticks.ts';

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly words: string;
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
/** Lines tried above and below the point before giving up. */
const mostLines = 12;

/**
 * A place for each point's words, in the order given, inside `frame`. `gap`: pixels kept free around a point; `kept`:
 * places that other words have. Where nothing is free, the words stand at their first choice and overlap.
 */
export function placePointLabels(
  points: readonly LabelledPoint[],
  gap: number,
  frame: Frame,
  kept: readonly Frame[] = [],
): readonly PointLabel[] {
  const around = points.map(({ x, y }) => ({ left: x - gap, right: x + gap, top: y - gap, bottom: y + gap }));
  const taken: Frame[] = [...kept, ...around];
  const placed = new Map<LabelledPoint, PointLabel>();
  for (const point of [...points].sort((one, other) => one.y - other.y)) {
    const tries = listTries(point, gap, frame);
    const free = tries.find(({ box }) => isInside(box, frame) && !taken.some((one) => meets(one, box)));
    const chosen = free ?? tries[0];
    if (!chosen) continue;
    taken.push(chosen.box);
    placed.set(point, chosen.label);
  }
  return points.flatMap((point) => placed.get(point) ?? []);
}

function listTries(
  { x, y, words }: LabelledPoint,
  gap: number,
  frame: Frame,
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
