/** From the name in an address to a figure, and on to its files. */
import type { FigureId } from './figure.ts';

/** Names that figures once had: every link and iframe ever published opens. */
const formerNames: Readonly<Record<string, FigureId>> = { 'device-roofline': 'roofline' };

/** What a figure of that name is called today; the name itself where it never had another. */
export function presentName(name: string): string {
  return Object.hasOwn(formerNames, name) ? (formerNames[name] ?? name) : name;
}

/** The figure of that name, present or former; null where there is none. `names`: those of all figures, in any language. */
export function findFigureId(name: string, names: Readonly<Record<FigureId, string>>): FigureId | null {
  const id = presentName(name);
  return Object.hasOwn(names, id) ? (id as FigureId) : null;
}
