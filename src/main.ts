/**
 * The only file with start-up effects. Language and theme are on the root element before anything is painted; words and
 * the recorded run are fetched side by side; then the page or the one figure is mounted.
 */
import './view/styles/tokens.css';
import './view/styles/base.css';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { findPreset, presets } from '#datacenter/scenario/presets.ts';
import { Address, browserAddressBar } from '#state/address.svelte.ts';
import { App } from '#state/app.svelte.ts';
import { loadPageText, loadText } from '#state/languages.ts';
import { Preferences } from '#state/preferences.svelte.ts';
import { loadRecordedRun, noMeasurement } from '#state/recorded-run.ts';
import { createRiskInPage, createRiskWorker } from '#state/risk-work.ts';
import { Risk } from '#state/risk.svelte.ts';
import { browserRunLock } from '#state/run-lock.ts';
import { Run } from '#state/run.svelte.ts';
import { createStorage } from '#state/storage.ts';
import { Studio } from '#state/studio.svelte.ts';
import { startTraining } from '#state/training-worker.ts';
import { findFigureId } from '#view/figures/registry.ts';
import { simulatorFree, speakingOfRuns } from '#view/figures/run-figures.ts';
import { mount } from 'svelte';
import Root from './App.svelte';

const address = new Address(
  browserAddressBar(),
  presets.map(({ id }) => id),
);
const { query } = address;
const preferences = new Preferences(
  query,
  createStorage(() => localStorage),
  navigator.languages,
);
preferences.applyTo(document.documentElement);
if (query.embed !== null) document.documentElement.dataset['embed'] = query.embed;

// Some figures ask the simulator nothing, and some say nothing of a run.
const alone = query.embed === null ? null : findFigureId(query.embed);
const asksNothing = simulatorFree.some((id) => id === alone);
const showsRun = query.embed === null || speakingOfRuns.some((id) => id === alone);
const [text, pageText, recorded, corridor] = await Promise.all([
  loadText(preferences.language, showsRun),
  query.embed === null ? loadPageText(preferences.language) : null,
  loadRecordedRun(new URL('data/recorded/mnist-mlp.json', document.baseURI)),
  asksNothing ? null : import('#datacenter/simulate.ts'),
]);

const run = new Run(
  startTraining,
  new URL('data/', document.baseURI).href,
  {
    ...(query.seed === null ? {} : { seed: query.seed }),
    ...(query.backend === 'recorded' ? {} : { backend: query.backend }),
  },
  browserRunLock,
);

const opened = address.read();
// The bench reads its choice itself; a figure alone fetches the reader only where the link carries one.
const isChosen = query.embed !== null && address.extra !== '';
// The recording is of one model, so it does not stand in for another that a link chose.
if (recorded && !isChosen) run.showRecorded(recorded.view);
if (isChosen) {
  const { decodeChoice, encodeChoice } = await import('#state/choice-link.ts');
  const { choice, problems } = decodeChoice(address.extra);
  if (choice) run.choose({ ...choice, backend: run.choice.backend });
  address.extra = encodeChoice(run.choice);
  address.complain(problems);
}
const preset = (query.preset && findPreset(query.preset)?.scenario) || defaultScenario;
const studio = new Studio(
  opened.scenario ?? preset,
  preset,
  { own: () => run.measurement, recorded: recorded?.measurement ?? noMeasurement },
  () => performance.now(),
  corridor?.simulate ?? null,
);
studio.share(opened.shared);

const risk = new Risk(query.embed === null ? createRiskWorker() : createRiskInPage());
const app = new App({ preferences, address, run, studio, risk, recorded, text, pageText });
const target = document.getElementById('app');
if (target) mount(Root, { target, props: { app } });
