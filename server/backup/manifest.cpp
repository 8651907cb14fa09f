// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/manifest.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace tertulia::backup {

using namespace Qt::StringLiterals;

namespace {

const QString formatName = u"tertulia-backup"_s;

Error noManifest(const QString& why)
{
    return Error::make(ErrorCode::Conflict, u"%1 is not one of ours: %2"_s.arg(manifestName, why));
}

QString timeText(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::utc())
        .toString(Qt::ISODateWithMs);
}

Timestamp timeFrom(const QString& text)
{
    return Timestamp{std::chrono::milliseconds{QDateTime::fromString(text, Qt::ISODateWithMs).toMSecsSinceEpoch()}};
}

QStringList namesIn(const QJsonValue& value)
{
    QStringList names;
    const QJsonArray list = value.toArray();
    for (const auto& name : list)
        names.append(name.toString());
    return names;
}

} // namespace

QByteArray textOf(const Manifest& manifest)
{
    QJsonArray members;
    for (const Member& member : manifest.members)
        members.append(
            QJsonObject{{u"name"_s, member.name}, {u"bytes"_s, qint64{member.bytes}}, {u"blake2b"_s, member.digest}});
    const QJsonObject all{{u"format"_s, formatName},
                          {u"format_version"_s, Manifest::format},
                          {u"version"_s, manifest.version},
                          {u"schema"_s, manifest.schema},
                          {u"engine"_s, manifest.isSqlite ? u"sqlite"_s : u"postgres"_s},
                          {u"taken_at"_s, timeText(manifest.takenAt)},
                          {u"conversations"_s, qint64{manifest.conversations}},
                          {u"blocks"_s, qint64{manifest.blocks}},
                          {u"members"_s, members},
                          {u"gone"_s, QJsonArray::fromStringList(manifest.gone)},
                          {u"missing"_s, QJsonArray::fromStringList(manifest.missing)}};
    return QJsonDocument(all).toJson();
}

Result<Manifest> manifestFrom(const QByteArray& text)
{
    const QJsonObject all = QJsonDocument::fromJson(text).object();
    if (all.value(u"format"_s).toString() != formatName)
        return noManifest(u"it does not say that it is a backup"_s);
    if (all.value(u"format_version"_s).toInt() != Manifest::format)
        return noManifest(
            u"it is of another version of the form (%1, here %2)"_s.arg(all.value(u"format_version"_s).toInt())
                .arg(Manifest::format));
    Manifest manifest;
    manifest.version = all.value(u"version"_s).toString();
    manifest.schema = all.value(u"schema"_s).toInt();
    manifest.isSqlite = all.value(u"engine"_s).toString() == u"sqlite"_s;
    manifest.takenAt = timeFrom(all.value(u"taken_at"_s).toString());
    manifest.conversations = all.value(u"conversations"_s).toInteger();
    manifest.blocks = all.value(u"blocks"_s).toInteger();
    const QJsonArray members = all.value(u"members"_s).toArray();
    for (const auto& entry : members) {
        const QJsonObject member = entry.toObject();
        manifest.members.push_back({member.value(u"name"_s).toString(), member.value(u"bytes"_s).toInteger(),
                                    member.value(u"blake2b"_s).toString()});
    }
    manifest.gone = namesIn(all.value(u"gone"_s));
    manifest.missing = namesIn(all.value(u"missing"_s));
    return manifest;
}

} // namespace tertulia::backup
