import { notFoundUnless, type Tx } from '@traverse/platform';

import { maySee } from '../applicant.access.js';
import { Application } from './application.entity.js';

/** The application, locked; 404 for whoever may not see it. */
export async function lockVisible(tx: Tx, id: string): Promise<Application> {
  const application = await tx.lock(Application, id);
  notFoundUnless(maySee(tx.actor, application), 'application');
  return application;
}
