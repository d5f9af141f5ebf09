/** Numbers as the labs show them: to as many digits as are compared, where three significant ones would hide the point. */

const none = '–';

/** A fixed number of decimals, as prints have them; an en dash for no answer. */
export function showFixed(value: number | null, decimals: number): string {
  if (value === null || Number.isNaN(value)) return none;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const shown = value.toFixed(decimals);
  // A tiny negative number must not print as minus nothing.
  return (Number(shown) === 0 ? shown.replace('-', '') : shown).replace('-', '−');
}

/** Up to six significant digits, and a power of ten where the number is very large or very small. */
export function showDigits(value: number | null, digits = 6): string {
  if (value === null || Number.isNaN(value)) return none;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e5 || size < 1e-4)) return showPower(value, digits);
  return String(Number(value.toPrecision(digits))).replace('-', '−');
}

function showPower(value: number, digits: number): string {
  const [mantissa = '', power = ''] = value.toExponential(Math.min(2, digits - 1)).split('e');
  const raised = [...power.replace('+', '')]
    .map((sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '')))
    .join('');
  // A bare power, as axes have it, when nothing stands before it.
  if (Number(mantissa) === 1) return `10${raised}`;
  return `${String(Number(mantissa)).replace('-', '−')}\u00a0×\u00a010${raised}`;
}
