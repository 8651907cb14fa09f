// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers call their files: the name that is kept can be shown, saved and sent in a header, whatever it was.
#include "server/http/ranges.h"
#include "shared/protocol/file_name.h"
#include "shared/protocol/limits.h"
#include "tests/fuzz/fuzz_target.h"

#include <QList>
#include <QString>

#include <string_view>

namespace tertulia::fuzz {

namespace {

using namespace Qt::StringLiterals;

void expectHarmless(const QString& name)
{
    const QByteArray utf8 = name.toUtf8();
    FUZZ_EXPECT(!name.isEmpty() && utf8.size() <= limits::fileNameBytes);
    FUZZ_EXPECT(QString::fromUtf8(utf8) == name); // no half of a character
    FUZZ_EXPECT(name != u"."_s && name != u".."_s && !name.endsWith(u'.') && name == name.trimmed());
    FUZZ_EXPECT(name == name.normalized(QString::NormalizationForm_C));
    for (const char32_t c : name.toUcs4()) {
        FUZZ_EXPECT(c >= 0x20 && c != 0x7F && std::u32string_view(U"/\\<>:\"|?*").find(c) == std::u32string_view::npos);
        const auto kind = QChar::category(c);
        FUZZ_EXPECT(kind != QChar::Other_Control && kind != QChar::Other_Format && kind != QChar::Separator_Line &&
                    kind != QChar::Separator_Paragraph);
    }
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    for (const QString& device : {u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"COM1"_s, u"LPT9"_s})
        FUZZ_EXPECT(stem != device);
}

void tryName(const QString& name)
{
    const QString clean = cleanFileName(name);
    expectHarmless(clean);
    FUZZ_EXPECT(cleanFileName(clean) == clean);
    const QByteArray field = http::dispositionOf(clean.toUtf8());
    FUZZ_EXPECT(field.startsWith("attachment"));
    for (const char c : field)
        FUZZ_EXPECT(c >= 0x20 && c < 0x7F);
}

} // namespace

FUZZ_TARGET(file_name, .mutations = 8000)
{
    if (input.size() > 4096)
        return;
    tryName(QString::fromUtf8(input));
    // The same bytes as UTF-16, which need not be characters.
    QString raw(input.size() / 2, QChar{});
    std::copy_n(input.begin(), raw.size() * 2, reinterpret_cast<char*>(raw.data()));
    tryName(raw);
}

} // namespace tertulia::fuzz
