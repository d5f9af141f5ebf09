/** Headline outcomes of every preset as a table under version control: a change of the model shows as its diff. */
import { expect, it } from 'vitest';
import { sampleFutures } from '#datacenter/risk/risk.ts';
import { rankInputs } from '#datacenter/risk/sensitivity.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { ratesOfReturn } from '#datacenter/finance/internal-rate.ts';
import { simulate } from '#datacenter/simulate.ts';
import { calibrationOf } from '#support/calibrations.ts';

const calibration = calibrationOf();
const digits = (value: number | null, scale = 1) =>
  value === null ? 'none' : String(Number((value / scale).toPrecision(4)));

/** One line per headline, `name value unit`, in the order of the rooms. */
function headlines(scenario: Scenario): readonly string[] {
  const { workload, cluster, facility, finance } = simulate(scenario, calibration);
  if (workload.kind === 'infeasible') return [`workload infeasible: ${workload.reason}`];
  const lines = [`training FLOP ${digits(workload.flop)}`];
  if (cluster.kind === 'infeasible') return [...lines, `cluster infeasible: ${cluster.reason}`];
  const { accelerators, tensor, pipeline, data } = cluster;
  lines.push(
    `accelerators ${accelerators} = ${tensor} x ${pipeline} x ${data}`,
    `training days ${digits(cluster.trainingSeconds, 86_400)}`,
    `model FLOP utilization ${digits(cluster.modelFlopUtilization)}`,
  );
  if (facility.kind === 'infeasible') return [...lines, `facility infeasible: ${facility.reason}`];
  lines.push(
    `facility power MW ${digits(facility.facilityPowerW, 1e6)}`,
    `training energy MWh ${digits(facility.trainingEnergyKwh, 1000)}`,
    `carbon t/year ${digits(facility.carbonTonnesPerYear)}`,
  );
  if (finance.kind === 'infeasible') return [...lines, `finance infeasible: ${finance.reason}`];
  const futures = sampleFutures(scenario, calibration, { count: 1000, seed: 1 });
  const swings = rankInputs(scenario, calibration);
  return [
    ...lines,
    `capex MUSD ${digits(finance.capexUsd, 1e6)}`,
    `net present value MUSD ${digits(finance.netPresentValueUsd, 1e6)}`,
    `internal rates of return ${
      ratesOfReturn(finance.flows)
        .map((rate) => digits(rate))
        .join(', ') || 'none'
    }`,
    `payback years ${digits(finance.paybackYears)}, discounted ${digits(finance.discountedPaybackYears)}`,
    `rent USD/h ${digits(finance.prices.rentUsdPerHour)}, break-even ${digits(finance.breakEvenRentUsdPerHour)}`,
    `futures that lose ${futures.kind === 'futures' ? digits(futures.lossProbability) : futures.reason}`,
    `decided most by ${'kind' in swings ? swings.reason : (swings[0]?.field ?? 'nothing')}`,
  ];
}

it('presets give the headlines on record', async () => {
  const table = [{ id: 'default', scenario: defaultScenario }, ...presets]
    .map(({ id, scenario }) => [id, ...headlines(scenario).map((line) => `  ${line}`)].join('\n'))
    .join('\n\n');
  await expect(`${table}\n`).toMatchFileSnapshot('presets.txt');
});
