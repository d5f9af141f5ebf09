/** Scenarios side by side: ranked rightly by every measure, the present one among them, eight at most; the memo. */
import { describe, expect, it } from 'vitest';
import { findDifferences } from '#datacenter/scenario/compare.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import { simulate } from '#datacenter/simulate.ts';
import { calibrationOf } from '#support/calibrations.ts';
import { scenarioWith } from '#support/figure-cases.ts';
import { measureIds, measures } from '#view/figures/scenario-board/measures.ts';
import { byWeights, readBoardWeights, readFilter } from '#view/figures/scenario-board/fields.ts';
import { rateMeasure, weighBoard } from '#view/figures/scenario-board/weigh.ts';
import {
  filterBoard,
  listStories,
  mostScenarios,
  nowId,
  rankBoard,
  simulateBoard,
} from '#view/figures/scenario-board/series.ts';
import { writeMemo } from '../../src/view/pages/desk/board/memo.ts';

const calibration = calibrationOf();
const now = simulate(defaultScenario, calibration);
const stories = listStories({});
const rows = simulateBoard(now, 'now', stories, calibration);
const even = readBoardWeights(undefined);

describe('the board of scenarios', () => {
  it('holds the present scenario and at most eight', () => {
    const many = presets.flatMap(({ id, scenario }) => [
      { id, name: id, scenario },
      { id: `${id}-2`, name: id, scenario },
    ]);
    const all = simulateBoard(now, 'now', many, calibration);
    expect(all).toHaveLength(mostScenarios);
    expect(all[0]).toMatchObject({ id: nowId, outcome: now });
    expect(stories).toHaveLength(4);
  });

  it.each(measureIds)('ranks by %s: nobody below is better, and who has no number is last', (by) => {
    const ranked = rankBoard(rows, by, even);
    expect(ranked.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    const values = ranked.map(({ value }) => value);
    const known = values.filter((value) => value !== null);
    expect(values.slice(0, known.length)).toEqual(known);
    const sorted = [...known].sort((one, other) => (measures[by].isMoreBetter ? other - one : one - other));
    expect(known).toEqual(sorted);
  });

  it('weighs measures: one weight alone ranks as its measure does, and no weight at all gives no score', () => {
    const none = Object.fromEntries(measureIds.map((id) => [id, 0])) as typeof even;
    for (const by of measureIds) {
      const ranked = rankBoard(rows, byWeights, { ...none, [by]: 2 });
      const alone = rankBoard(rows, by, even);
      const numbered = alone.filter(({ value }) => value !== null).map(({ value }) => value);
      expect(
        ranked.slice(0, numbered.length).map(({ outcome }) => measures[by].read(outcome)),
        by,
      ).toEqual(numbered);
      const goods = rateMeasure(
        rows.map(({ outcome }) => outcome),
        by,
      );
      expect(Math.max(...goods)).toBe(numbered.length > 0 ? 1 : 0);
      expect(Math.min(...goods)).toBeGreaterThanOrEqual(0);
    }
    const outcomes = rows.map(({ outcome }) => outcome);
    expect(weighBoard(outcomes, none)).toEqual(rows.map(() => null));
    const doubled = Object.fromEntries(measureIds.map((id) => [id, 2 * even[id]])) as typeof even;
    for (const [place, score] of weighBoard(outcomes, doubled).entries())
      expect(score).toBeCloseTo(weighBoard(outcomes, even)[place] ?? NaN, 12);
  });

  it('looks only at what keeps the limits, and names the rest', () => {
    const all = readFilter(undefined);
    expect(filterBoard(rows, all)).toEqual({ rows, left: [] });
    const capex = rows.map(({ outcome }) => measures.capex.read(outcome) ?? 0).sort((one, other) => one - other);
    const { rows: small, left } = filterBoard(rows, { ...all, mostCapexUsd: capex[1] ?? 0 });
    expect([small.length, left.length]).toEqual([2, rows.length - 2]);
    const earning = filterBoard(rows, { ...all, earning: 'earning' }).rows;
    expect(earning.every(({ outcome }) => (measures.value.read(outcome) ?? -1) >= 0)).toBe(true);
    const impossible = simulate(
      scenarioWith({ 'workload.model': 'llama3-405b', 'cluster.accelerators': 2 }),
      calibration,
    );
    expect(filterBoard([{ name: 'no', outcome: impossible }], { ...all, mostPowerW: 1e9 }).left).toEqual(['no']);
  });

  it('has no number of a plan that cannot be built', () => {
    const impossible = simulate(
      scenarioWith({ 'workload.model': 'llama3-405b', 'cluster.accelerators': 2 }),
      calibration,
    );
    for (const by of measureIds) expect(measures[by].read(impossible), by).toBeNull();
  });

  it('says every input in which scenarios differ, and no other', () => {
    const changed = scenarioWith({ 'finance.occupancy': 0.5, 'cluster.accelerators': 512 });
    const found = findDifferences([defaultScenario, changed]);
    expect(found.map(({ field }) => field.id).sort()).toEqual(['cluster.accelerators', 'finance.occupancy']);
    expect(findDifferences([changed, changed])).toEqual([]);
  });

  it('goes into a memo with ranks, links and inputs', () => {
    const memo = JSON.parse(writeMemo(now, 'now', stories, calibration, [])) as {
      scenarios: { rank: number; isNow: boolean; link: string; measures: Record<string, number | null> }[];
    };
    expect(memo.scenarios.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    const limited = JSON.parse(
      writeMemo(now, 'now', stories, calibration, [], { own: { 'f.rank': 'weights', 'f.mostCapex': '2e8' } }),
    ) as { rankedBy: string; leftOut: string[]; scenarios: { score: number }[] };
    expect(limited.rankedBy).toBe('weights');
    expect(limited.leftOut.length + limited.scenarios.length).toBe(5);
    const scores = limited.scenarios.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(memo.scenarios.filter(({ isNow }) => isNow)).toHaveLength(1);
    for (const one of memo.scenarios) expect(one.link).toMatch(/^v=\d/);
  });
});
