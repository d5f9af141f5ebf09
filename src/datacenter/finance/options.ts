/** What the choices out of a list may be; the first of each is the default. Apart, so that a link is read without the rooms' arithmetic. */

/** What a sold hour earns: see `revenue.ts`. */
export const everyRevenueModel = ['hours', 'tokens', 'value'] as const;
export type RevenueModel = (typeof everyRevenueModel)[number];

/** How fast tax lets a purchase be written off: see `tax-lives.ts`. `books`: as in the owner's own; `declining`: twice the straight-line share of what is left. */
export const everyTaxLives = ['books', 'declining', 'macrs', 'china'] as const;
export type TaxLives = (typeof everyTaxLives)[number];

/** When in its year money counts: see `flow-timing.ts`. */
export const everyFlowTiming = ['end', 'middle', 'start'] as const;
export type FlowTiming = (typeof everyFlowTiming)[number];
