/** Where the flows stand in the drawing, across or on a phone from top to bottom, and where their names fit. */
import type { Plot } from '#view/charts/place/frame.ts';
import { placeSankey, type PlacedNode, type SankeyPlace } from '#view/charts/place/sankey.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';
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
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' } | null;
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
  const nextOf = (node: PlacedNode): number =>
    Math.min(
      isPhone ? room.across : room.down,
      ...placed.nodes
        .filter((one) => one.column === node.column && one.across > node.across)
        .map(({ across }) => across),
    );
  const labelOf = (node: PlacedNode, id: FlowNodeId): FlowBox['label'] => {
    const isLast = node.column === lastColumn;
    if (!isPhone) {
      const y = edge + node.across + node.size / 2 + 4;
      return isLast
        ? { x: node.along + thickness, y: Math.min(height - 4, edge + node.across + node.size + 16), anchor: 'end' }
        : { x: node.along + thickness + 6, y: Math.max(12, y), anchor: 'start' };
    }
    if (node.across + estimateWidth(nameOf(id, node.value, true)) > nextOf(node)) return null;
    const y = edge + node.along;
    return { x: node.across, y: isLast ? y - 6 : y + thickness + 14, anchor: 'start' };
  };
  return {
    ...placed,
    isDown: isPhone,
    boxes: placed.nodes.flatMap((node) => {
      const id = flowNodes.find((one) => one.id === node.id)?.id;
      if (!id) return [];
      const size = Math.max(1, node.size);
      const box = isPhone
        ? { x: node.across, y: edge + node.along, width: size, height: thickness }
        : { x: node.along, y: edge + node.across, width: thickness, height: size };
      return [{ id, value: node.value, ...box, label: labelOf(node, id) }];
    }),
  };
}
