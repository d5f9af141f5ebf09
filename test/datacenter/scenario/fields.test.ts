/** Field rows against the types of the rooms, and reading and writing one field of a scenario. */
import { describe, expect, it } from 'vitest';
import { findSource } from '#datacenter/catalog/citations.ts';
import { allFields, findField, findFieldByShort, readField, writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { measurementKey } from '#datacenter/scenario/link-entries.ts';
import { findPreset, presets } from '#datacenter/scenario/presets.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { clampToField } from '#datacenter/units/field.ts';

/** Every name of every choice, written out so that the compiler holds it against the types. */
const names: { readonly [Room in keyof Scenario]: Readonly<Record<keyof Required<Scenario[Room]>, true>> } = {
  workload: { model: true, tokens: true, globalBatch: true, sequenceLength: true },
  cluster: {
    accelerator: true,
    accelerators: true,
    stack: true,
    tensor: true,
    pipeline: true,
    goodput: true,
    precision: true,
    recompute: true,
    sharding: true,
    context: true,
    microBatch: true,
    chunks: true,
  },
  facility: {
    site: true,
    pue: true,
    fill: true,
    usdPerKwh: true,
    demandUsdPerKw: true,
    loadFactor: true,
    touRatio: true,
    contractedShare: true,
    contractUsdPerKwh: true,
    generatorHours: true,
    reuseFactor: true,
    heatUsdPerKwh: true,
  },
  finance: {
    rentUsdPerHour: true,
    rentDeclinePerYear: true,
    occupancy: true,
    serverUsd: true,
    facilityUsdPerWatt: true,
    serverLifeYears: true,
    facilityLifeYears: true,
    maintenanceShare: true,
    insuranceShare: true,
    facilityMaintenanceShare: true,
    staffUsdPerYear: true,
    discountRate: true,
    taxRate: true,
    buildMonths: true,
    fabricShare: true,
    fabricLifeYears: true,
    shellShare: true,
    shellLifeYears: true,
    serverGenerations: true,
    serverDecline: true,
    resaleShare: true,
    rampMonths: true,
    deliveredShare: true,
    inflation: true,
    softwareUsd: true,
    networkUsdPerYear: true,
    carbonUsdPerTonne: true,
    taxLives: true,
    lossYears: true,
    debtShare: true,
    debtRate: true,
    debtYears: true,
    debtCover: true,
    revenueModel: true,
    tokenUsd: true,
    tokensPerSecond: true,
    valueUsdPerYear: true,
    depositShare: true,
    deliveryShare: true,
    flowTiming: true,
    landUsdPerWatt: true,
    landReturnShare: true,
    receivableDays: true,
    payableDays: true,
    reserveMonths: true,
  },
};
const expectedIds = Object.entries(names).flatMap(([room, of]) => Object.keys(of).map((name) => `${room}.${name}`));

describe('fields', () => {
  it('are exactly the names of the choices, and so is the default scenario', () => {
    expect(allFields.map((field) => field.id).sort()).toEqual([...expectedIds].sort());
    const found = Object.entries(defaultScenario).flatMap(([room, of]) =>
      Object.keys(of as object).map((name) => `${room}.${name}`),
    );
    expect(found.sort()).toEqual([...expectedIds].sort());
  });

  it('have short keys that are unique and collide with no key of the link itself', () => {
    const shorts = allFields.map((field) => field.short);
    expect(new Set(shorts).size).toBe(shorts.length);
    for (const short of shorts) expect(short).toMatch(/^[a-z]{1,3}$/);
    expect(shorts).not.toContain('v');
    expect(shorts).not.toContain(measurementKey);
  });

  it.each(allFields.map((field) => [field.id, field] as const))('%s has a default it allows itself', (_, field) => {
    if (field.kind === 'choice') return expect(field.options).toContain(field.default);
    expect(field.low).toBeLessThan(field.high);
    expect(field.step).toBeGreaterThan(0);
    if (field.scale === 'log') expect(field.low).toBeGreaterThan(0);
    if (field.default !== null) expect(clampToField(field, field.default)).toBe(field.default);
  });

  it('name sources that exist', () => {
    for (const field of allFields) expect(findSource(field.source), field.id).not.toBeNull();
  });
});

describe('one field of a scenario', () => {
  it('is read and written by its id, and only it changes', () => {
    const changed = writeField(defaultScenario, 'finance.occupancy', 0.5);
    expect(readField(changed, 'finance.occupancy')).toBe(0.5);
    expect(changed.finance.occupancy).toBe(0.5);
    expect(changed.cluster).toBe(defaultScenario.cluster);
    expect(readField(defaultScenario, 'finance.occupancy')).toBe(0.8);
  });

  it('written with what it holds gives back the same object', () => {
    for (const field of allFields) {
      expect(writeField(defaultScenario, field.id, readField(defaultScenario, field.id))).toBe(defaultScenario);
    }
  });

  it('that does not exist is neither read nor written', () => {
    for (const id of [
      '',
      'finance',
      'finance.nothing',
      '__proto__.polluted',
      'constructor.name',
      'finance.__proto__',
    ]) {
      expect(readField(defaultScenario, id)).toBeNull();
      expect(writeField(defaultScenario, id, 1)).toBe(defaultScenario);
      expect(findField(id)).toBeNull();
      expect(findFieldByShort(id)).toBeNull();
    }
  });
});

describe('presets', () => {
  it('have ids of their own and only values that their fields allow', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    for (const { id, scenario } of presets) {
      expect(findPreset(id)?.scenario).toBe(scenario);
      for (const field of allFields) {
        const value = readField(scenario, field.id);
        if (field.kind === 'choice') expect(field.options, `${id} ${field.id}`).toContain(value);
        else if (value !== null) expect(clampToField(field, Number(value)), `${id} ${field.id}`).toBe(value);
      }
    }
    expect(findPreset('__proto__')).toBeNull();
  });
});
