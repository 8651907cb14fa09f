// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/doctor_findings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tertulia::doctor {

using namespace Qt::StringLiterals;

namespace {

QString severityName(Finding::Severity severity)
{
    return severity == Finding::Fault ? u"fault"_s : u"note"_s;
}

} // namespace

void Findings::fault(const char* name, const QString& what, const QString& means, const QString& advice)
{
    m_all.push_back({QString::fromLatin1(name), Finding::Fault, what, means, advice});
}

void Findings::note(const char* name, const QString& what, const QString& means, const QString& advice)
{
    m_all.push_back({QString::fromLatin1(name), Finding::Note, what, means, advice});
}

int Findings::faults() const
{
    return static_cast<int>(
        std::ranges::count_if(m_all, [](const Finding& one) { return one.severity == Finding::Fault; }));
}

QString Findings::text() const
{
    QString out;
    for (const Finding& one : m_all)
        out += u"%1 %2: %3\n    %4\n    > %5\n"_s.arg(severityName(one.severity), one.name, one.what, one.means,
                                                      one.advice);
    return out + u"%1 things looked at, %2 faults, %3 notes\n"_s.arg(m_looked).arg(faults()).arg(
                     m_all.size() - static_cast<size_t>(faults()));
}

QString Findings::json() const
{
    QJsonArray list;
    for (const Finding& one : m_all)
        list.append(QJsonObject{{u"name"_s, one.name},
                                {u"severity"_s, severityName(one.severity)},
                                {u"what"_s, one.what},
                                {u"means"_s, one.means},
                                {u"do"_s, one.advice}});
    const QJsonObject all{{u"looked_at"_s, m_looked}, {u"faults"_s, faults()}, {u"findings"_s, list}};
    return QString::fromUtf8(QJsonDocument(all).toJson());
}

} // namespace tertulia::doctor
