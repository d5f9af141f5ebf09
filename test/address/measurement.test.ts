/** A shared measurement: what survives the link, what is left out, and what is refused. */
import { describe, expect, it } from 'vitest';
import { decodeScenario } from '#datacenter/scenario/codec.ts';
import { decodeMeasurement, encodeMeasurement } from '#datacenter/scenario/measurement-codec.ts';
import { measurementOf } from '#support/calibrations.ts';

const link = encodeMeasurement(measurementOf(1.23456));

describe('a measurement in a link', () => {
  it('is a line a person can read, rounded to three digits', () => {
    expect(link).toBe(
      'me=on:2026-03-01,backend:webgpu,software:0,peak:2.47e12,model:mnist-cnn,batch:128,rate:123000,compile:1.25',
    );
  });

  it('comes back as shared, with the FLOP per image counted here', () => {
    const { measurement, problems } = decodeMeasurement(`v=1&oc=0.5&${link}`);
    expect(problems).toEqual([]);
    expect(measurement?.provenance).toBe('shared');
    expect(measurement?.roof.peakFlopPerSecond).toEqual({ median: 2.47e12, p10: 2.47e12, p90: 2.47e12, count: 1 });
    expect(measurement?.throughput).toMatchObject({ model: 'mnist-cnn', batch: 128, flopPerSample: 6 * 541_440 });
    expect(measurement?.conditions).toMatchObject({ backend: 'webgpu', isSoftware: false, vendor: '', browser: '' });
  });

  it('does not change when it is shared again', () => {
    const once = decodeMeasurement(link).measurement;
    expect(once && encodeMeasurement(once)).toBe(link);
  });

  it('names the fused engine, and is of TensorFlow.js where it names none', () => {
    const one = measurementOf();
    const fused = encodeMeasurement({ ...one, conditions: { ...one.conditions, engine: 'fused' } });
    expect(fused).toContain('backend:webgpu,engine:fused');
    expect(decodeMeasurement(fused).measurement?.conditions.engine).toBe('fused');
    expect(decodeMeasurement(link).measurement?.conditions.engine).toBe('tfjs');
  });

  it('says nothing about who the machine belongs to', () => {
    expect(link).not.toMatch(/acme|road|chromium/i);
  });

  it('does not disturb the scenario beside it', () => {
    expect(decodeScenario(`v=1&oc=0.5&${link}`).problems).toEqual([]);
    expect(decodeScenario(`v=1&oc=0.5&${link}`).scenario.finance.occupancy).toBe(0.5);
  });

  it('carries no training rate that was not steady', () => {
    const { throughput, ...rest } = measurementOf();
    if (!throughput) throw new Error('no throughput to begin with');
    const shaky = encodeMeasurement({ ...rest, throughput: { ...throughput, isSteady: false } });
    expect(shaky).not.toContain('rate');
    expect(decodeMeasurement(shaky).measurement?.throughput).toBeNull();
  });

  it('is absent without a complaint when there is none', () => {
    expect(decodeMeasurement('v=1')).toEqual({ measurement: null, problems: [] });
  });

  it.each([
    ['peak:2.47e12', 'peak:1e30', 'me.peak', 'out-of-range'],
    ['peak:2.47e12', 'peak:fast', 'me.peak', 'not-a-number'],
    ['backend:webgpu', 'backend:abacus', 'me.backend', 'not-an-option'],
    ['backend:webgpu', 'backend:webgpu,engine:steam', 'me.engine', 'not-an-option'],
    ['software:0', 'software:maybe', 'me.software', 'not-an-option'],
    ['model:mnist-cnn', 'model:gpt3-175b', 'me.model', 'not-an-option'],
    ['rate:123000', 'rate:-1', 'me.rate', 'out-of-range'],
    ['on:2026-03-01', 'on:<b>', 'me.on', 'not-an-option'],
    ['batch:128,', '', 'me.batch', 'not-a-number'],
  ])('with %s turned into %s is refused as a whole and the part is named', (from, to, key, problem) => {
    const { measurement, problems } = decodeMeasurement(link.replace(from, to));
    expect(measurement).toBeNull();
    expect(problems[0]).toMatchObject({ key, problem });
  });
});
