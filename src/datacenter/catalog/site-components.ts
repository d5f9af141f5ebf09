/**
 * The numbers alone of the parts that a site's block diagram has: mean hours between failures of one unit, and of a
 * repair. Names, sources and how sure they are stand in `component-reliability.ts`, because a figure draws without them.
 */
export const siteComponents = {
  ups: [250_000, 8],
  'static-switch': [240_384, 6],
  transformer: [1_412_908, 156],
  'sub-panel': [1_520_000, 2.4],
  'power-strip': [215_111, 2.4],
  'air-handler': [37_059, 8],
  chiller: [18_000, 48],
  'cooling-tower': [24_816, 48],
  'utility-feed': [4380, 8],
  generator: [2190, 8],
  switch: [200_000, 4],
} as const satisfies Readonly<Record<string, readonly [mtbfHours: number, mttrHours: number]>>;
