/** How far two lists of losses of the same steps lie from one another. */

/** The step, from 1, at which two curves are farthest apart, as a share of the reference's loss there. */
export interface Apart {
  readonly share: number;
  readonly step: number;
}

/** A loss of almost nothing is measured against this part of the reference's largest, so that zero divides nothing. */
const least = 1e-6;

/** Over the steps that both have; null where there are none. A loss that is no number on one side only is Infinity apart. */
export function findApart(losses: readonly number[], reference: readonly number[]): Apart | null {
  const floor = least * Math.max(...reference.map(Math.abs));
  let worst: Apart | null = null;
  for (const [index, loss] of losses.slice(0, reference.length).entries()) {
    const other = reference[index] ?? NaN;
    const share = Math.abs(loss - other) / Math.max(Math.abs(other), floor);
    const told = Number.isNaN(share) ? (Object.is(loss, other) ? 0 : Infinity) : share;
    if (told >= (worst?.share ?? 0)) worst = { share: told, step: index + 1 };
  }
  return worst;
}
