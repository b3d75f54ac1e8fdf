import { announce } from './live-region.js';

/** Says that something is done: to the eye in a corner, to screen readers in the live region. */
export function notifyDone(text: string): void {
  announce(text, true);
}
