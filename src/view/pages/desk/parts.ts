/** The sections of the desk in their order: how to fetch each, and its words in the language that is read. */
import type { Component } from 'svelte';
import type { DeskText, DeskWords } from '#text/desk/text.ts';
import type { Language } from '#text/text.ts';

export type DeskPart = keyof DeskText['sections'] & keyof DeskWords;

interface Entry<Words> {
  readonly part: () => Promise<{ readonly default: Component<{ words: Words }> }>;
  readonly en: () => Promise<{ readonly en: Words }>;
  readonly zh: () => Promise<{ readonly zh: Words }>;
}

const parts: { readonly [Id in DeskPart]: Entry<DeskWords[Id]> } = {
  compute: {
    part: () => import('./compute/ComputePart.svelte'),
    en: () => import('#text/desk/compute/en.ts'),
    zh: () => import('#text/desk/compute/zh.ts'),
  },
  storage: {
    part: () => import('./storage/StoragePart.svelte'),
    en: () => import('#text/desk/storage/en.ts'),
    zh: () => import('#text/desk/storage/zh.ts'),
  },
  network: {
    part: () => import('./network/NetworkPart.svelte'),
    en: () => import('#text/desk/network/en.ts'),
    zh: () => import('#text/desk/network/zh.ts'),
  },
  floor: {
    part: () => import('./floor/FloorPart.svelte'),
    en: () => import('#text/desk/floor/en.ts'),
    zh: () => import('#text/desk/floor/zh.ts'),
  },
  availability: {
    part: () => import('./availability/AvailabilityPart.svelte'),
    en: () => import('#text/desk/availability/en.ts'),
    zh: () => import('#text/desk/availability/zh.ts'),
  },
  security: {
    part: () => import('./security/SecurityPart.svelte'),
    en: () => import('#text/desk/security/en.ts'),
    zh: () => import('#text/desk/security/zh.ts'),
  },
  growth: {
    part: () => import('./growth/GrowthPart.svelte'),
    en: () => import('#text/desk/growth/en.ts'),
    zh: () => import('#text/desk/growth/zh.ts'),
  },
  costs: {
    part: () => import('./costs/CostsPart.svelte'),
    en: () => import('#text/desk/costs/en.ts'),
    zh: () => import('#text/desk/costs/zh.ts'),
  },
  flows: {
    part: () => import('./flows/FlowsPart.svelte'),
    en: () => import('#text/desk/flows/en.ts'),
    zh: () => import('#text/desk/flows/zh.ts'),
  },
  register: {
    part: () => import('./register/RegisterPart.svelte'),
    en: () => import('#text/desk/register/en.ts'),
    zh: () => import('#text/desk/register/zh.ts'),
  },
  score: {
    part: () => import('./score/ScorePart.svelte'),
    en: () => import('#text/desk/score/en.ts'),
    zh: () => import('#text/desk/score/zh.ts'),
  },
  board: {
    part: () => import('./board/BoardPart.svelte'),
    en: () => import('#text/desk/board/en.ts'),
    zh: () => import('#text/desk/board/zh.ts'),
  },
  assumptions: {
    part: () => import('./assumptions/AssumptionsPart.svelte'),
    en: () => import('#text/desk/assumptions/en.ts'),
    zh: () => import('#text/desk/assumptions/zh.ts'),
  },
  check: {
    part: () => import('./check/CheckPart.svelte'),
    en: () => import('#text/desk/check/en.ts'),
    zh: () => import('#text/desk/check/zh.ts'),
  },
};

export const deskParts = Object.keys(parts) as readonly DeskPart[];

type AnyWords = DeskWords[DeskPart];

/** Rejects when the file cannot be fetched. */
export async function loadPart(id: DeskPart): Promise<Component<{ words: AnyWords }>> {
  // A component that takes one section's words, given as one that takes any section's: `id` chooses both.
  return (await parts[id].part()).default as Component<{ words: AnyWords }>;
}

/** The words of that section alone. Rejects when the file cannot be fetched. */
export async function loadPartWords(id: DeskPart, language: Language): Promise<AnyWords> {
  return language === 'zh-Hans' ? (await parts[id].zh()).zh : (await parts[id].en()).en;
}
