// SPDX-License-Identifier: GPL-3.0-or-later
// Tells screen readers what somebody else has just written at the end of the history that is looked at: the newest
// alone if several came at once, nothing of what was there before. `arrived` says what it is; announce() has it said,
// by an item that is a notification: Qt 6.4 knows no announcements, but who reads aloud reads a notification that
// appears. Moves no focus. GUI thread.
#pragma once

#include <QAbstractItemModel>
#include <QPointer>
#include <QQuickItem>

namespace tertulia {

class NewsVoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// Of messages, the newest first: "seq" (0: not sent yet), "own", "authorName", "spoken".
    Q_PROPERTY(QAbstractItemModel* model READ model WRITE setModel NOTIFY changed FINAL)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed FINAL) ///< its end is looked at
public:
    explicit NewsVoice(QObject* parent = nullptr);

    [[nodiscard]] QAbstractItemModel* model() const { return m_model; }
    void setModel(QAbstractItemModel* model);
    [[nodiscard]] bool isActive() const { return m_isActive; }
    void setActive(bool isActive);

    /// `item` is a notification that says it.
    Q_INVOKABLE void announce(QQuickItem* item, const QString& words);

Q_SIGNALS:
    void changed();
    void arrived(const QString& author, const QString& words);

private:
    void look(bool isSaid);
    [[nodiscard]] QVariant value(int row, const char* role) const;

    QPointer<QAbstractItemModel> m_model;
    bool m_isActive = false;
    qint64 m_last = 0; ///< the seq of the newest that is known
};

} // namespace tertulia
