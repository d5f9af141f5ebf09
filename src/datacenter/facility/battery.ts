/**
 * A battery, step by step: how much it may take or give in an hour, and what is left in it. Ageing, self-discharge and
 * temperature are left out. The model is C/L/C: efficiency both ways, most power both ways, and room that shrinks as the
 * power grows. Units are the caller's, as long as capacity is power times hours (kW and kWh, MW and MWh).
 */
export interface BatteryKind {
  readonly chargeEfficiency: number;
  readonly spentPerGiven: number;
  readonly chargeRate: number;
  readonly dischargeRate: number;
  readonly upper: number;
  readonly upperSlope: number;
  readonly lower: number;
  readonly lowerSlope: number;
}

/** Most power that a battery holding `level` of `capacity` can take for `hours`; never below 0. */
export function mostCharge(kind: BatteryKind, capacity: number, level: number, hours = 1): number {
  const room = (kind.upper * capacity - level) / (kind.chargeEfficiency * hours - kind.upperSlope);
  return Math.max(0, Math.min(kind.chargeRate * capacity, room));
}

/** Most power that it can give for `hours`; never below 0. */
export function mostDischarge(kind: BatteryKind, capacity: number, level: number, hours = 1): number {
  const room = (level - kind.lower * capacity) / (kind.spentPerGiven * hours + kind.lowerSlope);
  return Math.max(0, Math.min(kind.dischargeRate * capacity, room));
}

/** What is in it after taking `power` for `hours`, or giving it where `power` is below 0. */
export function levelAfter(kind: BatteryKind, level: number, power: number, hours = 1): number {
  return level + power * hours * (power > 0 ? kind.chargeEfficiency : kind.spentPerGiven);
}
