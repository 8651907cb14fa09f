// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/search/folding.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

#include <array>
#include <memory>
#include <mutex>

namespace tertulia::search {

namespace {

/// A longer run of marks on one letter is no writing; it is folded in pieces.
constexpr qsizetype longestSegment = 64;

const UNormalizer2* normalizer(const UNormalizer2* (*get)(UErrorCode*))
{
    UErrorCode status = U_ZERO_ERROR;
    return get(&status); // the tables are part of the library
}

QString normalized(const UNormalizer2* form, QStringView text)
{
    QString out(text.size() * 4 + 16, Qt::Uninitialized);
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        const int32_t length =
            unorm2_normalize(form, text.utf16(), static_cast<int32_t>(text.size()),
                             reinterpret_cast<char16_t*>(out.data()), static_cast<int32_t>(out.size()), &status);
        out.resize(length);
        if (status != U_BUFFER_OVERFLOW_ERROR)
            return U_FAILURE(status) != 0 ? text.toString() : out;
    }
}

bool isLeftOut(char32_t c)
{
    const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    return in(0x300, 0x36f) || in(0x483, 0x489) || in(0x591, 0x5bd) || c == 0x5bf || in(0x5c1, 0x5c2) ||
           in(0x5c4, 0x5c5) || c == 0x5c7 || in(0x610, 0x61a) || c == 0x640 || in(0x64b, 0x65f) || c == 0x670 ||
           in(0x6d6, 0x6dc) || in(0x6df, 0x6e4) || in(0x6e7, 0x6e8) || in(0x6ea, 0x6ed) || in(0x1ab0, 0x1aff) ||
           in(0x1dc0, 0x1dff) || in(0x20d0, 0x20f0) || in(0xfe20, 0xfe2f);
}

/// Letters with a stroke have no decomposition, but people leave the stroke out like an accent.
const char16_t* plainForm(char32_t c)
{
    switch (c) {
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'ø':
        return u"o";
    case U'ł':
        return u"l";
    case U'đ':
    case U'ð':
        return u"d";
    case U'ħ':
        return u"h";
    case U'ŧ':
        return u"t";
    case U'þ':
        return u"th";
    case U'ı':
        return u"i";
    default:
        return nullptr;
    }
}

QString plain(const QString& decomposed)
{
    QString out;
    for (const char32_t c : decomposed.toUcs4()) {
        if (isLeftOut(c))
            continue;
        const int digit = u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER
                              ? u_charDigitValue(static_cast<UChar32>(c))
                              : -1;
        if (digit >= 0)
            out += QChar(u'0' + digit);
        else if (const char16_t* letters = plainForm(c))
            out += QStringView(letters);
        else
            out += QStringView(QChar::fromUcs4(c));
    }
    return out;
}

QString foldSegment(QStringView segment)
{
    static const UNormalizer2* const caseFolding = normalizer(&unorm2_getNFKCCasefoldInstance);
    static const UNormalizer2* const decomposing = normalizer(&unorm2_getNFDInstance);
    static const UNormalizer2* const composing = normalizer(&unorm2_getNFCInstance);
    return normalized(composing, plain(normalized(decomposing, normalized(caseFolding, segment))));
}

bool isStart(char32_t c)
{
    static const UNormalizer2* const caseFolding = normalizer(&unorm2_getNFKCCasefoldInstance);
    static const UNormalizer2* const composing = normalizer(&unorm2_getNFCInstance);
    const auto code = static_cast<UChar32>(c);
    return unorm2_hasBoundaryBefore(caseFolding, code) != 0 && unorm2_hasBoundaryBefore(composing, code) != 0 &&
           !isLeftOut(c);
}

bool isOfSigns(char32_t c)
{
    if (c >= 0x3099 && c <= 0x309c) // voicing marks by themselves
        return true;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_KATAKANA_OR_HIRAGANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HANGUL:
    case USCRIPT_YI:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_TIBETAN:
    case USCRIPT_JAVANESE:
    case USCRIPT_BALINESE:
    case USCRIPT_NEW_TAI_LUE:
    case USCRIPT_LANNA:
        return true;
    default:
        return c == 0x30fc; // the long vowel of kana, "common" to two scripts
    }
}

