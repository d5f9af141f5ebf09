/**
 * Sensitivity: which uncertain input decides, one at a time (swings, traces, turning points) and two at a time (a map).
 * All together stand in `variance.ts`.
 */
import type { Calibration } from '../calibration/calibration.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Infeasible } from '../units/units.ts';
import { rangeOf } from './shapes.ts';
import { prepareBase, valueWith, type Base } from './repricing.ts';
import { limitsOf, type UncertainInput } from './spreads.ts';
import { findTurn, rankSwings, type Swing } from './swings.ts';

/** What one uncertain input alone does: between the ends of its spread; of an endless one its P10 and P90. */
export type InputSwing = Swing<UncertainInput>;

/** The value of one input at which the project just breaks even, all others as in the scenario. */
export interface TurningPoint {
  readonly field: UncertainInput;
  /** Null: no value inside the limits of the field turns the verdict. */
  readonly value: number | null;
}

/** The net present value along the spread of one input, from its low to its high end. */
export interface InputTrace {
  readonly field: UncertainInput;
  /** At even shares of its spread, 0 to 1: the input and the net present value there, USD. */
  readonly stops: readonly { readonly share: number; readonly value: number; readonly usd: number }[];
}

/** Net present value over two inputs. */
export interface PairMap {
  readonly across: { readonly field: UncertainInput; readonly values: readonly number[] };
  readonly up: { readonly field: UncertainInput; readonly values: readonly number[] };
  /** One row for each value of `up`, USD. */
  readonly usd: readonly (readonly number[])[];
}

/** The uncertain inputs by how far each alone swings the net present value, the widest first. */
export function rankInputs(scenario: Scenario, calibration: Calibration | null): readonly InputSwing[] | Infeasible {
  const base = prepareBase(scenario, calibration);
  return 'kind' in base ? base : swingsOf(base);
}

function swingsOf(base: Base): readonly InputSwing[] {
  const spans = base.inputs.map(({ field, shape }) => {
    const { low, high } = rangeOf(shape);
    return { field, low, high };
  });
  return rankSwings(spans, (field, value) => valueWith(base, [[field, value]]));
}

/** The same inputs in the same order, each followed over its spread in ten steps: the legs of a spider. */
export function traceInputs(scenario: Scenario, calibration: Calibration | null): readonly InputTrace[] | Infeasible {
  const base = prepareBase(scenario, calibration);
  if ('kind' in base) return base;
  return swingsOf(base).map(({ field, low, high }) => ({
    field,
    stops: Array.from({ length: 11 }, (_, step) => {
      const share = step / 10;
      const value = low + share * (high - low);
      return { share, value, usd: valueWith(base, [[field, value]]) };
    }),
  }));
}

/** The two inputs that swing it most, each in `steps` even steps over its spread. Null with fewer than two. */
export function mapPair(scenario: Scenario, calibration: Calibration | null, steps = 9): PairMap | Infeasible | null {
  const base = prepareBase(scenario, calibration);
  if ('kind' in base) return base;
  const [across, up] = swingsOf(base);
  if (!across || !up) return null;
  const spanOf = ({ low, high }: InputSwing) =>
    Array.from({ length: steps }, (_, step) => low + ((high - low) * step) / (steps - 1));
  const [columns, rows] = [spanOf(across), spanOf(up)];
  return {
    across: { field: across.field, values: columns },
    up: { field: up.field, values: rows },
    usd: rows.map((row) =>
      columns.map((column) =>
        valueWith(base, [
          [across.field, column],
          [up.field, row],
        ]),
      ),
    ),
  };
}

/**
 * For each uncertain input, what it alone would have to be for the verdict to turn: the net present value is zero
 * there. Sought over the whole limits of the field, not only its spread, by halving.
 */
export function findTurningPoints(
  scenario: Scenario,
  calibration: Calibration | null,
): readonly TurningPoint[] | Infeasible {
  const base = prepareBase(scenario, calibration);
  if ('kind' in base) return base;
  // A rent decides nothing where hours are not rented out.
  const isRented = scenario.finance.revenueModel === 'hours';
  const fields = base.inputs.filter(({ field }) => isRented || field !== 'finance.rentUsdPerHour');
  return fields.map(({ field }) => ({
    field,
    value: findTurn(limitsOf(field), (value) => valueWith(base, [[field, value]])),
  }));
}
