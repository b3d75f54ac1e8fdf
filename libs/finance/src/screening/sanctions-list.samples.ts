/** Files as the Commission publishes them, in small and with invented names, for tests. */
export const LIST_COLUMNS = [
  ...[
    'fileGenerationDate',
    'Entity_LogicalId',
    'Entity_EU_ReferenceNumber',
    'Entity_UnitedNationId',
    'Entity_DesignationDate',
    'Entity_Remark',
  ],
  ...['Entity_SubjectType', 'Entity_SubjectType_ClassificationCode', 'Entity_Regulation_NumberTitle', 'Entity_Regulation_Programme'],
  ...['Entity_Regulation_PublicationUrl', 'NameAlias_LastName', 'NameAlias_FirstName', 'NameAlias_MiddleName', 'NameAlias_WholeName'],
  ...['Address_City', 'Address_CountryIso2Code', 'BirthDate_BirthDate', 'Citizenship_CountryIso2Code'],
];

export type ListLine = Readonly<Record<string, string>>;

const quoted = (cell: string): string => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function listFile(lines: readonly ListLine[], columns: readonly string[] = LIST_COLUMNS, generated = '05/08/2026'): string {
  const rows = lines.map((line) => columns.map((name) => quoted(name === 'fileGenerationDate' ? generated : (line[name] ?? ''))).join(';'));
  return `\ufeff${[columns.join(';'), ...rows].join('\r\n')}\r\n`;
}
