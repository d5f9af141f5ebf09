/** What `npm run fit` prints: the table of fitted stacks, or the errors on models left out of the fit. */
import { writeFileSync } from 'node:fs';
import { familyOf } from '#datacenter/calibration/every-profile.ts';
import {
  groupErrors,
  measureErrors,
  rankSweeps,
  summarize,
  summaryHead,
  writeSummary,
  type ErrorRow,
} from './errors.ts';
import { fitProfiles, prepareRow, thin, writeProfile, type FitRow } from './fit-profiles.ts';
import { quantile } from './fitting.ts';
import { findTables, readMeasured } from './measured.ts';
import { writeResiduals } from './residuals.ts';

/** All rows of the tables, ready to be fitted. */
export function gatherFitRows(folder: string): readonly FitRow[] {
  return readMeasured(folder)
    .map(prepareRow)
    .filter((row) => row !== null);
}

const foldCount = 3;

function nameModel({ job }: FitRow): number {
  return job.model.hidden * 7 + job.model.layers * 3 + (job.model.mixture ? 1 : 0);
}

/** Which third of the models a row belongs to, by its place among all of them. */
function foldModels(rows: readonly FitRow[]): (row: FitRow) => number {
  const models = [...new Set(rows.map(nameModel))].sort((one, other) => one - other);
  return (row) => models.indexOf(nameModel(row)) % foldCount;
}

/** The same among the models of each family of stacks, so that none of its families loses all models of a kind at once. */
function foldFamilies(rows: readonly FitRow[]): (row: FitRow) => number {
  const kindOf = ({ job }: FitRow): string => `${familyOf(job.stack)} ${job.model.mixture ? 'mixture' : 'dense'}`;
  const models = new Map<string, number[]>();
  for (const row of rows) models.set(kindOf(row), [...(models.get(kindOf(row)) ?? []), nameModel(row)]);
  const ordered = new Map([...models].map(([kind, all]) => [kind, [...new Set(all)].sort((a, b) => a - b)]));
  return (row) => (ordered.get(kindOf(row))?.indexOf(nameModel(row)) ?? 0) % foldCount;
}

/** Errors on each third of the rows under profiles fitted on the other two thirds. */
export function holdOut(rows: readonly FitRow[], foldOf = foldModels(rows)): readonly ErrorRow[] {
  const errors: ErrorRow[] = [];
  for (let fold = 0; fold < foldCount; fold += 1) {
    const known = rows.filter((row) => foldOf(row) !== fold);
    const out = rows.filter((row) => foldOf(row) === fold);
    errors.push(...measureErrors(out, fitProfiles(thin(known)), known));
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

/** One line for each group, covered by intervals of the width that its rows teach. */
function listErrors(rows: readonly ErrorRow[], key: (row: ErrorRow) => string): readonly string[] {
  return groupErrors(rows, key).map(([name, members]) => {
    const width = learnWidth(members);
    return `${writeSummary(name, summarize(members, width))}  width ${width.toFixed(3)}`;
  });
}

const byClass = ({ jobClass }: ErrorRow): string => jobClass;

function nameTable({ row: { file, job } }: ErrorRow): string {
  return `${file.slice(0, 24)}${job.model.mixture ? ' moe' : job.adaptersOnly ? ' lora' : ''}`;
}

/** Kendall's tau of the plans of one sweep, the middle of all sweeps, for each table that has such. */
function listOrders(rows: readonly ErrorRow[]): readonly string[] {
  return groupErrors(rows, ({ row }) => row.file).flatMap(([file, members]) => {
    const taus = rankSweeps(members).toSorted((one, other) => one - other);
    if (taus.length === 0) return [];
    const plans = `${taus.length} ${taus.length === 1 ? 'sweep' : 'sweeps'}`.padStart(12);
    return [`order ${file.replace(/\.csv$/, '').padEnd(32)}${plans}  ${(taus[taus.length >> 1] ?? NaN).toFixed(2)}`];
  });
}

/** The table; or with `isHeld` the errors on held-out models with the widths that they teach, which it also writes. */
export function runFit(isHeld: boolean): string {
  const folder = findTables();
  if (!folder) return 'the tables of published runs are not beside this checkout';
  const rows = gatherFitRows(folder);
  if (!isHeld) return fitProfiles(thin(rows)).map(writeProfile).join('\n');
  const errors = holdOut(rows);
  const text = [
    'Errors on models left out of the fit: three folds by whole models, so that all rows of a model are out together.',
    summaryHead,
    ...listErrors(errors, byClass),
    ...listErrors(errors, nameTable),
    'The same where each fold takes a third of the models of each family of stacks.',
    ...listErrors(holdOut(rows, foldFamilies(rows)), (row) => `${byClass(row)} *`),
    'Order of plans for the same model, batch and accelerators, five plans or more, folds by whole models: Kendall tau.',
    ...listOrders(errors),
  ].join('\n');
  const residuals = `Errors on models left out of the fit (three folds by whole models), by suspected cause.\n${writeResiduals(errors)}`;
  writeFileSync(new URL('held-out.txt', import.meta.url), `${text}\n`);
  writeFileSync(new URL('residuals.txt', import.meta.url), `${residuals}\n`);
  return `${text}\n\n${residuals}`;
}
