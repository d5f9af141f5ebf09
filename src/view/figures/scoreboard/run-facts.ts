/** The facts of a published run in words: what ran, how it was split, how its source counts, and what we had to assume. */
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import { publishedSources } from '#datacenter/catalog/published/published-sources.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords, LiveBoardWords } from '#text/figures/words.ts';
import { nameStackOf } from './say.ts';

type Words = FigureWords['scoreboard'];
type Card = LiveBoardWords['card'];

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export function listFacts(job: PublishedJob, { comma }: Words, late: LiveBoardWords, format: Format): readonly Fact[] {
  const { card, confidence } = late;
  const { title, citation } = publishedSources[job.source];
  const named: Readonly<Record<string, string>> = late.assumed;
  const assumed = job.assumed.map((field) => named[field] ?? field).join(comma);
  return [
    { name: card.setup, value: describeSetup(job, card, comma) },
    { name: card.plan, value: describePlan(job, card, comma, format) },
    { name: card.convention, value: describeConvention(job, card, comma, format) },
    {
      name: card.source,
      value: `${title}${comma}${job.year}${comma}${confidence[job.confidence]}. ${citation} (${job.id})`,
    },
    { name: card.assumed, value: assumed === '' ? card.nothingAssumed : assumed },
  ];
}

function describeSetup(job: PublishedJob, card: Card, comma: string): string {
  const words = [nameStackOf(job.stack), job.precision.toUpperCase()];
  return (job.adaptersOnly ? [...words, card.adapters] : words).join(comma);
}

function describePlan({ plan, model }: PublishedJob, card: Card, comma: string, format: Format): string {
  const count = format.count;
  return [
    card.planOf(count(plan.tensor), count(plan.pipeline), count(plan.context), count(plan.expert), count(plan.data)),
    card.batchOf(
      count(plan.globalBatch),
      count(plan.microBatch),
      count(model.sequenceLength),
      count(plan.virtualStages),
    ),
    card.recomputes[plan.recompute],
    card.shardings[plan.sharding],
  ].join(comma);
}

function describeConvention({ convention }: PublishedJob, card: Card, comma: string, format: Format): string {
  const { basis, attention, peakFlopPerSecond } = convention;
  const words = basis === '6n' ? [card.bases[basis]] : [card.bases[basis], card.attentions[attention]];
  const peak = peakFlopPerSecond === null ? [] : [card.ofPeak(format.flopPerSecond(peakFlopPerSecond))];
  return [...words, ...peak].join(comma);
}
