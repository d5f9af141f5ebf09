/** The scoreboard's own choices: which runs to keep, and which one is open. */
import type { ScoreFilter } from '#lessons/scoreboard.ts';
import type { ChoiceField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnOption } from '../own-choices.ts';
import { jobClasses } from './board.ts';
import { recordedBoard } from './recorded-board.ts';

/** Keeps everything. */
export const everything = 'all';

const scales = ['node', 'pod', 'cluster'] as const satisfies readonly NonNullable<ScoreFilter['scale']>[];
const splits = ['data', 'sharded', 'tensor', 'pipeline', 'expert'] as const satisfies readonly NonNullable<
  ScoreFilter['parallelism']
>[];

const choice = <Name extends string>(name: Name, options: readonly string[], short = `f.${name}`) =>
  ({
    kind: 'choice',
    how: 'assumed',
    source: 'assumption',
    id: `own.${name}`,
    short,
    options: [everything, ...options],
    default: everything,
  }) as const satisfies ChoiceField;

export const boardFields = {
  chip: choice(
    'chip',
    recordedBoard.accelerators.map(([id]) => id),
  ),
  // A job's own stack is another choice, on the same page.
  stack: choice(
    'stack',
    recordedBoard.stacks.map(([id]) => id),
    'f.software',
  ),
  scale: choice('scale', scales),
  split: choice('split', splits),
  class: choice('class', jobClasses),
};

export type BoardFieldName = keyof typeof boardFields;

export const fieldsInSight = ['chip', 'stack', 'scale'] as const satisfies readonly BoardFieldName[];
export const fieldsBehind = ['split', 'class'] as const satisfies readonly BoardFieldName[];

/** Where the address keeps the open run. Not a field: its values are known only once the runs are fetched. */
export const runKey = 'f.run';

export function readFilter(choices: OwnChoices | undefined): ScoreFilter {
  const read = <Value extends string>(name: BoardFieldName, options: readonly Value[]) =>
    options.find((option) => option === readOwnOption(boardFields[name], choices));
  const [accelerator, stack] = [readOwnOption(boardFields.chip, choices), readOwnOption(boardFields.stack, choices)];
  const [scale, parallelism, jobClass] = [read('scale', scales), read('split', splits), read('class', jobClasses)];
  return {
    ...(accelerator !== everything && { accelerator }),
    ...(stack !== everything && { stack }),
    ...(scale && { scale }),
    ...(parallelism && { parallelism }),
    ...(jobClass && { jobClass }),
  };
}

/** Back to every run. */
export function clearFilter(choices: OwnChoices | undefined): void {
  for (const { short } of Object.values(boardFields)) choices?.setOwn(short, null);
}
