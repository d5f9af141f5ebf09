import { describe, expect, it } from 'vitest';
import { calibrate } from '#datacenter/calibration/calibration.ts';
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import { writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulate } from '#datacenter/simulate.ts';
import { measurementOf } from '#support/calibrations.ts';
import { en } from '#text/en.ts';
import { createFormat } from '#text/format.ts';
import { en as page } from '#text/page/en.ts';
import { describeChain } from '../../src/view/pages/chain-links.ts';

function chainOf(changes: Readonly<Record<string, FieldValue>> = {}, provenance: Measurement['provenance'] = 'here') {
  const scenario = Object.entries(changes).reduce((now, [id, value]) => writeField(now, id, value), defaultScenario);
  const measurement: Measurement = { ...measurementOf(), provenance };
  const calibration = calibrate(measurement);
  const outcome = simulate(scenario, calibration);
  const input = {
    words: page.chain,
    text: en,
    format: createFormat('en'),
    outcome,
    measurement,
    calibration,
    lossShare: 0.31,
  };
  return describeChain(input);
}

const link = (id: string, chain = chainOf()) => chain.find((one) => one.id === id);

describe('the chain', () => {
  it('has seven links in the order of the chapters', () => {
    expect(chainOf().map(({ id }) => id)).toEqual(['samples', 'share', 'days', 'power', 'capex', 'payback', 'loss']);
  });

  it('marks as yours only what was measured here in this visit', () => {
    const marked = (provenance: Measurement['provenance']) =>
      chainOf({}, provenance)
        .filter(({ how }) => how === 'yours')
        .map(({ id }) => id);
    expect(marked('here')).toEqual(['samples', 'share']);
    expect(marked('recorded')).toEqual([]);
    expect(marked('shared')).toEqual([]);
    expect(link('samples', chainOf({}, 'shared'))?.label).toContain('shared by someone');
  });

  it('follows one change all the way down', () => {
    const [before, after] = [chainOf(), chainOf({ 'cluster.accelerators': 8192 })];
    for (const id of ['days', 'power', 'capex']) expect(link(id, after)?.value).not.toBe(link(id, before)?.value);
    expect(link('samples', after)?.value).toBe(link('samples', before)?.value);
  });

  it('says in words that nothing is paid back', () => {
    expect(link('payback', chainOf({ 'finance.rentUsdPerHour': 0.5 }))?.value).toBe('no payback');
  });

  it('shows dashes where a scenario has no answer, and no older number', () => {
    const chain = chainOf({ 'cluster.accelerators': 1 });
    expect(['days', 'power', 'capex', 'payback'].map((id) => link(id, chain)?.value)).toEqual(['–', '–', '–', '–']);
  });
});
