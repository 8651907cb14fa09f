// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses that strangers write: in messages, on web pages, as the program's argument. Whatever they are, only http,
// https and mailto leave the program, not before the real host was shown if they could mislead, and what is read as an
// address of ours names a server, an id and a code that are ones.
#include "client/net/session.h"
#include "client/text/app_link.h"
#include "client/text/message_text.h"
#include "client/viewmodels/link_gate.h"
#include "shared/protocol/limits.h"
#include "tests/fuzz/fuzz_target.h"

namespace tertulia::fuzz {

namespace {

using namespace Qt::StringLiterals;

bool leadsOut(const QUrl& url)
{
    return url.scheme() == u"http"_s || url.scheme() == u"https"_s || url.scheme() == u"mailto"_s;
}

void expectOpenable(const QUrl& url)
{
    FUZZ_EXPECT(url.isValid() && leadsOut(url));
    FUZZ_EXPECT(url.scheme() == u"mailto"_s || !url.host().isEmpty());
    const QByteArray said = url.toEncoded();
    FUZZ_EXPECT(!said.startsWith('-') && !said.isEmpty());
    for (const char c : said)
        FUZZ_EXPECT(c > 0x20 && c < 0x7F);
}

void tryGate(const QString& written)
{
    LinkGate gate;
    gate.setServer(QUrl(u"wss://chat.example"_s));
    std::vector<QUrl> opened;
    int asked = 0;
    gate.setOpener([&opened](const QUrl& url) {
        opened.push_back(url);
        return true;
    });
    QObject::connect(&gate, &LinkGate::confirmationWanted, &gate, [&] {
        ++asked;
        FUZZ_EXPECT(gate.host() == text::realHost(QUrl(gate.address())));
        FUZZ_EXPECT(gate.host().isEmpty() || gate.host().toLatin1() == gate.host().toUtf8()); // no look-alike letters
    });
    gate.follow(written);
    FUZZ_EXPECT(asked == 0 || opened.empty());
    FUZZ_EXPECT(!written.startsWith(text::askFirst) || opened.empty());
    gate.confirm();
    FUZZ_EXPECT(opened.size() <= 1);
    gate.confirm();
    FUZZ_EXPECT(opened.size() <= 1);
    for (const QUrl& url : opened)
        expectOpenable(url);
}

void trySafe(const QString& written, const QString& shown)
{
    const auto link = text::safeLink(written);
    if (!link)
        return;
    FUZZ_EXPECT(leadsOut(*link) || link->scheme() == u"tertulia"_s);
    if (leadsOut(*link))
        expectOpenable(*link);
    const QString host = text::realHost(*link);
    for (const QChar c : host)
        FUZZ_EXPECT(c.unicode() > 0x20 && c.unicode() < 0x7F);
    if (!text::isMisleading(*link, shown)) {
        FUZZ_EXPECT(shown.contains(host, Qt::CaseInsensitive) && link->userInfo().isEmpty());
        FUZZ_EXPECT(!host.startsWith(u"xn--"_s));
    }
    if (const auto permalink = text::Permalink::fromLink(*link)) {
        const auto again = text::Permalink::fromLink(QUrl(permalink->text()));
        FUZZ_EXPECT(again && again->conversation == permalink->conversation && again->message == permalink->message);
    }
}

void tryOwn(const QString& written)
{
    const auto link = parseAppLink(written);
    if (!link.ok())
        return;
    FUZZ_EXPECT(link->code.size() <= limits::tokenLength);
    FUZZ_EXPECT(link->server.isEmpty() || !link->server.host().isEmpty());
    FUZZ_EXPECT(link->server.userInfo().isEmpty());
    FUZZ_EXPECT((link->kind == AppLink::Kind::Open) != link->conversation.isNull());
    FUZZ_EXPECT((link->kind == AppLink::Kind::Open) != !link->code.isEmpty());
    if (!link->server.isEmpty()) {
        const auto socket = webSocketUrl(link->server);
        FUZZ_EXPECT(socket.ok() && isSameServer(*socket, link->server));
    }
}

void tryServer(const QString& typed)
{
    const auto url = webSocketUrl(QUrl(typed));
    FUZZ_EXPECT(!url.ok() || url->scheme() == u"wss"_s || url->scheme() == u"ws"_s);
    FUZZ_EXPECT(!url.ok() || (!url->host().isEmpty() && url->userInfo().isEmpty()));
    const QString folder = serverFolder(QUrl(typed));
    FUZZ_EXPECT(!folder.isEmpty() && !folder.startsWith(u'.') && !folder.contains(u'/') && !folder.contains(u'\\'));
}

} // namespace

/// The first line is the address, the second the words it goes by.
FUZZ_TARGET(links, .mutations = 6000)
{
    if (input.size() > 8192)
        return;
    const QStringList lines = QString::fromUtf8(input).split(u'\n');
    const QString& written = lines.first();
    trySafe(written, lines.value(1, written));
    tryGate(written);
    tryGate(text::askFirst + written);
    tryOwn(written);
    tryServer(written);
    const QStringList found = text::ownLinks(lines.join(u' '));
    for (const QString& link : found)
        FUZZ_EXPECT(link.startsWith(u"tertulia://"_s) && text::safeLink(link));
}

} // namespace tertulia::fuzz
