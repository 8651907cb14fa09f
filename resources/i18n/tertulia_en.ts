<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountEnd</name>
    <message>
        <source>Delete the account</source>
        <translation>Delete the account</translation>
    </message>
    <message>
        <source>Forever. Your user name is never given to anybody again.</source>
        <translation>Forever. Your user name is never given to anybody again.</translation>
    </message>
    <message>
        <source>Delete account…</source>
        <translation>Delete account…</translation>
    </message>
    <message>
        <source>Erase what I wrote, too</source>
        <translation>Erase what I wrote, too</translation>
    </message>
    <message>
        <source>Otherwise it stays, as a deleted user&apos;s.</source>
        <translation>Otherwise it stays, as a deleted user&apos;s.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>Code of the second factor, if you have one</source>
        <translation>Code of the second factor, if you have one</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will see that you are gone.</source>
        <translation>
            <numerusform>%n person will see that you are gone.</numerusform>
            <numerusform>%n people will see that you are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours will be erased.</source>
        <translation>
            <numerusform>%n message of yours will be erased.</numerusform>
            <numerusform>%n messages of yours will be erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours will stay without your name.</source>
        <translation>
            <numerusform>%n message of yours will stay without your name.</numerusform>
            <numerusform>%n messages of yours will stay without your name.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Delete for ever</translation>
    </message>
    <message>
        <source>What would happen?</source>
        <translation>What would happen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>Sign in again</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>%1, @%2 on %3</source>
        <translation>%1, @%2 on %3</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 on %2</translation>
    </message>
</context>
<context>
    <name>ActButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Files to send</source>
        <translation>Files to send</translation>
    </message>
    <message numerus="yes">
        <source>That is %n character(s) too long for one message.</source>
        <translation>
            <numerusform>That is %n character too long for one message.</numerusform>
            <numerusform>That is %n characters too long for one message.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send it as a text file</source>
        <translation>Send it as a text file</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Space changed</source>
        <translation>Space changed</translation>
    </message>
    <message>
        <source>%1 changed the space</source>
        <translation>%1 changed the space</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>Picture changed</translation>
    </message>
    <message>
        <source>%1 changed the picture of the space</source>
        <translation>%1 changed the picture of the space</translation>
    </message>
    <message>
        <source>Space deleted</source>
        <translation>Space deleted</translation>
    </message>
    <message>
        <source>%1 deleted the space</source>
        <translation>%1 deleted the space</translation>
    </message>
    <message>
        <source>Space restored</source>
        <translation>Space restored</translation>
    </message>
    <message>
        <source>%1 brought the space back</source>
        <translation>%1 brought the space back</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>%1 handed the space over to %2</source>
        <translation>%1 handed the space over to %2</translation>
    </message>
    <message>
        <source>Role made</source>
        <translation>Role made</translation>
    </message>
    <message>
        <source>%1 made the role %3</source>
        <translation>%1 made the role %3</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Role changed</translation>
    </message>
    <message>
        <source>%1 changed the role %3</source>
        <translation>%1 changed the role %3</translation>
    </message>
    <message>
        <source>Role deleted</source>
        <translation>Role deleted</translation>
    </message>
    <message>
        <source>%1 deleted the role %3</source>
        <translation>%1 deleted the role %3</translation>
    </message>
    <message>
        <source>Role given</source>
        <translation>Role given</translation>
    </message>
    <message>
        <source>%1 gave %2 the role %3</source>
        <translation>%1 gave %2 the role %3</translation>
    </message>
    <message>
        <source>Role taken</source>
        <translation>Role taken</translation>
    </message>
    <message>
        <source>%1 took the role %3 from %2</source>
        <translation>%1 took the role %3 from %2</translation>
    </message>
    <message>
        <source>Room made</source>
        <translation>Room made</translation>
    </message>
    <message>
        <source>%1 made the room %3</source>
        <translation>%1 made the room %3</translation>
    </message>
    <message>
        <source>Room changed</source>
        <translation>Room changed</translation>
    </message>
    <message>
        <source>%1 changed the room %3</source>
        <translation>%1 changed the room %3</translation>
    </message>
    <message>
        <source>Room deleted</source>
        <translation>Room deleted</translation>
    </message>
    <message>
        <source>%1 deleted the room %3</source>
        <translation>%1 deleted the room %3</translation>
    </message>
    <message>
        <source>Room restored</source>
        <translation>Room restored</translation>
    </message>
    <message>
        <source>%1 brought the room %3 back</source>
        <translation>%1 brought the room %3 back</translation>
    </message>
    <message>
        <source>Room permissions changed</source>
        <translation>Room permissions changed</translation>
    </message>
    <message>
        <source>%1 changed who may do what in %3</source>
        <translation>%1 changed who may do what in %3</translation>
    </message>
    <message>
        <source>Room readers changed</source>
        <translation>Room readers changed</translation>
    </message>
    <message>
        <source>%1 changed whose roles read %3</source>
        <translation>%1 changed whose roles read %3</translation>
    </message>
    <message>
        <source>Keeping time changed</source>
        <translation>Keeping time changed</translation>
    </message>
    <message>
        <source>%1 changed how long %3 keeps its messages</source>
        <translation>%1 changed how long %3 keeps its messages</translation>
    </message>
    <message>
        <source>Category made</source>
        <translation>Category made</translation>
    </message>
    <message>
        <source>%1 made the category %3</source>
        <translation>%1 made the category %3</translation>
    </message>
    <message>
        <source>Category changed</source>
        <translation>Category changed</translation>
    </message>
    <message>
        <source>%1 changed the category %3</source>
        <translation>%1 changed the category %3</translation>
    </message>
    <message>
        <source>Category deleted</source>
        <translation>Category deleted</translation>
    </message>
    <message>
        <source>%1 deleted the category %3</source>
        <translation>%1 deleted the category %3</translation>
    </message>
    <message>
        <source>Somebody removed</source>
        <translation>Somebody removed</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 removed %2</translation>
    </message>
    <message>
        <source>Somebody banned</source>
        <translation>Somebody banned</translation>
    </message>
    <message>
        <source>%1 banned %2</source>
        <translation>%1 banned %2</translation>
    </message>
    <message>
        <source>Ban ended</source>
        <translation>Ban ended</translation>
    </message>
    <message>
        <source>%1 ended the ban of %2</source>
        <translation>%1 ended the ban of %2</translation>
    </message>
    <message>
        <source>Somebody silenced</source>
        <translation>Somebody silenced</translation>
    </message>
    <message>
        <source>%1 changed how long %2 is silenced</source>
        <translation>%1 changed how long %2 is silenced</translation>
    </message>
    <message>
        <source>Nickname changed</source>
        <translation>Nickname changed</translation>
    </message>
    <message>
        <source>%1 changed the nickname of %2</source>
        <translation>%1 changed the nickname of %2</translation>
    </message>
    <message>
        <source>Invite made</source>
        <translation>Invite made</translation>
    </message>
    <message>
        <source>%1 made an invite</source>
        <translation>%1 made an invite</translation>
    </message>
    <message>
        <source>Invite ended</source>
        <translation>Invite ended</translation>
    </message>
    <message>
        <source>%1 ended an invite</source>
        <translation>%1 ended an invite</translation>
    </message>
    <message>
        <source>Emoji added</source>
        <translation>Emoji added</translation>
    </message>
    <message>
        <source>%1 added an emoji</source>
        <translation>%1 added an emoji</translation>
    </message>
    <message>
        <source>Emoji renamed</source>
        <translation>Emoji renamed</translation>
    </message>
    <message>
        <source>%1 renamed an emoji</source>
        <translation>%1 renamed an emoji</translation>
    </message>
    <message>
        <source>Emoji removed</source>
        <translation>Emoji removed</translation>
    </message>
    <message>
        <source>%1 removed an emoji</source>
        <translation>%1 removed an emoji</translation>
    </message>
    <message>
        <source>Webhook made</source>
        <translation>Webhook made</translation>
    </message>
    <message>
        <source>%1 made a webhook</source>
        <translation>%1 made a webhook</translation>
    </message>
    <message>
        <source>Webhook ended</source>
        <translation>Webhook ended</translation>
    </message>
    <message>
        <source>%1 ended a webhook</source>
        <translation>%1 ended a webhook</translation>
    </message>
    <message>
        <source>Bot made</source>
        <translation>Bot made</translation>
    </message>
    <message>
        <source>%1 made the bot %2</source>
        <translation>%1 made the bot %2</translation>
    </message>
    <message>
        <source>Bot changed</source>
        <translation>Bot changed</translation>
    </message>
    <message>
        <source>%1 changed what the bot %2 may do</source>
        <translation>%1 changed what the bot %2 may do</translation>
    </message>
    <message>
        <source>Bot token renewed</source>
        <translation>Bot token renewed</translation>
    </message>
    <message>
        <source>%1 gave the bot %2 a new token</source>
        <translation>%1 gave the bot %2 a new token</translation>
    </message>
    <message>
        <source>Bot deleted</source>
        <translation>Bot deleted</translation>
    </message>
    <message>
        <source>%1 deleted the bot %2</source>
        <translation>%1 deleted the bot %2</translation>
    </message>
    <message>
        <source>Report handled</source>
        <translation>Report handled</translation>
    </message>
    <message>
        <source>%1 handled a report about %2</source>
        <translation>%1 handled a report about %2</translation>
    </message>
    <message>
        <source>Room exported</source>
        <translation>Room exported</translation>
    </message>
    <message>
        <source>%1 exported the room %3</source>
        <translation>%1 exported the room %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Place in the list</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissions</translation>
    </message>
    <message>
        <source>Everyone may mention it</source>
        <translation>Everyone may mention it</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Readers</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Seconds between messages</source>
        <translation>Seconds between messages</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>Days that messages are kept</source>
        <translation>Days that messages are kept</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>Silenced until</source>
        <translation>Silenced until</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Uses</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>somebody</translation>
    </message>
    <message>
        <source>%1 did something: %2</source>
        <translation>%1 did something: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
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
    <message>
        <source>A new password</source>
        <translation>A new password</translation>
    </message>
    <message>
        <source>An administrator of your server gives you a link for it.</source>
        <translation>An administrator of your server gives you a link for it.</translation>
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
        <source>Lowercase letters, digits, dots and dashes. Others find you by it.</source>
        <translation>Lowercase letters, digits, dots and dashes. Others find you by it.</translation>
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
    <message>
        <source>Link or token from an administrator</source>
        <translation>Link or token from an administrator</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>The code or link that you were given</source>
        <translation>The code or link that you were given</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Set new password</source>
        <translation>Set new password</translation>
    </message>
    <message>
        <source>Your new password is set. Sign in with it.</source>
        <translation>Your new password is set. Sign in with it.</translation>
    </message>
    <message>
        <source>Back to my account</source>
        <translation>Back to my account</translation>
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
    <message>
        <source>You know it after all?</source>
        <translation>You know it after all?</translation>
    </message>
    <message>
        <source>I have an invite</source>
        <translation>I have an invite</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>Forgot your password?</translation>
    </message>
</context>
<context>
    <name>AvatarSheet</name>
    <message>
        <source>Your picture</source>
        <translation>Your picture</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Picture of %1</translation>
    </message>
    <message>
        <source>Choose a picture, or drop one here. Everybody who knows you on this server sees it.</source>
        <translation>Choose a picture, or drop one here. Everybody who knows you on this server sees it.</translation>
    </message>
    <message>
        <source>Drag to move it, turn the wheel to make it larger.</source>
        <translation>Drag to move it, turn the wheel to make it larger.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Take it away</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Another one…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Use it</translation>
    </message>
</context>
<context>
    <name>CardFrame</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message numerus="yes">
        <source>%n conversation(s) marked as read.</source>
        <translation>
            <numerusform>%n conversation marked as read.</numerusform>
            <numerusform>%n conversations marked as read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Yesterday, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Tomorrow, %1</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copy the code</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>ColorDots</name>
    <message>
        <source>No colour</source>
        <translation>No colour</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Teal</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grey</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>20m text</source>
        <translation>20m text</translation>
    </message>
    <message>
        <source>Says what you are doing</source>
        <translation>Says what you are doing</translation>
    </message>
    <message>
        <source>Hides the text until somebody wants to see it</source>
        <translation>Hides the text until somebody wants to see it</translation>
    </message>
    <message>
        <source>Sends without a notification</source>
        <translation>Sends without a notification</translation>
    </message>
    <message>
        <source>Sends later: after 20m, 1h30m, 2d, or at 18:30</source>
        <translation>Sends later: after 20m, 1h30m, 2d, or at 18:30</translation>
    </message>
    <message>
        <source>Reminds you of something</source>
        <translation>Reminds you of something</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>Asks everybody here</source>
        <translation>Asks everybody here</translation>
    </message>
    <message>
        <source>No notifications from here, for a while or until /unmute</source>
        <translation>No notifications from here, for a while or until /unmute</translation>
    </message>
    <message>
        <source>Notifications as usual again</source>
        <translation>Notifications as usual again</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>What you are called in this space</source>
        <translation>What you are called in this space</translation>
    </message>
    <message>
        <source>Says what is talked about here</source>
        <translation>Says what is talked about here</translation>
    </message>
    <message>
        <source>Brings people in</source>
        <translation>Brings people in</translation>
    </message>
    <message>
        <source>Leaves this conversation</source>
        <translation>Leaves this conversation</translation>
    </message>
    <message>
        <source>Please write something after the command.</source>
        <translation>Please write something after the command.</translation>
    </message>
    <message>
        <source>Notifications come as usual again.</source>
        <translation>Notifications come as usual again.</translation>
    </message>
    <message>
        <source>Please say when and what: /schedule 20m text, or /schedule 18:30 text.</source>
        <translation>Please say when and what: /schedule 20m text, or /schedule 18:30 text.</translation>
    </message>
    <message>
        <source>Only in a space one can be called differently.</source>
        <translation>Only in a space one can be called differently.</translation>
    </message>
    <message>
        <source>You are called here as everywhere.</source>
        <translation>You are called here as everywhere.</translation>
    </message>
    <message>
        <source>Here you are called %1 now.</source>
        <translation>Here you are called %1 now.</translation>
    </message>
    <message>
        <source>Please say whom: /invite @ada @bruno.</source>
        <translation>Please say whom: /invite @ada @bruno.</translation>
    </message>
    <message>
        <source>%1 is in now.</source>
        <translation>%1 is in now.</translation>
    </message>
    <message>
        <source>No notifications from here until you write /unmute.</source>
        <translation>No notifications from here until you write /unmute.</translation>
    </message>
    <message>
        <source>No notifications from here until %1.</source>
        <translation>No notifications from here until %1.</translation>
    </message>
    <message>
        <source>Please say for how long: /mute 8h, or /mute alone.</source>
        <translation>Please say for how long: /mute 8h, or /mute alone.</translation>
    </message>
    <message>
        <source>Please say when and of what: /remind 20m tea, or /remind 18:30 tea.</source>
        <translation>Please say when and of what: /remind 20m tea, or /remind 18:30 tea.</translation>
    </message>
    <message>
        <source>You will be reminded: %1.</source>
        <translation>You will be reminded: %1.</translation>
    </message>
    <message>
        <source>/%1 was called.</source>
        <translation>/%1 was called.</translation>
    </message>
    <message>
        <source>There is no command /%1 here. To send it as it is, begin with two slashes.</source>
        <translation>There is no command /%1 here. To send it as it is, begin with two slashes.</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>Mention somebody</source>
        <translation>Mention somebody</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
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
    <message>
        <source>Send later or silently</source>
        <translation>Send later or silently</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>Strikethrough</translation>
    </message>
    <message>
        <source>Spoiler</source>
        <translation>Spoiler</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Code block</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Poll…</source>
        <translation>Poll…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
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
    <message>
        <source>Muted. Notifications</source>
        <translation>Muted. Notifications</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Threads here</source>
        <translation>Threads here</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Pinned messages</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Search here</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Add people…</source>
        <translation>Add people…</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Notifications…</translation>
    </message>
    <message>
        <source>Threads here</source>
        <translation>Threads here</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Pinned messages</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Show beside</source>
        <translation>Show beside</translation>
    </message>
    <message>
        <source>Open in the main window</source>
        <translation>Open in the main window</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Open in a window</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Search here</translation>
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
    <message>
        <source>muted</source>
        <translation>muted</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draft</translation>
    </message>
