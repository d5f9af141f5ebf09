/** The return on investment: its marks and its units. */
import { describe, expect, it } from 'vitest';
import { figureCase, scenarioWith } from '#support/figure-cases.ts';
import { simulate } from '#datacenter/simulate.ts';
import { chooseMoneyUnit } from '#view/figures/roi-curve/money-axis.ts';
import { seriesOfRoi } from '#view/figures/roi-curve/series.ts';

const { calibration } = figureCase();

describe('the return', () => {
  it('crosses zero where its payback mark stands', () => {
    const rich = simulate(scenarioWith({ 'finance.rentUsdPerHour': 6 }), calibration);
    const series = seriesOfRoi(rich.finance, rich.scenario.finance.buildMonths, null);
    const at = series?.paybackAt ?? Number.NaN;
    const after = series?.line.findIndex(({ years }) => years >= at) ?? 0;
    const [low, high] = [series?.line[after - 1], series?.line[after]];
    const share = (at - (low?.years ?? 0)) / ((high?.years ?? 0) - (low?.years ?? 0));
    const usd = (low?.usd ?? 0) + share * ((high?.usd ?? 0) - (low?.usd ?? 0));
    expect(Math.abs(usd)).toBeLessThan(1);
  });

  it('counts money in the words of the language', () => {
    const unit = (most: number, language: 'en' | 'zh-Hans') =>
      chooseMoneyUnit(most, figureCase({ language }).format).words.replaceAll('\u00a0', ' ');
    expect([unit(2e8, 'en'), unit(2e9, 'en')]).toEqual(['million USD', 'billion USD']);
    expect([unit(2e8, 'zh-Hans'), unit(2e7, 'zh-Hans')]).toEqual(['亿美元', '万美元']);
  });
});
