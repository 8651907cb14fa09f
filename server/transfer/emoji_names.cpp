// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/emoji_names.h"

#include <QHash>

#include <unicode/uchar.h>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

struct Named
{
    const char16_t* name;
    const char16_t* emoji;
};
/// Those whose names are not Unicode's.
constexpr Named knownNames[] = {
    {u"+1", u"👍"},
    {u"thumbsup", u"👍"},
    {u"-1", u"👎"},
    {u"thumbsdown", u"👎"},
    {u"ok_hand", u"👌"},
    {u"wave", u"👋"},
    {u"clap", u"👏"},
    {u"pray", u"🙏"},
    {u"raised_hands", u"🙌"},
    {u"muscle", u"💪"},
    {u"point_up", u"☝️"},
    {u"point_up_2", u"👆"},
    {u"point_down", u"👇"},
    {u"point_left", u"👈"},
    {u"point_right", u"👉"},
    {u"v", u"✌️"},
    {u"fist", u"✊"},
    {u"facepunch", u"👊"},
    {u"punch", u"👊"},
    {u"crossed_fingers", u"🤞"},
    {u"the_horns", u"🤘"},
    {u"metal", u"🤘"},
    {u"call_me_hand", u"🤙"},
    {u"hand", u"✋"},
    {u"raised_hand", u"✋"},
    {u"writing_hand", u"✍️"},
    {u"smile", u"😄"},
    {u"smiley", u"😃"},
    {u"grin", u"😁"},
    {u"grinning", u"😀"},
    {u"laughing", u"😆"},
    {u"satisfied", u"😆"},
    {u"sweat_smile", u"😅"},
    {u"joy", u"😂"},
    {u"rolling_on_the_floor_laughing", u"🤣"},
    {u"rofl", u"🤣"},
    {u"blush", u"😊"},
    {u"innocent", u"😇"},
    {u"slightly_smiling_face", u"🙂"},
    {u"simple_smile", u"🙂"},
    {u"upside_down_face", u"🙃"},
    {u"wink", u"😉"},
    {u"relieved", u"😌"},
    {u"heart_eyes", u"😍"},
    {u"kissing_heart", u"😘"},
    {u"yum", u"😋"},
    {u"stuck_out_tongue", u"😛"},
    {u"stuck_out_tongue_winking_eye", u"😜"},
    {u"zany_face", u"🤪"},
    {u"hugging_face", u"🤗"},
    {u"hugs", u"🤗"},
    {u"thinking", u"🤔"},
    {u"neutral_face", u"😐"},
    {u"expressionless", u"😑"},
    {u"no_mouth", u"😶"},
    {u"smirk", u"😏"},
    {u"unamused", u"😒"},
    {u"face_with_rolling_eyes", u"🙄"},
    {u"roll_eyes", u"🙄"},
    {u"grimacing", u"😬"},
    {u"pensive", u"😔"},
    {u"sleeping", u"😴"},
    {u"mask", u"😷"},
    {u"sunglasses", u"😎"},
    {u"nerd_face", u"🤓"},
    {u"confused", u"😕"},
    {u"worried", u"😟"},
    {u"disappointed", u"😞"},
    {u"cry", u"😢"},
    {u"sob", u"😭"},
    {u"scream", u"😱"},
    {u"angry", u"😠"},
    {u"rage", u"😡"},
    {u"sweat", u"😓"},
    {u"weary", u"😩"},
    {u"tired_face", u"😫"},
    {u"open_mouth", u"😮"},
    {u"astonished", u"😲"},
    {u"flushed", u"😳"},
    {u"exploding_head", u"🤯"},
    {u"partying_face", u"🥳"},
    {u"face_palm", u"🤦"},
    {u"facepalm", u"🤦"},
    {u"man-facepalming", u"🤦‍♂️"},
    {u"woman-facepalming", u"🤦‍♀️"},
    {u"shrug", u"🤷"},
    {u"man-shrugging", u"🤷‍♂️"},
    {u"woman-shrugging", u"🤷‍♀️"},
    {u"saluting_face", u"🫡"},
    {u"skull", u"💀"},
    {u"ghost", u"👻"},
    {u"robot_face", u"🤖"},
    {u"hankey", u"💩"},
    {u"poop", u"💩"},
    {u"see_no_evil", u"🙈"},
    {u"heart", u"❤️"},
    {u"orange_heart", u"🧡"},
    {u"broken_heart", u"💔"},
    {u"two_hearts", u"💕"},
    {u"sparkling_heart", u"💖"},
    {u"100", u"💯"},
    {u"boom", u"💥"},
    {u"dizzy", u"💫"},
    {u"zzz", u"💤"},
    {u"tada", u"🎉"},
    {u"confetti_ball", u"🎊"},
    {u"gift", u"🎁"},
    {u"birthday", u"🎂"},
    {u"balloon", u"🎈"},
    {u"trophy", u"🏆"},
    {u"medal", u"🏅"},
    {u"first_place_medal", u"🥇"},
    {u"star", u"⭐"},
    {u"star2", u"🌟"},
    {u"zap", u"⚡"},
    {u"sunny", u"☀️"},
    {u"beer", u"🍺"},
    {u"beers", u"🍻"},
    {u"champagne", u"🍾"},
    {u"clinking_glasses", u"🥂"},
    {u"coffee", u"☕"},
    {u"tea", u"🍵"},
    {u"pizza", u"🍕"},
    {u"cake", u"🍰"},
    {u"bulb", u"💡"},
    {u"memo", u"📝"},
    {u"pencil", u"📝"},
    {u"email", u"✉️"},
    {u"phone", u"☎️"},
    {u"computer", u"💻"},
    {u"wrench", u"🔧"},
    {u"hammer_and_wrench", u"🛠️"},
    {u"gear", u"⚙️"},
    {u"bug", u"🐛"},
    {u"lock", u"🔒"},
    {u"key", u"🔑"},
    {u"mag", u"🔍"},
    {u"bell", u"🔔"},
    {u"pushpin", u"📌"},
    {u"calendar", u"📅"},
    {u"date", u"📅"},
    {u"warning", u"⚠️"},
    {u"rotating_light", u"🚨"},
    {u"construction", u"🚧"},
    {u"white_check_mark", u"✅"},
    {u"heavy_check_mark", u"✔️"},
    {u"ballot_box_with_check", u"☑️"},
    {u"x", u"❌"},
    {u"heavy_plus_sign", u"➕"},
    {u"heavy_minus_sign", u"➖"},
    {u"question", u"❓"},
    {u"exclamation", u"❗"},
    {u"bangbang", u"‼️"},
    {u"no_entry", u"⛔"},
    {u"stop_sign", u"🛑"},
    {u"red_circle", u"🔴"},
    {u"large_blue_circle", u"🔵"},
    {u"large_green_circle", u"🟢"},
    {u"arrow_up", u"⬆️"},
    {u"arrow_down", u"⬇️"},
    {u"arrow_left", u"⬅️"},
    {u"arrow_right", u"➡️"},
    {u"recycle", u"♻️"},
    {u"one", u"1️⃣"},
    {u"two", u"2️⃣"},
    {u"three", u"3️⃣"},
    {u"four", u"4️⃣"},
    {u"five", u"5️⃣"},
    {u"dog", u"🐶"},
    {u"cat", u"🐱"},
    {u"unicorn_face", u"🦄"},
    {u"crab", u"🦀"},
    {u"turtle", u"🐢"},
    {u"palm_tree", u"🌴"},
    {u"evergreen_tree", u"🌲"},
    {u"christmas_tree", u"🎄"},
    {u"rainbow", u"🌈"},
    {u"earth_africa", u"🌍"},
    {u"earth_americas", u"🌎"},
    {u"musical_note", u"🎵"},
    {u"moneybag", u"💰"},
    {u"chart_with_upwards_trend", u"📈"},
    {u"house", u"🏠"},
    {u"airplane", u"✈️"},
    {u"car", u"🚗"},
    {u"ship", u"🚢"},
};

