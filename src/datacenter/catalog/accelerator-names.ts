/** From the name that a cluster outcome shows back to the catalog's row. */
import { accelerators, findAccelerator, type Accelerator } from './accelerators.ts';

const byName = new Map(accelerators.map((row) => [row.name, row]));

/** The accelerator of that name or id, or null: the visitor's own machine, or one that the catalog does not have. */
export function findAcceleratorByName(nameOrId: string): Accelerator | null {
  return byName.get(nameOrId) ?? findAccelerator(nameOrId);
}
