/**
 * Security: what is lost in a year to threats that controls make rarer, and who may do what.
 *
 * Each control prevents a share of a threat's events, independently of the others; a floor stays whatever is done. Rates,
 * losses and shares are the reader's assumptions: no public table gives them for a site that does not exist.
 * Ignored on purpose: threats that come together, attackers that adapt.
 */
import type { Infeasible } from '../units/units.ts';
import { refuseOutside } from '../units/limits.ts';

export interface Threat {
  readonly id: string;
  /** Events a year without any control, and what one costs, USD. */
  readonly eventsPerYear: number;
  readonly usdPerEvent: number;
}

export interface Control {
  readonly id: string;
  readonly usdPerYear: number;
  /** Share of events prevented, by threat, 0 to 1; absent: none. */
  readonly prevents: Readonly<Record<string, number>>;
}

export interface Residual {
  readonly kind: 'residual';
  readonly usdPerYear: number;
  /** Without any control. */
  readonly untreatedUsdPerYear: number;
  readonly controlsUsdPerYear: number;
  readonly threats: readonly { readonly id: string; readonly leftShare: number; readonly usdPerYear: number }[];
  /** What taking each control away alone would add to the loss, USD per year. */
  readonly worths: readonly { readonly id: string; readonly usdPerYear: number }[];
}

/** Loss left per year under `controls`, at least `floorShare` of each threat. Infeasible for numbers outside limits. */
export function rateResidual(
  threats: readonly Threat[],
  controls: readonly Control[],
  floorShare: number,
): Residual | Infeasible {
  const refusals = [
    refuseOutside({ floorShare }, { floorShare: [0, 1] }),
    ...threats.map((one) => refuseOutside(one, { eventsPerYear: [0, 1e6], usdPerEvent: [0, 1e12] })),
    ...controls.map((one) => refuseOutside(one, { usdPerYear: [0, 1e12] })),
    ...controls.flatMap(({ prevents }) =>
      Object.keys(prevents).map((threat) => refuseOutside(prevents, { [threat]: [0, 1] })),
    ),
  ];
  const refusal = refusals.find((one) => one !== null);
  if (refusal) return refusal;
  const rows = threats.map((threat) => leftOf(threat, controls, floorShare));
  const total = rows.reduce((sum, { usdPerYear }) => sum + usdPerYear, 0);
  return {
    kind: 'residual',
    usdPerYear: total,
    untreatedUsdPerYear: threats.reduce((sum, one) => sum + one.eventsPerYear * one.usdPerEvent, 0),
    controlsUsdPerYear: controls.reduce((sum, { usdPerYear }) => sum + usdPerYear, 0),
    threats: rows,
    worths: controls.map((control) => {
      const others = controls.filter((one) => one !== control);
      const without = threats.reduce((sum, threat) => sum + leftOf(threat, others, floorShare).usdPerYear, 0);
      return { id: control.id, usdPerYear: without - total };
    }),
  };
}

function leftOf(threat: Threat, controls: readonly Control[], floorShare: number) {
  const passed = controls.reduce((share, { prevents }) => share * (1 - (prevents[threat.id] ?? 0)), 1);
  const leftShare = Math.max(floorShare, passed);
  return { id: threat.id, leftShare, usdPerYear: leftShare * threat.eventsPerYear * threat.usdPerEvent };
}

/** A rule for a role and an action; `*` stands for every one. */
export interface Rule {
  readonly role: string;
  readonly action: string;
  readonly effect: 'allow' | 'deny';
}

/** Whether `role` may do `action`: some rule allows it and none denies it, whatever the order of the rules. */
export function isPermitted(rules: readonly Rule[], role: string, action: string): boolean {
  const fitting = rules.filter((rule) => [role, '*'].includes(rule.role) && [action, '*'].includes(rule.action));
  return fitting.some(({ effect }) => effect === 'allow') && fitting.every(({ effect }) => effect === 'allow');
}
