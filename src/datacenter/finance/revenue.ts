/**
 * What a sold hour of one accelerator earns: its rent, the tokens it serves, or its share of what the whole fleet is worth
 * to its owner's own business. All three then fall with the calendar and are sold, delivered and ramped alike.
 *
 * Serving itself is not simulated: how many tokens a second is an input, taken from a benchmark that is kept full. Left
 * out on purpose: prompts, whose tokens are sold for less, whether somebody asks for so many tokens, and latency.
 */
import { hoursPerYear, secondsPerHour } from '../units/units.ts';
import type { FinanceChoice } from './finance.ts';

/** USD per hour of one of `accelerators` in the first year, where an hour of it rents for `rentUsdPerHour`. */
export function earnHour(choice: FinanceChoice, accelerators: number, rentUsdPerHour: number): number {
  if (choice.revenueModel === 'tokens') return (choice.tokensPerSecond * secondsPerHour * choice.tokenUsd) / 1e6;
  return choice.revenueModel === 'value' ? choice.valueUsdPerYear / (accelerators * hoursPerYear) : rentUsdPerHour;
}
