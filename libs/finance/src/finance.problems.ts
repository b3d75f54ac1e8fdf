import './problems/problems.de.js';
import './problems/problems.en.js';
