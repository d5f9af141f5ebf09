/** How the roofline's numbers come about. */
import { sampleModels } from '#datacenter/calibration/calibration.ts';
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Terms } from '#text/terms/text.ts';
import type { WorkingRow } from '../figure.ts';
import { countBytesOf, intensityOf } from './intensity.ts';

export function workingOfRoofline(
  measurement: Measurement,
  words: FigureWords['roofline'],
  terms: Terms,
  format: Format,
): readonly WorkingRow[] {
  const { roof, throughput } = measurement;
  const windows = (count: number) => terms.medianOfWindows(format.count(count));
  const row = (term: string, value: string, formula: string, how: WorkingRow['how']): WorkingRow => ({
    term,
    value,
    formula,
    how,
    source: '',
  });
  const { peakFlopPerSecond: peak, copyBytesPerSecond: copy } = roof;
  if (!Number.isFinite(peak.median)) return [];
  const rows = [row(terms.measuredPeak, format.flopPerSecond(peak.median), windows(peak.count), 'measured')];
  if (copy) rows.push(row(terms.copyBandwidth, format.bytesPerSecond(copy.median), windows(copy.count), 'measured'));
  if (!throughput) return rows;
  const { batch, samplesPerSecond, flopPerSample } = throughput;
  const own = throughput.model in sampleModels ? terms : words.terms;
  const achieved = samplesPerSecond.median * flopPerSample;
  return [
    ...rows,
    row(own.samplesPerSecond, format.number(samplesPerSecond.median), windows(samplesPerSecond.count), 'measured'),
    row(own.flopPerSample, format.flop(flopPerSample), terms.layerRule, 'derived'),
    row(terms.achieved, format.flopPerSecond(achieved), `${own.samplesPerSecond} × ${own.flopPerSample}`, 'derived'),
    row(
      terms.shareOfPeak,
      format.share(achieved / peak.median),
      `${terms.achieved} ÷ ${terms.measuredPeak}`,
      'derived',
    ),
    row(terms.stepFlop, format.flop(flopPerSample * batch), `${own.flopPerSample} × ${batch}`, 'derived'),
    row(terms.stepBytes, format.bytes(countBytesOf(throughput)), terms.bytesRule, 'derived'),
    row(terms.intensity, format.number(intensityOf(throughput)), `${terms.stepFlop} ÷ ${terms.stepBytes}`, 'derived'),
  ];
}
