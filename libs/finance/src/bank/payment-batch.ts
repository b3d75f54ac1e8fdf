/** `sepa`: credit transfers in EUR under the SEPA scheme. `swiss-domestic`: CHF between accounts in CH and LI (Swiss Payment Standards, type D). */
export type PaymentProfile = 'sepa' | 'swiss-domestic';

export interface PaymentAddress {
  readonly streetName?: string | null;
  readonly buildingNumber?: string | null;
  readonly postCode?: string | null;
  readonly townName?: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
}

export interface PaymentParty {
  /** As the bank knows the holder. */
  readonly name: string;
  /** With or without blanks. */
  readonly iban: string;
  readonly bic?: string | null;
}

export interface PaymentTransaction {
  readonly instrId: string;
  /** One per attempt to pay: a new payment after a return has a new one, a job that runs again has not. */
  readonly endToEndId: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly creditor: PaymentParty & { readonly address: PaymentAddress };
  readonly remittance: string;
  /**
   * The creditor's own reference, instead of free text: RF and a check (SCOR, ISO 11649), or the 27 digits of a Swiss QR bill (QRR).
   * A QR-IBAN takes nothing but a QRR, an ordinary IBAN everything else.
   */
  readonly reference?: string | null;
}

/**
 * How much of the payee's address a bank takes. `minimal`: town and country. `hybrid`: those, the postcode and the street as one line.
 * Never unstructured: refused since 15 November 2026.
 */
export type AddressMode = 'none' | 'minimal' | 'structured' | 'hybrid';

/** What one payment file says: one debtor account, one currency, one profile. */
export interface PaymentBatch {
  readonly msgId: string;
  readonly createdAt: Date;
  /** YYYY-MM-DD */
  readonly executionDate: string;
  readonly profile: PaymentProfile;
  /** Structured by default. */
  readonly addressMode?: AddressMode;
  /** True: the bank books one debit for the whole block, and a statement tells single payments only below it. False by default. */
  readonly batchBooking?: boolean;
  readonly debtor: PaymentParty & { readonly address?: PaymentAddress | null };
  readonly transactions: readonly PaymentTransaction[];
  /** The totals that the people who checked the batch saw; compared when given. */
  readonly expected?: { readonly transactions: number; readonly sumMinor: bigint };
}

/** A batch without its transactions, which come one by one: then the totals have to be known before. */
export type PaymentHead = Omit<PaymentBatch, 'transactions' | 'expected'> & { readonly expected: NonNullable<PaymentBatch['expected']> };
