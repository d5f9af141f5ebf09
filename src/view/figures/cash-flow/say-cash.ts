/** The present truth of the cash flow as a sentence, and what a reader reads off it. */
import type { FinanceChoice, FinanceOutcome } from '#datacenter/finance/finance.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { CashView } from './fields.ts';
import { stepsOfParts, stopsOfWorth } from './series.ts';

type Words = FigureWords['cash-flow'];

export function titleOfCash(
  view: Exclude<CashView, 'flow'>,
  finance: FinanceOutcome,
  choice: FinanceChoice,
  words: Words,
  format: Format,
) {
  const { flows } = finance;
  const { title } = words;
  const say = (usd: number, more: (usd: string) => string, less: (usd: string) => string) =>
    usd >= 0 ? more(format.usd(usd)) : less(format.usd(-usd));
  if (view === 'year') {
    const later = flows.slice(1);
    const earning = later.filter(({ netUsd }) => netUsd > 0).length;
    const end = flows.at(-1)?.cumulativeUsd ?? 0;
    const spent = format.usd(-(flows[0]?.netUsd ?? 0));
    return title.year(spent, format.count(earning), format.count(later.length), say(end, title.gained, title.missing));
  }
  if (view === 'part') {
    const steps = stepsOfParts(finance, choice);
    const revenue = steps.find(({ name }) => name === 'revenueUsd')?.toUsd ?? 0;
    const value = finance.netPresentValueUsd;
    return title.part(format.usd(revenue), format.usd(revenue - value), say(value, title.left, title.lost));
  }
  const stops = stopsOfWorth(finance, choice);
  const middle = stops[Math.round((stops.length - 1) / 2)];
  const worth = [middle?.bookUsd ?? null, middle?.economicUsd ?? null].map((usd) => format.usd(usd));
  return title.value(format.years(middle?.years ?? null), worth[0] ?? '', worth[1] ?? '');
}

/** What stands at place `index` of a telling; null beyond its end. */
export function readingOfCash(
  view: Exclude<CashView, 'flow'>,
  index: number,
  finance: FinanceOutcome,
  choice: FinanceChoice,
  words: Words,
  format: Format,
): string | null {
  if (view === 'year') {
    const flow = finance.flows[index];
    return flow
      ? words.readingYear(format.count(flow.year), format.usd(flow.netUsd), format.usd(flow.cumulativeUsd))
      : null;
  }
  if (view === 'part') {
    const step = stepsOfParts(finance, choice)[index];
    return step
      ? words.readingPart(words.parts[step.name], format.usd(step.toUsd - step.fromUsd), format.usd(step.toUsd))
      : null;
  }
  const stop = stopsOfWorth(finance, choice)[index];
  return stop
    ? words.readingValue(format.years(stop.years), format.usd(stop.bookUsd), format.usd(stop.economicUsd))
    : null;
}
