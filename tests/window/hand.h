// SPDX-License-Identifier: GPL-3.0-or-later
// A person at the window: finds things by the name a screen reader would say, points, clicks, types, turns the wheel.
// It knows nothing of what is behind the window. Each act waits until the thing is there, in reach and at rest; if that
// does not happen within patienceMs it says in the log what was on the screen instead, and returns false. Main thread.
#pragma once

#include <QAccessible>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>

#include <functional>

namespace tertulia::test {

/// What is looked for: by its whole name, or by a part of it, maybe of one role, maybe inside of another thing.
struct Target
{
    QString name;
    bool part = false;
    bool isFirst = false; ///< of several: the one that is painted first, not the topmost one
    QAccessible::Role role = QAccessible::NoRole;
    std::shared_ptr<Target> around{};

    Target(const QString& text) // NOLINT: a name alone is a target
        : name(text)
    {
    }
    [[nodiscard]] Target as(QAccessible::Role wanted) const
    {
        Target other = *this;
        other.role = wanted;
        return other;
    }
    [[nodiscard]] Target first() const
    {
        Target other = *this;
        other.isFirst = true;
        return other;
    }
    [[nodiscard]] Target in(const Target& outer) const
    {
        Target other = *this;
        other.around = std::make_shared<Target>(outer);
        return other;
    }
    [[nodiscard]] QString describe() const;
};

/// Whose name has this in it.
Target has(const QString& part);

class Hand
{
public:
    static constexpr int patienceMs = 30'000;

    explicit Hand(QQuickWindow& window);

    /// The topmost one on the screen, or one that scrolling would bring there; null if there is none.
    [[nodiscard]] QQuickItem* find(const Target& target) const;
    /// Is it on the screen now?
    [[nodiscard]] bool sees(const Target& target) const;
    /// Waits until it is there.
    bool wait(const Target& target);
    bool waitGone(const Target& target);
    [[nodiscard]] QString textOf(const Target& target) const;
    /// The keyboard is there, or in it, or says so to a screen reader.
    [[nodiscard]] bool isOn(const Target& target) const;
    bool waitOn(const Target& target);

    bool click(const Target& target, Qt::KeyboardModifiers modifiers = {});
    /// So far across it, 0 to 1.
    bool clickAt(const Target& target, double across);
    bool rightClick(const Target& target);
    /// The menu that this button opens, or the right one on this thing.
    bool choose(const Target& opener, const QString& entry, Qt::MouseButton button = Qt::LeftButton);
    bool hover(const Target& target);
    /// Moves there by the wheel.
    bool reach(const Target& target);
    void wheel(const QPoint& at, int steps);
    /// Lets it go just before the other.
    bool drag(const Target& from, const Target& to);

    /// To whatever has the focus.
    void type(const QString& text);
    void press(const QKeySequence& key);
    /// Clicks into the field, replaces what it holds.
    bool fill(const Target& field, const QString& text);

    /// A step of a longer wait: whatever becomes true within patienceMs.
    static bool until(const std::function<bool()>& isTrue);
    /// The names of everything on the screen, for the log.
    [[nodiscard]] QString screen() const;
    [[nodiscard]] QQuickWindow& window() const { return m_window; }

private:
    struct Found
    {
        QQuickItem* item = nullptr;
        bool shown = false;
    };
    [[nodiscard]] Found look(const Target& target, bool alsoDisabled) const;
    [[nodiscard]] QPoint middle(const QQuickItem* item) const;
    bool settle(const Target& target, QPointer<QQuickItem>& item);
    bool press(const Target& target, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    bool complain(const QString& what) const;

    QQuickWindow& m_window;
};

} // namespace tertulia::test
