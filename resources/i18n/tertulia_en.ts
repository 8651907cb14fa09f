<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuthHead</name>
    <message>
        <source>Join the table</source>
        <translation>Join the table</translation>
    </message>
    <message>
        <source>Welcome to Tertulia</source>
        <translation>Welcome to Tertulia</translation>
    </message>
    <message>
        <source>Make an account on your server.</source>
        <translation>Make an account on your server.</translation>
    </message>
    <message>
        <source>Sign in to your server.</source>
        <translation>Sign in to your server.</translation>
    </message>
</context>
<context>
    <name>AuthPage</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Small letters, digits, dots and dashes. Others find you by it.</source>
        <translation>Small letters, digits, dots and dashes. Others find you by it.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>As others read it. You can change it later.</source>
        <translation>As others read it. You can change it later.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). A few words together are easy to remember.</source>
        <translation>
            <numerusform>At least %n character. A few words together are easy to remember.</numerusform>
            <numerusform>At least %n characters. A few words together are easy to remember.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Create account</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>AuthSwitch</name>
    <message>
        <source>Have an account?</source>
        <translation>Have an account?</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>New here?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Create an account</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message numerus="yes">
        <source>Offline. Trying again in %n second(s).</source>
        <translation>
            <numerusform>Offline. Trying again in %n second.</numerusform>
            <numerusform>Offline. Trying again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Messages you write are kept and sent later.</source>
        <translation>Offline. Messages you write are kept and sent later.</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Catching up…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
</context>
<context>
    <name>ContextStrip</name>
    <message>
        <source>Stop editing (Esc)</source>
        <translation>Stop editing (Esc)</translation>
    </message>
    <message>
        <source>Do not reply (Esc)</source>
        <translation>Do not reply (Esc)</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>Add people…</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Message %1</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>No conversation is open</translation>
    </message>
    <message>
        <source>Choose one at the left, or start a new one.</source>
        <translation>Choose one at the left, or start a new one.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>New conversation</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Do not disturb</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Hide members</source>
        <translation>Hide members</translation>
    </message>
    <message>
        <source>Show members</source>
        <translation>Show members</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySeparator</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
