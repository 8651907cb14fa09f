# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by packaging/test, run and others: where the tree is, what Debian must provide, how to build and test.
# Source it after `set -euo pipefail`. It only mends a locale that is not UTF-8; the rest waits until it is called.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")

# Qt wants UTF-8 and says so in every program where the locale is another one, as in a container without any.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

say() { printf '== %s\n' "$*"; }
fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# Runs a step and says how long it took, also when it failed.
timed() {
  local name=$1 start=$SECONDS status=0
  shift
  "$@" || status=$?
  say "$name: $((SECONDS - start)) s"
  return "$status"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "root rights are needed to install packages and there is no sudo. As root: apt-get install ${missing[*]}"
  fi
}

# What is packed says when: the last commit's time, unless who packs it says otherwise.
source_date_epoch() {
  SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || stat -c %Y "$root/CHANGELOG.md")}
  export SOURCE_DATE_EPOCH
}

packages_of() { # SECTION...
  local wanted=" $* " section='' line
  while read -r line; do
    case $line in
      '' | '#'*) ;;
      '['*']') section=${line:1:-1} ;;
      *) [[ $wanted == *" $section "* ]] && printf '%s\n' "$line" ;;
    esac
  done <"$here/debian-packages.txt"
  return 0
}

# What the tests start by themselves must not become services of this computer: they are not started while they are
# installed (unless the computer has a policy of its own), and not with its next start.
keep_services_off() { # PACKAGE... before, --done after
  local policy=/usr/sbin/policy-rc.d one
  if [ "$1" != --done ]; then
    for one in "$@"; do
      case $one in nginx | caddy | prometheus) kept_off+=("$one") ;; esac
    done
    if [ ${#kept_off[@]} -gt 0 ] && [ ! -e "$policy" ]; then
      as_root sh -c "printf '#!/bin/sh\nexit 101\n' >'$policy' && chmod 755 '$policy'"
      kept_off_by_us=1
    fi
    return 0
  fi
  [ -z "$kept_off_by_us" ] || as_root rm -f "$policy"
  for one in "${kept_off[@]}"; do
    as_root systemctl --quiet disable "$one" 2>/dev/null || true
  done
}
kept_off=()
kept_off_by_us=

# Asks dpkg first, so that a machine that has everything waits for nothing and needs no root and no network.
install_packages() { # SECTION...
  local wanted installed missing=()
  mapfile -t wanted < <(packages_of "$@")
  command -v dpkg-query >/dev/null ||
    fail "this is not a Debian; install the equivalents of packaging/debian-packages.txt and build with CMake (README.md)"
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)
  local package
  for package in "${wanted[@]}"; do
    grep -qx "installed $package" <<<"$installed" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  say "installing ${#missing[@]} packages: ${missing[*]}"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
  local log
  log=$(mktemp)
  local no_cluster=/etc/postgresql-common/createcluster.d/tertulia-install.conf
  if [[ " ${missing[*]} " == *" postgresql "* ]]; then # the tests start clusters of their own: leave no server behind
    as_root mkdir -p "${no_cluster%/*}"
    as_root sh -c "echo 'create_main_cluster = false' > '$no_cluster'"
  fi
  keep_services_off "${missing[@]}"
  local status=0
  as_root "${apt[@]}" update >"$log" 2>&1 || true # one broken third-party source must not stop us: install decides
  as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 || status=$?
  [ ! -e "$no_cluster" ] || as_root rm -f "$no_cluster"
  keep_services_off --done
  [ "$status" -eq 0 ] || tail -n 40 "$log" >&2
  rm -f "$log"
  [ "$status" -eq 0 ] || fail "apt-get could not install: ${missing[*]}"
}

# One job a processor, but never more than one for each GB of free memory: a Qt translation unit takes about that.
jobs_here() {
  local cpus free_gb
  cpus=$(nproc)
  free_gb=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
  [ "$free_gb" -ge 1 ] || free_gb=1
  echo $((cpus < free_gb ? cpus : free_gb))
}

configure() { # PRESET
  local log=$root/build/$1/configure.log
  mkdir -p "${log%/*}"
  export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
  export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
  cmake -S "$root" --preset "$1" >"$log" 2>&1 && return
  cat "$log" >&2
  return 1
}

# Ninja names each of many hundred steps; of those one in every tenth of the way is shown, and all that is not a step.
build() { # PRESET [TARGET...]
  local preset=$1 line shown=-1
  shift
  NINJA_STATUS='[%f/%t] ' ninja -C "$root/build/$preset" -j "$(jobs_here)" "$@" 2>&1 |
    while IFS= read -r line; do
      if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\  ]]; then
        local tenth=$((BASH_REMATCH[1] * 10 / BASH_REMATCH[2]))
        [ "$tenth" -gt "$shown" ] || continue
        shown=$tenth
        line="building: ${BASH_REMATCH[1]} of ${BASH_REMATCH[2]}"
      fi
      case $line in
        'ninja: Entering directory'* | 'ninja: no work to do.') ;;
        *) printf '%s\n' "$line" ;;
      esac
    done
}

# Tests see neither the developer's session nor his files: no display, no bus, a home and a run-time folder that vanish.
run_ctest() ( # PRESET [CTEST ARGUMENT...]
  preset=$1
  shift
  sandbox=$(mktemp -d)
  trap 'rm -rf "$sandbox"' EXIT
  mkdir -m 700 "$sandbox/home" "$sandbox/run"
  env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u XDG_CACHE_HOME -u XDG_STATE_HOME \
    DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent HOME="$sandbox/home" XDG_RUNTIME_DIR="$sandbox/run" \
    ctest --test-dir "$root/build/$preset" --output-on-failure --no-tests=error -j "$(jobs_here)" "$@"
)
