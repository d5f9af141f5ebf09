/**
 * Threats, controls, roles and rules to start from. No public table gives rates or losses for a site that does not exist:
 * all numbers are assumed, round, and meant to be changed by the reader.
 */

export const assumedThreats = [
  { id: 'leak', eventsPerYear: 0.3, usdPerEvent: 4_500_000 },
  { id: 'ransom', eventsPerYear: 0.2, usdPerEvent: 5_000_000 },
  { id: 'theft', eventsPerYear: 0.05, usdPerEvent: 8_000_000 },
  { id: 'insider', eventsPerYear: 0.1, usdPerEvent: 3_000_000 },
  { id: 'intrusion', eventsPerYear: 0.02, usdPerEvent: 2_000_000 },
] as const;

/** Shares of events prevented. */
export const assumedControls = [
  { id: 'encrypt', usdPerYear: 60_000, prevents: { leak: 0.5, theft: 0.6, intrusion: 0.4 } },
  { id: 'access', usdPerYear: 120_000, prevents: { leak: 0.4, ransom: 0.4, theft: 0.4, insider: 0.3 } },
  { id: 'audit', usdPerYear: 90_000, prevents: { leak: 0.2, insider: 0.5, theft: 0.2 } },
  { id: 'patch', usdPerYear: 150_000, prevents: { ransom: 0.6, leak: 0.3, theft: 0.3 } },
  { id: 'backup', usdPerYear: 80_000, prevents: { ransom: 0.5 } },
  { id: 'physical', usdPerYear: 200_000, prevents: { intrusion: 0.8, insider: 0.2 } },
] as const;

export const roles = ['guest', 'researcher', 'operator', 'owner'] as const;
export const actions = ['read', 'train', 'export', 'erase'] as const;

/** What each role may do; a denial holds against every permission. */
export const startRules = [
  { role: '*', action: 'read', effect: 'allow' },
  { role: 'researcher', action: 'train', effect: 'allow' },
  { role: 'operator', action: '*', effect: 'allow' },
  { role: 'operator', action: 'export', effect: 'deny' },
  { role: 'owner', action: '*', effect: 'allow' },
  { role: '*', action: 'erase', effect: 'deny' },
] as const;
