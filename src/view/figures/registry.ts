/**
 * The figures by id: how to fetch each, and which fields stand under it. A figure is fetched only where it is shown.
 */
import type { Component } from 'svelte';
import type { FigureId } from './figure.ts';
import type { FigureComponentProps } from './figure-slots.ts';

type Figure = Component<FigureComponentProps>;

export const figures: Readonly<Record<FigureId, () => Promise<Figure>>> = {
  'training-curve': async () => (await import('./training-curve/TrainingCurve.svelte')).default,
  'device-roofline': async () => (await import('./device-roofline/DeviceRoofline.svelte')).default,
  'scaling-curve': async () => (await import('./scaling-curve/ScalingCurve.svelte')).default,
  'roi-curve': async () => (await import('./roi-curve/RoiCurve.svelte')).default,
};