</context>
<context>
    <name>DeliveryMark</name>
    <message>
        <source>Waiting for a connection</source>
        <translation>Waiting for a connection</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Your session has ended. Please sign in again.</source>
        <translation>Your session has ended. Please sign in again.</translation>
    </message>
    <message>
        <source>You are already signed in.</source>
        <translation>You are already signed in.</translation>
    </message>
    <message>
        <source>The user name or the password is not right.</source>
        <translation>The user name or the password is not right.</translation>
    </message>
    <message>
        <source>This account has a second factor. Please enter its code too.</source>
        <translation>This account has a second factor. Please enter its code too.</translation>
    </message>
    <message>
        <source>That user name is taken. Please choose another one.</source>
        <translation>That user name is taken. Please choose another one.</translation>
    </message>
    <message numerus="yes">
        <source>That password is too easy to guess. Use at least %n character(s) and nothing common.</source>
        <translation>
            <numerusform>That password is too easy to guess. Use at least %n character and nothing common.</numerusform>
            <numerusform>That password is too easy to guess. Use at least %n characters and nothing common.</numerusform>
        </translation>
    </message>
    <message>
        <source>This server does not take new accounts.</source>
        <translation>This server does not take new accounts.</translation>
    </message>
    <message>
        <source>This desktop has no keychain, so you stay signed in only until you quit.</source>
        <translation>This desktop has no keychain, so you stay signed in only until you quit.</translation>
    </message>
    <message>
        <source>This server and this program do not understand each other. One of them needs an update.</source>
        <translation>This server and this program do not understand each other. One of them needs an update.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address and your connection.</source>
        <translation>The server cannot be reached. Check the address and your connection.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>The server is busy. Please try again in a moment.</source>
        <translation>The server is busy. Please try again in a moment.</translation>
    </message>
    <message>
        <source>That was a lot at once. Please wait a moment and try again.</source>
        <translation>That was a lot at once. Please wait a moment and try again.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense. Is the address right?</source>
        <translation>The server&apos;s answer makes no sense. Is the address right?</translation>
    </message>
    <message>
        <source>Something here is not right. Please check it.</source>
        <translation>Something here is not right. Please check it.</translation>
    </message>
    <message>
        <source>You are not allowed to do that here.</source>
        <translation>You are not allowed to do that here.</translation>
    </message>
    <message>
        <source>That does not exist, or you cannot see it.</source>
        <translation>That does not exist, or you cannot see it.</translation>
    </message>
    <message>
        <source>That does not fit what is already there.</source>
        <translation>That does not fit what is already there.</translation>
    </message>
    <message>
        <source>That was deleted.</source>
        <translation>That was deleted.</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>That is too long.</translation>
    </message>
    <message>
        <source>The server has no space left to keep this.</source>
        <translation>The server has no space left to keep this.</translation>
    </message>
    <message>
        <source>This computer could not save it. Is the disk full?</source>
        <translation>This computer could not save it. Is the disk full?</translation>
    </message>
    <message>
        <source>Something went wrong on the server. Please try again.</source>
        <translation>Something went wrong on the server. Please try again.</translation>
    </message>
    <message numerus="yes">
        <source>That was a lot at once. Please try again in %n second(s).</source>
        <translation>
            <numerusform>That was a lot at once. Please try again in %n second.</numerusform>
            <numerusform>That was a lot at once. Please try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Please fill this in.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s), please.</source>
        <translation>
            <numerusform>At least %n character, please.</numerusform>
            <numerusform>At least %n characters, please.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s), please.</source>
        <translation>
            <numerusform>At most %n character, please.</numerusform>
            <numerusform>At most %n characters, please.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the letters a to z, digits, dots, dashes and underscores; it begins with a letter or a digit.</source>
        <translation>Only the letters a to z, digits, dots, dashes and underscores; it begins with a letter or a digit.</translation>
    </message>
    <message>
        <source>This contains characters that cannot be used here.</source>
        <translation>This contains characters that cannot be used here.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hide password</source>
        <translation>Hide password</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Show password</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Jump to…</source>
        <translation>Jump to…</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>This is the beginning of your conversation with %1.</source>
        <translation>This is the beginning of your conversation with %1.</translation>
    </message>
    <message>
        <source>This is the beginning of %1.</source>
        <translation>This is the beginning of %1.</translation>
    </message>
    <message>
        <source>Nothing said yet</source>
        <translation>Nothing said yet</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Delete this message?</translation>
    </message>
    <message>
        <source>It disappears for everyone. This cannot be undone.</source>
        <translation>It disappears for everyone. This cannot be undone.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>%n new message(s), jump to the latest</source>
        <translation>
            <numerusform>%n new message, jump to the latest</numerusform>
            <numerusform>%n new messages, jump to the latest</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>Jump to the latest message</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 — Tertulia</source>
        <translation>%1 — Tertulia</translation>
    </message>
    <message>
        <source>Tertulia</source>
        <translation>Tertulia</translation>
    </message>
</context>
<context>
    <name>MemberPanel</name>
    <message>
        <source>Owners and admins</source>
        <translation>Owners and admins</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Members — %1</source>
        <translation>Members — %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>owner</source>
        <translation>owner</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>you</source>
        <translation>you</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>(edited)</source>
        <translation>(edited)</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>This message was deleted</translation>
    </message>
</context>
<context>
    <name>MessageFailure</name>
    <message>
        <source>This message was not sent.</source>
        <translation>This message was not sent.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>MessageInput</name>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation>
            <numerusform>%n character too long</numerusform>
            <numerusform>%n characters too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>MessageTools</name>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>NewConversationSheet</name>
    <message>
        <source>New space</source>
        <translation>New space</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>New conversation</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>Direct message</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Room in %1</source>
        <translation>Room in %1</translation>
    </message>
    <message>
        <source>Name of the space</source>
        <translation>Name of the space</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Name of the room</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>What it is about (optional)</source>
        <translation>What it is about (optional)</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Who is in it</translation>
    </message>
    <message>
        <source>Everyone in the space</source>
        <translation>Everyone in the space</translation>
    </message>
    <message>
        <source>Only people I bring in</source>
        <translation>Only people I bring in</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>With whom?</translation>
    </message>
    <message>
        <source>Who is in it?</source>
        <translation>Who is in it?</translation>
    </message>
    <message>
        <source>The other one&apos;s user name</source>
        <translation>The other one&apos;s user name</translation>
    </message>
    <message>
        <source>User names, with commas or spaces between</source>
        <translation>User names, with commas or spaces between</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
