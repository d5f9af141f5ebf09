/** Where money flows in the drawing: sources on the left, uses on the right with their names pushed apart. */
import { placeEndLabels } from '#view/charts/place/end-labels.ts';
import type { Plot } from '#view/charts/place/frame.ts';
import { placeSankey, type PlacedNode, type SankeyPlace } from '#view/charts/place/sankey.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';
import { moneyNodes, pool, type FlowEnd, type MoneyFlowSeries } from './flow-series.ts';

const thickness = 12;
const lineHeight = 16;
/** Room above for the sum, and below. */
const [above, below] = [28, 8];

export interface FlowName {
  readonly end: FlowEnd;
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** From the node to its name, where that is not straight beside it. */
  readonly leader: string | null;
}

export interface MoneyPlace extends SankeyPlace {
  readonly top: number;
  readonly names: readonly FlowName[];
  readonly pool: PlacedNode | undefined;
}

export function placeMoney(
  { width, height }: Pick<Plot, 'width' | 'height'>,
  { flows }: MoneyFlowSeries,
  nameOf: (end: FlowEnd, usd: number) => string,
): MoneyPlace {
  const breadth = height - above - below;
  const words = new Map(flows.map(({ end, value }) => [end as string, nameOf(end, value)]));
  const widest = Math.max(0, ...flows.map(({ end, isSource }) => (isSource ? 0 : estimateWidth(words.get(end) ?? ''))));
  const place = placeSankey(moneyNodes, flows, {
    length: Math.max(width * 0.4, width - widest - 24),
    breadth,
    thickness,
    gap: 6,
  });
  const namesOf = (column: number): readonly FlowName[] => {
    const nodes = place.nodes.filter((node) => node.column === column);
    const middles = nodes.map(({ id, across, size }) => ({ id, y: above + across + size / 2 }));
    const placed = placeEndLabels(middles, lineHeight, above - lineHeight / 2, height);
    return nodes.map((node, at): FlowName => {
      const [from, to] = [middles[at]?.y ?? 0, placed[at]?.y ?? 0];
      const x = node.along + thickness;
      const isBeside = Math.abs(from - to) < 1;
      return {
        end: node.id as FlowEnd,
        words: words.get(node.id) ?? '',
        x: x + (column === 0 ? 6 : 16),
        y: to + 4,
        leader: column === 0 || isBeside ? null : `M${x + 1} ${from.toFixed(1)}L${x + 12} ${to.toFixed(1)}`,
      };
    });
  };
  return {
    ...place,
    top: above,
    names: [...namesOf(0), ...namesOf(2)],
    pool: place.nodes.find(({ id }) => id === pool),
  };
}
