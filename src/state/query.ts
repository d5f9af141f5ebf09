/**
 * The query of the address: how the page starts and looks. A teacher or an author writes it; the scenario itself is in
 * the fragment (see `datacenter/scenario/codec.ts`). Nothing here throws: a bad value falls back to its default and is
 * named, an unknown key is named and ignored.
 */
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import { nameProblem, type LinkProblem } from '#datacenter/scenario/link-entries.ts';
import type { Language } from '#text/text.ts';

export type Theme = 'auto' | 'light' | 'dark' | 'projector';
export type Motion = 'auto' | 'reduce';
export type BackendWish = 'auto' | BackendName | 'recorded';

export interface Query {
  /** Null: the reader's own preference. */
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly motion: Motion;
  /** A chapter or figure to open at. */
  readonly view: string | null;
  /** The one figure to show, without chrome; the empty string lists what exists. */
  readonly embed: string | null;
  /** Ids of fields whose controls are hidden. */
  readonly hide: readonly string[];
  readonly backend: BackendWish;
  /** A row of `scenario/presets.ts` to start from. */
  readonly preset: string | null;
  /** Seed of the training run. */
  readonly seed: number | null;
}

export const queryLimit = 2000;
const valueLimit = 40;
export const seedLimit = 2 ** 31 - 1;

const languages: Readonly<Record<string, Language>> = {
  en: 'en',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-Hans': 'zh-Hans',
};
const themes: Readonly<Record<string, Theme>> = { auto: 'auto', light: 'light', dark: 'dark', projector: 'projector' };
const motions: Readonly<Record<string, Motion>> = { auto: 'auto', reduce: 'reduce' };
const backends: Readonly<Record<string, BackendWish>> = {
  auto: 'auto',
  webgpu: 'webgpu',
  webgl: 'webgl',
  cpu: 'cpu',
  recorded: 'recorded',
};
/** Lessons come later; until then a link that asks for one is told so rather than ignored. */
const lessons: Readonly<Record<string, string>> = {};

const known = ['lang', 'theme', 'motion', 'view', 'embed', 'hide', 'backend', 'preset', 'seed', 'lesson'];

/** Reads `location.search`. `presets`: ids that `preset` may name. */
export function readQuery(
  search: string,
  presets: readonly string[],
): { query: Query; problems: readonly LinkProblem[] } {
  const problems: LinkProblem[] = [];
  if (search.length > queryLimit) problems.push(nameProblem('', search, 'too-long', { high: queryLimit }));
  const parameters = new URLSearchParams(search.slice(0, queryLimit));
  for (const key of new Set(parameters.keys())) {
    if (!known.includes(key)) problems.push(nameProblem(shorten(key), '', 'unknown-key'));
    else if (parameters.getAll(key).length > 1) problems.push(nameProblem(key, '', 'duplicate'));
  }
  const pick = <T>(key: string, options: Readonly<Record<string, T>>): T | null => {
    const value = parameters.get(key);
    if (value === null) return null;
    const found = Object.hasOwn(options, value) ? options[value] : undefined;
    if (found === undefined) problems.push(nameProblem(key, shorten(value), 'not-an-option'));
    return found ?? null;
  };
  pick('lesson', lessons);
  return {
    query: {
      language: pick('lang', languages),
      theme: pick('theme', themes),
      motion: pick('motion', motions) ?? 'auto',
      view: name(parameters.get('view')),
      embed: name(parameters.get('embed')),
      hide: (parameters.get('hide') ?? '').split(',').filter((id) => /^[\w.]{1,40}$/.test(id)),
      backend: pick('backend', backends) ?? 'auto',
      preset: pick('preset', Object.fromEntries(presets.map((id) => [id, id]))),
      seed: readSeed(parameters.get('seed'), problems),
    },
    problems,
  };
}

function readSeed(value: string | null, problems: LinkProblem[]): number | null {
  if (value === null) return null;
  if (!/^\d{1,15}$/.test(value)) {
    problems.push(nameProblem('seed', shorten(value), 'not-a-number'));
    return null;
  }
  const seed = Number(value);
  if (seed <= seedLimit) return seed;
  problems.push(nameProblem('seed', value, 'out-of-range', { low: 0, high: seedLimit, used: seedLimit }));
  return seedLimit;
}

function name(value: string | null): string | null {
  return value === null ? null : shorten(value);
}

/** A piece of a link as it may be shown: short, and free of control characters. */
export function shorten(value: string): string {
  const clean = value.replace(/\p{C}/gu, '');
  return clean.slice(0, valueLimit);
}
