/** An experiment's runs as a file: a table as CSV, or all of it as JSON. What writes them is fetched on the first wish. */
import type { ExperimentPlan } from '#train/experiment.ts';
import type { RunOutcome } from '#train/experiment-results.ts';
import type { FigureTable } from '#view/figures/figure.ts';

interface WholeExperiment {
  readonly plan: ExperimentPlan;
  readonly outcomes: readonly RunOutcome[];
}

/** Hands the browser one file: `experiment-runs-2026-11-22.csv`, or `experiment-2026-11-22.json`. */
export async function saveRuns(what: FigureTable | WholeExperiment): Promise<void> {
  const { saveFile } = await import('#view/figures/export/save.ts');
  const day = new Date().toISOString().slice(0, 10);
  if ('plan' in what) {
    const { encodeExperiment } = await import('#train/experiment-file.ts');
    const text = encodeExperiment(what.plan, what.outcomes);
    saveFile(new Blob([text], { type: 'application/json' }), `experiment-${day}.json`);
  } else {
    const { writeCsv } = await import('#view/figures/export/csv.ts');
    saveFile(new Blob([writeCsv(what)], { type: 'text/csv;charset=utf-8' }), `experiment-runs-${day}.csv`);
  }
}
