// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/common_passwords.h"

#include <QSet>

namespace tertulia {

namespace {

// Sorted by nothing in particular; a set is built from it once.
constexpr const char16_t* common[] = {
    u"123456789012",
    u"1234567890123",
    u"12345678901234",
    u"123456789101112",
    u"111111111111",
    u"000000000000",
    u"123123123123",
    u"121212121212",
    u"112233445566",
    u"987654321098",
    u"123456654321",
    u"qwertyuiop[]",
    u"qwertyuiop123",
    u"qwertyuiop12",
    u"qwertyqwerty",
    u"qwerty123456",
    u"qwerty1234567",
    u"qwertyuiopasdfgh",
    u"qwertyuiopasdfghjkl",
    u"1q2w3e4r5t6y",
    u"1q2w3e4r5t6y7u",
    u"1q2w3e4r5t6y7u8i",
    u"q1w2e3r4t5y6",
    u"1qaz2wsx3edc",
    u"1qaz2wsx3edc4rfv",
    u"qazwsxedcrfv",
    u"zaq12wsxcde3",
    u"asdfghjkl123",
    u"asdfghjkl;'",
    u"asdfasdfasdf",
    u"zxcvbnm12345",
    u"zxcvbnmasdfghjkl",
    u"password1234",
    u"password12345",
    u"password123456",
    u"passwordpassword",
    u"password123!",
    u"password1234!",
    u"passw0rd1234",
    u"p@ssw0rd1234",
    u"p@ssword1234",
    u"mypassword123",
    u"mypassword12",
    u"newpassword1",
    u"newpassword123",
    u"changeme1234",
    u"changemenow1",
    u"letmeinletmein",
    u"letmein12345",
    u"letmein123456",
    u"welcome12345",
    u"welcome123456",
    u"welcome1234!",
    u"administrator",
    u"administrator1",
    u"admin1234567",
    u"admin12345678",
    u"adminadminadmin",
    u"adminadmin12",
    u"rootrootroot",
    u"iloveyou1234",
    u"iloveyou12345",
    u"iloveyou123456",
    u"iloveyouforever",
    u"iloveyousomuch",
    u"iloveyoubaby",
    u"abcdefghijkl",
    u"abcdefghijklm",
    u"abcdefghijklmnop",
    u"abcdefghijklmnopqrstuvwxyz",
    u"abc123abc123",
    u"abcd12345678",
    u"abc123456789",
    u"a12345678901",
    u"aaaaaaaaaaaa",
    u"football1234",
    u"baseball1234",
    u"liverpoolfc1",
    u"manchesterunited",
    u"princess1234",
    u"sunshine1234",
    u"superman1234",
    u"dragon123456",
    u"monkey123456",
    u"master123456",
    u"michael12345",
    u"trustno1trustno1",
    u"startrek1234",
    u"starwars1234",
    u"pokemon12345",
    u"minecraft123",
    u"fuckyou12345",
    u"fuckyoufuckyou",
    u"whatever1234",
    u"computer1234",
    u"internet1234",
    u"samsung12345",
    u"google123456",
    u"facebook1234",
    u"myspace12345",
    u"blink182blink",
    u"contraseña123",
    u"contrasena123",
    u"contrasena12",
    u"motdepasse12",
    u"motdepasse123",
    u"azertyuiop12",
    u"azertyuiop123",
    u"teamojamasteamo",
    u"correcthorsebatterystaple",
    u"correct horse battery staple",
    u"tertulia1234",
    u"tertulia12345",
    u"tertuliatertulia",
    u"jonathan1234",
    u"jennifer1234",
    u"alexander123",
    u"christopher1",
    u"summer202020",
    u"winter202020",
    u"unbelievable",
    u"relationship",
    u"professional",
    u"championship",
    u"philadelphia",
    u"universidad1",
    u"thunderstorm",
    u"basketball12",
    u"skateboarding",
};

/// One short piece again and again ("abcabcabcabc"), which no list can hold.
bool repeatsItself(const QString& text)
{
    for (qsizetype piece = 1; piece <= 4 && piece * 3 <= text.size(); ++piece)
        if (QStringView{text}.mid(piece) == QStringView{text}.left(text.size() - piece))
            return true;
    return false;
}

} // namespace

bool isCommonPassword(const QString& folded)
{
    static const QSet<QString> list = [] {
        QSet<QString> made;
        for (const char16_t* one : common)
            made.insert(QString::fromUtf16(one));
        return made;
    }();
    return list.contains(folded) || repeatsItself(folded);
}

} // namespace tertulia
