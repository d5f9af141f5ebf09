/** What was wrong in a link, as a sentence. Pieces of the link are shown as they stood, as text and cut short. */
import type { LinkProblem } from '#datacenter/scenario/link-entries.ts';
import type { ProblemWords } from '#text/problems/text.ts';
import type { Text } from '#text/text.ts';

export function describeProblem(
  { key, value, problem, low, high, used }: LinkProblem,
  problems: ProblemWords,
  { control }: Pick<Text, 'control'>,
): string {
  const shown = (one: number | string | null | undefined) =>
    one === null ? control.follows : one === undefined ? '–' : String(one);
  switch (problem) {
    case 'unknown-key':
      return problems[problem](key);
    case 'not-a-number':
    case 'not-an-option':
      return problems[problem](key, value);
    case 'out-of-range':
      return problems[problem](key, value, shown(low), shown(high), shown(used));
    case 'off-ladder':
      return problems[problem](key, value, shown(used));
    case 'too-long':
      return problems[problem]();
    case 'duplicate':
      return problems[problem](key);
    case 'future-version':
      return problems[problem](value);
  }
}
