/**
 * Flows as somebody types or pastes them: numbers between commas, semicolons, spaces or lines, the first one today. What is
 * no number is named by its place, and nothing flows there until it is mended; the other flows keep their years.
 */

export interface FlowHole {
  /** Counted from 0, as the years are. */
  readonly year: number;
  readonly found: string;
  /** What stands there meanwhile: the nearest that is a number. */
  readonly offered: number;
}

export interface TypedFlows {
  readonly flows: readonly number[];
  readonly holes: readonly FlowHole[];
}

/** The flows of `text`. No flows for a text without any. A comma parts two flows, also between three digits. */
export function readFlows(text: string): TypedFlows {
  const cells = text.trim() === '' ? [] : text.trim().split(/\s*[,;，；]\s*|\s+/);
  // A mark at the end parts nothing.
  if (cells.at(-1) === '') cells.pop();
  const holes: FlowHole[] = [];
  const flows = cells.map((cell, year) => {
    const usd = /\d/.test(cell) ? Number(cell.replace('−', '-')) : Number.NaN;
    if (!Number.isNaN(usd)) return usd;
    // What begins as a number is meant as that one.
    const begun = Number.parseFloat(cell.replace('−', '-'));
    const offered = Number.isFinite(begun) ? begun : 0;
    holes.push({ year, found: cell, offered });
    return offered;
  });
  return { flows, holes };
}

/**
 * For flows of one sign, the one change that gives them a rate: what the last one would have to be (or the first, where all
 * are income) for the sum to be zero, which is a rate of 0 %. Null where the signs change, or nothing flows at all.
 */
export function mendOneSign(flows: readonly number[]): { readonly year: number; readonly usd: number } | null {
  const hasIncome = flows.some((usd) => usd > 0);
  if (hasIncome === flows.some((usd) => usd < 0)) return null;
  const year = hasIncome ? 0 : Math.max(1, flows.length - 1);
  return { year, usd: 0 - flows.reduce((sum, usd, at) => sum + (at === year ? 0 : usd), 0) };
}
