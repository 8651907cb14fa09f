// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands.h"

#include "server/backup_command.h"
#include "server/command_line.h"
#include "server/doctor_command.h"
#include "server/export_command.h"
#include "server/import_command.h"
#include "server/listen_address.h"
#include "server/log.h"
#include "server/migrate_command.h"
#include "server/move_command.h"
#include "server/open_data.h"
#include "server/proof_command.h"
#include "server/retention_command.h"
#include "server/seed/demo.h"
#include "server/serve.h"
#include "server/server_app.h"
#include "server/services/passwords.h"
#include "server/services/registration.h"
#include "server/services/search_indexing.h"
#include "server/store/schema.h"
#include "server/store/users.h"
#include "server/verb.h"
#include "shared/sql/engine_version.h"
#include "shared/sql/migrator.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QSslSocket>

#include <cstdio>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

int complain(const Error& error)
{
    QString text = error.detail.isEmpty() ? QString(wireName(error.code)) : error.detail;
    if (!error.field.isEmpty() && !text.contains(error.field))
        text = error.field + u": "_s + text;
    std::fprintf(stderr, "tertulia-server: %s\n", text.toUtf8().constData());
    return error.code == ErrorCode::BadField ? exit_code::notUnderstood : exit_code::failed;
}

QString usage()
{
    return u"Usage: tertulia-server COMMAND [OPTION...]\n\n"
           "  serve --data DIR [--listen HOST:PORT]       run the server until SIGTERM\n"
           "  admin seed-demo --data DIR                  demo accounts, conversations and messages\n"
           "  admin user create HANDLE --password-stdin   make an account (also while the server runs)\n"
           "  admin make-admin HANDLE                     let an account administer the server\n"
           "  admin list-admins                           who does; exit code 3 if nobody\n"
           "  admin reset-link HANDLE [second-factor]     a link to a new password (taking the second factor off)\n"
           "  admin rebuild-search                        let the server make its search index anew\n"
           "  admin digests CONVERSATION | --all          what its blocks of messages are, a digest in a line\n"
           "  admin verify FILE                           compares such lines with the database, see PROTOCOL.md, "
           "\"Proof\"\n"
           "  import slack FILE --owner HANDLE            bring in a Slack export (zip)\n"
           "  import mattermost FILE --owner HANDLE       bring in a Mattermost bulk file (jsonl or zip)\n"
           "      [--dry-run] [--json] [--space NAME] [--map NAME-THERE=HANDLE-HERE] [--source NAME]\n"
           "  import list                                 what was brought in\n"
           "  import undo BATCH [--force]                 take it back\n"
           "  export conversation ID --out FOLDER         a conversation as JSON lines and pages, into a new folder\n"
           "  export user HANDLE --out FOLDER             somebody's own data, likewise\n"
           "  backup --to FILE.tar.zst|FOLDER [--verify]  everything, of a server that may be running, into a new file "
           "or "
           "folder\n"
           "  backup --verify FILE                        reads one, and compares all of it with what was written\n"
           "  backup --drill FILE                         restores one for a try, and compares it with the server\n"
           "  restore FILE --data-dir DIR                 into an empty folder; everybody must sign in again\n"
           "  migrate [up] --data DIR                     bring the database to this version's schema, after a copy of "
           "it\n"
           "  migrate status                              where it is\n"
           "  migrate --rehearse                          does it with a copy that goes again, and says how long it "
           "takes\n"
           "  migrate rollback                            back to the copy from before the last upgrade\n"
           "  retention run                               what was kept long enough goes now, seen by who is "
           "connected\n"
           "  move --to postgresql://USER@HOST/NAME        everything, of a server that does not run, into an empty "
           "database; again goes on\n"
           "  move --to sqlite:///FILE                    and back\n"
           "  move --cancel                               what was moved may be served again\n"
           "  config print|check|generate                 the configuration in force, or a file with all defaults\n"
           "  healthcheck [--listen HOST:PORT]            exit code 0 if a server answers there\n"
           "  doctor [--json] [--url URL] [--backups FOLDER]   what is wrong, what it means, and what to do\n"
           "  version [--json]                            with the schema and the libraries\n\n"
           "  --config FILE       a TOML file with the keys below\n"
           "  --data, --listen and --dev are short for --server.data, --server.listen and --server.dev.\n\n"
           "Keys, stronger first: flag --section.key VALUE, environment TERTULIA_SECTION__KEY, file. Secrets are no flags.\n"_s +
           configHelp();
}

