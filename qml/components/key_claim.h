// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps keys for an item while it has the focus, although the window has a shortcut for them: Escape closes the
// suggestions of the place where one writes and does not leave it, Ctrl+B makes bold whatever else it could do. Needed
// because a TextEdit never asks its Keys about a shortcut. The keys then arrive as key presses, as usual. And the other
// way round: keys a TextEdit would keep, such as Shift+Up, are left to the window's shortcuts. GUI thread.
#pragma once

#include <QKeySequence>
#include <QPointer>
#include <QQuickItem>
#include <QStringList>

namespace tertulia {

class KeyClaim : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* target READ target WRITE setTarget NOTIFY changed FINAL)
    Q_PROPERTY(QStringList keys READ keys WRITE setKeys NOTIFY changed FINAL)          ///< "Ctrl+B", "Escape"
    Q_PROPERTY(QStringList yielded READ yielded WRITE setYielded NOTIFY changed FINAL) ///< left to the window
    Q_PROPERTY(bool escape MEMBER m_escape NOTIFY changed FINAL)                       ///< Escape, too, just now
public:
    explicit KeyClaim(QObject* parent = nullptr);

    [[nodiscard]] QQuickItem* target() const { return m_target; }
    void setTarget(QQuickItem* target);
    [[nodiscard]] QStringList keys() const { return m_keys; }
    void setKeys(const QStringList& keys);
    [[nodiscard]] QStringList yielded() const { return m_yielded; }
    void setYielded(const QStringList& keys);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed();

private:
    QPointer<QQuickItem> m_target;
    QStringList m_keys;
    QStringList m_yielded;
    QList<QKeySequence> m_sequences;
    QList<QKeySequence> m_left;
    bool m_escape = false;
};

} // namespace tertulia
