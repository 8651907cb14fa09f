<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AuthHead</name>
    <message>
        <source>Join the table</source>
        <translation>Prenez place à la table</translation>
    </message>
    <message>
        <source>Welcome to Tertulia</source>
        <translation>Bienvenue sur Tertulia</translation>
    </message>
    <message>
        <source>Make an account on your server.</source>
        <translation>Créez un compte sur votre serveur.</translation>
    </message>
    <message>
        <source>Sign in to your server.</source>
        <translation>Connectez-vous à votre serveur.</translation>
    </message>
</context>
<context>
    <name>AuthPage</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Small letters, digits, dots and dashes. Others find you by it.</source>
        <translation>Minuscules, chiffres, points et tirets. C’est ainsi qu’on vous trouve.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>As others read it. You can change it later.</source>
        <translation>Tel que les autres le verront. Vous pourrez le changer plus tard.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). A few words together are easy to remember.</source>
        <translation>
            <numerusform>Au moins %n caractère. Quelques mots à la suite se retiennent bien.</numerusform>
            <numerusform>Au moins %n caractères. Quelques mots à la suite se retiennent bien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Créer le compte</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>AuthSwitch</name>
    <message>
        <source>Have an account?</source>
        <translation>Vous avez un compte&#xa0;?</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Nouveau ici&#xa0;?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Créer un compte</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message numerus="yes">
        <source>Offline. Trying again in %n second(s).</source>
        <translation>
            <numerusform>Hors ligne. Nouvel essai dans %n seconde.</numerusform>
            <numerusform>Hors ligne. Nouvel essai dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Messages you write are kept and sent later.</source>
        <translation>Hors ligne. Ce que vous écrivez est gardé et sera envoyé plus tard.</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Réessayer maintenant</translation>
    </message>
