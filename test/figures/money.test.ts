/** The figures of money: steps that join, sums that hold, words that fit, and controls that name every field. */
import { describe, expect, it } from 'vitest';
import { economicValue } from '#datacenter/finance/book-value.ts';
import { explainNetPresentValue } from '#datacenter/finance/explain.ts';
import { financeFields } from '#datacenter/finance/fields.ts';
import { everyFlowTiming, everyRevenueModel, everyTaxLives } from '#datacenter/finance/options.ts';
import { hourParts } from '#datacenter/finance/hour-cost.ts';
import { findField } from '#datacenter/scenario/all-fields.ts';
import { ratesOfReturn } from '#datacenter/finance/internal-rate.ts';
import { simulate } from '#datacenter/simulate.ts';
import { en } from '#text/en.ts';
import { en as cash } from '#text/figures/cash-flow/en.ts';
import { zh as cashZh } from '#text/figures/cash-flow/zh.ts';
import { en as cashTerms } from '#text/figures/cash-flow/opened/en.ts';
import { en as hour } from '#text/figures/cost-stack/en.ts';
import { en as hourTerms } from '#text/figures/cost-stack/opened/en.ts';
import { createFormat } from '#text/format.ts';
import { en as money } from '#text/money/en.ts';
import { en as unit } from '#text/money/unit/en.ts';
import { zh as moneyZh } from '#text/money/zh.ts';
import { measurementOf } from '#support/calibrations.ts';
import { choicesOf, figureCase, nothingMeasured, scenarioWith } from '#support/figure-cases.ts';
import { findFigureProblems } from '#view/figures/link-problems.ts';
import { describeField } from '#view/controls/field-words.ts';
import { nameMoneyField, nameMoneyOption } from '#view/controls/money-words.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';
import { readCashView, readCashYear, spanOf } from '#view/figures/cash-flow/fields.ts';
import { seriesOfFlow } from '#view/figures/cash-flow/flow-series.ts';
import { placeMoney } from '#view/figures/cash-flow/place-flow.ts';
import { readingOfFlow, tableOfFlow, titleOfFlow } from '#view/figures/cash-flow/say-flow.ts';
import { readingOfCash, titleOfCash } from '#view/figures/cash-flow/say-cash.ts';
import { stepsOfParts, stepsOfYears, stopsOfWorth } from '#view/figures/cash-flow/series.ts';
import { tableOfParts, tableOfYears } from '#view/figures/cash-flow/table.ts';
import { workingOfCash } from '#view/figures/cash-flow/working.ts';
import { readingOfHour, titleOfHour } from '#view/figures/cost-stack/say-hour.ts';
import { longestOfHour, partsWithCost, rowsOfHour } from '#view/figures/cost-stack/series.ts';
import { tableOfHour } from '#view/figures/cost-stack/table.ts';
import { workingOfHour } from '#view/figures/cost-stack/working.ts';
import { rowsOfUnitCost } from '#view/figures/unit-cost/rows.ts';
import { detailFields, moneyFields } from '#view/figures/money-details/detail-fields.ts';

const format = createFormat('en');
const { calibration } = figureCase();
const detailed = {
  'finance.serverGenerations': 2,
  'finance.debtShare': 0.5,
  'finance.taxRate': 0.25,
  'finance.rentUsdPerHour': 4,
  'finance.carbonUsdPerTonne': 65,
} as const;
const outcomeOf = (fields: Parameters<typeof scenarioWith>[0]) => {
  const outcome = simulate(scenarioWith(fields), calibration);
  if (outcome.finance.kind !== 'finance') throw new Error(outcome.finance.reason);
  return { ...outcome, finance: outcome.finance, choice: outcome.scenario.finance };
};

