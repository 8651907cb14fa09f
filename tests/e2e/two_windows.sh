#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# two_windows.sh BIN OUT: two people, two windows, real keys. On a screen of its own, Ada signs in by typing, opens a
# conversation with Bruno by Ctrl+N and writes; Bruno's window shows it (dark picture). Then Bruno writes with his keys
# and Ada's window, started again without a password, shows that (light picture). A window that is waited for ends by
# itself with status 0 once the words are on it: that is the proof. Pictures go to OUT. Needs a keyring: with_keyring.sh.
set -euo pipefail

bin=$1
out=$2
here=$(dirname "$0")
# shellcheck source=tests/e2e/screen.sh
. "$here/screen.sh"
mkdir -p "$out"
start_screen 1800x760
# A keyboard that has the letters: for others xdotool changes the map while it types, and a busy machine loses some.
setxkbmap es
make_accounts ada bruno
start_server 127.0.0.1:0
size=890x740

# Ada signs in with her keys.
"$bin/tertulia" --profile ada --server "$url" --size $size --theme dark >"$work/ada.log" 2>&1 &
ada=$!
pids+=("$ada")
until_true 15 "Ada's window" on_screen "$ada"
use "$ada" 0
sleep 1 # the page is still; nothing outside tells that its first field has the focus
write "ada"
keys Return
write "$password"
import -window root "$out/sign-in.png"
keys Return
until_true 20 "Ada's sign-in" grep -q 'signed in: user' "$work/server.log"
sleep 1

# Ctrl+N, a user name, Return: the conversation with Bruno is open.
keys ctrl+n
sleep 0.5
write "bruno"
import -window root "$out/new-conversation.png"
keys Return
until_true 20 "the conversation with Bruno" titled "$ada" Bruno

# Bruno's window waits for what she types.
printf '%s\n' "$password" | "$bin/tertulia" --profile bruno --server "$url" --sign-in bruno --password-stdin --open Ada \
  --size $size --theme dark --screenshot "$out/bruno-dark.png" --after-text "señor, ça va? 1" >"$work/bruno.log" 2>&1 &
bruno=$!
pids+=("$bruno")
until_true 15 "Bruno's window" on_screen "$bruno"
use "$bruno" 900
use "$ada" 0
write "señor, ça va? 1"
keys Return
sleep 0.5
import -window root "$out/both-dark.png"
wait "$bruno" || fail "what Ada typed is not on Bruno's window"

# A narrow window: the places come in from the side; Ctrl+K finds a conversation.
xdotool windowsize --sync "$(window "$ada")" 600 600
sleep 0.3
xdotool mousemove 26 28 click 1
sleep 0.7
import -window root "$out/narrow.png"
keys Escape
sleep 0.3
keys ctrl+k
sleep 0.3
write "bru"
import -window root "$out/switcher.png"
keys Escape
kill "$ada"
wait "$ada" 2>/dev/null || true
complaints=$(cat "$work/ada.log" "$work/bruno.log")

# The other way round; nobody types a password any more.
"$bin/tertulia" --profile bruno --open Ada --size $size --theme light >"$work/bruno.log" 2>&1 &
bruno=$!
pids+=("$bruno")
"$bin/tertulia" --profile ada --open Bruno --size $size --theme light --screenshot "$out/ada-light.png" \
  --after-text "¡claro que va! 2" >"$work/ada.log" 2>&1 &
ada=$!
pids+=("$ada")
until_true 15 "Ada's second window" on_screen "$ada"
until_true 15 "Bruno's conversation" titled "$bruno" Ada
use "$ada" 900
use "$bruno" 0
sleep 0.5
write "¡claro que va! 2"
sleep 0.3
import -window root "$out/both-light.png"
keys Return
wait "$ada" || fail "what Bruno typed is not on Ada's window"

# Nobody complained.
complaints+=$(cat "$work/ada.log" "$work/bruno.log")
if [ -n "$complaints" ]; then
  printf '%s\n' "$complaints" >&2
  fail "the programs complained"
fi
printf 'two_windows: pictures in %s\n' "$out"
