/** A score or a cost without unit: up to four decimals from 0.1 up, otherwise five digits as a power of ten. */
import type { Language } from '#text/text.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `0.8800`, `1,432.5`, `6.1431 × 10⁻⁴`; an en dash where there is no number. */
export function showSmall(value: number | null, language: Language): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const locale = language === 'zh-Hans' ? 'zh-CN' : 'en-US';
  if (value === 0 || Math.abs(value) >= 0.1) {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value).replace(/^-/, '−');
  }
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const digits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 5 }).format(value / 10 ** exponent);
  const raised = [...String(-exponent)].map((one) => superscripts[Number(one)] ?? '').join('');
  return `${digits.replace(/^-/, '−')}\u00a0×\u00a010⁻${raised}`;
}
