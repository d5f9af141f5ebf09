/** The electricity contract on the page: every row said in both languages, with how it is known, and sums that are the room's. */
import { describe, expect, it } from 'vitest';
import { facilityNumbers } from '#datacenter/facility/fields.ts';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulate } from '#datacenter/simulate.ts';
import { createFormat } from '#text/format.ts';
import { en } from '#text/money/en.ts';
import { zh } from '#text/money/zh.ts';
import { nameMoneyField } from '#view/controls/money-words.ts';
import { rowsOfContract } from '../../src/view/pages/contract-rows.ts';

const terms = [
  ['facility.demandUsdPerKw', 12],
  ['facility.contractedShare', 0.8],
  ['facility.generatorHours', 6],
  ['facility.reuseFactor', 0.3],
] as const;

function rowsOf(
  words: typeof en.energy,
  language: 'en' | 'zh-Hans' = 'en',
  changes: readonly (readonly [string, number])[] = terms,
) {
  const scenario = changes.reduce((now, [field, value]) => writeField(now, field, value), defaultScenario);
  const { facility } = simulate(scenario, null);
  if (facility.kind !== 'facility') throw new Error(facility.reason);
  const format = createFormat(language);
  return { rows: rowsOfContract(scenario.facility, facility, words, format), facility, format };
}

describe('the electricity contract', () => {
  it('has a name in both languages for every term of it, and for no other input of the facility', () => {
    for (const words of [en, zh]) {
      const named = facilityNumbers.filter(({ id }) => nameMoneyField(words as typeof en, id) !== null);
      expect(named.map(({ name }) => name)).toEqual(facilityNumbers.slice(3).map(({ name }) => name));
    }
  });

  it('shows the bill of the cash flow, scope 2 by both methods side by side, and ERE under PUE', () => {
    const { rows, facility, format } = rowsOf(en.energy);
    const valueOf = (term: string) => rows.find((row) => row.term === term)?.value;
    const words = en.energy.rows;
    expect(valueOf(words.total)).toBe(format.usd(facility.energyUsdPerYear));
    expect(valueOf(words.location)).toBe(format.carbon(facility.carbonTonnesPerYear));
    expect(valueOf(words.market)).toBe(format.carbon(0.2 * facility.carbonTonnesPerYear));
    expect(valueOf(words.pue)).toBe('1.20');
    expect(valueOf(words.survey)).toBe('1.54');
    expect(valueOf(words.effectiveness)).toBe('0.84');
  });

  it('says of what is from memory that it is, and leaves no row without words, with or without terms', () => {
    for (const changes of [terms, []]) {
      const { rows } = rowsOf(en.energy, 'en', changes);
      expect(new Set(rows.map(({ term }) => term)).size).toBe(rows.length);
      for (const { term, value, formula } of rows) {
        for (const words of [term, value, formula]) expect(words, term).not.toMatch(/^$|NaN|undefined|null/);
      }
      expect(rows.find(({ term }) => term === en.energy.rows.fuel)?.source).toMatch(/from memory$/);
    }
    const chinese = rowsOf(zh.energy as typeof en.energy, 'zh-Hans').rows;
    expect(chinese).toHaveLength(rowsOf(en.energy).rows.length);
    for (const { term, formula } of chinese) expect(term + formula).toMatch(/[\u4e00-\u9fff]/);
  });
});
