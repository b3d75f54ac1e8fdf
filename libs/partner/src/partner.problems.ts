import { defineProblemTexts } from '@traverse/platform';

import { de } from './problems/de.js';
import { en } from './problems/en.js';

defineProblemTexts('en', en);
defineProblemTexts('de', de);