</context>
<context>
    <name>ContextStrip</name>
    <message>
        <source>Stop editing (Esc)</source>
        <translation>Arrêter la modification (Échap)</translation>
    </message>
    <message>
        <source>Do not reply (Esc)</source>
        <translation>Ne pas répondre (Échap)</translation>
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
        <translation>Ajouter des personnes…</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Message à %1</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>Aucune conversation ouverte</translation>
    </message>
    <message>
        <source>Choose one at the left, or start a new one.</source>
        <translation>Choisissez-en une à gauche ou commencez-en une nouvelle.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Hide members</source>
        <translation>Masquer les membres</translation>
    </message>
    <message>
        <source>Show members</source>
        <translation>Afficher les membres</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
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
            <numerusform>%n message non lu</numerusform>
            <numerusform>%n messages non lus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySeparator</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>DeliveryMark</name>
    <message>
        <source>Waiting for a connection</source>
        <translation>En attente de connexion</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Your session has ended. Please sign in again.</source>
        <translation>Votre session est terminée. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>You are already signed in.</source>
        <translation>Vous êtes déjà connecté.</translation>
    </message>
    <message>
        <source>The user name or the password is not right.</source>
        <translation>Le nom d’utilisateur ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <source>This account has a second factor. Please enter its code too.</source>
        <translation>Ce compte a un second facteur. Saisissez aussi son code.</translation>
    </message>
    <message>
        <source>That user name is taken. Please choose another one.</source>
        <translation>Ce nom d’utilisateur est déjà pris. Choisissez-en un autre.</translation>
    </message>
    <message numerus="yes">
        <source>That password is too easy to guess. Use at least %n character(s) and nothing common.</source>
        <translation>
            <numerusform>Ce mot de passe est trop facile à deviner. Utilisez au moins %n caractère et rien de courant.</numerusform>
            <numerusform>Ce mot de passe est trop facile à deviner. Utilisez au moins %n caractères et rien de courant.</numerusform>
        </translation>
    </message>
    <message>
        <source>This server does not take new accounts.</source>
        <translation>Ce serveur n’accepte pas de nouveaux comptes.</translation>
    </message>
    <message>
        <source>This desktop has no keychain, so you stay signed in only until you quit.</source>
        <translation>Ce bureau n’a pas de trousseau de clés&#xa0;: vous resterez connecté seulement jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>This server and this program do not understand each other. One of them needs an update.</source>
        <translation>Ce serveur et ce programme ne se comprennent pas. L’un des deux doit être mis à jour.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address and your connection.</source>
        <translation>Le serveur est injoignable. Vérifiez l’adresse et votre connexion.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The server is busy. Please try again in a moment.</source>
        <translation>Le serveur est occupé. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>That was a lot at once. Please wait a moment and try again.</source>
        <translation>C’était beaucoup à la fois. Attendez un instant et réessayez.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense. Is the address right?</source>
        <translation>La réponse du serveur n’a pas de sens. L’adresse est-elle la bonne&#xa0;?</translation>
    </message>
    <message>
        <source>Something here is not right. Please check it.</source>
        <translation>Quelque chose ne va pas ici. Vérifiez, s’il vous plaît.</translation>
    </message>
    <message>
        <source>You are not allowed to do that here.</source>
        <translation>Vous n’avez pas le droit de faire cela ici.</translation>
    </message>
    <message>
        <source>That does not exist, or you cannot see it.</source>
        <translation>Cela n’existe pas, ou vous ne pouvez pas le voir.</translation>
    </message>
    <message>
        <source>That does not fit what is already there.</source>
        <translation>Cela contredit ce qui existe déjà.</translation>
    </message>
    <message>
        <source>That was deleted.</source>
        <translation>Cela a été supprimé.</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>C’est trop long.</translation>
    </message>
    <message>
        <source>The server has no space left to keep this.</source>
        <translation>Le serveur n’a plus de place pour garder cela.</translation>
    </message>
    <message>
        <source>This computer could not save it. Is the disk full?</source>
        <translation>Cet ordinateur n’a pas pu l’enregistrer. Le disque est-il plein&#xa0;?</translation>
    </message>
    <message>
        <source>Something went wrong on the server. Please try again.</source>
        <translation>Une erreur s’est produite sur le serveur. Réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>That was a lot at once. Please try again in %n second(s).</source>
        <translation>
            <numerusform>C’était beaucoup à la fois. Réessayez dans %n seconde.</numerusform>
            <numerusform>C’était beaucoup à la fois. Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Veuillez remplir ce champ.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s), please.</source>
        <translation>
            <numerusform>Au moins %n caractère, s’il vous plaît.</numerusform>
            <numerusform>Au moins %n caractères, s’il vous plaît.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s), please.</source>
        <translation>
            <numerusform>Au plus %n caractère, s’il vous plaît.</numerusform>
            <numerusform>Au plus %n caractères, s’il vous plaît.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the letters a to z, digits, dots, dashes and underscores; it begins with a letter or a digit.</source>
        <translation>Seulement les lettres de a à z, chiffres, points, tirets et tirets bas&#xa0;; il commence par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>This contains characters that cannot be used here.</source>
        <translation>Ceci contient des caractères interdits ici.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hide password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Jump to…</source>
        <translation>Aller à…</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>This is the beginning of your conversation with %1.</source>
        <translation>C’est le début de votre conversation avec %1.</translation>
    </message>
    <message>
        <source>This is the beginning of %1.</source>
        <translation>C’est le début de %1.</translation>
    </message>
    <message>
        <source>Nothing said yet</source>
        <translation>Rien n’a encore été dit</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Supprimer ce message&#xa0;?</translation>
    </message>
    <message>
        <source>It disappears for everyone. This cannot be undone.</source>
        <translation>Il disparaît pour tout le monde. C’est définitif.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>%n new message(s), jump to the latest</source>
        <translation>
            <numerusform>%n nouveau message, aller au dernier</numerusform>
            <numerusform>%n nouveaux messages, aller au dernier</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>Aller au dernier message</translation>
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
        <translation>Propriétaires et admins</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Members — %1</source>
        <translation>Membres — %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>owner</source>
        <translation>proprio</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>(edited)</source>
        <translation>(modifié)</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Ce message a été supprimé</translation>
    </message>
