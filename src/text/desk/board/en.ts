/** English: the words of the section on scenarios side by side. */
export const en = {
  intro:
    'Keep up to seven scenarios beside the one you are at. They are simulated with the same machine and ranked; what you keep stays in this browser, and links from the figure below carry it along.',
  changedAgainst: 'against the preset that you started from.',
  now: 'Your scenario, as it is now',
  nameIt: 'Name of the present scenario',
  keep: 'Keep the present scenario',
  unnamed: 'Kept scenario',
  preset: 'A story',
  add: 'Put it beside',
  brought: (count: string, own: string) =>
    `${count === '1' ? 'The scenario kept here came' : `The ${count} scenarios kept here came`} with the link. Your own, ${own}, ${own === '1' ? 'is' : 'are'} still in this browser and ${own === '1' ? 'comes' : 'come'} back when you leave these.`,
  beside: 'Keep beside mine',
  noRoom: 'Beside yours there is not room for all of them: seven is the most.',
  instead: 'Keep in place of mine',
  leave: 'Back to mine',
  settled: (own: string) => `Kept in this browser now: ${own}.`,
  takeBack: 'Undo',
  tooLong:
    'So many long names and changes do not fit into a link: shorten names or remove scenarios, or links go without them.',
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
