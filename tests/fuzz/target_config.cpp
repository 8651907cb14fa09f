// SPDX-License-Identifier: GPL-3.0-or-later
// A configuration file, and after a line "---" one KEY=VALUE of the environment a line: it is read, or refused with a
// complaint that names where; what was read can be printed and read again; a secret is never printed.
#include "server/config.h"
#include "tests/fuzz/fuzz_target.h"

#include <QTemporaryFile>

namespace tertulia::fuzz {

namespace {

using namespace Qt::StringLiterals;

Result<Config> fromFile(QByteArrayView text, const QMap<QString, QString>& environment)
{
    static QTemporaryFile file;
    FUZZ_EXPECT(file.isOpen() || file.open());
    FUZZ_EXPECT(file.resize(0) && file.seek(0) && file.write(text.data(), text.size()) == text.size() && file.flush());
    return loadConfig({file.fileName(), environment, {}});
}

} // namespace

FUZZ_TARGET(config)
{
    const QByteArray bytes = input.toByteArray();
    const qsizetype cut = bytes.indexOf("\n---\n");
    QMap<QString, QString> environment;
    if (cut >= 0)
        for (const QByteArray& line : bytes.mid(cut + 5).split('\n'))
            environment.insert(QString::fromUtf8(line.left(line.indexOf('='))),
                               QString::fromUtf8(line.mid(line.indexOf('=') + 1)));
    const auto config = fromFile(cut < 0 ? bytes : bytes.left(cut), environment);
    if (!config.ok()) {
        FUZZ_EXPECT(config.error().code == ErrorCode::BadField);
        FUZZ_EXPECT(!config.error().detail.isEmpty());
        return;
    }
    const QString printed = printedConfig(*config);
    if (config->databaseUrl.size() > 12)
        FUZZ_EXPECT(!printed.contains(config->databaseUrl));
    const auto again = fromFile(printed.toUtf8(), {});
    FUZZ_EXPECT(again.ok());
    FUZZ_EXPECT(printedConfig(*again) == printed);
}

} // namespace tertulia::fuzz
