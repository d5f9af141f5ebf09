/** What came of measuring the switches, in sentences. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import type { SwitchTrial } from '#train/race/compare-switches.ts';

/** The verdict first: slower, faster or no clear difference, by whether the rounds' ratios hold 1. */
export function sayTrial(trial: SwitchTrial, words: BenchText['why'], format: Format): readonly string[] {
  const { ratio, usualSeconds, changedSeconds, apart, isSoftware } = trial;
  const [times, low, high] = [ratio.median, ratio.p10, ratio.p90].map(format.number) as [string, string, string];
  const verdict = ratio.p10 > 1 ? words.slower : ratio.p90 < 1 ? words.faster : words.same;
  return [
    verdict(times, low, high),
    words.steps(format.duration(usualSeconds), format.duration(changedSeconds)),
    words.losses(format.share(apart)),
    ...(isSoftware ? [words.software] : []),
  ];
}
