import { describe, expect, it } from 'vitest';
import { en as openedEn } from '#text/figures/speed-up/opened/en.ts';
import { zh as openedZh } from '#text/figures/speed-up/opened/zh.ts';
import { en as benchEn } from '#text/bench/en.ts';
import { zh as benchZh } from '#text/bench/zh.ts';
import { en as deskEn } from '#text/desk/en.ts';
import { zh as deskZh } from '#text/desk/zh.ts';
import { en } from '#text/en.ts';
import { en as energyMoreEn } from '#text/figures/energy-sankey/more/en.ts';
import { zh as energyMoreZh } from '#text/figures/energy-sankey/more/zh.ts';
import { en as energyTermsEn } from '#text/figures/energy-sankey/terms/en.ts';
import { zh as energyTermsZh } from '#text/figures/energy-sankey/terms/zh.ts';
import { en as availabilityTermsEn } from '#text/figures/availability/terms/en.ts';
import { zh as availabilityTermsZh } from '#text/figures/availability/terms/zh.ts';
import { en as chainTermsEn } from '#text/figures/power-chain/terms/en.ts';
import { zh as chainTermsZh } from '#text/figures/power-chain/terms/zh.ts';
import { en as npvTermsEn } from '#text/figures/npv-distribution/terms/en.ts';
import { zh as npvTermsZh } from '#text/figures/npv-distribution/terms/zh.ts';
import { en as planTermsEn } from '#text/figures/plan-search/terms/en.ts';
import { zh as planTermsZh } from '#text/figures/plan-search/terms/zh.ts';
import { en as boardOpenedEn } from '#text/figures/scenario-board/opened/en.ts';
import { zh as boardOpenedZh } from '#text/figures/scenario-board/opened/zh.ts';
import { en as cashTermsEn } from '#text/figures/cash-flow/opened/en.ts';
import { zh as cashTermsZh } from '#text/figures/cash-flow/opened/zh.ts';
import { en as hourTermsEn } from '#text/figures/cost-stack/opened/en.ts';
import { zh as hourTermsZh } from '#text/figures/cost-stack/opened/zh.ts';
import { en as moneyEn } from '#text/money/en.ts';
import { zh as moneyZh } from '#text/money/zh.ts';
import { en as unitEn } from '#text/money/unit/en.ts';
import { zh as unitZh } from '#text/money/unit/zh.ts';
import { en as chaptersEn } from '#text/chapters/en.ts';
import { zh as chaptersZh } from '#text/chapters/zh.ts';
import { en as pageEn } from '#text/page/en.ts';
import { zh as pageZh } from '#text/page/zh.ts';
import { en as planEn } from '#text/plan/en.ts';
import { zh as planZh } from '#text/plan/zh.ts';
import type { Language } from '#text/text.ts';
import { en as problemsEn } from '#text/problems/en.ts';
import { zh as problemsZh } from '#text/problems/zh.ts';
import { en as termsEn } from '#text/terms/en.ts';
import { zh as termsZh } from '#text/terms/zh.ts';
import { zh } from '#text/zh.ts';
import { deskParts, loadPartWords } from '#view/pages/desk/parts.ts';
import { loadFigureWords } from '#view/figures/registry.ts';
import { figureIds } from '#view/figures/registry/every-id.ts';

type Branch = string | ((...parts: string[]) => string) | { readonly [key: string]: Branch };

function leaves(branch: Branch, path = ''): [string, Exclude<Branch, object> | ((...parts: string[]) => string)][] {
  if (typeof branch === 'string' || typeof branch === 'function') return [[path, branch]];
  return Object.entries(branch).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

const figureWords = async (language: Language) =>
  Object.fromEntries(
    await Promise.all(figureIds.map(async (id) => [id, await loadFigureWords(id, language)] as const)),
  );
const deskWords = async (language: Language) =>
  Object.fromEntries(await Promise.all(deskParts.map(async (id) => [id, await loadPartWords(id, language)] as const)));
const mapOf = (words: object) => new Map(leaves(words as Branch));
const english = mapOf({
  ...en,
  page: pageEn,
  chapters: chaptersEn,
  board: boardOpenedEn,
  bench: benchEn,
  plan: planEn,
  terms: termsEn,
  opened: openedEn,
  planTerms: planTermsEn,
  availabilityTerms: availabilityTermsEn,
  money: { ...moneyEn, unit: unitEn, cash: cashTermsEn, hour: hourTermsEn },
  chainTerms: chainTermsEn,
  energyTerms: energyTermsEn,
  energyMore: energyMoreEn,
  npvTerms: npvTermsEn,
  problems: problemsEn,
  desk: { ...deskEn, parts: await deskWords('en') },
  of: await figureWords('en'),
});
const chinese = mapOf({
  ...zh,
  page: pageZh,
  chapters: chaptersZh,
  board: boardOpenedZh,
  bench: benchZh,
  plan: planZh,
  terms: termsZh,
  opened: openedZh,
  planTerms: planTermsZh,
  availabilityTerms: availabilityTermsZh,
  money: { ...moneyZh, unit: unitZh, cash: cashTermsZh, hour: hourTermsZh },
  chainTerms: chainTermsZh,
  energyTerms: energyTermsZh,
  energyMore: energyMoreZh,
  npvTerms: npvTermsZh,
  problems: problemsZh,
  desk: { ...deskZh, parts: await deskWords('zh-Hans') },
  of: await figureWords('zh-Hans'),
});
const markers = ['A1', 'B2', 'C3', 'D4', 'E5'];
const say = (leaf: unknown) =>
  typeof leaf === 'function' ? (leaf as (...parts: string[]) => string)(...markers) : String(leaf);

describe('both languages', () => {
  it('have the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('use the same arguments in every sentence', () => {
    const used = (leaf: unknown) => markers.filter((marker) => say(leaf).includes(marker)).join();
    const differing = [...english].filter(([key, leaf]) => used(leaf) !== used(chinese.get(key))).map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('leave nothing empty, and Chinese nothing in English but names and units', () => {
    const names = /^[\s\d.,:·–×%()/A-Za-z]*$/;
    const allowed =
      /^(page\.site\.otherLanguage|known\.|figure\.(svg|png|csv)|bench\.(models\.gan|sweep\.(then|arm|wasm|spread))|train\.(backends|engines|models|badge)|options\.model|plan\.options\.precision|fields\.facility\.pue|page\.(chain\.power|measure\.spread)|of\.(roofline\.y|engine-race\.short|training-curve\.optimizers|plan-search\.(chunks|join|sentences|schedules\.1f1b)))/;
    expect([...english, ...chinese].filter(([, leaf]) => !say(leaf).trim())).toEqual([]);
    const untranslated = [...chinese]
      .filter(([key, leaf]) => names.test(say(leaf)) && !allowed.test(key))
      .map(([key]) => key);
    expect(untranslated).toEqual([]);
  });

  it('make no promises with exclamation marks', () => {
    expect([...english, ...chinese].filter(([, leaf]) => /[!！]/.test(say(leaf))).map(([key]) => key)).toEqual([]);
  });
});
