/**
 * From a figure's id to its files. They are listed in a few tables, of which a single figure fetches only its own; a
 * figure and its words are fetched only where it is shown, and only in the language that is read.
 */
import type { Component } from 'svelte';
import type { FigureWords } from '#text/figures/words.ts';
import type { Language } from '#text/text.ts';
import type { FigureId } from './figure.ts';
import type { FigureComponentProps } from './figure-slots.ts';
import type { Entry } from './registry/rows.ts';
import { deskFigures, fleetFigures, speakingOfRuns } from './run-figures.ts';

type AnyEntry = Entry<FigureWords[FigureId]>;

/** Fetches the files' names, ahead of their use. Rejects when the table cannot be fetched. */
export async function openEntry(id: FigureId): Promise<AnyEntry> {
  const lists = (ids: readonly FigureId[]) => ids.includes(id);
  const table: Readonly<Record<string, unknown>> = lists(fleetFigures)
    ? (await import('./registry/fleet.ts')).fleet
    : lists(speakingOfRuns)
      ? (await import('./registry/runs.ts')).runs
      : id === 'scenario-board'
        ? (await import('./registry/board.ts')).board
        : lists(deskFigures)
          ? (await import('./registry/desk.ts')).desk
          : (await import('./registry/plans.ts')).plans;
  // An entry of one figure's words, given as one of any figure's: `id` chooses both.
  return table[id] as AnyEntry;
}

/** Rejects when the file cannot be fetched. */
export async function loadFigure(id: FigureId): Promise<Component<FigureComponentProps>> {
  return (await (await openEntry(id)).figure()).default as Component<FigureComponentProps>;
}

/** The words of that figure alone, to be handed to it as `words`. Rejects when the file cannot be fetched. */
export async function loadFigureWords(id: FigureId, language: Language): Promise<FigureWords[FigureId]> {
  const entry = await openEntry(id);
  return language === 'zh-Hans' ? (await entry.zh()).zh : (await entry.en()).en;
}
