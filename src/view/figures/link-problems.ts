/**
 * What in a link's choices of figures could not be taken as it stood: keys that no figure has, and values that their
 * fields do not hold. Fetched only where a link carries such choices. A job's fields start from the run the link names.
 */
import { nameProblem, readEntries, type LinkProblem } from '#datacenter/scenario/link-entries.ts';
import type { Field } from '#datacenter/units/field.ts';
import { roiFields } from './article-roi/fields.ts';
import { growthFields } from './capacity-growth/fields.ts';
import { cashFields } from './cash-flow/fields.ts';
import { availabilityFields } from './availability/fields.ts';
import { breakEvenFields } from './break-even/fields.ts';
import { supplyFields, tariffField } from './energy-sankey/fields.ts';
import { floorFields, movedList } from './floor-plan/fields.ts';
import { raceFields } from './engine-race/fields.ts';
import { goodputFields } from './goodput/fields.ts';
import { pipelineFields } from './input-pipeline/fields.ts';
import { defaultRun } from './job-choice/default-run.ts';
import { fieldsOfJob, runKey } from './job-choice/fields.ts';
import { loadRun } from './job-choice/load-run.ts';
import { cutList, linkFields } from './network-links/fields.ts';
import { futureFields } from './npv-distribution/ways-fields.ts';
import { findOwnProblems } from './own-choices.ts';
import { findListProblems, type OwnList } from './own-lists.ts';
import { plantFields } from './plant-choice/fields.ts';
import { timelineFields } from './schedule-timeline/fields.ts';
import { boardText, decodeBoard } from './scenario-board/board-link.ts';
import { boardFilterFields, boardRankFields, boardWeightFields } from './scenario-board/fields.ts';
import { boardFields } from './scoreboard/fields.ts';
import { compareFields } from './site-compare/fields.ts';
import { mapFields } from './site-map/fields.ts';
import { viewField } from './tornado/fields.ts';
import { unitCostFields } from './unit-cost/fields.ts';

/** What others than figures read of such choices, as the sections of the desk do. */
export interface MoreEntries {
  readonly fields: readonly Field[];
  readonly lists: readonly OwnList[];
}

/** Fields of every figure that has choices of its own; `run` is the one that jobs start from. */
export function listOwnFields(run = defaultRun): readonly Field[] {
  const lists = [
    mapFields,
    compareFields,
    breakEvenFields,
    availabilityFields,
    plantFields,
    supplyFields,
    [tariffField],
    goodputFields,
    raceFields,
    cashFields,
    unitCostFields,
    timelineFields,
    boardFields,
    roiFields,
    boardRankFields,
    boardFilterFields,
    boardWeightFields,
    pipelineFields,
    linkFields,
    floorFields,
    growthFields,
    futureFields,
    [viewField],
    fieldsOfJob(run),
  ];
  return lists.flatMap((fields) => Object.values(fields));
}

/** Lists of every figure that has some. */
export const ownLists: readonly OwnList[] = [cutList, movedList, boardText];

/** Problems of the entries `f.…` of a fragment, in the order in which they stand. Never rejects for what is in them. */
export async function findFigureProblems(
  fragment: string,
  more: MoreEntries = { fields: [], lists: [] },
): Promise<readonly LinkProblem[]> {
  const entries = readEntries(fragment).entries.filter(([key]) => key.startsWith('f.'));
  const own = Object.fromEntries(entries);
  const wanted = own[runKey];
  const run = wanted === undefined ? defaultRun : await loadRun(wanted);
  const fields = new Map([...listOwnFields(run ?? defaultRun), ...more.fields].map((field) => [field.short, field]));
  const lists = new Map([...ownLists, ...more.lists].map((list) => [list.short, list]));
  const choices = { own, setOwn: () => undefined, complain: () => undefined };
  return entries.flatMap(([key, value]) => {
    if (key === runKey) return run ? [] : [nameProblem(key, value, 'not-an-option', { used: defaultRun.id })];
    const field = fields.get(key);
    const list = lists.get(key);
    if (list)
      return [
        ...findListProblems(list, choices),
        ...(list === boardText ? (decodeBoard(choices)?.problems ?? []) : []),
      ];
    return field ? findOwnProblems([field], choices) : [nameProblem(key, value, 'unknown-key')];
  });
}
