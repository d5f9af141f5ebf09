/**
 * A Sankey diagram placed by hand: columns of nodes, and ribbons as thick as what flows. Nodes keep the order they are
 * given in, and so do ribbons at their ends, which keeps them from crossing where the order is well chosen. Drawn across,
 * or from top to bottom where the room is narrow: the same places with the axes exchanged.
 */
export interface SankeyNode {
  readonly id: string;
  readonly column: number;
  /** Gaps between it and the next of its column: more than one where later columns part it. */
  readonly gapsAfter?: number;
}

export interface SankeyLink {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** The room: `length` along the flow, `breadth` across it, pixels. */
export interface SankeyRoom {
  readonly length: number;
  readonly breadth: number;
  /** Thickness of a node along the flow, and the gap between nodes of one column. */
  readonly thickness: number;
  readonly gap: number;
  /** Columns that stand at the far edge instead of the near one. */
  readonly farColumns?: readonly number[];
}

export interface PlacedNode {
  readonly id: string;
  readonly column: number;
  readonly value: number;
  /** Start along the flow, and start and size across it, pixels. */
  readonly along: number;
  readonly across: number;
  readonly size: number;
}

export interface PlacedLink extends SankeyLink {
  /** Where the ribbon begins and ends along the flow, where its first edge lies across it at both ends, and its width. */
  readonly begin: number;
  readonly end: number;
  readonly beginAcross: number;
  readonly endAcross: number;
  readonly width: number;
}

export interface SankeyPlace {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  /** Pixels for each unit of value. */
  readonly scale: number;
}

/** A node is as large as what comes in or goes out, whichever is more. Nodes and links without value are left out. */
export function placeSankey(
  nodes: readonly SankeyNode[],
  links: readonly SankeyLink[],
  { length, breadth, thickness, gap, farColumns = [] }: SankeyRoom,
): SankeyPlace {
  const flows = links.filter(({ value }) => value > 0);
  const sumOf = (id: string, end: 'from' | 'to') =>
    flows.filter((link) => link[end] === id).reduce((sum, { value }) => sum + value, 0);
  const sized = nodes
    .map((node) => ({ ...node, value: Math.max(sumOf(node.id, 'from'), sumOf(node.id, 'to')) }))
    .filter(({ value }) => value > 0);
  const columns = Math.max(0, ...sized.map(({ column }) => column));
  const inColumn = (column: number) => sized.filter((node) => node.column === column);
  const gapsOf = (members: readonly SankeyNode[]) =>
    members.slice(0, -1).reduce((sum, { gapsAfter = 1 }) => sum + gapsAfter * gap, 0);
  const scale = Math.min(
    ...Array.from({ length: columns + 1 }, (_, column) => {
      const members = inColumn(column);
      const total = members.reduce((sum, { value }) => sum + value, 0);
      return total > 0 ? Math.max(0, breadth - gapsOf(members)) / total : Infinity;
    }),
  );
  const pitch = columns > 0 ? (length - thickness) / columns : 0;
  const placed = Array.from({ length: columns + 1 }, (_, column) => {
    const members = inColumn(column);
    const total = members.reduce((sum, { value }) => sum + value * scale, gapsOf(members));
    let across = farColumns.includes(column) ? breadth - total : 0;
    return members.map((node): PlacedNode => {
      const size = node.value * scale;
      const here = { ...node, along: column * pitch, across, size };
      across += size + gap * (node.gapsAfter ?? 1);
      return here;
    });
  }).flat();

  const byId = new Map(placed.map((node) => [node.id, node]));
  const rank = new Map(nodes.map(({ id }, index) => [id, index]));
  const rankOf = (id: string) => rank.get(id) ?? 0;
  const used = new Map<string, number>();
  /** Ribbons leave and arrive in the order of the nodes at their other ends. */
  const stack = (end: 'from' | 'to', other: 'from' | 'to') =>
    new Map(
      [...flows]
        .sort((a, b) => rankOf(a[end]) - rankOf(b[end]) || rankOf(a[other]) - rankOf(b[other]))
        .map((link) => {
          const key = `${end} ${link[end]}`;
          const before = used.get(key) ?? 0;
          used.set(key, before + link.value * scale);
          return [link, (byId.get(link[end])?.across ?? 0) + before] as const;
        }),
    );
  const [begins, ends] = [stack('from', 'to'), stack('to', 'from')];
  return {
    scale,
    nodes: placed,
    links: flows.map((link) => ({
      ...link,
      begin: (byId.get(link.from)?.along ?? 0) + thickness,
      end: byId.get(link.to)?.along ?? 0,
      beginAcross: begins.get(link) ?? 0,
      endAcross: ends.get(link) ?? 0,
      width: link.value * scale,
    })),
  };
}

/** The outline of a ribbon as a path; `isDown` exchanges the axes. Corner values to a tenth of a pixel. */
export function pathOfRibbon({ begin, end, beginAcross, endAcross, width }: PlacedLink, isDown: boolean): string {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const point = (along: number, across: number) =>
    isDown ? `${tenth(across)} ${tenth(along)}` : `${tenth(along)} ${tenth(across)}`;
  const middle = (begin + end) / 2;
  const [first, last] = [beginAcross + width, endAcross + width];
  return (
    `M${point(begin, beginAcross)}C${point(middle, beginAcross)} ${point(middle, endAcross)} ${point(end, endAcross)}` +
    `L${point(end, last)}C${point(middle, last)} ${point(middle, first)} ${point(begin, first)}Z`
  );
}
