/** The working of the cash flow: every measure an investor asks for, the loan, what is written off, real and nominal. */
import { economicValue } from '#datacenter/finance/book-value.ts';
import { priceYear, type FinanceChoice } from '#datacenter/finance/finance.ts';
import { measureProject } from '#datacenter/finance/project-measures.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import type { Format } from '#text/format.ts';
import type { CashTerms } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import { epoch } from './sources.ts';

/** Empty when the scenario has no finance answer. */
export function workingOfCash(outcome: Outcome, terms: CashTerms, format: Format): readonly WorkingRow[] {
  const { scenario, facility, finance } = outcome;
  if (finance.kind === 'infeasible' || facility.kind === 'infeasible') return [];
  const choice = scenario.finance;
  const measures = measureProject(finance, choice, finance.cluster, facility);
  if (!measures) return [];
  const { owner, project, loanUsd, cover, lifeCover } = measures;
  const row = (term: string, value: string, formula: string, more: Partial<WorkingRow> = {}): WorkingRow => ({
    term,
    value,
    formula,
    how: 'derived',
    source: 'ours',
    ...more,
  });
  const percents = (list: readonly number[]) => list.map((rate) => format.share(rate)).join(', ');
  const rates = percents(owner.internalRatesOfReturn);
  const caution =
    owner.warning === 'several-rates' ? terms.several : owner.warning === 'one-sign' ? terms.oneSign : terms.noRate;
  const years = (value: number | null) => (value === null ? terms.never : format.years(value));
  const servers = finance.capex.find(({ part }) => part === 'servers');
  const writtenUsd = ((servers?.usd ?? 0) * (1 - choice.resaleShare)) / choice.serverLifeYears;
  const boughtUsd = finance.flows.reduce((sum, flow) => sum - flow.capexUsd - flow.residualUsd - flow.landUsd, 0);
  const landUsd = -(finance.flows[0]?.landUsd ?? 0);
  /** The most that one kind of balance ever holds. */
  const most = (key: 'workingCapitalUsd' | 'reserveUsd') => {
    let heldUsd = 0;
    return format.usd(Math.max(...finance.flows.map((flow) => (heldUsd -= flow[key]))));
  };
  const balances = [
    ...(landUsd > 0
      ? [row(terms.land, format.usd(landUsd), terms.landRule(format.usd(landUsd * choice.landReturnShare)))]
      : []),
    ...(choice.receivableDays || choice.payableDays
      ? [row(terms.tied, most('workingCapitalUsd'), terms.tiedRule)]
      : []),
  ];
  const loan = [
    row(terms.loan, format.usd(loanUsd), terms.loanRule),
    row(
      terms.cover,
      [cover?.least ?? null, cover?.average ?? null].map((ratio) => format.number(ratio)).join(', '),
      terms.coverRule,
    ),
    row(
      terms.lifeCover,
      [lifeCover?.loanLife ?? null, lifeCover?.projectLife ?? null].map((ratio) => format.number(ratio)).join(', '),
      terms.lifeCoverRule,
    ),
    ...(choice.reserveMonths > 0 ? [row(terms.reserve, most('reserveUsd'), terms.reserveRule)] : []),
    row(
      terms.project,
      format.usd(project.netPresentValueUsd),
      `${terms.projectRule} ${format.usd(measures.projectAtCapitalCostUsd)}`,
    ),
    row(terms.projectRates, percents(project.internalRatesOfReturn) || '–', terms.projectRatesRule),
    row(terms.shield, format.usd(measures.shieldUsd), terms.shieldRule),
    row(terms.capital, format.share(measures.capitalCost), terms.capitalRule),
  ];
  return [
    row(terms.value, format.usd(finance.netPresentValueUsd), terms.valueRule[choice.flowTiming]),
    row(terms.rates, rates || '–', rates && !owner.warning ? terms.ratesRule : caution),
    row(terms.modified, format.share(owner.modifiedRateOfReturn), terms.modifiedRule),
    row(terms.index, format.number(owner.profitabilityIndex), terms.indexRule),
    row(
      terms.payback,
      years(finance.paybackYears),
      terms.paybackRule(
        years(finance.paybackYears === null ? null : finance.paybackYears + choice.buildMonths / 12),
        years(finance.discountedPaybackYears),
      ),
    ),
    row(
      terms.earned,
      format.field('usdPerHour', finance.prices.earnedUsdPerHour),
      terms.earnedRule[choice.revenueModel],
      {
        hours: { how: finance.prices.rentHow, source: 'accelerator-rents-2026' },
        tokens: { how: 'assumed' as const, source: 'tokens-2025' },
        value: { how: 'assumed' as const, source: 'assumption' },
      }[choice.revenueModel],
    ),
    row(terms.capex, format.usd(boughtUsd), terms.capexRule),
    row(terms.opex, format.usd(finance.totalCostUsd - boughtUsd), terms.opexRule),
    row(terms.total, format.usd(finance.totalCostUsd), terms.totalRule),
    row(terms.stages, sayStages(choice, format), terms.stagesRule, { how: 'assumed' }),
    ...balances,
    ...(loanUsd > 0 ? loan : []),
    row(terms.written, format.usd(writtenUsd), terms.writtenRule),
    row(terms.economic, format.usd(economicValue(servers?.usd ?? 0, 1)), terms.economicRule, {
      how: 'published',
      source: epoch,
    }),
    row(
      terms.taxLives,
      format.usd(finance.flows.at(-1)?.lossCarriedUsd ?? null),
      `${terms.taxLivesRule} ${format.years(choice.lossYears)}`,
    ),
    row(terms.vat, '–', terms.vatRule, { how: 'assumed' }),
    row(terms.real, String(priceYear), terms.realRule, { how: 'assumed' }),
  ];
}

/** Shares of the first purchases by the quarter in which they fall due, counted from the order. */
function sayStages({ depositShare, deliveryShare, buildMonths }: FinanceChoice, format: Format): string {
  const rest = 1 - depositShare;
  const stages = [
    [0, depositShare],
    [Math.max(0, buildMonths - 3), rest * deliveryShare],
    [buildMonths, rest * (1 - deliveryShare)],
  ] as const;
  return stages
    .filter(([, share]) => share > 0)
    .map(([months, share]) => `${format.number(months / 3)}: ${format.share(share)}`)
    .join('; ');
}