</context>
<context>
    <name>MessageFailure</name>
    <message>
        <source>This message was not sent.</source>
        <translation>Ce message n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>MessageInput</name>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation>
            <numerusform>%n caractère de trop</numerusform>
            <numerusform>%n caractères de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>Encore %n caractère</numerusform>
            <numerusform>Encore %n caractères</numerusform>
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
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>MessageTools</name>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>NewConversationSheet</name>
    <message>
        <source>New space</source>
        <translation>Nouvel espace</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>Message direct</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Room in %1</source>
        <translation>Salon dans %1</translation>
    </message>
    <message>
        <source>Name of the space</source>
        <translation>Nom de l’espace</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Nom du salon</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nom du groupe</translation>
    </message>
    <message>
        <source>What it is about (optional)</source>
        <translation>De quoi il s’agit (facultatif)</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Qui y participe</translation>
    </message>
    <message>
        <source>Everyone in the space</source>
        <translation>Tout l’espace</translation>
    </message>
    <message>
        <source>Only people I bring in</source>
        <translation>Seulement ceux que j’invite</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Avec qui&#xa0;?</translation>
    </message>
    <message>
        <source>Who is in it?</source>
        <translation>Qui y participe&#xa0;?</translation>
    </message>
    <message>
        <source>The other one&apos;s user name</source>
        <translation>Le nom d’utilisateur de l’autre personne</translation>
    </message>
    <message>
        <source>User names, with commas or spaces between</source>
        <translation>Noms d’utilisateur séparés par des virgules ou des espaces</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
</context>
<context>
    <name>NewLine</name>
    <message>
        <source>New messages</source>
        <translation>Nouveaux messages</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer l’avis</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>Ajouter des personnes</translation>
    </message>
    <message>
        <source>They see what is said in %1 from now on.</source>
        <translation>Ils verront ce qui se dit dans %1 à partir de maintenant.</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Qui&#xa0;?</translation>
    </message>
    <message>
        <source>User names, with commas or spaces between</source>
        <translation>Noms d’utilisateur séparés par des virgules ou des espaces</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
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
        <translation>Pas encore de conversation. Commencez-en une avec le crayon ci-dessus.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresenceDot</name>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>away</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>ne pas déranger</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
</context>
<context>
    <name>ProfileSheet</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 sur %2</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Tertulia %1</source>
        <translation>Tertulia %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>Se déconnecter&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent yet will be lost.</source>
        <translation>
            <numerusform>%n message pas encore envoyé sera perdu.</numerusform>
            <numerusform>%n messages pas encore envoyés seront perdus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything kept on this computer for this account is removed. It stays on the server.</source>
        <translation>Tout ce que cet ordinateur garde de ce compte est effacé. Tout reste sur le serveur.</translation>
    </message>
</context>
<context>
    <name>ReplyStrip</name>
    <message>
        <source>In reply to %1</source>
        <translation>En réponse à %1</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
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
        <translation>Nouvelle conversation</translation>
    </message>
</context>
<context>
    <name>SidebarSection</name>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Messages directs</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Nouveau salon</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nouveau groupe</translation>
    </message>
    <message>
        <source>New direct message</source>
        <translation>Nouveau message direct</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, replié</translation>
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
        <translation>messages non lus</translation>
    </message>
</context>
<context>
    <name>SpacesRail</name>
    <message>
        <source>Spaces</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Messages directs</translation>
    </message>
    <message>
        <source>Add a space</source>
        <translation>Ajouter un espace</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Jump to a conversation</source>
        <translation>Aller à une conversation</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Où aller&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Rien de ce nom</translation>
    </message>
