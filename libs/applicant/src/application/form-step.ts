import type { FormStep } from '@traverse/programme';

import type { Application } from './application.entity.js';

/** Which form the answers are an answer to: the sketch until somebody was shortlisted. */
export function formStepOf({ twoStep, state, snapshot }: Pick<Application, 'twoStep' | 'state' | 'snapshot'>): FormStep {
  if (!twoStep || state === 'shortlisted') return 'full';
  return snapshot === null || snapshot.step === 'sketch' ? 'sketch' : 'full';
}
