// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever had the focus when a popup came gets it back as soon as the popup begins to go, not when it has faded: what is typed
// meanwhile is not lost. (Qt 6.4 by itself gives it back to nobody.)
import QtQuick
import QtQuick.Templates as T

QtObject {
    id: root

    required property T.Popup popup
    property Item last: null
    readonly property Connections turns: Connections {
        target: root.popup

        function onAboutToShow() {
            root.last = root.popup.parent ? root.popup.parent.Window.activeFocusItem : null;
        }
        function onAboutToHide() {
            if (root.last)
                root.last.forceActiveFocus(Qt.PopupFocusReason);
        }
    }
}
