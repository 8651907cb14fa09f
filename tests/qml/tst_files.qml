// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a message: places that are final before anything is loaded, cards that say and do what their file can, by pointer and by
// keys.
import QtQuick
import QtTest
import Tertulia.Theme
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 900
    height: 700

    SampleFiles {
        id: shots
    }
    SampleFiles {
        id: papers
    }
    Component {
        id: filesComponent

        MessageFiles {
            width: 600
            pictures: shots
            cards: papers
        }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "files"
        when: windowShown

        function init() {
            failOnWarning(/TypeError|ReferenceError|Binding loop/);
            shots.clear();
            papers.clear();
            spy.clear();
        }
        function watch(target: QtObject, name: string) {
            spy.target = target;
            spy.signalName = name;
            spy.clear();
        }
        function made(component: Component): Item {
            const item = createTemporaryObject(component, root);
            verify(item !== null);
            return item;
        }
        function tilesOf(item: Item): var {
            return Tree.all(item, one => one instanceof PictureTile);
        }
        function button(item: Item, name: string): Item {
            return Tree.find(item, one => one instanceof IconButton && one.visible && one.tip === name);
        }

        function test_placesAreFinalBeforeAnythingIsLoaded_data() {
            return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(count => ({"tag": count + " pictures", "count": count}));
        }
        function test_placesAreFinalBeforeAnythingIsLoaded(row) {
            for (let i = 0; i < row.count; ++i)
                shots.addPicture("p" + i, 1600 - 100 * i, 900);
            papers.add("a.pdf", {});
            const files = made(filesComponent);
            const height = files.implicitHeight; // in the turn it is made
            const tiles = tilesOf(files);
            compare(tiles.length, row.count);
            for (const tile of tiles) {
                verify(tile.width >= 80 && tile.height >= 60, `${tile.width}×${tile.height}`);
                verify(tile.x >= 0 && tile.x + tile.width <= files.gridWidth + 1);
                for (const other of tiles)
                    verify(tile === other || tile.x + tile.width <= other.x + 0.5 || other.x + other.width <= tile.x + 0.5
                        || tile.y + tile.height <= other.y + 0.5 || other.y + other.height <= tile.y + 0.5, "tiles overlap");
            }
            const lowest = Math.max(...tiles.map(tile => tile.y + tile.height));
            verify(height >= lowest + 58, "the card stands below");
            // The thumbnails are refused by and by; nothing moves.
            tryVerify(() => tiles.every(tile => Tree.all(tile, one => one instanceof Image && one.status === Image.Loading).length === 0));
            compare(files.implicitHeight, height);
        }
        function test_oneTallOrWideOrSmallPicture_data() {
            return [{"tag": "tall", "w": 400, "h": 4000}, {"tag": "wide", "w": 4000, "h": 200}, {"tag": "small", "w": 16, "h": 16}, {"tag": "photo", "w": 4000, "h": 3000}];
        }
        function test_oneTallOrWideOrSmallPicture(row) {
            shots.addPicture("p", row.w, row.h);
            const files = made(filesComponent);
            const tile = tilesOf(files)[0];
            verify(tile.width >= 120 && tile.width <= 420 && tile.height >= 80 && tile.height <= 320, `${tile.width}×${tile.height}`);
            compare(files.implicitHeight, Math.ceil(tile.height));
        }
        function test_progressMovesNothing() {
            shots.addPicture("p", 800, 600);
            papers.add("a.pdf", {});
            const files = made(filesComponent);
            const height = files.implicitHeight;
            const card = Tree.find(files, one => one instanceof FileCard);
            for (const state of ["waiting", "downloading", "paused", "broken", "here", "queued", "uploading", "unsent"]) {
                papers.setProperty(0, "transfer", state);
                shots.setProperty(0, "transfer", state);
                compare(card.transfer, state);
                compare(files.implicitHeight, height, state);
                compare(card.height, 58);
            }
        }
        function test_aCardOffersWhatItsFileCan_data() {
            return [
                {"tag": "idle", "buttons": {"Download": "download"}, "press": "open"},
                {"tag": "waiting", "buttons": {"Pause": "pause", "Cancel": "cancel"}, "press": ""},
                {"tag": "downloading", "buttons": {"Pause": "pause", "Cancel": "cancel"}, "press": ""},
                {"tag": "paused", "buttons": {"Go on": "resume", "Cancel": "cancel"}, "press": "resume"},
                {"tag": "broken", "buttons": {"Try again": "resume", "Cancel": "cancel"}, "press": "resume"},
                {"tag": "here", "buttons": {"Show in folder": "folder"}, "press": "open"},
                {"tag": "uploading", "buttons": {}, "press": ""}
            ];
        }
        function test_aCardOffersWhatItsFileCan(row) {
            papers.add("a.pdf", {"transfer": row.tag});
            const files = made(filesComponent);
            const card = Tree.find(files, one => one instanceof FileCard);
            const shown = Tree.all(card, one => one instanceof IconButton && one.visible).map(one => one.tip).sort();
            compare(shown.join(), Object.keys(row.buttons).sort().join());
            for (const name in row.buttons) {
                watch(files, "acted");
                mouseClick(button(card, name));
                compare(spy.count, 1, name);
                compare(spy.signalArguments[0][0], row.buttons[name]);
                compare(spy.signalArguments[0][1], "key-a.pdf");
            }
            watch(files, "acted");
            mouseClick(card, 20, 20);
            card.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(spy.count, row.press !== "" ? 2 : 0);
            for (const one of spy.signalArguments)
                compare(one[0], row.press);
        }
        function test_theMenuOfAFile() {
            papers.add("a.pdf", {});
            const files = made(filesComponent);
            watch(files, "acted");
            mouseClick(Tree.find(files, one => one instanceof FileCard), 40, 20, Qt.RightButton);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "save");
            compare(spy.signalArguments[0][1], "key-a.pdf");
        }
        function test_aProgramIsNotOpenedFromTheMenu() {
            papers.add("setup.sh", {"program": true});
            const files = made(filesComponent);
            watch(files, "acted");
            mouseClick(Tree.find(files, one => one instanceof FileCard), 40, 20, Qt.RightButton);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(spy.signalArguments[0][0], "download");
        }
        function test_picturesAreLookedAtByPointerAndKeys() {
            shots.addPicture("one", 800, 600);
            shots.addPicture("two", 800, 600);
            const files = made(filesComponent);
            watch(files, "acted");
            const tiles = tilesOf(files);
            mouseClick(tiles[1]);
            compare(Array.from(spy.signalArguments[0]).join(), "view,key-two");
            tiles[0].forceActiveFocus();
            keyClick(Qt.Key_Space);
            compare(Array.from(spy.signalArguments[1]).join(), "view,key-one");
            compare(tiles[1].Accessible.name, "Picture 2 of 2: two");
        }
    }
}
