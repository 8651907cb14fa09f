// SPDX-License-Identifier: GPL-3.0-or-later
// How somebody arranged the chat page: whether the conversations at the left are shown, the width of the panel at the
// right, the parts of the sidebar that are folded away, where the windows of single conversations stand. Kept in
// layout.json in the profile's folder, written a moment after a change and at the end; a file that cannot be read
// counts as empty. GUI thread.
#pragma once

#include <QObject>
#include <QRectF>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tertulia {

class Layout final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.layout")
    Q_PROPERTY(
        bool placesHidden READ isPlacesHidden WRITE setPlacesHidden NOTIFY changed FINAL) ///< what is at the left
    Q_PROPERTY(double panelWidth READ panelWidth WRITE setPanelWidth NOTIFY changed FINAL)
    Q_PROPERTY(
        double splitShare READ splitShare WRITE setSplitShare NOTIFY changed FINAL) ///< of the second conversation
public:
    /// An empty directory keeps everything in memory.
    explicit Layout(const QString& directory, QObject* parent = nullptr);
    ~Layout() override;

    [[nodiscard]] bool isPlacesHidden() const { return m_placesHidden; }
    void setPlacesHidden(bool hidden);
    [[nodiscard]] double panelWidth() const { return m_panelWidth; }
    void setPanelWidth(double width);
    [[nodiscard]] double splitShare() const { return m_splitShare; }
    void setSplitShare(double share);
    [[nodiscard]] const QStringList& folded() const { return m_folded; }
    void setFolded(const QStringList& folded);
    /// Where a conversation's own window was last; empty: it had none.
    [[nodiscard]] Q_INVOKABLE QRectF windowPlace(const QString& conversation) const;
    Q_INVOKABLE void keepWindowPlace(const QString& conversation, const QRectF& place);
    /// Writes now what waits to be written.
    void save();

Q_SIGNALS:
    void changed();

private:
    void read();
    void touched();

    QString m_path;
    bool m_placesHidden = false;
    double m_panelWidth = 380;
    double m_splitShare = 0.5;
    QStringList m_folded;
    struct Window
    {
        QString conversation;
        QRectF place;
    };
    std::vector<Window> m_windows; ///< the last one moved at the end
    QTimer m_saving;
};

} // namespace tertulia
