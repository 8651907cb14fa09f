// SPDX-License-Identifier: GPL-3.0-or-later
// What others' programs send the server to be shown: a web page's head for a preview, and the payload of an incoming
// webhook. What comes of them is short, plain and, as a picture's address, of the web.
#include "server/dispatch/hook_payload.h"
#include "server/http/page_meta.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/text.h"
#include "tests/fuzz/fuzz_target.h"

namespace tertulia::fuzz {

namespace {

using namespace Qt::StringLiterals;

void expectLine(const QString& text, int most)
{
    FUZZ_EXPECT(codePoints(text) <= most && isValidUnicode(text));
    for (const QChar c : text)
        FUZZ_EXPECT(c.category() != QChar::Other_Control);
}

} // namespace

/// The first line is the charset that the answer's header named.
FUZZ_TARGET(page, .mutations = 4000)
{
    const QByteArray bytes = input.toByteArray();
    const qsizetype line = bytes.indexOf('\n');
    const http::MetaLimits limits;
    const QUrl url(u"https://page.example/a/b?c"_s);
    const auto meta = http::metaOf(bytes.mid(line + 1), bytes.left(std::max<qsizetype>(0, line)), url, limits);
    expectLine(meta.title, limits.title);
    expectLine(meta.description, limits.description);
    expectLine(meta.site, limits.site);
    expectLine(meta.image, limits.address);
    const QUrl image(meta.image, QUrl::StrictMode);
    FUZZ_EXPECT(meta.image.isEmpty() ||
                (image.isValid() && (image.scheme() == u"http"_s || image.scheme() == u"https"_s)));
}

FUZZ_TARGET(hook_payload, .isJson = true, .mutations = 4000)
{
    const auto text = textOfHookPayload(input.toByteArray());
    if (!text.ok()) {
        const Error& why = text.error();
        FUZZ_EXPECT(why.code == ErrorCode::BadFrame || why.code == ErrorCode::BadField);
        // Whatever can be shown of it is.
        FUZZ_EXPECT(why.code == ErrorCode::BadFrame ||
                    (why.detail != u"invalid_unicode"_s && why.detail != u"control_character"_s &&
                     why.detail != u"too_long"_s));
        return;
    }
    FUZZ_EXPECT(!text->trimmed().isEmpty() && isValidUnicode(*text));
    QString body = *text;
    FUZZ_EXPECT(applyTextRule({TextKind::Body, 1, limits::bodyLength}, body) == nullptr && body == *text);
}

} // namespace tertulia::fuzz
