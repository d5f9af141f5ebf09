/**
 * Numbers as a reader expects them, in both languages: three significant digits, the unit joined by a no-break space,
 * digits always Arabic and half-width. Inputs are SI; "no answer" (null, NaN, infinite) becomes an en dash.
 */
import type { FieldUnit } from '../datacenter/units/field.ts';
import type { Language } from './text.ts';

const join = '\u00a0';
const none = '–';

interface Scale {
  readonly factor: number;
  readonly name: string;
}

const si: readonly Scale[] = [
  { factor: 1e24, name: 'Y' },
  { factor: 1e21, name: 'Z' },
  { factor: 1e18, name: 'E' },
  { factor: 1e15, name: 'P' },
  { factor: 1e12, name: 'T' },
  { factor: 1e9, name: 'G' },
  { factor: 1e6, name: 'M' },
  { factor: 1e3, name: 'k' },
  { factor: 1, name: '' },
];

const small: readonly Scale[] = [
  { factor: 1, name: 's' },
  { factor: 1e-3, name: 'ms' },
  { factor: 1e-6, name: 'µs' },
  { factor: 1e-9, name: 'ns' },
];

const binary: readonly Scale[] = [
  { factor: 2 ** 50, name: 'PiB' },
  { factor: 2 ** 40, name: 'TiB' },
  { factor: 2 ** 30, name: 'GiB' },
  { factor: 2 ** 20, name: 'MiB' },
  { factor: 2 ** 10, name: 'KiB' },
  { factor: 1, name: 'B' },
];

const englishWords: readonly Scale[] = [
  { factor: 1e12, name: 'trillion' },
  { factor: 1e9, name: 'billion' },
  { factor: 1e6, name: 'million' },
];

const chineseWords: readonly Scale[] = [
  { factor: 1e12, name: '万亿' },
  { factor: 1e8, name: '亿' },
  { factor: 1e4, name: '万' },
];

const timeUnits = {
  en: {
    day: ['day', 'days'],
    year: ['year', 'years'],
    hour: ['hour', 'hours'],
    minute: ['minute', 'minutes'],
    month: ['month', 'months'],
  },
  'zh-Hans': { day: ['天'], year: ['年'], hour: ['小时'], minute: ['分钟'], month: ['个月'] },
} as const;

type TimeUnit = keyof (typeof timeUnits)['en'];

export interface Format {
  readonly language: Language;
  /** Three significant digits with thousands separators: 58,200; 0.0123. */
  number(value: number | null): string;
  /** A whole number in full: 1,024. */
  count(value: number | null): string;
  /** 0.974 becomes 97.4 %. */
  share(value: number | null): string;
  /** A large count in words: 70.6 billion; 706 亿. */
  words(value: number | null): string;
  flop(value: number | null): string;
  flopPerSecond(value: number | null): string;
  bytes(value: number | null): string;
  bytesPerSecond(value: number | null): string;
  power(watts: number | null): string;
  energy(kilowattHours: number | null): string;
  carbon(tonnes: number | null): string;
  usd(value: number | null): string;
  /** Money with two decimals, for prices: 2.20 USD. */
  price(value: number | null): string;
  /** From nanoseconds to years, in the largest unit that keeps the number at 1 or more. */
  duration(seconds: number | null): string;
  years(value: number | null): string;
  /** A field's value with its unit. */
  field(unit: FieldUnit, value: number | null): string;
}

