/** Every case of every figure, drawn without a browser at several widths and kept as a picture in the repository. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { FigureId } from '#view/figures/figure.ts';
import { loadFigure, loadFigureWords } from '#view/figures/registry.ts';
import { listWordFaults } from '#support/drawn-words.ts';
import { languageOf, type GivenProps } from '#support/figure-cases.ts';
import { cases } from '#support/figure-list.ts';

/** A tenth of a pixel, so that the last digits of a machine's logarithm do not matter. */
const round = (shown: string) => String(Number(Number(shown).toFixed(1)));

interface Drawn {
  readonly body: string;
  readonly picture: string;
}

/** What was drawn; every case is asked more than one question. */
const drawn = new Map<string, Promise<Drawn>>();
const recall = (name: string, id: FigureId, props: GivenProps, width: number): Promise<Drawn> => {
  const key = `${name} ${width}`;
  const known = drawn.get(key) ?? draw(id, props, width);
  drawn.set(key, known);
  return known;
};

const draw = async (id: FigureId, props: GivenProps, width: number): Promise<Drawn> => {
  const [figure, words] = await Promise.all([loadFigure(id), loadFigureWords(id, languageOf(props))]);
  const { body } = render(figure, { props: { ...props, words, width } });
  const picture = /<svg[\s\S]*?<\/svg>/.exec(body)?.[0] ?? '';
  return {
    body,
    picture: picture
      .replace(/<!--.*?-->/g, '')
      .replaceAll(/></g, '>\n<')
      .replaceAll(/\d+\.\d{2,}/g, round),
  };
};

describe('figures', () => {
  it.each(cases)('%s looks as it did', async (name, id, props) => {
    for (const width of [328, 920]) {
      const { picture } = await recall(name, id, props, width);
      await expect(`${picture}\n`).toMatchFileSnapshot(`pictures/${name.replaceAll(/[ ,]+/g, '-')}-${width}.svg`);
      expect(listWordFaults(picture, width), `words at ${width} pixels`).toEqual([]);
    }
  });

  it.each(cases)(
    '%s has no broken number, and no word cut or covered in a frame of 698 pixels',
    async (_, id, props) => {
      const { body, picture } = await draw(id, props, 698);
      expect(body).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(listWordFaults(picture, 698)).toEqual([]);
    },
  );

  it.each(cases)('%s stays under a thousand elements', async (name, id, props) => {
    const { picture } = await recall(name, id, props, 920);
    expect(picture.split('<').length).toBeLessThan(1000);
  });
});
