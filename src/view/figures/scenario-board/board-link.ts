/**
 * Kept scenarios in a link: names, and what of each differs from its nearest story or from the defaults, so that a
 * teacher's comparison of seven stays a short text. As text `1/name_base_key_value_key_value/...`: the version of the
 * keys, then a scenario a part; no name: a story under its own; no base: the defaults; no value: back to the default.
 */
import { decodeScenario, encodeScenario } from '#datacenter/scenario/codec.ts';
import { nameProblem, readEntries, type LinkProblem } from '#datacenter/scenario/link-entries.ts';
import { currentVersion } from '#datacenter/scenario/migrations.ts';
import { findPreset, presets } from '#datacenter/scenario/presets.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { OwnChoices } from '../figure.ts';
import { readOwnText, writeOwnText, type OwnText } from '../own-lists.ts';
import { mostScenarios } from './series.ts';

export interface LinkedScenario {
  readonly id: string;
  /** A story is named by the language of the page; others by who kept them. */
  readonly preset: string | null;
  readonly name: string;
  readonly scenario: Scenario;
}

/** Its key in the address, and how long it may be there, characters. */
export const boardText: OwnText = { kind: 'text', short: 'f.board', longest: 1200 };
const longestName = 60;
const signs = { '~': '~t', _: '~u', '/': '~s' } as const;
const version = 'v';

/** The kept scenarios as the value of `f.board`; null where that is too long for a link. */
export function encodeBoard(kept: readonly LinkedScenario[]): string | null {
  const parts = kept.map(
    ({ preset, name, scenario }) => `${preset === null ? escapeName(name) : ''}_${tell(scenario)}`,
  );
  let found: string | null = null;
  writeOwnText(boardText, [currentVersion, ...parts].join('/'), {
    own: {},
    setOwn: (_, text) => void (found = text),
    complain: () => undefined,
  });
  return found;
}

/** What a link's choices say is kept; null: nothing that was ever written here. Bad values fall back and are named. */
export function decodeBoard(
  choices: OwnChoices | undefined,
): { readonly kept: readonly LinkedScenario[]; readonly problems: readonly LinkProblem[] } | null {
  const text = readOwnText(boardText, choices);
  if (text === null) return null;
  const [written = '', ...parts] = text.split('/');
  const problems: LinkProblem[] = [];
  if (parts.length >= mostScenarios) {
    const high = mostScenarios - 1;
    problems.push(nameProblem(boardText.short, String(parts.length), 'out-of-range', { low: 0, high, used: high }));
  }
  const kept = parts.slice(0, mostScenarios - 1).flatMap((part, place): LinkedScenario[] => {
    const [name = '', base = '', ...pairs] = part.split('_');
    const story = findPreset(base);
    if (base !== '' && !story) {
      problems.push(nameProblem(boardText.short, base, 'not-an-option', { used: '' }));
      return [];
    }
    const read = decodeScenario(changeEntries(story?.scenario ?? null, pairs, written));
    problems.push(...read.problems.map((one) => ({ ...one, key: `${boardText.short} ${one.key}` })));
    const preset = name === '' && story && pairs.length === 0 ? base : null;
    const said = unescapeName(name).trim().slice(0, longestName) || base || String(place + 1);
    return [{ id: `l${String(place + 1)}`, preset, name: said, scenario: read.scenario }];
  });
  return { kept, problems };
}

/** The fragment of a story, null: the defaults, with keys and values in turns set anew; an empty value leaves the default. */
function changeEntries(story: Scenario | null, pairs: readonly string[], written: string): string {
  const entries = new Map(story ? entriesOf(story) : []);
  for (let at = 0; at < pairs.length; at += 2) {
    const [key = '', value = ''] = [pairs[at], pairs[at + 1]];
    if (value === '') entries.delete(key);
    else entries.set(key, value);
  }
  entries.set(version, written);
  return [...entries].map((entry) => entry.map(encodeURIComponent).join('=')).join('&');
}

/** The shortest way to say a scenario. */
function tell(scenario: Scenario): string {
  const wanted = new Map(entriesOf(scenario));
  const ways = [null, ...presets].map((story) => {
    const from = new Map(story ? entriesOf(story.scenario) : []);
    const keys = [...new Set([...from.keys(), ...wanted.keys()])].filter((key) => from.get(key) !== wanted.get(key));
    return [story?.id ?? '', ...keys.flatMap((key) => [key, wanted.get(key) ?? ''])].join('_');
  });
  return ways.reduce((short, one) => (one.length < short.length ? one : short));
}

const entriesOf = (scenario: Scenario) =>
  readEntries(encodeScenario(scenario)).entries.filter(([key]) => key !== version);

const escapeName = (name: string) => name.replace(/[~_/]/g, (sign) => signs[sign as keyof typeof signs]);
const unescapeName = (name: string) =>
  Object.entries(signs).reduceRight((text, [sign, said]) => text.replaceAll(said, sign), name);
