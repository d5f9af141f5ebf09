/** What some figures ask while they are shown, a search, a division of variance, a race: fetched with the figure that asks. */
import type { App } from '#state/app.svelte.ts';
import type { FigureProps } from '#view/figures/figure.ts';

export interface Partner extends Partial<Pick<FigureProps, 'planSearch' | 'variance' | 'race'>> {
  /** Ends what is still being worked on. */
  close?(): void;
}

/** Rejects when a file cannot be fetched. */
export async function openPartner(id: string, app: App, isEmbedded: boolean): Promise<Partner> {
  if (id === 'plan-search') {
    const { PlanSearch } = await import('#state/plan-search.svelte.ts');
    const planSearch = new PlanSearch();
    return { planSearch, close: () => planSearch.close() };
  }
  if (id === 'sobol') {
    const { Variance } = await import('#state/variance.svelte.ts');
    // In a frame the variance is divided in place: a worker would bring a second simulator.
    return { variance: isEmbedded ? new Variance(null) : new Variance() };
  }
  const { openRace } = await import('#state/race.svelte.ts');
  const race = openRace(app);
  return { race, close: () => race.stop() };
}
