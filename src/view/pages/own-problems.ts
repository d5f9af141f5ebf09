/** What in a link's choices beside the scenario could not be taken as it stood: those of figures, of the desk, of the bench. */
import type { LinkProblem } from '#datacenter/scenario/link-entries.ts';
import { findFigureProblems } from '#view/figures/link-problems.ts';
import { whyLists } from './bench/why/why-choices.ts';
import { deskChoices } from './desk/desk-choices.ts';

/** Problems of the entries `f.…` of a fragment, in the order in which they stand. Never rejects for what is in them. */
export function findOwnProblems(fragment: string): Promise<readonly LinkProblem[]> {
  return findFigureProblems(fragment, { ...deskChoices, lists: [...deskChoices.lists, ...whyLists] });
}
