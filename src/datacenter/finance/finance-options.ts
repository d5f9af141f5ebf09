/** Names of the choices out of a list in the finance room: apart from what they do, which an address need not know. */

/** `books`: as the owner's own books. `declining`: twice the straight-line share of what is left. */
export const everyTaxLives = ['books', 'declining', 'macrs', 'china'] as const;
export type TaxLives = (typeof everyTaxLives)[number];

export const everyRevenueModel = ['hours', 'tokens', 'value'] as const;
export type RevenueModel = (typeof everyRevenueModel)[number];
