#!/bin/sh
# Starts and stops a real Bluesky network for tests and demonstrations: PLC directory, PDS, AppView and Ozone, as the
# makers of the protocol publish them (@atproto/dev-env), with Debian's packages
#   postgresql-15 redis-server
#
#   scripts/bluesky.sh install               installs the network's npm packages, if they are not there as locked
#   scripts/bluesky.sh up      [directory]   prints {"plc", "pds", "appview", "control"}; does nothing when it runs already
#   scripts/bluesky.sh status  [directory]   prints the same when it runs, else fails
#   scripts/bluesky.sh down    [directory]   stops what `up` started; the next `up` is a new, empty network
#
# Everything of a network lies in its directory (default /var/tmp/kanalarkiv-bluesky): two directories are two networks.
# The npm packages, some 700 MB that the product itself needs nothing of, lie in BLUESKY_PACKAGES (the same default) for
# all of them. All servers listen on 127.0.0.1 and localhost alone.
# A POST to `control`/process waits until the AppView has read all that was written.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
command=${1:-}
dir=${2:-/var/tmp/kanalarkiv-bluesky}
case $dir in /*) ;; *) dir=$PWD/$dir ;; esac
packages=${BLUESKY_PACKAGES:-/var/tmp/kanalarkiv-bluesky}/network
node=${KANALARKIV_NODE:-$here/../node_modules/.bin/node}
postgres=/usr/lib/postgresql/15/bin

fail() {
  echo "bluesky.sh: $1" >&2
  exit 1
}

alive() { [ -f "$1" ] && kill -s 0 "$(cat "$1")" 2>/dev/null; }
network_answers() { alive "$dir/run/network.pid" && [ -s "$dir/run/network.json" ] && cat "$dir/run/network.json"; }

# PostgreSQL does not run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

install_packages() {
  mkdir -p "$packages"
  cmp -s "$here/bluesky/package-lock.json" "$packages/installed-lock.json" && return
  cp "$here/bluesky/package.json" "$here/bluesky/package-lock.json" "$packages/"
  (cd "$packages" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >"$packages/npm.log" 2>&1 ||
    fail "npm could not install the network; see $packages/npm.log"
  cp "$here/bluesky/package-lock.json" "$packages/installed-lock.json"
}

# await SECONDS LOG COMMAND...
await() {
  tries=$(($1 * 5)) log=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "no answer in time; see $log"
    sleep 0.2
  done
}

start_database() {
  [ -x "$postgres/initdb" ] || fail "$postgres is missing: install postgresql-15"
  rm -rf "$dir/db"
  mkdir -p "$dir/db"
  [ "$(id -u)" -ne 0 ] || chown postgres "$dir/db"
  as_postgres "$postgres/initdb" -D "$dir/db/data" -U postgres --auth=trust --encoding=UTF8 --no-sync >"$dir/log/initdb.log" 2>&1 ||
    fail "the database was not made; see $dir/log/initdb.log"
  as_postgres "$postgres/pg_ctl" -D "$dir/db/data" -w -s -l "$dir/db/log" \
    -o "-p $1 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" start >"$dir/log/pg_ctl.log" 2>&1 </dev/null ||
    fail "the database does not start; see $dir/db/log"
  as_postgres "$postgres/createdb" -h 127.0.0.1 -p "$1" -U postgres bsky
}

start_redis() {
  command -v redis-server >/dev/null || fail "redis-server is missing: install it"
  redis-server --port "$1" --bind 127.0.0.1 --save '' --appendonly no --dir "$dir/run" </dev/null >"$dir/log/redis.log" 2>&1 &
  echo $! >"$dir/run/redis.pid"
  await 20 "$dir/log/redis.log" redis-cli -p "$1" ping
}

start_network() {
  rm -f "$dir/run/network.json"
  cp "$here/bluesky/network.mjs" "$packages/"
  DB_POSTGRES_URL="postgresql://postgres@127.0.0.1:$1/bsky" REDIS_HOST="127.0.0.1:$2" LOG_ENABLED=false \
    setsid "$node" "$packages/network.mjs" "$dir/run/network.json" </dev/null >"$dir/log/network.log" 2>&1 &
  echo $! >"$dir/run/network.pid"
  await 90 "$dir/log/network.log" network_answers
}

free_ports() {
  "$node" -e 'const {createServer:s}=require("node:net");const a=s(),b=s();a.listen(0,"127.0.0.1",()=>b.listen(0,"127.0.0.1",()=>{console.log(a.address().port,b.address().port);a.close();b.close()}))'
}

up() {
  network_answers && return
  down
  umask 022
  mkdir -p "$dir/run" "$dir/log"
  install_packages
  ports=$(free_ports)
  start_database "${ports% *}"
  start_redis "${ports#* }"
  start_network "${ports% *}" "${ports#* }"
  network_answers
}

# stop PIDFILE
stop() {
  [ -f "$1" ] || return 0
  pid=$(cat "$1")
  tries=100
  kill -s TERM "$pid" 2>/dev/null || true
  while kill -s 0 "$pid" 2>/dev/null; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || { kill -s KILL "$pid" 2>/dev/null || true; break; }
    sleep 0.1
  done
  rm -f "$1"
}

down() {
  stop "$dir/run/network.pid"
  stop "$dir/run/redis.pid"
  if [ -f "$dir/db/data/postmaster.pid" ]; then
    as_postgres "$postgres/pg_ctl" -D "$dir/db/data" -w -s -m immediate stop >/dev/null 2>&1 || true
  fi
  rm -rf "$dir/db" "$dir/run/network.json"
}

case $command in
  install) install_packages ;;
  up) up ;;
  status) network_answers || fail "no network of $dir runs" ;;
  down) down ;;
  *) fail "say install, up, status or down" ;;
esac
