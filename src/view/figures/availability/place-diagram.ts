/** A site's block diagram in rows from the grid down to the machines; blocks that stand in for each other side by side. */
import type { Block, Series, Units } from '#datacenter/facility/availability-blocks.ts';
import type { Plot } from '#view/charts/place/frame.ts';

export interface PlacedGroup {
  readonly units: Units;
  /** Middle of its name, and its base line. */
  readonly x: number;
  readonly nameY: number;
  /** Squares, one for each unit: the needed ones first. */
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly isSpare: boolean;
  }[];
}

export interface PlacedPart {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  readonly groups: readonly PlacedGroup[];
}

export interface PlacedDiagram {
  readonly parts: readonly PlacedPart[];
  /** Lines that tie the blocks together, as one path. */
  readonly wires: string;
  /** Where the diagram ends and the downtime of its parts begins, pixels from the left. */
  readonly split: number;
}

const biggest = 10;
const gap = 3;

export function placeDiagram(site: Series, plot: Plot): PlacedDiagram {
  const split = plot.width * (plot.isPhone ? 0.58 : 0.52);
  const stacks = site.blocks.map(columnsOf);
  const rows = stacks.reduce((sum, columns) => sum + rowsOf(columns), 0);
  const rowHeight = (plot.bottom - plot.top) / rows;
  let top = plot.top;
  const wires: string[] = [];
  const parts = site.blocks.map((block, index): PlacedPart => {
    const columns = stacks[index] ?? [];
    const bottom = top + rowsOf(columns) * rowHeight;
    const width = split / columns.length;
    const middles = columns.map((_, column) => width * (column + 0.5));
    if (columns.length > 1) {
      for (const y of [top, bottom]) wires.push(`M${middles[0] ?? 0} ${y}H${middles.at(-1) ?? 0}`);
    }
    const groups = columns.flatMap((blocks, column) =>
      blocks.map((units, row) => placeGroup(units, middles[column] ?? 0, top + row * rowHeight, rowHeight, width)),
    );
    for (const middle of middles) {
      const own = groups.filter((group) => group.x === middle);
      wires.push(wireColumn(own, middle, top, bottom));
    }
    const part = { id: block.id, top, bottom, groups };
    top = bottom;
    return part;
  });
  return { parts, wires: wires.join(''), split };
}

/** A wire down a column that leaves room for names and boxes. */
function wireColumn(groups: readonly PlacedGroup[], x: number, top: number, bottom: number): string {
  const stops = groups.flatMap(({ nameY, boxes }) => [nameY - 12, nameY + 6 + (boxes[0]?.size ?? 0)]);
  const ends = [top, ...stops, bottom];
  return ends
    .flatMap((end, index) => (index % 2 === 0 ? `M${x} ${end}V${Math.max(end, ends[index + 1] ?? end)}` : []))
    .join('');
}

const rowsOf = (columns: readonly (readonly Units[])[]) => Math.max(...columns.map((column) => column.length));

/** Blocks side by side, each as the groups in it from top to bottom. */
function columnsOf(block: Block): readonly (readonly Units[])[] {
  if (block.kind === 'units') return [[block]];
  return block.kind === 'series' ? [listUnits(block)] : block.blocks.map(listUnits);
}

function listUnits(block: Block): readonly Units[] {
  return block.kind === 'units' ? [block] : block.blocks.flatMap(listUnits);
}

function placeGroup(units: Units, x: number, top: number, height: number, width: number): PlacedGroup {
  const { count, needed } = units;
  const size = Math.min(biggest, height - 19, (width - 12) / count - gap);
  const left = x - (count * (size + gap) - gap) / 2;
  const nameY = top + (height - size - 15) / 2 + 11;
  const boxes = Array.from({ length: count }, (_, unit) => ({
    x: left + unit * (size + gap),
    y: nameY + 4,
    size,
    isSpare: unit >= needed,
  }));
  return { units, x, nameY, boxes };
}