</context>
<context>
    <name>SystemNotes</name>
    <message>
        <source>%1 joined</source>
        <translation>%1 a rejoint la conversation</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 a ajouté %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 est parti(e)</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 a retiré %2</translation>
    </message>
    <message>
        <source>%1 changed the name to “%2”</source>
        <translation>%1 a changé le nom en « %2 »</translation>
    </message>
    <message>
        <source>%1 removed the topic</source>
        <translation>%1 a retiré le sujet</translation>
    </message>
    <message>
        <source>%1 changed the topic to “%2”</source>
        <translation>%1 a changé le sujet en « %2 »</translation>
    </message>
    <message>
        <source>%1 changed the picture</source>
        <translation>%1 a changé l’image</translation>
    </message>
    <message>
        <source>%1 pinned a message</source>
        <translation>%1 a épinglé un message</translation>
    </message>
    <message numerus="yes">
        <source>%1 lets messages be deleted after %n day(s)</source>
        <translation>
            <numerusform>%1 fait supprimer les messages au bout de %n jour</numerusform>
            <numerusform>%1 fait supprimer les messages au bout de %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lets messages be kept for ever</source>
        <translation>%1 fait conserver les messages pour toujours</translation>
    </message>
</context>
<context>
    <name>TypingIndicator</name>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 écrit…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 et %2 écrivent…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Plusieurs personnes écrivent…</translation>
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
            <numerusform>%n message non lu</numerusform>
            <numerusform>%n messages non lus</numerusform>
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
        <translation>Aucun trousseau de clés n’a pu être utilisé&#xa0;: il faudra vous reconnecter après avoir fermé le programme.</translation>
    </message>
</context>
<context>
    <name>tertulia::Composer</name>
    <message>
        <source>Editing your message</source>
        <translation>Modification de votre message</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>Réponse à %1</translation>
    </message>
</context>
<context>
    <name>tertulia::ConversationListModel</name>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::LoginView</name>
    <message>
        <source>This is not an address of a server.</source>
        <translation>Ce n’est pas l’adresse d’un serveur.</translation>
    </message>
</context>
<context>
    <name>tertulia::MessageListModel</name>
    <message>
        <source>an earlier message</source>
        <translation>un message antérieur</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Ce message a été supprimé</translation>
    </message>
</context>
<context>
    <name>tertulia::NewConversation</name>
    <message>
        <source>Only one person, please. For more, make a group.</source>
        <translation>Une seule personne. Pour plus, créez un groupe.</translation>
    </message>
    <message>
        <source>Whose user name?</source>
        <translation>Le nom d’utilisateur de qui&#xa0;?</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>Il n’y a personne de ce nom d’utilisateur ici.</translation>
    </message>
