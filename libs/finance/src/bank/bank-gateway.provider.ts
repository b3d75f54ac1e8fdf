import type { Provider } from '@nestjs/common';

import { CONFIG, type Config } from '@traverse/platform';

import type { BankGateway } from './bank-gateway.port.js';
import { SepaFileGateway } from './sepa-file.gateway.js';
import { SimulatedBankGateway } from './simulated-bank.gateway.js';

export const BANK_GATEWAY = Symbol('BANK_GATEWAY');

/** How long the bank may take over one answer. */
const TIMEOUT_MS = 10_000;

/** Which way to the bank, by configuration: the only place that knows all of them. */
export const bankGatewayProvider: Provider = {
  provide: BANK_GATEWAY,
  inject: [CONFIG],
  useFactory: ({ bank }: Config): BankGateway =>
    bank.kind === 'simulated' ? new SimulatedBankGateway({ baseUrl: bank.url, timeoutMs: TIMEOUT_MS }) : new SepaFileGateway(bank.dir),
};
