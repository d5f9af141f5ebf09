/**
 * The runs that the project carries are those of the reference tables, row by row. `CARRY=write` writes them anew (run the
 * formatter behind it).
 */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import { carriedFamilies, loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import { publishedSources } from '#datacenter/catalog/published/published-sources.ts';
import { families, readFamily, writeFamily } from './carry-runs.ts';

const folder = 'src/datacenter/catalog/published';

/** Where two values differ, as paths; numbers may differ by a millionth, for they were turned into other units and back. */
function findDifferences(one: unknown, other: unknown, path: string): readonly string[] {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-6 * Math.abs(other) ? [] : [`${path}: ${one} is not ${other}`];
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? [] : [`${path}: ${String(one)} is not ${String(other)}`];
  }
  const [mine, theirs] = [
    new Map<string, unknown>(Object.entries(one)),
    new Map<string, unknown>(Object.entries(other)),
  ];
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])];
  return keys.flatMap((key) => findDifferences(mine.get(key), theirs.get(key), `${path}.${key}`));
}

const byId = (jobs: readonly PublishedJob[]) => jobs.toSorted((one, other) => (one.id < other.id ? -1 : 1));

describe.each(families)('$file', (family) => {
  it('carries what the reference tables hold', async ({ skip }) => {
    const read = readFamily(family);
    if (!read) return skip(`${family.layouts.join(', ')}: not all of them are here`);
    if (process.env['CARRY'] === 'write') {
      writeFileSync(`${folder}/${family.file}.ts`, writeFamily(family, read, publishedSources));
    }
    const carried = await carriedFamilies[family.file]();
    expect(findDifferences(byId(carried), byId(read), family.file)).toEqual([]);
  });
});

describe('all carried runs', () => {
  it('are more than 300, each with its own id, a source that exists and something measured', async () => {
    const carried = await loadCarriedRuns();
    console.log(`${carried.length} runs are carried`);
    expect(carried.length).toBeGreaterThan(300);
    expect(new Set(carried.map(({ id }) => id)).size).toBe(carried.length);
    for (const { measured, source } of carried) {
      expect(Object.hasOwn(publishedSources, source)).toBe(true);
      expect(Object.values(measured).some((value) => value !== null && value > 0)).toBe(true);
    }
  });
});
