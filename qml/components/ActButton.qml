// SPDX-License-Identifier: GPL-3.0-or-later
// An icon to press that may be out of reach: then it is dim, does nothing, and its tip says which rule forbids it.
import QtQuick

IconButton {
    id: root

    required property string what
    property string whyNot: ""

    signal acted

    opacity: whyNot === "" && enabled ? 1 : 0.4
    tip: whyNot === "" ? what : qsTr("%1: %2").arg(what).arg(whyNot)
    Accessible.name: what
    Accessible.description: whyNot
    onClicked: if (whyNot === "")
        root.acted()
}
