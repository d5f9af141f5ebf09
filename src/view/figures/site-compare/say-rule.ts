/** A broken hub rule in words: the rule by name, the value that breaks it, and the nearest that passes. */
import type { RuleCheck } from '#datacenter/facility/hub-rules.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';

export function sayAmount({ rule }: RuleCheck, value: number, format: Format): string {
  return rule.of === 'pue' ? format.field('ratio', value) : format.share(value);
}

export function sayRule(check: RuleCheck, words: FigureWords['site-compare'], format: Format): string {
  const { rule, value, nearest } = check;
  const limit = sayAmount(check, rule.limit, format);
  return words.broken(words.rules[rule.id](limit), sayAmount(check, value, format), sayAmount(check, nearest, format));
}
