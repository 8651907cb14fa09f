# SPDX-License-Identifier: GPL-3.0-or-later
"""A session bus and a keyring of one run's own: what people's programs keep in it outlives them, as on a desktop."""

import os
import subprocess
import time

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
ASK = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner",
       "string:org.freedesktop.secrets"]


class Keychain:
    def __init__(self, folder, patience=30):
        self.env = {"HOME": str(folder)}
        for name in ("run", "data", "config", "cache"):
            (folder / name).mkdir(parents=True, mode=0o700)
            self.env["XDG_RUNTIME_DIR" if name == "run" else f"XDG_{name.upper()}_HOME"] = str(folder / name)
        (folder / "bus.conf").write_text(BUS)
        self.bus = self._run(["dbus-daemon", "--config-file", folder / "bus.conf", "--nofork", "--print-address"])
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()
        self.keyring = self._run(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"])
        self.keyring.stdin.write("pw")
        self.keyring.stdin.close()
        end = time.monotonic() + patience
        while "boolean true" not in self._answer():
            if time.monotonic() > end:
                self.close()
                raise RuntimeError("no keyring came up")
            time.sleep(0.05)

    def _run(self, command):
        return subprocess.Popen(command, env=os.environ | self.env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL)

    def _answer(self):
        return subprocess.run(ASK, env=os.environ | self.env, capture_output=True, text=True, check=False).stdout

    def close(self):
        for process in (self.keyring, self.bus):
            process.kill()
            process.wait()
