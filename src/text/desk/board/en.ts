/** English: the words of the section on scenarios side by side. */
export const en = {
  intro:
    'Keep up to seven scenarios beside the one you are at. They are simulated with the same machine and ranked; what you keep stays in this browser.',
  changedAgainst: 'against the preset that you started from.',
  now: 'Your scenario, as it is now',
  nameIt: 'Name of the present scenario',
  keep: 'Keep the present scenario',
  unnamed: 'Kept scenario',
  preset: 'A story',
  add: 'Put it beside',
  full: 'Seven are kept, with the present one eight. Remove one to keep another.',
  renameIt: (name: string) => `Name of “${name}”`,
  open: 'Open',
  openIt: (name: string) => `Open “${name}” as the present scenario`,
  remove: 'Remove',
  removeIt: (name: string) => `Remove “${name}”`,
  differences: 'Where they differ',
  differenceCount: (count: string) => (count === '1' ? '1 assumption' : `${count} assumptions`),
  memo: 'As a memo',
  print: 'Print',
  paper: {
    title: 'Memo: scenarios side by side',
    about: (date: string, measure: string) =>
      `${date}, ranked by “${measure}”. Every scenario is simulated with the same machine and the same catalog.`,
    link: 'This board:',
  },
};
