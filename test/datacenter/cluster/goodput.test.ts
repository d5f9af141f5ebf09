/** Goodput: known answers with their arithmetic, Young and Daly, and the closed form against seeded draws. */
import { describe, expect, it } from 'vitest';
import { drawGoodput } from '#datacenter/cluster/goodput-draws.ts';
import {
  dalyInterval,
  planGoodput,
  stretchTraining,
  type Goodput,
  type GoodputChoice,
} from '#datacenter/cluster/goodput.ts';
import { createRandom } from '#datacenter/units/random.ts';
import { secondsPerDay } from '#datacenter/units/units.ts';

const base: GoodputChoice = {
  accelerators: 16_384,
  acceleratorsPerNode: 8,
  failuresPerThousandNodeDays: 4,
  detectSeconds: 120,
  restartSeconds: 300,
  checkpointSeconds: 30,
  intervalSeconds: null,
  repairShare: 0,
  repairSeconds: 0,
  spareNodes: 0,
  plannedStopsPerDay: 0,
  plannedStopSeconds: 0,
  slowNodesPerThousandNodeDays: 0,
  slowdown: 0,
  slowNodeSeconds: 0,
};

function plan(more: Partial<GoodputChoice> = {}): Goodput {
  const result = planGoodput({ ...base, ...more });
  if (result.kind !== 'goodput') throw new Error(JSON.stringify(result));
  return result;
}

/** Mean of many long runs, its standard error, and how many of those the closed form is away. */
function compare(choice: GoodputChoice, days: number, runs: number, seed: number) {
  const closed = plan(choice);
  const draws = drawGoodput(choice, closed.intervalSeconds, days * secondsPerDay, runs, createRandom(seed));
  const mean = draws.reduce((sum, one) => sum + one, 0) / runs;
  const variance = draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (runs - 1);
  const error = Math.sqrt(variance / runs);
  return { closed: closed.effectiveShare, mean, error, away: Math.abs(mean - closed.effectiveShare) / error };
}

describe('the goodput of a long run', () => {
  it('has 2,048 nodes at 4 failures per 1,000 node-days fail every 2.93 hours', () => {
    expect(plan().failureSeconds / 3600).toBeCloseTo(24 / (2048 * 0.004), 10);
  });

  it('follows Young’s square root, and Daly’s estimate lies within a thousandth of the exact best interval', () => {
    // M = 10,546.875 s: sqrt(2 x 30 x 10,546.875) = 795.5 s.
    const { youngSeconds, dalySeconds, bestIntervalSeconds } = plan();
    expect(youngSeconds).toBeCloseTo(Math.sqrt(2 * 30 * 10_546.875), 6);
    // 795.495 x (1 + sqrt(30 / 21,093.75) / 3 + 30 / 21,093.75 / 9) - 30.
    expect(dalySeconds).toBeCloseTo(775.62, 1);
    expect(Math.abs(dalySeconds / bestIntervalSeconds - 1)).toBeLessThan(1e-3);
    expect(dalyInterval(100, 40)).toBe(40);
  });

  it('has no better interval than the best one', () => {
    for (const checkpointSeconds of [1, 30, 600, 7200]) {
      const best = plan({ checkpointSeconds });
      for (const factor of [0.5, 0.9, 1.1, 2]) {
        const other = plan({ checkpointSeconds, intervalSeconds: best.bestIntervalSeconds * factor });
        expect(other.effectiveShare).toBeLessThan(best.effectiveShare);
      }
    }
  });

  it('loses nothing without failures, checkpoints and slow nodes', () => {
    expect(plan({ failuresPerThousandNodeDays: 0 }).effectiveShare).toBe(1);
    expect(plan({ checkpointSeconds: 0, detectSeconds: 0, restartSeconds: 0 }).effectiveShare).toBe(1);
    expect(plan({ failuresPerThousandNodeDays: 0, intervalSeconds: 970 }).effectiveShare).toBeCloseTo(0.97, 12);
  });

  it('splits what it loses into checkpoints, lost work and restarts that sum to it', () => {
    const { progressShare, checkpointShare, lostWorkShare, restartShare } = plan();
    expect(progressShare + checkpointShare + lostWorkShare + restartShare).toBeCloseTo(1, 12);
    // Restarts: 1 - exp(-420 / 10,546.875).
    expect(restartShare).toBeCloseTo(0.03904, 5);
    // A checkpoint of 30 s for every 775.6 s of training that lasts; about as much is lost: Young’s rule balances them.
    expect(checkpointShare).toBeCloseTo((progressShare * 30) / 775.6, 5);
    expect(Math.abs(lostWorkShare / checkpointShare - 1)).toBeLessThan(0.1);
  });

  it('waits for repairs by Erlang’s formula: one spare against half a node in repair loses 1 / 13', () => {
    // Offered load a = 0.5 on 2 places: (a^2 / 2) / (1 + a + a^2 / 2) = 0.125 / 1.625.
    const repairSeconds = plan().failureSeconds / 2;
    expect(plan({ repairShare: 1, repairSeconds, spareNodes: 1 }).availableShare).toBeCloseTo(1 - 1 / 13, 12);
  });

  it('says what a training takes and loses', () => {
    const one = { ...plan(), effectiveShare: 0.9 };
    const { days, acceleratorHours, lostAcceleratorHours } = stretchTraining(one, 90 * secondsPerDay, 1000);
    expect([days, acceleratorHours, lostAcceleratorHours].map(Math.round)).toEqual([100, 2_400_000, 240_000]);
  });

  it('refuses what is no cluster, by the number’s name', () => {
    const refused = (more: Partial<GoodputChoice>) => {
      const result = planGoodput({ ...base, ...more });
      return result.kind === 'infeasible' ? result.nearest : null;
    };
    expect(refused({ accelerators: 0 })).toEqual({ field: 'accelerators', value: 1 });
    expect(refused({ restartSeconds: -1 })).toEqual({ field: 'restartSeconds', value: 0 });
    expect(refused({ repairShare: NaN })).toEqual({ field: 'repairShare', value: 0 });
    expect(refused({})).toBeNull();
  });

  it('stays between 0 and 1, also where nothing can be trained', () => {
    const hopeless = plan({ failuresPerThousandNodeDays: 1e6, restartSeconds: 1e5 });
    expect(hopeless.effectiveShare).toBeGreaterThanOrEqual(0);
    expect(hopeless.effectiveShare).toBeLessThan(1e-6);
    expect(hopeless.lostWorkShare + hopeless.restartShare).toBeLessThanOrEqual(1);
  });
});

