#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A tray for tests: owns org.kde.StatusNotifierWatcher and writes who registers to the file named by its argument."""

import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.kde.StatusNotifierWatcher"


class Watcher(dbus.service.Object):
    def __init__(self, bus, path):
        super().__init__(bus, "/StatusNotifierWatcher")
        self.path = path
        self.items = []

    @dbus.service.method(NAME, in_signature="s", sender_keyword="sender")
    def RegisterStatusNotifierItem(self, service, sender=None):
        item = sender if service.startswith("/") else service
        self.items.append(item)
        with open(self.path, "a", encoding="utf-8") as registered:
            registered.write(item + "\n")

    @dbus.service.method(NAME, in_signature="s")
    def RegisterStatusNotifierHost(self, service):
        pass

    # Qt believes in a property only where the introspection names it, and dbus-python names none.
    @dbus.service.method(
        dbus.INTROSPECTABLE_IFACE, out_signature="s", path_keyword="object_path", connection_keyword="connection"
    )
    def Introspect(self, object_path, connection):
        found = dbus.service.Object.Introspect(self, object_path, connection)
        named = '<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>'
        return found.replace(f'<interface name="{NAME}">', f'<interface name="{NAME}">{named}')

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return self.GetAll(interface)[name]

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature="s", out_signature="a{sv}")
    def GetAll(self, interface):
        return {
            "IsStatusNotifierHostRegistered": True,
            "ProtocolVersion": dbus.Int32(0),
            "RegisteredStatusNotifierItems": dbus.Array(self.items, signature="s"),
        }


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
name = dbus.service.BusName(NAME, bus)
watcher = Watcher(bus, sys.argv[1])
GLib.MainLoop().run()
