#!/bin/bash
# Installs what `npm run test:e2e` and `npm run test:conformance` need on Debian 12. Needs root. Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")"
mapfile -t packages < <(grep -v '^#' debian-packages.txt)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "all ${#packages[@]} packages are installed"
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
# a fresh machine starts no services while packages are installed; the scripts beside this one start their own
if [ ! -e /usr/sbin/policy-rc.d ]; then
  printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
  chmod +x /usr/sbin/policy-rc.d
  trap 'rm -f /usr/sbin/policy-rc.d' EXIT
fi
apt-get update
apt-get install -y --no-install-recommends "${missing[@]}"
