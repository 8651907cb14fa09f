// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/news_voice.h"

#include <QAccessible>

namespace tertulia {

NewsVoice::NewsVoice(QObject* parent) : QObject(parent) {}

void NewsVoice::setModel(QAbstractItemModel* model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (m_model) {
        connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] { look(true); });
        connect(m_model, &QAbstractItemModel::modelReset, this, [this] { look(false); });
    }
    look(false);
    Q_EMIT changed();
}

void NewsVoice::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive)
        return;
    look(false); // what came meanwhile is not news
    Q_EMIT changed();
}

QVariant NewsVoice::value(int row, const char* role) const
{
    return m_model->data(m_model->index(row, 0), m_model->roleNames().key(role, -1));
}

/// The newest that the server has numbered: those that wait to be sent stand above it.
void NewsVoice::look(bool isSaid)
{
    if (!m_model || !m_isActive)
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const qint64 seq = value(row, "seq").toLongLong();
        if (seq == 0)
            continue;
        const bool isNews = isSaid && seq > m_last && !value(row, "own").toBool();
        m_last = isSaid ? std::max(m_last, seq) : seq;
        if (isNews)
            Q_EMIT arrived(value(row, "authorName").toString(), value(row, "spoken").toString());
        return;
    }
    if (!isSaid)
        m_last = 0;
}

void NewsVoice::announce(QQuickItem* item, const QString& words)
{
    if (!item || words.isEmpty() || !QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(item, words);
#else
    QAccessibleEvent event(item, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace tertulia
