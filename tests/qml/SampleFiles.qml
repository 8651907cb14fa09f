// SPDX-License-Identifier: GPL-3.0-or-later
// Files as FileListModel gives them. A picture's blur stands for the picture, which nobody can fetch here.
import QtQuick

ListModel {
    function add(name: string, extra: var) {
        append(Object.assign({
            "fileKey": "key-" + name, "name": name, "kind": "file", "label": "", "detail": "PDF · 4.2 MB", "transfer": "idle", "progress": 0,
            "pictureWidth": 0, "pictureHeight": 0, "source": "", "whole": "", "blur": "", "program": false
        }, extra));
    }
    function addPicture(name: string, width: int, height: int) {
        add(name, {"kind": "image", "pictureWidth": width, "pictureHeight": height, "source": "image://picture/thumb/" + name,
            "blur": "image://picture/blur/LEHV6nWB2yk8pyo0adR%2A.7kCMdnj"});
    }
}
