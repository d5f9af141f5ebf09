/**
 * Inputs of the facility room. What is left open follows the row of the chosen site. From the demand charge on they are
 * the terms of an electricity contract, and every default leaves the bill at price times kWh: a site's own price is what
 * large users pay for a kWh all in, so whoever sets a demand charge sets the energy part of the tariff as the price.
 */
import { sites } from '../catalog/sites.ts';
import type { ChoiceField, NumberField } from '../units/field.ts';
import { makeRow, type RowWords } from '../units/field-row.ts';
import type { FacilityChoice } from './facility.ts';

/** A number field of this room also knows its key in `FacilityChoice`. */
type Row = NumberField & { readonly name: Exclude<keyof FacilityChoice, 'site'> };

const row = (...words: RowWords<Row['name']>) => makeRow('facility', ...words);

export const facilityNumbers: readonly Row[] = [
  row('pue', 'pue', 'ratio', null, [1, 0.01, 2.5], 'assumed', 'pue-climate'),
  row('fill', 'fi', 'share', 1, [0.1, 0.01, 1]),
  row('usdPerKwh', 'kwh', 'usdPerKwh', null, [0, 0.001, 0.5], 'published', 'eia-2023'),

  row('demandUsdPerKw', 'dc', 'usd', 0, [0, 0.1, 50]),
  // The middle of the 61 sites by the hourly year of a steady hall with water chillers: 0.87 to 0.93.
  row('loadFactor', 'lof', 'share', 0.89, [0.3, 0.01, 1]),
  row('touRatio', 'tou', 'number', 1, [0.5, 0.001, 1.5]),
  row('contractedShare', 'gs', 'share', 0, [0, 0.01, 1]),
  // A contract may also be cheaper than the tariff.
  row('contractUsdPerKwh', 'gpr', 'usdPerKwh', 0.005, [-0.05, 0.001, 0.1]),
  row('generatorHours', 'gh', 'count', 0, [0, 1, 200]),
  row('reuseFactor', 'erf', 'share', 0, [0, 0.01, 0.9]),
  row('heatUsdPerKwh', 'htp', 'usdPerKwh', 0.02, [0, 0.001, 0.15]),
];

export const facilityFields: readonly (Row | ChoiceField)[] = [
  {
    kind: 'choice',
    id: 'facility.site',
    short: 'si',
    options: sites.map((site) => site.id),
    // The largest market there is, on a US average grid.
    default: 'us-ashburn',
    how: 'assumed',
    source: 'assumption',
  },
  ...facilityNumbers,
];
