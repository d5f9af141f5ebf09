/** Figures of what machines draw and cost at a site, and of what comes back. */
import type { Rows } from './rows.ts';

export const fleet = {
  availability: {
    figure: () => import('../availability/Availability.svelte'),
    en: () => import('#text/figures/availability/en.ts'),
    zh: () => import('#text/figures/availability/zh.ts'),
  },
  'site-map': {
    figure: () => import('../site-map/SiteMap.svelte'),
    en: () => import('#text/figures/site-map/en.ts'),
    zh: () => import('#text/figures/site-map/zh.ts'),
  },
  'site-compare': {
    figure: () => import('../site-compare/SiteCompare.svelte'),
    en: () => import('#text/figures/site-compare/en.ts'),
    zh: () => import('#text/figures/site-compare/zh.ts'),
  },
  'break-even': {
    figure: () => import('../break-even/BreakEven.svelte'),
    en: () => import('#text/figures/break-even/en.ts'),
    zh: () => import('#text/figures/break-even/zh.ts'),
  },
  'power-chain': {
    figure: () => import('../power-chain/PowerChain.svelte'),
    en: () => import('#text/figures/power-chain/en.ts'),
    zh: () => import('#text/figures/power-chain/zh.ts'),
  },
  'energy-sankey': {
    figure: () => import('../energy-sankey/EnergySankey.svelte'),
    en: () => import('#text/figures/energy-sankey/en.ts'),
    zh: () => import('#text/figures/energy-sankey/zh.ts'),
  },
  'roi-curve': {
    figure: () => import('../roi-curve/RoiCurve.svelte'),
    en: () => import('#text/figures/roi-curve/en.ts'),
    zh: () => import('#text/figures/roi-curve/zh.ts'),
  },
  'npv-distribution': {
    figure: () => import('../npv-distribution/NpvDistribution.svelte'),
    en: () => import('#text/figures/npv-distribution/en.ts'),
    zh: () => import('#text/figures/npv-distribution/zh.ts'),
  },
  tornado: {
    figure: () => import('../tornado/Tornado.svelte'),
    en: () => import('#text/figures/tornado/en.ts'),
    zh: () => import('#text/figures/tornado/zh.ts'),
  },
  sobol: {
    figure: () => import('../sobol/Sobol.svelte'),
    en: () => import('#text/figures/sobol/en.ts'),
    zh: () => import('#text/figures/sobol/zh.ts'),
  },
  'cash-flow': {
    figure: () => import('../cash-flow/CashFlow.svelte'),
    en: () => import('#text/figures/cash-flow/en.ts'),
    zh: () => import('#text/figures/cash-flow/zh.ts'),
  },
  'cost-stack': {
    figure: () => import('../cost-stack/CostStack.svelte'),
    en: () => import('#text/figures/cost-stack/en.ts'),
    zh: () => import('#text/figures/cost-stack/zh.ts'),
  },
} satisfies Rows;
