/** Where the rule and the published trainings are from; apart from the working, which is fetched when it is opened. */
import { trainingRuns } from '#datacenter/catalog/training-runs.ts';

export const ruleSource = 'J. Kaplan et al., 2020, arXiv 2001.08361, 2.1';
export const countTimeSources = () => new Set([ruleSource, ...trainingRuns.map(({ source }) => source)]).size;
