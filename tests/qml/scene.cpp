// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/scene.h"

#include "client/platform/avatar_provider.h"
#include "client/platform/fonts.h"
#include "client/platform/icon_provider.h"
#include "client/platform/picture_provider.h"

#include <QQmlEngine>

namespace tertulia::test {

using namespace Qt::StringLiterals;

void prepareScene(QQmlEngine& engine)
{
    static const int fonts = loadFonts();
    Q_UNUSED(fonts)
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.addImageProvider(u"icon"_s, new IconProvider);
    engine.addImageProvider(u"avatar"_s, new AvatarProvider);
    // Without an account: pictures of this computer and blurs can be shown, others cannot be had. As old as the
    // engines.
    static auto* const pictures = new PictureStore;
    engine.addImageProvider(u"picture"_s, new PictureProvider(*pictures));
}

} // namespace tertulia::test
