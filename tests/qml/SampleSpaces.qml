// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    ListElement { spaceId: "LN"; name: "Librería Norte"; icon: ""; unread: true; mentions: 0 }
    ListElement { spaceId: "KL"; name: "Kino Leipzig"; icon: ""; unread: true; mentions: 4 }
    ListElement { spaceId: "CA1"; name: "Casa Amarilla"; icon: ""; unread: true; mentions: 0 }
    ListElement { spaceId: "OM"; name: "Open Maps"; icon: ""; unread: false; mentions: 0 }
    ListElement { spaceId: "F3"; name: "Familia"; icon: ""; unread: true; mentions: 12 }
}
