/** Events as they are typed: what the address keeps of them, and what the register is asked. */
import { describe, expect, it } from 'vitest';
import { refuseRegister } from '#datacenter/risk/register.ts';
import { en } from '#text/desk/register/en.ts';
import { readOwnText, writeOwnText } from '#view/figures/own-lists.ts';
import { firstEvents, readRows, registerText, toEntry, writeRows } from '#view/pages/desk/register/register-rows.ts';

const first = firstEvents(en.names, { yearUsd: 36.5e6, paidUsd: 1e8 });

describe('the events to start from', () => {
  it('cost days of the best year or shares of what was paid, and are no refusal', () => {
    const entries = first.map(toEntry);
    expect(refuseRegister(entries)).toBeNull();
    expect(entries[0]).toEqual({
      name: 'Long outage',
      chancePerYear: 0.2,
      lossUsd: { low: 100_000, mode: 400_000, high: 1_400_000 },
    });
    expect(entries.find(({ name }) => name.startsWith('Fire'))?.lossUsd.high).toBe(5e7);
  });

  it('cost nothing where the plan has no money, and still are no refusal', () => {
    expect(refuseRegister(firstEvents(en.names, { yearUsd: 0, paidUsd: 0 }).map(toEntry))).toBeNull();
  });
});

describe('typed events', () => {
  it('come back from the address as they were typed, odd names, half numbers and all', () => {
    const rows = [
      ...first,
      { name: '台风 & 50 % / _ #', typed: { chancePerYear: '1.', low: '', mode: '−3', high: '1e3' } },
    ];
    const choices = { own: {} as Record<string, string>, setOwn: () => undefined, complain: () => undefined };
    const kept = { ...choices, setOwn: (key: string, text: string | null) => void (choices.own[key] = text ?? '') };
    writeOwnText(registerText, writeRows(rows), kept);
    expect(readRows(readOwnText(registerText, choices) ?? '')).toEqual(rows);
  });

  it('cannot break the list apart', () => {
    const [row] = readRows(
      writeRows([{ name: 'a;b\nc', typed: { chancePerYear: '1;2', low: '0', mode: '1', high: '2' } }]),
    );
    expect(row).toEqual({ name: 'a,b,c', typed: { chancePerYear: '1,2', low: '0', mode: '1', high: '2' } });
  });

  it('that lack a number are refused by row and field', () => {
    const refusal = refuseRegister(readRows('leak;5;1;2').map(toEntry));
    expect(refusal).toMatchObject({ nearest: { field: 'high', value: 2e6 }, numbers: { row: 0 } });
  });
});
