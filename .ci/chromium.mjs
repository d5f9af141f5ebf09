// Where a Chromium is on this machine, and how to start it so that WebGPU runs: on a software adapter, or on the machine's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((key) => {
    const folder = process.env[key];
    if (!folder) return [];
    return [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ];
  }),
};

/** Without this one and an adapter named, headless browsers refuse WebGPU. */
const webgpu = '--enable-unsafe-webgpu';
/** The adapter of the machine itself: on Linux only Vulkan gets to it without a screen, on others the browser knows how. */
const realAdapter = [
  webgpu,
  '--ignore-gpu-blocklist',
  ...(process.platform === 'linux'
    ? ['--enable-features=Vulkan,VulkanFromANGLE,DefaultANGLEVulkan', '--use-angle=vulkan', '--disable-vulkan-surface']
    : []),
];

/** Flags for a headless Chromium whose WebGPU is the software adapter, the same everywhere; the machine's with `GPU=real`. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.env['GPU'] === 'real' ? realAdapter : [webgpu, '--use-webgpu-adapter=swiftshader']),
];

/**
 * The path of a Chrome, Chromium or Edge; CHROMIUM_PATH goes first. Undefined when this machine has none.
 * @returns {string | undefined}
 */
export function findChromium() {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted && existsSync(wanted)) return wanted;
  const known = candidates[/** @type {keyof typeof candidates} */ (process.platform)] ?? [];
  return known.find((path) => existsSync(path));
}

/**
 * Finds a browser, or installs Debian's Chromium where we are root on a Debian system.
 * @returns {string | undefined}
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!isDebian || process.getuid?.() !== 0) return undefined;
  console.log('No browser found: installing Debian’s chromium.');
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return findChromium();
}
