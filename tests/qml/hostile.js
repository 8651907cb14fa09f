// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of tests/hostile/corpus.json with their addresses filled in.
.pragma library

// `probe` reads the file and counts who calls; no text is longer than `longest`.
function texts(probe, longest) {
    const host = "127.0.0.1:" + probe.port;
    const folder = "/nowhere/canary";
    return JSON.parse(probe.corpus()).map(one => ({
        "tag": one.name,
        "evil": one.text.split("{url}").join("http://" + host + "/canary").split("{host}").join(host).split("{file}").join("file://" + folder)
            .split("{path}").join(folder.substring(1)).repeat(one.repeat ?? 1).substring(0, longest)
    }));
}
