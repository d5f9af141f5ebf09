/**
 * The only file with start-up effects. Language and theme are on the root element before anything is painted; words and
 * what the view needs of the rest are fetched side by side; then the page or the one figure is mounted.
 */
import './view/styles/tokens.css';
import './view/styles/base.css';
import { presetIds } from '#datacenter/scenario/preset-ids.ts';
import { Address, browserAddressBar } from '#state/address.svelte.ts';
import { App } from '#state/app.svelte.ts';
import { loadPageText, loadText } from '#state/languages.ts';
import { Preferences } from '#state/preferences.svelte.ts';
import { fetchRecording, measurementOf, noMeasurement } from '#state/recording.ts';
import { createStorage } from '#state/storage.ts';
import type { FigureId } from '#view/figures/figure.ts';
import { presentName } from '#view/figures/figure-names.ts';
import { openEntry } from '#view/figures/registry.ts';
import { clusterFigures, fleetFigures, homeOf, simulatorFree, speakingOfRuns } from '#view/figures/run-figures.ts';
import { mount } from 'svelte';
import Root from './App.svelte';

const address = new Address(browserAddressBar(), presetIds, homeOf);
const { query } = address;
const preferences = new Preferences(
  query,
  createStorage(() => localStorage),
  navigator.languages,
);
preferences.applyTo(document.documentElement);
if (query.embed !== null) document.documentElement.dataset['embed'] = query.embed;

// Some figures ask the simulator nothing, some say nothing of a run, and some have no scenario unless a link brings one.
const alone = query.embed === null ? null : presentName(query.embed);
const asksNothing = simulatorFree.some((id) => id === alone);
const asksPrices = fleetFigures.some((id) => id === alone);
const asksTime = clusterFigures.some((id) => id === alone);
const showsRun = alone === null || speakingOfRuns.some((id) => id === alone);
const hasScenario = !asksNothing || showsRun || query.preset !== null || address.needsScenarioReader;
const [text, pageText, recording, runs, studios, corridor, fleet, cluster] = await Promise.all([
  loadText(preferences.language, showsRun),
  query.embed === null ? loadPageText(preferences.language) : null,
  hasScenario ? fetchRecording(new URL('data/recorded/mnist-mlp.json', document.baseURI)) : null,
  showsRun ? import('#state/open-run.ts') : null,
  hasScenario ? import('#state/open-studio.ts') : null,
  // Apart from each other: in one choice, the bundler would fetch the files of all.
  asksNothing || asksPrices || asksTime ? null : import('#datacenter/simulate.ts'),
  asksPrices ? import('#datacenter/simulate-fleet.ts') : null,
  asksTime ? import('#datacenter/simulate-cluster.ts') : null,
  // A name that no figure has is told by the view.
  alone === null ? null : openEntry(alone as FigureId),
]);

// The page is painted without it; whoever shows a figure asks again, and says so where it cannot be had.
if (query.embed === null) openEntry('training-curve').catch(() => undefined);
const opened = (await studios?.readLink(address)) ?? address.read();
// The bench reads its choice itself; a figure alone fetches the reader only where the link carries one.
const isChosen = query.embed !== null && address.extra !== '';
const { run, recorded } = runs?.openRun(query, recording, isChosen) ?? { run: null, recorded: null };
if (isChosen) {
  const { decodeChoice, encodeChoice } = await import('#state/choice-link.ts');
  const { choice, problems } = decodeChoice(address.extra);
  if (choice && run) run.choose({ ...choice, backend: run.choice.backend });
  const shown = run?.choice ?? choice;
  if (shown) address.extra = encodeChoice(shown);
  address.complain(problems);
}
const measured = recording ? measurementOf(recording) : noMeasurement;
const simulator = corridor?.simulate ?? fleet?.simulateFleet ?? cluster?.simulateCluster ?? null;
const { studio, risk } = studios
  ? await studios.openStudio(query, opened, run, measured, simulator)
  : { studio: null, risk: null };
const app = new App({ preferences, address, run, studio, risk, recorded, text, pageText });
const target = document.getElementById('app');
if (target) mount(Root, { target, props: { app } });
// By the time a run has numbers to pass on, links can carry them.
if (showsRun) void studios?.learnMeasurements();