</context>
<context>
    <name>ConversationWindow</name>
    <message>
        <source>%1 — Tertulia</source>
        <translation>%1 — Tertulia</translation>
    </message>
</context>
<context>
    <name>DateSheet</name>
    <message>
        <source>Jump to a day</source>
        <translation>Jump to a day</translation>
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
    <name>DeviceCard</name>
    <message>
        <source>this device</source>
        <translation>this device</translation>
    </message>
    <message>
        <source>A device without a name</source>
        <translation>A device without a name</translation>
    </message>
    <message>
        <source>This device, signed in %1</source>
        <translation>This device, signed in %1</translation>
    </message>
    <message>
        <source>Last here %1, signed in %2</source>
        <translation>Last here %1, signed in %2</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Sign out %1</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>No drafts</translation>
    </message>
    <message>
        <source>What you begin to write and do not send waits here, on all your devices.</source>
        <translation>What you begin to write and do not send waits here, on all your devices.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copy the text</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop to send to %1</source>
        <translation>Drop to send to %1</translation>
    </message>
</context>
<context>
    <name>EffectLine</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>gains: %1</source>
        <translation>gains: %1</translation>
    </message>
    <message>
        <source>loses: %1</source>
        <translation>loses: %1</translation>
    </message>
</context>
<context>
    <name>EmojiButton</name>
    <message>
        <source>React with %1</source>
        <translation>React with %1</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Search emoji</translation>
    </message>
    <message>
        <source>No emoji is called that.</source>
        <translation>No emoji is called that.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Nothing here yet</translation>
    </message>
</context>
<context>
    <name>EmojiTabs</name>
    <message>
        <source>Used last</source>
        <translation>Used last</translation>
    </message>
    <message>
        <source>Of this space</source>
        <translation>Of this space</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Smileys</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Animals and nature</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Food and drink</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Travel and places</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objects</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbols</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
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
        <source>%1 In the log of the server it is %2.</source>
        <translation>%1 In the log of the server it is %2.</translation>
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
    <name>FileCard</name>
    <message>
        <source>File %1, %2</source>
        <translation>File %1, %2</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Choose a picture</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>Choose files to send</source>
        <translation>Choose files to send</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>The server does not take that much from you.</source>
        <translation>The server does not take that much from you.</translation>
    </message>
    <message>
        <source>The file was changed, moved or deleted before it could be sent.</source>
        <translation>The file was changed, moved or deleted before it could be sent.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>The file is not there any more.</translation>
    </message>
    <message>
        <source>The server refuses this file.</source>
        <translation>The server refuses this file.</translation>
    </message>
    <message>
        <source>The file arrived damaged.</source>
        <translation>The file arrived damaged.</translation>
    </message>
    <message>
        <source>Audio, %1</source>
        <translation>Audio, %1</translation>
    </message>
    <message>
        <source>Video, %1</source>
        <translation>Video, %1</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Other files</translation>
    </message>
    <message>
        <source>No pictures here yet</source>
        <translation>No pictures here yet</translation>
    </message>
    <message>
        <source>No other files here yet</source>
        <translation>No other files here yet</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>No files yet</translation>
    </message>
    <message>
        <source>What is sent along with messages here is collected in this place.</source>
        <translation>What is sent along with messages here is collected in this place.</translation>
    </message>
    <message>
        <source>Only what this computer holds: there is no connection.</source>
        <translation>Only what this computer holds: there is no connection.</translation>
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
    <name>FriendLine</name>
    <message>
        <source>@%1 wants to be friends</source>
        <translation>@%1 wants to be friends</translation>
    </message>
    <message>
        <source>@%1 was asked</source>
        <translation>@%1 was asked</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Decline %1&apos;s request</source>
        <translation>Decline %1&apos;s request</translation>
    </message>
    <message>
        <source>Take the request to %1 back</source>
        <translation>Take the request to %1 back</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Message %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>More about %1</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Unblock</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Remove friend</source>
        <translation>Remove friend</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
</context>
<context>
    <name>FriendsPage</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>You and @%1 are friends now.</source>
        <translation>You and @%1 are friends now.</translation>
    </message>
    <message>
        <source>@%1 was asked.</source>
        <translation>@%1 was asked.</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Friends</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Add a friend by user name</source>
        <translation>Add a friend by user name</translation>
    </message>
    <message>
        <source>Find among them</source>
        <translation>Find among them</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>Nobody fits.</translation>
    </message>
    <message>
        <source>None of your friends is here right now.</source>
        <translation>None of your friends is here right now.</translation>
    </message>
    <message>
        <source>No friends yet.</source>
        <translation>No friends yet.</translation>
    </message>
    <message>
        <source>No requests are waiting.</source>
        <translation>No requests are waiting.</translation>
    </message>
    <message>
        <source>You block nobody.</source>
        <translation>You block nobody.</translation>
    </message>
    <message>
        <source>Ask somebody by user name in the field above.</source>
        <translation>Ask somebody by user name in the field above.</translation>
    </message>
    <message>
        <source>Who is blocked can neither write to you directly nor ask you to be friends, and is not told.</source>
        <translation>Who is blocked can neither write to you directly nor ask you to be friends, and is not told.</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Block %1?</translation>
    </message>
    <message>
        <source>Remove %1 from your friends?</source>
        <translation>Remove %1 from your friends?</translation>
    </message>
    <message>
        <source>Neither of you sees the other&apos;s presence, writes directly or can ask to be friends. A friendship ends. They are not told.</source>
        <translation>Neither of you sees the other&apos;s presence, writes directly or can ask to be friends. A friendship ends. They are not told.</translation>
    </message>
    <message>
        <source>It ends on both sides. Your messages stay.</source>
        <translation>It ends on both sides. Your messages stay.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Send request</source>
        <translation>Send request</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Only the owner and the admins may change the group.</source>
        <translation>Only the owner and the admins may change the group.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>How it looks</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>What newcomers read</source>
        <translation>What newcomers read</translation>
    </message>
    <message>
        <source>Applies to people who join from now on.</source>
        <translation>Applies to people who join from now on.</translation>
    </message>
    <message>
        <source>Everything said before</source>
        <translation>Everything said before</translation>
    </message>
    <message>
        <source>Only what is said after they came</source>
        <translation>Only what is said after they came</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>The group goes to the next in rank.</source>
        <translation>The group goes to the next in rank.</translation>
    </message>
    <message>
        <source>Somebody in it has to add you to come back.</source>
        <translation>Somebody in it has to add you to come back.</translation>
    </message>
    <message>
        <source>Leave this group</source>
        <translation>Leave this group</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Leave %1?</translation>
    </message>
    <message>
        <source>You no longer read what is said there, and what you have read is removed from this computer. What you wrote stays.</source>
        <translation>You no longer read what is said there, and what you have read is removed from this computer. What you wrote stays.</translation>
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
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HistoryHole</name>
    <message numerus="yes">
        <source>%n message(s) are missing here.</source>
        <translation>
            <numerusform>%n message is missing here.</numerusform>
            <numerusform>%n messages are missing here.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are fetched when the connection is back.</source>
        <translation>They are fetched when the connection is back.</translation>
    </message>
    <message>
        <source>Fetching them…</source>
        <translation>Fetching them…</translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Fetch them</translation>
    </message>
</context>
<context>
    <name>HistorySheets</name>
    <message>
        <source>Reactions</source>
        <translation>Reactions</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
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
    <message>
        <source>Forward to</source>
        <translation>Forward to</translation>
    </message>
    <message>
        <source>@ people · # rooms</source>
        <translation>@ people · # rooms</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Comment (optional)</translation>
    </message>
    <message>
        <source>Forward to…</source>
        <translation>Forward to…</translation>
    </message>
</context>
<context>
    <name>HoldersPart</name>
    <message>
        <source>Who holds it</source>
        <translation>Who holds it</translation>
    </message>
    <message>
        <source>Give it to…</source>
        <translation>Give it to…</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>Take it from %1</source>
        <translation>Take it from %1</translation>
    </message>
    <message>
        <source>Nobody so far.</source>
        <translation>Nobody so far.</translation>
    </message>
</context>
<context>
    <name>InviteLine</name>
    <message>
        <source>No end</source>
        <translation>No end</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 of %2 used</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Invite by %1, %2, %3</source>
        <translation>Invite by %1, %2, %3</translation>
    </message>
    <message>
        <source>%1 · %2 · by %3</source>
        <translation>%1 · %2 · by %3</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copy code</translation>
    </message>
    <message>
        <source>End this invite</source>
        <translation>End this invite</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
    <message>
        <source>Join a space</source>
        <translation>Join a space</translation>
    </message>
    <message>
        <source>With an invite from somebody who is in it.</source>
        <translation>With an invite from somebody who is in it.</translation>
    </message>
    <message>
        <source>Invite link or code</source>
        <translation>Invite link or code</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 invites you</source>
        <translation>%1 invites you</translation>
    </message>
    <message>
        <source>You are in this space already.</source>
        <translation>You are in this space already.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Join</translation>
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
    <name>LaterMenu</name>
    <message>
        <source>Send without a notification</source>
        <translation>Send without a notification</translation>
    </message>
    <message>
        <source>In 20 minutes</source>
        <translation>In 20 minutes</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In an hour</translation>
    </message>
    <message>
        <source>Choose date and time…</source>
        <translation>Choose date and time…</translation>
    </message>
    <message>
        <source>Write something first</source>
        <translation>Write something first</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Tomorrow at %1</translation>
    </message>
    <message>
        <source>Monday at %1</source>
        <translation>Monday at %1</translation>
    </message>
    <message>
        <source>Next Monday at %1</source>
        <translation>Next Monday at %1</translation>
    </message>
</context>
<context>
    <name>LaterPage</name>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Messages (%1)</source>
        <translation>Messages (%1)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Reminders (%1)</source>
        <translation>Reminders (%1)</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Messages to be sent later</source>
        <translation>Messages to be sent later</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nothing waits to be sent</translation>
    </message>
    <message>
        <source>Choose a time beside the send button, and the server sends your message then.</source>
        <translation>Choose a time beside the send button, and the server sends your message then.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <translation>Do not send it</translation>
    </message>
    <message>
        <source>No reminders</source>
        <translation>No reminders</translation>
    </message>
    <message>
        <source>Let yourself be reminded of a message from its menu.</source>
        <translation>Let yourself be reminded of a message from its menu.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>In one hour</translation>
    </message>
    <message>
        <source>Tomorrow at 9</source>
        <translation>Tomorrow at 9</translation>
    </message>
    <message>
        <source>Cancel the reminder</source>
        <translation>Cancel the reminder</translation>
    </message>
</context>
<context>
    <name>LaterSheet</name>
    <message>
        <source>Please write the time like 18:30.</source>
        <translation>Please write the time like 18:30.</translation>
    </message>
    <message>
        <source>That time is over. Please choose a later one.</source>
        <translation>That time is over. Please choose a later one.</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Send later</translation>
    </message>
    <message>
        <source>The server sends it at that time, also when this computer is off.</source>
        <translation>The server sends it at that time, also when this computer is off.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>On %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Send then</translation>
    </message>
</context>
<context>
    <name>LinkNames</name>
    <message>
        <source>Invite to a space</source>
        <translation>Invite to a space</translation>
    </message>
    <message>
        <source>Invite to a space on %1</source>
        <translation>Invite to a space on %1</translation>
    </message>
    <message>
        <source>%1 › message</source>
        <translation>%1 › message</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Message on %1</source>
        <translation>Message on %1</translation>
    </message>
    <message>
        <source>Conversation on %1</source>
        <translation>Conversation on %1</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Another server</source>
        <translation>Another server</translation>
    </message>
    <message>
        <source>This link leads to %1, where you have no account here. Only go on if you trust whoever gave it to you.</source>
        <translation>This link leads to %1, where you have no account here. Only go on if you trust whoever gave it to you.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sign in there</source>
        <translation>Sign in there</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this address?</source>
        <translation>Open this address?</translation>
    </message>
    <message>
        <source>It leads out of Tertulia, to:</source>
        <translation>It leads out of Tertulia, to:</translation>
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
        <source>Ask before opening any address</source>
        <translation>Ask before opening any address</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Spoiler: press to read</source>
        <translation>Spoiler: press to read</translation>
    </message>
    <message>
        <source>Opens in this app, on %1</source>
        <translation>Opens in this app, on %1</translation>
    </message>
    <message>
        <source>Opens in this app</source>
        <translation>Opens in this app</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>Reason: %1</source>
        <translation>Reason: %1</translation>
    </message>
</context>
<context>
    <name>LongField</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
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
    <name>MembersPart</name>
    <message>
        <source>Add people</source>
        <translation>Add people</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
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
    <message>
        <source>Make %1 a member without rank</source>
        <translation>Make %1 a member without rank</translation>
    </message>
    <message>
        <source>Make %1 an admin</source>
        <translation>Make %1 an admin</translation>
    </message>
    <message>
        <source>The owner is above admins.</source>
        <translation>The owner is above admins.</translation>
    </message>
    <message>
        <source>Hand over to %1</source>
        <translation>Hand over to %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>Hand %1 over to %2?</translation>
    </message>
    <message>
        <source>Remove %1 from %2?</source>
        <translation>Remove %1 from %2?</translation>
    </message>
    <message>
        <source>They own it then and you are an admin. Only they can give it back.</source>
        <translation>They own it then and you are an admin. Only they can give it back.</translation>
    </message>
    <message>
        <source>They no longer read what is said there. What they wrote stays. Somebody can add them again.</source>
        <translation>They no longer read what is said there. What they wrote stays. Somebody can add them again.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>MentionsPage</name>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>Unread only</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Nothing unread</translation>
    </message>
    <message>
        <source>Nobody has named you yet</source>
        <translation>Nobody has named you yet</translation>
    </message>
    <message>
        <source>Messages that name you and answers to yours gather here.</source>
        <translation>Messages that name you and answers to yours gather here.</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Go to the message</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>This message was deleted</source>
        <translation>This message was deleted</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>This message cannot be seen any more.</source>
        <translation>This message cannot be seen any more.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Thread in %1</source>
        <translation>Thread in %1</translation>
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
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>MessageListTop</name>
    <message>
        <source>%1, jump to another day</source>
        <translation>%1, jump to another day</translation>
    </message>
</context>
<context>
    <name>MessageMarks</name>
    <message>
        <source>Edited, show what it said before</source>
        <translation>Edited, show what it said before</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(edited)</translation>
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
    <message>
        <source>Add a reaction…</source>
        <translation>Add a reaction…</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Reply in thread</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Forward…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Remove from saved</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Save for later</translation>
    </message>
    <message>
        <source>Remind me…</source>
        <translation>Remind me…</translation>
    </message>
    <message>
        <source>Mark as unread from here</source>
        <translation>Mark as unread from here</translation>
    </message>
    <message>
        <source>Who reacted</source>
        <translation>Who reacted</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>What it said before</translation>
    </message>
    <message>
        <source>Remove previews</source>
        <translation>Remove previews</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Open the link</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Show the spoiler</source>
        <translation>Show the spoiler</translation>
    </message>
    <message>
        <source>Go to the answered message</source>
        <translation>Go to the answered message</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
