// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/layout.h"

#include "client/cache/state_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr auto hiddenKey = "places_hidden"_L1;
constexpr auto panelKey = "panel_width"_L1;
constexpr auto splitKey = "split_share"_L1;
constexpr auto foldedKey = "folded"_L1;
constexpr auto windowsKey = "windows"_L1;
constexpr size_t mostWindows = 50;
constexpr int most = 2000; ///< parts remembered as folded: those of places long left do not pile up

} // namespace

Layout::Layout(const QString& directory, QObject* parent)
    : QObject(parent), m_path(directory.isEmpty() ? QString{} : directory + u"/layout.json"_s)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(std::chrono::seconds{1});
    connect(&m_saving, &QTimer::timeout, this, &Layout::save);
    read();
}

Layout::~Layout()
{
    if (m_saving.isActive())
        save();
    state_file::flush();
}

void Layout::read()
{
    const QJsonObject values = QJsonDocument::fromJson(state_file::read(m_path)).object();
    m_placesHidden = values.value(hiddenKey).toBool();
    m_panelWidth = std::clamp(values.value(panelKey).toDouble(m_panelWidth), 200.0, 2000.0);
    m_splitShare = std::clamp(values.value(splitKey).toDouble(m_splitShare), 0.2, 0.8);
    const QJsonArray folded = values.value(foldedKey).toArray();
    for (const QJsonValue& one : folded)
        m_folded.append(one.toString());
    const QJsonArray windows = values.value(windowsKey).toArray();
    for (const QJsonValue& one : windows) {
        const QJsonObject window = one.toObject();
        const QRectF place(window.value("x"_L1).toDouble(), window.value("y"_L1).toDouble(),
                           window.value("width"_L1).toDouble(), window.value("height"_L1).toDouble());
        if (place.isValid() && m_windows.size() < mostWindows)
            m_windows.push_back({window.value("conversation"_L1).toString(), place});
    }
}

QRectF Layout::windowPlace(const QString& conversation) const
{
    const auto found = std::ranges::find(m_windows, conversation, &Window::conversation);
    return found == m_windows.end() ? QRectF{} : found->place;
}

void Layout::keepWindowPlace(const QString& conversation, const QRectF& place)
{
    if (!place.isValid() || windowPlace(conversation) == place)
        return;
    std::erase_if(m_windows, [&](const Window& one) { return one.conversation == conversation; });
    if (m_windows.size() >= mostWindows)
        m_windows.erase(m_windows.begin());
    m_windows.push_back({conversation, place});
    m_saving.start();
}

void Layout::setPlacesHidden(bool hidden)
{
    if (m_placesHidden == hidden)
        return;
    m_placesHidden = hidden;
    touched();
}

void Layout::setPanelWidth(double width)
{
    if (qFuzzyCompare(m_panelWidth, width))
        return;
    m_panelWidth = width;
    touched();
}

void Layout::setSplitShare(double share)
{
    if (qFuzzyCompare(m_splitShare, share))
        return;
    m_splitShare = std::clamp(share, 0.2, 0.8);
    touched();
}

void Layout::setFolded(const QStringList& folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded.mid(std::max<qsizetype>(0, folded.size() - most));
    touched();
}

void Layout::touched()
{
    m_saving.start();
    Q_EMIT changed();
}

void Layout::save()
{
    m_saving.stop();
    if (m_path.isEmpty())
        return;
    QJsonArray windows;
    for (const Window& one : m_windows)
        windows.append(QJsonObject{{u"conversation"_s, one.conversation},
                                   {u"x"_s, one.place.x()},
                                   {u"y"_s, one.place.y()},
                                   {u"width"_s, one.place.width()},
                                   {u"height"_s, one.place.height()}});
    const QJsonObject values{{panelKey, m_panelWidth},
                             {splitKey, m_splitShare},
                             {hiddenKey, m_placesHidden},
                             {foldedKey, QJsonArray::fromStringList(m_folded)},
                             {windowsKey, windows}};
    state_file::write(m_path, QJsonDocument(values).toJson());
}

} // namespace tertulia
