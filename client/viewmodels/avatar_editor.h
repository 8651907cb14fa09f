// SPDX-License-Identifier: GPL-3.0-or-later
// A portrait for myself, a group or a space: choose a picture, cut a square out of it, send it. One picture at a time;
// what went wrong is in `problem`. Made by its page, given the session. GUI thread; it decodes nothing itself.
#pragma once

#include "client/viewmodels/session_view.h"

#include <QUrl>

namespace tertulia {

class AvatarEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::SessionView* session MEMBER m_session NOTIFY sessionChanged REQUIRED FINAL)
    /// "conversation:ID" or "space:ID"; empty: my own.
    Q_PROPERTY(QString stream MEMBER m_stream NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString picture READ picture NOTIFY pictureChanged FINAL) ///< address of what is being cut; empty = none
    Q_PROPERTY(int pictureWidth READ pictureWidth NOTIFY pictureChanged FINAL)
    Q_PROPERTY(int pictureHeight READ pictureHeight NOTIFY pictureChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
public:
    explicit AvatarEditor(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] QString picture() const;
    [[nodiscard]] int pictureWidth() const { return m_size.width(); }
    [[nodiscard]] int pictureHeight() const { return m_size.height(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString problem() const { return m_problem; }

    Q_INVOKABLE void choose();
    Q_INVOKABLE void drop(const QList<QUrl>& urls);
    /// The square at (x, y) with this side, in pixels of the picture. Then finished().
    Q_INVOKABLE void save(double x, double y, double side);
    /// No picture any more: the initials again. Then finished().
    Q_INVOKABLE void remove();
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void sessionChanged();
    void pictureChanged();
    void busyChanged();
    void problemChanged();
    void finished();

private:
    void take(const QString& path);
    void send(const QByteArray& portrait);
    void setBusy(bool busy);
    void tell(const QString& problem);

    SessionView* m_session = nullptr;
    QString m_stream;
    QString m_path;
    QSize m_size;
    bool m_busy = false;
    QString m_problem;
};

} // namespace tertulia
