// Says so before anything else when Node is too old for what is used here: run by npm before a
// start and a test. Not before an install: that would run where others install the package.
// Written so that an old Node can read it.
const [major, minor] = process.versions.node.split('.').map(Number)
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
if (!fits) {
  process.stderr.write(
    `Roomscope needs Node 20.19 or later, or 22.12 or later; this is ${process.versions.node}.\n` +
      'Get one from https://nodejs.org, or with a version manager: nvm install 22\n',
  )
  process.exitCode = 1
}
