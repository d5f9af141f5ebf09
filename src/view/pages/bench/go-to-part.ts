/** Brings a part of the bench in front of the reader, by sight and by keyboard alike. */
import type { ClaimId } from '#lessons/claims.ts';
import type { LabId } from './labs/lab-list.ts';
import type { BenchPart } from './parts.ts';

/** Scrolls to the part and moves the focus there; a part that is not on the page does nothing. */
export function goToPart(part: BenchPart): void {
  show(document.getElementById(part));
}

/** Opens a lab and goes to its name. */
export function openLab(lab: LabId): void {
  const frame = document.querySelector<HTMLDetailsElement>(`[data-lab="${lab}"]`);
  if (!frame) return;
  frame.open = true;
  show(frame.querySelector<HTMLElement>('summary'));
}

/** Goes to a claim's row. Its lab is fetched when opened, so the row may come a moment later. */
export function goToClaim(claim: ClaimId): void {
  openLab('audit');
  const frame = document.querySelector('[data-lab="audit"]');
  const find = () => frame?.querySelector<HTMLElement>(`[data-claim="${claim}"]`) ?? null;
  const row = find();
  if (row || !frame) {
    show(row);
    return;
  }
  const watcher = new MutationObserver(() => {
    const come = find();
    if (!come) return;
    watcher.disconnect();
    show(come);
  });
  watcher.observe(frame, { childList: true, subtree: true });
}

function show(element: HTMLElement | null): void {
  element?.scrollIntoView();
  element?.focus({ preventScroll: true });
}