</context>
<context>
    <name>MessageRoles</name>
    <message>
        <source>deleted</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>in reply to %1</source>
        <translation>in reply to %1</translation>
    </message>
    <message>
        <source>with files</source>
        <translation>with files</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>edited</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>pinned</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>saved</translation>
    </message>
    <message numerus="yes">
        <source>%n reaction(s)</source>
        <translation>
            <numerusform>%n reaction</numerusform>
            <numerusform>%n reactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>not sent</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>not sent yet</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>Forwarded · %1 · %2</source>
        <translation>Forwarded · %1 · %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
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
    <message>
        <source>Add a reaction</source>
        <translation>Add a reaction</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Reply in thread</translation>
    </message>
</context>
<context>
    <name>ModerationSheet</name>
    <message>
        <source>Silence %1?</source>
        <translation>Silence %1?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Remove %1?</translation>
    </message>
    <message>
        <source>Ban %1?</source>
        <translation>Ban %1?</translation>
    </message>
    <message>
        <source>Until then they can read in %1 but not write, react or invite.</source>
        <translation>Until then they can read in %1 but not write, react or invite.</translation>
    </message>
    <message>
        <source>They lose their roles and the rooms of %1. With an invite they can come back.</source>
        <translation>They lose their roles and the rooms of %1. With an invite they can come back.</translation>
    </message>
    <message>
        <source>They lose their roles and the rooms of %1, the invites they made end, and they cannot come back until the ban is ended.</source>
        <translation>They lose their roles and the rooms of %1, the invites they made end, and they cannot come back until the ban is ended.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>For how long</translation>
    </message>
    <message>
        <source>Delete what they wrote</source>
        <translation>Delete what they wrote</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>The last hour</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>The last day</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>The last week</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Reason (optional)</translation>
    </message>
    <message>
        <source>Stands in the log, for those who may read it.</source>
        <translation>Stands in the log, for those who may read it.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Ban</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Previous month</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>NewConversationSheet</name>
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
    <name>NewMessagesBar</name>
    <message numerus="yes">
        <source>%n new message(s) since %1</source>
        <translation>
            <numerusform>%n new message since %1</numerusform>
            <numerusform>%n new messages since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Mark read</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Jump</translation>
    </message>
</context>
<context>
    <name>NewSpacePage</name>
    <message>
        <source>general</source>
        <translation>general</translation>
    </message>
    <message>
        <source>welcome</source>
        <translation>welcome</translation>
    </message>
    <message>
        <source>New space</source>
        <translation>New space</translation>
    </message>
    <message>
        <source>Its first rooms</source>
        <translation>Its first rooms</translation>
    </message>
    <message>
        <source>A place for people who belong together: a team, a club, a family.</source>
        <translation>A place for people who belong together: a team, a club, a family.</translation>
    </message>
    <message>
        <source>One for each thing you talk about. You can change them at any time.</source>
        <translation>One for each thing you talk about. You can change them at any time.</translation>
    </message>
    <message>
        <source>Name of the space</source>
        <translation>Name of the space</translation>
    </message>
    <message>
        <source>What it is about (optional)</source>
        <translation>What it is about (optional)</translation>
    </message>
    <message>
        <source>Or join one with an invite</source>
        <translation>Or join one with an invite</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Leave %1 out</translation>
    </message>
    <message>
        <source>Another room</source>
        <translation>Another room</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
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
    <name>Notices</name>
    <message numerus="yes">
        <source>%n message(s) could not be sent: where they were to go, you are no longer.</source>
        <translation>
            <numerusform>%n message could not be sent: where it was to go, you are no longer.</numerusform>
            <numerusform>%n messages could not be sent: where they were to go, you are no longer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>You wrote it yourself.</source>
        <translation>You wrote it yourself.</translation>
    </message>
    <message>
        <source>It was deleted.</source>
        <translation>It was deleted.</translation>
    </message>
    <message>
        <source>You have blocked who wrote it.</source>
        <translation>You have blocked who wrote it.</translation>
    </message>
    <message>
        <source>Nobody wrote it: it tells what happened.</source>
        <translation>Nobody wrote it: it tells what happened.</translation>
    </message>
    <message>
        <source>It was sent silently.</source>
        <translation>It was sent silently.</translation>
    </message>
    <message>
        <source>The conversation is muted.</source>
        <translation>The conversation is muted.</translation>
    </message>
    <message>
        <source>It came in your quiet hours.</source>
        <translation>It came in your quiet hours.</translation>
    </message>
    <message>
        <source>You want nothing from this conversation.</source>
        <translation>You want nothing from this conversation.</translation>
    </message>
    <message>
        <source>You are mentioned in it.</source>
        <translation>You are mentioned in it.</translation>
    </message>
    <message>
        <source>One of your words is in it.</source>
        <translation>One of your words is in it.</translation>
    </message>
    <message>
        <source>One of your roles is mentioned in it.</source>
        <translation>One of your roles is mentioned in it.</translation>
    </message>
    <message>
        <source>Everybody is mentioned in it.</source>
        <translation>Everybody is mentioned in it.</translation>
    </message>
    <message>
        <source>Everybody who is here is mentioned in it.</source>
        <translation>Everybody who is here is mentioned in it.</translation>
    </message>
    <message>
        <source>You want everything from this conversation.</source>
        <translation>You want everything from this conversation.</translation>
    </message>
    <message>
        <source>You want only mentions from this conversation.</source>
        <translation>You want only mentions from this conversation.</translation>
    </message>
    <message>
        <source>You follow the thread.</source>
        <translation>You follow the thread.</translation>
    </message>
    <message>
        <source>You do not follow the thread.</source>
        <translation>You do not follow the thread.</translation>
    </message>
    <message>
        <source>Rooms are silent unless you are mentioned.</source>
        <translation>Rooms are silent unless you are mentioned.</translation>
    </message>
    <message>
        <source>Groups and direct messages are heard by default.</source>
        <translation>Groups and direct messages are heard by default.</translation>
    </message>
</context>
<context>
    <name>NotifyBacktest</name>
    <message>
        <source>What would these settings have meant?</source>
        <translation>What would these settings have meant?</translation>
    </message>
    <message>
        <source>Tried out on what was written in the last 30 days, as far as it is kept on this computer.</source>
        <translation>Tried out on what was written in the last 30 days, as far as it is kept on this computer.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Try them out</source>
        <translation>Try them out</translation>
    </message>
    <message numerus="yes">
        <source>You would have got %n notification(s) in 30 days.</source>
        <translation>
            <numerusform>You would have got %n notification in 30 days.</numerusform>
            <numerusform>You would have got %n notifications in 30 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n message(s).</source>
        <translation>
            <numerusform>Of %n message.</numerusform>
            <numerusform>Of %n messages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>From where</translation>
    </message>
</context>
<context>
    <name>NotifyExceptions</name>
    <message>
        <source>Conversations with rules of their own</source>
        <translation>Conversations with rules of their own</translation>
    </message>
    <message>
        <source>Muted. Unmute</source>
        <translation>Muted. Unmute</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
</context>
<context>
    <name>NotifyQuiet</name>
    <message>
        <source>Quiet hours</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>On all your devices. Mentions are quiet, too.</source>
        <translation>On all your devices. Mentions are quiet, too.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Keep quiet at set times</source>
        <translation>Keep quiet at set times</translation>
    </message>
</context>
<context>
    <name>NotifyWhy</name>
    <message>
        <source>Why, or why not?</source>
        <translation>Why, or why not?</translation>
    </message>
    <message>
        <source>Choose one of the last messages of %1.</source>
        <translation>Choose one of the last messages of %1.</translation>
    </message>
    <message>
        <source>Open a conversation first: its last messages stand here then.</source>
        <translation>Open a conversation first: its last messages stand here then.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It outweighs: %1</source>
        <translation>It outweighs: %1</translation>
    </message>
</context>
<context>
    <name>NotifyWords</name>
    <message>
        <source>Words that count like a mention</source>
        <translation>Words that count like a mention</translation>
    </message>
    <message>
        <source>On all your devices. You are notified of messages with one of them, in rooms too.</source>
        <translation>On all your devices. You are notified of messages with one of them, in rooms too.</translation>
    </message>
    <message>
        <source>A word or a few</source>
        <translation>A word or a few</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>OwnPlaces</name>
    <message>
        <source>Friends</source>
        <translation>Friends</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
</context>
<context>
    <name>PanelFrame</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PanelHandle</name>
    <message>
        <source>Width of the panel</source>
        <translation>Width of the panel</translation>
    </message>
</context>
<context>
    <name>PasswordChange</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Changed. All your other devices have been signed out.</source>
        <translation>Changed. All your other devices have been signed out.</translation>
    </message>
    <message>
        <source>Changing it signs out all your other devices.</source>
        <translation>Changing it signs out all your other devices.</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>The password you have now</source>
        <translation>The password you have now</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>The new one</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). A few words together are easy to remember.</source>
        <translation>
            <numerusform>At least %n character. A few words together are easy to remember.</numerusform>
            <numerusform>At least %n characters. A few words together are easy to remember.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>Name or user name</source>
        <translation>Name or user name</translation>
    </message>
    <message>
        <source>People you know</source>
        <translation>People you know</translation>
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
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>PermissionTable</name>
    <message>
        <source>Permissions</source>
        <translation>Permissions</translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>The space</source>
        <translation>The space</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>May do all of the below in every room, whatever the rooms say. Give it with care.</source>
        <translation>May do all of the below in every room, whatever the rooms say. Give it with care.</translation>
    </message>
    <message>
        <source>Look after the space</source>
        <translation>Look after the space</translation>
    </message>
    <message>
        <source>Change its name, picture and description, its emoji and bots.</source>
        <translation>Change its name, picture and description, its emoji and bots.</translation>
    </message>
    <message>
        <source>Look after roles</source>
        <translation>Look after roles</translation>
    </message>
    <message>
        <source>Make, change and give roles below their own, and say what rooms do differently.</source>
        <translation>Make, change and give roles below their own, and say what rooms do differently.</translation>
    </message>
    <message>
        <source>Look after rooms</source>
        <translation>Look after rooms</translation>
    </message>
    <message>
        <source>Make, change and delete rooms and categories.</source>
        <translation>Make, change and delete rooms and categories.</translation>
    </message>
    <message>
        <source>Look after webhooks</source>
        <translation>Look after webhooks</translation>
    </message>
    <message>
        <source>Let other programs post into rooms or hear from them.</source>
        <translation>Let other programs post into rooms or hear from them.</translation>
    </message>
    <message>
        <source>See the log</source>
        <translation>See the log</translation>
    </message>
    <message>
        <source>Read who changed what in this space.</source>
        <translation>Read who changed what in this space.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Make links that let others in.</source>
        <translation>Make links that let others in.</translation>
    </message>
    <message>
        <source>Look after invites</source>
        <translation>Look after invites</translation>
    </message>
    <message>
        <source>See and end everybody&apos;s invites, and add people directly.</source>
        <translation>See and end everybody&apos;s invites, and add people directly.</translation>
    </message>
    <message>
        <source>Remove people</source>
        <translation>Remove people</translation>
    </message>
    <message>
        <source>Take people of lower rank out. They may come back.</source>
        <translation>Take people of lower rank out. They may come back.</translation>
    </message>
    <message>
        <source>Ban people</source>
        <translation>Ban people</translation>
    </message>
    <message>
        <source>Take people of lower rank out and keep them out.</source>
        <translation>Take people of lower rank out and keep them out.</translation>
    </message>
    <message>
        <source>Silence people</source>
        <translation>Silence people</translation>
    </message>
    <message>
        <source>Let people of lower rank only read for a while.</source>
        <translation>Let people of lower rank only read for a while.</translation>
    </message>
    <message>
        <source>Choose an own nickname</source>
        <translation>Choose an own nickname</translation>
    </message>
    <message>
        <source>Be called something else in this space.</source>
        <translation>Be called something else in this space.</translation>
    </message>
    <message>
        <source>Change nicknames</source>
        <translation>Change nicknames</translation>
    </message>
    <message>
        <source>Say what people of lower rank are called here.</source>
        <translation>Say what people of lower rank are called here.</translation>
    </message>
    <message>
        <source>Handle reports</source>
        <translation>Handle reports</translation>
    </message>
    <message>
        <source>See reported messages and decide about them.</source>
        <translation>See reported messages and decide about them.</translation>
    </message>
    <message>
        <source>In rooms</source>
        <translation>In rooms</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Send messages and edit their own.</source>
        <translation>Send messages and edit their own.</translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Send files</translation>
    </message>
    <message>
        <source>Attach pictures and other files to messages.</source>
        <translation>Attach pictures and other files to messages.</translation>
    </message>
    <message>
        <source>React</source>
        <translation>React</translation>
    </message>
    <message>
        <source>Put emoji under messages.</source>
        <translation>Put emoji under messages.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Pin messages so that all find them.</source>
        <translation>Pin messages so that all find them.</translation>
    </message>
    <message>
        <source>Mention everyone</source>
        <translation>Mention everyone</translation>
    </message>
    <message>
        <source>Use @everyone, @here and the names of all roles.</source>
        <translation>Use @everyone, @here and the names of all roles.</translation>
    </message>
    <message>
        <source>Delete others&apos; messages</source>
        <translation>Delete others&apos; messages</translation>
    </message>
    <message>
        <source>Take back what other people wrote.</source>
        <translation>Take back what other people wrote.</translation>
    </message>
    <message>
        <source>read it</source>
        <translation>read it</translation>
    </message>
    <message>
        <source>write in it</source>
        <translation>write in it</translation>
    </message>
    <message>
        <source>send files in it</source>
        <translation>send files in it</translation>
    </message>
    <message>
        <source>react in it</source>
        <translation>react in it</translation>
    </message>
    <message>
        <source>pin messages in it</source>
        <translation>pin messages in it</translation>
    </message>
    <message>
        <source>mention everyone in it</source>
        <translation>mention everyone in it</translation>
    </message>
    <message>
        <source>delete others&apos; messages in it</source>
        <translation>delete others&apos; messages in it</translation>
    </message>
    <message>
        <source>add people to it</source>
        <translation>add people to it</translation>
    </message>
    <message>
        <source>change its settings</source>
        <translation>change its settings</translation>
    </message>
    <message>
        <source>delete it</source>
        <translation>delete it</translation>
    </message>
    <message>
        <source>change who may do what in it</source>
        <translation>change who may do what in it</translation>
    </message>
    <message>
        <source>look after its webhooks</source>
        <translation>look after its webhooks</translation>
    </message>
    <message>
        <source>see the space</source>
        <translation>see the space</translation>
    </message>
    <message>
        <source>change the space</source>
        <translation>change the space</translation>
    </message>
    <message>
        <source>delete the space</source>
        <translation>delete the space</translation>
    </message>
    <message>
        <source>make rooms</source>
        <translation>make rooms</translation>
    </message>
    <message>
        <source>look after roles</source>
        <translation>look after roles</translation>
    </message>
    <message>
        <source>invite people</source>
        <translation>invite people</translation>
    </message>
    <message>
        <source>look after all invites</source>
        <translation>look after all invites</translation>
    </message>
    <message>
        <source>change their nickname</source>
        <translation>change their nickname</translation>
    </message>
    <message>
        <source>read the log</source>
        <translation>read the log</translation>
    </message>
    <message>
        <source>handle reports</source>
        <translation>handle reports</translation>
    </message>
    <message>
        <source>add emoji</source>
        <translation>add emoji</translation>
    </message>
