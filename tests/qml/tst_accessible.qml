// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window as a screen reader and a keyboard meet it.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 1440
    height: 900

    GalleryChat {
        id: page

        anchors.fill: parent
    }
    TestCase {
        name: "accessible"
        when: windowShown

        function test_everythingToPressOrToTypeIntoHasAName() {
            const nodes = probe.accessibleNodes(root.Window.window);
            verify(nodes.length > 80, String(nodes.length));
            compare(nodes.filter(node => node.wantsName && node.name === "").map(node => node.role + " in " + node.parent), []);
            const names = nodes.map(node => node.name);
            for (const wanted of ["Send", "New conversation", "Jump to…", "Message #diseño", "Kino Leipzig", "Add a space", "general", "Noor Haddad", "Messages",
                "Hide members", "New room"])
                verify(names.includes(wanted), wanted);
        }
        function test_aMessageIsReadWithItsAuthor() {
            const names = probe.accessibleNodes(root.Window.window).map(node => node.name);
            verify(names.some(name => name.startsWith("Noor Haddad, 09:20: Love it.")));
        }
        function test_tabReachesEveryPlace() {
            Tree.find(page, item => item instanceof SpacesRail).forceActiveFocus();
            const stops = [];
            for (let i = 0; i < 60; ++i) {
                keyClick(Qt.Key_Tab);
                const item = root.Window.activeFocusItem;
                if (stops.includes(item))
                    break;
                stops.push(item);
            }
            const within = kind => {
                const place = Tree.find(page, kind);
                return stops.some(stop => Tree.find(place, item => item === stop) !== null);
            };
            verify(within(item => item instanceof SpacesRail));
            verify(within(item => item instanceof FilterField));
            verify(within(item => item instanceof Sidebar));
            verify(within(item => item instanceof ConversationHeader));
            verify(within(item => item instanceof MessageList));
            verify(within(item => item instanceof MessageInput));
            verify(within(item => item instanceof MemberPanel));
            verify(stops.length < 60);
        }
        function test_nobodyIsTrapped() {
            const input = Tree.find(page, item => item instanceof MessageInput);
            input.takeFocus();
            const start = root.Window.activeFocusItem;
            keyClick(Qt.Key_Backtab);
            verify(root.Window.activeFocusItem !== start);
            keyClick(Qt.Key_Tab);
            compare(root.Window.activeFocusItem, start);
        }
    }
}
