/**
 * A measurement in a link: rounded numbers under one key, `me=peak:1.23e12,rate:45600,...`, so that somebody else can
 * continue from it. It comes back marked as shared: nobody here took it. What identifies a machine (vendor, browser)
 * and the spreads stay out; FLOP per image are counted here again, never believed.
 */
import { findSampleModel, sampleModels } from '../calibration/calibration.ts';
import type { BackendName, EngineName, ImageModelId, Measurement, Throughput } from '../calibration/measurement.ts';
import type { Spread } from '../units/units.ts';
import { measurementKey, nameProblem, readEntries, readNumber, writeNumber, type LinkProblem } from './link-entries.ts';

export interface DecodedMeasurement {
  /** Null when the link carries none, or one that cannot be trusted to be whole. */
  readonly measurement: Measurement | null;
  readonly problems: readonly LinkProblem[];
}

const backends: readonly BackendName[] = ['webgpu', 'webgl', 'cpu'];
const engines: readonly EngineName[] = ['fused', 'tfjs'];
const models: readonly ImageModelId[] = ['mnist-mlp', 'mnist-cnn'];

/** Beyond these no machine is: the fastest rack of today reaches 1e18 FLOP/s, an image needs at least 1 ns. */
const limits = {
  peak: [1e6, 1e18],
  rate: [1e-3, 1e9],
  batch: [1, 65_536],
  compile: [0, 3600],
} as const satisfies Record<string, readonly [low: number, high: number]>;

/**
 * `me=...` for a link: three significant digits; the training rate only where it was steady and of a model whose FLOP
 * can be counted again at the other end.
 */
export function encodeMeasurement(measurement: Measurement): string {
  const { conditions, roof, throughput } = measurement;
  const trained: readonly (readonly [string, string])[] =
    throughput?.isSteady && findSampleModel(throughput.model)
      ? [
          ['model', throughput.model],
          ['batch', writeNumber(throughput.batch)],
          ['rate', rounded(throughput.samplesPerSecond.median)],
          ['compile', rounded(throughput.compileSeconds)],
        ]
      : [];
  const parts = [
    ['on', conditions.takenAt.slice(0, 10)],
    ['backend', conditions.backend],
    ...(conditions.engine === 'fused' ? [['engine', 'fused'] as const] : []),
    ['software', conditions.isSoftware ? '1' : '0'],
    ['peak', rounded(roof.peakFlopPerSecond.median)],
    ...trained,
  ];
  return `${measurementKey}=${parts.map(([name, value]) => `${name}:${value}`).join(',')}`;
}

/** The measurement in a fragment, with or without `#`, and what was wrong with it. Never throws. */
export function decodeMeasurement(fragment: string): DecodedMeasurement {
  const text = readEntries(fragment).entries.find(([key]) => key === measurementKey)?.[1];
  if (text === undefined) return { measurement: null, problems: [] };
  const parts = new Map(
    text.split(',').map((part): [string, string] => {
      const colon = part.indexOf(':');
      return colon < 0 ? [part, ''] : [part.slice(0, colon), part.slice(colon + 1)];
    }),
  );
  const problems: LinkProblem[] = [];
  const reader = { parts, problems };
  const backend = readName(reader, 'backend', backends);
  // Links from before there was a choice.
  const engine = parts.has('engine') ? readName(reader, 'engine', engines) : 'tfjs';
  const software = readName(reader, 'software', ['0', '1']);
  const peak = readLimited(reader, 'peak');
  const isTrained = ['model', 'batch', 'rate', 'compile'].some((name) => parts.has(name));
  const throughput = isTrained ? readThroughput(reader) : null;
  const takenAt = parts.get('on') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(takenAt)) problems.push(nameProblem('me.on', takenAt, 'not-an-option'));
  if (problems.length > 0 || !backend || !engine || !software || peak === null) return { measurement: null, problems };
  return {
    measurement: {
      provenance: 'shared',
      conditions: {
        takenAt,
        backend,
        engine,
        isSoftware: software === '1',
        vendor: '',
        architecture: '',
        browser: '',
      },
      roof: {
        peakFlopPerSecond: single(peak),
        copyBytesPerSecond: null,
        dispatchSeconds: null,
        readbackSeconds: null,
        maxBufferBytes: null,
      },
      throughput,
    },
    problems,
  };
}

interface Reader {
  readonly parts: ReadonlyMap<string, string>;
  readonly problems: LinkProblem[];
}

function readThroughput(reader: Reader): Throughput | null {
  const model = readName(reader, 'model', models);
  const batch = readLimited(reader, 'batch');
  const rate = readLimited(reader, 'rate');
  const compileSeconds = readLimited(reader, 'compile');
  if (!model || batch === null || rate === null || compileSeconds === null) return null;
  return {
    model,
    batch: Math.round(batch),
    samplesPerSecond: single(rate),
    flopPerSample: sampleModels[model].trainingFlopPerSample,
    compileSeconds,
    isSteady: true,
  };
}

function readName<Name extends string>(reader: Reader, name: string, options: readonly Name[]): Name | null {
  const text = reader.parts.get(name) ?? '';
  const option = options.find((one) => one === text);
  if (option === undefined) reader.problems.push(nameProblem(`me.${name}`, text, 'not-an-option'));
  return option ?? null;
}

function readLimited(reader: Reader, name: keyof typeof limits): number | null {
  const text = reader.parts.get(name) ?? '';
  const value = readNumber(text);
  const [low, high] = limits[name];
  if (value !== null && value >= low && value <= high) return value;
  const problem = value === null ? 'not-a-number' : 'out-of-range';
  reader.problems.push(nameProblem(`me.${name}`, text, problem, { low, high }));
  return null;
}

/** One number without repeats: its percentiles are itself, and the count of 1 says so. */
function single(value: number): Spread {
  return { median: value, p10: value, p90: value, count: 1 };
}

function rounded(value: number): string {
  return writeNumber(Number(value.toPrecision(3)));
}
