import { RotateVoucherKey } from '@traverse/award';
import { systemActor } from '@traverse/kernel';

import { CliError } from '../cli-error.js';
import { inHouse } from '../in-house.js';

/** `rotate` makes a new key for vouchers, for those who have no browser at hand. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== 'rotate') throw new CliError('Usage: voucher-key rotate');
  await inHouse((house) => house.get(RotateVoucherKey).execute(systemActor('cli.voucher-key')));
  console.log('A new key signs vouchers from now on. Those that were printed before still verify.');
  return 0;
}