</context>
<context>
    <name>PersonActs</name>
    <message>
        <source>Edit profile</source>
        <translation>Edit profile</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Accept request</source>
        <translation>Accept request</translation>
    </message>
    <message>
        <source>Add friend</source>
        <translation>Add friend</translation>
    </message>
    <message>
        <source>Take request back</source>
        <translation>Take request back</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Remove friend</source>
        <translation>Remove friend</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Unblock</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Block %1?</translation>
    </message>
    <message>
        <source>Remove %1 from your friends?</source>
        <translation>Remove %1 from your friends?</translation>
    </message>
    <message>
        <source>Neither of you sees the other&apos;s presence, writes directly or can ask to be friends. A friendship ends. They are not told.</source>
        <translation>Neither of you sees the other&apos;s presence, writes directly or can ask to be friends. A friendship ends. They are not told.</translation>
    </message>
    <message>
        <source>It ends on both sides. Your messages stay.</source>
        <translation>It ends on both sides. Your messages stay.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>bot</source>
        <translation>bot</translation>
    </message>
    <message>
        <source>you</source>
        <translation>you</translation>
    </message>
    <message>
        <source>Both in %1</source>
        <translation>Both in %1</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Groups: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s) in common</source>
        <translation>
            <numerusform>%n friend in common</numerusform>
            <numerusform>%n friends in common</numerusform>
        </translation>
    </message>
    <message>
        <source>Here since %1</source>
        <translation>Here since %1</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>Take %1 back</source>
        <translation>Take %1 back</translation>
    </message>
</context>
<context>
    <name>PersonInSpace</name>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>owner</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>Silenced until %1</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>End it now</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Nickname here</source>
        <translation>Nickname here</translation>
    </message>
    <message>
        <source>As everywhere</source>
        <translation>As everywhere</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Silence for a while</source>
        <translation>Silence for a while</translation>
    </message>
    <message>
        <source>Remove from the space</source>
        <translation>Remove from the space</translation>
    </message>
    <message>
        <source>Ban from the space</source>
        <translation>Ban from the space</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
</context>
<context>
    <name>PictureButtons</name>
    <message>
        <source>Change picture</source>
        <translation>Change picture</translation>
    </message>
</context>
<context>
    <name>PictureStage</name>
    <message>
        <source>Picture: %1</source>
        <translation>Picture: %1</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. Save it to look at it with another program.</source>
        <translation>This picture cannot be shown here. Save it to look at it with another program.</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Picture %1 of %2: %3</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Picture: %1</translation>
    </message>
    <message>
        <source>Sending %1%</source>
        <translation>Sending %1%</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture viewer</source>
        <translation>Picture viewer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Open with another program</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Previous picture</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Next picture</translation>
    </message>
</context>
<context>
    <name>PinsPanel</name>
    <message>
        <source>Pinned — %1</source>
        <translation>Pinned — %1</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Pinned messages</translation>
    </message>
    <message>
        <source>Nothing is pinned here</source>
        <translation>Nothing is pinned here</translation>
    </message>
    <message>
        <source>Pin a message from its menu, and everybody finds it here.</source>
        <translation>Pin a message from its menu, and everybody finds it here.</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Go to the message</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Unpin</translation>
    </message>
</context>
<context>
    <name>PlaceMenus</name>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Mark as unread</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Notifications…</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copy the link</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Leave…</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>Every message</source>
        <translation>Every message</translation>
    </message>
    <message>
        <source>Only mentions</source>
        <translation>Only mentions</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>Mute for 1 hour</translation>
    </message>
    <message>
        <source>Mute for 8 hours</source>
        <translation>Mute for 8 hours</translation>
    </message>
    <message>
        <source>Mute until I change it</source>
        <translation>Mute until I change it</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Unmute</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Unfold</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Fold away</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>New category…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Delete the category</source>
        <translation>Delete the category</translation>
    </message>
    <message>
        <source>Show beside</source>
        <translation>Show beside</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Open in a window</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Back to the conversation</source>
        <translation>Back to the conversation</translation>
    </message>
</context>
<context>
    <name>PlaceQuestions</name>
    <message>
        <source>Leave %1?</source>
        <translation>Leave %1?</translation>
    </message>
    <message>
        <source>You will not see it any more until somebody brings you back.</source>
        <translation>You will not see it any more until somebody brings you back.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Its rooms disappear from your list. To come back you need an invite.</source>
        <translation>Its rooms disappear from your list. To come back you need an invite.</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>New category</translation>
    </message>
    <message>
        <source>Rename the category</source>
        <translation>Rename the category</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
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
    <name>PollCard</name>
    <message>
        <source>Poll</source>
        <translation>Poll</translation>
    </message>
    <message>
        <source>Poll · closed</source>
        <translation>Poll · closed</translation>
    </message>
    <message>
        <source>Poll · choose one or more</source>
        <translation>Poll · choose one or more</translation>
    </message>
    <message>
        <source>Poll · choose one</source>
        <translation>Poll · choose one</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Close poll</source>
        <translation>Close poll</translation>
    </message>
</context>
<context>
    <name>PollOption</name>
    <message numerus="yes">
        <source>%1, %n vote(s)</source>
        <translation>
            <numerusform>%1, %n vote</numerusform>
            <numerusform>%1, %n votes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>PollSheet</name>
    <message>
        <source>New poll</source>
        <translation>New poll</translation>
    </message>
    <message>
        <source>Everybody here sees who voted for what.</source>
        <translation>Everybody here sees who voted for what.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Answer %1</translation>
    </message>
    <message>
        <source>How many may one choose?</source>
        <translation>How many may one choose?</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>One answer</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>Several answers</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>Until when?</translation>
    </message>
    <message>
        <source>Until it is closed</source>
        <translation>Until it is closed</translation>
    </message>
    <message>
        <source>One hour</source>
        <translation>One hour</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>One day</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>One week</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
</context>
<context>
    <name>PortraitButton</name>
    <message>
        <source>Change the picture…</source>
        <translation>Change the picture…</translation>
    </message>
</context>
<context>
    <name>PortraitCrop</name>
    <message>
        <source>The part of the picture that is used. Arrows move it, plus and minus change its size.</source>
        <translation>The part of the picture that is used. Arrows move it, plus and minus change its size.</translation>
    </message>
</context>
<context>
    <name>PresenceChoice</name>
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
        <source>Invisible</source>
        <translation>Invisible</translation>
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
    <name>ProfilePage</name>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Your profile</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 on %2</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Status and presence</source>
        <translation>Status and presence</translation>
    </message>
    <message>
        <source>Others see this picture beside what you write.</source>
        <translation>Others see this picture beside what you write.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>About you</translation>
    </message>
    <message>
        <source>What others may want to know</source>
        <translation>What others may want to know</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>A few words beside your name, until they end or you change them.</source>
        <translation>A few words beside your name, until they end or you change them.</translation>
    </message>
    <message>
        <source>What’s up?</source>
        <translation>What’s up?</translation>
    </message>
    <message>
        <source>In Lyon until Thursday</source>
        <translation>In Lyon until Thursday</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>In 30 minutes</source>
        <translation>In 30 minutes</translation>
    </message>
    <message>
        <source>In 4 hours</source>
        <translation>In 4 hours</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Tonight</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Set status</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Others see you as offline. You see everything as before.</source>
        <translation>Others see you as offline. You see everything as before.</translation>
    </message>
    <message>
        <source>Others see that you do not want to be disturbed, and nothing rings here.</source>
        <translation>Others see that you do not want to be disturbed, and nothing rings here.</translation>
    </message>
    <message>
        <source>What others see while you are connected with this device.</source>
        <translation>What others see while you are connected with this device.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>PromiseTable</name>
    <message>
        <source>What Tertulia promises, and what it takes on this computer now</source>
        <translation>What Tertulia promises, and what it takes on this computer now</translation>
    </message>
    <message>
        <source>at most %1: kept</source>
        <translation>at most %1: kept</translation>
    </message>
    <message>
        <source>at most %1: more than promised</source>
        <translation>at most %1: more than promised</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>Is anything missing?</source>
        <translation>Is anything missing?</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>QuickReactions</name>
    <message>
        <source>Add a reaction</source>
        <translation>Add a reaction</translation>
    </message>
    <message>
        <source>All emoji</source>
        <translation>All emoji</translation>
    </message>
</context>
<context>
    <name>RailMenu</name>
    <message>
        <source>Settings of the space</source>
        <translation>Settings of the space</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
</context>
<context>
    <name>ReactionPill</name>
    <message>
        <source>%1 %2, also from you</source>
        <translation>%1 %2, also from you</translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message>
        <source>Add a reaction</source>
        <translation>Add a reaction</translation>
    </message>
</context>
<context>
    <name>ReadersMark</name>
    <message numerus="yes">
        <source>%n person(s) can read this</source>
        <translation>
            <numerusform>%n person can read this</numerusform>
            <numerusform>%n people can read this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Who can read this</source>
        <translation>Who can read this</translation>
    </message>
</context>
<context>
    <name>RecoveryCodes</name>
    <message>
        <source>Keep these recovery codes where you will find them without your phone. Each works once. They are shown only now.</source>
        <translation>Keep these recovery codes where you will find them without your phone. Each works once. They are shown only now.</translation>
    </message>
</context>
<context>
    <name>ReminderMenu</name>
    <message>
        <source>In 20 minutes</source>
        <translation>In 20 minutes</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In an hour</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>In the evening</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Tomorrow at %1</translation>
    </message>
    <message>
        <source>Next Monday at %1</source>
        <translation>Next Monday at %1</translation>
    </message>
    <message>
        <source>Monday at %1</source>
        <translation>Monday at %1</translation>
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
    <name>ReportCard</name>
    <message>
        <source>Dismissed</source>
        <translation>Dismissed</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Message deleted</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Silenced</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Banned</translation>
    </message>
    <message>
        <source>Report about %1</source>
        <translation>Report about %1</translation>
    </message>
    <message>
        <source>Reported by %1, %2: %3</source>
        <translation>Reported by %1, %2: %3</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Report this message</source>
        <translation>Report this message</translation>
    </message>
    <message>
        <source>Those who look after this place see the message as it is now, your name and what you write here.</source>
        <translation>Those who look after this place see the message as it is now, your name and what you write here.</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>What is wrong with it?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message>
        <source>Forever</source>
        <translation>Forever</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>How long messages are kept</source>
        <translation>How long messages are kept</translation>
    </message>
    <message>
        <source>Older ones are deleted for everybody, pinned ones and files too.</source>
        <translation>Older ones are deleted for everybody, pinned ones and files too.</translation>
    </message>
    <message>
        <source>Delete older messages of %1?</source>
        <translation>Delete older messages of %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are deleted now and cannot come back.</source>
        <translation>
            <numerusform>%n message is deleted now and cannot come back.</numerusform>
            <numerusform>%n messages are deleted now and cannot come back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Keep %1</translation>
    </message>
</context>
<context>
    <name>RoleChip</name>
    <message>
        <source>Take this role away</source>
        <translation>Take this role away</translation>
    </message>
    <message>
        <source>Give this role</source>
        <translation>Give this role</translation>
    </message>
</context>
<context>
    <name>RoleEditor</name>
    <message>
        <source>All roles</source>
        <translation>All roles</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>How it looks</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Name of the role</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Everyone may mention it</source>
        <translation>Everyone may mention it</translation>
    </message>
    <message>
        <source>@%1 reaches all who hold it.</source>
        <translation>@%1 reaches all who hold it.</translation>
    </message>
    <message>
        <source>What it allows</source>
        <translation>What it allows</translation>
    </message>
    <message>
        <source>This role is held by all members of the space.</source>
        <translation>This role is held by all members of the space.</translation>
    </message>
    <message>
        <source>Whoever holds several roles has what all of them allow.</source>
        <translation>Whoever holds several roles has what all of them allow.</translation>
    </message>
</context>
<context>
    <name>RoleFooter</name>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Nobody would gain or lose anything.</source>
        <translation>Nobody would gain or lose anything.</translation>
    </message>
    <message>
        <source>What would change, the first of it:</source>
        <translation>What would change, the first of it:</translation>
    </message>
    <message>
        <source>What would change:</source>
        <translation>What would change:</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>What would change</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>What would change?</source>
        <translation>What would change?</translation>
    </message>
    <message>
        <source>Forget changes</source>
        <translation>Forget changes</translation>
    </message>
</context>
<context>
    <name>RoleLine</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Delete %1</translation>
    </message>
</context>
<context>
    <name>RoomHooks</name>
    <message>
        <source>Where to post, on the server&apos;s HTTP address</source>
        <translation>Where to post, on the server&apos;s HTTP address</translation>
    </message>
    <message>
        <source>What signs the deliveries</source>
        <translation>What signs the deliveries</translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation>New webhook</translation>
    </message>
    <message>
        <source>A program posts here</source>
        <translation>A program posts here</translation>
    </message>
    <message>
        <source>A program is told</source>
        <translation>A program is told</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Each message of the room is posted there, signed.</source>
        <translation>Each message of the room is posted there, signed.</translation>
    </message>
    <message>
        <source>Make the webhook</source>
        <translation>Make the webhook</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>out</source>
        <translation>out</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n not delivered</numerusform>
            <numerusform>%n not delivered</numerusform>
        </translation>
    </message>
    <message>
        <source>posts into this room</source>
        <translation>posts into this room</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>End %1</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>There are none.</translation>
    </message>
    <message>
        <source>End the webhook %1?</source>
        <translation>End the webhook %1?</translation>
    </message>
    <message>
        <source>Its address stops working for ever. What it posted stays.</source>
        <translation>Its address stops working for ever. What it posted stays.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>End it</translation>
    </message>
</context>
<context>
    <name>RoomLine</name>
    <message>
        <source>%1, category</source>
        <translation>%1, category</translation>
    </message>
    <message>
        <source>New room in %1</source>
        <translation>New room in %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Rename %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>Move %1 up</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>Move %1 down</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Settings of %1</translation>
    </message>
</context>
<context>
    <name>RoomOverview</name>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is deleted. For 7 days you can bring it back.</source>
        <translation>%1 is deleted. For 7 days you can bring it back.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Name of the room</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Where it stands</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Slow mode</source>
        <translation>Slow mode</translation>
    </message>
    <message>
        <source>How long everybody waits between two messages here.</source>
        <translation>How long everybody waits between two messages here.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>For everybody. For 7 days it can be brought back.</source>
        <translation>For everybody. For 7 days it can be brought back.</translation>
    </message>
    <message>
        <source>Delete this room</source>
        <translation>Delete this room</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Delete %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose it.</source>
        <translation>
            <numerusform>%n person loses it.</numerusform>
            <numerusform>%n people lose it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go with it.</source>
        <translation>
            <numerusform>%n message goes with it.</numerusform>
            <numerusform>%n messages go with it.</numerusform>
        </translation>
    </message>
    <message>
        <source>For 7 days you can bring it back; then it is gone for ever.</source>
        <translation>For 7 days you can bring it back; then it is gone for ever.</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Who may do what</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Who sees it</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>This is not for you</source>
        <translation>This is not for you</translation>
    </message>
</context>
<context>
    <name>RoomPermissions</name>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>What a room says counts for more than what the roles say; of several roles the highest counts, and what is said of one person above all.</source>
        <translation>What a room says counts for more than what the roles say; of several roles the highest counts, and what is said of one person above all.</translation>
    </message>
    <message>
        <source>Or one person</source>
        <translation>Or one person</translation>
    </message>
    <message>
        <source>What %1 may do here</source>
        <translation>What %1 may do here</translation>
    </message>
