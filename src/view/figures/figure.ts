/**
 * What every figure is given and what it gives back. A figure joins an outcome, a chart and words; it reads no state:
 * pages hand it everything, so the same component stands on the site, in an iframe, in the gallery and in a test.
 */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import type { PlanAnswerResult, PlanOrder } from '#datacenter/cluster/plan-answer.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import type { FutureSummary } from '#datacenter/risk/risk.ts';
import type { VarianceShares } from '#datacenter/risk/variance.ts';
import type { LinkProblem } from '#datacenter/scenario/link-entries.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { HowKnown, Infeasible } from '#datacenter/units/units.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { StepAnatomy } from '#train/protocol.ts';
import type { RaceChoice, RaceProgress, RaceResult } from '#train/race/race-result.ts';
import type { RunView } from '#train/run-view.ts';
import type { EngineRate } from '#train/sweep/rates-of-cells.ts';

/** A figure is named by its words in `text/`; the registry has to know each of them. */
export type FigureId = keyof FigureWords;

/** Futures drawn by the risk room, for the band behind the cash-flow curve; null until the first draw is done. */
export interface FutureBand {
  readonly count: number;
  /** Cumulative cash flow at each year of the horizon (index 0 is year 0), USD. */
  readonly p10Usd: readonly number[];
  readonly p90Usd: readonly number[];
  /** True while the band answers an older scenario. */
  readonly isStale: boolean;
}

/** Choices that belong to one figure alone and are no part of the scenario; the address carries them, as text. */
export interface OwnChoices {
  readonly own: Readonly<Record<string, string>>;
  /** Null: back to the default, which no link mentions. */
  readonly setOwn: (key: string, text: string | null) => void;
  readonly complain: (problems: readonly LinkProblem[]) => void;
}

/** All that was drawn, for the figures of risk. */
export interface RiskView {
  /** Null before the first draw. */
  readonly futures: FutureSummary | Infeasible | null;
  /** True while they answer an older scenario. */
  readonly isStale: boolean;
  /** True where no futures can be drawn. */
  readonly isFailed: boolean;
  /** Draws so many on the visitor's GPU, or says why not; null where the figure stands alone. */
  readonly drawOnGpu: ((count: number, watch: GpuWatch) => Promise<GpuDraw>) | null;
}

/** How the drawing is followed and stopped. */
export interface GpuWatch {
  readonly signal: AbortSignal;
  readonly onprogress: (done: number) => void;
}

/** What came of drawing on the GPU. */
export type GpuDraw =
  | {
      readonly kind: 'drawn';
      readonly count: number;
      readonly seconds: number;
      readonly isSoftware: boolean;
      /** What the browser calls the device; empty where it tells nothing. */
      readonly device: string;
      readonly p10Usd: number;
      readonly medianUsd: number;
      readonly p90Usd: number;
      readonly lossProbability: number;
    }
  | { readonly kind: 'none'; readonly reason: string };

/** The division of variance that somebody else computes: asked with a scenario, it answers when it is done. */
export interface VarianceView {
  readonly answer: {
    readonly question: { readonly scenario: Scenario };
    readonly result: VarianceShares | Infeasible;
  } | null;
  readonly ask: (question: {
    readonly scenario: Scenario;
    readonly calibration: Calibration | null;
    readonly points: number;
  }) => void;
}

/** A scenario kept beside that of the page, by a name. */
export interface BoardEntry {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
}

/** A search for the best plan that somebody else runs: asked with an order, it answers when it is done. */
export interface PlanSearchView {
  /** The newest answer and the order it belongs to; null before the first. */
  readonly answer: { readonly order: PlanOrder; readonly result: PlanAnswerResult } | null;
  /** The search under way; null: none is. */
  readonly progress: { readonly tried: number; readonly share: number; readonly secondsLeft: number | null } | null;
  readonly isStopped: boolean;
  readonly isFailed: boolean;
  readonly ask: (order: PlanOrder) => void;
  readonly stop: () => void;
}

