/**
 * Where the rows of power, climate, cooling, supply and making are from, in words and with how sure they are. Apart from
 * the numbers, because a drawing needs those at once and the words only when somebody opens the working.
 */
import type { Confidence } from '../units/units.ts';

export interface FacilitySource {
  readonly source: string;
  readonly year: number;
  readonly confidence: Confidence;
}

export const facilitySources = {
  climate: {
    source: 'normals of the nearest large weather station; solar yields as solar atlases print them',
    year: 2020,
    confidence: 'recalled',
  },
  transformer: {
    source: 'US efficiency rule for medium-voltage transformers (10 CFR 431), about 99.5 % at half load',
    year: 2016,
    confidence: 'recalled',
  },
  ups: {
    source: 'double conversion: shape as in Schneider Electric white paper 108, level inside 94 to 96 % of vendors',
    year: 2024,
    confidence: 'assumed',
  },
  distribution: {
    source: 'power distribution units with a transformer, and busbars',
    year: 2024,
    confidence: 'assumed',
  },
  powerSupply: {
    source: '80 PLUS Titanium at 230 V: 90, 94 and 96 % at 10, 20 and 50 % of load (Tom’s Hardware, table of classes)',
    year: 2017,
    confidence: 'derived',
  },
  otherLoad: { source: 'lighting, offices, controls', year: 2024, confidence: 'assumed' },
  peakOverMean: {
    source: 'MLPerf Training v4.0, 64 nodes of 8 H100, GPT-3 175B: highest and mean node power',
    year: 2024,
    confidence: 'read',
  },
  waitingPower: {
    source: 'fitted on MLPerf Training v4.0, power runs on 8 to 64 nodes of 8 H100',
    year: 2024,
    confidence: 'derived',
  },
  cooling: {
    source: 'chosen so that each kind lies inside the ranges of PUE that are given for its class',
    year: 2024,
    confidence: 'assumed',
  },
  timeOfUse: {
    source: 'NDRC 2021 no. 1093: at least 3 : 1 between dear and cheap hours; hours assumed',
    year: 2021,
    confidence: 'recalled',
  },
  generatorTest: {
    source:
      'NFPA 110: at least 30 % of the nameplate; consumption tables of 1 MW diesel sets; US EPA emission factors, 10.21 kg a gallon; price assumed',
    year: 2024,
    confidence: 'recalled',
  },
  boilerHeat: {
    source: 'IPCC 2006: natural gas 56.1 kg/GJ; boiler of 90 % assumed',
    year: 2006,
    confidence: 'recalled',
  },
  surveyPue: {
    source: 'Uptime Institute, Global Data Center Survey 2025 (681 answers); new large halls from its summary of 2024',
    year: 2025,
    confidence: 'read',
  },
  windYield: { source: 'onshore wind at a usual site', year: 2024, confidence: 'assumed' },
  supplyCarbon: {
    source: 'Carbon Explorer, ASPLOS 2023, table of embodied carbon',
    year: 2022,
    confidence: 'recalled',
  },
  batteryCarbon: { source: 'Carbon Explorer, ASPLOS 2023; ten years assumed', year: 2022, confidence: 'recalled' },
  lithium: {
    source: 'C/L/C model (Kazhamiaka and others, 2019) with the values that Carbon Explorer uses',
    year: 2022,
    confidence: 'recalled',
  },
  gridWater: {
    source: 'LBNL 2016 as quoted by Mytton (npj Clean Water 2021)',
    year: 2014,
    confidence: 'read',
  },
  acceleratorCarbon: {
    source:
      'low: vendor footprint of an eight-GPU board, from memory, over 8; typical: A100 with a share of its host, Chien and others 2023; high: Boavizta’s method on an H100',
    year: 2025,
    confidence: 'recalled',
  },
  hostCarbon: {
    source:
      'case 150 kg, boards 66 kg each, supplies 24 kg per kg, memory and flash by die area, after Boavizta’s factors',
    year: 2021,
    confidence: 'assumed',
  },
  buildingCarbon: { source: 'life-cycle studies of whole data centers', year: 2023, confidence: 'recalled' },
  hardwareLife: { source: '35,040 hours: Cloud Carbon Footprint and Boavizta', year: 2024, confidence: 'read' },
  buildingLife: { source: 'usual in life-cycle studies', year: 2023, confidence: 'assumed' },
} as const satisfies Readonly<Record<string, FacilitySource>>;
