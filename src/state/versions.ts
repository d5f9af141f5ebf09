/**
 * Which saved model is the current version of its kind, and which were before it. Each promotion is a time on the model
 * promoted, so the latest time is the current version, and taking it away brings back the one before; a model that is
 * removed takes its promotions along. Pure.
 */
import type { TrainChoice } from '#train/choice.ts';
import type { SavedEntry } from './checkpoint-store.ts';

/** One promotion. The same model may have several. */
export interface Version {
  readonly entry: SavedEntry;
  /** ISO 8601, UTC. */
  readonly promotedAt: string;
}

/** Promotions of a kind of model, the current one first. */
export function listVersions(entries: readonly SavedEntry[], model: TrainChoice['model']): readonly Version[] {
  return entries
    .filter(({ choice }) => choice.model === model)
    .flatMap((entry) => (entry.promotedAt ?? []).map((promotedAt) => ({ entry, promotedAt })))
    .toSorted((one, other) => other.promotedAt.localeCompare(one.promotedAt));
}
