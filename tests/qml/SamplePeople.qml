// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    ListElement {
        userId: "ines"; displayName: "Inés Carvajal"; handle: "ines"; avatarImage: ""; presence: "online"
    }
    ListElement {
        userId: "noor"; displayName: "Noor Haddad"; handle: "noor"; avatarImage: "face:noor"; presence: "away"
    }
    ListElement {
        userId: "theo"; displayName: "Théo Marchand"; handle: "theo"; avatarImage: ""; presence: "offline"
    }
}
