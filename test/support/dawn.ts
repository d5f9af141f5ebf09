/**
 * WebGPU in Node over Dawn, the implementation inside Chromium, from the package `webgpu`. Its null backend checks every
 * call and computes nothing, which leaves the cost of script and API; its Vulkan backend finds the machine's GPU, or a
 * software one where the environment names it (see `softwareHint`).
 */
import { vi } from 'vitest';
import { isSoftwareAdapter } from '#device/adapter.ts';

export interface Dawn {
  readonly adapterName: string;
  readonly isSoftware: boolean;
}

/** Vulkan without a GPU: Chromium brings a loader and a device that is a program. */
export const softwareHint =
  'LD_LIBRARY_PATH=/usr/lib/chromium VK_ICD_FILENAMES=/usr/lib/chromium/vk_swiftshader_icd.json';

/**
 * Puts Dawn behind `navigator.gpu` until `vi.unstubAllGlobals`.
 * @returns in words why it cannot be had here, where it cannot
 */
export async function stubDawn(backend: 'null' | 'vulkan'): Promise<Dawn | string> {
  try {
    const { create, globals } = await import('webgpu');
    const gpu = create([`backend=${backend}`]);
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) return `Dawn finds no ${backend} adapter here; with a Chromium installed try ${softwareHint}`;
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    // Scripts ask a browser for its name.
    vi.stubGlobal('navigator', { gpu, userAgent: 'Node' });
    const { vendor, architecture, device, description } = adapter.info;
    const adapterName = [vendor, architecture, device, description].filter(Boolean).join(' ');
    return { adapterName, isSoftware: isSoftwareAdapter(adapter.info) };
  } catch (thrown) {
    return `the package webgpu does not run here: ${String(thrown)}`;
  }
}
