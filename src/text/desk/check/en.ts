/** English: the words of the self-check. */
export const en = {
  intro:
    'Cases with known answers, computed apart from this page in forty digits or exact fractions, or printed by others. They run here, in your browser, through the same code as everything above.',
  fine: (count: string, time: string) => `All ${count} cases are within their tolerance; it took ${time}.`,
  bad: (failing: string, count: string) => `${failing} of ${count} cases are off by more than allowed.`,
  table: 'Golden cases by group',
  columns: ['Group', 'Cases', 'Off', 'Worst case', 'Its error', 'Allowed', 'Error ÷ allowed'],
  groups: {
    finance: 'Money and time',
    score: 'Scores and weights',
    energy: 'Energy and carbon',
    failures: 'Failures and availability',
    risk: 'Chance',
    futures: 'Whole projects drawn, swung and divided',
  },
  off: (error: string, tolerance: string) => `off by ${error}, allowed ${tolerance}`,
  noAnswer: 'no answer',
  again: 'Run them again',
};
