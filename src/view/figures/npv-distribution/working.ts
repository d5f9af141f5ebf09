/** How the futures were drawn and what they say: spreads with their sources, link, convergence, tail, turning points. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import { prepareBase } from '#datacenter/risk/repricing.ts';
import type { FutureSummary } from '#datacenter/risk/risk.ts';
import { rangeOf, type Shape } from '#datacenter/risk/shapes.ts';
import { marketCorrelation, type UncertainInput } from '#datacenter/risk/spreads.ts';
import { readWays, spreadOut } from '#datacenter/risk/ways.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { NpvTerms } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { WorkingRow } from '../figure.ts';
import { sayInput } from '../risk-words.ts';
import { listFlips } from './series.ts';

export function workingOfFutures(
  futures: FutureSummary | null,
  scenario: Scenario,
  calibration: Calibration | null,
  pointOf: (id: string) => number | null,
  nameOf: (field: UncertainInput) => string,
  words: NpvTerms,
  format: Format,
  own: Readonly<Record<string, string>> = {},
): readonly WorkingRow[] {
  const base = prepareBase(scenario, calibration);
  if (!futures || 'kind' in base) return [];
  const { terms } = words;
  const ways = readWays(own);
  const row = (term: string, value: string, formula: string, source = ''): WorkingRow => ({
    ...{ term, value, formula, source },
    how: 'derived',
  });
  const between = ({ low, high }: { readonly low: number; readonly high: number }, say: (value: number) => string) =>
    words.between(say(low), say(high));
  const means = futures.convergence.filter(({ count }) => count === 128 || count === 4096 || count === futures.count);
  return [
    row(terms.point, format.usd(futures.pointUsd), terms.pointRule),
    ...means.map((mean) =>
      row(terms.mean(format.count(mean.count)), format.usd(mean.value), between(mean, format.usd)),
    ),
    row(terms.loss, format.share(futures.lossProbability), between(futures.lossInterval, format.share)),
    row(terms.worst, format.usd(futures.worstTwentiethUsd.value), between(futures.worstTwentiethUsd, format.usd)),
    row(terms.paid, format.share(futures.paidBackShare), terms.paidRule),
    row(
      terms.stream,
      format.count(futures.seed),
      terms.streamRule,
      'J. K. Salmon et al., 2011, doi 10.1145/2063384.2063405',
    ),
    { ...row(terms.link, format.number(ways.correlation ?? marketCorrelation), terms.linkRule), how: 'assumed' },
    ...spreadOut(base.inputs, ways).inputs.map(({ field, shape, how, source }): WorkingRow => ({
      term: nameOf(field),
      value: describeSpread(shape, (value) => sayInput(format, field, value), words),
      formula: field === 'measured.speed' ? terms.speedRule : '',
      ...{ how, source },
    })),
    ...listFlips(scenario, calibration, pointOf).map((flip) =>
      row(terms.flip(nameOf(flip.field)), sayInput(format, flip.field, flip.value), terms.flipRule),
    ),
  ];
}

/** A spread in words and numbers. */
export function describeSpread(shape: Shape, say: (value: number) => string, words: NpvTerms): string {
  if (shape.kind === 'lognormal') {
    return words.spreads.lognormal(say(shape.median), String(Number(shape.sigma.toPrecision(2))));
  }
  if (shape.kind === 'table') return words.between(say(rangeOf(shape).low), say(rangeOf(shape).high));
  return words.spreads[shape.kind](say(shape.low), say(shape.mode), say(shape.high));
}
