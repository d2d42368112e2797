#!/usr/bin/env bash
# Builds the page into `dist`, to be served under a sub-path such as /chalkchain/.
set -euo pipefail
cd "$(dirname "$0")/.."

export TRUNK_BUILD_PUBLIC_URL=$1
cargo xtask page
# A deep link is no file: the page reads the address itself, whichever it is.
cp dist/index.html dist/404.html
# Nothing is left out because of its name.
touch dist/.nojekyll
