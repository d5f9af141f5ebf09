/** A training choice in a link: there and back, and what a mangled one does. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeScenario } from '#datacenter/scenario/codec.ts';
import { choiceFields } from '#train/choice-fields.ts';
import { cards, defaultChoiceOf, moveToData, sampleModelIds } from '#train/models/zoo.ts';
import { decodeChoice, encodeChoice } from '../../src/state/choice-link.ts';
import { choiceVersion } from '../../src/state/choice-migrations.ts';
import { frozenChoices } from './frozen-links.ts';

describe('a training choice', () => {
  it.each(sampleModelIds)('of %s comes back from its link as it was', (model) => {
    const start = defaultChoiceOf(model);
    expect(decodeChoice(encodeChoice(start)).choice).toEqual(start);
    const other = {
      ...start,
      seed: 77,
      learningRate: 0.5,
      augment: true,
      batchNorm: true,
      stopAccuracy: 0.9,
      optimizer: 'sgd' as const,
    };
    const { choice, problems } = decodeChoice(encodeChoice(other));
    expect(choice).toEqual(other);
    expect(problems).toEqual([]);
  });

  it.each(frozenChoices)('once published means the same for ever: $link', ({ link, choice }) => {
    expect(decodeChoice(link)).toEqual({ choice, problems: [] });
    expect(decodeChoice(encodeChoice(choice)).choice).toEqual(choice);
  });

  it('covers every model with some frozen link', () => {
    const covered = new Set(frozenChoices.map(({ choice }) => choice.model));
    expect([...covered].sort()).toEqual([...sampleModelIds].sort());
  });

  it('of every pair of model and data set comes back, and says no more than model, data and version at its start', () => {
    for (const { id, dataSets } of cards) {
      for (const data of dataSets) {
        const start = defaultChoiceOf(id, data);
        const own = data === dataSets[0] ? '' : `t.data=${data}&`;
        expect(encodeChoice(start)).toBe(`${own}t.model=${id}&t.v=${choiceVersion}`);
        expect(decodeChoice(encodeChoice(start))).toEqual({ choice: start, problems: [] });
      }
    }
  });

  it('with a batch norm that is neither on nor off has none, and says so', () => {
    const { choice, problems } = decodeChoice(`t.batchNorm=maybe&t.model=mnist-cnn&t.v=${choiceVersion}`);
    expect(choice).toEqual(defaultChoiceOf('mnist-cnn'));
    expect(problems.map(({ key, problem, used }) => [key, problem, used])).toEqual([
      ['t.batchNorm', 'not-an-option', 'false'],
    ]);
  });

  it('of a later version is read as well as can be, and says so', () => {
    const { choice, problems } = decodeChoice('t.data=spirals&t.model=toy-network&t.v=99');
    expect(choice).toEqual(defaultChoiceOf('toy-network', 'spirals'));
    expect(problems.map(({ key, problem }) => [key, problem])).toEqual([['t.v', 'future-version']]);
    expect(decodeChoice('t.model=gan&t.v=x').problems.map(({ problem }) => problem)).toEqual(['not-a-number']);
  });

  it('moves to another data set with what the reader changed, and with nothing else', () => {
    const start = { ...defaultChoiceOf('toy-network'), seed: 5 };
    expect(moveToData(start, 'spirals')).toEqual({ ...defaultChoiceOf('toy-network', 'spirals'), seed: 5 });
    expect(moveToData(moveToData(start, 'spirals'), 'circles')).toEqual(start);
    expect(moveToData({ ...start, width: 8 }, 'spirals')).toMatchObject({ width: 8, activation: 'relu' });
  });

  it('is carried beside a scenario and disturbs none', () => {
    const fragment = `v=1&n=2048&${encodeChoice({ ...defaultChoiceOf('mnist-mlp'), batch: 64 })}`;
    expect(decodeScenario(fragment).problems).toEqual([]);
    expect(decodeChoice(fragment).choice).toMatchObject({ batch: 64 });
  });

  it('names the engine where it is not the fused one', () => {
    const start = defaultChoiceOf('mnist-mlp');
    const link = encodeChoice({ ...start, engine: 'tfjs' });
    expect(link).toContain('t.engine=tfjs');
    expect(decodeChoice(link)).toEqual({ choice: { ...start, engine: 'tfjs' }, problems: [] });
    const { choice, problems } = decodeChoice('t.engine=steam&t.model=mnist-mlp&t.v=3');
    expect(choice?.engine).toBe('fused');
    expect(problems).toMatchObject([{ key: 't.engine', problem: 'not-an-option' }]);
  });

  it('says nothing where the link says nothing', () => {
    expect(decodeChoice('v=1&n=2048')).toEqual({ choice: null, problems: [] });
  });

  it('names what it cannot take, with the limits, and stands on what remains', () => {
    const { choice, problems } = decodeChoice('t.model=mnist-cnn&t.batch=5000&t.learningRate=fast&t.data=spiral&t.x=1');
    expect(choice).toMatchObject({ model: 'mnist-cnn', batch: 1024, data: 'mnist' });
    expect(problems.map(({ key, problem }) => [key, problem])).toEqual([
      ['t.batch', 'out-of-range'],
      ['t.learningRate', 'not-a-number'],
      ['t.data', 'not-an-option'],
      ['t.x', 'unknown-key'],
    ]);
  });

  it('never throws and never leaves its limits', () => {
    const keys = [
      'model',
      'seed',
      'augment',
      'batchNorm',
      'toString',
      '__proto__',
      ...choiceFields.map(({ id }) => id.slice(6)),
    ];
    const entry = fc.tuple(fc.constantFrom(...keys), fc.oneof(fc.string(), fc.double().map(String)));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const link = entries.map(([key, value]) => `t.${key}=${encodeURIComponent(value)}`).join('&');
        const { choice } = decodeChoice(link);
        if (!choice) return;
        for (const field of choiceFields) {
          const value: unknown = Reflect.get(choice, field.id.slice(6));
          if (field.kind === 'choice') expect(field.options).toContain(value);
          else expect((value as number) >= field.low && (value as number) <= field.high).toBe(true);
        }
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