</context>
<context>
    <name>RoomReadersPart</name>
    <message>
        <source>Private</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>Only people and roles you choose see it.</source>
        <translation>Only people and roles you choose see it.</translation>
    </message>
    <message>
        <source>Roles that see it</source>
        <translation>Roles that see it</translation>
    </message>
    <message>
        <source>Whoever holds one of these is in the room, as long as they hold it. Others are added by hand under Members.</source>
        <translation>Whoever holds one of these is in the room, as long as they hold it. Others are added by hand under Members.</translation>
    </message>
    <message>
        <source>This space has no roles yet.</source>
        <translation>This space has no roles yet.</translation>
    </message>
    <message>
        <source>Open %1 to the whole space?</source>
        <translation>Open %1 to the whole space?</translation>
    </message>
    <message>
        <source>Make %1 private?</source>
        <translation>Make %1 private?</translation>
    </message>
    <message>
        <source>Everybody in %1 can then read all that was ever said there.</source>
        <translation>Everybody in %1 can then read all that was ever said there.</translation>
    </message>
    <message>
        <source>Everybody but you and the roles below loses it. You can add people again. What was said stays.</source>
        <translation>Everybody but you and the roles below loses it. You can add people again. What was said stays.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>Make private</source>
        <translation>Make private</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The role “%1” allows it.</source>
        <translation>The role “%1” allows it.</translation>
    </message>
    <message>
        <source>The role “%1” may do everything.</source>
        <translation>The role “%1” may do everything.</translation>
    </message>
    <message>
        <source>This room allows it to the role “%1”.</source>
        <translation>This room allows it to the role “%1”.</translation>
    </message>
    <message>
        <source>This room denies it to the role “%1”.</source>
        <translation>This room denies it to the role “%1”.</translation>
    </message>
    <message>
        <source>The owner of the space may do everything.</source>
        <translation>The owner of the space may do everything.</translation>
    </message>
    <message>
        <source>No role allows it.</source>
        <translation>No role allows it.</translation>
    </message>
    <message>
        <source>Only the owner of the space may do this.</source>
        <translation>Only the owner of the space may do this.</translation>
    </message>
    <message>
        <source>This can only be done to people whose highest role is lower.</source>
        <translation>This can only be done to people whose highest role is lower.</translation>
    </message>
    <message>
        <source>The role is not below the own highest role.</source>
        <translation>The role is not below the own highest role.</translation>
    </message>
    <message>
        <source>The role may more than the one who would change it.</source>
        <translation>The role may more than the one who would change it.</translation>
    </message>
    <message>
        <source>Not a member of the space.</source>
        <translation>Not a member of the space.</translation>
    </message>
    <message>
        <source>All members of the space see it.</source>
        <translation>All members of the space see it.</translation>
    </message>
    <message>
        <source>Banned from this space.</source>
        <translation>Banned from this space.</translation>
    </message>
    <message>
        <source>Silenced for now: only reading is possible.</source>
        <translation>Silenced for now: only reading is possible.</translation>
    </message>
    <message>
        <source>Everyone may leave.</source>
        <translation>Everyone may leave.</translation>
    </message>
    <message>
        <source>That person is not here.</source>
        <translation>That person is not here.</translation>
    </message>
    <message>
        <source>The owner cannot leave. Hand it over to somebody else first.</source>
        <translation>The owner cannot leave. Hand it over to somebody else first.</translation>
    </message>
    <message>
        <source>A space is owned by this account.</source>
        <translation>A space is owned by this account.</translation>
    </message>
    <message>
        <source>Everyone may mention this role.</source>
        <translation>Everyone may mention this role.</translation>
    </message>
    <message>
        <source>This room allows it to this person.</source>
        <translation>This room allows it to this person.</translation>
    </message>
    <message>
        <source>This room denies it to this person.</source>
        <translation>This room denies it to this person.</translation>
    </message>
    <message>
        <source>All members of the space read this room.</source>
        <translation>All members of the space read this room.</translation>
    </message>
    <message>
        <source>Not a member of the room&apos;s space.</source>
        <translation>Not a member of the room&apos;s space.</translation>
    </message>
    <message>
        <source>Those who lead this private room may do this.</source>
        <translation>Those who lead this private room may do this.</translation>
    </message>
    <message>
        <source>A public room has all members of its space.</source>
        <translation>A public room has all members of its space.</translation>
    </message>
    <message>
        <source>This person reads the room by a role.</source>
        <translation>This person reads the room by a role.</translation>
    </message>
    <message>
        <source>Nobody can give or take what they may not do themselves.</source>
        <translation>Nobody can give or take what they may not do themselves.</translation>
    </message>
    <message>
        <source>This room is slow: wait a little between messages.</source>
        <translation>This room is slow: wait a little between messages.</translation>
    </message>
    <message>
        <source>All members read it.</source>
        <translation>All members read it.</translation>
    </message>
    <message>
        <source>All members may do this.</source>
        <translation>All members may do this.</translation>
    </message>
    <message>
        <source>All members may pin.</source>
        <translation>All members may pin.</translation>
    </message>
    <message>
        <source>Not a member of this conversation.</source>
        <translation>Not a member of this conversation.</translation>
    </message>
    <message>
        <source>Only rooms of a space have this.</source>
        <translation>Only rooms of a space have this.</translation>
    </message>
    <message>
        <source>There are no ranks here.</source>
        <translation>There are no ranks here.</translation>
    </message>
    <message>
        <source>The owner ranks the members.</source>
        <translation>The owner ranks the members.</translation>
    </message>
    <message>
        <source>Only the owner ranks the members.</source>
        <translation>Only the owner ranks the members.</translation>
    </message>
    <message>
        <source>All members of a group may add people.</source>
        <translation>All members of a group may add people.</translation>
    </message>
    <message>
        <source>The owner and the admins may change the group.</source>
        <translation>The owner and the admins may change the group.</translation>
    </message>
    <message>
        <source>Only the owner and the admins may change the group.</source>
        <translation>Only the owner and the admins may change the group.</translation>
    </message>
    <message>
        <source>The owner and the admins may delete messages of others.</source>
        <translation>The owner and the admins may delete messages of others.</translation>
    </message>
    <message>
        <source>Who wrote a message may delete it.</source>
        <translation>Who wrote a message may delete it.</translation>
    </message>
    <message>
        <source>Only who wrote it, and those who lead, may delete a message.</source>
        <translation>Only who wrote it, and those who lead, may delete a message.</translation>
    </message>
    <message>
        <source>Only who wrote a message may edit it.</source>
        <translation>Only who wrote a message may edit it.</translation>
    </message>
    <message>
        <source>Who leads may remove people of lower rank.</source>
        <translation>Who leads may remove people of lower rank.</translation>
    </message>
    <message>
        <source>Only somebody of higher rank may remove this person.</source>
        <translation>Only somebody of higher rank may remove this person.</translation>
    </message>
    <message>
        <source>A direct message is between two people.</source>
        <translation>A direct message is between two people.</translation>
    </message>
    <message>
        <source>A direct message has no settings of its own.</source>
        <translation>A direct message has no settings of its own.</translation>
    </message>
    <message>
        <source>A thread has the settings of where it belongs.</source>
        <translation>A thread has the settings of where it belongs.</translation>
    </message>
    <message>
        <source>You block this person.</source>
        <translation>You block this person.</translation>
    </message>
    <message>
        <source>This account was deleted.</source>
        <translation>This account was deleted.</translation>
    </message>
    <message>
        <source>That is you.</source>
        <translation>That is you.</translation>
    </message>
    <message>
        <source>This person takes no friend requests from you.</source>
        <translation>This person takes no friend requests from you.</translation>
    </message>
    <message>
        <source>This person cannot be brought into groups by you.</source>
        <translation>This person cannot be brought into groups by you.</translation>
    </message>
    <message>
        <source>This person takes no direct messages from you.</source>
        <translation>This person takes no direct messages from you.</translation>
    </message>
    <message>
        <source>Hand it over to somebody else first.</source>
        <translation>Hand it over to somebody else first.</translation>
    </message>
    <message>
        <source>Direct messages are kept.</source>
        <translation>Direct messages are kept.</translation>
    </message>
    <message>
        <source>Only administrators of the server may do this.</source>
        <translation>Only administrators of the server may do this.</translation>
    </message>
    <message>
        <source>A rule of the server decides this.</source>
        <translation>A rule of the server decides this.</translation>
    </message>
</context>
<context>
    <name>SavedPage</name>
    <message>
        <source>Saved messages</source>
        <translation>Saved messages</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>Nothing saved yet</translation>
    </message>
    <message>
        <source>Put a message aside from its menu; only you see what you saved.</source>
        <translation>Put a message aside from its menu; only you see what you saved.</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Go to the message</translation>
    </message>
    <message>
        <source>Edit the note…</source>
        <translation>Edit the note…</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Remove from saved</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>Only you see it.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>What is it for?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ScheduledSheet</name>
    <message>
        <source>Message to be sent later</source>
        <translation>Message to be sent later</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Like 2026-05-17 and 09:30</source>
        <translation>Like 2026-05-17 and 09:30</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>That is past</source>
        <translation>That is past</translation>
    </message>
</context>
<context>
    <name>SearchBody</name>
    <message>
        <source>Search here</source>
        <translation>Search here</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Search all messages</translation>
    </message>
    <message>
        <source>From…</source>
        <translation>From…</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Mentions me</source>
        <translation>Mentions me</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Before…</source>
        <translation>Before…</translation>
    </message>
    <message>
        <source>After…</source>
        <translation>After…</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Best first</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>You are offline: only what is on this device was searched.</source>
        <translation>You are offline: only what is on this device was searched.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>What are you looking for?</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Try fewer or shorter words.</translation>
    </message>
    <message>
        <source>Words find every message that has them all. Quotation marks keep words together, a minus before a word leaves it out.</source>
        <translation>Words find every message that has them all. Quotation marks keep words together, a minus before a word leaves it out.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in %1</source>
        <translation>Search in %1</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Search everywhere</translation>
    </message>
</context>
<context>
    <name>SecondFactor</name>
    <message>
        <source>Second factor</source>
        <translation>Second factor</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>It is off.</translation>
    </message>
    <message>
        <source>It is on: signing in wants a code from your phone, too.</source>
        <translation>It is on: signing in wants a code from your phone, too.</translation>
    </message>
    <message>
        <source>Signing in then also asks for a code from your phone, so your password alone is not enough.</source>
        <translation>Signing in then also asks for a code from your phone, so your password alone is not enough.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>A code from your phone, or a recovery code</source>
        <translation>A code from your phone, or a recovery code</translation>
    </message>
    <message>
        <source>The six digits that your phone shows</source>
        <translation>The six digits that your phone shows</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>I have kept them</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Set up or turn off</source>
        <translation>Set up or turn off</translation>
    </message>
</context>
<context>
    <name>SecondFactorScan</name>
    <message>
        <source>Point the camera of your authenticator app at this.</source>
        <translation>Point the camera of your authenticator app at this.</translation>
    </message>
    <message>
        <source>The secret as a QR code; the same stands below in letters</source>
        <translation>The secret as a QR code; the same stands below in letters</translation>
    </message>
    <message>
        <source>Or type this into the app:</source>
        <translation>Or type this into the app:</translation>
    </message>
</context>
<context>
    <name>SecretNotice</name>
    <message>
        <source>It is shown this once. Keep it where only the program reads it.</source>
        <translation>It is shown this once. Keep it where only the program reads it.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>I have it</translation>
    </message>
</context>
<context>
    <name>SectionFrame</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
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
    <message numerus="yes">
        <source>You can send again in %n second(s)</source>
        <translation>
            <numerusform>You can send again in %n second</numerusform>
            <numerusform>You can send again in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>ServerChoice</name>
    <message>
        <source>Use %1</source>
        <translation>Use %1</translation>
    </message>
</context>
<context>
    <name>SettingsAbout</name>
    <message>
        <source>Tertulia %1</source>
        <translation>Tertulia %1</translation>
    </message>
    <message>
        <source>A chat that is yours: your server, your people, your words.</source>
        <translation>A chat that is yours: your server, your people, your words.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use it, look into it, change it and hand it on.</source>
        <translation>Free software under the GNU General Public License, version 3 or later. You may use it, look into it, change it and hand it on.</translation>
    </message>
    <message>
        <source>Built with Qt, SQLite, libsodium, md4c, ICU, hunspell, QtKeychain and libqrencode. Typefaces: Inter and JetBrains Mono.</source>
        <translation>Built with Qt, SQLite, libsodium, md4c, ICU, hunspell, QtKeychain and libqrencode. Typefaces: Inter and JetBrains Mono.</translation>
    </message>
</context>
<context>
    <name>SettingsAccount</name>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 on %2</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Edit profile</translation>
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
    <name>SettingsAppearance</name>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
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
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>%1 and %2 work everywhere.</source>
        <translation>%1 and %2 work everywhere.</translation>
    </message>
    <message>
        <source>Text of messages</source>
        <translation>Text of messages</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Density</translation>
    </message>
    <message>
        <source>Cosy</source>
        <translation>Cosy</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movement</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Icon in the tray</translation>
    </message>
    <message>
        <source>A dot tells that something is unread.</source>
        <translation>A dot tells that something is unread.</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>This desktop has no tray.</translation>
    </message>
    <message>
        <source>Closing the window leaves Tertulia running</source>
        <translation>Closing the window leaves Tertulia running</translation>
    </message>
    <message>
        <source>You find it in the tray and go on being notified.</source>
        <translation>You find it in the tray and go on being notified.</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>Start with the desktop</translation>
    </message>
    <message>
        <source>Hidden in the tray, if there is one.</source>
        <translation>Hidden in the tray, if there is one.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>SettingsDevices</name>
    <message>
        <source>Your devices</source>
        <translation>Your devices</translation>
    </message>
    <message>
        <source>Where you are signed in with this account. If you do not know one of them, sign it out and change your password.</source>
        <translation>Where you are signed in with this account. If you do not know one of them, sign it out and change your password.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Sign out all the others</source>
        <translation>Sign out all the others</translation>
    </message>
    <message>
        <source>Sign out all other devices?</source>
        <translation>Sign out all other devices?</translation>
    </message>
    <message>
        <source>Sign out this device?</source>
        <translation>Sign out this device?</translation>
    </message>
    <message>
        <source>Whoever uses it has to sign in again with the password.</source>
        <translation>Whoever uses it has to sign in again with the password.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
</context>
<context>
    <name>SettingsDiagnostics</name>
    <message>
        <source>What helps to find out why something does not work. None of it is sent anywhere by itself. There are no passwords, no names of people and no messages in it.</source>
        <translation>What helps to find out why something does not work. None of it is sent anywhere by itself. There are no passwords, no names of people and no messages in it.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Save what was said on the line…</source>
        <translation>Save what was said on the line…</translation>
    </message>
    <message>
        <source>What this program and the server said to each other lately is held in memory: %1. A saved file has no words, names, passwords or addresses in it, only what kind of thing was said when, so that somebody can play it again and look for the fault.</source>
        <translation>What this program and the server said to each other lately is held in memory: %1. A saved file has no words, names, passwords or addresses in it, only what kind of thing was said when, so that somebody can play it again and look for the fault.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
</context>
<context>
    <name>SettingsLanguage</name>
    <message>
        <source>Changes at once. Dates and numbers are written as your country does, if it speaks this language.</source>
        <translation>Changes at once. Dates and numbers are written as your country does, if it speaks this language.</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Like the desktop</translation>
    </message>
