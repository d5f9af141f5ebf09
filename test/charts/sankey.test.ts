import { describe, expect, it } from 'vitest';
import { pathOfRibbon, placeSankey } from '#view/charts/place/sankey.ts';

const room = { length: 300, breadth: 100, thickness: 10, gap: 10 };
const nodes = [
  { id: 'grid', column: 0 },
  { id: 'sun', column: 0 },
  { id: 'site', column: 1 },
  { id: 'chips', column: 2 },
  { id: 'loss', column: 2 },
  { id: 'never', column: 2 },
];
const links = [
  { from: 'grid', to: 'site', value: 6 },
  { from: 'sun', to: 'site', value: 3 },
  { from: 'site', to: 'chips', value: 7 },
  { from: 'site', to: 'loss', value: 2 },
  { from: 'site', to: 'never', value: 0 },
];

describe('a Sankey diagram', () => {
  const place = placeSankey(nodes, links, room);
  const find = (id: string) => place.nodes.find((node) => node.id === id);

  it('gives each unit the same width everywhere, and the fullest column all the room', () => {
    expect(place.scale).toBe(10);
    expect(find('site')).toMatchObject({ value: 9, along: 145, across: 0, size: 90 });
    expect(find('loss')).toMatchObject({ along: 290, across: 80, size: 20 });
  });

  it('lets ribbons fill the sides of a node exactly, in the order of where they go', () => {
    const out = place.links.filter(({ from }) => from === 'site');
    expect(out.map(({ beginAcross, width }) => [beginAcross, width])).toEqual([
      [0, 70],
      [70, 20],
    ]);
    const into = place.links.filter(({ to }) => to === 'site');
    expect(into.map(({ endAcross, width }) => [endAcross, width])).toEqual([
      [0, 60],
      [60, 30],
    ]);
  });

  it('stands columns at the far edge where that is asked', () => {
    const far = placeSankey(nodes, links, { ...room, farColumns: [1] });
    expect(far.nodes.find(({ id }) => id === 'site')).toMatchObject({ across: 10, size: 90 });
  });

  it('keeps more room behind a node that later columns part', () => {
    const parted = nodes.map((node) => (node.id === 'chips' ? { ...node, gapsAfter: 2 } : node));
    const [chips, loss] = placeSankey(parted, links, room).nodes.filter(({ column }) => column === 2);
    expect((loss?.across ?? 0) - (chips?.across ?? 0) - (chips?.size ?? 0)).toBeCloseTo(20, 9);
    expect((loss?.across ?? 0) + (loss?.size ?? 0)).toBeCloseTo(100, 9);
  });

  it('leaves out what does not flow, and draws nothing of nothing', () => {
    expect(find('never')).toBeUndefined();
    expect(place.links.length).toBe(4);
    expect(placeSankey(nodes, [], room)).toMatchObject({ nodes: [], links: [] });
  });

  it('draws a ribbon with the axes exchanged from top to bottom', () => {
    const ribbon = place.links[0];
    if (!ribbon) throw new Error('no ribbon');
    expect(pathOfRibbon(ribbon, false)).toBe('M10 0C77.5 0 77.5 0 145 0L145 60C77.5 60 77.5 60 10 60Z');
    expect(pathOfRibbon(ribbon, true)).toBe('M0 10C0 77.5 0 77.5 0 145L60 145C60 77.5 60 77.5 60 10Z');
  });
});
