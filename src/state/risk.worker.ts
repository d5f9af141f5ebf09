/** The worker that draws futures and divides their variance: one question in, one answer out. */
import { answerRisk, type RiskQuestion } from './risk-answer.ts';
import { answerVariance, type VarianceQuestion } from './variance-answer.ts';

self.onmessage = ({ data }: MessageEvent<RiskQuestion | VarianceQuestion>) =>
  self.postMessage('points' in data ? answerVariance(data) : answerRisk(data));
