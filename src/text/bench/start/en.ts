/** Words of the bench's short ways in and of what comes after a run, in English. */

export const en = {
  label: 'Start with',
  ownTable: 'My own table (CSV)',
  ownText: 'My own text',
  programs: 'The articles’ programs, corrected',
  ended: 'What now?',
  keep: 'Take the curve, the weights and the program with you',
  ask: 'Ask the model',
};
