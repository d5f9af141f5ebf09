/** Where counts and rules are from; apart from the working, which is fetched when it is opened. */
import { sizedModels } from '#datacenter/catalog/model-sizes.ts';

export const zero = 'S. Rajbhandari et al., 2020, arXiv 1910.02054, 3.1';
export const rule = 'J. Kaplan et al., 2020, arXiv 2001.08361, 2.1';
export const countSizeSources = () => new Set([zero, rule, ...sizedModels.map(({ source }) => source)]).size;
