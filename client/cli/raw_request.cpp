// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/raw_request.h"

#include "client/cli/terminal.h"
#include "shared/protocol/strict_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace tertulia::cli {

using namespace Qt::StringLiterals;

namespace {

Error unusable(const QString& why)
{
    return Error::badField({}, why);
}

/// QJson leaves those above ASCII as they are.
QByteArray withoutControls(const QByteArray& json)
{
    QString out;
    for (const QChar c : QString::fromUtf8(json)) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            out += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            out += c;
    }
    return out.toUtf8();
}

QJsonValue at(const QJsonValue& value, const QString& step)
{
    if (!value.isArray())
        return value.toObject().value(step);
    bool isNumber = false;
    const int index = step.toInt(&isNumber);
    return isNumber && index >= 0 ? value.toArray().at(index) : QJsonValue{QJsonValue::Undefined};
}

QByteArray plain(const QJsonValue& value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    // The document of a list of one, without its brackets: numbers come out as they went in.
    const QByteArray one = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return one.mid(1, one.size() - 2);
}

Result<QJsonObject> parsed(const QString& json)
{
    auto object = parseStrictObject(json.toUtf8());
    if (!object.ok())
        return unusable(tr("That is no JSON object: %1 %2").arg(object.error().field, object.error().detail));
    return object;
}

/// "{…}", "-", "key=text" or "key:=JSON".
Result<QJsonObject> fieldsIn(const QString& operand)
{
    if (operand == u"-"_s)
        return parsed(readAll());
    static const QRegularExpression named(u"^([a-z0-9_]+)(:?)=(.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = named.match(operand);
    if (!match.hasMatch())
        return parsed(operand);
    if (match.captured(2).isEmpty())
        return QJsonObject{{match.captured(1), match.captured(3)}};
    return parsed(u"{\"%1\":%2}"_s.arg(match.captured(1), match.captured(3)));
}

} // namespace

Result<RawRequest> readRequest(const Arguments& arguments)
{
    RawRequest request{arguments.operands.constFirst(), {}};
    if (request.type == u"hello"_s || request.type.startsWith(u"auth."_s))
        return unusable(tr("For this there are the commands login and logout."));
    for (const QString& operand : arguments.operands.mid(1)) {
        TRY(const auto fields, fieldsIn(operand));
        for (auto field = fields.begin(); field != fields.end(); ++field)
            request.data.insert(field.key(), field.value());
    }
    return request;
}

std::optional<QByteArray> pick(const QJsonObject& reply, const QString& path)
{
    QJsonValue value = reply;
    for (const QString& step : path.split(u'.', Qt::SkipEmptyParts))
        value = at(value, step);
    if (value.isUndefined())
        return std::nullopt;
    return value.isString() ? oneLine(value.toString()).toUtf8() : withoutControls(plain(value));
}

} // namespace tertulia::cli
