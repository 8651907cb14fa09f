// SPDX-License-Identifier: GPL-3.0-or-later
// A window in which everything, popups included, is drawn larger or smaller as the user wants, and the other way round where the
// desktop reads from right to left.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

Window {
    id: root

    property int leastWidth: 420 // as it is drawn; on the screen that is as much larger, if the screen is
    property int leastHeight: 400
    readonly property Item overlay: T.Overlay.overlay

    // The window's own item is drawn at the wanted size; what lies in it sees a window that is as much smaller.
    function fit() {
        const item = root.contentItem;
        item.transformOrigin = Item.TopLeft;
        item.scale = Theme.zoom;
        item.width = root.width / Theme.zoom;
        item.height = root.height / Theme.zoom;
        if (root.overlay) {
            root.overlay.x = 0;
            root.overlay.y = 0;
            root.overlay.width = item.width;
            root.overlay.height = item.height;
        }
    }

    minimumWidth: Math.min(Screen.width, Math.round(leastWidth * Theme.zoom))
    minimumHeight: Math.min(Screen.height, Math.round(leastHeight * Theme.zoom))
    color: Theme.sidebar
    onMinimumWidthChanged: width = Math.max(width, minimumWidth) // a desktop asks for it only when one resizes
    onMinimumHeightChanged: height = Math.max(height, minimumHeight)
    Component.onCompleted: fit()

    Mirror {
        target: root.contentItem
        on: Theme.mirrored
    }
    Connections {
        target: Theme

        function onZoomChanged() {
            root.fit();
        }
    }
    Connections {
        target: root.contentItem

        function onWidthChanged() {
            root.fit();
        }
        function onHeightChanged() {
            root.fit();
        }
    }
    Connections {
        target: root.overlay

        function onWidthChanged() {
            root.fit();
        }
        function onHeightChanged() {
            root.fit();
        }
    }
}
