// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/arguments.h"

#include "client/cli/terminal.h"
#include <QCommandLineParser>
#include <QCoreApplication>

namespace tertulia::cli {

using namespace Qt::StringLiterals;

namespace {

struct Command
{
    QLatin1StringView name;
    int least; ///< operands
    int most;
    const char* usage;
    const char* help;
};

constexpr std::array commands{
    Command{QLatin1StringView{"login"}, 1, 1, "login HANDLE [--password-stdin] [--register --display-name NAME]",
            QT_TRANSLATE_NOOP("tertulia::cli", "sign this device in")},
    Command{QLatin1StringView{"logout"}, 0, 0, "logout [--force]",
            QT_TRANSLATE_NOOP("tertulia::cli", "sign out and wipe what this device holds")},
    Command{QLatin1StringView{"status"}, 0, 0, "status",
            QT_TRANSLATE_NOOP("tertulia::cli", "who is signed in and what waits to be sent")},
    Command{QLatin1StringView{"conversations"}, 0, 0, "conversations",
            QT_TRANSLATE_NOOP("tertulia::cli", "list rooms, groups and directs")},
    Command{QLatin1StringView{"send"}, 1, 2,
            "send CONVERSATION TEXT [--reply-to MESSAGE] [--file PATH]... [--queue] [--timeout SECONDS]",
            QT_TRANSLATE_NOOP("tertulia::cli", "send a message and wait until the server has it; TEXT - reads the "
                                               "standard input")},
    Command{QLatin1StringView{"download"}, 1, 2, "download FILE [PATH]",
            QT_TRANSLATE_NOOP("tertulia::cli", "fetch a file of a message; PATH is a folder or a new file")},
    Command{QLatin1StringView{"tail"}, 0, 1, "tail [CONVERSATION] [--count N]",
            QT_TRANSLATE_NOOP("tertulia::cli", "print new messages as they come")},
    Command{QLatin1StringView{"history"}, 1, 1, "history CONVERSATION [--limit N] [--before SEQ]",
            QT_TRANSLATE_NOOP("tertulia::cli", "print older messages, oldest first")},
    Command{QLatin1StringView{"search"}, 1, 64, "search QUERY... [--limit N] [--best] [--offline]",
            QT_TRANSLATE_NOOP("tertulia::cli", "find messages, the newest or the best ones; --offline asks this device "
                                               "alone")},
    Command{QLatin1StringView{"claims"}, 0, 1, "claims [CONVERSATION] [--offline]",
            QT_TRANSLATE_NOOP("tertulia::cli", "print digests of what this device holds, for tertulia-server admin "
                                               "verify")},
    Command{QLatin1StringView{"recording"}, 2, 2, "recording show FILE | recording replay FILE",
            QT_TRANSLATE_NOOP("tertulia::cli", "look at what --record wrote, or play it again and compare the state "
                                               "that is reached")},
    Command{QLatin1StringView{"request"}, 1, 64, "request TYPE [JSON | - | KEY=TEXT | KEY:=JSON]... [--pick PATH]",
            QT_TRANSLATE_NOOP("tertulia::cli", "send any request of the protocol and print the reply; - reads the "
                                               "standard input; PATH like space.id prints that value alone")},
};

Error wrong(const QString& why)
{
    return Error::badField({}, why);
}

struct Options
{
    QCommandLineOption profile{u"profile"_s, {}, u"name"_s, u"default"_s};
    QCommandLineOption server{u"server"_s, {}, u"url"_s};
    QCommandLineOption json{u"json"_s};
    QCommandLineOption passwordStdin{u"password-stdin"_s};
    QCommandLineOption registers{u"register"_s};
    QCommandLineOption displayName{u"display-name"_s, {}, u"name"_s};
    QCommandLineOption replyTo{u"reply-to"_s, {}, u"id"_s};
    QCommandLineOption file{u"file"_s, {}, u"path"_s};
    QCommandLineOption queue{u"queue"_s};
    QCommandLineOption force{u"force"_s};
    QCommandLineOption count{u"count"_s, {}, u"n"_s, u"0"_s};
    QCommandLineOption limit{u"limit"_s, {}, u"n"_s, u"50"_s};
    QCommandLineOption before{u"before"_s, {}, u"seq"_s, u"0"_s};
    QCommandLineOption best{u"best"_s};
    QCommandLineOption offline{u"offline"_s};
    QCommandLineOption record{u"record"_s, {}, u"path"_s};
    QCommandLineOption pick{u"pick"_s, {}, u"path"_s};
    QCommandLineOption timeout{u"timeout"_s, {}, u"seconds"_s, u"30"_s};
};

Result<qint64> number(const QCommandLineParser& parser, const QCommandLineOption& option, qint64 most)
{
    bool isNumber = false;
    const qint64 value = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || value < 0 || value > most)
        return wrong(tr("--%1 wants a number").arg(option.names().constFirst()));
    return value;
}

Result<Done> checkCommand(const Arguments& arguments)
{
    const auto command = std::ranges::find(commands, arguments.command, &Command::name);
    if (command == commands.end())
        return wrong(arguments.command.isEmpty() ? tr("a command is missing")
                                                 : tr("there is no command %1").arg(arguments.command));
    if (arguments.command == u"recording"_s && arguments.operands.size() == 2 &&
        !QStringList{u"show"_s, u"replay"_s}.contains(arguments.operands.constFirst()))
        return wrong(tr("usage: tertulia-cli %1").arg(QString::fromLatin1(command->usage)));
    const bool saysNothing =
        arguments.command == u"send"_s && arguments.operands.size() < 2 && arguments.files.isEmpty();
    if (saysNothing || arguments.operands.size() < command->least || arguments.operands.size() > command->most)
        return wrong(tr("usage: tertulia-cli %1").arg(QString::fromLatin1(command->usage)));
    return Done{};
}

} // namespace

