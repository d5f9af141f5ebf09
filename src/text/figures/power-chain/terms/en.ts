/** English names of the terms of the chain's working, fetched when somebody opens it. */
export const en = {
  recalled: (source: string) => `${source}, from memory`,
  assumed: (source: string) => `${source}, assumed`,
  pueRule: 'From the grid ÷ into the servers',
  it: 'Into the servers',
  itRule: 'Watts of a node in training × nodes; what servers lose in their own supplies and fans counts as IT',
  waiting: 'A node that waits, over one that works',
  waitingRule:
    'Not taken off here: nodes count as busy. Short runs on 8 to 64 nodes draw 7 to 27 % less than that; with the share of time they work, all ten are met within 7 %, and each task from the other four within 11 %',
  fill: 'Fill of the hall',
  fillRule: (design: string) => `÷ ${design}, which the hall is built for`,
  peak: 'At the meter, if all servers peak at once',
  peakRule: (ratio: string) =>
    `Peak ÷ mean of a node = ${ratio}; gear is rated for the peak, energy is paid by the mean`,
  lossRule: (curve: string, load: string) => `rating × (${curve}), at u = ${load}`,
  moveRule: (share: string) => `At full load ${share} of the heat; × (0.3 + 0.2 u + 0.5 u²)`,
  chillerRule: (share: string) => `${share} of the heat, mean over the hours of the year: (1 − free share) ÷ COP`,
  free: 'Hours without a chiller',
  freeRule: 'Hours in bins of temperature and humidity whose air or water is cold enough',
  part: 'Hours with a chiller for part of the heat',
  partRule: 'The sink is colder than what comes back from the servers, but not cold enough',
  water: 'Water on site, litres per kWh of heat',
  waterRule: 'Evaporated heat ÷ 2.45 MJ/kg, and a third more to keep salts down',
  otherRule: (share: string) => `${share} of what the hall is built for, at any load`,
  stated: 'PUE that the rest of the page takes',
  statedRule: 'The site’s, from its mean temperature, at this fill',
} as const;