export function createFormat(language: Language): Format {
  const isChinese = language === 'zh-Hans';
  const locale = isChinese ? 'zh-CN' : 'en-US';
  const threeDigits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const twoDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const threeDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });

  const guard =
    (format: (value: number) => string) =>
    (value: number | null): string =>
      value === null || !Number.isFinite(value) ? none : format(value).replace(/^-/, '−');
  const plain = (value: number) =>
    Math.abs(value) >= 1000 && Math.abs(value) < 1e15 ? whole.format(roundTo(value, 3)) : threeDigits.format(value);
  const scaled = (value: number, scales: readonly Scale[], unit: string, gap = join) => {
    const last = scales.at(-1) ?? { factor: 1, name: '' };
    const scale = scales.find(({ factor }) => Math.abs(roundTo(value, 3)) >= factor) ?? last;
    return `${plain(value / scale.factor)}${gap}${scale.name}${unit}`;
  };
  const timed = (value: number, unit: TimeUnit) => {
    const shown = Math.abs(value) >= 1e6 ? worded(value) : plain(value);
    const names: readonly string[] = timeUnits[language][unit];
    return `${shown}${join}${(shown === '1' ? names[0] : names.at(-1)) ?? ''}`;
  };
  const worded = (value: number) => {
    const words = isChinese ? chineseWords : englishWords;
    const scale = words.find(({ factor }) => Math.abs(roundTo(value, 3)) >= factor);
    return scale ? `${plain(value / scale.factor)}${join}${scale.name}` : plain(value);
  };

  const share = (value: number) => {
    const percent = value * 100;
    return `${plain(percent)}${isChinese ? '' : join}%`;
  };
  const usd = (value: number) =>
    isChinese
      ? `${worded(value)}${/[万亿]$/.test(worded(value)) ? '' : join}美元`
      : `${worded(value)} USD`.replaceAll(' ', join);
  const price = (value: number) => `${twoDecimals.format(value)}${join}${isChinese ? '美元' : 'USD'}`;
  const perYear = isChinese ? '每年' : `a${join}year`;
  const duration = (seconds: number) => {
    const size = Math.abs(seconds);
    if (size >= 365.25 * 86_400 * 0.9995) return timed(seconds / (365.25 * 86_400), 'year');
    if (size >= 86_400) return timed(seconds / 86_400, 'day');
    if (size >= 3600) return timed(seconds / 3600, 'hour');
    if (size >= 60) return timed(seconds / 60, 'minute');
    return scaled(seconds, small, '');
  };

  const fieldFormats: Readonly<Record<FieldUnit, (value: number) => string>> = {
    count: (value) => whole.format(value),
    number: plain,
    tokens: worded,
    share,
    sharePerYear: (value) => (isChinese ? `${perYear}${join}${share(value)}` : `${share(value)}${join}${perYear}`),
    seconds: duration,
    months: (value) => timed(value, 'month'),
    years: (value) => timed(value, 'year'),
    watts: (value) => scaled(value, si, 'W'),
    ratio: (value) => twoDecimals.format(value),
    usd,
    usdPerHour: (value) => `${price(value)}${isChinese ? '/时' : '/h'}`,
    usdPerKwh: (value) => `${threeDecimals.format(value)}${join}${isChinese ? '美元' : 'USD'}/kWh`,
    usdPerWatt: (value) => `${price(value)}/W`,
    usdPerYear: (value) => (isChinese ? `${perYear}${join}${usd(value)}` : `${usd(value)}${join}${perYear}`),
    kgPerKwh: (value) => `${threeDecimals.format(value)}${join}kg/kWh`,
    flopPerSecond: (value) => scaled(value, si, 'FLOP/s'),
  };

  return {
    language,
    number: guard(plain),
    count: guard((value) => whole.format(value)),
    share: guard(share),
    words: guard(worded),
    flop: guard((value) => (Math.abs(value) >= 1e21 ? scientific(value, 'FLOP') : scaled(value, si, 'FLOP'))),
    flopPerSecond: guard(fieldFormats.flopPerSecond),
    bytes: guard((value) => scaled(value, binary, '')),
    bytesPerSecond: guard((value) => scaled(value, si, 'B/s')),
    power: guard(fieldFormats.watts),
    energy: guard((value) => scaled(value * 1000, si, 'Wh')),
    carbon: guard((value) => `${worded(value)}${join}${isChinese ? '吨 CO₂e' : 't CO₂e'}`),
    usd: guard(usd),
    price: guard(price),
    duration: guard(duration),
    years: guard((value) => timed(value, 'year')),
    field: (unit, value) => guard(fieldFormats[unit])(value),
  };

  function scientific(value: number, unit: string): string {
    const exponent = Math.floor(Math.log10(Math.abs(value)));
    return `${threeDigits.format(value / 10 ** exponent)} × 10${superscript(exponent)} ${unit}`.replaceAll(' ', join);
  }
}

function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function superscript(exponent: number): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return [...String(exponent)].map((sign) => (sign === '-' ? '⁻' : (digits[Number(sign)] ?? ''))).join('');
}
