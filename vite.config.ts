import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './.ci/chromium.mjs';

/** In Node its packages offer one bundle each, which do not share their kernels with the modules we import. */
const tensorflow = [/@tensorflow\/tfjs-(core|backend)/];
const workerOutput = { comments: false } as const;
/** A page on a busy machine may lose a race once, and the report says so; a fault fails twice. */
const siteRetries = 1;

/** Holds back the first paint until the page has its language and theme; a browser that cannot simply paints sooner. */
function paintLate(): Plugin {
  return {
    name: 'paint-late',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
    },
  };
}

/** A second minifier finds 1.2 kB in every view that the bundler's own leaves. TensorFlow.js is too large to be worth it. */
function minifyTwice(): Plugin {
  const longest = 300_000;
  return {
    name: 'minify-twice',
    apply: 'build',
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      for (const chunk of chunks.filter(({ code }) => code.length < longest)) {
        const compress = { passes: 6, pure_getters: true, unsafe_arrows: true } as const;
        const { code } = await minify(chunk.code, { module: true, ecma: 2020, compress });
        if (code !== undefined) chunk.code = code;
      }
    },
  };
}

export default defineConfig({
  // Relative addresses, so that the built folder works under any sub-path and inside iframes.
  base: './',
  plugins: [svelte({ compilerOptions: { runes: true, discloseVersion: false } }), paintLate(), minifyTwice()],
  // TensorFlow.js' 64-bit hashing, which we never call and which the page's security policy would report: see the shim.
  resolve: { alias: { long: fileURLToPath(new URL('src/train/engines/long-shim.ts', import.meta.url)) } },
  build: {
    target: 'es2023',
    // Each chunk asked for while the page runs brings what it imports along; it need not name itself, nor what is here by then.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (asked, files) => files.filter((file) => file !== asked && !/\/(run|studio)-/.test(file)),
    },
    chunkSizeWarningLimit: 1300,
    // What is needed together travels as one file: a tenth fewer bytes than in forty, and fewer round trips on bad wifi.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Each entry of a group brings all that it imports. What every view starts with;
            {
              name: 'core',
              priority: 4,
              test: /src\/(App\.svelte|view\/(pages\/FigureSlot\.svelte|figures\/run-figures\.ts)|state\/((app|address|preferences)\.svelte|storage|recording|worker-address)\.ts|datacenter\/(scenario\/preset-ids|catalog\/(accelerators|chip|models)|calibration\/calibration|units\/(field|keep-last|not-asked|units))\.ts)$/,
            },
            // what all but a few figures open with: a scenario, and a run;
            { name: 'studio', priority: 3, test: /src\/(state\/open-studio|view\/controls\/field-words)\.ts$/ },
            { name: 'run', priority: 3, test: /src\/state\/open-run\.ts$/ },
            // The random numbers under claims and goodput;
            { name: 'random', priority: 5, test: /src\/datacenter\/units\/random\.ts$/ },
            // what work in a worker shares with a run;
            { name: 'worker-job', priority: 4, test: /src\/state\/(worker-job\.svelte|no-lock)\.ts$/ },
            // what stands around a run, on the page, on the bench and beside a figure;
            {
              name: 'console',
              priority: 3,
              test: /src\/view\/pages\/(Console|RunNotes|RunSelect|SeedInput|Section)\.svelte$/,
            },
            // the frame of a figure and its controls, which the page fetches with its first figure;
            {
              name: 'figure',
              priority: 2,
              test: /src\/view\/(figures\/.*\?svelte&type=style|controls\/(FieldControl|FieldSlider)\.svelte|figures\/(Figure\.svelte|OwnControls\.svelte|own-fields\.ts)|charts\/(Chart|Scrub|AxisX|AxisY|Line|Dot|Note|EndLabels|Band)\.svelte|charts\/place\/(paths|scales|hold-limits)\.ts)$/,
            },
            // the predictor of steps, which some figures ask by themselves, and the simulator around it, which figures of a
            // run do without;
            { name: 'predictor', priority: 2, test: /src\/datacenter\/cluster\/predict-step\.ts$/ },
            // Futures of a project: how they are drawn, priced and summed up;
            {
              name: 'futures',
              priority: 0,
              test: /src\/datacenter\/risk\/(beta|draw|flow-kernel|grid-intensity|normal|pert-table|repricing|risk|shapes|spreads|statistics|ways)\.ts$/,
            },
            // What machines cost at a site, which some figures ask without any training;
            { name: 'fleet', priority: 2, test: /src\/datacenter\/simulate-fleet\.ts$/ },
            { name: 'simulator', priority: 1, test: /src\/datacenter\/simulate-cluster\.ts$/ },
            { name: 'corridor', priority: 1, test: /src\/datacenter\/simulate\.ts$/ },
            // Controls of the scenario's fields, which know all of them; and what the figures of one job share.
            {
              name: 'fields',
              priority: 1,
              test: /src\/view\/figures\/((FieldControls|Refused)\.svelte|(figure-fields|count-cited)\.ts)$/,
            },
            // What stands at the top of the page, and in part on the bench and the desk.
            {
              name: 'top',
              priority: 1,
              test: /src\/view\/pages\/(Chapter|ScenarioBar|Chain|Header)\.svelte$/,
            },
            { name: 'board', test: /src\/view\/figures\/(registry\/board\.ts|scenario-board\/ScenarioBoard\.svelte)$/ },
            { name: 'probe', priority: 2, test: /src\/view\/charts\/Probe\.svelte$/ },
            {
              name: 'plan-search',
              test: /src\/(view\/figures\/plan-search\/PlanSearch|state\/plan-search)\.svelte(\.ts)?$/,
            },
            // what the figures of power share, small pieces that would each be a file;
            {
              name: 'plant',
              test: /src\/(datacenter\/(facility\/(power-chain|cooling|climate|site-climate)|catalog\/(climates|cooling-kinds|power-losses))|view\/figures\/plant-choice\/(fields|read-plant))\.ts$/,
            },
            // Ribbons of energy, and of money, which bring nothing of each other;
            { name: 'sankey', priority: 1, test: /src\/view\/charts\/place\/sankey\.ts$/ },
            { name: 'stacks', priority: 1, test: /src\/view\/charts\/(Stack(Bars|Probe)\.svelte|place\/stacks\.ts)$/ },
            // Names beside points that make room for one another; a figure's way back to an answer.
            { name: 'names', priority: 1, test: /src\/view\/charts\/place\/point-labels\.ts$/ },
            { name: 'refused', priority: 1, test: /src\/view\/figures\/RefusedLater\.svelte$/ },
            { name: 'rates', priority: 1, test: /src\/datacenter\/finance\/internal-rate\.ts$/ },
            {
              name: 'energy',
              test: /src\/(view\/figures\/energy-sankey\/EnergySankey\.svelte|datacenter\/catalog\/energy-supply\.ts)$/,
            },
            { name: 'job', test: /src\/view\/figures\/job-choice\/(RunBehind|JobFigure)\.svelte$/ },
          ],
        },
      },
    },
  },
  // A sandboxed frame has no origin, and module scripts need leave to load there.
  preview: { cors: { origin: '*' } },
  worker: { format: 'es', rolldownOptions: { output: workerOutput } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // By itself it leaves one core free, which on a machine of two is half of it. Projects with other numbers of
          // workers do not run beside it.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 1 },
          // Real arithmetic on a machine that may be busy with other things.
          testTimeout: 60_000,
          server: { deps: { inline: tensorflow } },
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/bench/**', 'test/**/*.gpu.test.ts'],
        },
      },
      {
        // Modules that need a real browser with WebGPU, one by one: vitest's browser mode on a software adapter.
        extends: true,
        // Named here because they are found late, and a late find reloads the page under a running test.
        optimizeDeps: {
          include: [
            '@tensorflow/tfjs-core',
            '@tensorflow/tfjs-core/dist/register_all_gradients',
            '@tensorflow/tfjs-backend-webgpu',
            '@tensorflow/tfjs-backend-webgl',
            '@tensorflow/tfjs-backend-cpu',
            'valibot',
            'd3-dsv',
          ],
        },
        test: {
          name: 'gpu',
          include: ['test/**/*.gpu.test.ts'],
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium() ?? '', args: chromiumFlags } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // The built site, as a visitor gets it: dist served from a deep sub-path, driven by playwright-core.
        extends: true,
        test: {
          name: 'site',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: siteRetries,
          // A page leaves half of its time to waiting, so two files share a machine of two cores; more would hold up frames.
          maxWorkers: Math.min(2, availableParallelism()),
          sequence: { groupOrder: 2 },
          // What a page shows comes a moment later: tests ask again until it is there, on a busy machine for longer.
          expect: { poll: { interval: 100, timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          environment: 'node',
          include: ['test/bench/**/*.test.ts'],
          testTimeout: 300_000,
          server: { deps: { inline: tensorflow } },
        },
      },
    ],
  },
});
