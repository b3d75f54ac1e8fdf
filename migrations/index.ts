/** All migrations, in order. */
export { CreatePlatform1764000000000 } from './1764000000000-create-platform.js';
