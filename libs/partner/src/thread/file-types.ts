/** What may go with a message, by content, and the endings that such a file has: one that is called otherwise was renamed. */
export const threadFileTypes: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
};

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** With one message. */
export const MAX_FILES = 5;
/** Handed in for an application and not sent: what one person can leave lying for a day. */
export const MAX_LOOSE_FILES = 10;

export function isCalledLike(name: string, type: string): boolean {
  const ending = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '';
  return (threadFileTypes[type] ?? []).includes(ending);
}
