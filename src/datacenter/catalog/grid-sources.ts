/** Publishers of carbon intensity in words: apart from their numbers, which a map needs without them. */

/** Where the accounts are from, in words. Each was read in a stored public copy, but where `derived` stands. */
export const gridSources = {
  'mee-province-2022':
    'Ministry of Ecology and Environment of China, provincial average CO2 factors of electricity, 2022',
  'mee-province-2021':
    'Ministry of Ecology and Environment of China, provincial average CO2 factors of electricity, 2021',
  'mee-grid-2022': 'Ministry of Ecology and Environment of China, average CO2 factors of regional grids, 2022',
  'mee-nation-2022': 'Ministry of Ecology and Environment of China, national average CO2 factor of electricity, 2022',
  'ember-2023': 'Ember and Our World in Data, carbon intensity by country (CC BY 4.0), as carried by CodeCarbon',
  'egrid-2022': 'US EPA, eGRID2022, CO2 equivalent output rates of subregions, read in a public code table',
  'ccf-2021': 'Cloud Carbon Footprint, factors of cloud regions (EEA, carbonfootprint.com, EMA), 2021',
  'entsoe-2025': 'CodeCarbon, bidding zones of 2025 from ENTSO-E generation and life-cycle factors by fuel',
  'quebec-mix': 'Mix of Quebec in 2023 as carried by CodeCarbon, times its life-cycle factors by fuel',
  'hydro-quebec-2016': 'Hydro-Québec, generation and purchases in Quebec, 360 t CO2 per TWh, 2016',
  'nve-2015': 'Norwegian Water Resources and Energy Directorate, production in Norway with AIB factors, 2015',
  'ema-2022': 'Energy Market Authority of Singapore, grid emission factor, quoted by The Business Times, 2022',
  'boe-2017': 'Bureau of Energy, Ministry of Economic Affairs, electricity emission factor, 2017',
  'kenya-recalled': 'Ember, carbon intensity of Kenya',
} as const satisfies Readonly<Record<string, string>>;

export type GridSourceId = keyof typeof gridSources;
