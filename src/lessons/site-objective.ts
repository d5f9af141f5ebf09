/**
 * The sum that S4 minimises to choose a site: shortfalls of three scores plus cost plus emissions, all with weight 1,
 * at the state its code starts from. The code gives two attributes one name, and the later one wins.
 */

export interface SiteState {
  readonly availability: number;
  readonly scalability: number;
  readonly security: number;
  readonly cost: number;
  readonly emissions: number;
}

/** Start of the article's environment. */
export const siteStart: SiteState = {
  availability: 0.5,
  scalability: 0.5,
  security: 0.5,
  cost: 10_000,
  emissions: 10,
};

/** (1 - A) + (1 - X) + (1 - S) + C + G. */
export function sumObjective({ availability, scalability, security, cost, emissions }: SiteState): number {
  return 1 - availability + (1 - scalability) + (1 - security) + cost + emissions;
}

/** The state that the code holds: scalability and emissions are both called E, so emissions stand in for both. */
export function clashNames(state: SiteState): SiteState {
  return { ...state, scalability: state.emissions };
}

/** Share of the sum that is cost: why the other goals do not count. */
export function shareCost(state: SiteState): number {
  return state.cost / sumObjective(state);
}
