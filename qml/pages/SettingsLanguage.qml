// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property App app

    text: qsTr("Changes at once. Dates and numbers are written as your country does, if it speaks this language.")

    Choice {
        width: parent.width
        keys: ["system", "en", "es", "fr"]
        labels: [qsTr("Like the desktop"), "English", "Español", "Français"]
        current: root.app.settings.language
        onChosen: key => root.app.settings.language = key
    }
}
