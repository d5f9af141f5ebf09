/** Undo over the desk: the scenario and the choices beside it go back together, in the order of the steps. */
import { describe, expect, it } from 'vitest';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { DeskHistory } from '../../src/state/desk-history.svelte.ts';

function openDesk() {
  let now = 0;
  const studio = {
    scenario: defaultScenario,
    opened: 0,
    open: (scenario: Scenario) => {
      studio.scenario = scenario;
      studio.opened += 1;
    },
  };
  const address: { own: Readonly<Record<string, string>> } = { own: {} };
  const history = new DeskHistory({ studio, address }, () => now);
  const choose = (own: Readonly<Record<string, string>>, later = 5000) => {
    now += later;
    address.own = own;
    history.look();
  };
  const set = (id: string, value: number) => {
    now += 5000;
    studio.scenario = writeField(studio.scenario, id, value);
    history.look();
  };
  return { studio, address, history, choose, set };
}

describe('undo on the desk', () => {
  it('goes back through choices and scenario in the order in which they were made, and forward again', () => {
    const { studio, address, history, choose, set } = openDesk();
    choose({ 'f.drives': '900' });
    set('cluster.accelerators', 4096);
    choose({ 'f.drives': '900', 'f.cut': '1_2' });
    history.undo();
    expect([address.own, studio.scenario.cluster.accelerators]).toEqual([{ 'f.drives': '900' }, 4096]);
    history.undo();
    expect(studio.scenario).toEqual(defaultScenario);
    expect(address.own).toEqual({ 'f.drives': '900' });
    history.undo();
    expect([address.own, history.canUndo]).toEqual([{}, false]);
    for (let step = 0; step < 3; step += 1) history.redo();
    expect([address.own, studio.scenario.cluster.accelerators]).toEqual([{ 'f.drives': '900', 'f.cut': '1_2' }, 4096]);
    expect(history.canRedo).toBe(false);
  });

  it('takes a drag as one step, and does not open a scenario that is the same', () => {
    const { studio, address, history, choose } = openDesk();
    for (const drives of ['900', '800', '700']) choose({ 'f.drives': drives }, 50);
    choose({ 'f.drives': '700', 'f.hops': '3' }, 50);
    history.undo();
    expect(address.own).toEqual({ 'f.drives': '700' });
    history.undo();
    expect([address.own, studio.opened]).toEqual([{}, 0]);
  });

  it('forgets what was undone once something else is chosen, and looks in vain where nothing changed', () => {
    const { history, choose } = openDesk();
    choose({ 'f.drives': '900' });
    history.undo();
    choose({ 'f.hops': '3' });
    expect(history.canRedo).toBe(false);
    choose({ 'f.hops': '3' });
    history.undo();
    expect(history.canUndo).toBe(false);
  });
});
