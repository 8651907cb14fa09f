// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app_options.h"

#include "client/viewmodels/login_view.h"

#include <QCommandLineParser>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

void declare(QCommandLineParser& parser)
{
    parser.setApplicationDescription(u"Tertulia, a chat that is yours."_s);
    parser.addOptions({
        {u"profile"_s, u"Keep accounts and settings under this name."_s, u"name"_s, u"default"_s},
        {u"server"_s, u"Use this server: chat.example.org, http://localhost:8080"_s, u"url"_s},
        {u"sign-in"_s, u"Sign in as this user without the sign-in page."_s, u"user"_s},
        {u"password-stdin"_s, u"Read the password of --sign-in from standard input."_s},
        {u"open"_s, u"Begin with the conversation of this name."_s, u"name"_s},
        {u"page"_s, u"Begin with this page (SettingsPage, FriendsPage …)."_s, u"name[:argument]"_s},
        {u"theme"_s, u"system, dark or light."_s, u"theme"_s},
        {u"language"_s, u"system, en, es or fr."_s, u"language"_s},
        {u"size"_s, u"Size of the window, 1440x900."_s, u"size"_s},
        {u"screenshot"_s, u"Write a picture of the window as PNG when everything is there, then quit."_s, u"file"_s},
        {u"after-text"_s, u"Wait with the picture for a message with this text."_s, u"text"_s},
        {u"pictures"_s, u"Write the pictures that this list (JSON) names, then quit."_s, u"file"_s},
        {u"offline"_s, u"The picture is of what this device holds, without a connection."_s},
        {u"self-test"_s, u"Load every part of the interface, then quit."_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
    });
}

Error fault(const QString& sentence)
{
    return Error::badField({}, sentence);
}

bool oneOf(const QString& word, std::initializer_list<QLatin1StringView> known)
{
    return word.isEmpty() || std::find(known.begin(), known.end(), word) != known.end();
}

} // namespace

Result<AppOptions> parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return fault(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return fault(u"unexpected: "_s + parser.positionalArguments().first());
    AppOptions options;
    options.profile = parser.value(u"profile"_s);
    options.signIn = parser.value(u"sign-in"_s);
    options.passwordFromStdin = parser.isSet(u"password-stdin"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.open = parser.value(u"open"_s);
    options.page = parser.value(u"page"_s);
    options.pictures = parser.value(u"pictures"_s);
    options.afterText = parser.value(u"after-text"_s);
    options.offline = parser.isSet(u"offline"_s);
    options.theme = parser.value(u"theme"_s);
    options.language = parser.value(u"language"_s);
    options.selfTest = parser.isSet(u"self-test"_s);
    options.help = parser.isSet(u"help"_s);
    options.version = parser.isSet(u"version"_s);
    TRY(options.size, sizeFromText(parser.value(u"size"_s)));
    options.server = serverFromText(parser.value(u"server"_s));
    if (parser.isSet(u"server"_s) && options.server.isEmpty())
        return fault(u"--server wants the address of a server"_s);
    if (!oneOf(options.theme, {"system"_L1, "dark"_L1, "light"_L1}))
        return fault(u"--theme wants system, dark or light"_s);
    if (!oneOf(options.language, {"system"_L1, "en"_L1, "es"_L1, "fr"_L1}))
        return fault(u"--language wants system, en, es or fr"_s);
    if (options.signIn.isEmpty() == options.passwordFromStdin)
        return fault(u"--sign-in and --password-stdin belong together"_s);
    return options;
}

Result<QSize> sizeFromText(const QString& text)
{
    if (text.isEmpty())
        return QSize{};
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize{parts.first().toInt(), parts.last().toInt()} : QSize{};
    if (size.width() < 100 || size.height() < 100 || size.width() > 10'000 || size.height() > 10'000)
        return fault(u"--size wants something like 1440x900"_s);
    return size;
}

QString helpText()
{
    QCommandLineParser parser;
    declare(parser);
    return parser.helpText();
}

} // namespace tertulia
