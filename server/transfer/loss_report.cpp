// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/loss_report.h"

#include <QJsonArray>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int exampleLength = 80;

/// One line that a terminal shows as it is.
QString harmless(const QString& example)
{
    QString text;
    for (const QChar c : example.left(exampleLength))
        text += c.isPrint() ? c : QChar(u'?');
    return example.size() > exampleLength ? text + u'…' : text;
}

QJsonObject numbers(const QMap<QString, int64_t>& counts)
{
    QJsonObject object;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        object.insert(it.key(), static_cast<qint64>(it.value()));
    return object;
}

QString lines(const QString& title, const QMap<QString, int64_t>& counts)
{
    if (counts.isEmpty())
        return {};
    QString text = title + u'\n';
    for (auto it = counts.begin(); it != counts.end(); ++it)
        text += u"  %1 %2\n"_s.arg(it.value(), 9).arg(it.key());
    return text;
}

} // namespace

void LossReport::lose(const char* what, const char* why, const QString& example, int64_t count)
{
    Loss& loss = m_lost[{QString::fromLatin1(what), QString::fromLatin1(why)}];
    loss.count += count;
    if (!example.isEmpty() && loss.examples.size() < examplesKept)
        loss.examples += harmless(example);
}

int64_t LossReport::lost(const char* what, const char* why) const
{
    const auto found = m_lost.find({QString::fromLatin1(what), QString::fromLatin1(why)});
    return found == m_lost.end() ? 0 : found->second.count;
}

QJsonObject LossReport::json() const
{
    QJsonArray losses;
    for (const auto& [key, loss] : m_lost)
        losses.append(QJsonObject{{u"what"_s, key.first},
                                  {u"why"_s, key.second},
                                  {u"count"_s, static_cast<qint64>(loss.count)},
                                  {u"examples"_s, QJsonArray::fromStringList(loss.examples)}});
    return {{u"comes_over"_s, numbers(m_over)}, {u"was_there"_s, numbers(m_there)}, {u"losses"_s, losses}};
}

QString LossReport::text() const
{
    QString text = lines(u"Comes over:"_s, m_over) + lines(u"Was there already:"_s, m_there);
    if (!m_lost.empty())
        text += u"Does not come over, or not as it was:\n"_s;
    for (const auto& [key, loss] : m_lost) {
        text += u"  %1 %2: %3\n"_s.arg(loss.count, 9).arg(key.first, key.second);
        if (!loss.examples.isEmpty())
            text += u"            for example %1\n"_s.arg(loss.examples.join(u", "_s));
    }
    return text;
}

} // namespace tertulia::transfer