describe('the cash flow', () => {
  it.each([{}, detailed])(
    'has steps that join, year by year and part by part, and end where the room says',
    (fields) => {
      const { finance, choice } = outcomeOf(fields);
      const years = stepsOfYears(finance.flows);
      for (const [i, step] of years.entries()) expect(step.fromUsd).toBeCloseTo(years[i - 1]?.toUsd ?? 0, 3);
      const parts = stepsOfParts(finance, choice);
      expect(parts.at(-1)?.toUsd).toBe(finance.netPresentValueUsd);
      expect(parts.at(-2)?.toUsd).toBeCloseTo(finance.netPresentValueUsd, 2);
      const explained = new Map(explainNetPresentValue(finance, choice).map(({ key, usd }) => [key as string, usd]));
      for (const { name, fromUsd, toUsd } of parts.slice(0, -1))
        expect(toUsd - fromUsd).toBeCloseTo(explained.get(name) ?? 0, 2);
    },
  );

  it('names only parts that move money', () => {
    const names = (fields: Parameters<typeof outcomeOf>[0]) => {
      const { finance, choice } = outcomeOf(fields);
      return stepsOfParts(finance, choice).map(({ name }) => name);
    };
    expect(names({})).not.toContain('debtUsd');
    expect(names(detailed)).toEqual(expect.arrayContaining(['debtUsd', 'taxUsd', 'carbonUsd']));
  });

  it('lets the books end at nothing and the market not', () => {
    const { finance, choice } = outcomeOf({ 'finance.serverLifeYears': 3 });
    const stops = stopsOfWorth(finance, choice);
    const last = stops.at(-1);
    expect(stops[0]?.bookUsd).toBe(stops[0]?.economicUsd);
    expect([last?.years, last?.bookUsd]).toEqual([3, 0]);
    expect(last?.economicUsd).toBeCloseTo(economicValue(stops[0]?.bookUsd ?? 0, 3), 3);
  });

  it('says gain and loss in words, in every telling', () => {
    const [poor, rich] = [outcomeOf({}), outcomeOf({ 'finance.rentUsdPerHour': 8 })];
    const say = ({ finance, choice }: typeof poor, view: 'year' | 'part' | 'value') =>
      titleOfCash(view, finance, choice, cash, format);
    expect(say(poor, 'year')).toContain('missing');
    expect(say(rich, 'year')).toContain('gained');
    expect(say(poor, 'part')).toContain('lost');
    expect(say(rich, 'part')).toContain('left');
    expect(say(poor, 'value')).toContain('2.5');
    for (const view of ['year', 'part', 'value'] as const) {
      expect(readingOfCash(view, 0, poor.finance, poor.choice, cash, format)).not.toBeNull();
      expect(readingOfCash(view, 999, poor.finance, poor.choice, cash, format)).toBeNull();
      expect(titleOfCash(view, poor.finance, poor.choice, cashZh, createFormat('zh-Hans'))).not.toMatch(
        /NaN|undefined/,
      );
    }
  });

  it('has a table whose profit before depreciation is what operating gives: the flow less all that is no operation', () => {
    const { finance } = outcomeOf(detailed);
    const { columns, rows } = tableOfYears(finance.flows, cash, format);
    const at = columns.findIndex(({ name }) => name.startsWith(cash.columns.ebitda));
    for (const [year, flow] of finance.flows.entries()) {
      const operating = flow.netUsd - flow.capexUsd - flow.residualUsd - flow.taxUsd - flow.debtUsd;
      expect(rows[year]?.[at]).toBeCloseTo(operating, 3);
      expect(rows[year]?.[at + 1]).toBeCloseTo(operating - flow.depreciationUsd, 3);
    }
  });

  it('has tables with a cell for every column', () => {
    const { finance, choice } = outcomeOf(detailed);
    for (const table of [
      tableOfYears(finance.flows, cash, format),
      tableOfParts(stepsOfParts(finance, choice), cash, format),
    ])
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('works out every measure, the loan only where there is one, and warns of several rates', () => {
    const terms = (fields: Parameters<typeof outcomeOf>[0]) => workingOfCash(outcomeOf(fields), cashTerms, format);
    const plain = terms({});
    expect(plain.map(({ term }) => term)).not.toContain(cashTerms.loan);
    expect(terms(detailed).map(({ term }) => term)).toContain(cashTerms.loan);
    for (const row of [...plain, ...terms(detailed)]) {
      expect(row.value).not.toMatch(/NaN|undefined/);
      expect(row.formula).not.toBe('');
    }
    // Cheap servers replaced late turn the flows twice.
    const twice = outcomeOf({ ...detailed, 'finance.debtShare': 0 });
    const several = ratesOfReturn(twice.finance.flows).length > 1;
    const row = workingOfCash(twice, cashTerms, format).find(({ term }) => term === cashTerms.rates);
    expect(row?.formula === cashTerms.several).toBe(several);
  });

  it.each([null, 0, 2])('flows from sources to uses in equal sums, by year %s', (year) => {
    const outcome = outcomeOf(detailed);
    const series = seriesOfFlow(outcome, year);
    if (!series) throw new Error('no flows');
    const side = (isSource: boolean) =>
      series.flows.filter((one) => one.isSource === isSource).reduce((total, { value }) => total + value, 0);
    expect(Math.abs(side(true) - side(false)) / series.usd).toBeLessThan(1e-9);
    for (const words of [cash, cashZh]) expect(titleOfFlow(series, words, format)).not.toMatch(/NaN|undefined|–/);
    expect(tableOfFlow(series, cash, format).rows).toHaveLength(series.flows.length);
    expect(readingOfFlow(series, 0, cash, format)).toContain(cash.ends[series.flows[0]?.end ?? 'tax']);
    expect(readingOfFlow(series, 99, cash, format)).toBeNull();
    for (const width of [328, 920]) {
      const place = placeMoney({ width, height: 400 }, series, (end) => cash.ends[end]);
      const right = place.names.filter(({ x }) => x > width / 2).map(({ y }) => y);
      for (const [i, y] of right.slice(1).entries()) expect(y - (right[i] ?? 0)).toBeGreaterThan(15.9);
      for (const { x, words } of place.names) expect(x + estimateWidth(words)).toBeLessThanOrEqual(width);
    }
  });

  it('reads the year of its flows from the link, and all years where there is no such year', () => {
    expect(readCashYear(choicesOf({ 'f.span': '3' }), 6)).toBe(3);
    expect(readCashYear(choicesOf({ 'f.span': '9' }), 6)).toBeNull();
    expect(readCashYear(choicesOf({}), 6)).toBeNull();
    expect(spanOf(6).options).toEqual(['life', '0', '1', '2', '3', '4', '5']);
  });

  it('reads its telling from the link, and a wrong one is named', async () => {
    expect(readCashView(choicesOf({ 'f.cash': 'part' }))).toBe('part');
    expect(readCashView(choicesOf({ 'f.cash': 'nonsense' }))).toBe('year');
    expect(await findFigureProblems('f.cash=nonsense')).toMatchObject([{ key: 'f.cash', problem: 'not-an-option' }]);
    expect(await findFigureProblems('f.cash=value')).toEqual([]);
  });
});

describe('the cost of an hour', () => {
  it('halves what servers cost when six years stand for three, before the cost of money', () => {
    const { finance, ...outcome } = outcomeOf({ 'finance.discountRate': 0 });
    expect(finance.kind).toBe('finance');
    const rows = rowsOfHour({ ...outcome, finance });
    const servers = (name: string) => rows.find((row) => row.name === name)?.cost.parts[0] ?? Number.NaN;
    expect(servers('short') / servers('long')).toBeCloseTo(2, 9);
  });

  it('loses exactly its electricity where that is free, and costs least when all is sold', () => {
    const rows = rowsOfHour(outcomeOf({}));
    const cost = (name: string) => rows.find((row) => row.name === name)?.cost;
    const energy = cost('plan')?.parts[hourParts.indexOf('energy')] ?? Number.NaN;
    expect(cost('free')?.usdPerHour).toBeCloseTo((cost('plan')?.usdPerHour ?? 0) - energy, 9);
    expect(cost('full')?.usdPerHour).toBeLessThan(cost('plan')?.usdPerHour ?? 0);
    expect(longestOfHour(rows)).toBeGreaterThan(cost('short')?.usdPerHour ?? Infinity);
    expect(longestOfHour([])).toBe(1);
  });

  it('has a table whose parts sum to its last rows but one, and a working with the same sum', () => {
    const outcome = outcomeOf(detailed);
    const rows = rowsOfHour(outcome);
    const table = tableOfHour(rows, hour, format);
    const parts = table.rows.slice(0, -2);
    expect(parts).toHaveLength(partsWithCost(rows).length);
    const sums = table.rows.at(-2) ?? [];
    for (let column = 1; column < table.columns.length; column += 1)
      expect(parts.reduce((sum, row) => sum + Number(row[column]), 0)).toBeCloseTo(Number(sums[column]), 9);
    const working = workingOfHour(rows[0], outcome, hour, hourTerms, format);
    expect(working[0]?.value).toBe(format.price(rows[0]?.cost.usdPerHour ?? null));
    for (const row of working) expect(row.value).not.toMatch(/NaN|undefined/);
  });

  it('says so where no hour is sold', () => {
    expect(titleOfHour(rowsOfHour(outcomeOf({ 'finance.occupancy': 0 }))[0], hour, format)).toBe(hour.titleNone);
    expect(readingOfHour([], 3, hour, format)).toBeNull();
    expect(workingOfHour(undefined, outcomeOf({}), hour, hourTerms, format)).toEqual([]);
  });
});

describe('further assumptions of money', () => {
  it('hold every input of the finance room once, and each has a name in both languages', () => {
    const all = [...moneyFields, ...detailFields];
    expect(new Set(all).size).toBe(all.length);
    for (const { id } of financeFields) expect(all).toContain(id);
    for (const id of all) expect(findField(id), id).not.toBeNull();
    for (const id of moneyFields) expect(describeField(en, id)).not.toBe(id);
    for (const id of detailFields)
      for (const words of [money, moneyZh]) expect(nameMoneyField(words, id), id).not.toBeNull();
    for (const option of [...everyTaxLives, ...everyRevenueModel, ...everyFlowTiming])
      for (const words of [money, moneyZh]) expect(nameMoneyOption(words, option)).not.toBe(option);
    expect(nameMoneyField(money, 'facility.site')).toBeNull();
    expect(nameMoneyOption(money, 'moon')).toBe('moon');
  });
});

describe('unit costs', () => {
  const outcome = outcomeOf({});
  const measured = measurementOf();
  const rowsAt = (factor: number, accuracy: number | null = 0.98, own: Readonly<Record<string, string>> = {}) => {
    const { throughput } = measured;
    if (!throughput) throw new Error('the measurement has no speed');
    const { median, ...rest } = throughput.samplesPerSecond;
    const faster = { ...throughput, samplesPerSecond: { ...rest, median: median * factor } };
    return rowsOfUnitCost({ ...measured, throughput: faster }, accuracy, outcome, choicesOf(own), unit, format);
  };

  it('follow the measured speed: twice as fast, every time-based cost halves', () => {
    const [once, twice] = [rowsAt(1), rowsAt(2)];
    const usd = (text = '') => Number.parseFloat(text.replaceAll(',', ''));
    expect(twice[0]).toEqual(once[0]);
    // The fleet's too: it is as many times as fast as this machine.
    expect(once).toHaveLength(5);
    for (const at of [1, 2, 3, 4]) {
      expect(usd(once[at]?.usd) / usd(twice[at]?.usd)).toBeGreaterThan(1.98);
      expect(usd(once[at]?.usd) / usd(twice[at]?.usd)).toBeLessThan(2.02);
    }
  });

  it('say every assumption beside the cost, and why a point has none', () => {
    for (const { how } of rowsAt(1)) expect(how).not.toMatch(/^$|NaN|undefined/);
    expect(rowsAt(1, null)[3]).toMatchObject({ usd: '–', how: unit.rows.noPoint });
  });

  it('cost more with a dearer device, and are none without a measured speed', () => {
    expect(rowsAt(1, 0.98, { 'f.unitPrice': '5000' })[0]?.usd).not.toBe(rowsAt(1)[0]?.usd);
    expect(rowsOfUnitCost(nothingMeasured, null, outcome, undefined, unit, format)).toEqual([]);
  });
});
