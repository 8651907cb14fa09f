// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what a list made of its rows into the order in which it stands, from top to bottom. Tab and screen readers go by
// the order of the items, and a ListView leaves them in the order in which it happened to make them. Looks again a
// moment after rows came, went or moved; changes nothing that is drawn. GUI thread.
#pragma once

#include <QAbstractItemModel>
#include <QPointer>
#include <QQuickItem>
#include <QTimer>

namespace tertulia {

class ReadingOrder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* content READ content WRITE setContent NOTIFY changed FINAL) ///< a list's contentItem
    Q_PROPERTY(QObject* model READ model WRITE setModel NOTIFY changed FINAL)          ///< that of the list
public:
    explicit ReadingOrder(QObject* parent = nullptr);

    [[nodiscard]] QQuickItem* content() const { return m_content; }
    void setContent(QQuickItem* content);
    [[nodiscard]] QObject* model() const { return m_model; }
    void setModel(QObject* model);

Q_SIGNALS:
    void changed();

private:
    void lookSoon();
    void sort();

    QPointer<QQuickItem> m_content;
    QPointer<QAbstractItemModel> m_model;
    QTimer m_soon;
};

} // namespace tertulia
