import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { fieldId, useFormErrors } from '../../ui/form-errors.js';
import { TextLink } from '../../ui/link.js';
import classes from './claim-desk.module.css';

type Claim = Dto<'ClaimDto'>;
type Line = Claim['lines'][number];
type Duplicate = Line['duplicates'][number];

/** Other claims that seem to hold the invoice of a line: whoever certifies says first whether it may be paid here. */
export function ClaimDuplicates({ claim, line }: { readonly claim: Claim; readonly line: Line }) {
  const deciding = claim.state === 'submitted' && claim.allowedCommands.some((allowed) => allowed.command === 'certify');
  return line.duplicates.map((one) => <OneDuplicate key={one.claimId} claim={claim} line={line} one={one} deciding={deciding} />);
}

interface OneProps {
  readonly claim: Claim;
  readonly line: Line;
  readonly one: Duplicate;
  readonly deciding: boolean;
}

function OneDuplicate({ claim, line, one, deciding }: OneProps) {
  const { t } = useTranslation(['common', 'desk']);
  const [reason, setReason] = useState('');
  const path = `reason-${one.claimId}`;
  const errors = useFormErrors({ reason: t('desk:claims.reason') });
  const decide = async (verdict: 'cleared' | 'refused') => {
    errors.clear();
    try {
      await command('/api/claims/{id}/duplicates/decide', {
        params: { id: claim.id },
        body: { lineId: line.id, otherClaimId: one.claimId, verdict, reason },
      });
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    }
  };
  const likeness = one.matched.map((each) => t(`desk:claims.likeness.${each}`)).join(', ');
  return (
    <div className={classes.twin}>
      <p>
        <strong>{t('desk:claims.twin')}</strong>{' '}
        {one.open ? <TextLink href={`/desk/claims/${one.claimId}`}>{one.number}</TextLink> : one.number} ({likeness};{' '}
        {t(one.sameCompany ? 'desk:claims.sameCompany' : 'desk:claims.otherCompany')})
      </p>
      {one.verdict ? (
        <p>
          {t(`desk:claims.twinVerdict.${one.verdict}`)}: {one.reason}
        </p>
      ) : null}
      {deciding ? (
        <>
          <ErrorSummary errors={errors.summary} />
          <TextInput
            id={fieldId(path)}
            label={t(one.verdict ? 'desk:claims.twinAgain' : 'desk:claims.twinReason')}
            value={reason}
            maxLength={2000}
            error={errors.of('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap={8} mt={8}>
            <Button size="compact-sm" variant="default" onClick={() => void decide('cleared')}>
              {t('desk:claims.clear')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void decide('refused')}>
              {t('desk:claims.refuseTwin')}
            </Button>
          </Group>
        </>
      ) : null}
    </div>
  );
}
