/**
 * `npm start`, and all of it before anything is installed: plain JavaScript without packages. The version is looked at first,
 * in words that an old Node can still read; everything newer is loaded after that.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

if (!supported) {
  console.error(`Traverse needs Node 20.19 or newer (of the 22 line: 22.12 or newer). This is Node ${process.versions.node}.`);
  process.exitCode = 1;
} else {
  import('./prepare.js')
    .then(({ prepareAndStart }) => prepareAndStart())
    .then(
      // Whatever a library still holds open must not keep a stopped Traverse alive.
      (code) => process.exit(code),
      (error) => {
        console.error(error?.name === 'CliError' ? error.message : error);
        process.exit(1);
      },
    );
}
