/** The worker that draws futures: one question in, one answer out. */
import { answerRisk, type RiskQuestion } from './risk-answer.ts';

self.onmessage = ({ data }: MessageEvent<RiskQuestion>) => self.postMessage(answerRisk(data));
