/** How many plans a search weighs in a second. Printed, never judged: the machine is shared. */
import { it } from 'vitest';
import { findChip } from '#datacenter/catalog/chips.ts';
import { decoderModels } from '#datacenter/catalog/models.ts';
import { PlanRater } from '#datacenter/cluster/plan-rater.ts';
import { listSplits } from '#datacenter/cluster/plan-space.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { findBestPlan, listPlans } from '#datacenter/cluster/search.ts';
import { deepseekV3 } from '#support/jobs.ts';
import { questionOf } from '#support/plan-questions.ts';

it('searches', () => {
  const cases = [
    ['Llama 3 8B on 64 H100', questionOf({ model: decoderModels['llama3-8b'], accelerators: 64, globalBatch: 512 })],
    ['Llama 3 70B on 512 H100', questionOf()],
    [
      'Llama 3 405B on 16,384 H100',
      questionOf({ model: decoderModels['llama3-405b'], accelerators: 16_384, globalBatch: 2048 }),
    ],
    [
      'DeepSeek-V3 on 2,048 H800',
      questionOf({ model: deepseekV3, accelerator: 'h800-sxm', accelerators: 2048, globalBatch: 15_360 }),
    ],
  ] as const;
  for (const [name, question] of cases) {
    const start = performance.now();
    const result = findBestPlan(question);
    const seconds = (performance.now() - start) / 1000;
    if (result.kind === 'infeasible') throw new Error(result.reason);
    const { tried, fitting, unopened, ranked } = result;
    const [best] = ranked;
    console.log(
      `${name}: ${tried} plans weighed (${fitting} fit and were timed, ${unopened} not opened) in ${seconds.toFixed(2)} s, ` +
        `${Math.round(tried / seconds)} a second (aim: 20,000); best ${best?.stepSeconds.toFixed(2)} s ${JSON.stringify(best?.plan)}`,
    );
  }
});

it('against predicting each plan alone', () => {
  const question = questionOf();
  const chip = findChip(question.accelerator);
  if (!chip) throw new Error('no such chip');
  const plans = listSplits(question)
    .splits.flatMap((split) => [...listPlans(question, split)])
    .filter((_, at) => at % 37 === 0);
  const rater = new PlanRater(question, chip);
  const time = (work: () => void): number => {
    const start = performance.now();
    work();
    return (plans.length / (performance.now() - start)) * 1000;
  };
  const each = time(() => plans.forEach((plan) => void predictJob(rater.jobOf(plan))));
  const fast = time(() => plans.forEach((plan) => (rater.weigh(plan), rater.time(plan))));
  console.log(
    `${plans.length} plans far apart: ${Math.round(each)} a second predicted alone, ${Math.round(fast)} rated`,
  );
});
