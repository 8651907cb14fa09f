// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who reads a list of messages: scrolls, remembers a row by its message and says how far it has moved
// since, counting only what scrolling does not explain. Knows ListViews of rows with a `messageId`, ours and plain
// ones. GUI thread, software renderer.
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

namespace tertulia::test {

class ListReader final : public QObject
{
public:
    /// The first ListView with such rows below the item, or below the type whose name begins so.
    ListReader(QQuickWindow& window, const QByteArray& within = {});

    [[nodiscard]] bool isThere() const { return m_list != nullptr; }
    [[nodiscard]] QQuickItem* list() const { return m_list; }
    /// Rows that exist now, in sight or not.
    [[nodiscard]] QList<QQuickItem*> rows() const;
    [[nodiscard]] int count() const { return m_list->property("count").toInt(); }
    /// The messages in sight, the topmost first.
    [[nodiscard]] QStringList inSight() const;
    [[nodiscard]] bool atNewest() const;

    /// Scrolls by so many pixels every 16 ms, as fast as one flings; positive = to what is older; 0 = stops.
    void turn(double pixelsEach);
    /// Once, now; no further than what is there.
    void turnOnce(double pixels);
    /// A notch of a mouse's wheel every 40 ms; positive = to what is older; 0 = stops.
    void roll(int notches);
    /// What the row in the middle moved in painted frames beyond what was scrolled: the most in one, and in how many.
    struct Slips
    {
        double worst = 0;
        int frames = 0;
    };
    void watch();
    Slips unwatch();

    /// Remembers the row in the middle of the view.
    bool remember();
    /// How far it is from there; none if the row is gone.
    [[nodiscard]] std::optional<double> moved() const;
    /// The most it was away in any painted frame since.
    [[nodiscard]] double worstMoved() const { return m_worst; }

    /// Lets the program run.
    static void wait(int milliseconds);
    /// Until two frames have been painted after this moment.
    void settle();

private:
    void painted();
    [[nodiscard]] QQuickItem* middleRow() const;
    [[nodiscard]] QQuickItem* rowOf(const QString& id) const;
    [[nodiscard]] double placeOf(QQuickItem* row) const;

    QQuickWindow& m_window;
    QQuickItem* m_list = nullptr;
    QTimer m_steps;
    QTimer m_wheel;
    QElapsedTimer m_clock;
    double m_each = 0;
    int m_notches = 0;
    bool m_watching = false;
    Slips m_slips{};
    QString m_watched{};
    double m_watchedAt = 0;
    double m_turnedSince = 0;
    QString m_anchor{};
    double m_anchorAt = 0;
    double m_worst = 0;
    int m_painted = 0;
};

} // namespace tertulia::test
