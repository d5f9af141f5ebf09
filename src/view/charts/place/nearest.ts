/** Which point the reader means: the one nearest along x. */

/** Index of the position nearest to `x`; positions ascend. Null when there are none. */
export function findNearest(positions: readonly number[], x: number): number | null {
  if (positions.length === 0) return null;
  const after = positions.findIndex((position) => position >= x);
  if (after < 0) return positions.length - 1;
  const before = positions[after - 1] ?? -Infinity;
  return x - before < (positions[after] ?? Infinity) - x ? after - 1 : after;
}

/** The index a key leads to, kept inside 0 to count - 1; null for a key that moves nothing. */
export function stepIndex(key: string, index: number, count: number): number | null {
  const far = Math.max(1, Math.round(count / 10));
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    PageDown: index - far,
    PageUp: index + far,
    Home: 0,
    End: count - 1,
  };
  const wanted = steps[key];
  return wanted === undefined ? null : Math.min(count - 1, Math.max(0, wanted));
}
