// SPDX-License-Identifier: GPL-3.0-or-later
// A part of the page that comes in over it from one side, in windows too narrow to show it always.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

T.Drawer {
    id: root

    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }

    padding: 0
    modal: true
    interactive: opened

    contentItem: Item {}
    background: Rectangle {
        color: Theme.sidebar
    }
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    enter: Transition {
        NumberAnimation {
            duration: Theme.quick
        }
    }
    exit: Transition {
        NumberAnimation {
            duration: Theme.quick
        }
    }
}
