/** The simulator's side of a view: its scenario, from the link or a preset, and its futures. */
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import type { simulate } from '#datacenter/simulate.ts';
import type { Address, OpenedLink } from './address.svelte.ts';
import type { Query } from './query.ts';
import { createRiskInPage, createRiskWorker } from './risk-work.ts';
import { Risk } from './risk.svelte.ts';
import type { Run } from './run.svelte.ts';
import { learnMeasurements, scenarioLink } from './scenario-link.ts';
import { Studio } from './studio.svelte.ts';

export { learnMeasurements };

export interface OpenedStudio {
  readonly studio: Studio;
  readonly risk: Risk;
}

/** What the link in the address says of a scenario, and of a machine. */
export async function readLink(address: Address): Promise<OpenedLink> {
  if (!address.isReadableBy(scenarioLink)) await learnMeasurements();
  return address.read(scenarioLink);
}

/** @param simulator null: the view shows nothing of an outcome */
export async function openStudio(
  { preset: named, embed }: Query,
  { scenario, shared }: OpenedLink,
  run: Run | null,
  recorded: Measurement,
  simulator: typeof simulate | null,
): Promise<OpenedStudio> {
  // Few links name a preset, and each is a whole scenario.
  const presets = named === null ? null : await import('#datacenter/scenario/presets.ts');
  const preset = (named !== null && presets?.findPreset(named)?.scenario) || defaultScenario;
  const studio = new Studio(
    scenario ?? preset,
    preset,
    { own: () => run?.measurement ?? null, recorded },
    () => performance.now(),
    simulator,
  );
  studio.share(shared);
  return { studio, risk: new Risk(embed === null ? createRiskWorker() : createRiskInPage()) };
}
