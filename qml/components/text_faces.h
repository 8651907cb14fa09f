// SPDX-License-Identifier: GPL-3.0-or-later
// Draws parts of a plain TextEdit in another face: what is code among words. The text stays plain, nothing in it is
// interpreted. Follows the text and its parts as they change. GUI thread.
#pragma once

#include <QList>
#include <QQuickTextDocument>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace tertulia {

class FaceHighlighter;

class TextFaces : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document MEMBER m_document NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> parts MEMBER m_parts NOTIFY changed FINAL) ///< begin and length in turn, in UTF-16 units
    Q_PROPERTY(QString family MEMBER m_family NOTIFY changed FINAL)
    Q_PROPERTY(int pixelSize MEMBER m_pixelSize NOTIFY changed FINAL)
public:
    explicit TextFaces(QObject* parent = nullptr);
    ~TextFaces() override;

Q_SIGNALS:
    void changed();

private:
    void draw();

    QQuickTextDocument* m_document = nullptr; ///< the TextEdit's own
    QList<int> m_parts;
    QString m_family;
    int m_pixelSize = 13;
    std::unique_ptr<FaceHighlighter> m_highlighter;
};

} // namespace tertulia
