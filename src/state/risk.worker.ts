/** The worker that draws futures, strikes them with events and divides their variance: one question in, one answer out. */
import { answerRegister, type RegisterQuestion } from './register-answer.ts';
import { answerRisk, type RiskQuestion } from './risk-answer.ts';
import { answerVariance, type VarianceQuestion } from './variance-answer.ts';

function answer(question: RiskQuestion | RegisterQuestion | VarianceQuestion) {
  if ('points' in question) return answerVariance(question);
  return 'entries' in question ? answerRegister(question) : answerRisk(question);
}

self.onmessage = ({ data }: MessageEvent<RiskQuestion | RegisterQuestion | VarianceQuestion>) =>
  self.postMessage(answer(data));
