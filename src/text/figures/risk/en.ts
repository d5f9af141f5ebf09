/** English: names of what is uncertain in the money, where they are not those of a field; the figures of risk share them. */
export const en = {
  speed: 'Measured speed',
  gridCarbon: 'Carbon per kWh, by account',
  /** What the rent and its decline are called where the hours earn otherwise; `hours`: as their fields are. */
  sold: {
    tokens: { rentUsdPerHour: 'Token revenue per hour', rentDeclinePerYear: 'Token revenue decline' },
    value: { rentUsdPerHour: 'Business value per hour', rentDeclinePerYear: 'Business value decline' },
  },
} as const;