CharKind lookUpKind(char32_t c)
{
    switch (u_charType(static_cast<UChar32>(c))) {
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED: // an emoji younger than our tables
        return CharKind::Symbol;
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
        return isOfSigns(c) ? CharKind::Sign : CharKind::Word;
    default:
        return c == U'#' ? CharKind::Symbol : CharKind::Gap;
    }
}

/// What is known of 256 characters of the basic plane, so that text is folded without asking ICU for each letter.
struct Page
{
    struct Entry
    {
        char16_t folded = 0;   ///< 0 = nothing is left of it
        bool isSimple = false; ///< alone it folds to at most one code unit
        bool isStart = false;  ///< what stands before it never changes with it
        CharKind kind = CharKind::Gap;
    };
    std::array<Entry, 256> entries{};

    explicit Page(char32_t first)
    {
        for (size_t i = 0; i < entries.size(); ++i) {
            const char32_t c = first + static_cast<char32_t>(i);
            if (QChar::isSurrogate(c))
                continue;
            const QString folded = foldSegment(QStringView(QChar::fromUcs4(c)));
            entries[i] = {folded.isEmpty() ? u'\0' : folded.front().unicode(), folded.size() <= 1, isStart(c),
                          lookUpKind(c)};
        }
    }
};

const Page::Entry& entryOf(char16_t c)
{
    static std::array<std::once_flag, 256> made;
    static std::array<std::unique_ptr<const Page>, 256> pages;
    const size_t number = c >> 8;
    std::call_once(made[number], [number] { pages[number] = std::make_unique<const Page>(char32_t(number << 8)); });
    return pages[number]->entries[c & 0xff];
}

bool startsAt(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return true;
    const QChar c = text.at(at);
    if (!c.isSurrogate())
        return entryOf(c.unicode()).isStart;
    return at + 1 >= text.size() || !c.isHighSurrogate() || isStart(QChar::surrogateToUcs4(c, text.at(at + 1)));
}

qsizetype widthAt(QStringView text, qsizetype at)
{
    return text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate() ? 2 : 1;
}

} // namespace

CharKind kindOf(char32_t c)
{
    return c > 0xffff ? lookUpKind(c) : entryOf(static_cast<char16_t>(c)).kind;
}

Folded::Folded(QStringView source)
{
    if (foldAscii(source))
        return;
    m_text.reserve(source.size());
    m_begin.reserve(static_cast<size_t>(source.size()));
    m_end.reserve(static_cast<size_t>(source.size()));
    for (qsizetype at = 0; at < source.size();) {
        qsizetype next = at + widthAt(source, at);
        const Page::Entry& entry = entryOf(source.at(at).unicode());
        if (next == at + 1 && entry.isSimple && startsAt(source, next)) {
            if (const QChar folded{entry.folded}; entry.folded != 0)
                append(QStringView(&folded, 1), at, next);
        } else {
            while (!startsAt(source, next) && next - at < longestSegment)
                next += widthAt(source, next);
            append(foldSegment(source.mid(at, next - at)), at, next);
        }
        at = next;
    }
}

bool Folded::foldAscii(QStringView source)
{
    for (const QChar c : source)
        if (c.unicode() >= 0x80)
            return false;
    m_text = source.toString();
    for (QChar& c : m_text)
        if (c.unicode() >= u'A' && c.unicode() <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    return true;
}

void Folded::append(QStringView piece, qsizetype begin, qsizetype end)
{
    m_text += piece;
    m_begin.resize(static_cast<size_t>(m_text.size()), static_cast<int32_t>(begin));
    m_end.resize(static_cast<size_t>(m_text.size()), static_cast<int32_t>(end));
}

QString foldingVersion()
{
    UVersionInfo version;
    u_getUnicodeVersion(version);
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_versionToString(version, text);
    return QStringLiteral("1/") + QString::fromLatin1(text);
}

} // namespace tertulia::search
