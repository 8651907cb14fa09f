#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with_keyring.sh COMMAND…: runs a command in a home of its own, on a private session bus, with an empty unlocked
# keyring. Nothing of the user's is read or written, and nothing is left behind.
set -eu

home=$(mktemp -d "${TMPDIR:-/tmp}/tertulia-e2e.XXXXXX")
# The keyring does not always notice that its bus is gone: what still runs in this home ends with it.
cleanup() {
  for process in /proc/[0-9]*; do
    if [ "${process#/proc/}" != $$ ] && grep -qz "^HOME=$home\$" "$process/environ" 2>/dev/null; then
      kill "${process#/proc/}" 2>/dev/null || true
    fi
  done
  rm -rf "$home"
}
trap cleanup EXIT
# No service folders: the bus starts nothing by itself, so there is exactly one keyring, ours.
cat >"$home/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=$home</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
mkdir -m 700 "$home/run" "$home/data" "$home/config" "$home/cache"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
unset DBUS_SESSION_BUS_ADDRESS

status=0
dbus-run-session --config-file="$home/bus.conf" -- sh -c '
  printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
  "$@"' sh "$@" || status=$?
exit "$status"
