/** A score or a cost without unit: five significant digits, below a thousandth as a power of ten. */
import type { Language } from '#text/text.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `0.88`, `1,432.5`, `0.00501`, `6.1431 × 10⁻⁴`; an en dash where there is no number. */
export function saySmall(value: number | null, language: Language): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const locale = language === 'zh-Hans' ? 'zh-CN' : 'en-US';
  const write = (number: number) =>
    new Intl.NumberFormat(locale, { maximumSignificantDigits: 5 }).format(number).replace(/^-/, '−');
  if (value === 0 || Math.abs(value) >= 1e-3) return write(value);
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const raised = [...String(-exponent)].map((one) => superscripts[Number(one)] ?? '').join('');
  return `${write(value / 10 ** exponent)}\u00a0×\u00a010⁻${raised}`;
}
