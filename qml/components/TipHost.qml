// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the tip of `target` when it is wanted and not before: most are never seen.
import QtQuick

Loader {
    id: root

    required property Item target
    required property string text
    property bool wanted: false
    property bool beside: false // to the right instead of above

    active: wanted && text !== ""
    sourceComponent: Tip {}

    onTextChanged: if (item)
        (item as Tip).text = text
    onLoaded: {
        const tip = root.item as Tip;
        tip.parent = root.target;
        tip.text = root.text;
        tip.beside = root.beside;
        tip.visible = true;
    }
}
