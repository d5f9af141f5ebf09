/** English: words of power and cooling that their figures share. */
export const en = {
  cooling: 'Cooling',
  feeds: 'Feeds to the servers',
  options: {
    'air-chiller': 'Air, chillers outside',
    'water-chiller': 'Chilled water, cooling tower',
    evaporative: 'Outside air, wetted when hot',
    liquid: 'Cold plates on the chips',
    immersion: 'Immersed in oil',
    one: 'One',
    two: 'Two, each enough alone',
    mean: 'The same at every hour',
    hours: 'Cheap at night, dear by day',
  },
} as const;
