/** The front door of reporting: homes, the officers' list. */
import { AuditPack } from './audit-pack/audit-pack.entity.js';
import { ListedApplication } from './application-list/listed-application.entity.js';
import { Publication, PublishedAward } from './registers/publication.entity.js';
import { SavedView } from './saved-view/saved-view.entity.js';

export { ReportingModule } from './reporting.module.js';
export { ApplicationListQueries } from './application-list/application-list.queries.js';
export type { DeskAskedDto } from './application-list/desk.dto.js';
export { type PackCheck, verifyPack } from './audit-pack/verify-pack.js';
export { dataSetFiles } from './registers/data-sets.js';
export { OpenData } from './registers/open-data.js';
export { rebuildApplicationList } from './application-list/rebuild.js';

export const reportingEntities = [ListedApplication, SavedView, AuditPack, Publication, PublishedAward];
