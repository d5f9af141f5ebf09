/** English: the words of the desk's section “Floor”. */
export const en = {
  intro:
    'A hall is full when the first of power, cooling and space is used up; all power becomes heat where it is drawn.',
  site: {
    name: (site: string) => `Your scenario in ${site}`,
    answer: (accelerators: string, power: string, racks: string, rack: string) =>
      `Its ${accelerators} accelerators draw ${power}: ${racks} racks of ${rack}.`,
    halls: (halls: string, racks: string) => `The plan shows one of ${halls} halls, with ${racks} racks.`,
    lay: 'Lay this hall out',
    none: 'Your scenario has no machines to lay out: it cannot be built as it is set.',
    columns: ['Site', 'Value'],
    price: 'Electricity',
    carbon: 'Carbon of the grid',
    pue: 'PUE that is typical there',
    coldest: 'Coldest month, mean',
    warmest: 'Warmest month, mean',
    dew: 'Dew point in the warmest month',
    note: 'Power follows the scenario; power and cooling of the laid-out hall are just what its racks draw. Sources of the site’s numbers stand among the assumptions.',
  },
};
