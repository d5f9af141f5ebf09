/** How traffic is laid over the links, and what the fullest of them carries. */
import { findWay, type Routes } from '#datacenter/facility/network.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { LinkChoice } from './fields.ts';

export function workingOfLinks(
  choice: LinkChoice,
  routes: Routes,
  words: FigureWords['network-links'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const { links, cut, places, linkBytesPerSecond } = choice;
  const pairs = (places * (places - 1)) / 2;
  const most = Math.max(0, ...routes.loads);
  const hottest = links[routes.loads.indexOf(most)];
  const way = findWay(0, choice.followed, places, links, cut);
  const row = (term: string, value: string, formula: string, how: WorkingRow['how'] = 'derived') => ({
    term,
    value,
    formula,
    how,
    source: '',
  });
  return [
    row(terms.pairs, format.count(pairs), terms.pairsRule(format.count(places))),
    row(terms.traffic, format.bytesPerSecond(choice.pairBytesPerSecond), terms.trafficRule, 'assumed'),
    row(terms.bears, format.bytesPerSecond(linkBytesPerSecond), terms.bearsRule, 'assumed'),
    row(terms.way, way ? terms.wayIs(format.count(way.length)) : words.noWay, terms.wayRule),
    row(
      terms.fullest,
      hottest ? words.link(format.count(hottest[0] + 1), format.count(hottest[1] + 1)) : '–',
      terms.fullestRule(format.bytesPerSecond(most), format.share(most / linkBytesPerSecond)),
    ),
    row(terms.lost, format.count(routes.lostPairs.length), terms.lostRule),
  ];
}
