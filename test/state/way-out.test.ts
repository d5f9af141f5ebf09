/** A scenario without an answer has a way out: the button beside the reason leads to one that has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeScenario, encodeScenario } from '#datacenter/scenario/codec.ts';
import { allFields } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulate } from '#datacenter/simulate.ts';
import { createFormat } from '#text/format.ts';
import { en } from '#text/en.ts';
import { zh } from '#text/zh.ts';
import { measurementOf } from '#support/calibrations.ts';
import { describeRefusal } from '#view/controls/refusal-words.ts';
import { Studio } from '../../src/state/studio.svelte.ts';

type Changes = Readonly<Record<string, number | string>>;

function studioOf(changes: Changes): Studio {
  const sources = { own: () => null, recorded: measurementOf() };
  const studio = new Studio(defaultScenario, defaultScenario, sources, () => 0, simulate);
  for (const [field, value] of Object.entries(changes)) studio.change(field, value);
  return studio;
}

/** Presses the button beside the reason until there is an answer; at most `most` times. Returns the reasons met. */
function press(studio: Studio, most: number): readonly string[] {
  const met: string[] = [];
  while (met.length < most) {
    const { cluster } = studio.outcome;
    if (cluster.kind !== 'infeasible') break;
    met.push(cluster.reason);
    if (!cluster.nearest) break;
    studio.change(cluster.nearest.field, cluster.nearest.value);
  }
  return met;
}

const impossible: readonly (readonly [why: string, changes: Changes, reason: string])[] = [
  [
    'heads that tensor ranks do not divide',
    { 'workload.model': 'gpt3-175b', 'cluster.tensor': 64, 'cluster.accelerators': 1024 },
    'tensor-too-wide',
  ],
  [
    'more stages than layers',
    { 'workload.model': 'llama3-8b', 'cluster.pipeline': 64, 'cluster.accelerators': 1024 },
    'pipeline-too-deep',
  ],
  ['accelerators that are no multiple', { 'cluster.pipeline': 5 }, 'indivisible'],
  ['fewer sequences than data ranks', { 'cluster.tensor': 1, 'cluster.pipeline': 1 }, 'batch-too-small'],
  ['too little memory', { 'workload.model': 'llama3-405b', 'cluster.accelerators': 8 }, 'memory-states'],
  ['a step shorter than a sequence', { 'workload.globalBatch': 4096 }, 'batch-too-small'],
  ['a training shorter than a step', { 'workload.tokens': 1e6 }, 'tokens-too-few'],
];

describe('a scenario without an answer', () => {
  it.each(impossible)(
    'for %s says why in both languages, and pressing its button leads to one',
    (_, changes, reason) => {
      const studio = studioOf(changes);
      const { cluster } = studio.outcome;
      if (cluster.kind !== 'infeasible') throw new Error('it has an answer');
      expect(cluster.reason).toBe(reason);
      for (const [words, language] of [
        [en, 'en'],
        [zh, 'zh-Hans'],
      ] as const) {
        const sentence = describeRefusal(cluster, words, createFormat(language));
        expect(sentence).not.toBe(words.reasons.other());
      }
      expect(press(studio, 3)).toEqual(expect.arrayContaining([reason]));
      expect(studio.outcome.cluster.kind).toBe('cluster');
    },
  );

  it('has a way out in few presses whatever was chosen, each of which a link can hold', () => {
    const fields = allFields.filter(({ id }) => /^(workload|cluster)\./.test(id));
    const picks = fc.array(fc.tuple(fc.constantFrom(...fields), fc.nat(10_000)), { minLength: 1, maxLength: 5 });
    let refused = 0;
    fc.assert(
      fc.property(picks, (picked) => {
        const changes = picked.map(([field, at]): [string, number | string] => {
          const values = field.kind === 'choice' ? field.options : (field.ladder ?? [field.low, field.high]);
          return [field.id, values[at % values.length] ?? field.default ?? 1];
        });
        const studio = studioOf(Object.fromEntries(changes));
        const met = press(studio, 6);
        if (met.length > 0) refused += 1;
        expect(studio.outcome.cluster.kind, met.join()).toBe('cluster');
        const { scenario, problems } = decodeScenario(encodeScenario(studio.scenario));
        expect(problems).toEqual([]);
        expect(scenario).toEqual(studio.scenario);
      }),
      { numRuns: 200, seed: 4 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});
