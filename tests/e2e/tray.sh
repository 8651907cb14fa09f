#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tray.sh BIN: the icon in a tray (a mock of the watcher that desktops have), its dot, its menu; closing the window
# leaves the program running if the user wants it, and a second start, a link or the icon bring it back; `--quit` ends it.
# Needs a keyring: with_keyring.sh.
set -euo pipefail

bin=$1
here=$(dirname "$0")
# shellcheck source=tests/e2e/screen.sh
. "$here/screen.sh"
export PATH="$bin:$PATH"
start_screen 1000x800
make_accounts ada bruno
start_server 127.0.0.1:0
: >"$work/items"
/usr/bin/python3 "$here/tray_watcher.py" "$work/items" >"$work/watcher.log" 2>&1 &
pids+=($!)
item=
call() { gdbus call --session --dest "$item" --object-path "$1" --method "${@:2}"; }
property() { call /StatusNotifierItem org.freedesktop.DBus.Properties.Get org.kde.StatusNotifierItem "$1"; }
gone() { ! kill -0 "$1" 2>/dev/null; }
hidden() { ! on_screen "$1"; }
watching() { gdbus introspect --session --dest org.kde.StatusNotifierWatcher --object-path /StatusNotifierWatcher 2>/dev/null; }
until_true 10 "the tray" watching >/dev/null

# The user wants closing to hide.
mkdir -p "$XDG_DATA_HOME/tertulia/ada"
chmod 700 "$XDG_DATA_HOME/tertulia" "$XDG_DATA_HOME/tertulia/ada"
printf '{"close_to_tray": true}\n' >"$XDG_DATA_HOME/tertulia/ada/settings.json"
printf '%s\n' "$password" | tertulia --profile ada --server "$url" --sign-in ada --password-stdin --size 600x500 \
  >"$work/ada.log" 2>&1 &
ada=$!
pids+=("$ada")
until_true 20 "Ada's window" on_screen "$ada"
until_true 15 "the icon" test -s "$work/items"
item=$(head -n 1 "$work/items")
property ToolTip | grep -q Tertulia || fail "the icon does not say whose it is"
icon() { property IconPixmap | md5sum; }
quiet=$(icon)

# Closed, it goes on; what comes changes the icon.
until_true 20 "the sign-in" grep -q 'signed in: user' "$work/server.log"
use "$ada" 0
sleep 1
keys ctrl+w
until_true 10 "the window to close" hidden "$ada"
gone "$ada" && fail "closing the window ended the program"
printf '%s\n' "$password" | tertulia-cli --profile bruno --server "$url" login bruno --password-stdin >"$work/login.log" 2>&1
direct=$(tertulia-cli --profile bruno request conversation.create kind=direct members:='["ada"]' --pick conversation.id)
tertulia-cli --profile bruno request message.send conversation="$direct" client_id=tray-0001 body=hello >/dev/null
dotted() { [ "$(icon)" != "$quiet" ]; }
until_true 15 "the dot" dotted
property ToolTip | grep -q 'unread' || fail "the tip does not tell what is unread"

# The icon brings the window back; so does another start, and a link opens what it names.
call /StatusNotifierItem org.kde.StatusNotifierItem.Activate 0 0 >/dev/null
until_true 10 "the window from the icon" on_screen "$ada"
use "$ada" 0
sleep 0.5
keys ctrl+w
until_true 10 "the window to close again" hidden "$ada"
tertulia --profile ada "tertulia://open?conversation=$direct" || fail "the second start did not hand its link over"
until_true 10 "the window from the link" on_screen "$ada"
until_true 10 "the link's conversation" titled "$ada" Bruno

# The menu: do not disturb is a switch that others see.
menu=$(call /MenuBar com.canonical.dbusmenu.GetLayout 0 -- -1 '[]')
for entry in 'Open Tertulia' 'Do not disturb' 'Quit'; do
  grep -q "$entry" <<<"$menu" || fail "the menu has no “$entry”"
done
id=$(grep -o "([0-9]*, {[^}]*Do not disturb" <<<"$menu" | tail -n 1 | grep -o '^([0-9]*' | tr -d '(')
call /MenuBar com.canonical.dbusmenu.Event "$id" clicked '<"">' 0 >/dev/null
kept() { grep -q '"do_not_disturb": true' "$XDG_DATA_HOME/tertulia/ada/settings.json"; }
until_true 10 "do not disturb" kept

tertulia --profile ada --quit || fail "--quit found nobody"
until_true 10 "the end" gone "$ada"
if tertulia --profile ada --quit 2>/dev/null; then fail "--quit found somebody who is gone"; fi
complaints=$(cat "$work/ada.log")
[ -z "$complaints" ] || fail "the program complained: $complaints"
printf 'tray: icon, dot, menu, closing and coming back\n'
