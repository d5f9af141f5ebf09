/**
 * Codec: a scenario as the fragment of a link and back. A link carries the version and what differs from the defaults,
 * under short keys in alphabetical order: `v=1&acc=h200-sxm&n=2048`. Equal scenarios give equal links.
 * Reading never throws: what cannot be understood falls back to the default or the nearest limit, and is named.
 */
import { clampToField, type ChoiceField, type NumberField } from '../units/field.ts';
import { allFields, findFieldByShort, readField, writeField } from './all-fields.ts';
import { defaultScenario } from './defaults.ts';
import { measurementKey, nameProblem, readEntries, readNumber, writeNumber, type LinkProblem } from './link-entries.ts';
import { currentVersion, migrateEntries } from './migrations.ts';
import type { Scenario } from './scenario.ts';

export interface DecodedScenario {
  readonly scenario: Scenario;
  readonly problems: readonly LinkProblem[];
}

const versionKey = 'v';
/** Entries of the training bench and of figures, as `t.model` and `f.stages`: read elsewhere. */
const foreignKey = /^(f\.|t\.[A-Za-z]+$)/;

/** The fragment of a link to `scenario`, without `#`. */
export function encodeScenario(scenario: Scenario): string {
  const pairs = allFields.flatMap((field) => {
    const value = readField(scenario, field.id);
    if (value === null || value === field.default) return [];
    return [`${field.short}=${typeof value === 'number' ? writeNumber(value) : encodeURIComponent(value)}`];
  });
  return [`${versionKey}=${currentVersion}`, ...pairs.sort()].join('&');
}

/** The scenario in a fragment, with or without `#`, and everything in it that could not be taken as it stood. */
export function decodeScenario(fragment: string): DecodedScenario {
  const { entries, problems: found } = readEntries(fragment);
  const problems = [...found];
  const version = readVersion(entries.find(([key]) => key === versionKey)?.[1], problems);
  let scenario = defaultScenario;
  for (const [key, text] of migrateEntries(entries, version)) {
    if (key === versionKey || key === measurementKey || foreignKey.test(key)) continue;
    const field = findFieldByShort(key);
    if (!field) problems.push(nameProblem(key, text, 'unknown-key'));
    else if (field.kind === 'number') scenario = writeField(scenario, field.id, readNumberField(field, text, problems));
    else scenario = writeField(scenario, field.id, readChoiceField(field, text, problems));
  }
  return { scenario, problems };
}

/** A missing version is the current one; a later one is read as well as it can be. */
function readVersion(text: string | undefined, problems: LinkProblem[]): number {
  if (text === undefined) return currentVersion;
  const version = readNumber(text);
  if (version === null || !Number.isInteger(version) || version < 1) {
    problems.push(
      nameProblem(versionKey, text, 'not-a-number', { low: 1, high: currentVersion, used: currentVersion }),
    );
    return currentVersion;
  }
  if (version > currentVersion) {
    problems.push(nameProblem(versionKey, text, 'future-version', { high: currentVersion, used: currentVersion }));
  }
  return version;
}

function readNumberField(field: NumberField, text: string, problems: LinkProblem[]): number | null {
  const { low, high } = field;
  const value = readNumber(text);
  if (value === null) {
    problems.push(nameProblem(field.short, text, 'not-a-number', { low, high, used: field.default }));
    return field.default;
  }
  const used = clampToField(field, value);
  if (used !== value) {
    const problem = value < low || value > high ? 'out-of-range' : 'off-ladder';
    problems.push(nameProblem(field.short, text, problem, { low, high, used }));
  }
  return used;
}

function readChoiceField(field: ChoiceField, text: string, problems: LinkProblem[]): string {
  if (field.options.includes(text)) return text;
  problems.push(nameProblem(field.short, text, 'not-an-option', { used: field.default }));
  return field.default;
}
