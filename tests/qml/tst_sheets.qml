// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand in the cards over the window: how high they grow with it, and what closes them.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 900
    height: 700

    Component {
        id: small

        CardFrame {
            anchors.fill: parent
            title: "Card"
        }
    }
    Sheet {
        id: tall

        title: "Tall"
        text: "With words."
        footer: [
            PrimaryButton {
                text: "Done"
            }
        ]

        Item {
            width: 10
            height: tall.room
        }
    }
    ListModel {
        id: nobody
    }
    ListModel {
        id: people

        Component.onCompleted: {
            for (let i = 0; i < 7; ++i)
                append({"userId": "u" + i, "displayName": "Person " + i, "handle": "p" + i, "avatarImage": "", "presence": ""});
        }
    }
    Sheet {
        id: choosing

        title: "Choosing"
        onOpened: chooser.takeFocus()

        PlainLabel {
            text: "Above"
        }
        PeopleField {
            id: chooser

            width: parent.width
            label: "Who"
            chosen: nobody
            candidates: people
            most: Math.max(4 * 46, choosing.room - y - above)
        }
    }
    TestCase {
        name: "sheets"
        when: windowShown

        function test_whatClosesADialogStandsInOnePlace() {
            const card = createTemporaryObject(small, root) as CardFrame;
            waitForRendering(card);
            tall.open();
            tryVerify(() => tall.opened);
            const place = (item, frame) => {
                const button = Tree.find(item, one => one instanceof IconButton && one.tip.startsWith("Close"));
                const at = button.mapToItem(frame, 0, 0);
                return [frame.width - at.x - button.width, at.y, frame.width];
            };
            const body = Tree.find(card, item => item instanceof Rectangle && item.radius === 16);
            compare(place(card, body), place(tall.contentItem, tall.background));
            tall.close();
            tryVerify(() => !tall.visible);
        }
        function test_aSheetSaysHowHighItsContentCanBe() {
            tall.open();
            tryVerify(() => tall.opened);
            const view = Tree.find(tall.contentItem, item => item instanceof Flickable) as Flickable;
            tryVerify(() => tall.height === root.height - 48);
            compare(view.contentHeight, view.height);
            verify(!Tree.find(tall.contentItem, item => item instanceof MoreBelow).visible);
            tall.close();
            tryVerify(() => !tall.visible);
        }
        function test_aSheetFollowsTheWindow() {
            const before = root.Window.window.height;
            verify(before > 500);
            tall.open();
            tryVerify(() => tall.opened && tall.height === before - 48);
            tall.close();
            tryVerify(() => !tall.visible);
            root.Window.window.height = 500;
            tryCompare(tall.window, "height", 500);
            tall.open();
            tryVerify(() => tall.opened);
            tryCompare(tall, "height", 452);
            tall.close();
            tryVerify(() => !tall.visible);
            root.Window.window.height = before;
            tryCompare(tall.window, "height", before);
            tall.open();
            tryVerify(() => tall.opened);
            tryCompare(tall, "height", before - 48);
            tall.close();
            tryVerify(() => !tall.visible);
        }
        function test_thePeopleOfASheetHaveTheRoomThereIs() {
            const before = root.Window.window.height;
            for (const height of [500, before, 500]) {
                if (height === before) { // more come while nobody looks
                    for (let i = 7; i < 20; ++i)
                        people.append({"userId": "u" + i, "displayName": "Person " + i, "handle": "p" + i, "avatarImage": "", "presence": ""});
                }
                root.Window.window.height = height;
                tryCompare(choosing.window, "height", height);
                choosing.open();
                tryVerify(() => choosing.opened && chooser.offering);
                tryCompare(choosing, "height", height - 48);
                choosing.close();
                tryVerify(() => !choosing.visible);
            }
            root.Window.window.height = before;
        }
    }
}
