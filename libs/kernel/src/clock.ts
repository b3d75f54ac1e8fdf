/** The machine's time, UTC. Inside a transaction use `tx.now` instead: in the demonstration the programme's clock may run ahead. */
export function systemNow(): Date {
  return new Date();
}

/** The programme's clock: what "now" means for deadlines. */
export interface Clock {
  now(): Date;
}
