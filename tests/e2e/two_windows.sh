#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# two_windows.sh BIN OUT: two people, two windows, real keys. On a screen of its own, Ada signs in by typing, opens a
# conversation with Bruno by Ctrl+N and writes; Bruno's window shows it (dark picture). Then Bruno writes with his keys
# and Ada's window, started again without a password, shows that (light picture). A window that is waited for ends by
# itself with status 0 once the words are on it: that is the proof. Pictures go to OUT. Needs a keyring: with_keyring.sh.
set -euo pipefail

bin=$1
out=$2
work=$(mktemp -d)
password='a long word for tests'
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT
mkdir -p "$out"

fail() {
  printf 'two_windows: %s\n' "$*" >&2
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

exec 3<>"$work/display" || true
Xvfb -displayfd 3 -screen 0 1800x760x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
pids+=($!)
until_true 10 "the screen" test -s "$work/display"
DISPLAY=:$(head -n 1 "$work/display")
export DISPLAY QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY

for who in ada bruno; do
  printf '%s\n' "$password" | "$bin/tertulia-server" admin user create "$who" --password-stdin \
    --display-name "${who^}" --data "$work/server" >"$work/create-$who.log" 2>&1 || fail "no account for $who"
done
"$bin/tertulia-server" serve --data "$work/server" --listen 127.0.0.1:0 >"$work/server.out" 2>"$work/server.log" &
pids+=($!)
listening() { grep -q '^listening ws:' "$work/server.out"; }
until_true 20 "the server" listening
url=$(sed -n 's/^listening \(ws:[^ ]*\).*/\1/p' "$work/server.out")

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
write() { xdotool type --delay 15 "$1"; }
size=890x740

# Ada signs in with her keys.
"$bin/tertulia" --profile ada --server "$url" --size $size --theme dark >"$work/ada.log" 2>&1 &
ada=$!
pids+=("$ada")
until_true 15 "Ada's window" on_screen "$ada"
use "$ada" 0
sleep 0.5 # a person looks before typing; the page has no sign of its own that it took the focus
write "ada"
keys Return
write "$password"
keys Return
signed_in() { grep -q 'signed in: user' "$work/server.log"; }
until_true 20 "Ada's sign-in" signed_in
sleep 0.5

# Ctrl+N, a user name, Return: the conversation with Bruno is open.
keys ctrl+n
sleep 0.5
write "bruno"
keys Return
until_true 20 "the conversation with Bruno" titled "$ada" Bruno

# Bruno's window waits for what she types.
printf '%s\n' "$password" | "$bin/tertulia" --profile bruno --server "$url" --sign-in bruno --password-stdin --open Ada \
  --size $size --theme dark --screenshot "$out/bruno-dark.png" --after-text "ñandú ça va? 1" >"$work/bruno.log" 2>&1 &
bruno=$!
pids+=("$bruno")
until_true 15 "Bruno's window" on_screen "$bruno"
use "$bruno" 900
use "$ada" 0
write "ñandú ça va? 1"
keys Return
wait "$bruno" || fail "what Ada typed is not on Bruno's window"
import -window root "$out/screen-1.png"
kill "$ada"
wait "$ada" 2>/dev/null || true

# The other way round; nobody types a password any more.
"$bin/tertulia" --profile bruno --size $size --theme light >"$work/bruno.log" 2>&1 &
bruno=$!
pids+=("$bruno")
"$bin/tertulia" --profile ada --open Bruno --size $size --theme light --screenshot "$out/ada-light.png" \
  --after-text "¡claro que sí! 2" >"$work/ada.log" 2>&1 &
ada=$!
pids+=("$ada")
until_true 15 "the windows" on_screen "$ada"
until_true 15 "Bruno's conversation" titled "$bruno" Ada
use "$ada" 900
use "$bruno" 0
sleep 0.3
write "¡claro que sí! 2"
import -window root "$out/screen-2.png"
keys Return
wait "$ada" || fail "what Bruno typed is not on Ada's window"

# Nobody complained.
if grep -hE 'TypeError|ReferenceError|Binding loop|is not a type|Cannot assign' "$work"/ada.log "$work"/bruno.log; then
  fail "warnings"
fi
printf 'two_windows: pictures in %s\n' "$out"