/// The demo's password is made here and kept beside the demo, so that asking again tells the same one.
Result<QString> demoPassword(const DataDir& data)
{
    QFile file(data.file(u"demo-password"_s));
    if (file.open(QIODevice::ReadOnly))
        return QString::fromLatin1(file.readAll()).trimmed();
    const QString made = newRefreshToken().left(16);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(made.toLatin1() + '\n') < 0)
        return Error::badField(u"server.data"_s, u"cannot write %1"_s.arg(file.fileName()));
    return made;
}

Result<int> seed(const Config& config)
{
    TRY(auto opened, openData(config, true));
    const bool isAgain = QFile::exists(opened.data->file(u"demo-password"_s));
    TRY(const QString password, demoPassword(*opened.data));
    TRY(const QString hash, PasswordHasher::hashNow(password, HashCost{config.argon2MemoryMib, config.argon2Passes}));
    TRY(const DemoSummary demo, seedDemo(*opened.db, SystemClock{}, hash));
    CHECK(tellServers(config, *opened.db));
    if (demo.wasThere && !isAgain)
        return Error::make(ErrorCode::Conflict, u"there is a user \"demo\" already, who is not of our making"_s);
    for (const QString& handle : demo.handles)
        print(u"account %1 %2\n"_s.arg(handle, password));
    return exit_code::done;
}

Result<QString> passwordFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error::make(ErrorCode::Internal, u"standard input cannot be read"_s);
    QString password = QString::fromUtf8(input.readLine(4096));
    while (password.endsWith(u'\n') || password.endsWith(u'\r'))
        password.chop(1);
    return password;
}

Error badAccount(const char* what, const QString& why)
{
    return Error::badField(QString::fromLatin1(what), u"%1: %2"_s.arg(QString::fromLatin1(what), why));
}

Result<int> createUser(const Config& config, const CommandLine& line)
{
    if (line.words.size() != 4 || !line.readsPassword)
        return Error::badField(u"user"_s, u"say: admin user create HANDLE --password-stdin [--display-name NAME]"_s);
    accounts::NewAccount account{line.words.at(3), line.displayName, {}};
    if (const char* fault = applyTextRule(rule::handle, account.handle))
        return badAccount("handle", QString::fromLatin1(fault));
    if (account.displayName.isEmpty())
        account.displayName = account.handle;
    if (const char* fault = applyTextRule(rule::name, account.displayName))
        return badAccount("display name", QString::fromLatin1(fault));
    TRY(QString password, passwordFromInput());
    if (const char* fault = applyTextRule(rule::password, password))
        return badAccount("password", QString::fromLatin1(fault));
    if (const auto good = checkNewPassword(password, account.handle); !good.ok())
        return badAccount("password", good.error().detail);
    TRY(account.passwordHash, PasswordHasher::hashNow(password, HashCost{config.argon2MemoryMib, config.argon2Passes}));
    TRY(auto opened, openData(config, false));
    TRY(const UserRecord user,
        inTransaction<UserRecord>(*opened.db, [&account](Tx& tx) { return accounts::create(tx, account); }));
    print(u"user %1 %2\n"_s.arg(user.handle, user.id.text()));
    return exit_code::done;
}

Result<int> makeAdmin(const Config& config, QString handle)
{
    if (const char* fault = applyTextRule(rule::handle, handle))
        return badAccount("handle", QString::fromLatin1(fault));
    TRY(auto opened, openData(config, false));
    CHECK(inTransaction<Done>(*opened.db, [&handle](Tx& tx) { return registration::makeAdmin(tx, handle); }));
    print(u"admin %1\n"_s.arg(handle));
    return exit_code::done;
}

/// The exit code is for a start that waits for the first one (packaging/deb).
Result<int> listAdmins(const Config& config)
{
    TRY(auto opened, openData(config, false));
    TRY(const QStringList handles, store::admins(*opened.db));
    for (const QString& handle : handles)
        print(u"admin %1\n"_s.arg(handle));
    return handles.isEmpty() ? exit_code::nobody : exit_code::done;
}

