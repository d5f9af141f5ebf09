/**
 * Energy arithmetic. PUE multiplies power and energy alike: what stands at the meter is IT load times PUE, at every
 * moment and over any time. Average load is meant throughout, never the peak a transformer must carry.
 */
import { joulesPerKwh } from '../units/units.ts';

/** Power at the meter, W, of an IT load in W. PUE is 1 or more. */
export function meterPowerW(itPowerW: number, pue: number): number {
  return itPowerW * pue;
}

/** Energy of a steady power over a time, kWh. */
export function energyKwh(powerW: number, seconds: number): number {
  return (powerW * seconds) / joulesPerKwh;
}

/** Carbon of an amount of electricity, tonnes CO2e: location-based, operation only, no making of the hardware. */
export function carbonTonnes(kwh: number, kgPerKwh: number): number {
  return (kwh * kgPerKwh) / 1000;
}
