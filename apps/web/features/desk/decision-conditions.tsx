import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime } from '../../ui/date-time.js';

/** What an award hangs on; an officer finds each met, with what showed it. */
export function DecisionConditions({ row }: { readonly row: Dto<'DecisionDto'> }) {
  const { t } = useTranslation('desk');
  if (row.conditions.length === 0) return null;
  const may = row.allowedCommands.some(({ command }) => command === 'meet-condition');
  return (
    <>
      <h3>{t('decisions.conditions')}</h3>
      <ul>
        {row.conditions.map(({ id: conditionId, text, metAt, metBy }) => (
          <li key={conditionId}>
            {text}
            {metAt ? (
              <p>
                {t('decisions.metBy', { name: metBy ?? '' })} <DateTime at={metAt} />
              </p>
            ) : may ? (
              <CommandButtons
                workflow="decision"
                commands={[{ command: 'meet-condition', reasonRequired: true }]}
                primary={null}
                onCommand={async (_name, { reason = '' }) => {
                  const path = { id: row.id, conditionId };
                  await client.POST('/api/decisions/{id}/conditions/{conditionId}/meet', { params: { path }, body: { reason } });
                  await readAnew();
                }}
              />
            ) : (
              <p>{t('decisions.conditionOpen')}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
