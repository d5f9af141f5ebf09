/** Scores of the article's examples, by hand and against cases nobody here computed; ties and elasticities. */
import { describe, expect, it } from 'vitest';
import { articleExamples, articleWeights, listingRows, listingSecond } from '#datacenter/score/articles.ts';
import { findTyingCost, measureElasticities, scoreProject } from '#datacenter/score/score.ts';

const first = scoreProject(articleExamples.first, articleWeights);
const second = scoreProject(articleExamples.second, articleWeights);

describe('the two worked examples', () => {
  it('score 0.88 and 0.9165, not 0.895 and 0.951', () => {
    // 0.285 + 0.170 + 0.225 + 0.200; 0.294 + 0.180 + 0.230 + 0.2125
    expect(first.benefit).toBeCloseTo(0.88, 12);
    expect(second.benefit).toBeCloseTo(0.9165, 12);
  });

  it('cost 1432.5 and 1582.5 weighted, 5650 and 6150 added up', () => {
    // 150 + 20 + 12.5 + 1250; 300 + 20 + 12.5 + 1250
    expect([first.weightedCost, second.weightedCost]).toEqual([1432.5, 1582.5]);
    expect([first.plainCost, second.plainCost]).toEqual([5650, 6150]);
    expect([first.plainIndex.toExponential(4), second.plainIndex.toExponential(4)]).toEqual(['1.5575e-4', '1.4902e-4']);
  });

  it('rank the first before the second, against the print', () => {
    expect(first.index).toBeCloseTo(6.1431065e-4, 11);
    expect(second.index).toBeCloseTo(5.7914692e-4, 11);
    expect(first.index).toBeGreaterThan(second.index);
  });

  it('tie when the second purchase costs 698.05', () => {
    const cost = findTyingCost(articleExamples.second, articleExamples.first, articleWeights) ?? NaN;
    expect(cost.toFixed(2)).toBe('698.05');
    const tied = { ...articleExamples.second, costs: [cost, ...articleExamples.second.costs.slice(1)] };
    expect(scoreProject(tied, articleWeights).index).toBeCloseTo(first.index, 15);
  });

  it('never tie by a cost without weight', () => {
    const weights = { ...articleWeights, costs: [0, 0.5, 0.25, 0.25] };
    expect(findTyingCost(articleExamples.second, articleExamples.first, weights)).toBeNull();
  });

  it('follow salaries and hardly energy', () => {
    const { benefits, costs } = measureElasticities(articleExamples.first, articleWeights);
    expect(benefits.map((one) => one.toFixed(4))).toEqual(['0.3239', '0.1932', '0.2557', '0.2273']);
    expect(costs.map((one) => one.toFixed(4))).toEqual(['-0.1047', '-0.0140', '-0.0087', '-0.8726']);
  });
});

describe('the rows of the listing', () => {
  it('begin with the first example and go on with another second one than the text has', () => {
    expect(listingRows[0]).toEqual({ benefit: 0.88, weightedCost: 1432.5, plainCost: 5650 });
    const { benefit, weightedCost, plainCost } = scoreProject(listingSecond, articleWeights);
    expect({ benefit, weightedCost, plainCost }).toEqual({ ...listingRows[1], benefit: expect.closeTo(0.9165, 12) });
  });
});
