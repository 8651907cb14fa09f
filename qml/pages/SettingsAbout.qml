// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property App app

    title: qsTr("Tertulia %1").arg(app.version)
    text: qsTr("A chat that is yours: your server, your people, your words.")

    PlainLabel {
        width: parent.width
        text: qsTr("Free software under the GNU General Public License, version 3 or later. You may use it, look into it, change it and hand it on.")
        lineHeight: 1.25
    }
    PlainLabel {
        width: parent.width
        text: qsTr("Built with Qt, SQLite, libsodium, md4c, ICU, hunspell, QtKeychain and libqrencode. Typefaces: Inter and JetBrains Mono.")
        color: Theme.text2
        lineHeight: 1.25
    }
}