</context>
<context>
    <name>tertulia::cli</name>
    <message>
        <source>find messages, the newest or the best ones; --offline asks this device alone</source>
        <translation>chercher des messages, les plus récents ou les meilleurs ; --offline n’interroge que cet appareil</translation>
    </message>
    <message>
        <source>fetch a file of a message; PATH is a folder or a new file</source>
        <translation>récupérer un fichier d’un message ; PATH est un dossier ou un nouveau fichier</translation>
    </message>
    <message>
        <source>sign this device in</source>
        <translation>connecte cet appareil</translation>
    </message>
    <message>
        <source>sign out and wipe what this device holds</source>
        <translation>déconnecte et efface ce que garde cet appareil</translation>
    </message>
    <message>
        <source>who is signed in and what waits to be sent</source>
        <translation>qui est connecté et ce qui attend d’être envoyé</translation>
    </message>
    <message>
        <source>list rooms, groups and directs</source>
        <translation>liste salons, groupes et messages directs</translation>
    </message>
    <message>
        <source>send a message and wait until the server has it; TEXT - reads the standard input</source>
        <translation>envoie un message et attend que le serveur l’ait&#xa0;; TEXTE - lit l’entrée standard</translation>
    </message>
    <message>
        <source>print new messages as they come</source>
        <translation>affiche les nouveaux messages à mesure qu’ils arrivent</translation>
    </message>
    <message>
        <source>print older messages, oldest first</source>
        <translation>affiche les messages antérieurs, du plus ancien au plus récent</translation>
    </message>
    <message>
        <source>send any request of the protocol and print the reply; - reads the standard input; PATH like space.id prints that value alone</source>
        <translation>envoie une requête quelconque du protocole et affiche la réponse ; - lit l’entrée standard ; un CHEMIN comme space.id n’affiche que cette valeur</translation>
    </message>
    <message>
        <source>For this there are the commands login and logout.</source>
        <translation>Pour cela, il y a les commandes login et logout.</translation>
    </message>
    <message>
        <source>That is no JSON object: %1 %2</source>
        <translation>Ce n’est pas un objet JSON : %1 %2</translation>
    </message>
    <message>
        <source>--%1 wants a number</source>
        <translation>--%1 attend un nombre</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>il manque une commande</translation>
    </message>
    <message>
        <source>there is no command %1</source>
        <translation>la commande %1 n’existe pas</translation>
    </message>
    <message>
        <source>usage: tertulia-cli %1</source>
        <translation>usage&#xa0;: tertulia-cli %1</translation>
    </message>
    <message>
        <source>usage: tertulia-cli [--profile NAME] [--server URL] [--json] COMMAND</source>
        <translation>usage&#xa0;: tertulia-cli [--profile NOM] [--server URL] [--json] COMMANDE</translation>
    </message>
    <message>
        <source>CONVERSATION is an id, #room, space/room, the title of a group or @handle.</source>
        <translation>CONVERSATION est un id, #salon, espace/salon, le titre d’un groupe ou @utilisateur.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 1 not done, 2 wrong usage.</source>
        <translation>Code de sortie&#xa0;: 0 fait, 1 pas fait, 2 mauvais usage.</translation>
    </message>
    <message>
        <source>Which server? Use --server URL.</source>
        <translation>Quel serveur&#xa0;? Utilisez --server URL.</translation>
    </message>
    <message>
        <source>see tertulia-cli --help</source>
        <translation>voir tertulia-cli --help</translation>
    </message>
    <message>
        <source>Another program (process %1) has this profile open. Close it or use another --profile.</source>
        <translation>Un autre programme (processus %1) utilise ce profil. Fermez-le ou utilisez un autre --profile.</translation>
    </message>
    <message>
        <source>The handle or the password is wrong.</source>
        <translation>Le nom d’utilisateur ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <source>This device is not signed in any more. Use: tertulia-cli login HANDLE</source>
        <translation>Cet appareil n’est plus connecté. Utilisez&#xa0;: tertulia-cli login UTILISATEUR</translation>
    </message>
    <message>
        <source>The handle belongs to someone.</source>
        <translation>Ce nom d’utilisateur appartient à quelqu’un.</translation>
    </message>
    <message>
        <source>The password is too short or too common.</source>
        <translation>Le mot de passe est trop court ou trop courant.</translation>
    </message>
    <message>
        <source>This server takes no new accounts by itself.</source>
        <translation>Ce serveur n’accepte pas de nouveaux comptes de lui-même.</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol.</source>
        <translation>Le serveur parle une autre version du protocole.</translation>
    </message>
    <message>
        <source>Not allowed (%1).</source>
        <translation>Interdit (%1).</translation>
    </message>
    <message>
        <source>It does not exist.</source>
        <translation>Cela n’existe pas.</translation>
    </message>
    <message>
        <source>Too fast for the server.</source>
        <translation>Trop rapide pour le serveur.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>Le serveur est injoignable&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Not accepted: %1 %2</source>
        <translation>Refusé&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>There is no keychain to keep the session in.</source>
        <translation>Il n’y a pas de trousseau de clés pour garder la session.</translation>
    </message>
    <message>
        <source>This device&apos;s files cannot be used: %1</source>
        <translation>Les fichiers de cet appareil sont inutilisables&#xa0;: %1</translation>
    </message>
    <message>
        <source>It did not work: %1 %2</source>
        <translation>Cela n’a pas marché&#xa0;: %1 %2</translation>
    </message>