Result<int> makeResetLink(const Config& config, QString handle, bool endsSecondFactor)
{
    if (const char* fault = applyTextRule(rule::handle, handle))
        return badAccount("handle", QString::fromLatin1(fault));
    TRY(auto opened, openData(config, false));
    TRY(const auto link, inTransaction<ServerResetLinkReply>(
                             *opened.db, [&](Tx& tx) { return passwords::makeLink(tx, handle, endsSecondFactor); }));
    print(u"reset tertulia://reset?user=%1&token=%2\n"_s.arg(handle, link.token));
    return exit_code::done;
}

Result<int> rebuildSearch(const Config& config)
{
    TRY(auto opened, openData(config, false));
    CHECK(inTransaction<Done>(*opened.db, search_indexing::startOver));
    print(u"search index emptied\n"_s);
    return exit_code::done;
}

Result<int> admin(const Config& config, const CommandLine& line)
{
    const QStringList what = line.words.mid(1);
    if (what.size() == 2 && what.at(0) == u"make-admin"_s)
        return makeAdmin(config, what.at(1));
    if (what == QStringList{u"list-admins"_s})
        return listAdmins(config);
    if (what.size() >= 2 && what.at(0) == u"reset-link"_s && what.mid(2).join(u' ') == what.value(2) &&
        QStringList{{}, u"second-factor"_s}.contains(what.value(2)))
        return makeResetLink(config, what.at(1), what.size() == 3);
    if (what == QStringList{u"rebuild-search"_s})
        return rebuildSearch(config);
    if (what == QStringList{u"seed-demo"_s})
        return seed(config);
    if (what.size() >= 2 && what.at(0) == u"user"_s && what.at(1) == u"create"_s)
        return createUser(config, line);
    const bool isAll = line.options.contains(u"all"_s);
    if (what.value(0) == u"digests"_s && what.size() == (isAll ? 1 : 2))
        return printDigests(config, what.value(1));
    if (what.value(0) == u"verify"_s && what.size() == 2)
        return verifyDigests(config, what.at(1));
    return Error::badField(u"admin"_s, u"admin what? seed-demo, user create, make-admin, list-admins, reset-link, "
                                       "rebuild-search, digests or verify; see --help"_s);
}

Result<Done> checkAddresses(const Config& config)
{
    CHECK(parseListen(config.listen));
    if (!QStringList{u"auto"_s, u"off"_s, QString{}}.contains(config.httpListen))
        CHECK(parseListen(config.httpListen, u"http.listen"_s));
    if (!QStringList{u"off"_s, QString{}}.contains(config.metricsListen))
        CHECK(parseListen(config.metricsListen, u"metrics.listen"_s));
    CHECK(net::TrustedProxies::parse(config.trustedProxies, u"server.trusted_proxies"_s));
    return Done{};
}

Result<int> showConfig(const Config& config, const CommandLine& line)
{
    const QString what = line.words.value(1);
    if (what == u"print"_s)
        print(printedConfig(config));
    else if (what == u"generate"_s)
        print(generatedConfig());
    else if (what == u"check"_s)
        CHECK(checkAddresses(config)); // everything else was checked while it was read
    else
        return Error::badField(u"config"_s, u"config what? print, check or generate"_s);
    return exit_code::done;
}

Result<int> checkHealth(const Config& config)
{
    TRY(const auto listen, parseListen(config.listen));
    QSslSocket socket;
    const bool isAny = listen.address == QHostAddress(QHostAddress::Any);
    const bool isTls = !config.tlsCertificate.isEmpty();
    socket.setPeerVerifyMode(QSslSocket::VerifyNone); // the certificate is for the server's name, not for this address
    const QString host = (isAny ? QHostAddress(QHostAddress::LocalHost) : listen.address).toString();
    if (isTls)
        socket.connectToHostEncrypted(host, listen.port);
    else
        socket.connectToHost(host, listen.port);
    if (isTls ? !socket.waitForEncrypted(3000) : !socket.waitForConnected(3000))
        return Error::make(ErrorCode::Internal, u"nothing listens on %1"_s.arg(config.listen));
    socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    while (!socket.canReadLine() && socket.waitForReadyRead(3000)) {
    }
    const QByteArray answer = socket.readLine(200);
    if (!answer.startsWith("HTTP/1.1 200"))
        return Error::make(ErrorCode::Internal, u"the server on %1 is not well"_s.arg(config.listen));
    print(u"ok\n"_s);
    return exit_code::done;
}

