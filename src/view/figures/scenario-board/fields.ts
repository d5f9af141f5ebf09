/** The figure's own choice: what the scenarios are ranked by. */
import type { ChoiceField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnOption } from '../own-choices.ts';
import { measureIds, type MeasureId } from './measures.ts';

export const boardRankFields = {
  rank: {
    kind: 'choice',
    how: 'assumed',
    source: 'assumption',
    id: 'own.rank',
    short: 'f.rank',
    options: measureIds,
    default: 'value',
  },
} as const satisfies Readonly<Record<string, ChoiceField>>;

export function readRank(choices: OwnChoices | undefined): MeasureId {
  const option = readOwnOption(boardRankFields.rank, choices);
  return measureIds.find((one) => one === option) ?? 'value';
}
