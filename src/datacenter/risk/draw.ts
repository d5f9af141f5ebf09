/**
 * Drawing futures: shares between 0 and 1, from chance or from a sequence, become values of the uncertain inputs. Each
 * input has a column of its own and, whoever else is uncertain, the same random word in every scenario: two scenarios
 * with one seed have the same luck, so that their difference is not noise.
 */
import { fillUniforms } from '../units/philox.ts';
import { flowInputs, type FlowInput } from './flow-kernel.ts';
import { drawNormal, normalShare } from './normal.ts';
import { tabulatePert } from './pert-table.ts';
import type { Shape } from './shapes.ts';
import type { Triangle } from './triangular.ts';

/** One uncertain input of a scenario and how it is spread. */
export interface Spreading {
  readonly field: FlowInput;
  readonly shape: Shape;
}

/** Inputs that rise and fall together: independent normals times the lower triangle `factor` are correlated as wanted. */
export interface Link {
  readonly fields: readonly FlowInput[];
  readonly factor: readonly (readonly number[])[];
}

/** Turns shares into values: `columns` in the order of `flowInputs`, the first `count` rows. */
export interface Drawer {
  /** Fills all columns with futures `from` and following of a stream. */
  readonly draw: (columns: readonly Float64Array[], seed: number, from: number, count: number) => void;
  /** Makes values of the shares that stand in the uncertain columns, without any link. */
  readonly shape: (columns: readonly Float64Array[], count: number) => void;
}

/** A drawer of these inputs; the others keep their value of `point`. A link of inputs that are not all uncertain is void. */
export function createDrawer(point: ArrayLike<number>, inputs: readonly Spreading[], links: readonly Link[]): Drawer {
  const held = links.filter(({ fields }) => fields.every((field) => inputs.some((input) => input.field === field)));
  const linked = held.map(linkColumns);
  const shapes = inputs.map(({ field, shape }) => ({ column: flowInputs.indexOf(field), fill: fillOf(shape) }));
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
      for (const link of linked) link(columns, count);
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

const none = new Float64Array(0);

type Fill = (column: Float64Array, count: number) => void;

/** Shares of linked inputs move together; each alone stays evenly spread. */
function linkColumns({ fields, factor }: Link): (columns: readonly Float64Array[], count: number) => void {
  const places = fields.map((field) => flowInputs.indexOf(field));
  let [normals, mixed] = [places.map(() => none), none];
  return (columns, count) => {
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

/** Makes values of shares in place. */
function fillOf(shape: Shape): Fill {
  switch (shape.kind) {
    case 'triangular':
      return fillTriangle(shape);
    case 'lognormal':
      return fillLogNormal(shape);
    case 'pert':
      return fillByTable(tabulatePert(shape), false);
    case 'table':
      return fillByTable(shape.values, shape.isStepped);
  }
}

function fillTriangle({ low, mode, high }: Triangle): Fill {
  if (high === low) return (column, count) => void column.fill(low, 0, count);
  const rising = (mode - low) / (high - low);
  const [left, right] = [(high - low) * (mode - low), (high - low) * (high - mode)];
  // Chance decides the side, so a branch would be guessed wrong half the time: the falling side's numbers from 0 on, the
  // rising side's from 4 on. The end, the sign of the root, and the square under it at share 0 and how it grows.
  const sides = Float64Array.of(high, -1, right, -right, low, 1, 0, left);
  return (column, count) => {
    // Two rows at a time: neither root waits for the other. One row too many falls off the end of its column.
    for (let row = 0; row < count; row += 2) {
      const one = column[row] as number;
      const other = column[row + 1] as number;
      const oneSide = Number(one <= rising) << 2;
      const otherSide = Number(other <= rising) << 2;
      const oneSquare = (sides[oneSide + 2] as number) + one * (sides[oneSide + 3] as number);
      const otherSquare = (sides[otherSide + 2] as number) + other * (sides[otherSide + 3] as number);
      column[row] = (sides[oneSide] as number) + (sides[oneSide + 1] as number) * Math.sqrt(oneSquare);
      column[row + 1] = (sides[otherSide] as number) + (sides[otherSide + 1] as number) * Math.sqrt(otherSquare);
    }
  };
}

function fillLogNormal({ median, sigma }: { readonly median: number; readonly sigma: number }): Fill {
  return (column, count) => {
    for (let row = 0; row < count; row += 1) column[row] = median * Math.exp(sigma * drawNormal(column[row] as number));
  };
}

function fillByTable(table: Float64Array, isStepped: boolean): Fill {
  const cells = table.length - 1;
  return (column, count) => {
    for (let row = 0; row < count; row += 1) {
      const place = Math.min((column[row] as number) * cells, cells - 1e-9);
      const cell = Math.floor(place);
      const below = table[cell] as number;
      column[row] = isStepped ? below : below + ((table[cell + 1] as number) - below) * (place - cell);
    }
  };
}
