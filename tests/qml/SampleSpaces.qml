// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    ListElement { spaceId: "LN"; name: "Librería Norte"; image: ""; unread: true; mentions: 0 }
    ListElement { spaceId: "KL"; name: "Kino Leipzig"; image: ""; unread: true; mentions: 4 }
    ListElement { spaceId: "CA1"; name: "Casa Amarilla"; image: ""; unread: true; mentions: 0 }
    ListElement { spaceId: "OM"; name: "Open Maps"; image: ""; unread: false; mentions: 0 }
    ListElement { spaceId: "F3"; name: "Familia"; image: ""; unread: true; mentions: 12 }
}
