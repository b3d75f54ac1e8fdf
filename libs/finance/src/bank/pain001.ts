import { DomainError, type FieldError, sumMinor } from '@traverse/kernel';
import { checkPaymentBatch, checkPaymentHead, checkTransaction, MAX_TRANSACTIONS } from './check-payment-batch.js';
import { isHeadShape, isTransferShape } from './pain001-shape.js';
import { headText, TAIL, transferText } from './pain001-text.js';
import type { PaymentBatch, PaymentHead, PaymentTransaction } from './payment-batch.js';
import { profileOf, type ProfileRules } from './payment-profile.js';

export { checkPaymentBatch } from './check-payment-batch.js';
export type { PaymentAddress, PaymentBatch, PaymentHead, PaymentParty, PaymentProfile, PaymentTransaction } from './payment-batch.js';

function refuse(problems: readonly FieldError[]): void {
  if (problems.length === 0) return;
  const fields = problems.map((problem) => ({ ...problem, code: `finance.payment.${problem.code}` }));
  throw new DomainError('finance.payment-file-invalid', { status: 422, fields });
}

/** A fault of ours, found before the bank finds it. Names the place only. */
function shaped(text: string, isRight: boolean, path: string): string {
  if (!isRight) refuse([{ path, code: 'not-of-the-shape' }]);
  return text;
}

/**
 * Writes a payment file (ISO 20022 pain.001.001.09) payment by payment, so that its memory does not grow with their number: `start`, then
 * `transfer` for each, then `end`. The totals are said first, hence known before; `end` throws when they were not met, and then nothing of
 * what was written may be used. Payments come in the order of their EndToEndIds: that shows at once that none comes twice.
 * Each piece is checked before it is written and, for its shape, after.
 * @throws DomainError finance.payment-file-invalid (422)
 */
export class Pain001Writer {
  private readonly rules: ProfileRules;
  private count = 0;
  private sum = 0n;
  private last = '';

  constructor(private readonly head: PaymentHead) {
    this.rules = profileOf(head.profile);
  }

  start(): string {
    const { transactions } = this.head.expected;
    const size: FieldError[] =
      transactions > 0 && transactions <= MAX_TRANSACTIONS ? [] : [{ path: 'expected.transactions', code: 'count-differs' }];
    refuse([...checkPaymentHead(this.head), ...size]);
    const text = headText(this.head, this.rules);
    return shaped(text, isHeadShape(text), 'head');
  }

  transfer(transaction: PaymentTransaction): string {
    const path = `transactions.${this.count}`;
    refuse(checkTransaction(transaction, path, this.rules));
    if (this.count > 0 && transaction.endToEndId <= this.last) refuse([{ path: `${path}.endToEndId`, code: 'reference-out-of-order' }]);
    this.last = transaction.endToEndId;
    this.count += 1;
    this.sum += transaction.amountMinor;
    return this.write(transaction, path);
  }

  end(): string {
    const { transactions, sumMinor: expected } = this.head.expected;
    if (this.count !== transactions) refuse([{ path: 'expected.transactions', code: 'count-differs', params: { found: this.count } }]);
    if (this.sum !== expected) refuse([{ path: 'expected.sumMinor', code: 'control-sum-differs' }]);
    return TAIL;
  }

  private write(transaction: PaymentTransaction, path: string): string {
    const line = transferText(transaction, this.head, this.rules);
    return shaped(line, isTransferShape(line), path);
  }
}

/**
 * The payment file of a batch that is held in memory. The same batch always gives the same text, to be stored and sent as UTF-8.
 * @throws DomainError finance.payment-file-invalid (422) naming everything that `checkPaymentBatch` finds.
 */
export function writePain001(batch: PaymentBatch): string {
  refuse(checkPaymentBatch(batch));
  const rules = profileOf(batch.profile);
  const { transactions, ...rest } = batch;
  const expected = { transactions: transactions.length, sumMinor: sumMinor(transactions.map((one) => one.amountMinor)) };
  const head: PaymentHead = { ...rest, expected };
  const start = headText(head, rules);
  const lines = transactions.map((transaction, index) => {
    const line = transferText(transaction, head, rules);
    return shaped(line, isTransferShape(line), `transactions.${index}`);
  });
  return shaped(start, isHeadShape(start), 'head') + lines.join('') + TAIL;
}
