export { type Config, ConfigError, loadConfig } from './config.js';
/** Injection token of the configuration. */
export const CONFIG = Symbol('traverse.config');
