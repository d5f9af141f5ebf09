/** What the score room answers to the golden cases of the articles' examples and of comparing in pairs. */
import { weighPairs } from '#datacenter/score/pairs.ts';
import { scoreProject } from '#datacenter/score/score.ts';
import { readList, type Answers } from './golden-case.ts';

export const scoreAnswers: Answers = {
  weighted_roi: ({ P, C, w }) => {
    const weights = readList(w);
    const project = { benefits: readList(P), costs: readList(C) };
    const { benefit, weightedCost, index } = scoreProject(project, { benefits: weights, costs: weights });
    return { P: benefit, C: weightedCost, ROI: index };
  },
  ahp: ({ matrix }) => {
    const result = weighPairs(Array.isArray(matrix) ? matrix.map(readList) : []);
    if (result.kind === 'refused') return null;
    const { weights, greatestEigenvalue, consistencyIndex, consistencyRatio } = result;
    return { weights, lambda_max: greatestEigenvalue, CI: consistencyIndex, CR: consistencyRatio };
  },
};