</context>
<context>
    <name>tertulia::cli::Commands</name>
    <message>
        <source>The query is not understood: %1</source>
        <translation>La recherche n’est pas comprise : %1</translation>
    </message>
    <message>
        <source>Searched %1 of %2 messages.</source>
        <translation>Recherche dans %1 messages sur %2.</translation>
    </message>
    <message>
        <source>Searched the %1 of %2 messages that are on this device.</source>
        <translation>Recherche dans les %1 messages sur %2 qui sont sur cet appareil.</translation>
    </message>
    <message>
        <source>The reply has nothing at %1.</source>
        <translation>La réponse n’a rien à %1.</translation>
    </message>
    <message>
        <source>The keychain cannot be read. Is gnome-keyring or KWallet running and unlocked?</source>
        <translation>Le trousseau de clés est illisible. gnome-keyring ou KWallet est-il lancé et déverrouillé&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody is signed in here. Use: tertulia-cli --server URL login HANDLE</source>
        <translation>Personne n’est connecté ici. Utilisez&#xa0;: tertulia-cli --server URL login UTILISATEUR</translation>
    </message>
    <message>
        <source>The server cannot be reached: this is what the device holds.</source>
        <translation>Le serveur est injoignable&#xa0;: voici ce que garde l’appareil.</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Mot de passe&#xa0;: </translation>
    </message>
    <message>
        <source>no terminal to ask on: use --password-stdin</source>
        <translation>pas de terminal pour demander&#xa0;: utilisez --password-stdin</translation>
    </message>
    <message>
        <source>Again: </source>
        <translation>Encore&#xa0;: </translation>
    </message>
    <message>
        <source>the two differ</source>
        <translation>les deux diffèrent</translation>
    </message>
    <message>
        <source>Somebody is signed in here already. Use logout first.</source>
        <translation>Quelqu’un est déjà connecté ici. Utilisez d’abord logout.</translation>
    </message>
    <message>
        <source>There is no keychain to keep the session in, so it would be lost with this program. Start gnome-keyring or KWallet, unlock it and try again.</source>
        <translation>Il n’y a pas de trousseau de clés&#xa0;: la session serait perdue avec ce programme. Lancez gnome-keyring ou KWallet, déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>Signed in as @%1 on %2.</source>
        <translation>Connecté comme @%1 sur %2.</translation>
    </message>
    <message>
        <source>Messages still wait to be sent; --force throws them away.</source>
        <translation>Des messages attendent encore d’être envoyés&#xa0;; --force les abandonne.</translation>
    </message>
    <message>
        <source>server:  %1</source>
        <translation>serveur&#xa0;:     %1</translation>
    </message>
    <message>
        <source>state:   %1</source>
        <translation>état&#xa0;:        %1</translation>
    </message>
    <message>
        <source>user:    %1</source>
        <translation>utilisateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>en attente&#xa0;:  %1</translation>
    </message>
    <message>
        <source>FILE is the id of a file</source>
        <translation>FILE est l’identifiant d’un fichier</translation>
    </message>
    <message>
        <source>is the id of a message</source>
        <translation>est l’id d’un message</translation>
    </message>
    <message>
        <source>Not sent yet. It stays in the outbox and goes with the next connection.</source>
        <translation>Pas encore envoyé. Il reste dans la boîte d’envoi et partira à la prochaine connexion.</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(supprimé)</translation>
    </message>
</context>
<context>
    <name>tertulia::cli::Files</name>
    <message>
        <source>%1 is no file that can be read</source>
        <translation>%1 n’est pas un fichier lisible</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 est vide</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 existe déjà</translation>
    </message>
</context>
<context>
    <name>tertulia::cli::Places</name>
    <message>
        <source>There is no conversation %1.</source>
        <translation>Il n’y a pas de conversation %1.</translation>
    </message>
    <message>
        <source>%1 may be any of: %2</source>
        <translation>%1 peut être l’une de&#xa0;: %2</translation>
    </message>
</context>
</TS>
