#!/bin/sh
# Installs the rule engines that classification is measured against, outside the project: sh scripts/rule-engines.sh FOLDER
set -eu
folder=${1:?give a folder to install them in}
mkdir -p "$folder"
cd "$folder"
[ -f package.json ] || echo '{"private":true}' > package.json
npm install --no-audit --no-fund --ignore-scripts @gorules/zen-engine@0.54.0 json-rules-engine@7.3.1
