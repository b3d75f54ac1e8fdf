import { useTranslation } from 'react-i18next';
import { EnvelopeBar } from '../../ui/envelope-bar.js';
import { EmptyState, Section } from '../../ui/section.js';
import { useCurrentCall, useEnvelopes } from '../desk/current-call.js';
import classes from './home.module.css';

/** Where the money of the newest call is. */
export function Envelopes() {
  const { t } = useTranslation(['common', 'home']);
  const call = useCurrentCall();
  const envelopes = useEnvelopes(call?.id);
  return (
    <Section title={t('home:section.envelopes.title')} actions={call ? <span className={classes.quiet}>{call.title}</span> : undefined}>
      {call === null || envelopes?.length === 0 ? (
        <EmptyState title={t('home:section.none')}>{t('home:section.envelopes.empty')}</EmptyState>
      ) : (
        <div className={classes.envelopes}>
          {envelopes?.map((envelope) => (
            <div key={envelope.id}>
              <h3>{envelope.name}</h3>
              <EnvelopeBar amounts={envelope} currency={envelope.currency} label={envelope.name} />
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}
