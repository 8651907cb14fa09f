// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    ListElement { spaceId: "LN"; name: "Librería Norte"; unread: true; mentions: 0 }
    ListElement { spaceId: "KL"; name: "Kino Leipzig"; unread: true; mentions: 4 }
    ListElement { spaceId: "CA1"; name: "Casa Amarilla"; unread: true; mentions: 0 }
    ListElement { spaceId: "OM"; name: "Open Maps"; unread: false; mentions: 0 }
    ListElement { spaceId: "F3"; name: "Familia"; unread: true; mentions: 12 }
}
