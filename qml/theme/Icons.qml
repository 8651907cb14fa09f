// SPDX-License-Identifier: GPL-3.0-or-later
// The names of all icons; one drawing each in resources/icons/ui. `source` is the address of a tinted drawing at the icon provider.
pragma Singleton

import QtQuick

QtObject {
    readonly property string alert: "alert"
    readonly property string arrowDown: "arrow-down"
    readonly property string at: "at"
    readonly property string bell: "bell"
    readonly property string bellOff: "bell-off"
    readonly property string chat: "chat"
    readonly property string check: "check"
    readonly property string checks: "checks"
    readonly property string chevronDown: "chevron-down"
    readonly property string chevronRight: "chevron-right"
    readonly property string clock: "clock"
    readonly property string close: "close"
    readonly property string compass: "compass"
    readonly property string copy: "copy"
    readonly property string crown: "crown"
    readonly property string drive: "drive"
    readonly property string eye: "eye"
    readonly property string eyeOff: "eye-off"
    readonly property string face: "face"
    readonly property string globe: "globe"
    readonly property string hash: "hash"
    readonly property string home: "home"
    readonly property string info: "info"
    readonly property string key: "key"
    readonly property string keyboard: "keyboard"
    readonly property string laptop: "laptop"
    readonly property string leave: "leave"
    readonly property string link: "link"
    readonly property string lock: "lock"
    readonly property string logout: "logout"
    readonly property string mail: "mail"
    readonly property string minus: "minus"
    readonly property string moon: "moon"
    readonly property string more: "more"
    readonly property string offline: "offline"
    readonly property string palette: "palette"
    readonly property string pencil: "pencil"
    readonly property string pin: "pin"
    readonly property string plus: "plus"
    readonly property string pulse: "pulse"
    readonly property string reply: "reply"
    readonly property string retry: "retry"
    readonly property string search: "search"
    readonly property string send: "send"
    readonly property string settings: "settings"
    readonly property string shield: "shield"
    readonly property string sun: "sun"
    readonly property string trash: "trash"
    readonly property string user: "user"
    readonly property string userPlus: "user-plus"
    readonly property string users: "users"

    function source(name: string, tint: color): url {
        return name === "" ? "" : "image://icon/" + name + "/" + String(tint).substring(1);
    }
}