/// With --json what a program wants to know before it upgrades, or asks for help.
Result<int> printVersion(bool isJson)
{
    const QString version = QStringLiteral(TERTULIA_VERSION);
    if (!isJson) {
        print(u"tertulia-server %1\n"_s.arg(version));
        return exit_code::done;
    }
    TRY(const auto steps, store::schema());
    const QJsonObject all{{u"name"_s, u"tertulia-server"_s},          {u"version"_s, version},
                          {u"protocol"_s, limits::protocolVersion},   {u"schema"_s, static_cast<int>(steps.size())},
                          {u"qt"_s, QString::fromLatin1(qVersion())}, {u"sqlite"_s, sql::sqliteVersion()}};
    print(QString::fromUtf8(QJsonDocument(all).toJson()));
    return exit_code::done;
}

QMap<QString, QString> environment()
{
    QMap<QString, QString> all;
    const auto process = QProcessEnvironment::systemEnvironment();
    for (const QString& name : process.keys())
        all.insert(name, process.value(name));
    return all;
}

/// That no option was given which the command does not have.
Result<Done> checkOptions(const CommandLine& line)
{
    static const QMap<QString, QStringList> known{
        {u"admin digests"_s, {u"all"_s}},
        {u"import"_s, {u"owner"_s, u"space"_s, u"map"_s, u"source"_s, u"dry-run"_s, u"json"_s, u"force"_s}},
        {u"export"_s, {u"out"_s}},
        {u"backup"_s, {u"to"_s, u"verify"_s, u"drill"_s}},
        {u"doctor"_s, {u"json"_s, u"url"_s, u"backups"_s}},
        {u"migrate"_s, {u"rehearse"_s}},
        {u"move"_s, {u"to"_s, u"cancel"_s}},
        {u"version"_s, {u"json"_s}},
    };
    const QString two = line.words.mid(0, 2).join(u' ');
    const QStringList here = known.value(known.contains(two) ? two : line.words.value(0));
    for (const QString& option : line.options.keys())
        if (!here.contains(option))
            return Error::badField(option, u"unknown option --%1; see --help"_s.arg(option));
    return Done{};
}

Result<int> run(const CommandLine& line)
{
    const QString command = line.words.value(0);
    CHECK(checkOptions(line));
    if (command == u"version"_s)
        return printVersion(line.options.contains(u"json"_s));
    ConfigSources sources = line.sources;
    sources.environment = environment();
    if (command == u"doctor"_s)
        return runDoctor(sources, line);
    TRY(const Config config, loadConfig(sources));
    startLogging(config.logLevel, config.logFormat);
    if (command == u"serve"_s)
        return serve(config, [sources] { return loadConfig(sources); });
    if (command == u"admin"_s)
        return admin(config, line);
    if (command == u"import"_s)
        return runImport(config, line);
    if (command == u"export"_s)
        return runExport(config, line);
    if (command == u"backup"_s)
        return runBackup(config, line);
    if (command == u"restore"_s)
        return runRestore(config, line);
    if (command == u"migrate"_s)
        return runMigrate(config, line);
    if (command == u"retention"_s)
        return runRetention(config, line);
    if (command == u"move"_s)
        return runMove(config, line);
    if (command == u"config"_s)
        return showConfig(config, line);
    if (command == u"healthcheck"_s)
        return checkHealth(config);
    return Error::badField(command, u"unknown command \"%1\"; see --help"_s.arg(command));
}

} // namespace

int runCommand(const QStringList& arguments)
{
    const auto line = parseCommandLine(arguments);
    if (!line.ok())
        return complain(line.error());
    if (line->wantsHelp) {
        print(usage());
        return exit_code::done;
    }
    if (line->words.isEmpty()) {
        std::fputs(usage().toUtf8().constData(), stderr);
        return exit_code::notUnderstood;
    }
    const auto result = run(*line);
    return result.ok() ? *result : complain(result.error());
}

} // namespace tertulia
