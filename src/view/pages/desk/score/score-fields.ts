/** The reader's own project: indicators as shares, costs and gains as money of one year; and the weights of both. */
import { articleExamples, articleWeights, type ExampleId } from '#datacenter/score/articles.ts';
import { costIds, indicatorIds, type Project, type ScoreWeights } from '#datacenter/score/score.ts';
import { writeOwn } from '#view/figures/own-choices.ts';
import { ownNumber, ownOption, type OwnNumber } from '#view/figures/own-fields.ts';
import { readOwnRows, writeOwnRows, type OwnRows } from '#view/figures/own-lists.ts';
import type { OwnChoices } from '#view/figures/figure.ts';

const capital = (id: string) => `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
/** Fields for ids, in their order, each starting from its number. */
const fieldsOf = <Id extends string>(ids: readonly Id[], make: (id: Id, place: number) => OwnNumber) =>
  Object.fromEntries(ids.map((id, place) => [id, make(id, place)])) as Readonly<Record<Id, OwnNumber>>;

const { benefits, costs } = articleExamples.first;
const mostMoney = 20_000;
const money = (name: string, start: number) => ownNumber(name, start, [0, mostMoney], { step: 10 });

export const indicatorFields = fieldsOf(indicatorIds, (id, place) =>
  ownNumber(`own${capital(id)}`, benefits[place] ?? 0.9, [0, 1], { step: 0.01 }),
);
export const costFields = fieldsOf(costIds, (id, place) => money(`own${capital(id)}`, costs[place] ?? 0));

/** Money that comes in, and money that is not spent or lost; the article gives none. */
export const gainIds = ['income', 'savings', 'time', 'risk'] as const;
/** Those are direct; the others indirect, and harder to show. */
export const directGains: readonly (typeof gainIds)[number][] = ['income', 'savings'];
/** No article gives any: round numbers that show the three definitions, to be typed over. */
const firstGains = [3000, 1500, 1200, 800];
export const gainFields = fieldsOf(gainIds, (id, place) => money(`gain${capital(id)}`, firstGains[place] ?? 0));

export const currencyField = {
  currency: ownOption('currency', ['money', 'CNY', 'USD', 'EUR'], 'money'),
};

/** Puts a worked example of the article into the reader's project. */
export function takeExample(id: ExampleId, choices: OwnChoices): void {
  const project = articleExamples[id];
  for (const [place, one] of indicatorIds.entries())
    writeOwn(indicatorFields[one], project.benefits[place] ?? 0, choices);
  for (const [place, one] of costIds.entries()) writeOwn(costFields[one], project.costs[place] ?? 0, choices);
}

/** The values of fields in the order of their ids, as the room wants them. */
export function listValues<Id extends string>(
  ids: readonly Id[],
  values: Readonly<Record<Id, number>>,
): Project['costs'] {
  return ids.map((id) => values[id]);
}

const others = costIds.slice(articleWeights.costs.length).map(() => 0);
const firstWeights: ScoreWeights = { ...articleWeights, costs: [...articleWeights.costs, ...others] };
const share = { low: 0, high: 1 } as const;
const weightList = (short: string, start: readonly number[]): OwnRows => ({
  kind: 'rows',
  short,
  columns: start.map(() => share),
  mostRows: 1,
  sum: 1,
  default: [start],
});

export const weightLists = {
  benefits: weightList('f.benefitWeights', firstWeights.benefits),
  costs: weightList('f.costWeights', firstWeights.costs),
};

export function readWeights(choices: OwnChoices): ScoreWeights {
  const [ofBenefits] = readOwnRows(weightLists.benefits, choices);
  const [ofCosts] = readOwnRows(weightLists.costs, choices);
  return { benefits: ofBenefits ?? firstWeights.benefits, costs: ofCosts ?? firstWeights.costs };
}

export function writeWeights(weights: ScoreWeights, choices: OwnChoices): void {
  writeOwnRows(weightLists.benefits, [weights.benefits], choices);
  writeOwnRows(weightLists.costs, [weights.costs], choices);
}
