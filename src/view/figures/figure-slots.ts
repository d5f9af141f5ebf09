/** What a figure may be given besides its numbers: controls made elsewhere, and a fixed width for snapshots. */
import type { Snippet } from 'svelte';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureId, FigureProps } from './figure.ts';

export interface FigureSlots {
  /** Takes the place of the figure's own controls. */
  readonly controls?: Snippet | undefined;
  /** Takes the place of the figure's own "More assumptions". */
  readonly more?: Snippet | undefined;
  /** Width of the drawing in CSS pixels; otherwise it follows the page. */
  readonly width?: number | undefined;
}

export type FigureComponentProps<Words = FigureWords[FigureId]> = FigureProps<Words> & FigureSlots;
