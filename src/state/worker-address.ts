/**
 * Addresses of workers, under Trusted Types. `new Worker` takes only a TrustedScriptURL here, and the one policy that
 * may make them accepts scripts of this page's own folder and nothing else.
 */
interface ScriptPolicy {
  createScriptURL(address: string): unknown;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptPolicy;
}

/** The address itself when it is a script beside `base` (same scheme, host and port); throws otherwise. */
export function checkScriptAddress(address: string, base: string): string {
  const asked = new URL(address, base);
  const own = new URL(base);
  const isOwn = asked.protocol === own.protocol && asked.host === own.host;
  if (!isOwn) throw new TypeError(`Not a script of this page: ${asked.href}`);
  return asked.href;
}

let policy: ScriptPolicy | null = null;

/** Starts a module worker from an address of this page. Throws where workers are refused, as in a sandboxed frame. */
export function startWorker(address: string): Worker {
  const check = (asked: string) => checkScriptAddress(asked, document.baseURI);
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  policy ??= factory?.createPolicy('app-url', { createScriptURL: check }) ?? { createScriptURL: check };
  return new Worker(policy.createScriptURL(address) as string, { type: 'module' });
}
