# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts that drive windows: a screen of its own, a server, and a person's hands. The caller sets $bin.
# Everything started here ends with the script.
work=$(mktemp -d)
password='a long word for tests'
pids=()
server=
url=
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  tail -n 20 "$work"/*.log >&2 || true
  exit 1
}

# until_true SECONDS WHAT COMMAND…
until_true() {
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || fail "waited too long for $what"
    sleep 0.1
  done
}

# start_screen WIDTHxHEIGHT
start_screen() {
  : >"$work/display"
  Xvfb -displayfd 3 -screen 0 "${1}x24" -noreset -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
  pids+=($!)
  until_true 10 "the screen" test -s "$work/display"
  DISPLAY=:$(head -n 1 "$work/display")
  export DISPLAY QT_QPA_PLATFORM=xcb
  unset WAYLAND_DISPLAY
}

make_accounts() {
  local who
  for who in "$@"; do
    printf '%s\n' "$password" | "$bin/tertulia-server" admin user create "$who" --password-stdin \
      --display-name "${who^}" --data "$work/server" >"$work/create-$who.log" 2>&1 || fail "no account for $who"
  done
}

# start_server HOST:PORT; sets $server (process) and $url.
start_server() {
  "$bin/tertulia-server" serve --data "$work/server" --listen "$1" >"$work/server.out" 2>>"$work/server.log" &
  server=$!
  pids+=("$server")
  until_true 20 "the server" grep -qs '^listening ws:' "$work/server.out"
  url=$(sed -n 's/^listening \(ws:[^ ]*\).*/\1/p' "$work/server.out")
}

# window PID: the X window of a process, once it is on the screen.
window() { xdotool search --onlyvisible --pid "$1" 2>/dev/null | head -n 1; }
on_screen() { [ -n "$(window "$1")" ]; }
titled() { xdotool getwindowname "$(window "$1")" 2>/dev/null | grep -q "$2"; }
# use PID X: the keyboard goes there; the windows stand side by side.
use() {
  local id
  id=$(window "$1")
  xdotool windowmove "$id" "$2" 0
  xdotool windowfocus --sync "$id"
  xdotool mousemove "$(($2 + 500))" 750 # off every row
}
keys() { xdotool key --delay 40 "$@"; }
write() { xdotool type --delay 30 "$1"; }

# cli_waiting PROFILE TEXT: does an unsent message with this text lie in the profile's outbox?
cli_waiting() {
  python3 - "$XDG_DATA_HOME/tertulia/$1" "$2" <<'PY'
import pathlib, sqlite3, sys
found = 0
for file in pathlib.Path(sys.argv[1]).glob("*/outbox.db"):
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as db:
        found += db.execute("SELECT count(*) FROM outbox WHERE body = ?", (sys.argv[2],)).fetchone()[0]
sys.exit(0 if found else 1)
PY
}
