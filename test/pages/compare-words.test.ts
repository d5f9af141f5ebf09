/** How an experiment's arms are named, coloured and measured on the page. */
import { describe, expect, it } from 'vitest';
import { en as bench } from '#text/bench/en.ts';
import { zh as benchZh } from '#text/bench/zh.ts';
import { en as text } from '#text/en.ts';
import { createFormat } from '#text/format.ts';
import { mostArms } from '#train/experiment.ts';
import { hueOfArm, nameArm } from '#view/pages/bench/compare/arm-names.ts';
import { showMeasure } from '#view/pages/bench/compare/show-measure.ts';

const format = createFormat('en');
const plain = (said: string) => said.replaceAll('\u00a0', ' ');

describe('an arm', () => {
  it('never has the hue that means "your machine"; five have one of their own, the rest are grey', () => {
    const hues = Array.from({ length: mostArms }, (_, arm) => hueOfArm(arm));
    expect(hues).not.toContain('yours');
    expect(new Set(hues.slice(0, 5)).size).toBe(5);
    expect(new Set(hues.slice(5))).toEqual(new Set(['ghost']));
  });

  it('is called by what tells it from the others, rate, rows and epochs among it', () => {
    const name = (change: Parameters<typeof nameArm>[0]['change']) =>
      plain(nameArm({ change, isChanged: {} }, { given: null }, bench, text, format));
    expect(name({ optimizer: 'sgd', learningRate: 0.1 })).toBe('SGD · learning rate 0.1');
    expect(name({ rows: 5000, epochs: 20 })).toBe('5,000 rows · 20 epochs');
    expect(name({})).toBe('as chosen');
  });
});

describe('what arms are judged by', () => {
  const shown = showMeasure('accuracy', bench.compare, format);

  it('is a share that ends where shares end, and a difference of shares in points', () => {
    expect(plain(shown.levelBounds({ low: -0.1, high: 1.18 }))).toBe('0 % to 100 %');
    expect(plain(shown.difference(-0.163))).toBe('−16.3 points');
    expect(plain(shown.differenceBounds({ low: -0.423, high: 0.0961 }))).toBe('−42.3 to 9.61 points');
    const chinese = showMeasure('accuracy', benchZh.compare, createFormat('zh-Hans'));
    expect(chinese.difference(0.12)).toBe('12 个百分点');
  });

  it('is a loss as it stands, never shown below zero', () => {
    const loss = showMeasure('loss', bench.compare, format);
    expect(plain(loss.levelBounds({ low: -0.2, high: 0.5 }))).toBe('0 to 0.5');
    expect(plain(loss.difference(-0.25))).toBe('−0.25');
  });
});
