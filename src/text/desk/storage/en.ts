/** English: the words of the desk's section “Storage”. */
export const en = {
  intro:
    'Copies are simple and eat two thirds; a code of k + m pieces bears m losses for m/k more drives, and pays with work when it rebuilds.',
  fields: {
    scheme: 'Kept as',
    drives: 'Drives',
    terabytes: 'One drive, TB',
    megabytesPerSecond: 'One drive reads, MB/s',
    yearlyFailures: 'Drives that fail in a year',
    rebuildHours: 'Rebuilding one, hours',
  },
  tier: 'Kind of drive',
  tiers: {
    'hard-drive': 'hard drive',
    'sata-flash': 'flash, SATA',
    'nvme-flash': 'flash, NVMe',
    own: 'as set below',
  },
  schemes: {
    one: '1 copy',
    two: '2 copies',
    three: '3 copies',
    'code-4-2': 'Code 4 + 2',
    'code-8-3': 'Code 8 + 3',
    'code-10-4': 'Code 10 + 4',
    'code-17-3': 'Code 17 + 3',
  },
  answer: (raw: string, usable: string, share: string) => `Of ${raw} raw, ${usable} hold data: ${share}.`,
  failures: (drives: string, bears: string, rate: string) =>
    `${drives} drives fail in a year; a group bears ${bears} at once. All drives together read ${rate}.`,
  table: 'Schemes on the same drives',
  columns: ['Kept as', 'Usable', 'Of raw', 'Bears', 'Durability of a year'],
  nines: (nines: string) => `${nines} nines`,
  tooFew: 'too few drives',
  note: 'Share of failing drives: Backblaze (read), 2024 for hard drives, 2022 for flash; reading speeds of flash as sources quote them, sizes assumed. Durability is derived from independent failures and rebuilds: an upper bound, because drives of one batch, software and people fail together.',
};
