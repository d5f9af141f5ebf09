/** What uncertain inputs and their values are called: fields as everywhere, what is no field by a name of its own. */
import type { Outcome } from '#datacenter/outcome.ts';
import { findField, readField } from '#datacenter/scenario/all-fields.ts';
import type { RevenueModel } from '#datacenter/finance/options.ts';
import type { UncertainInput } from '#datacenter/risk/spreads.ts';
import type { Format } from '#text/format.ts';
import type { RiskNames } from '#text/figures/words.ts';
import type { Text } from '#text/text.ts';
import { describeField } from '#view/controls/field-words.ts';
import { followedValue } from '#view/controls/followed-value.ts';

/**
 * The name of an uncertain input. Rent stands for whatever a sold hour earns: where that is tokens or the owner's own
 * business, rent and its decline are named by what is sold.
 */
export function nameInput(text: Text, names: RiskNames, field: UncertainInput, sold: RevenueModel): string {
  if (field === 'facility.carbonKgPerKwh') return names.gridCarbon;
  if (field === 'measured.speed') return names.speed;
  const own: Readonly<Record<string, string>> = sold === 'hours' ? {} : names.sold[sold];
  return own[field.slice('finance.'.length)] ?? describeField(text, field);
}

export function sayInput(format: Format, id: UncertainInput, value: number | null): string {
  if (id === 'facility.carbonKgPerKwh') return format.field('kgPerKwh', value);
  const field = findField(id);
  return field?.kind === 'number' ? format.field(field.unit, value) : format.share(value);
}

/** The value of input `id` in the scenario, or what it follows where it is open; null where neither is a number. */
export function findPoint(outcome: Outcome, id: string): number | null {
  if (id === 'measured.speed') return 1;
  if (id === 'facility.carbonKgPerKwh') {
    return outcome.facility.kind === 'facility' ? outcome.facility.carbonKgPerKwh.median : null;
  }
  // The rent of an hour that earns otherwise is what it earns.
  if (id === 'finance.rentUsdPerHour' && outcome.finance.kind === 'finance') {
    return outcome.finance.prices.earnedUsdPerHour;
  }
  const value = readField(outcome.scenario, id);
  return typeof value === 'number' ? value : followedValue(outcome, id);
}
