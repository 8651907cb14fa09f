// SPDX-License-Identifier: GPL-3.0-or-later
// Hands what the user or the desktop wants to the theme.
import QtQuick
import Tertulia.Theme
import Tertulia.Client

Item {
    id: root

    required property Settings settings

    Binding {
        target: Theme
        property: "dark"
        value: root.settings.dark
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: root.settings.highContrast
    }
    Binding {
        target: Theme
        property: "animated"
        value: root.settings.animated
    }
    Binding {
        target: Theme
        property: "compact"
        value: root.settings.density === "compact"
    }
    Binding {
        target: Theme
        property: "mirrored"
        value: Application.layoutDirection === Qt.RightToLeft
    }
    Binding {
        target: Theme
        property: "messageSize"
        value: root.settings.messageSize
    }
    Binding {
        target: Theme
        property: "zoom"
        value: root.settings.zoom / 100
    }
}
