#!/bin/sh
# Starts and stops a real WordPress for tests and demonstrations, from Debian's packages:
#   mariadb-server php-cli php-mysql php-xml php-mbstring php-curl php-gd php-intl wordpress
#
#   scripts/wordpress.sh up     [directory]   prints {"url", "user", "appPassword"}; does nothing when it runs already
#   scripts/wordpress.sh status [directory]   prints the same when it runs, else fails
#   scripts/wordpress.sh down   [directory]   stops what `up` started and keeps the content for the next `up`
#
# Everything lies in the directory (default /var/tmp/kanalarkiv-wordpress); /etc/wordpress and /var/lib are not touched.
# WORDPRESS_PORT is where the site listens on 127.0.0.1 (default 58080). The database listens on a socket only.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/wordpress" && pwd)
package=/usr/share/wordpress
command=${1:-}
dir=${2:-/var/tmp/kanalarkiv-wordpress}
port=${WORDPRESS_PORT:-58080}

fail() {
  echo "wordpress.sh: $1" >&2
  exit 1
}

for program in php mariadbd mariadb-install-db mariadb-admin; do
  command -v "$program" >/dev/null || fail "$program is missing: install the packages named at the top of $0"
done
[ -f "$package/wp-load.php" ] || fail "$package is missing: install the package wordpress"

case $dir in /*) ;; *) dir=$PWD/$dir ;; esac
socket=$dir/run/db.sock
[ "${#socket}" -lt 100 ] || fail "$dir is too long a name for a directory that holds a socket"
export KANALARKIV_WP_SOCKET="$socket" KANALARKIV_WP_URL="http://127.0.0.1:$port"

database_answers() { mariadb-admin --no-defaults --socket="$socket" ping >/dev/null 2>&1; }
site_answers() { [ -f "$dir/site.json" ] && php "$here/answers.php" "$dir" 2>/dev/null; }
alive() { [ -f "$1" ] && kill -s 0 "$(cat "$1")" 2>/dev/null; }

# await SECONDS PIDFILE LOG FUNCTION
await() {
  tries=$(($1 * 5))
  until "$4"; do
    alive "$2" || fail "it stopped while starting; see $3"
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "no answer within $1 s; see $3"
    sleep 0.2
  done
}

start_database() {
  database_answers && return
  if [ ! -d "$dir/db/mysql" ]; then
    mariadb-install-db --no-defaults --datadir="$dir/db" --user="$(id -un)" --auth-root-authentication-method=normal \
      --skip-test-db >"$dir/log/db-install.log" 2>&1 || fail "the database was not made; see $dir/log/db-install.log"
  fi
  setsid mariadbd --no-defaults --user="$(id -un)" --datadir="$dir/db" --socket="$socket" --skip-networking \
    --pid-file="$dir/run/mariadbd.pid" --innodb-buffer-pool-size=64M --innodb-flush-log-at-trx-commit=2 \
    </dev/null >"$dir/log/db.log" 2>&1 &
  echo $! >"$dir/run/db.pid"
  await 60 "$dir/run/db.pid" "$dir/log/db.log" database_answers
}

# The package's own files find each other by their real place, so the top ones are copied and the large folders linked.
lay_out_site() {
  mkdir -p "$dir/site/wp-content/mu-plugins" "$dir/site/wp-content/uploads" "$dir/site/wp-content/themes"
  cp "$package"/*.php "$dir/site/"
  ln -sfn "$package/wp-includes" "$dir/site/wp-includes"
  ln -sfn "$package/wp-admin" "$dir/site/wp-admin"
  cp "$here/wp-config.php" "$dir/site/wp-config.php"
  cp "$here/mu-plugin.php" "$dir/site/wp-content/mu-plugins/test-site.php"
}

install_site() {
  [ -f "$dir/site.json" ] && return
  php "$here/install.php" "$dir" >"$dir/log/install.log" 2>&1 || fail "WordPress was not installed; see $dir/log/install.log"
  [ -f "$dir/site.json" ] || fail "WordPress was not installed; see $dir/log/install.log"
}

start_site() {
  site_answers >/dev/null && return
  PHP_CLI_SERVER_WORKERS=4 setsid php -d upload_max_filesize=32M -d post_max_size=33M -S "127.0.0.1:$port" \
    -t "$dir/site" "$here/router.php" </dev/null >"$dir/log/site.log" 2>&1 &
  echo $! >"$dir/run/site.pid"
  await 30 "$dir/run/site.pid" "$dir/log/site.log" site_answers >/dev/null
}

up() {
  umask 077
  mkdir -p "$dir/db" "$dir/run" "$dir/log"
  start_database
  lay_out_site
  install_site
  start_site
  site_answers
}

# stop PIDFILE: ends the whole group, because the site's server has workers
stop() {
  [ -f "$1" ] || return 0
  pid=$(cat "$1")
  tries=200
  kill -s TERM -- "-$pid" 2>/dev/null || true
  while kill -s 0 -- "-$pid" 2>/dev/null; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "process group $pid of $1 does not stop"
    sleep 0.1
  done
  rm -f "$1"
}

case $command in
  up) up ;;
  status) site_answers || fail "no WordPress of $dir runs" ;;
  down)
    stop "$dir/run/site.pid"
    stop "$dir/run/db.pid"
    ;;
  *) fail "say up, status or down" ;;
esac
