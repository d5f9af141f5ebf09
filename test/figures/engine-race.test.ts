/** The figure of the race: who won, how far apart the losses are, and what it says where engines cannot run. */
import { describe, expect, it } from 'vitest';
import { en as text } from '#text/en.ts';
import { en } from '#text/figures/engine-race/en.ts';
import { createFormat } from '#text/format.ts';
import { cards } from '#train/models/zoo.ts';
import type { RaceResult } from '#train/race/race-result.ts';
import { choicesOf } from '#support/figure-cases.ts';
import { choice, trackOf, underWay, withoutGpu, wonByFused } from '#support/race-results.ts';
import { canMove, readRace } from '#view/figures/engine-race/fields.ts';
import { sayConditions, sayTrouble, sayWays, sayWinner } from '#view/figures/engine-race/say-race.ts';
import { seriesOfRace } from '#view/figures/engine-race/series.ts';
import { tableOfCounts, tableOfRace } from '#view/figures/engine-race/table.ts';
import { workingOfRace } from '#view/figures/engine-race/working.ts';

const format = createFormat('en');
const raceOf = (...tracks: RaceResult['tracks']): RaceResult => ({ ...wonByFused, tracks });
const title = (result: RaceResult | null, isActive = false) => sayWinner(seriesOfRace(result), isActive, en, format);

describe('the race figure', () => {
  it('measures speeds in samples, and others against the first arm that ran', () => {
    const { lines, reference, ranked } = seriesOfRace(wonByFused);
    expect(reference?.arm).toBe('stock');
    expect(reference?.rate?.median).toBeCloseTo(64 / 0.005, 6);
    expect(lines.find(({ arm }) => arm === 'fused')?.times).toBeCloseTo(25, 9);
    expect(ranked.map(({ arm }) => arm)).toEqual(['fused', 'lean', 'stock', 'webgl', 'cpu']);
    expect(seriesOfRace(withoutGpu).reference?.arm).toBe('webgl');
  });

  it('finds the step at which losses are farthest apart, among those that both have', () => {
    const { apart, lines } = seriesOfRace(wonByFused);
    expect(apart).toEqual({ arm: 'fused', step: 20, share: expect.closeTo(3e-6, 12) });
    expect(lines.find(({ arm }) => arm === 'cpu')?.apart?.step).toBeLessThanOrEqual(2);
    const broken = trackOf('fused', 0.001, 0, { losses: [2.3, NaN] });
    expect(seriesOfRace(raceOf(trackOf('stock', 0.005), broken)).apart).toMatchObject({ share: Infinity, step: 2 });
  });

  it('names a winner only where its rounds do not overlap with the other’s, be it ours or not', () => {
    expect(title(wonByFused)).toMatch(/^The fused engine trains 25 times as fast as stock/);
    expect(title(raceOf(trackOf('stock', 0.001), trackOf('fused', 0.003)))).toMatch(
      /^Stock TensorFlow.js wins: .*3 times/,
    );
    expect(title(raceOf(trackOf('stock', 0.001), trackOf('fused', 0.00101)))).toMatch(/No clear winner/);
    expect(title(raceOf(trackOf('stock', 0.001)))).toMatch(/^Only stock/);
  });

  it('has words for a race not begun, under way, and of nobody', () => {
    expect([title(null), title(null, true)]).toEqual([en.titleNone, en.titleRunning]);
    expect(title(raceOf(...withoutGpu.tracks.slice(0, 3)))).toBe(en.titleNobody);
    expect(title(underWay, true)).toMatch(/25 times/);
  });

  it('says why an arm does not run, and which was too slow for all losses', () => {
    const said = (result: RaceResult) =>
      result.tracks.map((track) => sayTrouble(track, choice.steps, true, en, text)).filter((one) => one !== null);
    expect(said(withoutGpu)).toEqual(
      [en.arms.stock, en.arms.lean, en.arms.fused].map(
        (arm) => `${arm} does not run here: this browser has no WebGPU.`,
      ),
    );
    expect(said(wonByFused)).toEqual([`${en.arms.cpu} is slow: losses of 2 steps only.`]);
    const lost = trackOf('fused', 0.001, 0, { refused: { reason: 'device-lost', detail: '' } });
    expect(said(raceOf(lost))).toEqual([`${en.arms.fused} did not get to the end: the GPU was lost.`]);
    const frame = { ...lost, rounds: [], refused: { reason: 'worker-refused' as const, detail: '' } };
    expect(said(raceOf(frame))[0]).toMatch(/no worker/);
  });

  it('says on what and when it was taken, and that a software adapter is none of a GPU', () => {
    expect(sayConditions(wonByFused, en, text)).toMatch(/^Measured in Chromium 156 on made up one, 2026-11-23/);
    const [stock] = wonByFused.tracks;
    const opened = stock?.opened && { ...stock.opened, conditions: { ...stock.opened.conditions, isSoftware: true } };
    expect(sayConditions(raceOf(trackOf('stock', 1, 0, { opened: opened ?? null })), en, text)).toMatch(
      /software adapter: .* not a GPU’s/,
    );
  });

  it('has a row for each arm in its table, and counts only of those that were counted', () => {
    const series = seriesOfRace(wonByFused);
    const { columns, rows } = tableOfRace(series, en, format);
    expect(rows.map(([name]) => name)).toEqual(wonByFused.tracks.map(({ arm }) => en.arms[arm]));
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    for (const row of rows) expect(row.length).toBe(columns.length);
    const counts = tableOfCounts(series, en, format);
    expect(counts.rows.map((row) => row.slice(0, 2))).toEqual([
      [en.arms.stock, 100],
      [en.arms.lean, 60],
      [en.arms.fused, 4],
    ]);
    expect(counts.rows.every((row) => row.length === counts.columns.length)).toBe(true);
    expect(tableOfRace(seriesOfRace(null), en, format).rows).toEqual([]);
  });

  it('gives each term of its working a rule', () => {
    const rows = workingOfRace(seriesOfRace(wonByFused), en, format);
    expect(rows.length).toBeGreaterThan(12);
    for (const { formula, value } of rows) expect([formula, value]).not.toContain('');
  });

  it('reads its choices from a link, inside their limits', () => {
    expect(readRace(choicesOf({}))).toEqual(choice);
    const own = {
      'f.raceModel': 'gan',
      'f.raceBatch': '128',
      'f.raceSteps': '7',
      'f.raceSeed': '1e9',
      'f.raceRounds': '9',
    };
    expect(readRace(choicesOf(own))).toEqual({ model: 'gan', batch: 128, steps: 5, rounds: 9, seed: 1000 });
    expect(readRace(choicesOf({ 'f.raceModel': 'gpt-5' })).model).toBe('mnist-mlp');
  });

  it('leaves parts of the drop-in tier to TensorFlow.js, and moves pictures where a model has some, and says so', () => {
    const own = { 'f.raceDraws': 'theirs', 'f.raceKernels': 'theirs', 'f.raceUpdate': 'his', 'f.raceAugment': 'moved' };
    const wish = readRace(choicesOf(own));
    expect(wish).toEqual({ ...choice, augment: true, without: ['kernels', 'draws'] });
    expect(sayWays(wish, en)).toBe(`${en.withMoved}. Drop-in without ours for: layers and losses, random numbers`);
    expect(readRace(choicesOf({ ...own, 'f.raceModel': 'gan' })).augment).toBeUndefined();
    expect(sayWays(choice, en)).toBe('');
    for (const { id, knobs } of cards) expect([id, canMove(id)]).toEqual([id, knobs.includes('augment')]);
  });
});
