import { describe, expect, it } from 'vitest';
import { createFormat } from '#text/format.ts';

const english = createFormat('en');
const chinese = createFormat('zh-Hans');
const spaced = (shown: string) => shown.replaceAll('\u00a0', ' ');

describe('numbers as shown', () => {
  it('keep three significant digits and thousands separators', () => {
    expect([58_213, 1024, 17.74, 0.012_34, 999.9, 0].map((value) => english.number(value))).toEqual([
      '58,200',
      '1,020',
      '17.7',
      '0.0123',
      '1,000',
      '0',
    ]);
    expect(english.count(1024)).toBe('1,024');
  });

  it('carry their unit, scaled so that the number stays readable', () => {
    expect(spaced(english.flopPerSecond(1.98e12))).toBe('1.98 TFLOP/s');
    expect(spaced(english.flop(3.15e23))).toBe('3.15 × 10²³ FLOP');
    expect(spaced(english.power(2.6e6))).toBe('2.6 MW');
    expect(spaced(english.energy(11_388_000))).toBe('11.4 GWh');
    expect(spaced(english.bytes(96 * 2 ** 30))).toBe('96 GiB');
    expect(spaced(english.power(999_700))).toBe('1 MW');
  });

  it('say time in the unit a person would use, with the right plural', () => {
    expect(
      [0.0044, 1, 90, 7200, 86_400, 38 * 86_400, 4.6 * 365.25 * 86_400].map((value) => spaced(english.duration(value))),
    ).toEqual(['4.4 ms', '1 s', '1.5 minutes', '2 hours', '1 day', '38 days', '4.6 years']);
    expect(spaced(chinese.duration(38 * 86_400))).toBe('38 天');
    expect(spaced(english.duration(1.46e9 * 365.25 * 86_400))).toBe('1.46 billion years');
  });

  it('count money in millions in English and in 亿 in Chinese', () => {
    expect(spaced(english.usd(118e6))).toBe('118 million USD');
    expect(spaced(chinese.usd(118e6))).toBe('1.18 亿美元');
    expect(spaced(english.usd(-5e5))).toBe('−500,000 USD');
  });

  it('set percent signs as each language does', () => {
    expect(spaced(english.share(0.974))).toBe('97.4 %');
    expect(chinese.share(0.974)).toBe('97.4%');
  });

  it('show an en dash when there is no answer', () => {
    expect([null, Number.NaN, Number.POSITIVE_INFINITY].map((value) => english.years(value))).toEqual(['–', '–', '–']);
  });
});
