/**
 * A scenario and a measurement in one fragment: what `Address` is handed where there are any. What reads and writes
 * measurements is fetched apart: few links carry one, and figures that show no run have none to pass on.
 */
import { decodeScenario, encodeScenario } from '#datacenter/scenario/codec.ts';
import { measurementKey, readEntries } from '#datacenter/scenario/link-entries.ts';
import type * as MeasurementCodec from '#datacenter/scenario/measurement-codec.ts';
import type { ScenarioLink } from './address.svelte.ts';

let measurements: typeof MeasurementCodec | null = null;

/** From now on links may carry measurements; without a connection they go without. Never rejects. */
export async function learnMeasurements(): Promise<void> {
  measurements ??= await import('#datacenter/scenario/measurement-codec.ts').catch(() => null);
}

/** Whether a fragment brings a measurement along. */
export const carriesMeasurement = (fragment: string): boolean =>
  readEntries(fragment).entries.some(([key]) => key === measurementKey);

export const scenarioLink: ScenarioLink = {
  canRead: (fragment) => measurements !== null || !carriesMeasurement(fragment),
  read(fragment) {
    const { scenario, problems } = decodeScenario(fragment);
    const shared = measurements?.decodeMeasurement(fragment);
    return { scenario, shared: shared?.measurement ?? null, problems: [...problems, ...(shared?.problems ?? [])] };
  },
  write(scenario, measurement) {
    const said = encodeScenario(scenario);
    return measurement && measurements ? `${said}&${measurements.encodeMeasurement(measurement)}` : said;
  },
};
