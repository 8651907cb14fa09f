// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/text_faces.h"

#include <QSyntaxHighlighter>
#include <QTextDocument>

#include <algorithm>

namespace tertulia {

class FaceHighlighter final : public QSyntaxHighlighter
{
public:
    // No child of the document, which would delete it.
    explicit FaceHighlighter(QTextDocument* document) : QSyntaxHighlighter(static_cast<QObject*>(nullptr))
    {
        setDocument(document);
    }

    void show(const QList<int>& parts, const QTextCharFormat& format)
    {
        m_parts = parts;
        m_format = format;
        rehighlight();
    }

protected:
    void highlightBlock(const QString& text) override
    {
        const int begin = currentBlock().position();
        for (qsizetype i = 0; i + 1 < m_parts.size(); i += 2) {
            const int from = std::max(0, m_parts.at(i) - begin);
            const int end = std::min(static_cast<int>(text.size()), m_parts.at(i) + m_parts.at(i + 1) - begin);
            if (end > from)
                setFormat(from, end - from, m_format);
        }
    }

private:
    QList<int> m_parts;
    QTextCharFormat m_format;
};

TextFaces::TextFaces(QObject* parent) : QObject(parent)
{
    connect(this, &TextFaces::changed, this, &TextFaces::draw);
}

TextFaces::~TextFaces() = default;

void TextFaces::draw()
{
    if (m_document == nullptr || m_parts.isEmpty()) {
        m_highlighter.reset(); // an empty one would look at every text for nothing
        return;
    }
    QTextDocument* document = m_document->textDocument();
    if (!m_highlighter || m_highlighter->document() != document)
        m_highlighter = std::make_unique<FaceHighlighter>(document);
    QTextCharFormat format;
    format.setFontFamilies({m_family});
    format.setProperty(QTextFormat::FontPixelSize, m_pixelSize);
    m_highlighter->show(m_parts, format);
}

} // namespace tertulia
