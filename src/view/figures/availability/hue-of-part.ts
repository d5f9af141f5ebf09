/** What kind of thing a part of the diagram is, by its ink. */
import type { Hue } from '#view/charts/hue.ts';

const hues: Readonly<Record<string, Hue>> = {
  chiller: 'memory',
  'cooling-tower': 'memory',
  'air-handler': 'memory',
  switch: 'network',
  'both-paths': 'other',
};

/** Power, unless it cools or carries data. */
export function hueOfPart(id: string): Hue {
  return hues[id] ?? 'power';
}
