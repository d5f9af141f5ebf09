/** What `npm run fit` prints: the table of fitted stacks, or the errors on models left out of the fit. */
import { measureErrors, groupErrors, summarize, summaryHead, writeSummary, type ErrorRow } from './errors.ts';
import { fitProfiles, prepareRow, thin, writeProfile, type FitRow } from './fit-profiles.ts';
import { quantile } from './fitting.ts';
import { findTables, readMeasured } from './measured.ts';

/** All rows of the tables, ready to be fitted. */
export function gatherFitRows(folder: string): readonly FitRow[] {
  return readMeasured(folder)
    .map(prepareRow)
    .filter((row) => row !== null);
}

/** Folds by whole models: all rows of one width and depth are left out together. */
const foldCount = 3;

function nameModel({ job }: FitRow): number {
  return job.model.hidden * 7 + job.model.layers * 3 + (job.model.mixture ? 1 : 0);
}

/** Errors on each third of the models under profiles fitted on the other two thirds. */
export function holdOut(rows: readonly FitRow[]): readonly ErrorRow[] {
  const models = [...new Set(rows.map(nameModel))].sort((one, other) => one - other);
  const errors: ErrorRow[] = [];
  for (let fold = 0; fold < foldCount; fold += 1) {
    const isOut = (row: FitRow): boolean => models.indexOf(nameModel(row)) % foldCount === fold;
    const known = rows.filter((row) => !isOut(row));
    errors.push(...measureErrors(rows.filter(isOut), fitProfiles(thin(known)), known));
  }
  return errors;
}

/** Half-width, in the logarithm of time, of a class's 90 % interval before each row's own factor. */
export function learnWidth(rows: readonly ErrorRow[]): number {
  return quantile(
    rows.map(({ error, factor }) => Math.abs(error) / factor),
    0.9,
  );
}

/** The table, or with `isHeld` the errors on held-out models with the widths that they teach. */
export function runFit(isHeld: boolean): string {
  const folder = findTables();
  if (!folder) return 'the tables of published runs are not beside this checkout';
  const rows = gatherFitRows(folder);
  if (!isHeld) return fitProfiles(thin(rows)).map(writeProfile).join('\n');
  const lines = [summaryHead];
  for (const [jobClass, members] of groupErrors(holdOut(rows), (row) => row.jobClass)) {
    const width = learnWidth(members);
    lines.push(`${writeSummary(jobClass, summarize(members, width))}  width ${width.toFixed(3)}`);
  }
  return lines.join('\n');
}
