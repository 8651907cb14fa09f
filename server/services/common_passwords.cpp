// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/common_passwords.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <array>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytesOfAHash = 5;

// What the list has no words for: rows of keyboards, words of Spanish and French, sentences everybody knows.
constexpr const char16_t* ours[] = {
    u"1q2w3e4r5t6y",
    u"1q2w3e4r5t6y7u",
    u"1q2w3e4r5t6y7u8i",
    u"q1w2e3r4t5y6",
    u"1qaz2wsx3edc",
    u"1qaz2wsx3edc4rfv",
    u"qazwsxedcrfv",
    u"zaq12wsxcde3",
    u"qwertyuiop[]",
    u"asdfghjkl;'",
    u"qwertyuiopasdfgh",
    u"qwertyuiopasdfghjkl",
    u"zxcvbnmasdfghjkl",
    u"azertyuiop",
    u"qsdfghjklm",
    u"contraseña",
    u"contrasena",
    u"motdepasse",
    u"teamojamasteamo",
    u"tertulia",
    u"letmeinletmein",
    u"iloveyousomuch",
    u"universidad",
    u"correcthorsebatterystaple",
    u"correct horse battery staple",
};

/// The hashes, sorted.
const QByteArray& hashes()
{
    static const QByteArray all = [] {
        QFile file(u":/common_passwords/words.hashes"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the list of common passwords is not in the program");
        return file.readAll();
    }();
    return all;
}

bool isListed(QStringView word)
{
    if (std::any_of(std::begin(ours), std::end(ours), [word](const char16_t* one) { return word == QStringView(one); }))
        return true;
    const QByteArray hash = QCryptographicHash::hash(word.toUtf8(), QCryptographicHash::Blake2b_256).left(bytesOfAHash);
    const QByteArray& all = hashes();
    qsizetype low = 0;
    qsizetype high = all.size() / bytesOfAHash;
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (QByteArrayView(all).sliced(middle * bytesOfAHash, bytesOfAHash) < QByteArrayView(hash))
            low = middle + 1;
        else
            high = middle;
    }
    return low * bytesOfAHash < all.size() &&
           QByteArrayView(all).sliced(low * bytesOfAHash, bytesOfAHash) == QByteArrayView(hash);
}

/// One short piece again and again ("abcabcabcabc"), which no list can hold.
bool repeatsItself(QStringView text)
{
    for (qsizetype piece = 1; piece <= 4 && piece * 3 <= text.size(); ++piece)
        if (text.mid(piece) == text.left(text.size() - piece))
            return true;
    return false;
}

/// "123456789012", "987654321098", "abcdefghijkl": each character the next one or each the one before; after 9 comes 0.
bool countsUpOrDown(QStringView text)
{
    const auto stepsBy = [text](int step) {
        for (qsizetype i = 1; i < text.size(); ++i) {
            const int before = text.at(i - 1).unicode();
            const int now = text.at(i).unicode();
            const bool wraps =
                (step > 0 && before == u'9' && now == u'0') || (step < 0 && before == u'0' && now == u'9');
            if (now - before != step && !wraps)
                return false;
        }
        return true;
    };
    return stepsBy(1) || stepsBy(-1);
}

/// Without the figures and signs at both ends.
QStringView coreOf(QStringView text)
{
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    const auto first = std::find_if(text.begin(), text.end(), isLetter);
    const auto last = std::find_if(std::make_reverse_iterator(text.end()), std::make_reverse_iterator(first), isLetter);
    return {first, last.base()};
}

/// "p4ssw0rd" as "password".
QString withoutFigures(QString text)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 9> letters{{{u'0', u'o'},
                                                                    {u'1', u'l'},
                                                                    {u'3', u'e'},
                                                                    {u'4', u'a'},
                                                                    {u'5', u's'},
                                                                    {u'7', u't'},
                                                                    {u'8', u'b'},
                                                                    {u'@', u'a'},
                                                                    {u'$', u's'}}};
    for (const auto& [figure, letter] : letters)
        text.replace(QChar(figure), QChar(letter));
    return text;
}

/// A listed word, once or several times in a row.
bool isMadeOfOneWord(QStringView text)
{
    for (qsizetype times = 1; times <= 4 && times <= text.size(); ++times) {
        const QStringView piece = text.left(text.size() / times);
        if (text.size() % times == 0 && text.mid(piece.size()) == text.left(text.size() - piece.size()) &&
            isListed(piece))
            return true;
    }
    return false;
}

} // namespace

bool isCommonPassword(const QString& folded)
{
    if (repeatsItself(folded) || countsUpOrDown(folded))
        return true;
    // "p4ssword123" is a word after its figures have become letters, or after those at its ends have gone.
    const QString letters = withoutFigures(coreOf(folded).toString());
    const QString lettersFirst = withoutFigures(folded);
    for (const QStringView tried : {QStringView{folded}, coreOf(folded), QStringView{letters}, coreOf(lettersFirst)})
        if (isMadeOfOneWord(tried))
            return true;
    return false;
}

} // namespace tertulia
