/** The labs in their order, each fetched only when it is opened. */
import type { Component } from 'svelte';
import type { ClaimsText } from '#text/claims/text.ts';
import type { LabsText } from '#text/labs/text.ts';

export type LabId = keyof LabsText['labs'];

export interface LabProps {
  readonly words: LabsText;
  /** Words on the articles' claims; only the audit reads them. */
  readonly claimWords: ClaimsText;
}

export interface Lab {
  readonly id: LabId;
  /** Rejects when the code cannot be fetched. */
  readonly load: () => Promise<{ readonly default: Component<LabProps> }>;
}

export const labs: readonly Lab[] = [
  { id: 'audit', load: () => import('./AuditLab.svelte') },
  { id: 'matrix', load: () => import('./MatrixLab.svelte') },
  { id: 'report', load: () => import('./ReportLab.svelte') },
  { id: 'scores', load: () => import('./ScoresLab.svelte') },
  { id: 'pairs', load: () => import('./PairsLab.svelte') },
  { id: 'hand', load: () => import('./HandLab.svelte') },
  { id: 'optimizer', load: () => import('./OptimizerLab.svelte') },
  { id: 'curves', load: () => import('./CurvesLab.svelte') },
  { id: 'losses', load: () => import('./LossesLab.svelte') },
  { id: 'initial', load: () => import('./InitialLab.svelte') },
];