</context>
<context>
    <name>NewLine</name>
    <message>
        <source>New messages</source>
        <translation>New messages</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>Add people</translation>
    </message>
    <message>
        <source>They see what is said in %1 from now on.</source>
        <translation>They see what is said in %1 from now on.</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Who?</translation>
    </message>
    <message>
        <source>User names, with commas or spaces between</source>
        <translation>User names, with commas or spaces between</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>No conversations yet. Start one with the pencil above.</source>
        <translation>No conversations yet. Start one with the pencil above.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresenceDot</name>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>away</source>
        <translation>away</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>do not disturb</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
</context>
<context>
    <name>ProfileSheet</name>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 on %2</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Like the desktop</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tertulia %1</source>
        <translation>Tertulia %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>Sign out?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent yet will be lost.</source>
        <translation>
            <numerusform>%n message not sent yet will be lost.</numerusform>
            <numerusform>%n messages not sent yet will be lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything kept on this computer for this account is removed. It stays on the server.</source>
        <translation>Everything kept on this computer for this account is removed. It stays on the server.</translation>
    </message>
</context>
<context>
    <name>ReplyStrip</name>
    <message>
        <source>In reply to %1</source>
        <translation>In reply to %1</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
</context>
<context>
    <name>SidebarHead</name>
    <message>
        <source>New conversation</source>
        <translation>New conversation</translation>
    </message>
</context>
<context>
    <name>SidebarSection</name>
    <message>
        <source>Rooms</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Direct messages</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>New room</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>New direct message</source>
        <translation>New direct message</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, folded</translation>
    </message>
</context>
<context>
    <name>SpaceTile</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>unread messages</source>
        <translation>unread messages</translation>
    </message>
</context>
<context>
    <name>SpacesRail</name>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Direct messages</translation>
    </message>
    <message>
        <source>Add a space</source>
        <translation>Add a space</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>You: %1</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Jump to a conversation</source>
        <translation>Jump to a conversation</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Where to?</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Nothing by that name</translation>
    </message>
</context>
<context>
    <name>SystemNotes</name>
    <message>
        <source>%1 joined</source>
        <translation>%1 joined</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 added %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 removed %2</translation>
    </message>
    <message>
        <source>%1 changed the name to “%2”</source>
        <translation>%1 changed the name to “%2”</translation>
    </message>
    <message>
        <source>%1 removed the topic</source>
        <translation>%1 removed the topic</translation>
    </message>
    <message>
        <source>%1 changed the topic to “%2”</source>
        <translation>%1 changed the topic to “%2”</translation>
    </message>
    <message>
        <source>%1 changed the picture</source>
        <translation>%1 changed the picture</translation>
    </message>
    <message>
        <source>%1 pinned a message</source>
        <translation>%1 pinned a message</translation>
    </message>
    <message numerus="yes">
        <source>%1 lets messages be deleted after %n day(s)</source>
        <translation>
            <numerusform>%1 lets messages be deleted after %n day</numerusform>
            <numerusform>%1 lets messages be deleted after %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lets messages be kept for ever</source>
        <translation>%1 lets messages be kept for ever</translation>
    </message>
</context>
<context>
    <name>TypingIndicator</name>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 is typing…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 and %2 are typing…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Several people are typing…</translation>
    </message>
</context>
<context>
    <name>UnreadBadge</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
</context>
<context>
    <name>tertulia::Account</name>
    <message>
        <source>No keychain could be used: you will have to sign in again after closing the program.</source>
        <translation>No keychain could be used: you will have to sign in again after closing the program.</translation>
    </message>
</context>
<context>
    <name>tertulia::Composer</name>
    <message>
        <source>Editing your message</source>
        <translation>Editing your message</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>Replying to %1</translation>
    </message>
</context>
<context>
    <name>tertulia::ConversationListModel</name>
    <message>
        <source>You: %1</source>
        <translation>You: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::LoginView</name>
    <message>
        <source>This is not an address of a server.</source>
        <translation>This is not an address of a server.</translation>
    </message>
</context>
<context>
    <name>tertulia::MessageListModel</name>
    <message>
        <source>an earlier message</source>
        <translation>an earlier message</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>This message was deleted</translation>
    </message>
