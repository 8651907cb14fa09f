// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who reads a list of messages: scrolls, remembers a row by its message and says how far it has moved
// since, counting only what no finger explains. Knows ListViews of rows with a `messageId`, ours and plain ones. GUI
// thread, software renderer.
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

    /// Two fingers on a touchpad, by so many pixels every 16 ms, stroke after stroke; positive = to what is older; 0 =
    /// stops.
    void turn(double pixelsEach);
    /// A short stroke, now.
    void turnOnce(double pixels);
    /// A notch of a mouse's wheel every 40 ms; positive = to what is older; 0 = stops.
    void roll(int notches);
    /// All pixels scrolled since the start, and what the row in the middle moved otherwise in painted frames: the most in
    /// one of them, and in how many.
    struct Slips
    {
        double turned = 0;
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
    void stroke(Qt::ScrollPhase phase, double pixels);
    void painted();
    [[nodiscard]] QQuickItem* middleRow() const;
    [[nodiscard]] QQuickItem* rowOf(const QString& id) const;
    [[nodiscard]] double placeOf(QQuickItem* row) const;

    QQuickWindow& m_window;
    QQuickItem* m_list = nullptr;
    QTimer m_fingers;
    QTimer m_wheel;
    QElapsedTimer m_clock;
    double m_each = 0;
    int m_strokes = 0; ///< steps of the stroke that is under way
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
