// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of message one below the other.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Item {
    id: root

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    SampleMessages {
        id: messages

        filled: false
        Component.onCompleted: {
            post("theo", "# What is left\n- [x] type scale\n- [ ] colours, see **bold**, *italic*, ~~gone~~ and `code`\n\n1. one\n2. two\n   - nested", {"firstOfDay": true});
            post("noor", "> Contrast is not a matter of taste.\n> It is a number.\n\nQuite so. ||The number is 4.5|| and @Lucía knows, @Théo too", {"reactions": "👍\t12\t0\tAna\t\n🎉\t1\t1\tYou\t"});
            post("yuki", "| token | dark | light |\n|---|---|---|\n| canvas | `#1B1D23` | `#FFFFFF` |\n| text | `#ECEDF1` | `#1D1B19` |\n\n---\n\nafter the line ❤️ and 👩‍❤️‍👩", {"pinned": true});
            post("lucia", "😍🔥👩‍👩‍👧‍👦", {"saved": true});
            post("ines", "Where shall we meet?", {"poll": "open\t0\t7\t" + (Date.now() + 86400000) + "\t1\n4\t1\tAt the café on the corner, the one with the green door and far too many chairs\n3\t0\tAt the shop\n0\t0\tOnline", "threadReplies": 3, "threadLast": new Date()});
            post("theo", "See https://boards.example/librería and [here](https://evil.example)", {"previews": "https://boards.example\tBoards\tTranslation board of Librería Norte\tEverything that is to be translated before the May issue goes to print, by language and by person.", "edited": true});
            post("noor", "", {"rich": "t<p>Worth reading:</p>\x1cFForwarded · Yuki Tanaka · 3/5/26 12:04\x1cT<p>The printer wants the <b>final</b> files by Thursday noon.</p>\x1cCbash\n<span class=\"ck\">cd</span> covers <span class=\"cc\"># all of them</span>"});
        }
    }
    MessageList {
        anchors.fill: parent
        model: messages
        newCount: 12
    }
}