</context>
<context>
    <name>tertulia::NewConversation</name>
    <message>
        <source>Only one person, please. For more, make a group.</source>
        <translation>Only one person, please. For more, make a group.</translation>
    </message>
    <message>
        <source>Whose user name?</source>
        <translation>Whose user name?</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>There is no one with that user name here.</translation>
    </message>
</context>
<context>
    <name>tertulia::cli</name>
    <message>
        <source>find messages, the newest or the best ones; --offline asks this device alone</source>
        <translation>find messages, the newest or the best ones; --offline asks this device alone</translation>
    </message>
    <message>
        <source>fetch a file of a message; PATH is a folder or a new file</source>
        <translation>fetch a file of a message; PATH is a folder or a new file</translation>
    </message>
    <message>
        <source>sign this device in</source>
        <translation>sign this device in</translation>
    </message>
    <message>
        <source>sign out and wipe what this device holds</source>
        <translation>sign out and wipe what this device holds</translation>
    </message>
    <message>
        <source>who is signed in and what waits to be sent</source>
        <translation>who is signed in and what waits to be sent</translation>
    </message>
    <message>
        <source>list rooms, groups and directs</source>
        <translation>list rooms, groups and directs</translation>
    </message>
    <message>
        <source>send a message and wait until the server has it; TEXT - reads the standard input</source>
        <translation>send a message and wait until the server has it; TEXT - reads the standard input</translation>
    </message>
    <message>
        <source>print new messages as they come</source>
        <translation>print new messages as they come</translation>
    </message>
    <message>
        <source>print older messages, oldest first</source>
        <translation>print older messages, oldest first</translation>
    </message>
    <message>
        <source>send any request of the protocol and print the reply; - reads the standard input; PATH like space.id prints that value alone</source>
        <translation>send any request of the protocol and print the reply; - reads the standard input; PATH like space.id prints that value alone</translation>
    </message>
    <message>
        <source>For this there are the commands login and logout.</source>
        <translation>For this there are the commands login and logout.</translation>
    </message>
    <message>
        <source>That is no JSON object: %1 %2</source>
        <translation>That is no JSON object: %1 %2</translation>
    </message>
    <message>
        <source>--%1 wants a number</source>
        <translation>--%1 wants a number</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>a command is missing</translation>
    </message>
    <message>
        <source>there is no command %1</source>
        <translation>there is no command %1</translation>
    </message>
    <message>
        <source>usage: tertulia-cli %1</source>
        <translation>usage: tertulia-cli %1</translation>
    </message>
    <message>
        <source>usage: tertulia-cli [--profile NAME] [--server URL] [--json] COMMAND</source>
        <translation>usage: tertulia-cli [--profile NAME] [--server URL] [--json] COMMAND</translation>
    </message>
    <message>
        <source>CONVERSATION is an id, #room, space/room, the title of a group or @handle.</source>
        <translation>CONVERSATION is an id, #room, space/room, the title of a group or @handle.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 1 not done, 2 wrong usage.</source>
        <translation>Exit code: 0 done, 1 not done, 2 wrong usage.</translation>
    </message>
    <message>
        <source>Which server? Use --server URL.</source>
        <translation>Which server? Use --server URL.</translation>
    </message>
    <message>
        <source>see tertulia-cli --help</source>
        <translation>see tertulia-cli --help</translation>
    </message>
    <message>
        <source>Another program (process %1) has this profile open. Close it or use another --profile.</source>
        <translation>Another program (process %1) has this profile open. Close it or use another --profile.</translation>
    </message>
    <message>
        <source>The handle or the password is wrong.</source>
        <translation>The handle or the password is wrong.</translation>
    </message>
    <message>
        <source>This device is not signed in any more. Use: tertulia-cli login HANDLE</source>
        <translation>This device is not signed in any more. Use: tertulia-cli login HANDLE</translation>
    </message>
    <message>
        <source>The handle belongs to someone.</source>
        <translation>The handle belongs to someone.</translation>
    </message>
    <message>
        <source>The password is too short or too common.</source>
        <translation>The password is too short or too common.</translation>
    </message>
    <message>
        <source>This server takes no new accounts by itself.</source>
        <translation>This server takes no new accounts by itself.</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol.</source>
        <translation>The server speaks another version of the protocol.</translation>
    </message>
    <message>
        <source>Not allowed (%1).</source>
        <translation>Not allowed (%1).</translation>
    </message>
    <message>
        <source>It does not exist.</source>
        <translation>It does not exist.</translation>
    </message>
    <message>
        <source>Too fast for the server.</source>
        <translation>Too fast for the server.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>The server cannot be reached.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>The server cannot be reached: %1</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>Not accepted: %1 %2</source>
        <translation>Not accepted: %1 %2</translation>
    </message>
    <message>
        <source>There is no keychain to keep the session in.</source>
        <translation>There is no keychain to keep the session in.</translation>
    </message>
    <message>
        <source>This device&apos;s files cannot be used: %1</source>
        <translation>This device&apos;s files cannot be used: %1</translation>
    </message>
    <message>
        <source>It did not work: %1 %2</source>
        <translation>It did not work: %1 %2</translation>
    </message>
