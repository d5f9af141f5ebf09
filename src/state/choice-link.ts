/**
 * A training choice in a link, beside the scenario: `t.batch=32&t.model=tiny-gpt&t.v=2`, only what differs from where the
 * model starts on its data set. Reading never throws: what cannot be understood falls back and is named.
 */
import {
  nameProblem,
  readEntries,
  readNumber,
  writeNumber,
  type LinkProblem,
} from '#datacenter/scenario/link-entries.ts';
import { clampToField } from '#datacenter/units/field.ts';
import type { TrainChoice } from '#train/choice.ts';
import { findChoiceField } from '#train/choice-fields.ts';
import { defaultChoiceOf, findCard, sampleModelIds } from '#train/models/zoo.ts';
import { choiceVersion, startOfVersion } from './choice-migrations.ts';

const prefix = 't.';
const versionKey = `${prefix}v`;
const seedLimit = 2 ** 31 - 1;
/** Kept out of links: the backend belongs to the machine that opens them. */
const unlinked: readonly (keyof TrainChoice)[] = ['backend'];

/** Entries of a fragment, without `#`. */
export function encodeChoice(choice: TrainChoice): string {
  const start = defaultChoiceOf(choice.model, choice.data);
  const [own] = findCard(choice.model).dataSets;
  const entries = (Object.keys(start) as (keyof TrainChoice)[]).flatMap((key) => {
    const value = choice[key];
    const usual = key === 'data' ? own : start[key];
    if (value === undefined || unlinked.includes(key) || (key !== 'model' && value === usual)) return [];
    return [`${prefix}${key}=${typeof value === 'number' ? writeNumber(value) : encodeURIComponent(String(value))}`];
  });
  return [...entries, `${versionKey}=${choiceVersion}`].sort().join('&');
}

export interface DecodedChoice {
  /** Null: the fragment says nothing of a training choice. */
  readonly choice: TrainChoice | null;
  readonly problems: readonly LinkProblem[];
}

/** The choice in a fragment, with or without `#`, and what in it could not be taken as it stood. */
export function decodeChoice(fragment: string): DecodedChoice {
  const entries = new Map(readEntries(fragment).entries.filter(([key]) => key.startsWith(prefix)));
  if (entries.size === 0) return { choice: null, problems: [] };
  const problems: LinkProblem[] = [];
  const named = entries.get(`${prefix}model`) ?? '';
  const model = sampleModelIds.find((id) => id === named);
  if (!model) problems.push(nameProblem(`${prefix}model`, named, 'not-an-option', { used: sampleModelIds[0] ?? null }));
  const version = readVersion(entries.get(versionKey), problems);
  const used = model ?? sampleModelIds[0] ?? 'mnist-mlp';
  const data = findCard(used).dataSets.find((id) => id === entries.get(`${prefix}data`));
  const start = startOfVersion(version, used, data);
  let choice = start;
  for (const [key, text] of entries) {
    const name = key.slice(prefix.length);
    if (name === 'model' || key === versionKey) continue;
    if (!Object.hasOwn(start, name) || unlinked.includes(name as keyof TrainChoice)) {
      problems.push(nameProblem(key, text, 'unknown-key'));
      continue;
    }
    choice = { ...choice, [name]: readPart(start, name as keyof TrainChoice, key, text, problems) };
  }
  return { choice, problems };
}

/** The first links carried no version; a later one is read as well as it can be. */
function readVersion(text: string | undefined, problems: LinkProblem[]): number {
  if (text === undefined) return 1;
  const version = readNumber(text);
  if (version === null || !Number.isInteger(version) || version < 1) {
    problems.push(nameProblem(versionKey, text, 'not-a-number', { low: 1, high: choiceVersion, used: choiceVersion }));
    return choiceVersion;
  }
  if (version > choiceVersion) {
    problems.push(nameProblem(versionKey, text, 'future-version', { high: choiceVersion, used: choiceVersion }));
  }
  return version;
}

function readPart(
  start: TrainChoice,
  name: keyof TrainChoice,
  key: string,
  text: string,
  problems: LinkProblem[],
): TrainChoice[keyof TrainChoice] {
  const field = findChoiceField(name);
  if (name === 'augment' || name === 'batchNorm')
    return readOption(['true', 'false'], String(start[name]), key, text, problems) === 'true';
  if (name === 'data') return readOption(findCard(start.model).dataSets, start.data, key, text, problems);
  // A choice field's options are the names that this part of the choice can take.
  if (field?.kind === 'choice')
    return readOption(field.options, field.default, key, text, problems) as TrainChoice['cell'];
  const value = readNumber(text);
  const [low, high] = limitsOf(name);
  if (value === null) {
    problems.push(nameProblem(key, text, 'not-a-number', { low, high, used: start[name] as number | null }));
    return start[name];
  }
  const inside = Math.min(high, Math.max(low, value));
  const used = field?.kind === 'number' ? (clampToField(field, inside) ?? inside) : inside;
  if (used !== value) {
    problems.push(nameProblem(key, text, inside === value ? 'off-ladder' : 'out-of-range', { low, high, used }));
  }
  return used;
}

function limitsOf(name: keyof TrainChoice): readonly [low: number, high: number] {
  const field = findChoiceField(name);
  if (field?.kind === 'number') return [field.low, field.high];
  if (name === 'seed') return [0, seedLimit];
  return name === 'stopAccuracy' ? [0, 1] : [0, 1e6];
}

function readOption<Name extends string>(
  names: readonly Name[],
  fallback: Name,
  key: string,
  text: string,
  problems: LinkProblem[],
): Name {
  const found = names.find((one) => one === text);
  if (found === undefined) problems.push(nameProblem(key, text, 'not-an-option', { used: fallback }));
  return found ?? fallback;
}
