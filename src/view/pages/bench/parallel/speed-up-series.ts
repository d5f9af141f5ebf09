/** Speed-up against workers as lines: measured here, as many times as workers, and simulated. Pure. */
import { speedUpOf, type ParallelArm } from '#train/parallel/parallel-result.ts';
import type { Hue, LineStyle } from '#view/charts/hue.ts';

export interface SpeedUpLine {
  readonly id: 'ideal' | 'simulated' | 'measured';
  readonly hue: Hue;
  readonly how: LineStyle;
  readonly points: readonly { readonly workers: number; readonly factor: number }[];
}

/** The measured line last, so that it lies on top; no simulated one where the simulator has no number. */
export function linesOfSpeedUp(
  arms: readonly ParallelArm[],
  simulated: ReadonlyMap<number, number | null> | null,
): readonly SpeedUpLine[] {
  const line = (
    id: SpeedUpLine['id'],
    hue: Hue,
    how: LineStyle,
    factorOf: (arm: ParallelArm) => number | null,
  ): SpeedUpLine => ({
    id,
    hue,
    how,
    points: arms.flatMap((arm) => {
      const factor = factorOf(arm);
      return factor === null ? [] : [{ workers: arm.workers, factor }];
    }),
  });
  const simulate = ({ workers }: ParallelArm) => (workers === 1 ? 1 : (simulated?.get(workers) ?? null));
  return [
    line('ideal', 'quiet', 'assumed', ({ workers }) => workers),
    ...(simulated ? [line('simulated', 'compute', 'derived', simulate)] : []),
    line('measured', 'yours', 'measured', (arm) => speedUpOf(arm, arms)),
  ];
}
