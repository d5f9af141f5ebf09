/** Which papers stand behind the effective share; apart from its working, which is fetched when it is opened. */
import { failureRates } from '#datacenter/catalog/failures.ts';

export const daly = 'J. T. Daly, 2006, doi 10.1016/j.future.2004.11.016';
export const young = 'J. W. Young, 1974, doi 10.1145/361147.361115';
/** Papers that the working names: of the rates, and of the formulas. */
export const countGoodputSources = () => new Set([...failureRates.map(({ source }) => source), young, daly]).size;
