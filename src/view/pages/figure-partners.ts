/** What some figures ask while they are shown, a search, a division of variance, a race, or what a link keeps: fetched with the figure that asks. */
import type { App } from '#state/app.svelte.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureProps } from '#view/figures/figure.ts';
import { loadFigureWords } from '#view/figures/registry.ts';

export interface Partner extends Partial<Pick<FigureProps, 'planSearch' | 'variance' | 'race' | 'board'>> {
  /** Ends what is still being worked on. */
  close?(): void;
}

/** Rejects when a file cannot be fetched. */
export async function openPartner(id: string, app: App, isEmbedded: boolean): Promise<Partner> {
  if (id === 'scenario-board') {
    const { decodeBoard } = await import('#view/figures/scenario-board/board-link.ts');
    const words = (await loadFigureWords(id, app.language)) as FigureWords['scenario-board'];
    const names: Readonly<Record<string, string>> = words.presets;
    const kept = decodeBoard(app.address)?.kept;
    return kept ? { board: kept.map((one) => ({ ...one, name: names[one.preset ?? ''] ?? one.name })) } : {};
  }
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
  if (id !== 'engine-race') return {};
  const { openRace } = await import('#state/race.svelte.ts');
  const race = openRace(app);
  return { race, close: () => race.stop() };
}