</context>
<context>
    <name>SettingsNotifications</name>
    <message>
        <source>On this computer</source>
        <translation>On this computer</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>With a sound</translation>
    </message>
    <message>
        <source>Hide what was written</source>
        <translation>Hide what was written</translation>
    </message>
    <message>
        <source>Only who wrote is shown, for screens that others see.</source>
        <translation>Only who wrote is shown, for screens that others see.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Do not disturb</translation>
    </message>
    <message>
        <source>Nothing is shown until you turn it off, and others see it.</source>
        <translation>Nothing is shown until you turn it off, and others see it.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>SettingsPrivacy</name>
    <message>
        <source>Who may come to you</source>
        <translation>Who may come to you</translation>
    </message>
    <message>
        <source>Friend requests</source>
        <translation>Friend requests</translation>
    </message>
    <message>
        <source>From everyone</source>
        <translation>From everyone</translation>
    </message>
    <message>
        <source>From people in my spaces</source>
        <translation>From people in my spaces</translation>
    </message>
    <message>
        <source>From nobody</source>
        <translation>From nobody</translation>
    </message>
    <message>
        <source>Direct messages and groups</source>
        <translation>Direct messages and groups</translation>
    </message>
    <message>
        <source>From friends only</source>
        <translation>From friends only</translation>
    </message>
    <message numerus="yes">
        <source>You have blocked %n person(s).</source>
        <translation>
            <numerusform>You have blocked %n person.</numerusform>
            <numerusform>You have blocked %n people.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have blocked nobody.</source>
        <translation>You have blocked nobody.</translation>
    </message>
    <message>
        <source>What others see of you</source>
        <translation>What others see of you</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Invisible, you are offline for everybody else. How far you have read is known to nobody but you.</source>
        <translation>Invisible, you are offline for everybody else. How far you have read is known to nobody but you.</translation>
    </message>
</context>
<context>
    <name>SettingsShortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Press a row, then the keys you want for it. Backspace takes its keys away.</source>
        <translation>Press a row, then the keys you want for it. Backspace takes its keys away.</translation>
    </message>
</context>
<context>
    <name>SettingsStorage</name>
    <message>
        <source>Messages on this computer</source>
        <translation>Messages on this computer</translation>
    </message>
    <message>
        <source>They make it fast, and let you read and search without a connection.</source>
        <translation>They make it fast, and let you read and search without a connection.</translation>
    </message>
    <message>
        <source>Fetch everything again</source>
        <translation>Fetch everything again</translation>
    </message>
    <message>
        <source>Files you have looked at</source>
        <translation>Files you have looked at</translation>
    </message>
    <message>
        <source>Remove them from this computer</source>
        <translation>Remove them from this computer</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Where it is</translation>
    </message>
    <message>
        <source>Fetch everything again?</source>
        <translation>Fetch everything again?</translation>
    </message>
    <message>
        <source>The messages kept here are thrown away and fetched from the server. What waits to be sent is not lost. Without a connection, nothing will be here until there is one.</source>
        <translation>The messages kept here are thrown away and fetched from the server. What waits to be sent is not lost. Without a connection, nothing will be here until there is one.</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Fetch again</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>There are none.</translation>
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
    <name>ShortcutList</name>
    <message>
        <source>Find a command</source>
        <translation>Find a command</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>no keys</source>
        <translation>no keys</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>Press keys…</translation>
    </message>
    <message>
        <source>Back to the usual keys</source>
        <translation>Back to the usual keys</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Choose other keys</source>
        <translation>Choose other keys</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Find a command</translation>
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
    <message>
        <source>Show all conversations</source>
        <translation>Show all conversations</translation>
    </message>
    <message>
        <source>Show only unread ones</source>
        <translation>Show only unread ones</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Nothing by that name</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>All read</translation>
    </message>
</context>
<context>
    <name>SidebarEntry</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
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
    <name>SkinTones</name>
    <message>
        <source>Yellow</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>Light skin</translation>
    </message>
    <message>
        <source>Medium light skin</source>
        <translation>Medium light skin</translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation>Medium skin</translation>
    </message>
    <message>
        <source>Medium dark skin</source>
        <translation>Medium dark skin</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>Dark skin</translation>
    </message>
    <message>
        <source>Skin tone: %1</source>
        <translation>Skin tone: %1</translation>
    </message>
</context>
<context>
    <name>SpaceBans</name>
    <message>
        <source>Ban somebody who is not here</source>
        <translation>Ban somebody who is not here</translation>
    </message>
    <message>
        <source>Members are banned from their profile.</source>
        <translation>Members are banned from their profile.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Reason (optional)</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Ban</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>by %1, %2</translation>
    </message>
    <message>
        <source>End ban</source>
        <translation>End ban</translation>
    </message>
    <message>
        <source>End the ban of %1</source>
        <translation>End the ban of %1</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>Nobody is banned.</translation>
    </message>
    <message>
        <source>Banned people</source>
        <translation>Banned people</translation>
    </message>
</context>
<context>
    <name>SpaceBots</name>
    <message>
        <source>The token of %1</source>
        <translation>The token of %1</translation>
    </message>
    <message>
        <source>New bot</source>
        <translation>New bot</translation>
    </message>
    <message>
        <source>A program that takes part in this space. Whoever has its token is the bot.</source>
        <translation>A program that takes part in this space. Whoever has its token is the bot.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Reads</translation>
    </message>
    <message>
        <source>Sees the messages of the rooms it is in.</source>
        <translation>Sees the messages of the rooms it is in.</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Writes</translation>
    </message>
    <message>
        <source>Sends messages and reacts.</source>
        <translation>Sends messages and reacts.</translation>
    </message>
    <message>
        <source>Manages</source>
        <translation>Manages</translation>
    </message>
    <message>
        <source>Does what its roles allow: rooms, members, invites.</source>
        <translation>Does what its roles allow: rooms, members, invites.</translation>
    </message>
    <message>
        <source>Make the bot</source>
        <translation>Make the bot</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>bot</source>
        <translation>bot</translation>
    </message>
    <message>
        <source>New token for %1</source>
        <translation>New token for %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>There are none.</translation>
    </message>
    <message>
        <source>A new token for %1?</source>
        <translation>A new token for %1?</translation>
    </message>
    <message>
        <source>Delete the bot %1?</source>
        <translation>Delete the bot %1?</translation>
    </message>
    <message>
        <source>The one it uses now stops working at once.</source>
        <translation>The one it uses now stops working at once.</translation>
    </message>
    <message>
        <source>Its token and its commands end for ever and it leaves its places. What it said stays.</source>
        <translation>Its token and its commands end for ever and it leaves its places. What it said stays.</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>New token</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>SpaceEmoji</name>
    <message>
        <source>New emoji</source>
        <translation>New emoji</translation>
    </message>
    <message>
        <source>PNG, JPEG, GIF or WebP. Everybody in the space can then use it.</source>
        <translation>PNG, JPEG, GIF or WebP. Everybody in the space can then use it.</translation>
    </message>
    <message>
        <source>Drop another one to take that instead.</source>
        <translation>Drop another one to take that instead.</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Drop a picture here</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Written as :name: in messages</source>
        <translation>Written as :name: in messages</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Emoji of this space</source>
        <translation>Emoji of this space</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Rename %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>There are none yet.</translation>
    </message>
    <message>
        <source>Rename emoji</source>
        <translation>Rename emoji</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Delete :%1:?</source>
        <translation>Delete :%1:?</translation>
    </message>
    <message>
        <source>Nobody can use it any more. Where it was used its name stays.</source>
        <translation>Nobody can use it any more. Where it was used its name stays.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>SpaceExplain</name>
    <message>
        <source>May somebody do something?</source>
        <translation>May somebody do something?</translation>
    </message>
    <message>
        <source>The answer comes from the same rules that the server decides by.</source>
        <translation>The answer comes from the same rules that the server decides by.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>You, or somebody else</source>
        <translation>You, or somebody else</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Who may?</source>
        <translation>Who may?</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Because: %1</translation>
    </message>
    <message>
        <source>This counts for more than:</source>
        <translation>This counts for more than:</translation>
    </message>
    <message>
        <source>These are the first of them.</source>
        <translation>These are the first of them.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpaceInvites</name>
    <message>
        <source>New invite</source>
        <translation>New invite</translation>
    </message>
    <message>
        <source>Whoever has the link can come in, as long as it works.</source>
        <translation>Whoever has the link can come in, as long as it works.</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Works for</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>No end</translation>
    </message>
    <message>
        <source>For how many people</source>
        <translation>For how many people</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Any number</translation>
    </message>
    <message>
        <source>Make an invite</source>
        <translation>Make an invite</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copied: %1</translation>
    </message>
    <message>
        <source>Invites that work</source>
        <translation>Invites that work</translation>
    </message>
    <message>
        <source>There are none right now.</source>
        <translation>There are none right now.</translation>
    </message>
</context>
<context>
    <name>SpaceLog</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Nothing of that kind was done.</source>
        <translation>Nothing of that kind was done.</translation>
    </message>
</context>
<context>
    <name>SpaceMembersPart</name>
    <message numerus="yes">
        <source>Find among %n member(s)</source>
        <translation>
            <numerusform>Find among %n member</numerusform>
            <numerusform>Find among %n members</numerusform>
        </translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>silenced</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>owner</translation>
    </message>
    <message>
        <source>you</source>
        <translation>you</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>Nobody fits.</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>Add people…</translation>
    </message>
</context>
<context>
    <name>SpaceMenu</name>
    <message>
        <source>Invite people…</source>
        <translation>Invite people…</translation>
    </message>
    <message>
        <source>Settings of the space</source>
        <translation>Settings of the space</translation>
    </message>
    <message>
        <source>New room…</source>
        <translation>New room…</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>New category…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Leave the space…</source>
        <translation>Leave the space…</translation>
    </message>
</context>
<context>
    <name>SpaceOverview</name>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>%1 is deleted. For 7 days you can bring it back.</source>
        <translation>%1 is deleted. For 7 days you can bring it back.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>How it looks</translation>
    </message>
    <message>
        <source>Name of the space</source>
        <translation>Name of the space</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>You own this space.</source>
        <translation>You own this space.</translation>
    </message>
    <message>
        <source>%1 owns this space.</source>
        <translation>%1 owns this space.</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Hand it over</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>You need an invite to come back.</source>
        <translation>You need an invite to come back.</translation>
    </message>
    <message>
        <source>Leave this space</source>
        <translation>Leave this space</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>With all its rooms and what was said in them. For 7 days it can be brought back.</source>
        <translation>With all its rooms and what was said in them. For 7 days it can be brought back.</translation>
    </message>
    <message>
        <source>Delete this space</source>
        <translation>Delete this space</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Leave %1?</translation>
    </message>
    <message>
        <source>You lose your roles and its rooms, and what you have read there is removed from this computer. What you wrote stays.</source>
        <translation>You lose your roles and its rooms, and what you have read there is removed from this computer. What you wrote stays.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Delete %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose it.</source>
        <translation>
            <numerusform>%n person loses it.</numerusform>
            <numerusform>%n people lose it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go with it.</source>
        <translation>
            <numerusform>%n message goes with it.</numerusform>
            <numerusform>%n messages go with it.</numerusform>
        </translation>
    </message>
    <message>
        <source>For 7 days you can bring it back; then it is gone for ever.</source>
        <translation>For 7 days you can bring it back; then it is gone for ever.</translation>
    </message>
    <message>
        <source>Hand %1 over</source>
        <translation>Hand %1 over</translation>
    </message>
    <message>
        <source>Who owns it may do everything, also delete it. You stay a member with the roles you hold. Only they can give it back.</source>
        <translation>Who owns it may do everything, also delete it. You stay a member with the roles you hold. Only they can give it back.</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>To whom?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
</context>
<context>
    <name>SpacePage</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Who may do what</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Invites</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Bans</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>This is not for you</source>
        <translation>This is not for you</translation>
    </message>
</context>
<context>
    <name>SpaceReports</name>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Nothing was decided yet.</translation>
    </message>
    <message>
        <source>No reports are waiting.</source>
        <translation>No reports are waiting.</translation>
    </message>
    <message>
        <source>What members report from the menu of a message comes here.</source>
        <translation>What members report from the menu of a message comes here.</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>What to do?</translation>
    </message>
    <message>
        <source>The report ends and nothing else happens.</source>
        <translation>The report ends and nothing else happens.</translation>
    </message>
    <message>
        <source>The message is deleted for everybody, for good.</source>
        <translation>The message is deleted for everybody, for good.</translation>
    </message>
    <message>
        <source>%1 can only read for a day.</source>
        <translation>%1 can only read for a day.</translation>
    </message>
    <message>
        <source>%1 is taken out of the space and may come back by invite.</source>
        <translation>%1 is taken out of the space and may come back by invite.</translation>
    </message>
    <message>
        <source>%1 is taken out of the space and kept out.</source>
        <translation>%1 is taken out of the space and kept out.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Delete message</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Ban</translation>
    </message>
    <message>
        <source>Note for the log (optional)</source>
        <translation>Note for the log (optional)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
</context>
<context>
    <name>SpaceRoles</name>
    <message>
        <source>Higher roles decide first and stand above lower ones. Drag, or hold Alt and press the arrow keys.</source>
        <translation>Higher roles decide first and stand above lower ones. Drag, or hold Alt and press the arrow keys.</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>New role</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Choose a role</source>
        <translation>Choose a role</translation>
    </message>
    <message>
        <source>You then see what it allows and who holds it.</source>
        <translation>You then see what it allows and who holds it.</translation>
    </message>
    <message>
        <source>It comes just above the role of everyone and allows nothing at first.</source>
        <translation>It comes just above the role of everyone and allows nothing at first.</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Name of the role</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Delete the role %1?</source>
        <translation>Delete the role %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose it, and what rooms say of it is gone.</source>
        <translation>
            <numerusform>%n person loses it, and what rooms say of it is gone.</numerusform>
            <numerusform>%n people lose it, and what rooms say of it is gone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody holds it. What rooms say of it is gone.</source>
        <translation>Nobody holds it. What rooms say of it is gone.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Forget the changes?</source>
        <translation>Forget the changes?</translation>
    </message>
    <message>
        <source>What you changed about %1 is not saved yet.</source>
        <translation>What you changed about %1 is not saved yet.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Forget them</translation>
    </message>
</context>
<context>
    <name>SpaceRoomsPart</name>
    <message>
        <source>The order here is the order in the sidebar, for everybody.</source>
        <translation>The order here is the order in the sidebar, for everybody.</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>New room</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>New category</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>No rooms yet.</translation>
    </message>
    <message>
        <source>A room is where people of the space talk about one thing.</source>
        <translation>A room is where people of the space talk about one thing.</translation>
    </message>
    <message>
        <source>Rename category</source>
        <translation>Rename category</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>Only people and roles you choose see it.</source>
        <translation>Only people and roles you choose see it.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Delete the category %1?</source>
        <translation>Delete the category %1?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n room(s) stay, in no category.</source>
        <translation>
            <numerusform>Its %n room stays, in no category.</numerusform>
            <numerusform>Its %n rooms stay, in no category.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no rooms in it.</source>
        <translation>There are no rooms in it.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
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
    <name>SplitPane</name>
    <message>
        <source>Width of the conversation beside</source>
        <translation>Width of the conversation beside</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: smaller</source>
        <translation>%1: smaller</translation>
    </message>
    <message>
        <source>%1: larger</source>
        <translation>%1: larger</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
</context>
<context>
    <name>SubjectChip</name>
    <message>
        <source>differs here</source>
        <translation>differs here</translation>
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
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>@ people · # rooms · &gt; actions</source>
        <translation>@ people · # rooms · &gt; actions</translation>
    </message>
