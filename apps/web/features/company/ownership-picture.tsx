import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';

type Graph = Pick<Dto<'OwnershipDto'>, 'organisationId' | 'enterprises' | 'links'>;

const WIDTH = 150;
const HEIGHT = 44;
const GAP_X = 20;
const GAP_Y = 64;

/** Row of each firm: owners above what they own, the company itself on row 0. */
function rowsOf({ organisationId, enterprises, links }: Graph): Map<string, number> {
  const rows = new Map([[organisationId, 0]]);
  for (let grew = true; grew;) {
    grew = false;
    for (const { ownerId, ownedId } of links) {
      const [owner, owned] = [rows.get(ownerId), rows.get(ownedId)];
      if (owned !== undefined && owner === undefined) grew = Boolean(rows.set(ownerId, owned - 1));
      if (owner !== undefined && owned === undefined) grew = Boolean(rows.set(ownedId, owner + 1));
    }
  }
  for (const { id } of enterprises) if (!rows.has(id)) rows.set(id, 1);
  return rows;
}

/** Who holds how much of whom, as boxes and lines. The same in words stands in the list beside it. */
export function OwnershipPicture({ graph }: { readonly graph: Graph }) {
  const { t } = useTranslation(['common', 'company']);
  const { number } = useFormat();
  if (graph.links.length === 0) return null;
  const rows = rowsOf(graph);
  const levels = [...new Set(rows.values())].sort((a, b) => a - b);
  const places = new Map<string, { x: number; y: number }>();
  for (const [i, level] of levels.entries()) {
    const inRow = graph.enterprises.filter(({ id }) => rows.get(id) === level);
    for (const [k, { id }] of inRow.entries()) places.set(id, { x: k * (WIDTH + GAP_X), y: i * (HEIGHT + GAP_Y) });
  }
  const width = Math.max(...[...places.values()].map(({ x }) => x)) + WIDTH;
  const height = Math.max(...[...places.values()].map(({ y }) => y)) + HEIGHT;
  const words = graph.links.map(({ ownerId, ownedId, votesBps }) => {
    const name = (id: string) => graph.enterprises.find((one) => one.id === id)?.name ?? '';
    return t('company:ownership.holds', { owner: name(ownerId), owned: name(ownedId), percent: number(String(votesBps / 100)) });
  });
  return (
    <div style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('company:ownership.picture')}>
      <svg role="img" aria-label={words.join(' ')} width={width + 4} height={height + 4} viewBox={`-2 -2 ${width + 4} ${height + 4}`}>
        {graph.links.map(({ ownerId, ownedId, votesBps }) => {
          const [from, to] = [places.get(ownerId), places.get(ownedId)];
          if (!from || !to) return null;
          const [x1, y1, x2, y2] = [from.x + WIDTH / 2, from.y + HEIGHT, to.x + WIDTH / 2, to.y];
          return (
            <g key={`${ownerId} ${ownedId}`}>
              <line x1={x1} y1={y1} x2={x2} y2={y2} stroke="var(--t-field-line)" strokeWidth={1.5} />
              <text x={(x1 + x2) / 2 + 6} y={(y1 + y2) / 2 + 4} fontSize={12} fill="var(--t-ink-2)">
                {number(String(votesBps / 100))} %
              </text>
            </g>
          );
        })}
        {graph.enterprises.map(({ id, name }) => {
          const place = places.get(id);
          if (!place) return null;
          const own = id === graph.organisationId;
          return (
            <g key={id} transform={`translate(${place.x} ${place.y})`}>
              <rect
                width={WIDTH}
                height={HEIGHT}
                rx={6}
                fill={own ? 'var(--t-gentian-soft)' : 'var(--t-paper)'}
                stroke={own ? 'var(--t-gentian-fill)' : 'var(--t-field-line)'}
              />
              <text x={WIDTH / 2} y={HEIGHT / 2 + 5} textAnchor="middle" fontSize={13} fill="var(--t-ink)" fontWeight={own ? 700 : 400}>
                {name.length > 19 ? `${name.slice(0, 18)}…` : name}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
