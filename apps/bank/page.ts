import type { Bank } from './bank.js';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(String(cell ?? '–'))}</td>`).join('')}</tr>`).join('');
  const none = `<tr><td colspan="${heads.length}">none yet</td></tr>`;
  return `<table><caption>${escaped(caption)} (${rows.length})</caption><thead><tr>${head}</tr></thead><tbody>${body || none}</tbody></table>`;
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c2430}' +
  'table{border-collapse:collapse;width:100%;margin:1.5rem 0;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:600;padding:.25rem 0}' +
  'th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #d8dee6}th{background:#f3f5f8}';

/** What the bank has seen, newest first. Accounts and names are not shown. */
export function page(bank: Bank): string {
  const { state, behaviours } = bank;
  const bookings = state
    .endToEndIds()
    .map((row) => [row.endToEndId, `${row.amount} ${row.currency}`, row.debits, row.returns, row.msgIds.join(', ')]);
  const deliveries = state.deliveries.map((one) => [one.at, one.msgId, one.verdict, one.batchId, one.fencingId]);
  const files = state.files.map((file, index) => [index + 1, file.kind, file.id]);
  const rules = behaviours.list().map((rule) => [JSON.stringify(rule.match), rule.behave, rule.reasonCode, rule.delayMs, rule.timesLeft]);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Simulated bank</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>Simulated bank</h1><p>No money moves here. Payment files come to <code>POST /payments</code>; <code>POST /control</code> tells the bank how to behave.</p>
${table('Payments', ['End-to-end id', 'Amount', 'Debited', 'Returned', 'Message'], bookings.reverse())}
${table('Deliveries', ['Time (UTC)', 'Message', 'Verdict', 'Batch', 'Attempt'], deliveries.reverse())}
${table('Files given out', ['No.', 'Kind', 'File'], files.reverse())}
${table('Orders to misbehave', ['For', 'Behaviour', 'Reason', 'Delay in ms', 'Times left'], rules)}
</body></html>`;
}
