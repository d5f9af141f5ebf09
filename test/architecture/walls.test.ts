/** The walls of the house (which wing may import which), file sizes and other rules, read from the source text. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wings = ['device', 'train', 'datacenter', 'lessons', 'state', 'text', 'view'] as const;
const rooms = [
  'units',
  'score',
  'catalog',
  'calibration',
  'workload',
  'cluster',
  'facility',
  'serving',
  'finance',
  'market',
  'scenario',
  'risk',
  'optimize',
];
/** Tables of cited data: one row a line, so long by nature. */
const tables = /^src\/datacenter\/catalog\//;

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name).replaceAll('\\', '/'))
  .filter((name) => /\.(ts|svelte)$/.test(name))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const imports: Import[] = files.flatMap(({ path, text }) => {
  const found = [...text.matchAll(/(import|export)\s+(type\s+)?[^;'"]*?from\s*['"]([^'"]+)['"]/g)].map((match) => ({
    typeOnly: Boolean(match[2]),
    target: match[3] as string,
  }));
  const bare = [...text.matchAll(/import\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => ({
    typeOnly: false,
    target: match[1] as string,
  }));
  const urls = [...text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]/g)].map((match) => ({
    typeOnly: false,
    target: match[1] as string,
  }));
  return [...found, ...bare, ...urls].map(({ target, typeOnly }) => ({
    from: path,
    to: resolveImport(path, target),
    typeOnly,
  }));
});

