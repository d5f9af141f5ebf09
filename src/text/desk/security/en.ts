/** English: the words of the desk's section “Security”. */
export const en = {
  intro:
    'Each control lets a share of events through; controls multiply, and some risk stays whatever is done. The last control is worth less than the first, so it may cost more than it saves.',
  chosen: 'Controls in force',
  fields: {
    rate: 'Events, times the assumed',
    loss: 'Loss of an event, times the assumed',
    floor: 'Stays in any case',
  },
  answer: (left: string, before: string, cost: string) =>
    `${left} a year stay of ${before}; the controls cost ${cost} a year.`,
  threatTable: 'Threats',
  threatColumns: ['Threat', 'Events a year', 'Loss of one', 'Gets through', 'Loss a year'],
  controlTable: 'What each control is worth now',
  controlColumns: ['Control', 'Costs a year', 'Saves a year, given the others', 'Net'],
  threats: {
    leak: 'Data leak',
    ransom: 'Ransomware',
    theft: 'Theft of weights',
    insider: 'Insider',
    intrusion: 'Break-in',
  },
  controls: {
    encrypt: 'Encryption',
    access: 'Access control',
    audit: 'Audit',
    patch: 'Patching',
    backup: 'Offline backup',
    physical: 'Guards and locks',
  },
  note: 'Rates, losses and shares are assumptions: nobody publishes them for a site that does not exist. The floor keeps anyone from believing in zero.',
  permissions: {
    name: 'Who may do what?',
    intro:
      'What no rule allows is denied, and a denial holds against every permission. Press an answer to try it; each attempt is logged.',
    rules: 'Rules',
    rule: (role: string, effect: string, action: string) => `${role} ${effect} ${action}`,
    allow: 'may',
    deny: 'must not',
    role: 'Role',
    roles: { guest: 'guest', researcher: 'researcher', operator: 'operator', owner: 'owner', everyone: 'everyone' },
    actions: {
      read: 'read results',
      train: 'train',
      export: 'take weights out',
      erase: 'erase the log',
      everything: 'do everything',
    },
    yes: 'yes',
    no: 'no',
    attempt: (role: string, action: string) => `Try as ${role}: ${action}`,
    log: 'Audit log, newest first',
    logColumns: ['No.', 'Time (UTC)', 'Role', 'Action', 'Answer'],
    logFile: 'Whole log as CSV',
    logNone: 'Audit log: nothing tried yet.',
    entry: (role: string, action: string, result: string) => `${role}: ${action}, ${result}`,
    done: 'done',
    refused: 'refused',
  },
  encryption: {
    name: 'How fast does this machine encrypt?',
    intro: (bytes: string, rounds: string) =>
      `AES-GCM with a 256-bit key over ${bytes} of random bytes, there and back, ${rounds} times; median of one stream, measured here. What comes back is compared byte by byte.`,
    measure: 'Measure encryption',
    busy: 'Measuring …',
    answer: (encrypt: string, decrypt: string) =>
      `Encrypts ${encrypt}, decrypts ${decrypt}; everything came back whole. (measured)`,
    broken: 'What came back is not what went in: do not trust this machine.',
    failed: 'This browser has no WebCrypto here: it needs a secure page (https or localhost).',
  },
};
