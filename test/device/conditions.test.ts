/** Browser names from what browsers say about themselves, and the record of conditions. */
import { describe, expect, it } from 'vitest';
import { describeConditions, nameBrowser } from '#device/conditions.ts';

const brands = (...pairs: [string, string][]) => ({
  userAgentData: { brands: pairs.map(([brand, version]) => ({ brand, version })) },
});

describe('the browser', () => {
  it.each([
    [brands(['Google Chrome', '141'], ['Not?A_Brand', '8'], ['Chromium', '141']), 'Chrome 141'],
    [brands(['Not)A;Brand', '99'], ['Microsoft Edge', '140'], ['Chromium', '140']), 'Edge 140'],
    [brands(['Chromium', '139'], ['Not;A=Brand', '99']), 'Chromium 139'],
    [brands(['HeadlessChrome', '139'], ['Chromium', '139'], ['Not;A=Brand', '99']), 'Chromium 139'],
    [brands(['Brave', '138'], ['Chromium', '138'], ['Not/A)Brand', '8']), 'Brave 138'],
  ])('%# is told by its brands, the made-up one left out', (words, name) => {
    expect(nameBrowser(words)).toBe(name);
  });

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox 143'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      'Safari 26',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      'Safari 18',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1',
      'Chrome 141',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
      'Edge 141',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
      'Chrome 141',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0 Safari/537.36',
      'Chromium 141',
    ],
    ['something new', ''],
  ])('"%s" is found in the user agent where there are no brands', (userAgent, name) => {
    expect(nameBrowser({ userAgent })).toBe(name);
  });

  it('that says nothing has no name', () => {
    expect(nameBrowser({})).toBe('');
  });
});

describe('conditions', () => {
  const takenAt = new Date('2026-03-01T12:00:00Z');
  const browser = { userAgent: 'Firefox/143.0' };

  it('of a GPU name it as the browser does', () => {
    const adapter = { vendor: 'apple', architecture: 'metal-3' };
    expect(describeConditions({ backend: 'webgpu', adapter, takenAt, browser })).toEqual({
      takenAt: '2026-03-01T12:00:00.000Z',
      backend: 'webgpu',
      vendor: 'apple',
      architecture: 'metal-3',
      isSoftware: false,
      browser: 'Firefox 143',
    });
  });

  it('of a software adapter and of the cpu backend are software', () => {
    const adapter = { vendor: 'google', architecture: 'swiftshader' };
    expect(describeConditions({ backend: 'webgpu', adapter, takenAt, browser }).isSoftware).toBe(true);
    expect(describeConditions({ backend: 'cpu', adapter: null, takenAt, browser }).isSoftware).toBe(true);
  });

  it('where the browser hides the adapter are empty words, not a guess', () => {
    const { vendor, architecture, isSoftware } = describeConditions({
      backend: 'webgl',
      adapter: null,
      takenAt,
      browser,
    });
    expect({ vendor, architecture, isSoftware }).toEqual({ vendor: '', architecture: '', isSoftware: false });
  });
});
