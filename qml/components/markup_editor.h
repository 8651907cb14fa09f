// SPDX-License-Identifier: GPL-3.0-or-later
// Changes the text of a TextEdit by the formatting functions of markup_edits.h, each as ONE step of its undo history,
// which the TextEdit's own insert() and remove() cannot do together. Gives the selection that should hold afterwards;
// the caller selects it. Knows neither keys nor buttons. GUI thread.
#pragma once

#include "qml/components/markup_edits.h"

#include <QPoint>
#include <QQuickTextDocument>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

class MarkupEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document MEMBER m_document NOTIFY documentChanged FINAL)
public:
    explicit MarkupEditor(QObject* parent = nullptr);

    /// `what` is a mark ("**", "*", "~~", "`", "||"), "fence", "quote", "link" or "line" (a line break). The answer is
    /// the selection afterwards: from x to y.
    Q_INVOKABLE QPoint apply(const QString& what, int from, int to);
    /// Puts `text` there instead. The answer: the place after it, twice.
    Q_INVOKABLE QPoint replace(int from, int to, const QString& text);

Q_SIGNALS:
    void documentChanged();

private:
    void write(const markup::Change& change);

    QQuickTextDocument* m_document = nullptr; ///< the TextEdit's own
};

} // namespace tertulia
