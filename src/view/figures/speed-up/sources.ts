/** The papers behind the laws; apart from the working, which is fetched when it is opened. */
export const speedUpSources = {
  amdahl: 'G. M. Amdahl, 1967, doi 10.1145/1465482.1465560',
  gustafson: 'J. L. Gustafson, 1988, doi 10.1145/42411.42415',
} as const;
