// SPDX-License-Identifier: GPL-3.0-or-later
// What is told about links before they are followed, and which ones there are in the blocks of a message (client/text/message_text.h).
pragma Singleton

import QtQuick

QtObject {
    id: root

    /// Where an address of our own leads: it stays in this program, on a server.
    function own(address: string): string {
        const server = /[?&]server=\w+%3A%2F%2F([\w.-]+)/.exec(address) ?? /^tertulia:\/\/([\w.-]+)[:\w]*\/c\//.exec(address);
        return server ? qsTr("Opens in this app, on %1").arg(server[1]) : qsTr("Opens in this app");
    }
    /// What can be followed, each an address, a tab and its words; nothing that a spoiler hides.
    function all(rich: string): list<string> {
        const links = [];
        const link = /<a href="((?:ask:)?(?:https?|mailto|tertulia):[^"]*)"[^>]*>(.*?)<\/a>/g;
        const shown = rich.replace(/\x1d[^\x1d]*\x1d/g, "");
        for (let found = link.exec(shown); found; found = link.exec(shown))
            links.push(root.plain(found[1]) + "\t" + root.plain(found[2].replace(/<[^>]*>/g, "")));
        return links;
    }
    // Of one of these.
    function addressOf(link: string): string {
        return link.substring(0, link.indexOf("\t"));
    }
    function wordsOf(link: string): string {
        return link.substring(link.indexOf("\t") + 1);
    }
    function plain(html: string): string {
        return html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
    }
    function tip(link: string): string {
        if (link === "spoiler:")
            return qsTr("Spoiler: press to read");
        if (link === "" || link.startsWith("person:"))
            return "";
        const address = link.replace(/^ask:/, "");
        if (address.startsWith("tertulia://"))
            return root.own(address);
        return address.length > 120 ? address.substring(0, 120) + "…" : address;
    }
}
