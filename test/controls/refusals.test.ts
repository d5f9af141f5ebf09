/** Refusals of the facility and of money in words: each names its field and its limits, in both languages. */
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { stackHourCost } from '#datacenter/finance/hour-cost.ts';
import { powerFacility, type FacilityChoice } from '#datacenter/facility/facility.ts';
import { priceProject } from '#datacenter/finance/finance.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import { createFormat } from '#text/format.ts';
import { en } from '#text/en.ts';
import { zh } from '#text/zh.ts';
import { describeField } from '#view/controls/field-words.ts';
import { describeRefusal } from '#view/controls/refusal-words.ts';

const fleet = { accelerator: 'h100-sxm', accelerators: 1024, trainingSeconds: 1, peakFlopPerSecond: 989e12 };
const { facility, finance } = defaultScenario;
const power = (more: Partial<FacilityChoice>, accelerators = 1024) =>
  powerFacility({ ...facility, ...more }, { ...fleet, accelerators });
const powered = power({});
if (powered.kind === 'infeasible') throw new Error(powered.reason);
const price = (more: Partial<typeof finance>) => priceProject({ ...finance, ...more }, fleet, powered);

const refused: readonly (readonly [name: string, result: { readonly kind: string }, limits: readonly string[]])[] = [
  ['a PUE below 1', power({ pue: 0.8 }), ['1', '2.5']],
  ['a hall that holds nothing', power({ fill: 0 }), ['10 %', '100 %']],
  ['a hall fuller than full', power({ fill: 1.5 }), ['10 %', '100 %']],
  ['a price below zero', power({ usdPerKwh: -0.1 }), ['0', '0.5']],
  ['no accelerators', power({}, 0), ['1']],
  ['absurd power', power({}, 1e13), ['1']],
  ['a negative life of servers', price({ serverLifeYears: -3 }), ['2', '8']],
  ['a negative life of the building', price({ facilityLifeYears: -1 }), ['8', '39']],
  ['more hours sold than there are', price({ occupancy: 1.4 }), ['0 %', '100 %']],
  ['no hour sold', stackHourCost({ ...finance, occupancy: 0 }, fleet, powered), ['1 %', '100 %']],
];

describe('a refusal in words', () => {
  it.each(refused)('of %s names the field and its limits, and offers a value', (_, result, limits) => {
    expect(result.kind).toBe('infeasible');
    const refusal = result as Infeasible;
    for (const [text, language] of [
      [en, 'en'],
      [zh, 'zh-Hans'],
    ] as const) {
      const sentence = describeRefusal(refusal, text, createFormat(language)).replaceAll('\u00a0', ' ');
      expect(sentence).not.toBe(text.reasons.other());
      expect(sentence).toContain(describeField(text, refusal.nearest?.field ?? ''));
      for (const limit of limits) expect(sentence.replaceAll(' ', '')).toContain(limit.replaceAll(' ', ''));
      expect(sentence).not.toMatch(/NaN|undefined/);
    }
    expect(refusal.nearest?.value).not.toBeNull();
  });
});
