/** The chain: seven numbers, each the headline of a chapter, from what was measured to whether it pays. */
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { describeOption } from '#view/controls/field-words.ts';
import type { Format } from '#text/format.ts';
import type { PageText } from '#text/page/text.ts';
import type { Text } from '#text/text.ts';

export type ChapterId = keyof PageText['chapters'];

export interface ChainLink {
  readonly id: string;
  /** The chapter it leads to. */
  readonly chapter: ChapterId;
  readonly value: string;
  readonly label: string;
  /** `yours`: measured on this machine in this visit. Numbers recorded or shared are not, and say so in their label. */
  readonly how: 'yours' | 'derived' | 'assumed';
}

export interface ChainInput {
  readonly words: PageText['chain'];
  readonly text: Text;
  readonly format: Format;
  readonly outcome: Outcome;
  readonly measurement: Measurement;
  readonly calibration: Calibration;
  /** Share of drawn futures that lose money; null before the first draw. */
  readonly lossShare: number | null;
}

/** The seven links in reading order. A room without an answer gives a dash, never an old number. */
export function describeChain(input: ChainInput): readonly ChainLink[] {
  const { words, text, format, outcome, measurement, calibration, lossShare } = input;
  const { workload, cluster, facility, finance } = outcome;
  const isHere = measurement.provenance === 'here';
  const who = { here: words.yourMachine, recorded: words.recorded, shared: words.shared }[measurement.provenance];
  const measured = isHere ? 'yours' : 'derived';
  const model = describeOption(text, 'workload.model', outcome.scenario.workload.model);
  const payback = finance.kind === 'finance' ? finance.paybackYears : null;
  const never = finance.kind === 'finance' && payback === null;
  return [
    {
      id: 'samples',
      chapter: 'train',
      value: format.number(measurement.throughput?.samplesPerSecond.median ?? null),
      label: words.samples(who),
      how: measured,
    },
    {
      id: 'share',
      chapter: 'measure',
      value: format.share(calibration.shareOfPeak?.median ?? null),
      label: words.share,
      how: measured,
    },
    {
      id: 'days',
      chapter: 'scale',
      value: format.duration(cluster.kind === 'cluster' ? cluster.trainingSeconds : null),
      label: words.days(model, format.count(outcome.scenario.cluster.accelerators)),
      how: workload.kind === 'workload' ? 'derived' : 'assumed',
    },
    {
      id: 'power',
      chapter: 'power',
      value: format.power(facility.kind === 'facility' ? facility.facilityPowerW : null),
      label: words.power(format.field('ratio', facility.kind === 'facility' ? facility.pue : null)),
      how: 'derived',
    },
    {
      id: 'capex',
      chapter: 'money',
      value: format.usd(finance.kind === 'finance' ? finance.capexUsd : null),
      label: words.capex,
      how: 'assumed',
    },
    {
      id: 'payback',
      chapter: 'money',
      value: never ? words.neverPays : format.years(payback),
      label: never ? words.neverPaysWithin(format.years(finance.horizonYears)) : words.payback,
      how: 'derived',
    },
    { id: 'loss', chapter: 'risk', value: format.share(lossShare), label: words.loss, how: 'derived' },
  ];
}