describe('drawn runs', () => {
  const cases: readonly (readonly [string, Partial<GoodputChoice>])[] = [
    ['checkpoints and restarts', {}],
    ['a bad interval', { intervalSeconds: 6000 }],
    ['failures during checkpoints and restarts', { checkpointSeconds: 1200, restartSeconds: 6000 }],
    ['spares that run out', { repairShare: 0.7, repairSeconds: 12_000, spareNodes: 1 }],
    ['no spares', { repairShare: 0.5, repairSeconds: 5000 }],
    ['slow nodes', { slowNodesPerThousandNodeDays: 1, slowdown: 0.1, slowNodeSeconds: 20_000 }],
    ['planned stops', { plannedStopsPerDay: 0.87, plannedStopSeconds: 1800 }],
    [
      'everything at once',
      {
        repairShare: 0.3,
        repairSeconds: 40_000,
        spareNodes: 3,
        slowNodesPerThousandNodeDays: 0.5,
        slowdown: 0.2,
        slowNodeSeconds: 9000,
      },
    ],
  ];

  it.each(cases)('agree with the closed form within three standard errors: %s', (_, more) => {
    const { closed, mean, error, away } = compare({ ...base, ...more }, 400, 60, 11);
    console.log(`closed ${closed.toFixed(5)}, drawn ${mean.toFixed(5)} ± ${error.toFixed(5)}`);
    expect(error).toBeLessThan(0.002);
    expect(away).toBeLessThan(3);
  });

  it('repeat with the seed', () => {
    const draw = (seed: number) => drawGoodput(base, 800, 10 * secondsPerDay, 5, createRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it.each([
    [30, 4],
    [120, 4],
    [30, 12],
  ])('are best at an interval within a tenth of Daly’s (checkpoint of %i s, %i failures)', (c, rate) => {
    const choice = { ...base, checkpointSeconds: c, failuresPerThousandNodeDays: rate };
    const { dalySeconds } = plan(choice);
    // A parabola through the drawn shares over the logarithm of the interval; its top is the best interval drawn.
    const grid = [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6];
    const shares = grid.map((log) => {
      const draws = drawGoodput(choice, dalySeconds * Math.exp(log), 3000 * secondsPerDay, 3, createRandom(5));
      return draws.reduce((sum, one) => sum + one, 0) / draws.length;
    });
    const best = dalySeconds * Math.exp(topOfParabola(grid, shares));
    console.log(`Daly ${dalySeconds.toFixed(0)} s, best drawn ${best.toFixed(0)} s`);
    expect(Math.abs(best / dalySeconds - 1)).toBeLessThan(0.1);
  });
});

/** Where the least-squares parabola through symmetric abscissas is level. */
function topOfParabola(xs: readonly number[], ys: readonly number[]): number {
  const sum = (of: (x: number, y: number) => number) => xs.reduce((all, x, index) => all + of(x, ys[index] ?? 0), 0);
  const [x2, x4] = [sum((x) => x * x), sum((x) => x ** 4)];
  const slope = sum((x, y) => x * y) / x2;
  const mean = sum((_, y) => y) / xs.length;
  const bend = (sum((x, y) => x * x * y) - x2 * mean) / (x4 - (x2 * x2) / xs.length);
  return -slope / (2 * bend);
}
