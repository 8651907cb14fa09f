// SPDX-License-Identifier: GPL-3.0-or-later
// Files in all their states: grids of every size, cards on their way, the tray, the drop, the portrait.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Rectangle {
    id: root

    color: Theme.canvas

    SampleFiles {
        id: none
    }
    SampleFiles {
        id: papers

        Component.onCompleted: {
            add("portadas-mayo-v3.pdf", {"kind": "text", "detail": "PDF · 4.2 MB"});
            add("entrevista.mp3", {"kind": "audio", "detail": "1.2 of 4.2 MB", "transfer": "downloading", "progress": 0.28});
            add("a film with a very long name that does not fit.mp4", {"kind": "video", "detail": "Paused · 120 of 310 MB", "transfer": "paused", "progress": 0.39});
            add("bocetos.zip", {"kind": "archive", "detail": "The server does not take that much from you.", "transfer": "unsent"});
            add("notes", {"detail": "File · 12 kB", "transfer": "here"});
        }
    }
    SampleFiles {
        id: along

        Component.onCompleted: {
            add("boceto.png", {"kind": "image", "detail": "PNG · 320 kB", "source": "image://picture/blur/LEHV6nWB2yk8pyo0adR%2A.7kCMdnj"});
            add("contract with a long name.pdf", {"kind": "text", "detail": "PDF · 4.2 MB"});
            add("voice.ogg", {"kind": "audio", "detail": "OGG · 90 kB"});
        }
    }
    Flow {
        id: grids

        x: 24
        y: 24
        width: parent.width - 48
        spacing: 20

        Repeater {
            model: 7

            MessageFiles {
                id: one

                required property int index

                width: 300
                height: implicitHeight
                cards: none
                pictures: SampleFiles {
                    Component.onCompleted: {
                        for (let i = 0; i <= one.index; ++i)
                            addPicture("p" + i, i % 2 ? 600 : 1600, 900);
                    }
                }
            }
        }
        MessageFiles {
            width: 380
            height: implicitHeight
            pictures: none
            cards: papers
        }
        Column {
            width: 620
            spacing: 16

            AttachmentTray {
                width: parent.width
                height: implicitHeight
                model: along
                problem: "“film.mkv” is too large (3.1 GB). This server takes files up to 25 MB."
                overflow: 312
            }
            PortraitCrop {
                width: 180
                source: "image://picture/blur/LEHV6nWB2yk8pyo0adR%2A.7kCMdnj"
                pictureWidth: 400
                pictureHeight: 300
            }
        }
    }
}
