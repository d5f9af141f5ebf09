/** English: the words of the desk's section “Growth”. */
export const en = {
  intro: 'What is ordered today arrives months later, for a demand that has grown meanwhile.',
  fields: {
    policy: 'Policy',
    startLoad: 'Load at the start',
    growth: 'Growth a month',
    swing: 'Seasonal swing',
    months: 'Months',
    fixedCapacity: 'Fixed capacity',
    headroom: 'Ordered beyond the load',
    leadMonths: 'Lead time, months',
    usdPerUnit: 'A unit of capacity a month',
    usdPerUnmet: 'A unit not served a month loses',
  },
  policies: { fixed: 'fixed fleet', follow: 'follows the load' },
  answer: (served: string, used: string, usd: string) =>
    `${served} of the load is served with ${used} of the capacity in use; capacity costs ${usd}`,
  money: (idle: string, unmet: string) => `(of it ${idle} idle); what is not served loses ${unmet}.`,
  table: 'Every third month',
  columns: ['Month', 'Offered', 'Capacity', 'Served', 'Not served', 'Idle'],
  month: 'month',
  capacity: 'capacity',
  offered: 'load',
  note: 'Load and capacity in accelerators; a month of one costs and earns what is chosen here (assumed). What cannot be served is lost and does not wait. A fixed fleet is the policy whose least and most are the same.',
};
