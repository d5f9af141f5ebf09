/** Where the flows stand in the drawing, across or on a phone from top to bottom, and where their names fit. */
import type { Plot } from '#view/charts/place/frame.ts';
import { boxOfWords, takeFreePlaces } from '#view/charts/place/point-labels.ts';
import { placeSankey, type SankeyPlace } from '#view/charts/place/sankey.ts';
import { farColumns, flowNodes, type Flow, type FlowNodeId } from './series.ts';

const thickness = 12;
/** Room above and below the flows, pixels. */
export const edge = 6;
/** A line of words needs so much, so that even the thinnest node has room for its name. */
const gap = { across: 20, down: 10 };

export interface FlowBox {
  readonly id: FlowNodeId;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null where its name does not fit: it stands in the table, and is read by pointing at it. */
  readonly label: FlowLabel | null;
}

interface FlowLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly words: string;
}

export interface FlowPlace extends SankeyPlace {
  readonly isDown: boolean;
  readonly boxes: readonly FlowBox[];
}

export function placeFlows(
  { width, height, isPhone }: Pick<Plot, 'width' | 'height' | 'isPhone'>,
  flows: readonly Flow[],
  nameOf: (id: FlowNodeId, value: number, isShort: boolean) => string,
): FlowPlace {
  const room = { across: width - 1, down: height - 2 * edge };
  // Names of the last column stand under it, or on a phone before it; of all others behind.
  const placed = placeSankey(flowNodes, flows, {
    length: isPhone ? room.down : room.across,
    breadth: isPhone ? room.across : room.down,
    thickness,
    gap: isPhone ? gap.down : gap.across,
    farColumns,
  });
  const lastColumn = Math.max(0, ...placed.nodes.map(({ column }) => column));
  const boxes = placed.nodes.flatMap((node) => {
    const id = flowNodes.find((one) => one.id === node.id)?.id;
    if (!id) return [];
    const size = Math.max(1, node.size);
    const box = isPhone
      ? { x: node.across, y: edge + node.along, width: size, height: thickness }
      : { x: node.along, y: edge + node.across, width: thickness, height: size };
    return [{ id, node, value: node.value, ...box }];
  });
  const places = boxes.map(({ id, node, value, ...box }) => {
    const isLast = node.column === lastColumn;
    const short = nameOf(id, value, true);
    if (isPhone) {
      const next = Math.min(width, ...boxes.filter((one) => one.y === box.y && one.x > box.x).map(({ x }) => x));
      const place = placeWords(box.x, isLast ? box.y - 6 : box.y + thickness + 14, 'start', short);
      return place.box.right > next ? [] : [place];
    }
    const after = box.x + thickness + 6;
    const y = Math.max(12, box.y + node.size / 2 + 4);
    return [nameOf(id, value, false), short].flatMap((words) =>
      isLast
        ? [placeWords(box.x + thickness, box.y + node.size + 16, 'end', words), placeWords(box.x - 6, y, 'end', words)]
        : [placeWords(after, y, 'start', words), placeWords(box.x - 6, y, 'end', words)],
    );
  });
  // The most energy has its name first.
  const order = boxes
    .map((_, rank) => rank)
    .sort((one, other) => (boxes[other]?.value ?? 0) - (boxes[one]?.value ?? 0));
  const taken = takeFreePlaces(
    order.map((rank) => places[rank] ?? []),
    { left: 0, right: width, top: 0, bottom: height },
    boxes.map(({ x, y, ...box }) => ({ left: x, right: x + box.width, top: y, bottom: y + box.height })),
  );
  return {
    ...placed,
    isDown: isPhone,
    boxes: boxes.map(({ node: _, ...box }, rank) => ({ ...box, label: taken[order.indexOf(rank)]?.label ?? null })),
  };
}

/** Words at a place, and the room they take. */
function placeWords(x: number, y: number, anchor: 'start' | 'end', words: string) {
  return { box: boxOfWords(x, y, words, anchor), label: { x, y, anchor, words } satisfies FlowLabel };
}
