/** Which sources stand behind availability; apart from its working, which is fetched when it is opened. */
import { findComponent, tierSource, type ComponentReliability } from '#datacenter/catalog/component-reliability.ts';

/** Components in the order of the diagram. */
const componentIds = [
  'utility-feed',
  'generator',
  'transformer',
  'ups',
  'static-switch',
  'sub-panel',
  'power-strip',
  'chiller',
  'cooling-tower',
  'air-handler',
  'switch',
] as const;

export const usedComponents: readonly ComponentReliability[] = componentIds.flatMap((id) => findComponent(id) ?? []);

export const betaSource = 'K. N. Fleming, 1974, beta-factor model';

export function countAvailabilitySources(): number {
  return new Set([...usedComponents.map(({ source }) => source), tierSource.source, betaSource]).size;
}
