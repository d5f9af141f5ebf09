/** Shares of time so close to one that three digits would all be nines. */
import type { Format } from '#text/format.ts';

/** A share with the digits it takes to see one that is not a nine: 99.994 %. */
export function showAvailability(share: number, format: Format): string {
  const down = 1 - share;
  const decimals = down > 0 ? Math.min(10, Math.max(1, Math.ceil(-Math.log10(down * 100)))) : 0;
  return `${(share * 100).toFixed(decimals)}${format.share(1).replace(/^100/, '')}`;
}
