/** English: the words of the desk's section “Growth”. */
export const en = {
  intro:
    'First what there is against what is wanted, then how it goes on: what is ordered today arrives months later, for a demand that has grown meanwhile.',
  fleet: {
    fields: {
      'a100-sxm-80': 'Servers of 8 A100',
      'h100-sxm': 'Servers of 8 H100',
      'b200-sxm': 'Servers of 8 B200',
      utilisation: 'Share of peak that work gets',
      demandPetaflop: 'Wanted, PFLOP/s',
    },
    short: (missing: string, supply: string) => `Not enough: ${missing} missing beside the ${supply} there are.`,
    enough: (supply: string, used: string) => `Enough: ${supply} there, ${used} of it used.`,
    totals: (power: string, memory: string, usd: string) => `They draw ${power}, hold ${memory} and cost ${usd}.`,
    table: 'The fleet',
    columns: ['Type', 'Servers', 'Gives', 'Of all', 'More that would end the shortage'],
    server: (name: string) => `8 × ${name}`,
    never: 'none would',
  },
  note: 'Supply is servers × peak × the share of it that work gets. Peaks, power and prices of servers follow the catalog (some recalled, see the assumptions).',
};