</context>
<context>
    <name>tertulia::cli::Commands</name>
    <message>
        <source>The query is not understood: %1</source>
        <translation>The query is not understood: %1</translation>
    </message>
    <message>
        <source>Searched %1 of %2 messages.</source>
        <translation>Searched %1 of %2 messages.</translation>
    </message>
    <message>
        <source>Searched the %1 of %2 messages that are on this device.</source>
        <translation>Searched the %1 of %2 messages that are on this device.</translation>
    </message>
    <message>
        <source>The reply has nothing at %1.</source>
        <translation>The reply has nothing at %1.</translation>
    </message>
    <message>
        <source>The keychain cannot be read. Is gnome-keyring or KWallet running and unlocked?</source>
        <translation>The keychain cannot be read. Is gnome-keyring or KWallet running and unlocked?</translation>
    </message>
    <message>
        <source>Nobody is signed in here. Use: tertulia-cli --server URL login HANDLE</source>
        <translation>Nobody is signed in here. Use: tertulia-cli --server URL login HANDLE</translation>
    </message>
    <message>
        <source>The server cannot be reached: this is what the device holds.</source>
        <translation>The server cannot be reached: this is what the device holds.</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Password: </translation>
    </message>
    <message>
        <source>no terminal to ask on: use --password-stdin</source>
        <translation>no terminal to ask on: use --password-stdin</translation>
    </message>
    <message>
        <source>Again: </source>
        <translation>Again: </translation>
    </message>
    <message>
        <source>the two differ</source>
        <translation>the two differ</translation>
    </message>
    <message>
        <source>Somebody is signed in here already. Use logout first.</source>
        <translation>Somebody is signed in here already. Use logout first.</translation>
    </message>
    <message>
        <source>There is no keychain to keep the session in, so it would be lost with this program. Start gnome-keyring or KWallet, unlock it and try again.</source>
        <translation>There is no keychain to keep the session in, so it would be lost with this program. Start gnome-keyring or KWallet, unlock it and try again.</translation>
    </message>
    <message>
        <source>Signed in as @%1 on %2.</source>
        <translation>Signed in as @%1 on %2.</translation>
    </message>
    <message>
        <source>Messages still wait to be sent; --force throws them away.</source>
        <translation>Messages still wait to be sent; --force throws them away.</translation>
    </message>
    <message>
        <source>server:  %1</source>
        <translation>server:  %1</translation>
    </message>
    <message>
        <source>state:   %1</source>
        <translation>state:   %1</translation>
    </message>
    <message>
        <source>user:    %1</source>
        <translation>user:    %1</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>waiting: %1</translation>
    </message>
    <message>
        <source>FILE is the id of a file</source>
        <translation>FILE is the id of a file</translation>
    </message>
    <message>
        <source>is the id of a message</source>
        <translation>is the id of a message</translation>
    </message>
    <message>
        <source>Not sent yet. It stays in the outbox and goes with the next connection.</source>
        <translation>Not sent yet. It stays in the outbox and goes with the next connection.</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(deleted)</translation>
    </message>
</context>
<context>
    <name>tertulia::cli::Files</name>
    <message>
        <source>%1 is no file that can be read</source>
        <translation>%1 is no file that can be read</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 is empty</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 is there already</translation>
    </message>
</context>
<context>
    <name>tertulia::cli::Places</name>
    <message>
        <source>There is no conversation %1.</source>
        <translation>There is no conversation %1.</translation>
    </message>
    <message>
        <source>%1 may be any of: %2</source>
        <translation>%1 may be any of: %2</translation>
    </message>
</context>
</TS>
