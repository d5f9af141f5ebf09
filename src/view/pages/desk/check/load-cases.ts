/** The golden cases that travel with the page, fetched when somebody wants to see them run. */
import type { GoldenGroup } from '#lessons/self-check/golden-case.ts';

/** Rejects when the file cannot be fetched or is none of ours. */
export async function loadCases(): Promise<readonly GoldenGroup[]> {
  const response = await fetch(new URL('data/golden/cases.json', document.baseURI));
  if (!response.ok) throw new Error(`golden cases: ${String(response.status)}`);
  const { groups } = (await response.json()) as { groups?: unknown };
  if (!Array.isArray(groups)) throw new Error('golden cases: no groups');
  return groups as readonly GoldenGroup[];
}
