// SPDX-License-Identifier: GPL-3.0-or-later
// The line about the connection moves only while there is something to wait for: what breathes out of sight is drawn all the same. Waiting can be cut short.
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

        // Also while an attempt is running: it may hang, and then it is given up.
        function test_canBeHurried() {
            const banner = createTemporaryObject(shown, root) as ConnectionBanner;
            const button = Tree.all(banner, item => item instanceof LinkButton)[0] as LinkButton;
            const asked = createTemporaryObject(spy, root, {"target": banner, "signalName": "retry"}) as SignalSpy;
            for (const [connection, can] of [["connecting", true], ["offline", true], ["updating", false], ["online", false]]) {
                banner.connection = connection;
                compare(button.visible, can);
                asked.clear();
                if (can)
                    mouseClick(button);
                compare(asked.count, can ? 1 : 0);
            }
        }
    }
    Component {
        id: spy

        SignalSpy {}
    }
}
