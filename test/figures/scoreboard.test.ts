/**
 * The scoreboard: what it shows is what a replay of every carried run gives. After a change of the engine
 * `npx vitest run --project unit test/figures -u` renews its recorded summary; a second time, the pictures that show it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decoderModels } from '#datacenter/catalog/models.ts';
import { decodeScenario } from '#datacenter/scenario/codec.ts';
import { isScore, scoreJob, sortByMiss } from '#lessons/scoreboard.ts';
import { scoreBaseline } from '#lessons/score-baseline.ts';
import { loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import { publishedSources } from '#datacenter/catalog/published/published-sources.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { ownEntries } from '../../src/state/links.ts';
import { createFormat } from '#text/format.ts';
import { en } from '#text/figures/scoreboard/en.ts';
import { en as late } from '#text/figures/scoreboard/live/en.ts';
import { zh } from '#text/figures/scoreboard/zh.ts';
import { choicesOf } from '#support/figure-cases.ts';
import { readHeldOut, writeBoardFile } from '#support/record-board.ts';
import { writeCsv } from '#view/figures/export/csv.ts';
import { findOwnProblems } from '#view/figures/own-choices.ts';
import { isBeaten, jobClasses } from '#view/figures/scoreboard/board.ts';
import { boardFields, clearFilter, readFilter } from '#view/figures/scoreboard/fields.ts';
import { keptReplay, startReplay } from '#view/figures/scoreboard/kept-replay.ts';
import { listParts } from '#view/figures/scoreboard/parts.ts';
import { findRun, placeCrosses, placeDots, placeRuns } from '#view/figures/scoreboard/place-board.ts';
import { listPrinted } from '#view/figures/scoreboard/printed-values.ts';
import { replayRuns } from '#view/figures/scoreboard/replay.ts';
import { listFacts } from '#view/figures/scoreboard/run-facts.ts';
import { sayBoard } from '#view/figures/scoreboard/say.ts';
import { linkToReplay, scenarioOfRun } from '#view/figures/scoreboard/scenario-of-run.ts';
import { historyOfStacks, limitsOfRatios, seriesOfWidths, ticksOfErrors } from '#view/figures/scoreboard/series.ts';
import { curvesOf, summarizeBoard } from '#view/figures/scoreboard/summarize.ts';
import { tableOfBoard } from '#view/figures/scoreboard/table.ts';
import { workingOfRun } from '#view/figures/scoreboard/working-of-run.ts';

const format = createFormat('en');
const progress: [number, number][] = [];
const heldOut = readFileSync('test/published/held-out.txt', 'utf8');
const live = await startReplay((done, of) => void progress.push([done, of]));
const { replay } = live;
const { runs } = replay;

describe('the replay', () => {
  it('predicts every carried run, in the order carried, as the command line does', async () => {
    const carried = await loadCarriedRuns();
    expect(runs.length + replay.unscored.length).toBe(carried.length);
    const scores = carried.map((job) => scoreJob(job, predictJob)).filter(isScore);
    expect(runs.map(({ error }) => error)).toEqual(scores.map(({ error }) => error));
    expect(runs.map(({ constantError }) => constantError)).toEqual(scoreBaseline(scores));
  });

  it('tells its progress and is done once for all who ask', async () => {
    for (const [done, of] of progress) expect(done).toBeLessThan(of);
    expect(keptReplay()).toBe(live);
    expect(await startReplay(() => undefined)).toBe(live);
  });

  it('gives way every few milliseconds', async () => {
    let [longest, since] = [0, performance.now()];
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - since);
      since = performance.now();
    });
    await replayRuns(() => undefined);
    clearInterval(timer);
    console.log(`longest stretch without a pause: ${longest.toFixed(0)} ms`);
    expect(longest).toBeGreaterThan(0);
  });

  it('is what the recorded summary says', async () => {
    await expect(writeBoardFile(replay, heldOut)).toMatchFileSnapshot(
      '../../src/view/figures/scoreboard/recorded-board.ts',
    );
  });
});

describe('the errors on models left out of the fit', () => {
  it('are there for every class, and larger than those on rows that the fit has seen', () => {
    const held = readHeldOut(heldOut);
    expect(held.map(({ jobClass }) => jobClass)).toEqual([...jobClasses]);
    for (const { jobClass, median, p90, coverage } of held) {
      const seen = summarizeBoard(runs.filter(({ prediction }) => prediction.jobClass === jobClass));
      expect(median, jobClass).toBeGreaterThan(seen.median);
      expect([p90 > median, coverage > 0.5 && coverage <= 1]).toEqual([true, true]);
    }
  });
});

describe('the title', () => {
  const summary = { ...summarizeBoard([]), count: 10, median: 0.05, p90: 0.1, coverage: 0.9, constantP90: 0.2 };

  it('says how far off the middle run is and how often the interval holds', () => {
    expect(sayBoard(summary, en, format)).toBe(
      'Of 10 published runs our median error is 5\u00a0%; 90 of 100 lie inside our 90 % interval',
    );
  });

  it('says so when one constant would have missed by less', () => {
    const beaten = { ...summary, constantP90: 0.08 };
    expect([isBeaten(summary), isBeaten(beaten)]).toEqual([false, true]);
    expect(sayBoard(beaten, en, format)).toMatch(/One constant per stack and chip does better here: .*8\u00a0%/);
    expect(sayBoard(beaten, zh, createFormat('zh-Hans'))).toMatch(/常数反而更准.*8%/);
  });

  it('stays true of one run and of none', () => {
    expect(sayBoard({ ...summary, count: 1, coverage: 0 }, en, format)).toMatch(/miss it by 5\u00a0%; it lies outside/);
    expect(sayBoard({ ...summary, count: 0 }, en, format)).toBe(en.titleEmpty);
    expect(sayBoard(summarizeBoard([]), en, format)).toBe(en.titleEmpty);
  });
});

describe('its choices', () => {
  it('are read from the link, keep the runs they name, and name what they do not know', () => {
    const choices = choicesOf({ 'f.chip': 'h100-sxm', 'f.scale': 'pod', 'f.split': 'pipeline', 'f.class': 'none' });
    expect(readFilter(choices)).toEqual({ accelerator: 'h100-sxm', scale: 'pod', parallelism: 'pipeline' });
    expect(readFilter(undefined)).toEqual({});
    expect(findOwnProblems(Object.values(boardFields), choices).map(({ key }) => key)).toEqual(['f.class']);
  });

  it('offer every chip and every stack that a run is carried of', () => {
    for (const { job } of runs) {
      expect(boardFields.chip.options).toContain(job.accelerator);
      expect(boardFields.stack.options).toContain(job.stack);
    }
  });

  it('are all taken back at once', () => {
    const cleared: string[] = [];
    clearFilter({ ...choicesOf({}), setOwn: (key, text) => void (text === null && cleared.push(key)) });
    expect(cleared).toEqual(['f.chip', 'f.software', 'f.scale', 'f.split', 'f.class']);
  });

  it('leave room in a link for the id of any run', () => {
    for (const { job } of runs) expect(ownEntries(`v=1&f.run=${job.id}`)).toEqual({ 'f.run': job.id });
  });
});

describe('the drawing', () => {
  it('holds every run within its limits, with hairlines on both sides of the truth', () => {
    const [low, high] = limitsOfRatios(runs);
    for (const { error } of runs) expect(1 + error >= low && 1 + error <= high).toBe(true);
    for (const reach of [1.25, 1.6, 2.2, 5]) {
      const ticks = ticksOfErrors([1 / reach, reach]);
      expect(ticks).toContain(0);
      expect([Math.min(...ticks) < 0, Math.max(...ticks) > 0]).toEqual([true, true]);
    }
  });

  it('draws one dot or one cross for each run, and finds it again where it stands', () => {
    const placed = placeRuns(runs, Math.log, (ratio) => -100 * Math.log(ratio));
    expect(placeDots(placed).split('M').length - 1).toBe(runs.length);
    expect(placeCrosses(placed.slice(0, 3)).split('l6').length - 1).toBe(3);
    const [worst] = sortByMiss(runs);
    const at = placed.findIndex(({ run }) => run === worst);
    expect(findRun(placed, placed[at]?.x ?? NaN, placed[at]?.y ?? NaN, 5)).toBe(at);
    expect(findRun(placed, 1e6, 1e6, 5)).toBeNull();
  });

  it('takes the median interval at each scale, always around the prediction', () => {
    const widths = seriesOfWidths(runs);
    expect(widths.map(({ accelerators }) => accelerators)).toEqual(
      widths.map(({ accelerators }) => accelerators).toSorted((one, other) => one - other),
    );
    for (const { factor } of widths) expect(factor).toBeGreaterThan(1);
  });

  it('has curves that rise from the least error to the worst', () => {
    const { ours, constant } = curvesOf(runs);
    for (const curve of [ours, constant]) {
      expect([...curve].sort((one, other) => one - other)).toEqual(curve);
    }
    expect(ours.at(-1)).toBe(summarizeBoard(runs).worst);
    expect(curvesOf([])).toEqual({ ours: [], constant: [] });
  });

  it('shows four rounds on the same 512 accelerators, each faster than the one before', () => {
    const rounds = historyOfStacks(runs);
    expect(rounds.map(({ job }) => job.stack)).toEqual(
      ['3.0', '3.1', '4.0', '4.1'].map((one) => `mlperf-${one}-nvidia`),
    );
    const seconds = rounds.map(({ truth, job }) => truth / job.plan.globalBatch);
    expect([...seconds].sort((one, other) => other - one)).toEqual(seconds);
  });
});

describe('an opened run', () => {
  it('has parts that sum to its step, in every run', () => {
    for (const { prediction } of runs) {
      const sum = listParts(prediction.parts).reduce((total, { seconds }) => total + seconds, 0);
      expect(sum / prediction.stepSeconds).toBeCloseTo(1, 3);
    }
  });

  it('compares what was printed in the convention of its source', () => {
    for (const run of runs) {
      const printed = listPrinted(run, format);
      const compared = printed.filter(({ isCompared }) => isCompared);
      expect(compared).toHaveLength(1);
      const [one] = compared;
      // A rate is too high by what the step is too short.
      const asStep = one?.name === 'step' ? (one.gap ?? NaN) : 1 / (1 + (one?.gap ?? NaN)) - 1;
      // A utilization is a share of the source's peak, a rate counts as the source does: both lead back to the step.
      expect(asStep).toBeCloseTo(run.error, 6);
    }
  });

  it('says its source, what was assumed, and works out to the gap on screen', () => {
    for (const run of runs) {
      const facts = listFacts(run.job, en, late, format).map(({ value }) => value);
      expect(facts.join(' ')).toContain(publishedSources[run.job.source].citation);
      expect(facts.every((value) => value !== '' && !value.includes('undefined'))).toBe(true);
      for (const field of run.job.assumed) expect(Object.keys(late.assumed)).toContain(field);
    }
    const [worst] = sortByMiss(runs);
    if (!worst) throw new Error('no runs');
    expect(workingOfRun(worst, late, format).at(-1)?.value).toBe(format.share(worst.error));
  });

  it('opens as a scenario only where every part of it survives the link', () => {
    const links = runs.flatMap(({ job }) => {
      const made = scenarioOfRun(job);
      return made ? [{ job, made, href: linkToReplay(job, made, 'https://example.org/page/?lang=zh#n=8') }] : [];
    });
    console.log(`${links.length} runs open as scenarios`);
    expect(links.length).toBeGreaterThan(10);
    for (const { job, made, href } of links) {
      const { scenario, problems } = decodeScenario(new URL(href).hash);
      expect(problems).toEqual([]);
      expect(scenario).toEqual(made.scenario);
      expect(scenario.cluster.context ?? 1).toBe(job.plan.context);
      const { accelerator, accelerators, stack, tensor, pipeline } = scenario.cluster;
      expect([accelerator, accelerators, stack, tensor, pipeline]).toEqual([
        job.accelerator,
        job.accelerators,
        job.stack,
        job.plan.tensor,
        job.plan.pipeline,
      ]);
      expect(Object.keys(decoderModels)).toContain(scenario.workload.model);
    }
  });
});

describe('the table', () => {
  it('has a row for each run with every condition, and goes out whole as CSV', () => {
    const table = tableOfBoard(sortByMiss(runs), en, late, format);
    expect(table.rows).toHaveLength(runs.length);
    expect(new Set(table.columns.map(({ name }) => name)).size).toBe(table.columns.length);
    const lines = writeCsv(table).trim().split('\r\n');
    expect(lines).toHaveLength(runs.length + 1);
    expect(lines.every((line) => !/NaN|undefined|Infinity/.test(line))).toBe(true);
  });
});
