/** The front door of reporting: homes. */
export { ReportingModule } from './reporting.module.js';
