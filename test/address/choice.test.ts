/** A training choice in a link: there and back, and what a mangled one does. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeScenario } from '#datacenter/scenario/codec.ts';
import { choiceFields } from '#train/choice-fields.ts';
import { defaultChoiceOf, sampleModelIds } from '#train/models/zoo.ts';
import { decodeChoice, encodeChoice } from '../../src/state/choice-link.ts';

describe('a training choice', () => {
  it.each(sampleModelIds)('of %s comes back from its link as it was', (model) => {
    const start = defaultChoiceOf(model);
    expect(decodeChoice(encodeChoice(start)).choice).toEqual(start);
    const other = {
      ...start,
      seed: 77,
      learningRate: 0.5,
      augment: true,
      stopAccuracy: 0.9,
      optimizer: 'sgd' as const,
    };
    const { choice, problems } = decodeChoice(encodeChoice(other));
    expect(choice).toEqual(other);
    expect(problems).toEqual([]);
  });

  it('is carried beside a scenario and disturbs none', () => {
    const fragment = `v=1&n=2048&${encodeChoice({ ...defaultChoiceOf('mnist-mlp'), batch: 64 })}`;
    expect(decodeScenario(fragment).problems).toEqual([]);
    expect(decodeChoice(fragment).choice).toMatchObject({ batch: 64 });
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
    const keys = ['model', 'seed', 'augment', 'toString', '__proto__', ...choiceFields.map(({ id }) => id.slice(6))];
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
      { numRuns: 1000 },
    );
  });
});
