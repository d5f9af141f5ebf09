import { expect, it } from 'vitest';
import { checkScriptAddress } from '../../src/state/worker-address.ts';

const base = 'https://example.test/deep/page/';

it('a worker’s address is one of this page, whatever the sub-path', () => {
  expect(checkScriptAddress('assets/train.js', base)).toBe('https://example.test/deep/page/assets/train.js');
  expect(checkScriptAddress('https://example.test/x.js', base)).toBe('https://example.test/x.js');
});

it('a script of anywhere else is refused', () => {
  for (const address of [
    'https://evil.test/x.js',
    '//evil.test/x.js',
    'data:text/javascript,1',
    'blob:https://example.test/1',
    'https://example.test:444/x.js',
  ])
    expect(() => checkScriptAddress(address, base)).toThrow(TypeError);
});
