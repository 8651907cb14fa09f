// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that work wherever the focus is.
import QtQuick
import Tertulia.Pages
import Tertulia.Client

Item {
    id: root

    required property App app
    property ChatPage page: null

    Shortcut {
        sequence: "Ctrl+Q"
        context: Qt.ApplicationShortcut
        onActivated: Qt.quit()
    }
    Shortcut {
        sequence: "Ctrl+K"
        enabled: root.page !== null
        onActivated: root.page.openSwitcher()
    }
    Shortcut {
        sequence: "Ctrl+N"
        enabled: root.page !== null
        onActivated: root.page.openNew("")
    }
    Shortcut {
        sequence: "Alt+Up"
        enabled: root.page !== null
        onActivated: root.app.step(-1, false)
    }
    Shortcut {
        sequence: "Alt+Down"
        enabled: root.page !== null
        onActivated: root.app.step(1, false)
    }
    Shortcut {
        sequence: "Alt+Shift+Up"
        enabled: root.page !== null
        onActivated: root.app.step(-1, true)
    }
    Shortcut {
        sequence: "Alt+Shift+Down"
        enabled: root.page !== null
        onActivated: root.app.step(1, true)
    }
    Shortcut {
        sequence: "Escape"
        enabled: root.page !== null
        onActivated: root.page.focusInput()
    }
}
