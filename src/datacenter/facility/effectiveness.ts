/**
 * The quotients the trade reports, one line each, so that each has one place and one test: PUE (The Green Grid), WUE on
 * site and with the water of power plants, CUE, tons of refrigeration, coverage by renewables. A PUE below 1 is answered
 * as a refusal with the nearest that can be.
 */
import type { Infeasible } from '../units/units.ts';

/** Heat that melts a short ton of ice in a day, kW: the American ton of refrigeration. */
const kwPerCoolingTon = 3.517;

/** Power usage effectiveness of energies over the same time. Infeasible below 1: IT cannot use more than comes in. */
export function powerUsage(
  totalKwh: number,
  itKwh: number,
): { readonly kind: 'pue'; readonly pue: number } | Infeasible {
  const pue = totalKwh / itKwh;
  if (pue >= 1 && pue < Infinity) return { kind: 'pue', pue };
  return {
    kind: 'infeasible',
    reason: 'pue-below-one',
    numbers: { pue },
    nearest: { field: 'facility.pue', value: 1 },
  };
}

/** Mean power of a machine that idles at `idleW`, draws `fullW` at full load and is `share` busy, W. */
export function averageWatts(idleW: number, fullW: number, share: number): number {
  return idleW + share * (fullW - idleW);
}

/** Carbon usage effectiveness, in the unit of the grid's intensity: carbon at the meter for each kWh of IT. */
export function carbonUsage(pue: number, gridIntensity: number): number {
  return pue * gridIntensity;
}

/** Water drawn on site, cubic metres, for IT energy in kWh and a WUE in litres per kWh of IT. */
export function siteWaterCubicMetres(itKwh: number, litresPerItKwh: number): number {
  return (itKwh * litresPerItKwh) / 1000;
}

/** Litres per kWh of IT with the water that power plants use up: on site, plus PUE times what a kWh took to make. */
export function sourceWaterUsage(litresPerItKwh: number, pue: number, litresPerGridKwh: number): number {
  return litresPerItKwh + pue * litresPerGridKwh;
}

/** Tons of refrigeration that remove the heat of `itKw`. */
export function coolingTons(itKw: number): number {
  return itKw / kwPerCoolingTon;
}

/** Share of `load` that `renewable` covers hour by hour, without storage: 1 - missing / load. */
export function renewableCoverage(renewable: readonly number[], load: readonly number[]): number {
  const missing = load.reduce((sum, one, hour) => sum + Math.max(0, one - (renewable[hour] ?? 0)), 0);
  return 1 - missing / load.reduce((sum, one) => sum + one, 0);
}