</context>
<context>
    <name>SwitcherRow</name>
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
    <name>TextSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ThreadLine</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>last %1</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Following: new replies notify you. Stop following</source>
        <translation>Following: new replies notify you. Stop following</translation>
    </message>
    <message>
        <source>Follow this thread</source>
        <translation>Follow this thread</translation>
    </message>
    <message>
        <source>The message this thread hangs on</source>
        <translation>The message this thread hangs on</translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>No replies yet</translation>
    </message>
    <message>
        <source>Be the first: a thread keeps what belongs together together.</source>
        <translation>Be the first: a thread keeps what belongs together together.</translation>
    </message>
    <message>
        <source>This message cannot be seen any more.</source>
        <translation>This message cannot be seen any more.</translation>
    </message>
    <message>
        <source>Reply in a thread</source>
        <translation>Reply in a thread</translation>
    </message>
</context>
<context>
    <name>ThreadReplies</name>
    <message>
        <source>the thread</source>
        <translation>the thread</translation>
    </message>
    <message>
        <source>Reply in the thread</source>
        <translation>Reply in the thread</translation>
    </message>
    <message>
        <source>This is the beginning of the thread.</source>
        <translation>This is the beginning of the thread.</translation>
    </message>
</context>
<context>
    <name>ThreadsPage</name>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message numerus="yes">
        <source>%n with something new</source>
        <translation>
            <numerusform>%n with something new</numerusform>
            <numerusform>%n with something new</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Mark all as read</translation>
    </message>
    <message>
        <source>No threads yet</source>
        <translation>No threads yet</translation>
    </message>
    <message>
        <source>Threads you start, reply in or are named in gather here.</source>
        <translation>Threads you start, reply in or are named in gather here.</translation>
    </message>
    <message>
        <source>Open the thread</source>
        <translation>Open the thread</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Stop following</translation>
    </message>
</context>
<context>
    <name>ThreadsPanel</name>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>No threads here</source>
        <translation>No threads here</translation>
    </message>
    <message>
        <source>Reply to a message in a thread to keep what belongs together apart from the rest.</source>
        <translation>Reply to a message in a thread to keep what belongs together apart from the rest.</translation>
    </message>
</context>
<context>
    <name>TrayItem</name>
    <message>
        <source>Leave out %1</source>
        <translation>Leave out %1</translation>
    </message>
</context>
<context>
    <name>TriState</name>
    <message>
        <source>Denied</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>As the roles say</source>
        <translation>As the roles say</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
    <name>UnreadsPage</name>
    <message>
        <source>Unread</source>
        <translation>Unread</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Mark all as read</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>All read</translation>
    </message>
    <message>
        <source>There is nothing new for you.</source>
        <translation>There is nothing new for you.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>Accounts and settings</source>
        <translation>Accounts and settings</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Notify me again</source>
        <translation>Notify me again</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Do not disturb</translation>
    </message>
    <message>
        <source>Be seen again</source>
        <translation>Be seen again</translation>
    </message>
    <message>
        <source>Be invisible</source>
        <translation>Be invisible</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>VersionsSheet</name>
    <message>
        <source>What it said before</source>
        <translation>What it said before</translation>
    </message>
    <message>
        <source>Now, since %1</source>
        <translation>Now, since %1</translation>
    </message>
</context>
<context>
    <name>WaitingReplies</name>
    <message>
        <source>Replies on their way</source>
        <translation>Replies on their way</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome, %1!</source>
        <translation>Welcome, %1!</translation>
    </message>
    <message>
        <source>Three things, in any order, and none of them has to be now.</source>
        <translation>Three things, in any order, and none of them has to be now.</translation>
    </message>
    <message>
        <source>Show who you are</source>
        <translation>Show who you are</translation>
    </message>
    <message>
        <source>Choose a picture and write a few words about yourself.</source>
        <translation>Choose a picture and write a few words about yourself.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Your profile</translation>
    </message>
    <message>
        <source>Find your place</source>
        <translation>Find your place</translation>
    </message>
    <message>
        <source>Spaces are where people who belong together meet. Were you sent an invite? Paste it.</source>
        <translation>Spaces are where people who belong together meet. Were you sent an invite? Paste it.</translation>
    </message>
    <message>
        <source>Join with an invite</source>
        <translation>Join with an invite</translation>
    </message>
    <message>
        <source>Make a space</source>
        <translation>Make a space</translation>
    </message>
    <message>
        <source>Find your people</source>
        <translation>Find your people</translation>
    </message>
    <message>
        <source>Ask somebody you know to be friends. Your own user name is @%1.</source>
        <translation>Ask somebody you know to be friends. Your own user name is @%1.</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Friends</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Message %1</source>
        <translation>Message %1</translation>
    </message>
</context>
<context>
    <name>WritingMenu</name>
    <message>
        <source>Add to the dictionary</source>
        <translation>Add to the dictionary</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Do not check spelling</source>
        <translation>Do not check spelling</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Check spelling</translation>
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
    <name>tertulia::AccountSecurity</name>
    <message>
        <source>That code is not right. Codes change every half minute.</source>
        <translation>That code is not right. Codes change every half minute.</translation>
    </message>
    <message>
        <source>That is not your password.</source>
        <translation>That is not your password.</translation>
    </message>
    <message>
        <source>You own the space “%1”. Hand it over or delete it first.</source>
        <translation>You own the space “%1”. Hand it over or delete it first.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Please fill this in.</translation>
    </message>
</context>
<context>
    <name>tertulia::Accounts</name>
    <message>
        <source>This link cannot be understood.</source>
        <translation>This link cannot be understood.</translation>
    </message>
</context>
<context>
    <name>tertulia::Actions</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Usual size</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>To the next part of the window</translation>
    </message>
    <message>
        <source>To the previous part of the window</source>
        <translation>To the previous part of the window</translation>
    </message>
    <message>
        <source>Do not disturb, on or off</source>
        <translation>Do not disturb, on or off</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Close the window</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>First account</source>
        <translation>First account</translation>
    </message>
    <message>
        <source>Second account</source>
        <translation>Second account</translation>
    </message>
    <message>
        <source>Third account</source>
        <translation>Third account</translation>
    </message>
    <message>
        <source>Fourth account</source>
        <translation>Fourth account</translation>
    </message>
    <message>
        <source>Fifth account</source>
        <translation>Fifth account</translation>
    </message>
    <message>
        <source>Sixth account</source>
        <translation>Sixth account</translation>
    </message>
    <message>
        <source>Seventh account</source>
        <translation>Seventh account</translation>
    </message>
    <message>
        <source>Eighth account</source>
        <translation>Eighth account</translation>
    </message>
    <message>
        <source>Ninth account</source>
        <translation>Ninth account</translation>
    </message>
    <message>
        <source>Go to a conversation</source>
        <translation>Go to a conversation</translation>
    </message>
    <message>
        <source>Go to a person</source>
        <translation>Go to a person</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>New conversation</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Previous conversation</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Next conversation</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Previous unread conversation</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Next unread conversation</translation>
    </message>
    <message>
        <source>Previous conversation with a mention</source>
        <translation>Previous conversation with a mention</translation>
    </message>
    <message>
        <source>Next conversation with a mention</source>
        <translation>Next conversation with a mention</translation>
    </message>
    <message>
        <source>Conversation used before this one</source>
        <translation>Conversation used before this one</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Everything unread</source>
        <translation>Everything unread</translation>
    </message>
    <message>
        <source>Show or hide the conversations</source>
        <translation>Show or hide the conversations</translation>
    </message>
    <message>
        <source>Show or hide the panel at the right</source>
        <translation>Show or hide the panel at the right</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>Search in this conversation</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Mark everything as read</source>
        <translation>Mark everything as read</translation>
    </message>
    <message>
        <source>To the first unread message</source>
        <translation>To the first unread message</translation>
    </message>
    <message>
        <source>To the latest message</source>
        <translation>To the latest message</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Attach a file</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>Choose an emoji</translation>
    </message>
    <message>
        <source>React to the last message</source>
        <translation>React to the last message</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>Change my last message (in an empty field)</source>
        <translation>Change my last message (in an empty field)</translation>
    </message>
    <message>
        <source>Reply to the last message</source>
        <translation>Reply to the last message</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Strike through</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Paste without formatting</source>
        <translation>Paste without formatting</translation>
    </message>
    <message>
        <source>What I sent before</source>
        <translation>What I sent before</translation>
    </message>
    <message>
        <source>What I sent after that</source>
        <translation>What I sent after that</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Everything that can be done with it</source>
        <translation>Everything that can be done with it</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>The window</translation>
    </message>
    <message>
        <source>Getting around</source>
        <translation>Getting around</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>In a conversation</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>While writing</translation>
    </message>
    <message>
        <source>On a message</source>
        <translation>On a message</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>These keys cannot be changed.</translation>
    </message>
    <message>
        <source>Press one key, with Ctrl or Alt.</source>
        <translation>Press one key, with Ctrl or Alt.</translation>
    </message>
    <message>
        <source>Hold Ctrl or Alt with it: without, it is needed for writing.</source>
        <translation>Hold Ctrl or Alt with it: without, it is needed for writing.</translation>
    </message>
    <message>
        <source>%1 is already used for “%2”.</source>
        <translation>%1 is already used for “%2”.</translation>
    </message>
    <message>
        <source>Two conversations side by side, or one</source>
        <translation>Two conversations side by side, or one</translation>
    </message>
    <message>
        <source>This conversation in a window of its own</source>
        <translation>This conversation in a window of its own</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Reply in thread</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Add a reaction</translation>
    </message>
    <message>
        <source>Open the link in it</source>
        <translation>Open the link in it</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copy the link</translation>
    </message>
    <message>
        <source>Pin, or unpin</source>
        <translation>Pin, or unpin</translation>
    </message>
    <message>
        <source>Save for later, or no longer</source>
        <translation>Save for later, or no longer</translation>
    </message>
    <message>
        <source>Mark as unread from here</source>
        <translation>Mark as unread from here</translation>
    </message>
    <message>
        <source>Jump to a day</source>
        <translation>Jump to a day</translation>
    </message>
    <message>
        <source>To the place where one writes; there, mark as read</source>
        <translation>To the place where one writes; there, mark as read</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Code block</translation>
    </message>
</context>
<context>
    <name>tertulia::AppView</name>
    <message>
        <source>That message is nowhere you can read.</source>
        <translation>That message is nowhere you can read.</translation>
    </message>
    <message>
        <source>This link leads to a conversation that you are not in.</source>
        <translation>This link leads to a conversation that you are not in.</translation>
    </message>
    <message>
        <source>This link is for signing in. You are signed in already.</source>
        <translation>This link is for signing in. You are signed in already.</translation>
    </message>
</context>
<context>
    <name>tertulia::AuditView</name>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
</context>
<context>
    <name>tertulia::AvatarEditor</name>
    <message>
        <source>This is no picture that can be used. PNG, JPEG, GIF and WebP can.</source>
        <translation>This is no picture that can be used. PNG, JPEG, GIF and WebP can.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>This picture cannot be read.</translation>
    </message>
</context>
<context>
    <name>tertulia::BotsView</name>
    <message>
        <source>reads</source>
        <translation>reads</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>writes</translation>
    </message>
    <message>
        <source>manages</source>
        <translation>manages</translation>
    </message>
</context>
<context>
    <name>tertulia::Completion</name>
    <message>
        <source>All who are in here, connected or not</source>
        <translation>All who are in here, connected or not</translation>
    </message>
    <message>
        <source>Those who are connected now</source>
        <translation>Those who are connected now</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
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
    <message>
        <source>That time is over. Please choose a later one.</source>
        <translation>That time is over. Please choose a later one.</translation>
    </message>
    <message>
        <source>It will be sent: %1.</source>
        <translation>It will be sent: %1.</translation>
    </message>
    <message>
        <source>What you wrote here on another device stands before it now.</source>
        <translation>What you wrote here on another device stands before it now.</translation>
    </message>
</context>
<context>
    <name>tertulia::ConversationListModel</name>
    <message>
        <source>You: %1</source>
        <translation>You: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tertulia::DesktopShell</name>
    <message>
        <source>Notifications by</source>
        <translation>Notifications by</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Open Tertulia</source>
        <translation>Open Tertulia</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Do not disturb</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message numerus="yes">
        <source>Tertulia: %n unread message(s)</source>
        <translation>
            <numerusform>Tertulia: %n unread message</numerusform>
            <numerusform>Tertulia: %n unread messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Tertulia</source>
        <translation>Tertulia</translation>
    </message>
</context>
<context>
    <name>tertulia::Diagnostics</name>
    <message>
        <source>Tertulia</source>
        <translation>Tertulia</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Start until the first picture</source>
        <translation>Start until the first picture</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>online, everything is here</source>
        <translation>online, everything is here</translation>
    </message>
    <message>
        <source>online, catching up</source>
        <translation>online, catching up</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connecting</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Messages held here</source>
        <translation>Messages held here</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Keychain</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Conversations compared with the server</source>
        <translation>Conversations compared with the server</translation>
    </message>
    <message>
        <source>Of these complete</source>
        <translation>Of these complete</translation>
    </message>
    <message>
        <source>Of these with differences</source>
        <translation>Of these with differences</translation>
    </message>
    <message>
        <source>Blocks of messages that were healed</source>
        <translation>Blocks of messages that were healed</translation>
    </message>
</context>
<context>
    <name>tertulia::DraftOverview</name>
    <message>
        <source>Not sent: %1</source>
        <translation>Not sent: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::EmojiView</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>This file cannot be read.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>This picture is too large.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>This file is empty.</translation>
    </message>
    <message>
        <source>There is an emoji of that name already.</source>
        <translation>There is an emoji of that name already.</translation>
    </message>
    <message>
        <source>This is no picture that can be used. PNG, JPEG, GIF and WebP can.</source>
        <translation>This is no picture that can be used. PNG, JPEG, GIF and WebP can.</translation>
    </message>
</context>
<context>
    <name>tertulia::Errand</name>
    <message>
        <source>Everyone</source>
        <translation>Everyone</translation>
    </message>
</context>
<context>
    <name>tertulia::Explainer</name>
    <message>
        <source>The space as such</source>
        <translation>The space as such</translation>
    </message>
    <message>
        <source>Yes, %1 may %2.</source>
        <translation>Yes, %1 may %2.</translation>
    </message>
    <message>
        <source>No, %1 may not %2.</source>
        <translation>No, %1 may not %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>#general: Yes, Ada may write in it.</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Who may %1: %2</source>
        <translation>Who may %1: %2</translation>
    </message>
</context>
<context>
    <name>tertulia::FileListModel</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
</context>
<context>
    <name>tertulia::FileTray</name>
    <message>
        <source>Only files of this computer can be sent.</source>
        <translation>Only files of this computer can be sent.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Pack it into one file to send it.</source>
        <translation>“%1” is a folder. Pack it into one file to send it.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1” cannot be read.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1” is empty.</translation>
    </message>
    <message>
        <source>“%1” is too large (%2). This server takes files up to %3.</source>
        <translation>“%1” is too large (%2). This server takes files up to %3.</translation>
    </message>
    <message numerus="yes">
        <source>A message carries at most %n file(s).</source>
        <translation>
            <numerusform>A message carries at most %n file.</numerusform>
            <numerusform>A message carries at most %n files.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not fit: you have %2 left on this server.</source>
        <translation>“%1” does not fit: you have %2 left on this server.</translation>
    </message>
