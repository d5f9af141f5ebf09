/** English: the words of the section on assumptions. */
export const en = {
  constants: 'Every constant behind them',
  cited: (count: string, share: string, recalled: string) =>
    `${share} of ${count} constants carry a source, a year and a confidence. ${recalled} are from memory and marked so.`,
  search: 'Search',
  confidence: 'Confidence',
  table: 'Table',
  all: 'all',
  found: (count: string) => (count === '1' ? '1 constant' : `${count} constants`),
  columns: ['Of', 'Quantity', 'Value (of a range: low, typical, high)', 'Year', 'Source', 'Confidence'],
  levels: {
    read: 'read in a public copy',
    derived: 'derived here',
    assumed: 'assumed',
    recalled: 'from memory, to be checked',
    uncited: 'not cited in full',
  },
  tables: {
    defaults: 'Defaults',
    accelerators: 'Accelerators',
    chips: 'Further chips',
    market: 'Rents and prices',
    models: 'Models',
    modelSizes: 'Sizes of models',
    trainings: 'Published trainings',
    failures: 'Failures',
    sites: 'Sites',
    grids: 'Electricity, account by account',
    losses: 'Losses of the power chain',
    cooling: 'Cooling',
    climates: 'Climates',
    supply: 'Sun, wind, batteries',
    hardware: 'Carbon of making hardware',
    reliability: 'Reliability of components',
    storage: 'Kinds of drives',
    deployment: 'Owning, colocating, renting',
    security: 'Threats and controls',
    policy: 'Rules for computing hubs',
  },
  pager: {
    range: (from: string, to: string, of: string) => `${from} to ${to} of ${of}`,
    before: 'Before',
    after: 'After',
  },
  conflicts: 'Where sources disagree',
  conflictCount: (count: string) =>
    count === '1'
      ? 'One quantity is told differently by two sources or more.'
      : `${count} quantities are told differently by two sources or more. None is averaged away.`,
  apart: (ratio: string, count: string) => `${count} accounts, highest ${ratio} times the lowest`,
};
