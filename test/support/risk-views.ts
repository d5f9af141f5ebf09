/** Futures and shares of variance for the cases of the figures of risk: few, drawn with one seed. */
import { summariseFutures } from '#datacenter/risk/risk.ts';
import { explainVariance } from '#datacenter/risk/variance.ts';
import { figureCase, type GivenProps } from './figure-cases.ts';

type Parts = Parameters<typeof figureCase>[0];

/** A case of the distribution with its futures drawn; `isDrawn` false: none have come yet. */
export function futuresCase(parts: Parts, { isDrawn = true, spread = 1 } = {}): GivenProps {
  const props = figureCase(parts);
  const { outcome, calibration } = props;
  const futures = isDrawn ? summariseFutures(outcome.scenario, calibration, { count: 2000, seed: 7, spread }) : null;
  return { ...props, risk: { futures, isStale: false, isFailed: false, drawOnGpu: null } };
}

/** A case of the shares of variance with an answer. */
export function varianceCase(parts: Parts): GivenProps {
  const props = figureCase(parts);
  const { scenario } = props.outcome;
  const result = explainVariance(scenario, props.calibration, { points: 256, seed: 7 });
  return { ...props, variance: { answer: { question: { scenario }, result }, ask: () => undefined } };
}
