/** The articles' training programs on the bench: every piece has a place, and every setting is one that the bench can take. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/text/bench/programs/en.ts';
import { zh } from '../../src/text/bench/programs/zh.ts';
import { claims } from '#lessons/claims.ts';
import { findChoiceField } from '#train/choice-fields.ts';
import { planExperiment } from '#train/experiment.ts';
import { countParameters } from '#train/models/model.ts';
import { defaultChoiceOf, findCard } from '#train/models/zoo.ts';
import { experiments } from '../../src/view/pages/bench/labs/experiments.ts';
import { labs } from '../../src/view/pages/bench/labs/lab-list.ts';
import { benchParts } from '../../src/view/pages/bench/parts.ts';
import { ownTable, programs, type Program } from '../../src/view/pages/bench/programs/programs.ts';

const inventoryPath = '../shared/articles/inventory.md';
const inventory = existsSync(inventoryPath) ? readFileSync(inventoryPath, 'utf8') : null;
if (inventory === null)
  console.warn(`${inventoryPath} is not here: programs are not held against the list of listings`);

const choiceOf = ({ model, data, ...rest }: Program['choice']) => ({ ...defaultChoiceOf(model, data), ...rest });
const find = (id: Program['id']) => {
  const found = programs.find((one) => one.id === id);
  if (!found) throw new Error(`no program ${id}`);
  return found;
};

describe('the articles’ training programs', () => {
  if (inventory === null) console.log(`${inventoryPath} is not here: the listings are not held against it`);
  it.skipIf(inventory === null)('are all the code listings of the three articles that train something', () => {
    const listings = [...(inventory ?? '').matchAll(/^\| (S[013]-\d{3}) \| code listing \|/gm)].map(([, id]) => id);
    expect(programs.map(({ id }) => id)).toEqual(listings);
  });

  it.each(programs)('$id has a place for each of its pieces, in both languages', ({ id, places }) => {
    expect(en.of[id].pieces).toHaveLength(places.length);
    expect(zh.of[id].pieces).toHaveLength(places.length);
    for (const place of places) {
      if (place.kind === 'part') expect(benchParts).toContain(place.part);
      else if (place.kind === 'lab') expect(labs.map((lab) => lab.id)).toContain(place.lab);
      else expect(claims.map((claim) => claim.id)).toContain(place.claim);
    }
  });

  it.each([...programs.map(({ choice }) => choice), ownTable])(
    'are set to what the bench can show: $model',
    (given) => {
      const choice = choiceOf(given);
      expect(findCard(choice.model).dataSets).toContain(choice.data);
      for (const key of ['rows', 'batch', 'epochs', 'width', 'depth'] as const) {
        const field = findChoiceField(key);
        if (field?.kind === 'number' && given[key] !== undefined) expect(field.ladder).toContain(choice[key]);
      }
    },
  );

  it('have the parameters that the articles’ layers give: 121, 50,890, 347,146, 2, and 64 d + 4,289', () => {
    const count = (id: Program['id'], inputs: number, outputs: number) => {
      const choice = choiceOf(find(id).choice);
      return countParameters(findCard(choice.model).build(choice, { inputs, outputs }));
    };
    expect(count('S0-054', 10, 1)).toBe(121);
    expect(count('S1-059', 784, 10)).toBe(50_890);
    expect(count('S1-078', 784, 10)).toBe(347_146);
    expect(count('S3-079', 1, 1)).toBe(2);
    expect(count('S3-086', 9, 1)).toBe(64 * 9 + 4289);
  });

  it('of article 1 takes every row at every step, a hundred times, as printed', () => {
    const { rows, batch, epochs, optimizer, learningRate } = choiceOf(find('S0-054').choice);
    expect(batch).toBeGreaterThanOrEqual(0.8 * rows);
    expect([epochs, optimizer, learningRate]).toEqual([100, 'sgd', 0.001]);
  });

  it('of article 2 trains ten epochs of batches of 128 with Adam, the second with varied pictures', () => {
    for (const id of ['S1-059', 'S1-078'] as const) {
      const { batch, epochs, optimizer, augment } = choiceOf(find(id).choice);
      expect([batch, epochs, optimizer, augment]).toEqual([128, 10, 'adam', id === 'S1-078']);
    }
  });

  it('with varied pictures is compared with the same network without them, five seeds each, and nothing else changed', () => {
    const { choice, comparison } = find('S1-078');
    if (!comparison) throw new Error('no comparison');
    const base = defaultChoiceOf(choice.model, choice.data);
    const found = planExperiment(base, { kind: 'ablation', otherOptimizer: null, otherWidth: null, ...comparison });
    if (found.kind !== 'plan') throw new Error(found.reason);
    expect(found.plan.arms.map(({ change }) => change)).toEqual([{ augment: false }, { augment: true }]);
    expect([found.plan.seeds.length, found.plan.runs.length]).toEqual([5, 10]);
  });

  it('lead only to claims that are there, and name experiments that the bench can run where it says so', () => {
    const settled = programs.flatMap(({ places }) =>
      places.flatMap((one) => (one.kind === 'claim' ? [one.claim] : [])),
    );
    expect(settled.filter((claim) => claim in experiments)).toEqual(
      expect.arrayContaining(['S0-062', 'S0-064', 'S1-082', 'S3-080']),
    );
  });
});
