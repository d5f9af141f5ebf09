/** What a row of the table of figures is: how to fetch the figure, and its words in every language. */
import type { Component } from 'svelte';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureId } from '../figure.ts';
import type { FigureComponentProps } from '../figure-slots.ts';

export interface Entry<Words> {
  readonly figure: () => Promise<{ readonly default: Component<FigureComponentProps<Words>> }>;
  readonly en: () => Promise<{ readonly en: Words }>;
  readonly zh: () => Promise<{ readonly zh: Words }>;
}

/** Some figures by id, each with its own words. */
export type Rows = { readonly [Id in FigureId]?: Entry<FigureWords[Id]> };
