import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { ApiProblem } from '../../api/problem.js';
import { uploadFile } from '../../api/upload.js';
import { DataTable } from '../../ui/data-table.js';
import { Dialogue } from '../../ui/dialogue.js';
import { FileDrop } from '../../ui/file-drop.js';
import { notifyDone } from '../../ui/notify.js';
import { useProblemText } from '../../ui/problem-text.js';

type Import = Dto<'PartnerImportDto'>;

const COLUMNS =
  'name, street, building_number, post_code, town, country, nuts, email, legal_form, registration_number, vat_number, competences, languages, equipment, capacity, capacity_months, offer_en, offer_de, service_1_title_en, service_1_text_en, service_1_languages, service_1_instruments, service_1_delivery, service_1_price, service_1_currency, service_1_per, facility_1_name_en, facility_1_text_en, facility_1_nuts, facility_1_availability, facility_1_lead_days, facility_1_access_en, facility_1_safety_en, person_1_name, person_1_role, person_1_email, person_1_phone';
const MOST_BYTES = 2_000_000;

/** A list of partners: looked at first, every bad row named; then the good rows are imported. */
export function ImportPartners({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['common', 'partnerDesk']);
  const { ofProblem } = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<Import | null>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const send = async (chosen: File, dryRun: boolean, options: object = {}) => {
    setWrong([]);
    setBusy(true);
    try {
      const result = await uploadFile<Import>(`/api/partner-imports?dryRun=${dryRun}`, chosen, options);
      setTold(result);
      if (dryRun) return;
      notifyDone(t('partnerDesk:import.done', { count: result.good }));
      setFile(null);
      await readAnew();
    } catch (problem) {
      setTold(null);
      const fields = problem instanceof ApiProblem ? problem.fields.flatMap(({ message }) => message ?? []) : [];
      setWrong(fields.length > 0 ? fields : [ofProblem(problem)]);
      throw problem;
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialogue title={t('partnerDesk:import.title')} onClose={onClose}>
      <p>{t('partnerDesk:import.text')}</p>
      <p>
        <small>{t('partnerDesk:import.columns', { columns: COLUMNS })}</small>
      </p>
      <FileDrop
        id="field-file"
        label={t('partnerDesk:import.file')}
        accept={['.csv', '.xlsx']}
        acceptWords={t('partnerDesk:import.types')}
        maxBytes={MOST_BYTES}
        files={[]}
        error={wrong.length > 0 ? wrong.join(' · ') : undefined}
        onUpload={async (chosen, options) => {
          await send(chosen, true, options);
          setFile(chosen);
        }}
      />
      {told ? <Report told={told} /> : null}
      {file && told?.dryRun && told.good > 0 ? (
        <Group gap={10} mt="md">
          <Button loading={busy} onClick={() => void send(file, false).catch(() => undefined)}>
            {t('partnerDesk:import.take', { count: told.good })}
          </Button>
        </Group>
      ) : null}
    </Dialogue>
  );
}

function Report({ told }: { readonly told: Import }) {
  const { t } = useTranslation(['common', 'partnerDesk']);
  const bad = told.rows.filter(({ problems }) => problems.length > 0);
  return (
    <div aria-live="polite">
      <p>
        <b>{t(told.dryRun ? 'partnerDesk:import.good' : 'partnerDesk:import.done', { count: told.good })}</b>{' '}
        {t('partnerDesk:import.bad', { count: told.bad })}
      </p>
      {bad.length > 0 ? (
        <DataTable<Import['rows'][number]>
          caption={t('partnerDesk:import.badRows')}
          rows={bad}
          rowId={(row) => String(row.at)}
          columns={[
            { key: 'row', header: t('partnerDesk:import.row'), cell: (row) => row.at },
            { key: 'name', header: t('partnerDesk:name'), rowHeader: true, cell: (row) => row.name || '–' },
            {
              key: 'why',
              header: t('partnerDesk:import.why'),
              cell: (row) =>
                row.problems.map(({ path, message }) => (
                  <div key={path + message}>
                    <code>{path.split('.')[1]}</code> {message}
                  </div>
                )),
            },
          ]}
        />
      ) : null}
    </div>
  );
}
