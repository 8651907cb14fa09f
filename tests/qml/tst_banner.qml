// SPDX-License-Identifier: GPL-3.0-or-later
// The line about the connection moves only while there is something to wait for: what breathes out of sight is drawn all the same.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 400
    height: 100

    Component {
        id: shown

        ConnectionBanner {
            width: 400
            visible: true // as whoever shows it may say
            connection: "connecting"
        }
    }
    TestCase {
        name: "banner"
        when: windowShown

        function test_restsWhenOnline() {
            const banner = createTemporaryObject(shown, root) as ConnectionBanner;
            const dots = Tree.all(banner, item => item instanceof BusyDots)[0] as BusyDots;
            verify(dots.visible);
            banner.connection = "online";
            verify(!dots.visible);
            banner.connection = "updating";
            verify(dots.visible);
            banner.connection = "offline";
            verify(!dots.visible);
        }
    }
}
