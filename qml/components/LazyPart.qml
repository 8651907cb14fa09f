// SPDX-License-Identifier: GPL-3.0-or-later
// A part that most people do not ask for at once: its file is read, with all that it is made of, when it is first wanted. So the first
// picture of a window waits for nothing that is not in it.
import QtQuick

Loader {
    id: root

    required property url part

    // What it requires: overridden where it requires anything.
    function given(): var {
        return {};
    }
    function made(): var {
        if (!root.item)
            root.setSource(root.part, root.given());
        return root.item;
    }
}
