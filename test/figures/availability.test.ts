/** The figure of availability: what it reads from a link, how the diagram is laid out, and what its working says. */
import { describe, expect, it } from 'vitest';
import { createFormat } from '#text/format.ts';
import { en } from '#text/figures/availability/en.ts';
import { en as terms } from '#text/figures/availability/terms/en.ts';
import { drawSite, powerSchemes, rateAvailability } from '#datacenter/facility/availability-site.ts';
import { choicesOf, figureCase } from '#support/figure-cases.ts';
import { earnedUsdPerHour, readAvailability } from '#view/figures/availability/fields.ts';
import { countYears, playYears } from '#view/figures/availability/drawn-years.ts';
import { placeDiagram } from '#view/figures/availability/place-diagram.ts';
import { showAvailability } from '#view/figures/availability/show-availability.ts';
import { availabilitySources } from '#view/figures/availability/sources.ts';
import { tableOfAvailability } from '#view/figures/availability/table.ts';
import { workingOfAvailability } from '#view/figures/availability/working.ts';
import { placePlot } from '#view/charts/place/frame.ts';

const { outcome } = figureCase();
const format = createFormat('en');
const choice = readAvailability(outcome, choicesOf({}));
const answer = rateAvailability(choice);
if (answer.kind !== 'availability') throw new Error(answer.reason);

describe('the availability figure', () => {
  it('takes what a link says inside its limits, and counts a lost hour at the rent that the scenario sells', () => {
    const read = readAvailability(outcome, choicesOf({ 'f.supply': '2n', 'f.sites': '9', 'f.coolers': 'ice' }));
    expect([read.power, read.sites, read.cooling]).toEqual(['2n', 3, 'n+1']);
    const { finance, cluster, scenario } = outcome;
    const rent = finance.kind === 'finance' ? finance.prices.rentUsdPerHour : NaN;
    const accelerators = cluster.kind === 'cluster' ? cluster.accelerators : NaN;
    expect(earnedUsdPerHour(outcome)).toBeCloseTo(rent * accelerators * scenario.finance.occupancy, 6);
  });

  it.each(powerSchemes)('places every unit of the scheme %s once, inside the drawing, its spares last', (power) => {
    for (const width of [328, 920]) {
      const plot = placePlot(width, Math.max(410, width * 0.56), 0, 12);
      const site = drawSite({ ...choice, power, cooling: '2n' });
      const { parts, split } = placeDiagram(site, plot);
      expect(parts.map(({ id }) => id)).toEqual(site.blocks.map(({ id }) => id));
      for (const { groups, top, bottom } of parts) {
        for (const { units, boxes } of groups) {
          expect(boxes.length).toBe(units.count);
          expect(boxes.filter(({ isSpare }) => !isSpare).length).toBe(units.needed);
          for (const { x, y, size } of boxes) {
            expect(size).toBeGreaterThan(4);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + size).toBeLessThanOrEqual(split);
            expect(y).toBeGreaterThanOrEqual(top);
            expect(y + size).toBeLessThanOrEqual(bottom + 1);
          }
        }
      }
    }
  });

  it('plays the same years each time, counts each in one bin, and strays little from the closed form', () => {
    const { hoursDown, mean, standardError } = playYears(answer.diagram);
    expect(playYears(answer.diagram).hoursDown).toEqual(hoursDown);
    expect(countYears(hoursDown).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(countYears([0, 0.5, 1000]).map(({ share }) => share * 3)).toEqual([1, 0, 1, 0, 0, 1]);
    expect(Math.abs(mean - answer.diagramMinutesPerYear / 60) / standardError).toBeLessThan(3);
  });

  it('shows a share with as many digits as tell it from one', () => {
    expect(showAvailability(0.99994, format)).toBe('99.994\u00a0%');
    expect(showAvailability(0.987, format)).toBe('98.7\u00a0%');
    expect(showAvailability(0.999999949, format)).toBe('99.999995\u00a0%');
    expect(showAvailability(1, createFormat('zh-Hans'))).toBe('100%');
  });

  it('has a table of every part and a whole that is the sum of its three kinds of minutes', () => {
    const { rows } = tableOfAvailability(answer, en, format);
    expect(rows.length).toBe(answer.parts.length + 4);
    const minutes = rows.slice(-4).map((row) => Number(row[1]));
    expect((minutes[0] ?? NaN) + (minutes[1] ?? NaN) + (minutes[2] ?? NaN)).toBeCloseTo(minutes[3] ?? NaN, 9);
  });

  it('names every term of its working with a rule, marks what is recalled, and counts the sources', () => {
    const rows = workingOfAvailability(choice, answer, en, terms, format);
    for (const row of rows) expect(row.formula || row.source, row.term).not.toBe('');
    const recalled = rows.filter(({ source }) => source.endsWith('from memory'));
    expect(recalled.length).toBe(11);
    const named = new Set(rows.map(({ source }) => source.replace(', from memory', '')).filter(Boolean));
    expect(availabilitySources).toBe(named.size);
  });
});
