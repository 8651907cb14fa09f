// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    ListElement {
        key: "post"; label: "Write"; about: "Send messages and edit their own."; value: 0; whyNot: ""
    }
    ListElement {
        key: "pin"; label: "Pin"; about: "Pin messages so that all find them."; value: 1; whyNot: ""
    }
    ListElement {
        key: "mention_all"; label: "Mention everyone"; about: "Use @everyone."; value: -1; whyNot: "No role allows it."
    }
}