/** A race of the engines that somebody else runs: started by a press, followed arm by arm. */
export interface RaceView {
  /** The reader's own, or the recorded one; null: none is there. */
  readonly result: RaceResult | null;
  /** The machine of the recorded one where that is shown, by language. */
  readonly machine: Readonly<Record<'en' | 'zh-Hans', string>> | null;
  readonly progress: RaceProgress | null;
  readonly isActive: boolean;
  readonly isWaiting: boolean;
  /** A teacher's link may hold the page to recorded numbers. */
  readonly isHeldBack: boolean;
  readonly start: (choice: RaceChoice) => void;
  readonly stop: () => void;
}

export interface FigureProps<Words = FigureWords[FigureId]> {
  /** The figure's own words, fetched with it. */
  readonly words: Words;
  /** The words that all figures share. */
  readonly text: Text;
  readonly format: Format;
  readonly outcome: Outcome;
  /** The outcome before the reader's last change, drawn as a grey ghost; null: nothing changed yet. */
  readonly baseline: Outcome | null;
  readonly measurement: Measurement;
  readonly calibration: Calibration;
  readonly run: RunView;
  readonly futures: FutureBand | null;
  /** Runs laid over this one, drawn as grey ghosts. */
  readonly others?: readonly RunView[];
  /** Held-out points of a model of the plane: two numbers each, and a 0-or-1 number or a one-hot row. */
  readonly points?: { readonly inputs: Float32Array; readonly targets: Float32Array } | null;
  /** Steps of other models taken apart, below the run's own. */
  readonly anatomies?: readonly { readonly name: string; readonly anatomy: StepAnatomy }[];
  /** Steady rates of models and batches measured beside the run, for the roofline. */
  readonly sweep?: readonly EngineRate[];
  /** Given to the figures of risk. */
  readonly risk?: RiskView | null;
  /** Given to the figure that divides the variance. */
  readonly variance?: VarianceView | null | undefined;
  /** Scenarios that the reader keeps side by side; absent: the stories that the page offers. */
  readonly board?: readonly BoardEntry[] | undefined;
  /** Given to the figure that searches plans. */
  readonly planSearch?: PlanSearchView | null | undefined;
  /** Given to the figure that lets engines race. */
  readonly race?: RaceView | null | undefined;
  /** Sets one field; figures never write scenarios themselves. */
  readonly change: (fieldId: string, value: number | string | null) => void;
  /** Where a figure's own choices are kept; without it they stay at their defaults. */
  readonly choices?: OwnChoices | undefined;
  /** Addresses that reproduce what is shown: the page, and this figure alone. */
  readonly links: { readonly page: () => string; readonly embed: (figure: FigureId) => string };
  /** In an iframe: no chrome, and a link to the page instead. */
  readonly isEmbedded: boolean;
}

/** One step of "Show the working": a term, its value as shown, how it is known, and where from. */
export interface WorkingRow {
  readonly term: string;
  readonly value: string;
  readonly formula: string;
  readonly how: HowKnown;
  /** Key of a source of the catalog, or a source in words; empty or `ours` when derived here. */
  readonly source: string;
}

/** Words of a long table that is shown some rows at a time. */
export interface Paging {
  readonly range: (from: string, to: string, of: string) => string;
  readonly before: string;
  readonly after: string;
}

/** A working as it now stands; or one to be fetched, which then follows the figure. */
export type Working = () => readonly WorkingRow[] | Promise<() => readonly WorkingRow[]>;

/** The table behind a chart, which is also its CSV. Cells are raw numbers or text; `format` shows a cell. */
export interface FigureTable {
  readonly columns: readonly { readonly name: string; readonly format: (value: number | null) => string }[];
  readonly rows: readonly (readonly (number | string | null)[])[];
  /** Where there may be hundreds of rows: shown fifty at a time. The CSV has all of them. */
  readonly paging?: Paging;
}