</context>
<context>
    <name>tertulia::FriendsView</name>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>There is no one with that user name here.</translation>
    </message>
</context>
<context>
    <name>tertulia::Herald</name>
    <message>
        <source>Reminder</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>You wanted to be reminded now.</source>
        <translation>You wanted to be reminded now.</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tertulia::JoinView</name>
    <message>
        <source>This is not an invite. It looks like tertulia://join/… or like a long code.</source>
        <translation>This is not an invite. It looks like tertulia://join/… or like a long code.</translation>
    </message>
    <message>
        <source>This invite is for another server: %1. Sign in there first.</source>
        <translation>This invite is for another server: %1. Sign in there first.</translation>
    </message>
    <message>
        <source>This invite does not lead anywhere (any more). Ask for a new one.</source>
        <translation>This invite does not lead anywhere (any more). Ask for a new one.</translation>
    </message>
</context>
<context>
    <name>tertulia::LaterView</name>
    <message>
        <source>Not sent: %1</source>
        <translation>Not sent: %1</translation>
    </message>
    <message>
        <source>Silent: it will notify nobody</source>
        <translation>Silent: it will notify nobody</translation>
    </message>
    <message>
        <source>It is time</source>
        <translation>It is time</translation>
    </message>
</context>
<context>
    <name>tertulia::LineRecording</name>
    <message numerus="yes">
        <source>%n frame(s), %1, since %2</source>
        <translation>
            <numerusform>%n frame, %1, since %2</numerusform>
            <numerusform>%n frames, %1, since %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>The file could not be written.</translation>
    </message>
</context>
<context>
    <name>tertulia::LinkGate</name>
    <message>
        <source>No program opens this address.</source>
        <translation>No program opens this address.</translation>
    </message>
</context>
<context>
    <name>tertulia::LoginView</name>
    <message>
        <source>This is not an address of a server.</source>
        <translation>This is not an address of a server.</translation>
    </message>
    <message>
        <source>That looks too much like somebody else&apos;s user name. Please choose another one.</source>
        <translation>That looks too much like somebody else&apos;s user name. Please choose another one.</translation>
    </message>
    <message>
        <source>Enter the six digits from your authenticator app, or a recovery code.</source>
        <translation>Enter the six digits from your authenticator app, or a recovery code.</translation>
    </message>
    <message>
        <source>This server lets people in by invite. Paste the one you got from its administrator.</source>
        <translation>This server lets people in by invite. Paste the one you got from its administrator.</translation>
    </message>
    <message>
        <source>This link does not work (any more). Ask an administrator for a new one.</source>
        <translation>This link does not work (any more). Ask an administrator for a new one.</translation>
    </message>
    <message>
        <source>This invite does not work (any more). Ask for a new one.</source>
        <translation>This invite does not work (any more). Ask for a new one.</translation>
    </message>
    <message>
        <source>You are signed in on this server already. Its account is at the left.</source>
        <translation>You are signed in on this server already. Its account is at the left.</translation>
    </message>
    <message>
        <source>Password and code do not fit. A code works only once: try the next one.</source>
        <translation>Password and code do not fit. A code works only once: try the next one.</translation>
    </message>
</context>
<context>
    <name>tertulia::MessageActs</name>
    <message>
        <source>Pinned for everybody here</source>
        <translation>Pinned for everybody here</translation>
    </message>
    <message>
        <source>Not pinned any more</source>
        <translation>Not pinned any more</translation>
    </message>
    <message>
        <source>Saved for later</source>
        <translation>Saved for later</translation>
    </message>
    <message>
        <source>Not among the saved any more</source>
        <translation>Not among the saved any more</translation>
    </message>
    <message>
        <source>You will be reminded: %1</source>
        <translation>You will be reminded: %1</translation>
    </message>
    <message>
        <source>Unread from here on</source>
        <translation>Unread from here on</translation>
    </message>
    <message>
        <source>Reported. Thank you.</source>
        <translation>Reported. Thank you.</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link copied</translation>
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
    <name>tertulia::NotifyPreferences</name>
    <message numerus="yes">
        <source>At most %n word(s).</source>
        <translation>
            <numerusform>At most %n word.</numerusform>
            <numerusform>At most %n words.</numerusform>
        </translation>
    </message>
    <message>
        <source>It notifies you: %1</source>
        <translation>It notifies you: %1</translation>
    </message>
    <message>
        <source>It does not notify you: %1</source>
        <translation>It does not notify you: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::OpenThread</name>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Waiting for a connection</source>
        <translation>Waiting for a connection</translation>
    </message>
</context>
<context>
    <name>tertulia::PersonView</name>
    <message>
        <source>Not known while the server cannot be reached.</source>
        <translation>Not known while the server cannot be reached.</translation>
    </message>
</context>
<context>
    <name>tertulia::PinnedMessages</name>
    <message>
        <source>Pinned by %1</source>
        <translation>Pinned by %1</translation>
    </message>
</context>
<context>
    <name>tertulia::PlaceMembers</name>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>There is no one with that user name here.</translation>
    </message>
</context>
<context>
    <name>tertulia::PlaceThreads</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tertulia::PollDraft</name>
    <message>
        <source>Please give at least two answers to choose from.</source>
        <translation>Please give at least two answers to choose from.</translation>
    </message>
    <message>
        <source>Two answers are the same.</source>
        <translation>Two answers are the same.</translation>
    </message>
</context>
<context>
    <name>tertulia::Posting</name>
    <message>
        <source>You are offline. What you send now goes out as soon as you are online.</source>
        <translation>You are offline. What you send now goes out as soon as you are online.</translation>
    </message>
    <message>
        <source>Only the two of you can read this.</source>
        <translation>Only the two of you can read this.</translation>
    </message>
    <message>
        <source>Only these people can read this group.</source>
        <translation>Only these people can read this group.</translation>
    </message>
    <message>
        <source>This room is private: only these people can read it.</source>
        <translation>This room is private: only these people can read it.</translation>
    </message>
    <message>
        <source>Everybody in %1 can read this room, including anyone who joins later.</source>
        <translation>Everybody in %1 can read this room, including anyone who joins later.</translation>
    </message>
    <message>
        <source>You cannot write here: this account was deleted.</source>
        <translation>You cannot write here: this account was deleted.</translation>
    </message>
    <message>
        <source>You cannot write here because you have blocked %1.</source>
        <translation>You cannot write here because you have blocked %1.</translation>
    </message>
    <message>
        <source>You cannot write here because you are in a timeout until %1.</source>
        <translation>You cannot write here because you are in a timeout until %1.</translation>
    </message>
    <message>
        <source>You cannot write here because this room does not let you. You can read.</source>
        <translation>You cannot write here because this room does not let you. You can read.</translation>
    </message>
    <message>
        <source>You cannot write here because this room does not let the role %1. You can read.</source>
        <translation>You cannot write here because this room does not let the role %1. You can read.</translation>
    </message>
    <message>
        <source>You cannot write here because only some roles may write in this room. You can read.</source>
        <translation>You cannot write here because only some roles may write in this room. You can read.</translation>
    </message>
    <message>
        <source>You cannot write here because none of your roles in %1 may write. You can read.</source>
        <translation>You cannot write here because none of your roles in %1 may write. You can read.</translation>
    </message>
    <message>
        <source>You cannot write here.</source>
        <translation>You cannot write here.</translation>
    </message>
</context>
<context>
    <name>tertulia::Promises</name>
    <message>
        <source>Processor time until the first picture</source>
        <translation>Processor time until the first picture</translation>
    </message>
    <message>
        <source>Memory of its own</source>
        <translation>Memory of its own</translation>
    </message>
    <message>
        <source>A picture of the window, on average</source>
        <translation>A picture of the window, on average</translation>
    </message>
    <message>
        <source>The slowest of the last pictures</source>
        <translation>The slowest of the last pictures</translation>
    </message>
    <message>
        <source>Wake-ups in a second</source>
        <translation>Wake-ups in a second</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
</context>
<context>
    <name>tertulia::RoomOverrides</name>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>There is no one with that user name here.</translation>
    </message>
</context>
<context>
    <name>tertulia::RoomProof</name>
    <message>
        <source>Messages are missing here</source>
        <translation>Messages are missing here</translation>
    </message>
    <message>
        <source>Not compared with the server yet</source>
        <translation>Not compared with the server yet</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) differ from the server</source>
        <translation>
            <numerusform>%n part differs from the server</numerusform>
            <numerusform>%n parts differ from the server</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing said here yet</source>
        <translation>Nothing said here yet</translation>
    </message>
    <message>
        <source>Nothing missing up to %1</source>
        <translation>Nothing missing up to %1</translation>
    </message>
    <message>
        <source>Some messages that should be on this device are not. They are fetched as soon as the server can be reached.</source>
        <translation>Some messages that should be on this device are not. They are fetched as soon as the server can be reached.</translation>
    </message>
    <message>
        <source>Whether anything is missing on this device is found out by comparing it with the server, block by block.</source>
        <translation>Whether anything is missing on this device is found out by comparing it with the server, block by block.</translation>
    </message>
    <message>
        <source>What differs was fetched again and still differs. Storage in the settings can fetch everything anew; if that does not help, the server&apos;s administrator should know.</source>
        <translation>What differs was fetched again and still differs. Storage in the settings can fetch everything anew; if that does not help, the server&apos;s administrator should know.</translation>
    </message>
    <message>
        <source>Every message from %1 to %2 is on this device, as the server has it.</source>
        <translation>Every message from %1 to %2 is on this device, as the server has it.</translation>
    </message>
    <message>
        <source>What is older is fetched when you scroll up to it.</source>
        <translation>What is older is fetched when you scroll up to it.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) that differed were fetched again.</source>
        <translation>
            <numerusform>%n part that differed was fetched again.</numerusform>
            <numerusform>%n parts that differed were fetched again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked just now.</source>
        <translation>Checked just now.</translation>
    </message>
    <message numerus="yes">
        <source>Checked %n minute(s) ago.</source>
        <translation>
            <numerusform>Checked %n minute ago.</numerusform>
            <numerusform>Checked %n minutes ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked %n hour(s) ago.</source>
        <translation>
            <numerusform>Checked %n hour ago.</numerusform>
            <numerusform>Checked %n hours ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked %n day(s) ago.</source>
        <translation>
            <numerusform>Checked %n day ago.</numerusform>
            <numerusform>Checked %n days ago.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be compared when the connection is back.</source>
        <translation>It can be compared when the connection is back.</translation>
    </message>
    <message>
        <source>This server cannot compare: it is older than this program.</source>
        <translation>This server cannot compare: it is older than this program.</translation>
    </message>
    <message>
        <source>So much is written here that there was no moment to compare. It is tried again later.</source>
        <translation>So much is written here that there was no moment to compare. It is tried again later.</translation>
    </message>
</context>
<context>
    <name>tertulia::RoomSettings</name>
    <message>
        <source>No category</source>
        <translation>No category</translation>
    </message>
</context>
<context>
    <name>tertulia::SearchView</name>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>A quotation mark is not closed.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>There is nothing to look for.</translation>
    </message>
    <message>
        <source>Say what to look for, too, not only what to leave out.</source>
        <translation>Say what to look for, too, not only what to leave out.</translation>
    </message>
    <message>
        <source>A filter like from: needs something behind the colon.</source>
        <translation>A filter like from: needs something behind the colon.</translation>
    </message>
    <message>
        <source>has: knows link, file, image, poll and code.</source>
        <translation>has: knows link, file, image, poll and code.</translation>
    </message>
    <message>
        <source>Write dates like 2026-05-17, 2026-05 or 2026.</source>
        <translation>Write dates like 2026-05-17, 2026-05 or 2026.</translation>
    </message>
    <message>
        <source>OR stands between two words.</source>
        <translation>OR stands between two words.</translation>
    </message>
    <message>
        <source>Those are too many words at once.</source>
        <translation>Those are too many words at once.</translation>
    </message>
    <message>
        <source>There is nobody of that name.</source>
        <translation>There is nobody of that name.</translation>
    </message>
    <message>
        <source>There is no room or group of that name.</source>
        <translation>There is no room or group of that name.</translation>
    </message>
    <message>
        <source>All %1 messages on this device were searched.</source>
        <translation>All %1 messages on this device were searched.</translation>
    </message>
    <message>
        <source>All %1 messages you can see were searched.</source>
        <translation>All %1 messages you can see were searched.</translation>
    </message>
    <message>
        <source>%1 of %2 messages were searched.</source>
        <translation>%1 of %2 messages were searched.</translation>
    </message>
    <message>
        <source>%1 older ones come with “Show more”.</source>
        <translation>%1 older ones come with “Show more”.</translation>
    </message>
    <message>
        <source>%1 new ones are not in the index yet.</source>
        <translation>%1 new ones are not in the index yet.</translation>
    </message>
    <message>
        <source>%1 are not on this device.</source>
        <translation>%1 are not on this device.</translation>
    </message>
</context>
<context>
    <name>tertulia::ThreadInbox</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
</context>
<context>
    <name>tertulia::UnreadOverview</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
    <message>
        <source>print digests of what this device holds, for tertulia-server admin verify</source>
        <translation>print digests of what this device holds, for tertulia-server admin verify</translation>
    </message>
    <message>
        <source>look at what --record wrote, or play it again and compare the state that is reached</source>
        <translation>look at what --record wrote, or play it again and compare the state that is reached</translation>
    </message>
    <message>
        <source>usage: tertulia-cli [--profile NAME] [--server URL] [--json] [--record FILE] COMMAND</source>
        <translation>usage: tertulia-cli [--profile NAME] [--server URL] [--json] [--record FILE] COMMAND</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>%1 ms, at %2 ms</source>
        <translation>%1 ms, at %2 ms</translation>
    </message>
    <message>
        <source>from: %1, for %2 ms</source>
        <translation>from: %1, for %2 ms</translation>
    </message>
    <message>
        <source>by: %1, protocol %2</source>
        <translation>by: %1, protocol %2</translation>
    </message>
    <message>
        <source>whole: yes</source>
        <translation>whole: yes</translation>
    </message>
    <message>
        <source>whole: no, %1 events had to make room, %2 streams were held before</source>
        <translation>whole: no, %1 events had to make room, %2 streams were held before</translation>
    </message>
    <message>
        <source>at its end: nothing was under way</source>
        <translation>at its end: nothing was under way</translation>
    </message>
    <message>
        <source>at its end: something was under way</source>
        <translation>at its end: something was under way</translation>
    </message>
    <message>
        <source>connections: %1</source>
        <translation>connections: %1</translation>
    </message>
    <message>
        <source>requests without an answer: %1</source>
        <translation>requests without an answer: %1</translation>
    </message>
    <message>
        <source>longest silence: %1</source>
        <translation>longest silence: %1</translation>
    </message>
    <message>
        <source>slowest answer: %1</source>
        <translation>slowest answer: %1</translation>
    </message>
    <message>
        <source>The beginning of this recording is missing, so there is nothing to compare with.</source>
        <translation>The beginning of this recording is missing, so there is nothing to compare with.</translation>
    </message>
    <message>
        <source>recorded: %1</source>
        <translation>recorded: %1</translation>
    </message>
    <message>
        <source>reached:  %1</source>
        <translation>reached:  %1</translation>
    </message>
    <message>
        <source>frames: %1, questions without an answer: %2</source>
        <translation>frames: %1, questions without an answer: %2</translation>
    </message>
    <message>
        <source>Something was under way at its end: the two may differ.</source>
        <translation>Something was under way at its end: the two may differ.</translation>
    </message>
    <message>
        <source>This is no recording of a format that is known here: %1</source>
        <translation>This is no recording of a format that is known here: %1</translation>
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
