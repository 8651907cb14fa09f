// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    ListElement {
        handle: "bruno"; displayName: "Bruno Alves"; userId: "bruno"; avatarImage: ""
    }
}
