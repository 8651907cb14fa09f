// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    id: root

    required property string text
    property string glyph: ""
    property string hint: "" // the key that does it without the menu
    property bool danger: false
    property bool available: true

    signal triggered
}
