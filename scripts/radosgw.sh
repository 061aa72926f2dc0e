#!/bin/bash
# Starts and stops a real S3 store (Ceph's radosgw) for tests and demonstrations, from Debian's packages:
#   ceph-mon ceph-osd radosgw ceph-common   (install with --no-install-recommends)
#
#   scripts/radosgw.sh up     [directory]   prints the endpoint; does nothing when it runs already; about 16 s
#   scripts/radosgw.sh status [directory]   prints the endpoint when it runs, else fails
#   scripts/radosgw.sh down   [directory]   stops what `up` started and removes the directory
#
# One monitor, one BlueStore OSD on a sparse 4 GB file, one radosgw; loopback only, no authentication inside the
# cluster. Needs root. Everything lies in the directory (default /var/tmp/kanalarkiv-rgw); /etc/ceph is not read.
# RADOSGW_PORT is where S3 is spoken on 127.0.0.1 (default 7480); RADOSGW_MON_PORT is the monitor's (default 6789).
# Region us-east-1, path style, access key TESTKEY, secret TESTSECRET.
set -euo pipefail

command=${1:-}
dir=${2:-/var/tmp/kanalarkiv-rgw}
port=${RADOSGW_PORT:-7480}
mon_port=${RADOSGW_MON_PORT:-6789}

fail() {
  echo "radosgw.sh: $1" >&2
  exit 1
}

for program in ceph ceph-authtool monmaptool ceph-mon ceph-osd radosgw radosgw-admin; do
  command -v "$program" >/dev/null || fail "$program is missing: install the packages named at the top of $0"
done

case $dir in /*) ;; *) dir=$PWD/$dir ;; esac
conf=$dir/ceph.conf
[ "${#dir}" -lt 60 ] || fail "$dir is too long a name for a directory that holds sockets"

endpoint() { echo "http://127.0.0.1:$(cat "$dir/port")"; }
# alive NAME: the process that `up` noted still runs and is the program it was
alive() { [ -f "$dir/run/$1.pid" ] && grep -qzFx -- "$conf" "/proc/$(tr -d '\n' <"$dir/run/$1.pid")/cmdline" 2>/dev/null; }
gateway_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$(cat "$dir/port")") 2>/dev/null; }
running() { [ -f "$dir/ready" ] && alive mon.a && alive osd.0 && alive client.rgw.a && gateway_answers; }

# quietly LOGNAME COMMAND…: its output is kept for the one who must look, and shown when it fails
quietly() {
  local log=$dir/log/$1.out
  shift
  "$@" >"$log" 2>&1 || fail "'$1' failed: $(tail -n 3 "$log")"
}

# await SECONDS WHAT COMMAND…
await() {
  local tries=$(($1 * 5)) what=$2
  shift 2
  until "$@"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "$what did not come up; see $dir/log"
    sleep 0.2
  done
}

write_conf() {
  cat >"$conf" <<CONF
[global]
fsid = $(cat /proc/sys/kernel/random/uuid)
mon host = v1:127.0.0.1:$mon_port
mon initial members = a
public addr = v1:127.0.0.1:0
cluster addr = v1:127.0.0.1:0
public network = 127.0.0.0/8
ms bind msgr2 = false
ms bind ipv6 = false
auth cluster required = none
auth service required = none
auth client required = none
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 8
osd pool default pgp num = 8
osd crush chooseleaf type = 0
osd class update on start = false
osd crush update on start = false
mon allow pool size one = true
mon warn on pool no redundancy = false
mon max pg per osd = 2000
osd objectstore = bluestore
bluestore block size = 4294967296
bluestore block create = true
osd memory target = 1073741824
osd data = $dir/osd
mon data = $dir/mon
keyring = $dir/keyring
run dir = $dir/run
admin socket = $dir/run/\$cluster-\$name.\$pid.asok
log file = $dir/log/\$name.log
pid file = $dir/run/\$name.pid

[client.rgw.a]
rgw frontends = beast endpoint=127.0.0.1:$port
rgw dns name = localhost
rgw data = $dir/rgw
rgw enable usage log = false
CONF
}

start_monitor() {
  quietly keyring ceph-authtool --create-keyring "$dir/keyring" --gen-key -n mon. --cap mon 'allow *'
  quietly monmap monmaptool --create --clobber --add a "v1:127.0.0.1:$mon_port" --fsid "$(awk '/^fsid/ { print $3 }' "$conf")" \
    "$dir/monmap"
  quietly mon-mkfs ceph-mon -c "$conf" --mkfs -i a --monmap "$dir/monmap" --keyring "$dir/keyring"
  quietly mon ceph-mon -c "$conf" -i a --public-addr "v1:127.0.0.1:$mon_port"
}

# The uuid given to `osd new` must be the one given to mkfs, and mkfs needs the monitor's map.
start_osd() {
  local uuid
  uuid=$(cat /proc/sys/kernel/random/uuid)
  quietly osd-new ceph -c "$conf" --connect-timeout 60 osd new "$uuid" 0
  quietly osd-mkfs ceph-osd -c "$conf" -i 0 --mkfs --monmap "$dir/monmap" --osd-uuid "$uuid"
  quietly osd ceph-osd -c "$conf" -i 0
  quietly osd-crush ceph -c "$conf" osd crush add osd.0 1 host=h root=default
  await 60 "the object store" osd_is_up
}
osd_is_up() { ceph -c "$conf" osd stat 2>/dev/null | grep -q '1 up'; }

# The first radosgw-admin makes the pools, which takes some seconds.
start_gateway() {
  quietly user radosgw-admin -c "$conf" user create --uid test --display-name test --access-key TESTKEY --secret TESTSECRET
  quietly rgw radosgw -c "$conf" -n client.rgw.a
  await 60 "the gateway" gateway_answers
}

stop_all() {
  local name pid
  for name in client.rgw.a osd.0 mon.a; do
    alive "$name" || continue
    pid=$(tr -d '\n' <"$dir/run/$name.pid")
    kill "$pid" 2>/dev/null || true
    for _ in $(seq 100); do
      alive "$name" || break
      sleep 0.1
    done
    if alive "$name"; then kill -9 "$pid" 2>/dev/null || true; fi
  done
}

remove() {
  [ -d "$dir" ] || return 0
  [ -f "$conf" ] || [ -z "$(ls -A "$dir")" ] || fail "$dir was not made by this script: it is left as it is"
  rm -rf -- "$dir"
}

up() {
  [ "$(id -u)" = 0 ] || fail "it must run as root: the daemons of Ceph refuse their directories otherwise"
  if running; then
    endpoint
    return
  fi
  # a daemon now and then starts before the one it needs has settled
  for attempt in 1 2 3; do
    stop_all
    remove
    if (start_all); then
      endpoint
      return
    fi
    echo "attempt $attempt failed" >&2
  done
  fail "the store did not start"
}

start_all() {
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && fail "port $port is taken: choose another with RADOSGW_PORT"
  (exec 3<>"/dev/tcp/127.0.0.1/$mon_port") 2>/dev/null && fail "port $mon_port is taken: choose another with RADOSGW_MON_PORT"
  umask 077
  mkdir -p "$dir"/{osd,mon,run,log,rgw}
  echo "$port" >"$dir/port"
  write_conf
  start_monitor
  start_osd
  start_gateway
  touch "$dir/ready"
}

case $command in
  up) up ;;
  status)
    running || fail "no store runs in $dir"
    endpoint
    ;;
  down)
    stop_all
    remove
    ;;
  *) fail "say up, status or down" ;;
esac
