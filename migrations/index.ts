/** All migrations, in order. */
export { CreatePlatform1764000000000 } from './1764000000000-create-platform.js';
export { CreateLedger1764010000000 } from './1764010000000-create-ledger.js';
export { CreateProgramme1764030000000 } from './1764030000000-create-programme.js';
export { CreateApplicant1764040000000 } from './1764040000000-create-applicant.js';
export { CreateEvaluator1764060000000 } from './1764060000000-create-evaluator.js';
export { CreateAward1764070000000 } from './1764070000000-create-award.js';
export { CreateIdentity1764020000000 } from './1764020000000-create-identity.js';
