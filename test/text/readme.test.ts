/** README keeps up with what there is. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { figureIds } from '#view/figures/registry/every-id.ts';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

it('README names every figure that can be embedded', () => {
  expect(figureIds.filter((id) => !readme.includes(`\`${id}\``))).toEqual([]);
});
