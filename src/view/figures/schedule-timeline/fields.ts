/** The timeline's own choices. Ladders hold what real plans hold; all stage counts are even, as a dual pipe needs. */
import type { Schedule } from '#datacenter/catalog/job.ts';
import type { ChoiceField, NumberField } from '#datacenter/units/field.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnNumber, readOwnOption } from '../own-choices.ts';

export const schedules = [
  '1f1b',
  'interleaved',
  'zero-bubble-h1',
  'zero-bubble-v',
  'dual-pipe',
] as const satisfies readonly Schedule[];

const base = { how: 'assumed', source: 'assumption' } as const;
const ladder = (rungs: readonly number[], value: number) => ({
  kind: 'number' as const,
  unit: 'count' as const,
  scale: 'ladder' as const,
  step: 1,
  ladder: rungs,
  low: rungs[0] ?? 1,
  high: rungs.at(-1) ?? 1,
  default: value,
});

/** Whose times are drawn: equal slots, or those of the job that the other figures show. */
export const timings = ['slots', 'job'] as const;

export const timelineFields = {
  times: { ...base, kind: 'choice', id: 'own.times', short: 'f.times', options: timings, default: 'slots' },
  schedule: { ...base, kind: 'choice', id: 'own.schedule', short: 'f.schedule', options: schedules, default: '1f1b' },
  stages: { ...base, ...ladder([2, 4, 6, 8, 12, 16, 24, 32, 48, 64], 8), id: 'own.stages', short: 'f.stages' },
  microBatches: {
    ...base,
    ...ladder([1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256], 16),
    id: 'own.microBatches',
    short: 'f.microBatches',
  },
} as const satisfies Readonly<Record<string, ChoiceField | NumberField>>;

export interface TimelineChoice {
  readonly times: (typeof timings)[number];
  readonly schedule: Schedule;
  readonly stages: number;
  readonly microBatches: number;
}

export function readTimeline(choices: OwnChoices | undefined): TimelineChoice {
  const schedule = readOwnOption(timelineFields.schedule, choices);
  return {
    times: readOwnOption(timelineFields.times, choices) === 'job' ? 'job' : 'slots',
    schedule: schedules.find((one) => one === schedule) ?? '1f1b',
    stages: readOwnNumber(timelineFields.stages, choices),
    microBatches: readOwnNumber(timelineFields.microBatches, choices),
  };
}
