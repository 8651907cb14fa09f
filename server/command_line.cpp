// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command_line.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// Short flags of the keys that are used by hand.
QString keyOfFlag(const QString& flag)
{
    static const QMap<QString, QString> shortened{{u"data"_s, u"server.data"_s},
                                                  {u"data-dir"_s, u"server.data"_s},
                                                  {u"listen"_s, u"server.listen"_s},
                                                  {u"dev"_s, u"server.dev"_s}};
    return shortened.value(flag, flag);
}

/// Options of single commands; true = without a value.
std::optional<bool> optionOf(const QString& flag)
{
    static const QMap<QString, bool> options{
        {u"owner"_s, false},   {u"space"_s, false},  {u"map"_s, false},     {u"source"_s, false},
        {u"out"_s, false},     {u"dry-run"_s, true}, {u"json"_s, true},     {u"force"_s, true},
        {u"all"_s, true},      {u"to"_s, false},     {u"verify"_s, true},   {u"drill"_s, true},
        {u"rehearse"_s, true}, {u"url"_s, false},    {u"backups"_s, false}, {u"cancel"_s, true}};
    const auto found = options.constFind(flag);
    return found == options.constEnd() ? std::nullopt : std::optional{*found};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList& arguments)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments.at(i);
        if (argument == u"-h"_s || argument == u"--help"_s) {
            line.wantsHelp = true;
        } else if (argument == u"--password-stdin"_s) {
            line.readsPassword = true;
        } else if (!argument.startsWith(u"--"_s)) {
            if (argument.startsWith(u'-') && argument != u"-"_s)
                return Error::badField(argument, u"unknown option %1; see --help"_s.arg(argument));
            line.words += argument;
        } else {
            const qsizetype equals = argument.indexOf(u'=');
            const QString flag = argument.mid(2, equals < 0 ? -1 : equals - 2);
            const QString key = keyOfFlag(flag);
            const auto option = optionOf(flag);
            QString value;
            if (option.value_or(false))
                value.clear();
            else if (equals >= 0)
                value = argument.mid(equals + 1);
            else if (isSwitch(key))
                value = u"true"_s;
            else if (i + 1 < arguments.size())
                value = arguments.at(++i);
            else
                return Error::badField(flag, u"--%1 needs a value"_s.arg(flag));
            if (option)
                line.options.insert(flag, value);
            else if (flag == u"config"_s)
                line.sources.file = value;
            else if (flag == u"display-name"_s)
                line.displayName = value;
            else
                line.sources.flags.insert(key, value);
        }
    }
    return line;
}

} // namespace tertulia
