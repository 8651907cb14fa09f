// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config.h"

#include "server/config_keys.h"

#include <QFile>

// Header-only: the library of the distribution is built with exceptions.
#define TOML_EXCEPTIONS 0
// Its assertions end the program on files that it refuses with a complaint a few lines further on ("[>").
#define TOML_ASSERT(expr) static_assert(true)
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Error badKey(const QString& key, const QString& complaint)
{
    return Error::badField(key, complaint);
}

/// Number of letters to insert, drop or change (Levenshtein).
int distance(const QString& a, const QString& b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i));
        for (size_t j = 1; j < row.size(); ++j) {
            const int change = diagonal + (a.at(i - 1) == b.at(static_cast<qsizetype>(j) - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

QString nearestKey(const QString& key)
{
    QString nearest;
    int least = 1000;
    for (const ConfigKey& one : configKeys()) {
        const QString name = QLatin1StringView{one.name};
        const int far = std::min(distance(key, name), distance(key, name.section(u'.', 1)) + 2);
        if (far < least) {
            least = far;
            nearest = name;
        }
    }
    return nearest;
}

const ConfigKey* keyNamed(const QString& name)
{
    for (const ConfigKey& one : configKeys())
        if (name == QLatin1StringView{one.name})
            return &one;
    return nullptr;
}

Result<const ConfigKey*> findKey(const QString& name, const QString& where)
{
    if (const ConfigKey* found = keyNamed(name))
        return found;
    return badKey(name, u"unknown key \"%1\" %2; did you mean \"%3\"?"_s.arg(name, where, nearestKey(name)));
}

Result<Done> setKey(Config& config, const ConfigKey& key, const QString& value, const QString& where)
{
    const QString fault = assign(config, key, value);
    if (fault.isEmpty())
        return Done{};
    return badKey(QLatin1StringView{key.name}, u"%1 (%2): %3"_s.arg(QLatin1StringView{key.name}, where, fault));
}

/// A TOML value as the text that a flag would have.
std::optional<QString> textOf(const toml::node& node)
{
    if (const auto text = node.value_exact<std::string>())
        return QString::fromStdString(*text);
    if (const auto integer = node.value_exact<int64_t>())
        return QString::number(*integer);
    if (const auto real = node.value_exact<double>())
        return QString::number(*real);
    if (const auto flag = node.value_exact<bool>())
        return *flag ? u"true"_s : u"false"_s;
    const toml::array* list = node.as_array();
    if (list == nullptr)
        return std::nullopt;
    QStringList items;
    for (const auto& item : *list) {
        const auto text = textOf(item);
        if (!text)
            return std::nullopt;
        items += *text;
    }
    return items.join(u',');
}

Result<Done> applyTable(Config& config, const toml::table& table, const QString& prefix, const QString& where)
{
    for (const auto& [key, node] : table) {
        const std::string_view view = key.str();
        const QString name = prefix + QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
        if (const toml::table* inner = node.as_table()) {
            CHECK(applyTable(config, *inner, name + u'.', where));
            continue;
        }
        TRY(const ConfigKey* found, findKey(name, where));
        const auto text = textOf(node);
        if (!text)
            return badKey(name, u"%1 (%2): not a value of a known kind"_s.arg(name, where));
        CHECK(setKey(config, *found, *text, where));
    }
    return Done{};
}

/// Where a text or a comment of TOML ends that begins here; here, if none does.
qsizetype endOfText(QByteArrayView toml, qsizetype at)
{
    const char c = toml.at(at);
    if (c == '#') {
        const qsizetype end = toml.indexOf('\n', at);
        return end < 0 ? toml.size() : end;
    }
    if (c != '"' && c != '\'')
        return at;
    const QByteArray three(3, c);
    const QByteArrayView quote = toml.sliced(at).startsWith(three) ? QByteArrayView{three} : toml.sliced(at, 1);
    for (at += quote.size(); at < toml.size(); ++at) {
        if (c == '"' && toml.at(at) == '\\')
            ++at;
        else if (toml.sliced(at).startsWith(quote))
            return at + quote.size();
        else if (toml.at(at) == '\n' && quote.size() == 1)
            return at;
    }
    return toml.size();
}

/// The line with something else than ASCII outside of texts and comments, where TOML has none; 0 if there is none.
/// toml++ 3.3 is not defined for it.
qsizetype lineOfStrayLetter(QByteArrayView toml)
{
    for (qsizetype at = 0; at < toml.size();) {
        const qsizetype end = endOfText(toml, at);
        if (end == at && static_cast<unsigned char>(toml.at(at)) >= 0x80)
            return toml.first(at).count('\n') + 1;
        at = std::max(end, at + 1);
    }
    return 0;
}

Result<Done> applyFile(Config& config, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badKey(u"config"_s, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    const QByteArray text = file.readAll();
    if (const qsizetype line = lineOfStrayLetter(text); line > 0)
        return badKey(u"config"_s,
                      u"%1, line %2: only texts and comments may be other than ASCII"_s.arg(path).arg(line));
    const toml::parse_result parsed = toml::parse(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    if (parsed)
        return applyTable(config, parsed.table(), {}, u"in %1"_s.arg(path));
    const std::string_view fault = parsed.error().description();
    return badKey(u"config"_s, u"%1, line %2: %3"_s.arg(path)
                                   .arg(parsed.error().source().begin.line)
                                   .arg(QString::fromUtf8(fault.data(), static_cast<qsizetype>(fault.size()))));
}

Result<Done> applyEnvironment(Config& config, const QMap<QString, QString>& environment)
{
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        if (!it.key().startsWith(u"TERTULIA_"_s) || !it.key().contains(u"__"_s))
            continue;
        const QString name = it.key().mid(9).toLower().replace(u"__"_s, u"."_s);
        const QString where = u"in the environment, %1"_s.arg(it.key());
        TRY(const ConfigKey* key, findKey(name, where));
        CHECK(setKey(config, *key, it.value(), where));
    }
    return Done{};
}

Result<Done> applyFlags(Config& config, const QMap<QString, QString>& flags)
{
    for (auto it = flags.begin(); it != flags.end(); ++it) {
        TRY(const ConfigKey* key, findKey(it.key(), u"as a flag"_s));
        if (key->isSecret)
            return badKey(it.key(), u"%1 may be a secret, and flags are visible to everybody: use %2 or the file"_s.arg(
                                        it.key(), environmentName(*key)));
        CHECK(setKey(config, *key, it.value(), u"flag"_s));
    }
    return Done{};
}

QString tomlValue(const Config& config, const ConfigKey& key)
{
    if (key.isSecret && !valueText(config, key).isEmpty())
        return u"\"***\""_s;
    return tomlText(config, key);
}

} // namespace

Result<Config> loadConfig(const ConfigSources& sources)
{
    Config config;
    if (!sources.file.isEmpty())
        CHECK(applyFile(config, sources.file));
    CHECK(applyEnvironment(config, sources.environment));
    CHECK(applyFlags(config, sources.flags));
    return config;
}

QStringList differences(const Config& one, const Config& other)
{
    QStringList names;
    for (const ConfigKey& key : configKeys())
        if (valueText(one, key) != valueText(other, key))
            names.append(QLatin1StringView{key.name});
    return names;
}

bool isReloadable(const QString& key)
{
    static const QStringList sections{u"tls."_s, u"log."_s};
    static const QStringList fixed{u"limits.connections_per_user"_s, u"limits.loopback"_s, u"limits.sign_in_seconds"_s,
                                   u"limits.ping_seconds"_s, u"limits.dead_seconds"_s};
    return (key.startsWith(u"limits."_s) && !fixed.contains(key)) ||
           std::any_of(sections.begin(), sections.end(), [&key](const QString& one) { return key.startsWith(one); });
}

void takeOver(const QString& key, const Config& from, Config& to)
{
    if (const ConfigKey* found = keyNamed(key))
        (void)assign(to, *found, valueText(from, *found));
}

bool isSwitch(const QString& key)
{
    const ConfigKey* found = keyNamed(key);
    return found != nullptr && std::holds_alternative<bool Config::*>(found->member);
}

QString printedConfig(const Config& config)
{
    QString out;
    QString section;
    for (const ConfigKey& key : configKeys()) {
        const QString name = QLatin1StringView{key.name};
        if (name.section(u'.', 0, 0) != section) {
            section = name.section(u'.', 0, 0);
            out += (out.isEmpty() ? u"[%1]\n"_s : u"\n[%1]\n"_s).arg(section);
        }
        out += u"%1 = %2\n"_s.arg(name.section(u'.', 1), tomlValue(config, key));
    }
    return out;
}

QString generatedConfig()
{
    const Config defaults;
    QString out = u"## Configuration of tertulia-server: every key with its default.\n"_s;
    QString section;
    for (const ConfigKey& key : configKeys()) {
        const QString name = QLatin1StringView{key.name};
        if (name.section(u'.', 0, 0) != section) {
            section = name.section(u'.', 0, 0);
            out += u"\n[%1]\n"_s.arg(section);
        }
        out += u"## %1\n# %2 = %3\n"_s.arg(QString::fromUtf8(key.help), name.section(u'.', 1), tomlText(defaults, key));
    }
    return out;
}

QString configHelp()
{
    const Config defaults;
    QString out;
    for (const ConfigKey& key : configKeys()) {
        const QString flag = key.isSecret ? environmentName(key) : u"--"_s + QLatin1StringView{key.name};
        out += u"  %1 %2"_s.arg(flag.leftJustified(44), QString::fromUtf8(key.help));
        const QString value = valueText(defaults, key);
        out += value.isEmpty() ? u"\n"_s : u" [%1]\n"_s.arg(value);
    }
    return out;
}

} // namespace tertulia
