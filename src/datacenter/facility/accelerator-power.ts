/**
 * What one accelerator draws with its share of host, fans and power supply, W. Measured at the wall of a node in
 * training where somebody published that. Else the rated power times what the host adds in the measured H100 node
 * (856 W measured over 700 W rated = 1.22), which is an assumption. Switches and storage are not in it.
 */
import { findAcceleratorByName } from '../catalog/accelerator-names.ts';
import { findAccelerator } from '../catalog/accelerators.ts';

export interface AcceleratorPower {
  readonly watts: number;
  readonly known: 'published' | 'assumed';
  /** A key of `catalog/sources.ts`. */
  readonly source: string;
}

/** A laptop's integrated GPU with its share of the board under load; a desktop card draws several times as much. */
export const thisMachineWatts = 60;

/** By name or id. Null when the catalog knows neither a measured node nor a rated power of that accelerator. */
export function findAcceleratorPower(accelerator: string): AcceleratorPower | null {
  if (accelerator === 'this-machine') return { watts: thisMachineWatts, known: 'assumed', source: 'assumption' };
  const row = findAcceleratorByName(accelerator);
  const measured = row?.nodeWattsPerAccelerator;
  if (measured) return { watts: measured.value, known: 'published', source: measured.source };
  const share = hostShare();
  if (!row?.ratedPowerW || share === null) return null;
  return { watts: row.ratedPowerW * share, known: 'assumed', source: row.source };
}

function hostShare(): number | null {
  const h100 = findAccelerator('h100-sxm');
  return h100?.nodeWattsPerAccelerator && h100.ratedPowerW
    ? h100.nodeWattsPerAccelerator.value / h100.ratedPowerW
    : null;
}
