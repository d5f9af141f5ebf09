/**
 * Drawing futures: shares between 0 and 1, from chance or from a sequence, become values of the uncertain inputs. Each
 * input has a column of its own and, whoever else is uncertain, the same random word in every scenario: two scenarios
 * with one seed have the same luck, so that their difference is not noise.
 */
import type { Infeasible } from '../units/units.ts';
import { factorCorrelations } from './correlation.ts';
import { betaTable } from './beta.ts';
import { quantileOf, refuseDistribution, shapesOfPert, type Distribution } from './distributions.ts';
import { flowInputs, type FlowInput } from './flow-kernel.ts';
import { drawNormal, normalShare } from './normal.ts';
import { fillUniforms } from './philox.ts';

/** One uncertain input of a scenario and how it is spread. */
export interface Spreading {
  readonly field: FlowInput;
  readonly distribution: Distribution;
}

/** Two inputs that rise and fall together: the correlation of the normals behind them, -1 to 1. */
export interface Link {
  readonly between: readonly [FlowInput, FlowInput];
  readonly correlation: number;
}

/** Turns shares into values: `columns` in the order of `flowInputs`, the first `count` rows. */
export interface Drawer {
  /** Fills all columns with futures `from` and following of a stream. */
  readonly draw: (columns: readonly Float64Array[], seed: number, from: number, count: number) => void;
  /** Makes values of the shares that stand in the uncertain columns, without any link. */
  readonly shape: (columns: readonly Float64Array[], count: number) => void;
}

/** Cells of the table that stands for a distribution without a fast formula. */
export const tableCells = 4096;
/** How near to 0 and 1 the table of an endless distribution begins and ends. */
const tableEnd = 2 ** -17;

/**
 * A drawer of these inputs; the others keep their value of `point`. Infeasible where a spread or the links are
 * impossible.
 */
export function createDrawer(
  point: ArrayLike<number>,
  inputs: readonly Spreading[],
  links: readonly Link[],
): Drawer | Infeasible {
  for (const { field, distribution } of inputs) {
    const refused = refuseDistribution(field, distribution);
    if (refused) return refused;
  }
  const linked = linkInputs(inputs, links);
  if ('kind' in linked) return linked;
  const shapes = inputs.map(({ field, distribution }) => ({
    column: flowInputs.indexOf(field),
    fill: shapeOf(distribution),
  }));
  const groups = [...new Set(shapes.map(({ column }) => column >> 2))];
  const spares = [0, 1, 2, 3].map(() => new Float64Array(0));
  const shape = (columns: readonly Float64Array[], count: number): void => {
    for (const { column, fill } of shapes) fill(columns[column] ?? none, count);
  };
  return {
    shape,
    draw: (columns, seed, from, count) => {
      for (const group of groups) {
        const four = spares.map((spare, lane) => columns[4 * group + lane] ?? spare);
        fillUniforms(four, { seed, group, from, count });
      }
      linked.apply(columns, count);
      shape(columns, count);
      // A column that shares its random words with an uncertain one goes back to its point.
      for (const group of groups) {
        for (let column = 4 * group; column < 4 * group + 4; column += 1) {
          if (!shapes.some((one) => one.column === column))
            columns[column]?.fill(point[column] ?? Number.NaN, 0, count);
        }
      }
    },
  };
}

/** Columns of `rows` futures that all are the point. */
export function createColumns(point: ArrayLike<number>, rows: number): readonly Float64Array[] {
  return flowInputs.map((_, column) => new Float64Array(rows).fill(point[column] ?? Number.NaN));
}

const none = new Float64Array(0);

interface Linked {
  readonly apply: (columns: readonly Float64Array[], count: number) => void;
}

