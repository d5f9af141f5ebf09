/**
 * Embodied carbon: what making servers, batteries and the building gave off, spread evenly over their lives, with the
 * range of the sources. Ranges are added end to end: all low, all high. Left out: transport, disposal, spare parts.
 */
import {
  acceleratorCarbon,
  acceleratorsPerHost,
  batteryCarbon,
  batteryLifeYears,
  buildingCarbonPerWatt,
  buildingLifeYears,
  hardwareLifeYears,
  hostCarbon,
  solarCarbon,
  windCarbon,
  type CarbonSpan,
} from '../catalog/hardware-carbon.ts';

/**
 * Share of embodied carbon that one user is charged: total x (time used / life) x (resources used / all resources).
 * The rule of the Software Carbon Intensity standard (ISO/IEC 21031). Same unit as `total`.
 */
export function embodiedShare(total: number, hours: number, lifeHours: number, used: number, all: number): number {
  return total * (hours / lifeHours) * (used / all);
}

/** Years until a yearly saving has made up for what was given off in making. Infinite where nothing is saved. */
export function embodiedPaybackYears(embodied: number, savedPerYear: number): number {
  return savedPerYear > 0 ? embodied / savedPerYear : Infinity;
}

const scale = ({ low, typical, high }: CarbonSpan, by: number): CarbonSpan => ({
  low: low * by,
  typical: typical * by,
  high: high * by,
});

export interface EmbodiedYear {
  /** Tonnes CO2e a year. */
  readonly accelerators: CarbonSpan;
  readonly hosts: CarbonSpan;
  readonly building: CarbonSpan;
  /** Of the site's own panels and turbines, by what they made, and of its battery. */
  readonly supply: CarbonSpan;
  readonly total: CarbonSpan;
}

export interface EmbodiedChoice {
  readonly accelerators: number;
  readonly designItW: number;
  readonly solarMadeKwh: number;
  readonly windMadeKwh: number;
  readonly batteryKwh: number;
}

/** Embodied carbon of one year of running, t CO2e, by part. */
export function embodyYear(choice: EmbodiedChoice): EmbodiedYear {
  const perYear = 1 / 1000 / hardwareLifeYears;
  const parts = {
    accelerators: scale(acceleratorCarbon, choice.accelerators * perYear),
    hosts: scale(hostCarbon, (choice.accelerators / acceleratorsPerHost) * perYear),
    building: scale(buildingCarbonPerWatt, choice.designItW / 1000 / buildingLifeYears),
    supply: sum([
      scale(solarCarbon, choice.solarMadeKwh / 1000),
      scale(windCarbon, choice.windMadeKwh / 1000),
      scale(batteryCarbon, choice.batteryKwh / 1000 / batteryLifeYears),
    ]),
  };
  return { ...parts, total: sum(Object.values(parts)) };
}

function sum(spans: readonly CarbonSpan[]): CarbonSpan {
  return spans.reduce((total, one) => ({
    low: total.low + one.low,
    typical: total.typical + one.typical,
    high: total.high + one.high,
  }));
}
