// SPDX-License-Identifier: GPL-3.0-or-later
// What a web page says of itself in its head: title, description, name of the site, picture. No HTML engine: it looks
// for tags in whatever it is given, in linear time, and what it returns is short, plain text without control
// characters. A stranger wrote it: show it as text only. Pure functions, any thread.
#pragma once

#include <QString>
#include <QUrl>

namespace tertulia::http {

struct PageMeta
{
    QString title;
    QString description;
    QString site;
    QString image; ///< an http or https address, or empty
    [[nodiscard]] bool isEmpty() const { return title.isEmpty() && description.isEmpty(); }
    bool operator==(const PageMeta&) const = default;
};

/// Code points.
struct MetaLimits
{
    int title = 200;
    int description = 400;
    int site = 80;
    int address = 1024; ///< a longer one is none
};

/// `charset`: as the answer's header says, may be empty. `url`: of the page, for what it names relative to itself.
PageMeta metaOf(const QByteArray& page, const QByteArray& charset, const QUrl& url, const MetaLimits& limits = {});

} // namespace tertulia::http
