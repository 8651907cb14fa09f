// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/links.h"

#include "shared/protocol/limits.h"

#include <QUrl>

#include <algorithm>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// Behind the piece of code that begins with the backticks at `at`, or behind these if nothing ends it. How many runs
/// are looked at for it is bounded: `patience` is for the whole text.
qsizetype behindCode(QStringView body, qsizetype at, int& patience)
{
    qsizetype begin = at;
    while (begin < body.size() && body.at(begin) == u'`')
        ++begin;
    const QStringView fence = body.mid(at, begin - at);
    for (qsizetype end = body.indexOf(fence, begin); end >= 0 && patience > 0; --patience) {
        qsizetype behind = end;
        while (behind < body.size() && body.at(behind) == u'`')
            ++behind;
        if (behind - end == fence.size())
            return behind;
        end = body.indexOf(fence, behind);
    }
    return begin;
}

bool endsLink(QChar c)
{
    return c.isSpace() || c.unicode() < 0x20 || c == u'<' || c == u'>' || c == u'"' || c == u'`' || c == u'|' ||
           c == u'\\' || c == u'^' || c == u'{' || c == u'}';
}

/// What belongs to the sentence around it goes.
QStringView trimmed(QStringView link)
{
    while (!link.isEmpty()) {
        const QChar last = link.back();
        const bool isClosing = last == u')' || last == u']';
        const QChar opening = last == u')' ? u'(' : u'[';
        if (isClosing ? link.count(last) <= link.count(opening) : !QStringView{u".,;:!?*_~'"}.contains(last))
            break;
        link.chop(1);
    }
    return link;
}

bool isLink(QStringView text)
{
    if (text.size() > limits::linkLength)
        return false;
    const QUrl url(text.toString(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
}

} // namespace

std::vector<QString> linksIn(const QString& body, size_t most)
{
    std::vector<QString> links;
    const QStringView text{body};
    int patience = 200;
    for (qsizetype at = 0; at < text.size() && links.size() < most;) {
        if (text.at(at) == u'`') {
            at = behindCode(text, at, patience);
            continue;
        }
        const QStringView rest = text.mid(at);
        if (!rest.startsWith(u"http://", Qt::CaseInsensitive) && !rest.startsWith(u"https://", Qt::CaseInsensitive)) {
            ++at;
            continue;
        }
        const auto end = std::find_if(rest.begin(), rest.end(), endsLink);
        const QStringView link = trimmed(rest.left(std::min<qsizetype>(end - rest.begin(), limits::linkLength + 1)));
        if (isLink(link) && std::find(links.begin(), links.end(), link) == links.end())
            links.push_back(link.toString());
        at += std::max<qsizetype>(1, end - rest.begin());
    }
    return links;
}

} // namespace tertulia