const QHash<QString, QString>& table()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all;
        for (const Named& one : knownNames)
            all.insert(QString::fromUtf16(one.name), QString::fromUtf16(one.emoji));
        return all;
    }();
    return names;
}

/// "flag-es": two letters that stand for the country.
QString flagOf(const QString& country)
{
    QString flag;
    for (const QChar c : country) {
        if (c < u'a' || c > u'z')
            return {};
        const char32_t letter = 0x1f1e6 + (c.unicode() - u'a');
        flag += QString::fromUcs4(&letter, 1);
    }
    return flag;
}

QString byUnicodeName(QString name)
{
    const QByteArray upper = name.replace(u'_', u' ').replace(u'-', u' ').toUpper().toLatin1();
    UErrorCode status = U_ZERO_ERROR;
    const UChar32 found = u_charFromName(U_UNICODE_CHAR_NAME, upper.constData(), &status);
    if (U_FAILURE(status) != 0 || !u_hasBinaryProperty(found, UCHAR_EMOJI) || found < 0x100)
        return {};
    const auto character = static_cast<char32_t>(found);
    const QString text = QString::fromUcs4(&character, 1);
    return u_hasBinaryProperty(found, UCHAR_EMOJI_PRESENTATION) ? text : text + QChar(0xfe0f);
}

/// "wave::skin-tone-3": the shades are 2 to 6.
QString inShade(const QString& emoji, int shade)
{
    if (shade < 2 || shade > 6)
        return emoji;
    const char32_t modifier = 0x1f3fb + static_cast<char32_t>(shade - 2);
    QString plain = emoji;
    plain.remove(QChar(0xfe0f));
    const auto points = plain.toUcs4();
    if (points.size() != 1 || !u_hasBinaryProperty(static_cast<UChar32>(points.first()), UCHAR_EMOJI_MODIFIER_BASE))
        return emoji;
    return plain + QString::fromUcs4(&modifier, 1);
}

} // namespace

QString emojiOf(const QString& name)
{
    if (name.size() > 100)
        return {};
    const QString bare = name.section(u"::"_s, 0, 0).toLower();
    const int shade = name.section(u"::skin-tone-"_s, 1).toInt();
    if (const auto known = table().constFind(bare); known != table().constEnd())
        return inShade(*known, shade);
    if (bare.startsWith(u"flag-"_s) && bare.size() == 7)
        return flagOf(bare.mid(5));
    return inShade(byUnicodeName(bare), shade);
}

} // namespace tertulia::transfer
