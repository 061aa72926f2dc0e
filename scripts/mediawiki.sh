#!/bin/sh
# Starts and stops a real MediaWiki for tests and demonstrations, from Debian's packages:
#   mediawiki php-cli php-sqlite3 php-intl php-mbstring php-xml
#
#   scripts/mediawiki.sh up     [directory]   prints {"url", "admin", "reader"}; does nothing when it runs already
#   scripts/mediawiki.sh status [directory]   prints the same when it runs, else fails
#   scripts/mediawiki.sh down   [directory]   stops what `up` started and keeps the content for the next `up`
#
# `admin` may do everything, `reader` has a bot password that reads what is hidden; both are `name:password`.
# Everything lies in the directory (default /var/tmp/kanalarkiv-mediawiki); /etc/mediawiki and /var/lib are not touched.
# MEDIAWIKI_PORT is where the wiki listens on 127.0.0.1 (default 58081). Its database is a file (SQLite).
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/mediawiki" && pwd)
package=/usr/share/mediawiki
command=${1:-}
dir=${2:-/var/tmp/kanalarkiv-mediawiki}
port=${MEDIAWIKI_PORT:-58081}

fail() {
  echo "mediawiki.sh: $1" >&2
  exit 1
}

command -v php >/dev/null || fail "php is missing: install the packages named at the top of $0"
[ -f "$package/maintenance/install.php" ] || fail "$package is missing: install the package mediawiki"
php -m | grep -qi sqlite3 || fail "PHP knows no SQLite: install the package php-sqlite3"

case $dir in /*) ;; *) dir=$PWD/$dir ;; esac
KANALARKIV_MW_URL="http://127.0.0.1:$port"
MW_CONFIG_FILE="$dir/LocalSettings.php"
export KANALARKIV_MW_URL MW_CONFIG_FILE

alive() { [ -f "$1" ] && kill -s 0 "$(cat "$1")" 2>/dev/null; }
site_answers() {
  [ -f "$dir/site.json" ] && alive "$dir/site.pid" &&
    php -r 'exit(str_contains((string) @file_get_contents($argv[1] . "/api.php?action=query&meta=siteinfo&format=json"), "sitename") ? 0 : 1);' \
      "$KANALARKIV_MW_URL" && printf '{"url":"%s",%s\n' "$KANALARKIV_MW_URL" "$(cut -c2- "$dir/site.json")"
}

password() { php -r 'echo bin2hex(random_bytes(16));'; }

install_site() {
  [ -f "$dir/site.json" ] && return
  admin=$(password)
  reader=$(password)
  php "$package/maintenance/install.php" --confpath "$dir" --dbtype sqlite --dbpath "$dir/db" --dbname wiki \
    --server "$KANALARKIV_MW_URL" --scriptpath "" --lang nb --pass "$admin" Etatswiki Admin >"$dir/log/install.log" 2>&1 ||
    fail "MediaWiki was not installed; see $dir/log/install.log"
  echo "require '$here/settings.php';" >>"$dir/LocalSettings.php"
  {
    php "$package/maintenance/createAndPromote.php" --sysop Arkivet "$(password)"
    php "$package/maintenance/createBotPassword.php" --appid kanalarkiv \
      --grants basic,highvolume,viewdeleted,viewrestrictedlogs Arkivet "$reader"
  } >>"$dir/log/install.log" 2>&1 || fail "the accounts were not made; see $dir/log/install.log"
  printf '{"admin":"Admin:%s","reader":"Arkivet@kanalarkiv:%s"}' "$admin" "$reader" >"$dir/site.json"
}

start_site() {
  site_answers >/dev/null && return
  PHP_CLI_SERVER_WORKERS=3 setsid php -d upload_max_filesize=32M -d post_max_size=33M -S "127.0.0.1:$port" -t "$dir/web" \
    "$here/router.php" </dev/null >"$dir/log/site.log" 2>&1 &
  echo $! >"$dir/site.pid"
  tries=150
  until site_answers >/dev/null; do
    alive "$dir/site.pid" || fail "it stopped while starting; see $dir/log/site.log"
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "no answer within 30 s; see $dir/log/site.log"
    sleep 0.2
  done
}

up() {
  umask 077
  mkdir -p "$dir/db" "$dir/log" "$dir/web/images" "$dir/cache"
  install_site
  start_site
  site_answers
}

# ends the whole group, because the site's server has workers
down() {
  [ -f "$dir/site.pid" ] || return 0
  pid=$(cat "$dir/site.pid")
  tries=200
  kill -s TERM -- "-$pid" 2>/dev/null || true
  while kill -s 0 -- "-$pid" 2>/dev/null; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "process group $pid does not stop"
    sleep 0.1
  done
  rm -f "$dir/site.pid"
}

case $command in
  up) up ;;
  status) site_answers || fail "no MediaWiki of $dir runs" ;;
  down) down ;;
  *) fail "say up, status or down" ;;
esac
