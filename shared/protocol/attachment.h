// SPDX-License-Identifier: GPL-3.0-or-later
// A file of a message as everybody who may read the message sees it. Its bytes are read by `file` through either door
// of files (transfers.h, or GET /v1/files/ID), where the right is checked again. A value type.
#pragma once

#include "shared/protocol/codec.h"

namespace tertulia {

struct Attachment
{
    FileId file;
    QString name;     ///< clean (file_name.h); still nothing to trust: two can be equal
    int64_t size = 0; ///< bytes
    QString type;     ///< a media type, found by the content, whatever the name says
    // Pictures that could be decoded only; then there is a thumbnail too.
    std::optional<int> width{};
    std::optional<int> height{};
    std::optional<QString> preview{}; ///< a few blurred colours to show meanwhile: a BlurHash
    static constexpr auto fields = std::tuple{
        Field{"file", &Attachment::file},      Field{"name", &Attachment::name},   Field{"size", &Attachment::size},
        Field{"type", &Attachment::type},      Field{"width", &Attachment::width}, Field{"height", &Attachment::height},
        Field{"preview", &Attachment::preview}};
    bool operator==(const Attachment&) const = default;
};

} // namespace tertulia
