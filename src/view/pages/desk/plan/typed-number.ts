/** Numbers in boxes that are typed into: what somebody means, and how a number would be typed. */

/** What was typed, with or without thousands separators, in the unit given; NaN where it is empty or no number. */
export function readNumber(typed: string, unit = 1): number {
  const plain = typed
    .trim()
    .replaceAll('\u2212', '-')
    .replaceAll(/[,，\s]/g, '');
  return plain === '' ? Number.NaN : Number(plain) * unit;
}

/** A number in a unit as somebody would type it, to four digits or in full where it is whole. */
export function writeNumber(value: number, unit = 1): string {
  const inUnit = value / unit;
  return String(Number.isInteger(inUnit) ? inUnit : Number(inUnit.toPrecision(4)));
}
