/** What this machine's GPU offers, for switches that not every GPU can follow. Asks when told to; opens no device. */
import { readFeatures } from '#device/features.ts';

export class GpuFeatures {
  #features = $state.raw<ReadonlySet<string> | null | undefined>(undefined);

  /** Undefined until the browser has answered, null where it knows no GPU. */
  get features(): ReadonlySet<string> | null | undefined {
    return this.#features;
  }

  look = async (): Promise<void> => {
    this.#features = await readFeatures((globalThis as { navigator?: { gpu?: GPU } }).navigator?.gpu);
  };
}
