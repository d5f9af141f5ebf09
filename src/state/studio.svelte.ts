/**
 * The scenario under the reader's hands: every choice, what follows from it, and the way back. Dragging a slider only
 * replaces `scenario`; everything else derives.
 */
import { calibrate } from '#datacenter/calibration/calibration.ts';
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import type { Outcome } from '#datacenter/outcome.ts';
import { allFields, readField, writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { simulate } from '#datacenter/simulate.ts';
import { beginHistory, record, redo, undo, type History } from './history.ts';

/** Where numbers about a machine may come from, the surest first. */
export interface MeasurementSources {
  /** Measured here, in this visit. */
  readonly own: () => Measurement | null;
  /** Shipped with the page. */
  readonly recorded: Measurement;
}

/** The corridor of the data center. */
type Simulator = typeof simulate;

/** A gesture is over when nothing has changed for this long, milliseconds. */
const settleMilliseconds = 200;
/** What is not under the hand follows a drag at this pace, milliseconds: in step with reading, not with the screen. */
const paceMilliseconds = 250;

export class Studio {
  #history: History<Scenario> = $state.raw(beginHistory({} as Scenario));
  #preset = $state.raw({} as Scenario);
  // Kept beside the history rather than derived from it: a drag that leaves them as they are then wakes none of the
  // hundreds of places that read them.
  #before = $state.raw<Scenario | null>(null);
  #changed: readonly string[] = $state.raw([]);
  #shared = $state.raw<Measurement | null>(null);
  #settled = $state.raw({} as Scenario);
  #isSettled = $state(true);
  #settling: ReturnType<typeof setTimeout> | undefined;
  #paced = $state.raw({} as Scenario);
  #pacedAt = -Infinity;
  #pacing: ReturnType<typeof setTimeout> | undefined;
  #holder: object | null = $state.raw(null);
  readonly #sources: MeasurementSources;
  readonly #now: () => number;
  readonly #simulator: Simulator | null;

  readonly scenario = $derived(this.#history.present);
  /** Measured here wins over numbers in the link, those over the recorded run. */
  readonly measurement = $derived.by(() => this.#sources.own() ?? this.#shared ?? this.#sources.recorded);
  readonly calibration = $derived(calibrate(this.measurement));
  /** Null to the simulator where nothing was measured at all: then it says so instead of computing with nothing. */
  readonly #known = $derived(this.measurement.roof.peakFlopPerSecond.count > 0 ? this.calibration : null);
  readonly outcome = $derived(this.#simulate(this.scenario));
  /** The outcome a few times a second: the first change at once, the last one always. For what is in sight elsewhere. */
  readonly #pacedOutcome = $derived(this.#simulate(this.#paced));
  /** The outcome as of the end of the last gesture: what is out of sight follows this one, so that a drag stays light. */
  readonly settledOutcome = $derived(this.#simulate(this.#settled));
  /** What it was before the last gesture, with the same machine; null before the first. */
  readonly baseline = $derived(this.#before && this.#simulate(this.#before));
  readonly canUndo = $derived(this.#history.past.length > 0);
  readonly canRedo = $derived(this.#history.future.length > 0);

  constructor(
    scenario: Scenario,
    preset: Scenario,
    sources: MeasurementSources,
    now: () => number,
    simulator: Simulator | null,
  ) {
    this.#history = beginHistory(scenario);
    this.#settled = scenario;
    this.#paced = scenario;
    this.#preset = preset;
    this.#sources = sources;
    this.#now = now;
    this.#simulator = simulator;
    this.#compare();
  }

  /** Ids of the fields that differ from the preset. */
  get changedFields(): readonly string[] {
    return this.#changed;
  }

  /** The scenario as of the end of the last gesture: what slow work is asked about. */
  get settled(): Scenario {
    return this.#settled;
  }

  /** False from a gesture's first change until nothing has changed for a moment. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** The scenario that "changed" is counted against and that `backToPreset` returns to. */
  get preset(): Scenario {
    return this.#preset;
  }

  /** Numbers of somebody else's machine that came in a link; null when there were none. */
  get shared(): Measurement | null {
    return this.#shared;
  }

  share(measurement: Measurement | null): void {
    this.#shared = measurement;
  }

  /**
   * The outcome for one part of the page; null: the page itself. The part that the last change came from follows every
   * step, what else is in sight a few times a second, and what is out of sight once the hand is still.
   */
  outcomeFor(part: object | null, isInSight: boolean): Outcome {
    if (!isInSight) return this.settledOutcome;
    return part === this.#holder ? this.outcome : this.#pacedOutcome;
  }

  /** Sets one field, from a control of `holder`. Quick changes of the same field are one step of undo. */
  change = (fieldId: string, value: FieldValue, holder: object | null = null): void => {
    const next = writeField(this.scenario, fieldId, value);
    this.#turn(record(this.#history, next, fieldId, this.#now()));
    if (holder === this.#holder) return;
    // The hand has moved on: what it held before keeps what it showed.
    this.#holder = holder;
    this.#follow();
  };

  /** Takes a whole scenario, as from a link opened in this tab. */
  open = (scenario: Scenario): void => {
    this.#turn(record(this.#history, scenario, '', this.#now()));
  };

  /** Starts from another preset; one step of undo. */
  choosePreset = (preset: Scenario): void => {
    this.#preset = preset;
    this.open(preset);
  };

  backToPreset = (): void => {
    if (this.changedFields.length > 0) this.open(this.#preset);
  };

  undo = (): void => this.#turn(undo(this.#history));

  redo = (): void => this.#turn(redo(this.#history));

  /** @throws in an embedded figure that asks the simulator nothing, for which it is never fetched */
  #simulate(scenario: Scenario): Outcome {
    if (!this.#simulator) throw new Error('This figure has no simulator.');
    return this.#simulator(scenario, this.#known);
  }

  #turn(history: History<Scenario>): void {
    this.#history = history;
    this.#before = history.past.at(-1) ?? null;
    this.#compare();
    this.#pace();
    clearTimeout(this.#settling);
    this.#isSettled = false;
    this.#settling = setTimeout(() => {
      this.#settled = this.scenario;
      this.#isSettled = true;
    }, settleMilliseconds);
  }

  #pace(): void {
    // Also when it is time: a task of its own comes after the frame in which the figure at hand answers.
    this.#pacing ??= setTimeout(() => this.#follow(), Math.max(0, this.#pacedAt + paceMilliseconds - this.#now()));
  }

  #follow(): void {
    clearTimeout(this.#pacing);
    this.#pacing = undefined;
    this.#pacedAt = this.#now();
    this.#paced = this.scenario;
  }

  #compare(): void {
    const ids = allFields
      .map(({ id }) => id)
      .filter((id) => !Object.is(readField(this.scenario, id), readField(this.#preset, id)));
    // A new list would be news even with the same ids.
    if (ids.join() !== this.#changed.join()) this.#changed = ids;
  }
}
