/**
 * Jest compiles what globalSetup loads, but does not map names there as it does in tests. This maps the same two kinds:
 * "./x.js" to the source x.ts, and "@traverse/context" to its front door. Require it first in a globalSetup of plain CommonJS.
 */
const Module = require('node:module');
const { join } = require('node:path');

const resolve = Module._resolveFilename;

Module._resolveFilename = function resolveSource(request, ...rest) {
  const context = /^@traverse\/([a-z]+)$/.exec(request);
  if (context) return resolve.call(this, join(__dirname, `../../libs/${context[1]}/src/index.ts`), ...rest);
  try {
    return resolve.call(this, request, ...rest);
  } catch (error) {
    if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
    return resolve.call(this, request.replace(/\.js$/, '.ts'), ...rest);
  }
};
