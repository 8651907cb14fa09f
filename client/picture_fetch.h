// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the store of pictures to the account that is shown: its folder, its server, its connection coming back, its
// signing out. GUI thread. Both must live as long as the program.
#pragma once

namespace tertulia {

class PictureStore;
class SessionView;

void joinPictures(PictureStore& pictures, SessionView& session);

} // namespace tertulia
