// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interface/painted.h"

#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace tertulia::test {

namespace {

QRectF placeOf(const QQuickItem* item)
{
    return item->mapRectToScene({0, 0, item->width(), item->height()});
}

/// Where the letters are within the item, which may be larger than they.
QRectF lettersOf(const QQuickItem* item)
{
    const auto number = [item](const char* name) { return item->property(name).toReal(); };
    const QSizeF size(number("contentWidth"), number("contentHeight"));
    const QPointF corner(number("leftPadding"), number("topPadding"));
    const qreal roomX = item->width() - size.width() - corner.x() - number("rightPadding");
    const qreal roomY = item->height() - size.height() - corner.y() - number("bottomPadding");
    const int aligned = item->property("effectiveHorizontalAlignment").toInt();
    const int upright = item->property("verticalAlignment").toInt();
    const qreal x = aligned & Qt::AlignRight ? roomX : aligned & Qt::AlignHCenter ? roomX / 2 : 0;
    const qreal y = upright & Qt::AlignBottom ? roomY : upright & Qt::AlignVCenter ? roomY / 2 : 0;
    return item->mapRectToScene(QRectF(corner + QPointF(x, y), size));
}

QColor over(const QColor& front, const QColor& back)
{
    const qreal a = front.alphaF();
    return QColor::fromRgbF(static_cast<float>(front.redF() * a + back.redF() * (1 - a)),
                            static_cast<float>(front.greenF() * a + back.greenF() * (1 - a)),
                            static_cast<float>(front.blueF() * a + back.blueF() * (1 - a)));
}

qreal luminance(const QColor& color)
{
    const auto linear = [](qreal part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Painted::Painted(const QQuickWindow& window)
{
    m_surfaces.push_back({QRectF(QPointF(), QSizeF(window.size())), window.color(), m_turn});
    walk(window.contentItem(), QRectF(QPointF(), QSizeF(window.size())), 1);
}

void Painted::walk(QQuickItem* item, QRectF seen, qreal opacity)
{
    if (!item->isVisible() || item->opacity() <= 0)
        return;
    opacity *= item->opacity();
    if (item->clip())
        seen &= placeOf(item);
    QList<QQuickItem*> children = item->childItems();
    std::stable_sort(children.begin(), children.end(), [](auto* one, auto* other) { return one->z() < other->z(); });
    const auto firstAbove = std::find_if(children.begin(), children.end(), [](auto* child) { return child->z() >= 0; });
    for (auto child = children.begin(); child != firstAbove; ++child)
        walk(*child, seen, opacity);
    note(item, seen, opacity);
    for (auto child = firstAbove; child != children.end(); ++child)
        walk(*child, seen, opacity);
}

void Painted::note(QQuickItem* item, const QRectF& seen, qreal opacity)
{
    ++m_turn;
    if (item->inherits("QQuickRectangle") || item->inherits("QQuickImage")) {
        // A picture hides what is behind it as well; its colours are its own.
        const bool isPicture = item->inherits("QQuickImage");
        const QRectF place = placeOf(item) & seen;
        QColor color = isPicture ? QColor(127, 127, 127) : item->property("color").value<QColor>();
        color.setAlphaF(static_cast<float>(color.alphaF() * opacity));
        if (!place.isEmpty() && color.alpha() > 0 && (!isPicture || item->width() > 40))
            m_surfaces.push_back({place, color, m_turn});
        return;
    }
    const bool isText =
        item->inherits("QQuickText") || item->inherits("QQuickTextEdit") || item->inherits("QQuickTextInput");
    const QString text = isText ? item->property("text").toString().trimmed() : QString();
    const QRectF letters = text.isEmpty() ? QRectF() : lettersOf(item) & seen;
    if (!letters.isEmpty())
        m_texts.push_back({item, text, letters, m_turn, opacity, item->isEnabled()});
}

std::vector<std::pair<const PaintedText*, const PaintedText*>> Painted::collisions() const
{
    constexpr qreal touch = 2; // letters do not fill their line to its edges
    std::vector<std::pair<const PaintedText*, const PaintedText*>> found;
    for (size_t i = 0; i < m_texts.size(); ++i)
        for (size_t j = i + 1; j < m_texts.size(); ++j) {
            const QRectF both = m_texts[i].letters & m_texts[j].letters;
            if (both.width() <= touch || both.height() <= touch)
                continue;
            const bool isHidden = std::ranges::any_of(m_surfaces, [&](const Surface& one) {
                return one.turn > m_texts[i].turn && one.turn < m_texts[j].turn && one.color.alpha() == 255 &&
                       one.place.adjusted(-1, -1, 1, 1).contains(both);
            });
            if (!isHidden)
                found.emplace_back(&m_texts[i], &m_texts[j]);
        }
    return found;
}

std::optional<QColor> Painted::behind(const PaintedText& text) const
{
    std::optional<QColor> color;
    for (const Surface& surface : m_surfaces) {
        if (surface.turn > text.turn)
            break;
        if (surface.place.adjusted(-1, -1, 1, 1).contains(text.letters))
            color = color ? over(surface.color, *color) : surface.color;
        else if (surface.place.intersects(text.letters) && surface.color.alpha() == 255)
            color.reset(); // of two colours
    }
    const bool isCovered = std::ranges::any_of(
        m_surfaces, [&](const Surface& one) { return one.turn > text.turn && one.place.intersects(text.letters); });
    return isCovered ? std::nullopt : color;
}

qreal Painted::contrast(const QColor& one, const QColor& other)
{
    const qreal first = luminance(one);
    const qreal second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace tertulia::test
