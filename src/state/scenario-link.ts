/** A scenario and a measurement in one fragment: what `Address` is handed where there are any. */
import { decodeScenario, encodeScenario } from '#datacenter/scenario/codec.ts';
import { decodeMeasurement, encodeMeasurement } from '#datacenter/scenario/measurement-codec.ts';
import type { ScenarioLink } from './address.svelte.ts';

export const scenarioLink: ScenarioLink = {
  read(fragment) {
    const { scenario, problems } = decodeScenario(fragment);
    const { measurement, problems: doubts } = decodeMeasurement(fragment);
    return { scenario, shared: measurement, problems: [...problems, ...doubts] };
  },
  write: (scenario, measurement) =>
    measurement ? `${encodeScenario(scenario)}&${encodeMeasurement(measurement)}` : encodeScenario(scenario),
};
