// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes before a WebSocket is one, and what else is read of HTTP by hand: the answer to a stranger is one whole
// response that says nothing he said, an upgrade is what RFC 6455 calls one, and nobody gets another address than a
// trusted proxy gave him.
#include "server/http/ranges.h"
#include "server/net/frame.h"
#include "server/net/http_head.h"
#include "server/net/trusted_proxies.h"
#include "tests/fuzz/fuzz_target.h"

namespace tertulia::fuzz {

namespace {

using namespace Qt::StringLiterals;

void expectWhole(const QByteArray& response)
{
    FUZZ_EXPECT(response.startsWith("HTTP/1.1 "));
    const qsizetype end = response.indexOf("\r\n\r\n");
    FUZZ_EXPECT(end > 0);
    const auto lines = response.first(end).split('\n');
    int lengths = 0;
    for (const QByteArray& line : lines) {
        FUZZ_EXPECT(line.count('\r') == (&line == &lines.constLast() ? 0 : 1));
        if (line.startsWith("Content-Length: ")) {
            ++lengths;
            FUZZ_EXPECT(line.sliced(16).trimmed().toLongLong() == response.size() - end - 4);
        }
    }
    FUZZ_EXPECT(lengths == 1 && response.contains("\r\nConnection: close\r\n"));
}

void tryHead(const QByteArray& bytes)
{
    const auto head = net::parseHead(bytes);
    if (!head)
        return;
    FUZZ_EXPECT(bytes.endsWith("\r\n\r\n") && head->path.startsWith('/') && !head->path.contains('?'));
    for (const auto& [name, value] : head->fields) {
        FUZZ_EXPECT(!name.isEmpty() && name == name.toLower() && !name.contains(':'));
        FUZZ_EXPECT(!value.contains('\r') && !value.contains('\n') && !value.contains('\0'));
        FUZZ_EXPECT(head->count(name) >= 1);
    }
    const auto answer = net::answerTo(*head, {u"/v1/ws"_s, u"/v1/files"_s}, {u"https://chat.example"_s});
    if (answer)
        return expectWhole(*answer);
    FUZZ_EXPECT(head->method == "GET" && head->isHttp11 && head->field("sec-websocket-version") == "13");
    FUZZ_EXPECT(head->count("sec-websocket-key") == 1 && head->count("content-length") == 0 &&
                head->count("transfer-encoding") == 0);
    FUZZ_EXPECT(head->count("origin") == 0 || head->field("origin").toLower() == "https://chat.example");
    static const auto proxies = net::TrustedProxies::parse({u"10.0.0.0/8"_s, u"::1"_s}, u"x"_s);
    const QHostAddress stranger(u"192.0.2.7"_s);
    const QHostAddress proxy(u"10.1.2.3"_s);
    const QByteArray forwarded = head->joined("x-forwarded-for");
    FUZZ_EXPECT(proxies->whoAsks(stranger, forwarded) == stranger);
    const QHostAddress asks = proxies->whoAsks(proxy, forwarded);
    FUZZ_EXPECT(!asks.isNull() && (asks == proxy || !forwarded.isEmpty()));
}

void tryFields(const QByteArray& field, int64_t size)
{
    if (const auto range = http::rangeOf(field, size)) {
        FUZZ_EXPECT(range->first >= 0 && range->length >= 0 && range->first + range->length <= size);
        FUZZ_EXPECT(!range->isPart || range->length > 0);
        FUZZ_EXPECT(range->isPart || range->length == size);
    }
    http::matches(field, "\"tag\"");
}

} // namespace

FUZZ_TARGET(http_head, .mutations = 8000)
{
    const QByteArray bytes = input.toByteArray();
    tryHead(bytes);
    for (const int64_t size : {int64_t{0}, int64_t{1}, int64_t{1000}, int64_t{1} << 40})
        tryFields(bytes, size);
    const QByteArray frame = net::encodeFrame(net::Opcode::Binary, bytes);
    FUZZ_EXPECT(net::payloadOf(frame) == bytes && frame.size() <= bytes.size() + 10);
}

} // namespace tertulia::fuzz
