// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    ListElement { userId: "ines"; displayName: "Inés Carvajal"; status: "Bocetos todo el día ✏️"; presence: "online"; role: "owner"; you: false; section: "staff"; avatarImage: "face:ines" }
    ListElement { userId: "marcus"; displayName: "Marcus Webb"; status: "In a call"; presence: "dnd"; role: "admin"; you: false; section: "staff"; avatarImage: "face:marcus" }
    ListElement { userId: "lucia"; displayName: "Lucía Ferrer"; status: ""; presence: "online"; role: "member"; you: true; section: "online"; avatarImage: "face:lucia" }
    ListElement { userId: "theo"; displayName: "Théo Marchand"; status: "à Lyon jusqu’à jeudi 🚄"; presence: "online"; role: "member"; you: false; section: "online"; avatarImage: "face:theo" }
    ListElement { userId: "noor"; displayName: "Noor Haddad"; status: "🎧 Deep work until 16:00"; presence: "away"; role: "member"; you: false; section: "online"; avatarImage: "face:noor" }
    ListElement { userId: "bruno"; displayName: "Bruno Alves"; status: ""; presence: "online"; role: "member"; you: false; section: "online"; avatarImage: "face:bruno" }
    ListElement { userId: "yuki"; displayName: "Yuki Tanaka"; status: ""; presence: "offline"; role: "member"; you: false; section: "offline"; avatarImage: "face:yuki" }
    ListElement { userId: "clara"; displayName: "Clara Duval"; status: ""; presence: "offline"; role: "member"; you: false; section: "offline"; avatarImage: "face:clara" }
    ListElement { userId: "sam"; displayName: "Sam Okafor"; status: ""; presence: "offline"; role: "member"; you: false; section: "offline"; avatarImage: "face:sam" }
}
