// SPDX-License-Identifier: GPL-3.0-or-later
// Every number of the protocol in one place, used by both ends so that they give the same verdict. Units are in
// the names or comments. Server-side resource limits that a peer cannot see live in the server's configuration.
#pragma once

#include <QtGlobal>

#include <chrono>

namespace tertulia::limits {

using namespace std::chrono_literals;

inline constexpr int protocolVersion = 1;

// Frames, bytes.
inline constexpr qsizetype frameBeforeAuth = 4 * 1024; ///< a stranger gets no more of our memory
inline constexpr qsizetype frameFromClient = 64 * 1024;
inline constexpr qsizetype frameFromServer = 512 * 1024; ///< Qt cuts longer text frames inside characters

// JSON shape.
inline constexpr int jsonDepth = 16;
inline constexpr int jsonKeys = 64;
inline constexpr int jsonArray = 1000;
inline constexpr int64_t maxInteger = (int64_t{1} << 53) - 1; ///< what a JSON number carries exactly

// Text, code points unless noted.
inline constexpr int bodyLength = 8000;
inline constexpr int bodyBytes = 32 * 1024;
inline constexpr int nameLength = 64;
inline constexpr int roomNameLength = 80;
inline constexpr int topicLength = 512;
inline constexpr int bioLength = 512;
inline constexpr int statusLength = 128;
inline constexpr int avatarLength = 80;
inline constexpr int handleMin = 2;
inline constexpr int handleMax = 32;
inline constexpr int passwordMin = 12;
inline constexpr int passwordMax = 128;
inline constexpr int clientIdMin = 8;
inline constexpr int clientIdMax = 64;
inline constexpr int tokenLength = 2048;
inline constexpr int clientNameLength = 64;

// Pictures.
inline constexpr int imageBytes = 8 * 1024 * 1024;
inline constexpr int imagePixels = 40'000'000;
inline constexpr int imageMemoryMib = 512;          ///< for one decoded picture, whatever its format
inline constexpr int blobPiece = 45 * 1024;         ///< bytes in one blob.put
inline constexpr int pieceText = blobPiece / 3 * 4; ///< the same as base64
inline constexpr int blobReadPiece = 192 * 1024;    ///< bytes in one answer of blob.get

// Files.
inline constexpr int attachments = 10;        ///< of one message
inline constexpr int fileNameInput = 1024;    ///< as it is sent; it is cleaned and shortened
inline constexpr int fileNameBytes = 255;     ///< as it is kept, UTF-8
inline constexpr int fileHashLength = 64;     ///< BLAKE2b-256 in hexadecimal
inline constexpr int fileFrame = 64 * 1024;   ///< bytes of one binary frame, either way
inline constexpr int fileWindow = 512 * 1024; ///< bytes under way on one connection, either way
inline constexpr int filePiece = 256 * 1024;  ///< bytes in one answer of transfer.get
inline constexpr int previewLength = 64;
inline constexpr int thumbnailSide = 640;                ///< pixels, the longer one
inline constexpr int thumbnailSource = 64 * 1024 * 1024; ///< bytes of the largest picture that gets one

// Lists.
inline constexpr int groupMembers = 200; ///< people named in one conversation.create
inline constexpr int usersPerRequest = 200;
inline constexpr int presenceWatch = 500;
inline constexpr int mutualShown = 50; ///< mutual spaces and friends named on a profile page
inline constexpr int friends = 1000;
inline constexpr int pendingRequests = 200; ///< friend requests of one user that wait, in each direction
inline constexpr int blocks = 1000;
inline constexpr int devicesOfAUser = 100; ///< signing in once more ends the one not seen for longest
inline constexpr int recoveryCodes = 10;
inline constexpr int codeMin = 6;
inline constexpr int codeMax = 24;
inline constexpr int serverInviteUses = 1000; ///< accounts made by one invite to the server
inline constexpr int pageDefault = 50;
inline constexpr int pageMax = 200; ///< 200 longest messages still fit frameFromServer's budget, see pageBytes
inline constexpr qsizetype pageBytes = 384 * 1024; ///< a page stops growing here, whatever the asked count

inline constexpr int blockMessages = 256; ///< proven together
inline constexpr int verifiedBlocks = 64; ///< in one sync.verify
inline constexpr int digestLength = 64;   ///< BLAKE2b-256 in hexadecimal

inline constexpr int spacesOrdered = 500; ///< on one person's rail; all others come after
inline constexpr int rolesOfASpace = 100;
inline constexpr int categoriesOfASpace = 50;
inline constexpr int roomsOfASpace = 200; ///< private ones too: what one join costs and one sidebar shows
inline constexpr int roomOverrides = 100;
inline constexpr int slowModeMax = 6 * 3600; ///< seconds
inline constexpr int invitesOfASpace = 200;  ///< that can still be used
inline constexpr int inviteUses = 10'000;
inline constexpr int inviteLifeMax = 366 * 86'400; ///< seconds
inline constexpr int timeoutMax = 28 * 86'400;     ///< seconds
inline constexpr int banSweepMax = 7 * 86'400;     ///< seconds of messages that a ban can take along
inline constexpr int banSweepMessages = 1000;      ///< the newest ones, in one ban
inline constexpr int colorLength = 7;              ///< "#rrggbb"
inline constexpr int reasonLength = 256;
inline constexpr int openReports = 50; ///< of one reporter
inline constexpr int inviteCodeMin = 16;
inline constexpr int inviteCodeMax = 64;
inline constexpr int auditActionLength = 32;
inline constexpr int previewRows = 300;    ///< of a what-if
inline constexpr int previewPeople = 200;  ///< who are looked at for it
inline constexpr int auditChanges = 32;    ///< in one row
inline constexpr int restoreDays = 7;      ///< what was deleted can come back that long
inline constexpr int retentionDays = 3650; ///< the longest that messages can be kept, if not for ever

inline constexpr int botsOfAnOwner = 25; ///< of a person, and of a space
inline constexpr int webhooksOfARoom = 20;
inline constexpr int hookUrlLength = 512;
inline constexpr int hookDeliveries = 500; ///< of one webhook that wait; the oldest are given up
inline constexpr int commandsOfAPlace = 50;
inline constexpr int commandNameLength = 32;
inline constexpr int commandAboutLength = 128;
inline constexpr int commandTextLength = 2000;
inline constexpr int scheduled = 100; ///< messages of one user that wait or were refused
inline constexpr int reminders = 200; ///< of one user that wait or are due
inline constexpr int saved = 1000;    ///< messages that one user keeps aside
inline constexpr int noteLength = 500;
inline constexpr int mentionsCounted = 100;
inline constexpr int followedThreads = 200; ///< by one user
inline constexpr int threadsPage = 50;
inline constexpr int threadsWatched = 20;        ///< by one connection
inline constexpr int drafts = 200;               ///< of one user that are not empty
inline constexpr int mentions = 20;              ///< people named by one message, and as many roles
inline constexpr int emojiLength = 40;           ///< of one emoji, however it is composed, or the name of a custom one
inline constexpr int reactionKinds = 20;         ///< different emoji on one message
inline constexpr int reactionsOfAMessage = 1000; ///< all people's together: with its message they fit one page
inline constexpr int reactionsOfOne = 100;       ///< emoji that one person ever put on one message
inline constexpr int pins = 250;
inline constexpr int linkPreviews = 3;  ///< of one message: of its first links
inline constexpr int linkLength = 1024; ///< a longer one gets no preview
inline constexpr int linkTitle = 200;
inline constexpr int linkDescription = 400;
inline constexpr int linkSite = 80;
inline constexpr int pollOptionsMin = 2;
inline constexpr int pollOptionsMax = 10;
inline constexpr int pollOptionLength = 120;
inline constexpr int customEmoji = 200; ///< of a space
inline constexpr int emojiNameMin = 2;
inline constexpr int emojiNameMax = 32;
inline constexpr int notified = 1000; ///< who are told of one message at once
inline constexpr int keywords = 50;
inline constexpr int keywordLength = 64;
inline constexpr int timeZoneLength = 64;
inline constexpr int commandCallsKept = 500; ///< of one bot, the newest

inline constexpr int searchQueryLength = 512;
inline constexpr int searchCursorLength = 512;
inline constexpr int searchPage = 20;
inline constexpr int searchPageMax = 50;

// Time.
inline constexpr auto accessTokenLife = 15min;
inline constexpr std::chrono::seconds linkLifeMin = 1min; ///< of an invite
inline constexpr std::chrono::seconds linkLifeMax = 24h * 366;
inline constexpr std::chrono::milliseconds putOffMax = 24h * 366; ///< messages and reminders
inline constexpr auto typingLife = 6s;                            ///< a typing mark nobody renews disappears

} // namespace tertulia::limits