Result<Arguments> parseArguments(const QStringList& arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.addOptions({options.profile, options.server, options.json, options.passwordStdin, options.registers,
                       options.displayName, options.replyTo, options.file, options.queue, options.force, options.count,
                       options.limit, options.before, options.best, options.offline, options.record, options.pick,
                       options.timeout});
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    Arguments out;
    out.operands = parser.positionalArguments();
    if (!out.operands.isEmpty())
        out.command = out.operands.takeFirst();
    out.profile = parser.value(options.profile);
    out.server = QUrl(parser.value(options.server), QUrl::StrictMode);
    out.json = parser.isSet(options.json);
    out.passwordFromStdin = parser.isSet(options.passwordStdin);
    out.registers = parser.isSet(options.registers);
    out.displayName = parser.value(options.displayName);
    out.replyTo = parser.value(options.replyTo);
    out.files = parser.values(options.file);
    out.queueOnly = parser.isSet(options.queue);
    out.force = parser.isSet(options.force);
    out.best = parser.isSet(options.best);
    out.offline = parser.isSet(options.offline);
    out.record = parser.value(options.record);
    out.pick = parser.value(options.pick);
    TRY(const qint64 count, number(parser, options.count, 1'000'000'000));
    TRY(const qint64 limit, number(parser, options.limit, 100'000));
    TRY(const qint64 before, number(parser, options.before, qint64{1} << 53));
    TRY(const qint64 timeout, number(parser, options.timeout, 86'400));
    out.count = static_cast<int>(count);
    out.limit = static_cast<int>(limit);
    out.before = before;
    out.timeoutSeconds = static_cast<int>(timeout);
    CHECK(checkCommand(out));
    return out;
}

QString usage()
{
    QString text =
        tr("usage: tertulia-cli [--profile NAME] [--server URL] [--json] [--record FILE] COMMAND") + u"\n\n"_s;
    for (const Command& command : commands)
        text += u"  %1\n        %2\n"_s.arg(QString::fromLatin1(command.usage), tr(command.help));
    text += u'\n' + tr("CONVERSATION is an id, #room, space/room, the title of a group or @handle.") + u'\n' +
            tr("Exit code: 0 done, 1 not done, 2 wrong usage.") + u'\n';
    return text;
}

} // namespace tertulia::cli
