/** The figures of the law as they are seeded, for specs of contexts above programme. */
export { legalParametersSeed as figuresOfTheLaw } from '../../libs/programme/src/eligibility/legal-parameters.seed.js';
