// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/move_command.h"

#include "server/backup/move_database.h"
#include "server/data_dir.h"
#include "server/server_app.h"
#include "server/verb.h"

#include <QFile>
#include <QUrl>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

void tellNow(const QString& line)
{
    print(line + u'\n');
    std::fflush(stdout);
}

Result<QString> addressFrom(const QString& given)
{
    if (given != u"-"_s) {
        if (!QUrl(given).password().isEmpty())
            return Error::badField(u"to"_s, u"others on this computer can read a password among the arguments: say "
                                            "--to - and give the URL on standard input, or have it in ~/.pgpass"_s);
        return given;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error::make(ErrorCode::Internal, u"standard input cannot be read"_s);
    return QString::fromUtf8(input.readLine(4096)).trimmed();
}

Result<int> moveTo(const sql::DbConfig& from, const QString& given)
{
    TRY(const QString address, addressFrom(given));
    TRY(const auto to, sql::configFromUrl(address));
    TRY(const auto moved, backup::moveDatabase({from, to, tellNow}));
    print(u"moved: %1 tables, %2 rows, %3 conversations, %4 blocks of messages, all the same at both places\n"_s
              .arg(moved.tables)
              .arg(moved.rows)
              .arg(moved.conversations)
              .arg(moved.blocks));
    if (moved.changed > 0)
        print(u"%1 of these blocks are read otherwise here; clients fetch them anew\n"_s.arg(moved.changed));
    print(u"now set database.url to the new place; the old one is as it was, and is not served any more\n"_s);
    return exit_code::done;
}

} // namespace

Result<int> runMove(const Config& config, const CommandLine& line)
{
    const QString to = line.options.value(u"to"_s);
    const bool cancels = line.options.contains(u"cancel"_s);
    if (line.words.size() != 1 || to.isEmpty() != cancels)
        return Error::badField(u"move"_s, u"say: move --to postgresql://USER@HOST/NAME, move --to sqlite:///FILE or "
                                          "move --cancel"_s);
    TRY(const auto data, DataDir::open(config.data));
    CHECK(data->lock());
    TRY(const auto from, databaseOf(config, *data));
    if (!cancels)
        return moveTo(from, to);
    CHECK(backup::cancelMove(from));
    print(u"the database here may be served again\n"_s);
    return exit_code::done;
}

} // namespace tertulia
