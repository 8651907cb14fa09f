// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a model say, also those that a list has made no item for. Reads by the name of a role; a row or a
// role that is not there has no value. Keeps nothing, follows nothing. GUI thread.
#pragma once

#include <QAbstractItemModel>
#include <QPointer>
#include <qqmlintegration.h>

namespace tertulia {

class RowValues : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject* model READ model WRITE setModel NOTIFY modelChanged FINAL)
public:
    explicit RowValues(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] QObject* model() const { return m_model; }
    void setModel(QObject* model);
    [[nodiscard]] Q_INVOKABLE QString text(int row, const QString& role) const;
    [[nodiscard]] Q_INVOKABLE bool flag(int row, const QString& role) const;

Q_SIGNALS:
    void modelChanged();

private:
    [[nodiscard]] QVariant value(int row, const QString& role) const;

    QPointer<QAbstractItemModel> m_model;
};

} // namespace tertulia
