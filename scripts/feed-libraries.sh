#!/bin/sh
# Installs the feed readers that ours is measured against, outside the project: sh scripts/feed-libraries.sh FOLDER,
# then npm run suites -- --libraries FOLDER
set -eu
folder=${1:?give a folder to install them in}
mkdir -p "$folder"
cd "$folder"
[ -f package.json ] || echo '{"private":true}' > package.json
npm install --no-audit --no-fund --ignore-scripts feedsmith@3.0.1 @rowanmanning/feed-parser@2.1.5 feedparser@2.6.0
