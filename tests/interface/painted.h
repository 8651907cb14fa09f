// SPDX-License-Identifier: GPL-3.0-or-later
// What a window paints, from the back to the front: each text with the place its letters take, and each surface. Says
// which texts lie over one another with nothing between them, and on what colour a text stands. Of what is there at one
// moment; what is scrolled out of sight is left aside. Main thread.
#pragma once

#include <QColor>
#include <QQuickItem>

#include <optional>
#include <vector>

class QQuickWindow;

namespace tertulia::test {

struct PaintedText
{
    QQuickItem* item = nullptr;
    QString text{};
    QRectF letters{}; ///< in the window; as much of them as is seen
    size_t turn = 0;  ///< in the order of painting
    qreal opacity = 1;
    bool enabled = true;
};

class Painted
{
public:
    explicit Painted(const QQuickWindow& window);

    [[nodiscard]] const std::vector<PaintedText>& texts() const { return m_texts; }
    /// Two texts whose letters meet, with no surface between them.
    [[nodiscard]] std::vector<std::pair<const PaintedText*, const PaintedText*>> collisions() const;
    /// What is behind the letters, all in one colour; nothing if there is no surface behind all of them.
    [[nodiscard]] std::optional<QColor> behind(const PaintedText& text) const;
    /// Between two colours, as WCAG 2 has it: 1 to 21.
    static qreal contrast(const QColor& one, const QColor& other);

private:
    struct Surface
    {
        QRectF place{};
        QColor color{};
        size_t turn = 0;
    };
    void walk(QQuickItem* item, QRectF seen, qreal opacity);
    void note(QQuickItem* item, const QRectF& seen, qreal opacity);

    std::vector<PaintedText> m_texts;
    std::vector<Surface> m_surfaces;
    size_t m_turn = 0;
};

} // namespace tertulia::test
