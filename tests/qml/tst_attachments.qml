// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around files: the tray of those that go along, the viewer of pictures, the square that is cut out of a portrait.
import QtQuick
import QtTest
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
        id: waiting
    }
    Component {
        id: trayComponent

        AttachmentTray {
            width: 600
            model: waiting
        }
    }
    PictureViewer {
        id: viewer
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "attachments"
        when: windowShown

        function init() {
            failOnWarning(/TypeError|ReferenceError|Binding loop/);
            shots.clear();
            waiting.clear();
        }
        function watch(target: QtObject, name: string) {
            spy.target = target;
            spy.signalName = name;
            spy.clear();
        }

        function test_theViewerGoesThroughThem() {
            for (const name of ["one", "two", "three"])
                shots.addPicture(name, 1200, 900);
            viewer.view(shots, 1);
            tryVerify(() => viewer.opened);
            compare(viewer.stage.name, "two");
            compare(viewer.background.color.a, 1); // nothing of the page is seen behind its words
            keyClick(Qt.Key_Right);
            compare(viewer.stage.name, "three");
            keyClick(Qt.Key_Right);
            compare(viewer.stage.name, "three");
            keyClick(Qt.Key_Left);
            keyClick(Qt.Key_Left);
            compare(viewer.stage.name, "one");
            keyClick(Qt.Key_Plus);
            verify(viewer.stage.zoom > 1);
            keyClick(Qt.Key_0);
            compare(viewer.stage.zoom, 1);
            watch(viewer, "saveRequested");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(spy.signalArguments[0][0], "key-one");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !viewer.visible);
        }
        function test_theTray() {
            const item = createTemporaryObject(trayComponent, root);
            compare(item.implicitHeight, 0);
            waiting.add("notes.txt", {"kind": "text", "detail": "TXT · 3 kB"});
            waiting.add("photo.png", {"kind": "image", "detail": "PNG · 1 MB"});
            tryCompare(item, "count", 2);
            tryVerify(() => item.implicitHeight >= 60);
            watch(item, "removeRequested");
            const drop = Tree.find(item, one => one instanceof IconButton && one.tip === "Leave out photo.png");
            mouseClick(drop);
            compare(spy.signalArguments[0][0], 1);
            item.overflow = 12;
            watch(item, "textFileRequested");
            mouseClick(Tree.find(item, one => one instanceof LinkButton && one.visible && one.text === "Send it as a text file"));
            compare(spy.count, 1);
            item.problem = "Too large";
            watch(item, "problemDismissed");
            mouseClick(Tree.find(item, one => one instanceof IconButton && one.visible && one.tip === "Dismiss"));
            compare(spy.count, 1);
        }
        function test_thePortraitStaysInsideItsPicture() {
            const crop = createTemporaryQmlObject('import Tertulia.Components; PortraitCrop { source: ""; pictureWidth: 1000; pictureHeight: 500; width: 200 }', root);
            compare(crop.cropSide, 500);
            compare(crop.cropX, 250);
            compare(crop.cropY, 0);
            crop.moveBy(10000, 10000);
            compare(crop.cropX, 0);
            compare(crop.cropY, 0);
            crop.forceActiveFocus();
            keyClick(Qt.Key_Plus);
            verify(crop.cropSide < 500);
            for (let i = 0; i < 200; ++i)
                keyClick(Qt.Key_Right);
            fuzzyCompare(crop.cropX + crop.cropSide, 1000, 0.01);
            crop.zoomTo(1);
            compare(crop.cropSide, 500);
            verify(crop.cropX >= 0 && crop.cropX + crop.cropSide <= 1000.01);
        }
    }
}
