/**
 * The figures by id: how to fetch each, and which fields stand under it. A figure is fetched only where it is shown.
 */
import type { Component } from 'svelte';
import type { FigureId } from './figure.ts';
import type { FigureComponentProps } from './figure-slots.ts';

type Figure = Component<FigureComponentProps>;

export const figures: Readonly<Record<FigureId, () => Promise<Figure>>> = {
  'training-curve': async () => (await import('./training-curve/TrainingCurve.svelte')).default,
  'decision-field': async () => (await import('./decision-field/DecisionField.svelte')).default,
  'confusion-matrix': async () => (await import('./confusion-matrix/ConfusionMatrix.svelte')).default,
  roofline: async () => (await import('./roofline/Roofline.svelte')).default,
  samples: async () => (await import('./samples/Samples.svelte')).default,
  'step-anatomy': async () => (await import('./step-anatomy/StepAnatomy.svelte')).default,
  'scaling-curve': async () => (await import('./scaling-curve/ScalingCurve.svelte')).default,
  'roi-curve': async () => (await import('./roi-curve/RoiCurve.svelte')).default,
};

/** Names that figures once had: every link and iframe ever published opens. */
const formerNames: Readonly<Record<string, FigureId>> = { 'device-roofline': 'roofline' };

/** The figure of that name, present or former; null where there is none. */
export function findFigureId(name: string): FigureId | null {
  if (Object.hasOwn(figures, name)) return name as FigureId;
  return Object.hasOwn(formerNames, name) ? (formerNames[name] ?? null) : null;
}
