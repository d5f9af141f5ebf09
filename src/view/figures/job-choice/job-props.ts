/** What a figure of one job is given: what every figure is, and the published run behind the job. */
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import type { FigureComponentProps } from '../figure-slots.ts';
import type { RunState } from './notice.ts';

export interface JobFigureProps<Words> extends Omit<FigureComponentProps<Words>, 'run'> {
  readonly run: PublishedJob;
  readonly runState: RunState;
  /** Id that the link names, which may be of no run. */
  readonly runId: string;
}
