/** Races made by hand, so that pictures and sentences of them do not change with a machine. */
import { createFormat } from '#text/format.ts';
import type { RaceArmId } from '#train/race/race-arms.ts';
import type { RaceResult, RaceTrack } from '#train/race/race-result.ts';
import type { RaceView } from '#view/figures/figure.ts';
import { choicesOf, figureCase, type GivenProps } from './figure-cases.ts';
import { anatomies } from './run-cases.ts';

const batch = 64;

const lossesOf = (count: number, strays: number) =>
  Array.from({ length: count }, (_, index) => 2.3 * Math.exp(-index / 12) * (1 + (index * strays) / 19));

/** A track whose steps take about so many seconds, and whose losses stray by a share of themselves. */
export function trackOf(arm: RaceArmId, stepSeconds: number, strays = 0, more: Partial<RaceTrack> = {}): RaceTrack {
  const backend = arm === 'webgl' || arm === 'cpu' ? arm : 'webgpu';
  return {
    arm,
    opened: {
      conditions: {
        ...{ takenAt: '2026-11-23T10:00:00Z', backend, vendor: 'made up', architecture: 'one' },
        ...{ isSoftware: backend === 'cpu', browser: 'Chromium 156' },
      },
      ...{ batch, parameters: 50_890, firstStepSeconds: 60 * stepSeconds, loss: 2.3 },
      pipelines: backend === 'webgpu' ? Math.round(5000 * stepSeconds) : null,
    },
    losses: lossesOf(20, strays),
    rounds: [1, 1.04, 0.97, 1.1, 0.99].map((slow) => ({ steps: 100, seconds: 100 * stepSeconds * slow })),
    counts:
      backend === 'webgpu'
        ? {
            ...{ dispatches: Math.round(2e4 * stepSeconds), passes: 2, submits: 1, buffers: 0.5, bindGroups: 3 },
            ...{ writtenBytes: 4096, readbacks: 0.01 },
          }
        : null,
    anatomy: arm === 'cpu' ? null : anatomies.overlapping,
    refused: null,
    ...more,
  };
}

const nothing = { opened: null, losses: [], rounds: [], counts: null, anatomy: null } as const;

export const choice = { model: 'mnist-mlp', batch, steps: 20, rounds: 5, seed: 1 } as const;

export const wonByFused: RaceResult = {
  choice,
  takenAt: '2026-11-23T10:00:00Z',
  tracks: [
    trackOf('stock', 0.005),
    trackOf('lean', 0.003, 1e-7),
    trackOf('fused', 0.0002, 3e-6),
    trackOf('webgl', 0.009, 2e-6),
    trackOf('cpu', 0.04, 1e-6, { losses: lossesOf(2, 1e-6) }),
  ],
  isComplete: true,
};

/** No WebGPU at all: two arms run, three say why not. */
export const withoutGpu: RaceResult = {
  ...wonByFused,
  tracks: [
    ...(['stock', 'lean', 'fused'] as const).map((arm) => ({
      ...{ arm, ...nothing, refused: { reason: 'no-webgpu' as const, detail: 'navigator.gpu is missing' } },
    })),
    trackOf('webgl', 0.009),
    trackOf('cpu', 0.04, 1e-6),
  ],
};

/** Half way through its rounds. */
export const underWay: RaceResult = {
  ...wonByFused,
  isComplete: false,
  tracks: wonByFused.tracks.map((track) => ({
    ...{ ...track, counts: null, anatomy: null, rounds: track.rounds.slice(0, 2) },
  })),
};

export function raceView(result: RaceResult | null, more: Partial<RaceView> = {}): RaceView {
  const idle = { machine: null, progress: null, isActive: false, isWaiting: false, isHeldBack: false };
  return { result, ...idle, start: () => undefined, stop: () => undefined, ...more };
}

/** What a page hands to the figure. */
export function raceCase(race: RaceView, language: 'en' | 'zh-Hans' = 'en'): GivenProps {
  return figureCase({ language, more: { race, choices: choicesOf({}), format: createFormat(language) } });
}
