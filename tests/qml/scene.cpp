// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/scene.h"

#include "client/platform/avatar_provider.h"
#include "client/platform/fonts.h"
#include "client/platform/icon_provider.h"
#include "client/platform/picture_provider.h"
#include "client/text/message_text.h"

#include <QBuffer>
#include <QImage>
#include <QQmlContext>
#include <QQmlEngine>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// What the model does with a body.
class Formatter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    Q_INVOKABLE QString blocks(const QString& body) const
    {
        text::Surroundings around;
        around.named = {{u"Lucía"_s, u"person:lucia"_s, true}, {u"Théo"_s, u"person:theo"_s, false}};
        return text::format(body, around).blocks;
    }
    Q_INVOKABLE bool jumbo(const QString& body) const { return text::format(body, {}).jumbo; }
};

QByteArray samplePicture()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void prepareScene(QQmlEngine& engine)
{
    engine.rootContext()->setContextProperty(u"formatter"_s, new Formatter(&engine));
    static const int fonts = loadFonts();
    Q_UNUSED(fonts)
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.addImageProvider(u"icon"_s, new IconProvider);
    engine.addImageProvider(u"avatar"_s, new AvatarProvider);
    // As old as the engines. Without an account: pictures of this computer and blurs can be shown, and of the others
    // only the one that the samples name.
    static auto* const pictures = new PictureStore;
    pictures->use({}, [](const PictureKey& key, const auto& answer) {
        answer(key.name == u"x"_s ? samplePicture() : QByteArray(), true);
    });
    engine.addImageProvider(u"picture"_s, new PictureProvider(*pictures));
}

} // namespace tertulia::test

#include "scene.moc"
