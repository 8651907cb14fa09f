// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures to take of the window, one after another: the list behind --pictures, as JSON. Pure; a field that is
// not known or has the wrong form is an error that names it, never left out.
#pragma once

#include "client/app_options.h"

namespace tertulia {

struct Shot
{
    QString file{};
    QString open{};      ///< title of a conversation
    QString beside{};    ///< of the one beside it
    QString window{};    ///< of the one whose own window is to be seen
    QString afterText{}; ///< a message that has to be seen
    QString page{};      ///< as --page
    QString theme{};
    QString language{};
    QSize size{};
    QStringList keys{}; ///< when everything is there: "Up" is pressed, "text:des" typed, "action:go.switcher" done,
                        ///< "press:ConversationHeader/more": what is within that type and has that glyph or type
};

/// The one picture of --screenshot.
Shot shotOf(const AppOptions& options);
/// `json`: an array of objects with the fields above ("after_text", "size": "1000x640").
Result<std::vector<Shot>> readShots(const QByteArray& json);

} // namespace tertulia
