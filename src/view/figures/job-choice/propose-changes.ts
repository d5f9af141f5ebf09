/**
 * The way out of a refused job: the fewest controls to move, each to the nearest value it can hold, so that the job is
 * possible. Whether it then fits into memory is another question, which the memory planner answers.
 */
import type { OwnChoices } from '../figure.ts';
import type { NumberField } from '#datacenter/units/field.ts';
import { writeOwn } from '../own-choices.ts';
import type { JobFieldName } from './fields.ts';
import { readJob, refuseJobChoice, type ChosenJob } from './read-job.ts';

export interface ProposedChange {
  readonly name: JobFieldName;
  readonly value: number;
}

/** Every reason, in the order in which they are looked for; and the controls that answer it, the likeliest first. */
const answers = {
  'tensor-too-wide': ['tensor'],
  'pipeline-too-deep': ['pipeline'],
  'experts-indivisible': ['expert'],
  indivisible: ['accelerators', 'context', 'pipeline', 'tensor'],
  'batch-too-small': ['batch', 'micro', 'accelerators', 'context', 'pipeline', 'tensor'],
  'batch-indivisible': ['batch', 'micro', 'accelerators', 'context', 'pipeline', 'tensor'],
  'too-many-chunks': ['chunks', 'pipeline'],
  'experts-without-ranks': ['expert'],
} as const satisfies Readonly<Record<string, readonly JobFieldName[]>>;

const reasons = Object.keys(answers);

/** A moved value may bring up a later reason, which is then answered too; each brings up fewer. */
const mostTries = 16;

/** Choices that nobody else sees. */
function trying(own: Readonly<Record<string, string>>): OwnChoices & { own: Record<string, string> } {
  const kept = { ...own };
  return {
    own: kept,
    setOwn: (key, text) => (text === null ? Reflect.deleteProperty(kept, key) : (kept[key] = text)),
    complain: () => undefined,
  };
}

/** Rungs of a control by their ratio to the value that does not work. */
function nearestRungs({ ladder = [] }: NumberField, value: number): readonly number[] {
  const distance = (rung: number) => Math.abs(Math.log(rung / value));
  return ladder.filter((rung) => rung !== value).toSorted((one, other) => distance(one) - distance(other));
}

/**
 * What to change so that `chosen`, which the link makes of its run, is a possible job; empty: it is one already. Null
 * where no such changes were found.
 */
export function proposeChanges(chosen: ChosenJob, choices: OwnChoices | undefined): readonly ProposedChange[] | null {
  const { run, fields } = chosen;
  const changes = new Map<JobFieldName, number>();
  let { own } = trying(choices?.own ?? {});
  let refusal = refuseJobChoice(chosen.job, run);
  for (let tries = 0; refusal && tries < mostTries; tries += 1) {
    const next = answerOne(own, refusal.reason);
    if (!next) return null;
    changes.set(next.name, next.value);
    ({ own, refusal } = next);
  }
  return refusal ? null : [...changes].map(([name, value]) => ({ name, value }));

  /** The first control and rung that leave no reason, else only later ones; else the first control that can be let go. */
  function answerOne(before: Readonly<Record<string, string>>, reason: string) {
    const rank = reasons.indexOf(reason);
    if (!Object.hasOwn(answers, reason)) return null;
    const { values } = readJob(run, trying(before), fields);
    let later: ReturnType<typeof tryOne> | null = null;
    const names: readonly JobFieldName[] = answers[reason as keyof typeof answers];
    for (const name of names)
      for (const value of nearestRungs(fields[name] as NumberField, Number(values[name]))) {
        const tried = tryOne(before, name, value);
        if (!tried.refusal) return tried;
        if (reasons.indexOf(tried.refusal.reason) > rank) later ??= tried;
      }
    if (later) return later;
    const loose = names.find((name) => name !== 'accelerators' && name !== 'batch' && values[name] !== 1);
    return loose ? tryOne(before, loose, 1) : null;
  }

  function tryOne(before: Readonly<Record<string, string>>, name: JobFieldName, value: number) {
    const put = trying(before);
    writeOwn(fields[name], value, put);
    return { name, value, own: put.own, refusal: refuseJobChoice(readJob(run, put, fields).job, run) };
  }
}