/** Shares of linked inputs move together; each alone stays evenly spread. */
function linkInputs(inputs: readonly Spreading[], links: readonly Link[]): Linked | Infeasible {
  const held = links.filter(({ between }) => between.every((field) => inputs.some((input) => input.field === field)));
  const fields = flowInputs.filter((field) => held.some(({ between }) => between.includes(field)));
  const matrix = fields.map((row) =>
    fields.map((column) => {
      if (row === column) return 1;
      return held.find(({ between }) => between.includes(row) && between.includes(column))?.correlation ?? 0;
    }),
  );
  const factor = factorCorrelations(matrix);
  if ('kind' in factor) return factor;
  const places = fields.map((field) => flowInputs.indexOf(field));
  let [normals, mixed] = [places.map(() => none), none];
  return {
    apply: (columns, count) => {
      if (mixed.length < count) {
        mixed = new Float64Array(count);
        normals = places.map(() => new Float64Array(count));
      }
      for (const [i, place] of places.entries()) makeNormal(columns[place] ?? none, normals[i] ?? none, count);
      for (const [i, place] of places.entries()) {
        // The first of them is its own normal.
        if (i === 0) continue;
        mixed.fill(0);
        for (let j = 0; j <= i; j += 1) addTimes(mixed, normals[j] ?? none, factor[i]?.[j] ?? 0, count);
        makeShares(mixed, columns[place] ?? none, count);
      }
    },
  };
}

function makeNormal(shares: Float64Array, normals: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) normals[row] = drawNormal(shares[row] as number);
}

function makeShares(normals: Float64Array, shares: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) shares[row] = normalShare(normals[row] as number);
}

function addTimes(sum: Float64Array, column: Float64Array, weight: number, count: number): void {
  for (let row = 0; row < count; row += 1) sum[row] = (sum[row] as number) + weight * (column[row] as number);
}

type Shape = (column: Float64Array, count: number) => void;

/** Makes values of shares in place. */
function shapeOf(distribution: Distribution): Shape {
  if (distribution.kind === 'certain') return (column, count) => void column.fill(distribution.value, 0, count);
  if (distribution.kind === 'triangular') return shapeTriangle(distribution);
  return shapeByTable(tableOf(distribution), distribution.kind === 'discrete');
}

function shapeTriangle({ low, mode, high }: { low: number; mode: number; high: number }): Shape {
  if (high === low) return (column, count) => void column.fill(low, 0, count);
  const rising = (mode - low) / (high - low);
  const [left, right] = [(high - low) * (mode - low), (high - low) * (high - mode)];
  // Falling side at 0, rising side at 1: chance decides the side, so a branch would be guessed wrong half the time.
  const [end, sign] = [Float64Array.of(high, low), Float64Array.of(-1, 1)];
  const [offset, slope] = [Float64Array.of(right, 0), Float64Array.of(-right, left)];
  return (column, count) => {
    for (let row = 0; row < count; row += 1) {
      const share = column[row] as number;
      const side = Number(share <= rising);
      const square = (offset[side] as number) + share * (slope[side] as number);
      column[row] = (end[side] as number) + (sign[side] as number) * Math.sqrt(square);
    }
  };
}

/** The values at evenly spaced shares from 0 to 1, `tableCells + 1` of them; of a discrete one, those in the cells' middles. */
export function tableOf(distribution: Distribution): Float64Array {
  if (distribution.kind === 'pert' && distribution.high > distribution.low) {
    const { low, high } = distribution;
    const [a, b] = shapesOfPert(distribution);
    return betaTable(a, b, tableCells).map((x) => low + (high - low) * x);
  }
  return Float64Array.from({ length: tableCells + 1 }, (_, cell) => {
    if (distribution.kind === 'discrete') return quantileOf(distribution, Math.min(1, (cell + 0.5) / tableCells));
    const isEndless = distribution.kind === 'normal' || distribution.kind === 'lognormal';
    const end = isEndless ? tableEnd : 0;
    return quantileOf(distribution, Math.min(1 - end, Math.max(end, cell / tableCells)));
  });
}

function shapeByTable(table: Float64Array, isStepped: boolean): Shape {
  return (column, count) => {
    for (let row = 0; row < count; row += 1) {
      const place = Math.min((column[row] as number) * tableCells, tableCells - 1e-9);
      const cell = Math.floor(place);
      const below = table[cell] as number;
      column[row] = isStepped ? below : below + ((table[cell + 1] as number) - below) * (place - cell);
    }
  };
}