function resolveImport(from: string, target: string): string {
  if (target.startsWith('#')) return target.replace(/^#(\w+)\//, 'src/$1/');
  if (!target.startsWith('.')) return target;
  return relative(root, resolve(root, dirname(from), target)).replaceAll('\\', '/');
}

const wingOf = (path: string) => wings.find((wing) => path.startsWith(`src/${wing}/`));
const roomOf = (path: string) => rooms.find((room) => path.startsWith(`src/datacenter/${room}/`));
const offenders = (broken: (one: Import) => boolean) =>
  imports.filter(broken).map(({ from, to }) => `${from} -> ${to}`);

describe('walls', () => {
  it('the data center imports nothing but itself', () => {
    expect(offenders(({ from, to }) => wingOf(from) === 'datacenter' && wingOf(to) !== 'datacenter')).toEqual([]);
  });

  it('the data center knows no page, no clock and no dice', () => {
    const forbidden =
      /\b(window|document|localStorage|navigator)\.|Date\.now|new Date|performance\.|Math\.random|\bfetch\(/;
    const guilty = files.filter(({ path, text }) => path.startsWith('src/datacenter/') && forbidden.test(text));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  it('a room imports only rooms above it, and only their front door, fields or types', () => {
    const doors = (room: string) =>
      new RegExp(
        `/${room}/(${room}|fields|field|field-limits|field-row|units|limits|measurement|random|philox|philox-shader|keep-last|seed|explain|every-profile)\\.ts$`,
      );
    expect(
      offenders(({ from, to }) => {
        const [here, there] = [roomOf(from), roomOf(to)];
        if (!here || !there || here === there) return false;
        if (rooms.indexOf(there) > rooms.indexOf(here)) return true;
        return there !== 'catalog' && !doors(there).test(to);
      }),
    ).toEqual([]);
  });

  it('measuring and training import only calibration and units of the data center', () => {
    expect(
      offenders(({ from, to }) => {
        const here = wingOf(from);
        if (here !== 'device' && here !== 'train') return false;
        const there = wingOf(to);
        if (there === 'datacenter') return !['calibration', 'units'].includes(roomOf(to) ?? '');
        return there !== undefined && there !== 'device' && there !== here;
      }),
    ).toEqual([]);
  });

  it('the device wing does not know the training wing', () => {
    expect(offenders(({ from, to }) => wingOf(from) === 'device' && wingOf(to) === 'train')).toEqual([]);
  });

  it('lessons are pure: of the training wing they know the metrics and the seeded numbers, of the page nothing', () => {
    expect(
      offenders(({ from, to }) => {
        if (wingOf(from) !== 'lessons') return false;
        if (!to.startsWith('src/')) return true;
        const ownTrain = to.startsWith('src/train/evaluation/') || to === 'src/train/data/random.ts';
        return !ownTrain && wingOf(to) !== 'lessons' && wingOf(to) !== 'datacenter';
      }),
    ).toEqual([]);
    const forbidden =
      /\b(window|document|localStorage|navigator)\.|Date\.now|new Date|performance\.|Math\.random|\bfetch\(/;
    const guilty = files.filter(({ path, text }) => wingOf(path) === 'lessons' && forbidden.test(text));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  it('only the view imports lessons; text may name their keys', () => {
    expect(
      offenders(({ from, to, typeOnly }) => {
        const here = wingOf(from);
        if (wingOf(to) !== 'lessons' || here === 'lessons' || here === 'view') return false;
        return !(here === 'text' && typeOnly);
      }),
    ).toEqual([]);
  });

  it('the words of a part of the page are loaded only when they are asked for', () => {
    const guilty = ({ from, to, typeOnly }: Import) => {
      if (!/^src\/text\/([\w-]+\/)+(en|zh)\.ts$/.test(to) || typeOnly || wingOf(from) === 'text') return false;
      const text = files.find(({ path }) => path === from)?.text ?? '';
      return /from\s*['"]#text\/([\w-]+\/)+(en|zh)\.ts['"]/.test(text);
    };
    expect(offenders(guilty)).toEqual([]);
  });

  it('evaluation is pure: no engine, no page, no clock, no dice of its own', () => {
    expect(
      offenders(({ from, to }) => {
        if (!from.startsWith('src/train/evaluation/')) return false;
        return !to.startsWith('src/train/evaluation/') && to !== 'src/train/data/random.ts';
      }),
    ).toEqual([]);
  });

  it('TensorFlow.js is imported only under train/engines', () => {
    const guilty = ({ from, to, typeOnly }: Import) =>
      to.startsWith('@tensorflow/') &&
      !from.startsWith('src/train/engines/') &&
      !(typeOnly && wingOf(from) === 'train');
    expect(offenders(guilty)).toEqual([]);
  });

  it('only state touches the address bar, storage, workers and media queries', () => {
    const forbidden =
      /localStorage|sessionStorage|indexedDB|\blocation\.(hash|search|href)|history\.(push|replace)State|new Worker\(|matchMedia/;
    const guilty = files.filter(({ path, text }) => wingOf(path) && wingOf(path) !== 'state' && forbidden.test(text));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  it('runes in modules live in state, as .svelte.ts', () => {
    const guilty = files.filter(({ path }) => path.endsWith('.svelte.ts') && wingOf(path) !== 'state');
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  it('charts know numbers and pixels; controls know fields and text; only pages read state', () => {
    const viewPart = (path: string) => /^src\/view\/(\w+)\//.exec(path)?.[1];
    expect(
      offenders(({ from, to, typeOnly }) => {
        const part = viewPart(from);
        const there = wingOf(to);
        if (!part || !there) return false;
        if (there === 'state') return part !== 'pages' && !typeOnly;
        if (part === 'charts') return there === 'view' ? viewPart(to) !== 'charts' : !to.includes('/units/');
        if (part === 'controls')
          return there === 'view' ? viewPart(to) !== 'controls' : there === 'device' || there === 'train';
        if (part === 'figures') return there === 'view' && viewPart(to) === 'pages';
        return false;
      }),
    ).toEqual([]);
  });

  it('text imports nothing but types', () => {
    expect(
      offenders(({ from, to, typeOnly }) => wingOf(from) === 'text' && wingOf(to) !== 'text' && !typeOnly),
    ).toEqual([]);
  });

  it('workers’ entries stay under 40 lines', () => {
    const long = files.filter(({ path, text }) => path.endsWith('.worker.ts') && text.split('\n').length > 40);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('there are no import cycles', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) {
      if (!typeOnly && to.startsWith('src/')) graph.set(from, [...(graph.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      else if (!done.has(path)) for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});

describe('house rules', () => {
  it('no hand-written file is over 300 lines, no component over 150', () => {
    const lines = (text: string) => text.trimEnd().split('\n').length;
    const long = files.filter(
      ({ path, text }) => !tables.test(path) && lines(text) > (path.endsWith('.svelte') ? 150 : 300),
    );
    expect(long.map(({ path, text }) => `${path} ${lines(text)}`)).toEqual([]);
  });

  it('a name given in markup follows what it was made of', () => {
    const guilty = files.filter(
      ({ path, text }) => path.endsWith('.svelte') && /\{const \w+ = (?!\$derived)/.test(text),
    );
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  it('there are no barrel files, default exports or enums', () => {
    const guilty = files.filter(
      ({ path, text }) =>
        /\/index\.ts$/.test(path) || (path.endsWith('.ts') && /^export default|^(export )?(const )?enum /m.test(text)),
    );
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  it('colours are named in view/styles and nowhere else', () => {
    const guilty = files.filter(
      ({ path, text }) => !path.startsWith('src/view/styles/') && /#[0-9a-f]{6}\b|\brgba?\(/i.test(text),
    );
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  it('Chinese stands only in text and in cited names', () => {
    const guilty = files.filter(
      ({ path, text }) =>
        !/^src\/(text|datacenter\/catalog)\//.test(path) &&
        /\p{Script=Han}/u.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  it('files are named for what they hold: kebab-case modules, PascalCase components', () => {
    const name = /(^|\/)([a-z0-9]+(-[a-z0-9]+)*(\.(svelte|worker))?\.ts|[A-Z][A-Za-z0-9]*\.svelte)$/;
    expect(files.filter(({ path }) => !name.test(path)).map(({ path }) => path)).toEqual([]);
  });
});
