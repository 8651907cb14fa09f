// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/handle_shape.h"

#include "server/store/handle_shapes.h"
#include "server/store/settings.h"

#include <unicode/uspoof.h>
#include <unicode/uversion.h>

#include <memory>

namespace tertulia::handle_shape {

using namespace Qt::StringLiterals;

namespace {

const USpoofChecker* checker()
{
    struct Close
    {
        void operator()(USpoofChecker* opened) const { uspoof_close(opened); }
    };
    static const std::unique_ptr<USpoofChecker, Close> one = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<USpoofChecker, Close>(uspoof_open(&status));
    }();
    return one.get();
}

QString tableVersion()
{
    UVersionInfo version;
    u_getVersion(version);
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_versionToString(version, text);
    return u"ICU "_s + QString::fromLatin1(text);
}

} // namespace

QString of(const QString& handle)
{
    // One character can become several, but no handle is long enough for more than this.
    char16_t skeleton[512];
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = uspoof_getSkeleton(checker(), 0, reinterpret_cast<const char16_t*>(handle.utf16()),
                                              static_cast<int32_t>(handle.size()), skeleton,
                                              static_cast<int32_t>(std::size(skeleton)), &status);
    if (U_FAILURE(status) != 0)
        return handle; // without the table: the handle by itself
    // "0" looks like "O", and in a handle that is an "o".
    return QString::fromUtf16(skeleton, length).toLower();
}

Result<bool> claim(Tx& tx, const QString& handle, UserId user)
{
    return store::claimShape(tx.db, of(handle), user);
}

Result<Done> complete(Tx& tx)
{
    constexpr int atOnce = 500;
    const QString key = u"handle_shapes"_s;
    const QString version = tableVersion();
    TRY(const auto before, store::setting(tx.db, key));
    if (before == version)
        return Done{};
    std::optional<UserId> last;
    while (true) {
        TRY(const auto users, store::namedUsers(tx.db, last, atOnce));
        for (const store::Named& user : users)
            CHECK(claim(tx, user.handle, user.user));
        if (users.size() < atOnce)
            return store::putSetting(tx.db, key, version);
        last = users.back().user;
    }
}

} // namespace tertulia::handle_shape
