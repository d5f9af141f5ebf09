/** What the machine's adapter offers, asked without opening a device: for a page that says beforehand what will not run. */

/**
 * Names of features; null where there is no WebGPU or no adapter. Never rejects, and waits for the browser `timeoutMs` at
 * most. `api` is the browser's `navigator.gpu`.
 */
export async function readFeatures(api: GPU | undefined, timeoutMs = 5000): Promise<ReadonlySet<string> | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), timeoutMs));
  const asked = Promise.resolve()
    .then(() => api?.requestAdapter({ powerPreference: 'high-performance' }))
    .then((adapter) => (adapter ? new Set<string>(adapter.features) : null))
    .catch(() => null);
  return Promise.race([asked, late]);
}
