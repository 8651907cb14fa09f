<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountEnd</name>
    <message>
        <source>Delete the account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>Forever. Your user name is never given to anybody again.</source>
        <translation>Pour toujours. Votre nom d’utilisateur ne sera plus jamais donné à personne.</translation>
    </message>
    <message>
        <source>Delete account…</source>
        <translation>Supprimer le compte…</translation>
    </message>
    <message>
        <source>Erase what I wrote, too</source>
        <translation>Effacer aussi ce que j’ai écrit</translation>
    </message>
    <message>
        <source>Otherwise it stays, as a deleted user&apos;s.</source>
        <translation>Sinon, cela reste, comme d’un utilisateur supprimé.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>Code of the second factor, if you have one</source>
        <translation>Code du second facteur, si vous en avez un</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will see that you are gone.</source>
        <translation>
            <numerusform>%n personne verra que vous êtes parti.</numerusform>
            <numerusform>%n personnes verront que vous êtes parti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours will be erased.</source>
        <translation>
            <numerusform>%n de vos messages sera effacé.</numerusform>
            <numerusform>%n de vos messages seront effacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours will stay without your name.</source>
        <translation>
            <numerusform>%n de vos messages restera sans votre nom.</numerusform>
            <numerusform>%n de vos messages resteront sans votre nom.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Supprimer pour toujours</translation>
    </message>
    <message>
        <source>What would happen?</source>
        <translation>Que se passerait-il&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>Sign in again</source>
        <translation>Reconnectez-vous</translation>
    </message>
    <message>
        <source>%1, @%2 on %3</source>
        <translation>%1, @%2 sur %3</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 sur %2</translation>
    </message>
</context>
<context>
    <name>ActButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Files to send</source>
        <translation>Fichiers à envoyer</translation>
    </message>
    <message numerus="yes">
        <source>That is %n character(s) too long for one message.</source>
        <translation>
            <numerusform>Il y a %n caractère de trop pour un seul message.</numerusform>
            <numerusform>Il y a %n caractères de trop pour un seul message.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send it as a text file</source>
        <translation>L’envoyer comme fichier texte</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Space changed</source>
        <translation>Espace modifié</translation>
    </message>
    <message>
        <source>%1 changed the space</source>
        <translation>%1 a modifié l’espace</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>Image changée</translation>
    </message>
    <message>
        <source>%1 changed the picture of the space</source>
        <translation>%1 a changé l’image de l’espace</translation>
    </message>
    <message>
        <source>Space deleted</source>
        <translation>Espace supprimé</translation>
    </message>
    <message>
        <source>%1 deleted the space</source>
        <translation>%1 a supprimé l’espace</translation>
    </message>
    <message>
        <source>Space restored</source>
        <translation>Espace rétabli</translation>
    </message>
    <message>
        <source>%1 brought the space back</source>
        <translation>%1 a rétabli l’espace</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Cédé</translation>
    </message>
    <message>
        <source>%1 handed the space over to %2</source>
        <translation>%1 a cédé l’espace à %2</translation>
    </message>
    <message>
        <source>Role made</source>
        <translation>Rôle créé</translation>
    </message>
    <message>
        <source>%1 made the role %3</source>
        <translation>%1 a créé le rôle %3</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rôle modifié</translation>
    </message>
    <message>
        <source>%1 changed the role %3</source>
        <translation>%1 a modifié le rôle %3</translation>
    </message>
    <message>
        <source>Role deleted</source>
        <translation>Rôle supprimé</translation>
    </message>
    <message>
        <source>%1 deleted the role %3</source>
        <translation>%1 a supprimé le rôle %3</translation>
    </message>
    <message>
        <source>Role given</source>
        <translation>Rôle donné</translation>
    </message>
    <message>
        <source>%1 gave %2 the role %3</source>
        <translation>%1 a donné à %2 le rôle %3</translation>
    </message>
    <message>
        <source>Role taken</source>
        <translation>Rôle retiré</translation>
    </message>
    <message>
        <source>%1 took the role %3 from %2</source>
        <translation>%1 a retiré le rôle %3 à %2</translation>
    </message>
    <message>
        <source>Room made</source>
        <translation>Salon créé</translation>
    </message>
    <message>
        <source>%1 made the room %3</source>
        <translation>%1 a créé le salon %3</translation>
    </message>
    <message>
        <source>Room changed</source>
        <translation>Salon modifié</translation>
    </message>
    <message>
        <source>%1 changed the room %3</source>
        <translation>%1 a modifié le salon %3</translation>
    </message>
    <message>
        <source>Room deleted</source>
        <translation>Salon supprimé</translation>
    </message>
    <message>
        <source>%1 deleted the room %3</source>
        <translation>%1 a supprimé le salon %3</translation>
    </message>
    <message>
        <source>Room restored</source>
        <translation>Salon rétabli</translation>
    </message>
    <message>
        <source>%1 brought the room %3 back</source>
        <translation>%1 a rétabli le salon %3</translation>
    </message>
    <message>
        <source>Room permissions changed</source>
        <translation>Permissions du salon changées</translation>
    </message>
    <message>
        <source>%1 changed who may do what in %3</source>
        <translation>%1 a changé qui peut faire quoi dans %3</translation>
    </message>
    <message>
        <source>Room readers changed</source>
        <translation>Lecteurs du salon changés</translation>
    </message>
    <message>
        <source>%1 changed whose roles read %3</source>
        <translation>%1 a changé les rôles qui lisent %3</translation>
    </message>
    <message>
        <source>Keeping time changed</source>
        <translation>Durée de conservation changée</translation>
    </message>
    <message>
        <source>%1 changed how long %3 keeps its messages</source>
        <translation>%1 a changé la durée de conservation des messages de %3</translation>
    </message>
    <message>
        <source>Category made</source>
        <translation>Catégorie créée</translation>
    </message>
    <message>
        <source>%1 made the category %3</source>
        <translation>%1 a créé la catégorie %3</translation>
    </message>
    <message>
        <source>Category changed</source>
        <translation>Catégorie modifiée</translation>
    </message>
    <message>
        <source>%1 changed the category %3</source>
        <translation>%1 a modifié la catégorie %3</translation>
    </message>
    <message>
        <source>Category deleted</source>
        <translation>Catégorie supprimée</translation>
    </message>
    <message>
        <source>%1 deleted the category %3</source>
        <translation>%1 a supprimé la catégorie %3</translation>
    </message>
    <message>
        <source>Somebody removed</source>
        <translation>Quelqu’un retiré</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 a retiré %2</translation>
    </message>
    <message>
        <source>Somebody banned</source>
        <translation>Quelqu’un banni</translation>
    </message>
    <message>
        <source>%1 banned %2</source>
        <translation>%1 a banni %2</translation>
    </message>
    <message>
        <source>Ban ended</source>
        <translation>Bannissement levé</translation>
    </message>
    <message>
        <source>%1 ended the ban of %2</source>
        <translation>%1 a levé le bannissement de %2</translation>
    </message>
    <message>
        <source>Somebody silenced</source>
        <translation>Quelqu’un au silence</translation>
    </message>
    <message>
        <source>%1 changed how long %2 is silenced</source>
        <translation>%1 a changé la durée du silence de %2</translation>
    </message>
    <message>
        <source>Nickname changed</source>
        <translation>Surnom changé</translation>
    </message>
    <message>
        <source>%1 changed the nickname of %2</source>
        <translation>%1 a changé le surnom de %2</translation>
    </message>
    <message>
        <source>Invite made</source>
        <translation>Invitation créée</translation>
    </message>
    <message>
        <source>%1 made an invite</source>
        <translation>%1 a créé une invitation</translation>
    </message>
    <message>
        <source>Invite ended</source>
        <translation>Invitation terminée</translation>
    </message>
    <message>
        <source>%1 ended an invite</source>
        <translation>%1 a mis fin à une invitation</translation>
    </message>
    <message>
        <source>Emoji added</source>
        <translation>Emoji ajouté</translation>
    </message>
    <message>
        <source>%1 added an emoji</source>
        <translation>%1 a ajouté un emoji</translation>
    </message>
    <message>
        <source>Emoji renamed</source>
        <translation>Emoji renommé</translation>
    </message>
    <message>
        <source>%1 renamed an emoji</source>
        <translation>%1 a renommé un emoji</translation>
    </message>
    <message>
        <source>Emoji removed</source>
        <translation>Emoji retiré</translation>
    </message>
    <message>
        <source>%1 removed an emoji</source>
        <translation>%1 a retiré un emoji</translation>
    </message>
    <message>
        <source>Webhook made</source>
        <translation>Webhook créé</translation>
    </message>
    <message>
        <source>%1 made a webhook</source>
        <translation>%1 a créé un webhook</translation>
    </message>
    <message>
        <source>Webhook ended</source>
        <translation>Webhook terminé</translation>
    </message>
    <message>
        <source>%1 ended a webhook</source>
        <translation>%1 a mis fin à un webhook</translation>
    </message>
    <message>
        <source>Bot made</source>
        <translation>Bot créé</translation>
    </message>
    <message>
        <source>%1 made the bot %2</source>
        <translation>%1 a créé le bot %2</translation>
    </message>
    <message>
        <source>Bot changed</source>
        <translation>Bot modifié</translation>
    </message>
    <message>
        <source>%1 changed what the bot %2 may do</source>
        <translation>%1 a changé ce que peut faire le bot %2</translation>
    </message>
    <message>
        <source>Bot token renewed</source>
        <translation>Jeton de bot renouvelé</translation>
    </message>
    <message>
        <source>%1 gave the bot %2 a new token</source>
        <translation>%1 a donné un nouveau jeton au bot %2</translation>
    </message>
    <message>
        <source>Bot deleted</source>
        <translation>Bot supprimé</translation>
    </message>
    <message>
        <source>%1 deleted the bot %2</source>
        <translation>%1 a supprimé le bot %2</translation>
    </message>
    <message>
        <source>Report handled</source>
        <translation>Signalement traité</translation>
    </message>
    <message>
        <source>%1 handled a report about %2</source>
        <translation>%1 a traité un signalement concernant %2</translation>
    </message>
    <message>
        <source>Room exported</source>
        <translation>Salon exporté</translation>
    </message>
    <message>
        <source>%1 exported the room %3</source>
        <translation>%1 a exporté le salon %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Place dans la liste</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissions</translation>
    </message>
    <message>
        <source>Everyone may mention it</source>
        <translation>Chacun peut le mentionner</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisé</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Lecteurs</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Seconds between messages</source>
        <translation>Secondes entre les messages</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Days that messages are kept</source>
        <translation>Jours de conservation des messages</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Surnom</translation>
    </message>
    <message>
        <source>Silenced until</source>
        <translation>Au silence jusqu’à</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Utilisations</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Portées</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>%1 did something: %2</source>
        <translation>%1 a fait quelque chose&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
</context>
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
    <message>
        <source>A new password</source>
        <translation>Un nouveau mot de passe</translation>
    </message>
    <message>
        <source>An administrator of your server gives you a link for it.</source>
        <translation>Un administrateur de votre serveur vous donne un lien pour cela.</translation>
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
        <source>Lowercase letters, digits, dots and dashes. Others find you by it.</source>
        <translation>Minuscules, chiffres, points, tirets. C’est ainsi qu’on vous trouve.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>As others read it. You can change it later.</source>
        <translation>Tel que les autres le liront. Modifiable plus tard.</translation>
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
    <message>
        <source>Link or token from an administrator</source>
        <translation>Lien ou jeton d’un administrateur</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>The code or link that you were given</source>
        <translation>Le code ou le lien que l’on vous a donné</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Set new password</source>
        <translation>Définir le mot de passe</translation>
    </message>
    <message>
        <source>Your new password is set. Sign in with it.</source>
        <translation>Votre nouveau mot de passe est défini. Connectez-vous avec.</translation>
    </message>
    <message>
        <source>Back to my account</source>
        <translation>Revenir à mon compte</translation>
    </message>
</context>
<context>
    <name>AuthSwitch</name>
    <message>
        <source>Have an account?</source>
        <translation>Vous avez un compte&#x202f;?</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Nouveau ici&#x202f;?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Créer un compte</translation>
    </message>
    <message>
        <source>You know it after all?</source>
        <translation>Vous le connaissez finalement&#x202f;?</translation>
    </message>
    <message>
        <source>I have an invite</source>
        <translation>J’ai une invitation</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>Mot de passe oublié&#x202f;?</translation>
    </message>
</context>
<context>
    <name>AvatarSheet</name>
    <message>
        <source>Your picture</source>
        <translation>Votre image</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Image de %1</translation>
    </message>
    <message>
        <source>Choose a picture, or drop one here. Everybody who knows you on this server sees it.</source>
        <translation>Choisissez une image, ou déposez-en une ici. Tous ceux qui vous connaissent sur ce serveur la voient.</translation>
    </message>
    <message>
        <source>Drag to move it, turn the wheel to make it larger.</source>
        <translation>Faites glisser pour la déplacer, tournez la molette pour l’agrandir.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Une autre…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
</context>
<context>
    <name>CardFrame</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message numerus="yes">
        <source>%n conversation(s) marked as read.</source>
        <translation>
            <numerusform>%n conversation marquée comme lue.</numerusform>
            <numerusform>%n conversations marquées comme lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Hier, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Demain à %1</translation>
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
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>ColorDots</name>
    <message>
        <source>No colour</source>
        <translation>Sans couleur</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquoise</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Pourpre</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>20m text</source>
        <translation>20m texte</translation>
    </message>
    <message>
        <source>Says what you are doing</source>
        <translation>Dit ce que vous faites</translation>
    </message>
    <message>
        <source>Hides the text until somebody wants to see it</source>
        <translation>Masque le texte jusqu’à ce qu’on veuille le voir</translation>
    </message>
    <message>
        <source>Sends without a notification</source>
        <translation>Envoie sans notification</translation>
    </message>
    <message>
        <source>Sends later: after 20m, 1h30m, 2d, or at 18:30</source>
        <translation>Envoie plus tard&#xa0;: dans 20m, 1h30m, 2j, ou à 18:30</translation>
    </message>
    <message>
        <source>Reminds you of something</source>
        <translation>Vous rappelle quelque chose</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>Asks everybody here</source>
        <translation>Pose une question à tout le monde ici</translation>
    </message>
    <message>
        <source>No notifications from here, for a while or until /unmute</source>
        <translation>Pas de notifications d’ici, un moment ou jusqu’à /unmute</translation>
    </message>
    <message>
        <source>Notifications as usual again</source>
        <translation>Notifications comme d’habitude</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>What you are called in this space</source>
        <translation>Comment vous vous appelez dans cet espace</translation>
    </message>
    <message>
        <source>Says what is talked about here</source>
        <translation>Dit de quoi on parle ici</translation>
    </message>
    <message>
        <source>Brings people in</source>
        <translation>Fait venir des gens</translation>
    </message>
    <message>
        <source>Leaves this conversation</source>
        <translation>Quitte cette conversation</translation>
    </message>
    <message>
        <source>Please write something after the command.</source>
        <translation>Écrivez quelque chose après la commande.</translation>
    </message>
    <message>
        <source>Notifications come as usual again.</source>
        <translation>Les notifications arrivent de nouveau comme d’habitude.</translation>
    </message>
    <message>
        <source>Please say when and what: /schedule 20m text, or /schedule 18:30 text.</source>
        <translation>Dites quand et quoi&#xa0;: /schedule 20m texte, ou /schedule 18:30 texte.</translation>
    </message>
    <message>
        <source>Only in a space one can be called differently.</source>
        <translation>On ne peut porter un autre nom que dans un espace.</translation>
    </message>
    <message>
        <source>You are called here as everywhere.</source>
        <translation>Vous portez ici le même nom que partout.</translation>
    </message>
    <message>
        <source>Here you are called %1 now.</source>
        <translation>Ici, vous vous appelez maintenant %1.</translation>
    </message>
    <message>
        <source>Please say whom: /invite @ada @bruno.</source>
        <translation>Dites qui&#xa0;: /invite @ada @bruno.</translation>
    </message>
    <message>
        <source>%1 is in now.</source>
        <translation>%1 est maintenant ici.</translation>
    </message>
    <message>
        <source>No notifications from here until you write /unmute.</source>
        <translation>Pas de notifications d’ici jusqu’à ce que vous écriviez /unmute.</translation>
    </message>
    <message>
        <source>No notifications from here until %1.</source>
        <translation>Pas de notifications d’ici jusqu’à %1.</translation>
    </message>
    <message>
        <source>Please say for how long: /mute 8h, or /mute alone.</source>
        <translation>Dites pour combien de temps&#xa0;: /mute 8h, ou /mute seul.</translation>
    </message>
    <message>
        <source>Please say when and of what: /remind 20m tea, or /remind 18:30 tea.</source>
        <translation>Dites quand et quoi&#xa0;: /remind 20m thé, ou /remind 18:30 thé.</translation>
    </message>
    <message>
        <source>You will be reminded: %1.</source>
        <translation>Rappel prévu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>/%1 was called.</source>
        <translation>/%1 a été appelée.</translation>
    </message>
    <message>
        <source>There is no command /%1 here. To send it as it is, begin with two slashes.</source>
        <translation>Il n’y a pas de commande /%1 ici. Pour l’envoyer tel quel, commencez par deux barres obliques.</translation>
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
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Mention somebody</source>
        <translation>Mentionner quelqu’un</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
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
            <numerusform>Reste %n caractère</numerusform>
            <numerusform>Restent %n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Send later or silently</source>
        <translation>Envoyer plus tard ou en silence</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>Barré</translation>
    </message>
    <message>
        <source>Spoiler</source>
        <translation>Texte masqué</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Bloc de code</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Poll…</source>
        <translation>Sondage…</translation>
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
    <message>
        <source>Muted. Notifications</source>
        <translation>En sourdine. Notifications</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Threads here</source>
        <translation>Fils d’ici</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Messages épinglés</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Rechercher ici</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Add people…</source>
        <translation>Ajouter des personnes…</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Notifications…</translation>
    </message>
    <message>
        <source>Threads here</source>
        <translation>Fils d’ici</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Messages épinglés</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Show beside</source>
        <translation>Afficher à côté</translation>
    </message>
    <message>
        <source>Open in the main window</source>
        <translation>Ouvrir dans la fenêtre principale</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Ouvrir dans une fenêtre</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Chercher ici</translation>
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
    <message>
        <source>muted</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
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
        <translation>Aller à une date</translation>
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
    <name>DeviceCard</name>
    <message>
        <source>this device</source>
        <translation>cet appareil</translation>
    </message>
    <message>
        <source>A device without a name</source>
        <translation>Un appareil sans nom</translation>
    </message>
    <message>
        <source>This device, signed in %1</source>
        <translation>Cet appareil, connecté le %1</translation>
    </message>
    <message>
        <source>Last here %1, signed in %2</source>
        <translation>Vu pour la dernière fois le %1, connecté le %2</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Déconnecter %1</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Aucun brouillon</translation>
    </message>
    <message>
        <source>What you begin to write and do not send waits here, on all your devices.</source>
        <translation>Ce que vous commencez à écrire sans l’envoyer attend ici, sur tous vos appareils.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Jeter le brouillon</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop to send to %1</source>
        <translation>Déposez pour envoyer à %1</translation>
    </message>
</context>
<context>
    <name>EffectLine</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>gains: %1</source>
        <translation>gagne&#xa0;: %1</translation>
    </message>
    <message>
        <source>loses: %1</source>
        <translation>perd&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>EmojiButton</name>
    <message>
        <source>React with %1</source>
        <translation>Réagir avec %1</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Chercher un emoji</translation>
    </message>
    <message>
        <source>No emoji is called that.</source>
        <translation>Aucun emoji ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
</context>
<context>
    <name>EmojiTabs</name>
    <message>
        <source>Used last</source>
        <translation>Derniers utilisés</translation>
    </message>
    <message>
        <source>Of this space</source>
        <translation>De cet espace</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Animaux et nature</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Nourriture et boissons</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Voyages et lieux</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symboles</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Drapeaux</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
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
        <translation>La réponse du serveur n’a pas de sens. L’adresse est-elle la bonne&#x202f;?</translation>
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
        <translation>Cet ordinateur n’a pas pu l’enregistrer. Le disque est-il plein&#x202f;?</translation>
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
        <source>%1 In the log of the server it is %2.</source>
        <translation>%1 Dans le journal du serveur, c’est %2.</translation>
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
        <translation>Seulement les lettres de a à z, chiffres, points, tirets et tirets bas&#x202f;; il commence par une lettre ou un chiffre.</translation>
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
    <name>FileCard</name>
    <message>
        <source>File %1, %2</source>
        <translation>Fichier %1, %2</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Choose files to send</source>
        <translation>Choisir des fichiers à envoyer</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>The server does not take that much from you.</source>
        <translation>Le serveur n’en accepte pas autant de vous.</translation>
    </message>
    <message>
        <source>The file was changed, moved or deleted before it could be sent.</source>
        <translation>Le fichier a été modifié, déplacé ou supprimé avant de pouvoir être envoyé.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Le fichier n’est plus là.</translation>
    </message>
    <message>
        <source>The server refuses this file.</source>
        <translation>Le serveur refuse ce fichier.</translation>
    </message>
    <message>
        <source>The file arrived damaged.</source>
        <translation>Le fichier est arrivé endommagé.</translation>
    </message>
    <message>
        <source>Audio, %1</source>
        <translation>Audio, %1</translation>
    </message>
    <message>
        <source>Video, %1</source>
        <translation>Vidéo, %1</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>No pictures here yet</source>
        <translation>Pas encore d’images ici</translation>
    </message>
    <message>
        <source>No other files here yet</source>
        <translation>Pas encore d’autres fichiers ici</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Pas encore de fichiers</translation>
    </message>
    <message>
        <source>What is sent along with messages here is collected in this place.</source>
        <translation>Ce qui est envoyé avec les messages est réuni ici.</translation>
    </message>
    <message>
        <source>Only what this computer holds: there is no connection.</source>
        <translation>Seulement ce que garde cet ordinateur&#xa0;: il n’y a pas de connexion.</translation>
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
    <name>FriendLine</name>
    <message>
        <source>@%1 wants to be friends</source>
        <translation>@%1 veut devenir votre ami</translation>
    </message>
    <message>
        <source>@%1 was asked</source>
        <translation>Demande envoyée à @%1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Decline %1&apos;s request</source>
        <translation>Refuser la demande de %1</translation>
    </message>
    <message>
        <source>Take the request to %1 back</source>
        <translation>Annuler la demande à %1</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Écrire à %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Plus sur %1</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Remove friend</source>
        <translation>Retirer des amis</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
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
        <translation>Vous et @%1 êtes maintenant amis.</translation>
    </message>
    <message>
        <source>@%1 was asked.</source>
        <translation>La demande a été envoyée à @%1.</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Amis</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqués</translation>
    </message>
    <message>
        <source>Add a friend by user name</source>
        <translation>Ajouter un ami par nom d’utilisateur</translation>
    </message>
    <message>
        <source>Find among them</source>
        <translation>Chercher parmi eux</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>Personne ne correspond.</translation>
    </message>
    <message>
        <source>None of your friends is here right now.</source>
        <translation>Aucun de vos amis n’est là en ce moment.</translation>
    </message>
    <message>
        <source>No friends yet.</source>
        <translation>Pas encore d’amis.</translation>
    </message>
    <message>
        <source>No requests are waiting.</source>
        <translation>Aucune demande en attente.</translation>
    </message>
    <message>
        <source>You block nobody.</source>
        <translation>Vous ne bloquez personne.</translation>
    </message>
    <message>
        <source>Ask somebody by user name in the field above.</source>
        <translation>Saisissez un nom d’utilisateur dans le champ ci-dessus.</translation>
    </message>
    <message>
        <source>Who is blocked can neither write to you directly nor ask you to be friends, and is not told.</source>
        <translation>Une personne bloquée ne peut ni vous écrire directement ni vous demander en ami, et n’en est pas avertie.</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Bloquer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Remove %1 from your friends?</source>
        <translation>Retirer %1 de vos amis&#x202f;?</translation>
    </message>
    <message>
        <source>Neither of you sees the other&apos;s presence, writes directly or can ask to be friends. A friendship ends. They are not told.</source>
        <translation>Aucun des deux ne voit la présence de l’autre, ne peut lui écrire directement ni le demander en ami. Une amitié prend fin. L’autre n’en est pas averti.</translation>
    </message>
    <message>
        <source>It ends on both sides. Your messages stay.</source>
        <translation>Cela prend fin des deux côtés. Vos messages restent.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Send request</source>
        <translation>Envoyer la demande</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Only the owner and the admins may change the group.</source>
        <translation>Seuls le propriétaire et les admins peuvent modifier le groupe.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nom du groupe</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>What newcomers read</source>
        <translation>Ce que lisent les nouveaux</translation>
    </message>
    <message>
        <source>Applies to people who join from now on.</source>
        <translation>Vaut pour ceux qui arrivent à partir de maintenant.</translation>
    </message>
    <message>
        <source>Everything said before</source>
        <translation>Tout ce qui a été dit avant</translation>
    </message>
    <message>
        <source>Only what is said after they came</source>
        <translation>Seulement ce qui est dit après leur arrivée</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>The group goes to the next in rank.</source>
        <translation>Le groupe revient au membre de rang suivant.</translation>
    </message>
    <message>
        <source>Somebody in it has to add you to come back.</source>
        <translation>Pour revenir, il faut qu’un membre vous ajoute.</translation>
    </message>
    <message>
        <source>Leave this group</source>
        <translation>Quitter ce groupe</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Quitter %1&#x202f;?</translation>
    </message>
    <message>
        <source>You no longer read what is said there, and what you have read is removed from this computer. What you wrote stays.</source>
        <translation>Vous n’y lirez plus rien, et ce que vous avez lu est retiré de cet ordinateur. Ce que vous avez écrit reste.</translation>
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
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>HistoryHole</name>
    <message numerus="yes">
        <source>%n message(s) are missing here.</source>
        <translation>
            <numerusform>Il manque %n message ici.</numerusform>
            <numerusform>Il manque %n messages ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are fetched when the connection is back.</source>
        <translation>Ils seront récupérés au retour de la connexion.</translation>
    </message>
    <message>
        <source>Fetching them…</source>
        <translation>Récupération en cours…</translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Les récupérer</translation>
    </message>
</context>
<context>
    <name>HistorySheets</name>
    <message>
        <source>Reactions</source>
        <translation>Réactions</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Supprimer ce message&#x202f;?</translation>
    </message>
    <message>
        <source>It disappears for everyone. This cannot be undone.</source>
        <translation>Il disparaît pour tout le monde. C’est définitif.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Transférer à</translation>
    </message>
    <message>
        <source>@ people · # rooms</source>
        <translation>@ personnes · # salons</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Commentaire (facultatif)</translation>
    </message>
    <message>
        <source>Forward to…</source>
        <translation>Transférer à…</translation>
    </message>
</context>
<context>
    <name>HoldersPart</name>
    <message>
        <source>Who holds it</source>
        <translation>Qui l’a</translation>
    </message>
    <message>
        <source>Give it to…</source>
        <translation>Le donner à…</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>Take it from %1</source>
        <translation>Le retirer à %1</translation>
    </message>
    <message>
        <source>Nobody so far.</source>
        <translation>Personne pour l’instant.</translation>
    </message>
</context>
<context>
    <name>InviteLine</name>
    <message>
        <source>No end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 utilisations sur %2</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>utilisée %n fois</numerusform>
            <numerusform>utilisée %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Invite by %1, %2, %3</source>
        <translation>Invitation de %1, %2, %3</translation>
    </message>
    <message>
        <source>%1 · %2 · by %3</source>
        <translation>%1 · %2 · par %3</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>End this invite</source>
        <translation>Mettre fin à cette invitation</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
    <message>
        <source>Join a space</source>
        <translation>Rejoindre un espace</translation>
    </message>
    <message>
        <source>With an invite from somebody who is in it.</source>
        <translation>Avec une invitation de quelqu’un qui en fait partie.</translation>
    </message>
    <message>
        <source>Invite link or code</source>
        <translation>Lien ou code d’invitation</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 invites you</source>
        <translation>%1 vous invite</translation>
    </message>
    <message>
        <source>You are in this space already.</source>
        <translation>Vous êtes déjà dans cet espace.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
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
    <name>LaterMenu</name>
    <message>
        <source>Send without a notification</source>
        <translation>Envoyer sans notification</translation>
    </message>
    <message>
        <source>In 20 minutes</source>
        <translation>Dans 20 minutes</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>Choose date and time…</source>
        <translation>Choisir la date et l’heure…</translation>
    </message>
    <message>
        <source>Write something first</source>
        <translation>Écrivez d’abord quelque chose</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Demain à %1</translation>
    </message>
    <message>
        <source>Monday at %1</source>
        <translation>Lundi à %1</translation>
    </message>
    <message>
        <source>Next Monday at %1</source>
        <translation>Lundi prochain à %1</translation>
    </message>
</context>
<context>
    <name>LaterPage</name>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
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
        <translation>Rappels (%1)</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Messages to be sent later</source>
        <translation>Messages à envoyer plus tard</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Rien n’attend d’être envoyé</translation>
    </message>
    <message>
        <source>Choose a time beside the send button, and the server sends your message then.</source>
        <translation>Choisissez une heure à côté du bouton d’envoi, et le serveur enverra alors votre message.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <translation>Ne pas l’envoyer</translation>
    </message>
    <message>
        <source>No reminders</source>
        <translation>Aucun rappel</translation>
    </message>
    <message>
        <source>Let yourself be reminded of a message from its menu.</source>
        <translation>Demandez un rappel d’un message depuis son menu.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>Tomorrow at 9</source>
        <translation>Demain à 9 h</translation>
    </message>
    <message>
        <source>Cancel the reminder</source>
        <translation>Annuler le rappel</translation>
    </message>
</context>
<context>
    <name>LaterSheet</name>
    <message>
        <source>Please write the time like 18:30.</source>
        <translation>Écrivez l’heure ainsi&#xa0;: 18:30.</translation>
    </message>
    <message>
        <source>That time is over. Please choose a later one.</source>
        <translation>Cette heure est passée. Choisissez-en une plus tard.</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>The server sends it at that time, also when this computer is off.</source>
        <translation>Le serveur l’envoie à ce moment-là, même si cet ordinateur est éteint.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Le %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Envoyer à ce moment</translation>
    </message>
</context>
<context>
    <name>LinkNames</name>
    <message>
        <source>Invite to a space</source>
        <translation>Invitation à un espace</translation>
    </message>
    <message>
        <source>Invite to a space on %1</source>
        <translation>Invitation à un espace sur %1</translation>
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
        <translation>Message sur %1</translation>
    </message>
    <message>
        <source>Conversation on %1</source>
        <translation>Conversation sur %1</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Another server</source>
        <translation>Un autre serveur</translation>
    </message>
    <message>
        <source>This link leads to %1, where you have no account here. Only go on if you trust whoever gave it to you.</source>
        <translation>Ce lien mène à %1, où vous n’avez pas de compte ici. Ne continuez que si vous faites confiance à qui vous l’a donné.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign in there</source>
        <translation>S’y connecter</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this address?</source>
        <translation>Ouvrir cette adresse&#x202f;?</translation>
    </message>
    <message>
        <source>It leads out of Tertulia, to:</source>
        <translation>Elle mène hors de Tertulia, vers&#xa0;:</translation>
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
        <source>Ask before opening any address</source>
        <translation>Demander avant d’ouvrir toute adresse</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Spoiler: press to read</source>
        <translation>Masqué&#xa0;: appuyez pour lire</translation>
    </message>
    <message>
        <source>Opens in this app, on %1</source>
        <translation>S’ouvre dans cette application, sur %1</translation>
    </message>
    <message>
        <source>Opens in this app</source>
        <translation>S’ouvre dans cette application</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>Reason: %1</source>
        <translation>Motif&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>LongField</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
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
        <translation>propriétaire</translation>
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
    <name>MembersPart</name>
    <message>
        <source>Add people</source>
        <translation>Ajouter des personnes</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>Make %1 a member without rank</source>
        <translation>Faire de %1 un membre sans rang</translation>
    </message>
    <message>
        <source>Make %1 an admin</source>
        <translation>Faire de %1 un admin</translation>
    </message>
    <message>
        <source>The owner is above admins.</source>
        <translation>Le propriétaire est au-dessus des admins.</translation>
    </message>
    <message>
        <source>Hand over to %1</source>
        <translation>Céder à %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>Céder %1 à %2&#x202f;?</translation>
    </message>
    <message>
        <source>Remove %1 from %2?</source>
        <translation>Retirer %1 de %2&#x202f;?</translation>
    </message>
    <message>
        <source>They own it then and you are an admin. Only they can give it back.</source>
        <translation>Cette personne en devient propriétaire et vous êtes admin. Elle seule peut vous le rendre.</translation>
    </message>
    <message>
        <source>They no longer read what is said there. What they wrote stays. Somebody can add them again.</source>
        <translation>Cette personne n’y lit plus rien. Ce qu’elle a écrit reste. On peut la rajouter.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Céder</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
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
            <numerusform>%n non lue</numerusform>
            <numerusform>%n non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>Non lues seulement</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Rien de non lu</translation>
    </message>
    <message>
        <source>Nobody has named you yet</source>
        <translation>Personne ne vous a encore mentionné</translation>
    </message>
    <message>
        <source>Messages that name you and answers to yours gather here.</source>
        <translation>Les messages qui vous mentionnent et les réponses aux vôtres se rassemblent ici.</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Aller au message</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>This message was deleted</source>
        <translation>Ce message a été supprimé</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>This message cannot be seen any more.</source>
        <translation>Ce message n’est plus visible.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n message non lu</numerusform>
            <numerusform>%n messages non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Thread in %1</source>
        <translation>Fil dans %1</translation>
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
        <translation>%1, aller à un autre jour</translation>
    </message>
</context>
<context>
    <name>MessageMarks</name>
    <message>
        <source>Edited, show what it said before</source>
        <translation>Modifié, afficher ce qu’il disait avant</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(modifié)</translation>
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
    <message>
        <source>Add a reaction…</source>
        <translation>Ajouter une réaction…</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Répondre dans un fil</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Transférer…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Retirer des enregistrés</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Enregistrer pour plus tard</translation>
    </message>
    <message>
        <source>Remind me…</source>
        <translation>Me le rappeler…</translation>
    </message>
    <message>
        <source>Mark as unread from here</source>
        <translation>Marquer comme non lu à partir d’ici</translation>
    </message>
    <message>
        <source>Who reacted</source>
        <translation>Qui a réagi</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>Ce qu’il disait avant</translation>
    </message>
    <message>
        <source>Remove previews</source>
        <translation>Retirer les aperçus</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Signaler…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Show the spoiler</source>
        <translation>Afficher le texte masqué</translation>
    </message>
    <message>
        <source>Go to the answered message</source>
        <translation>Aller au message auquel il répond</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>MessageRoles</name>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>in reply to %1</source>
        <translation>en réponse à %1</translation>
    </message>
    <message>
        <source>with files</source>
        <translation>avec des fichiers</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n reaction(s)</source>
        <translation>
            <numerusform>%n réaction</numerusform>
            <numerusform>%n réactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>pas encore envoyé</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>Forwarded · %1 · %2</source>
        <translation>Transféré · %1 · %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
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
    <message>
        <source>Add a reaction</source>
        <translation>Ajouter une réaction</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Répondre dans un fil</translation>
    </message>
</context>
<context>
    <name>ModerationSheet</name>
    <message>
        <source>Silence %1?</source>
        <translation>Réduire %1 au silence&#x202f;?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Ban %1?</source>
        <translation>Bannir %1&#x202f;?</translation>
    </message>
    <message>
        <source>Until then they can read in %1 but not write, react or invite.</source>
        <translation>D’ici là, lecture seule dans %1&#xa0;: ni écrire, ni réagir, ni inviter.</translation>
    </message>
    <message>
        <source>They lose their roles and the rooms of %1. With an invite they can come back.</source>
        <translation>Cette personne perd ses rôles et les salons de %1. Elle peut revenir sur invitation.</translation>
    </message>
    <message>
        <source>They lose their roles and the rooms of %1, the invites they made end, and they cannot come back until the ban is ended.</source>
        <translation>Cette personne perd ses rôles et les salons de %1, ses invitations prennent fin, et elle ne peut pas revenir avant la levée du bannissement.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Pour combien de temps</translation>
    </message>
    <message>
        <source>Delete what they wrote</source>
        <translation>Supprimer ce qui a été écrit</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semaine</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La dernière heure</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Le dernier jour</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>La dernière semaine</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Motif (facultatif)</translation>
    </message>
    <message>
        <source>Stands in the log, for those who may read it.</source>
        <translation>Figure au journal, pour ceux qui peuvent le lire.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Réduire au silence</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
</context>
<context>
    <name>NewConversationSheet</name>
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
        <translation>Avec qui&#x202f;?</translation>
    </message>
    <message>
        <source>Who is in it?</source>
        <translation>Qui y participe&#x202f;?</translation>
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
    <name>NewMessagesBar</name>
    <message numerus="yes">
        <source>%n new message(s) since %1</source>
        <translation>
            <numerusform>%n nouveau message depuis %1</numerusform>
            <numerusform>%n nouveaux messages depuis %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Marquer lu</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>NewSpacePage</name>
    <message>
        <source>general</source>
        <translation>général</translation>
    </message>
    <message>
        <source>welcome</source>
        <translation>bienvenue</translation>
    </message>
    <message>
        <source>New space</source>
        <translation>Nouvel espace</translation>
    </message>
    <message>
        <source>Its first rooms</source>
        <translation>Ses premiers salons</translation>
    </message>
    <message>
        <source>A place for people who belong together: a team, a club, a family.</source>
        <translation>Un lieu pour se retrouver&#xa0;: une équipe, un club, une famille.</translation>
    </message>
    <message>
        <source>One for each thing you talk about. You can change them at any time.</source>
        <translation>Un par sujet. Vous pouvez les changer à tout moment.</translation>
    </message>
    <message>
        <source>Name of the space</source>
        <translation>Nom de l’espace</translation>
    </message>
    <message>
        <source>What it is about (optional)</source>
        <translation>De quoi il s’agit (facultatif)</translation>
    </message>
    <message>
        <source>Or join one with an invite</source>
        <translation>Ou rejoignez-en un avec une invitation</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Laisser %1 de côté</translation>
    </message>
    <message>
        <source>Another room</source>
        <translation>Un autre salon</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
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
    <name>Notices</name>
    <message numerus="yes">
        <source>%n message(s) could not be sent: where they were to go, you are no longer.</source>
        <translation>
            <numerusform>%n message n’a pas pu être envoyé&#xa0;: vous n’êtes plus là où il devait aller.</numerusform>
            <numerusform>%n messages n’ont pas pu être envoyés&#xa0;: vous n’êtes plus là où ils devaient aller.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>You wrote it yourself.</source>
        <translation>Vous l’avez écrit vous-même.</translation>
    </message>
    <message>
        <source>It was deleted.</source>
        <translation>Il a été supprimé.</translation>
    </message>
    <message>
        <source>You have blocked who wrote it.</source>
        <translation>Vous avez bloqué son auteur.</translation>
    </message>
    <message>
        <source>Nobody wrote it: it tells what happened.</source>
        <translation>Personne ne l’a écrit&#xa0;: il dit ce qui s’est passé.</translation>
    </message>
    <message>
        <source>It was sent silently.</source>
        <translation>Il a été envoyé sans bruit.</translation>
    </message>
    <message>
        <source>The conversation is muted.</source>
        <translation>La conversation est en sourdine.</translation>
    </message>
    <message>
        <source>It came in your quiet hours.</source>
        <translation>Il est arrivé pendant vos heures calmes.</translation>
    </message>
    <message>
        <source>You want nothing from this conversation.</source>
        <translation>Vous ne voulez rien de cette conversation.</translation>
    </message>
    <message>
        <source>You are mentioned in it.</source>
        <translation>Vous y êtes mentionné.</translation>
    </message>
    <message>
        <source>One of your words is in it.</source>
        <translation>Il contient un de vos mots.</translation>
    </message>
    <message>
        <source>One of your roles is mentioned in it.</source>
        <translation>Il mentionne un de vos rôles.</translation>
    </message>
    <message>
        <source>Everybody is mentioned in it.</source>
        <translation>Il mentionne tout le monde.</translation>
    </message>
    <message>
        <source>Everybody who is here is mentioned in it.</source>
        <translation>Il mentionne tous ceux qui sont là.</translation>
    </message>
    <message>
        <source>You want everything from this conversation.</source>
        <translation>Vous voulez tout de cette conversation.</translation>
    </message>
    <message>
        <source>You want only mentions from this conversation.</source>
        <translation>Vous ne voulez que les mentions de cette conversation.</translation>
    </message>
    <message>
        <source>You follow the thread.</source>
        <translation>Vous suivez le fil.</translation>
    </message>
    <message>
        <source>You do not follow the thread.</source>
        <translation>Vous ne suivez pas le fil.</translation>
    </message>
    <message>
        <source>Rooms are silent unless you are mentioned.</source>
        <translation>Les salons se taisent tant qu’on ne vous mentionne pas.</translation>
    </message>
    <message>
        <source>Groups and direct messages are heard by default.</source>
        <translation>Les groupes et les messages directs se font entendre par défaut.</translation>
    </message>
</context>
<context>
    <name>NotifyBacktest</name>
    <message>
        <source>What would these settings have meant?</source>
        <translation>Qu’auraient donné ces réglages&#x202f;?</translation>
    </message>
    <message>
        <source>Tried out on what was written in the last 30 days, as far as it is kept on this computer.</source>
        <translation>Essayés sur ce qui a été écrit ces 30 derniers jours, dans la mesure où c’est conservé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Try them out</source>
        <translation>Les essayer</translation>
    </message>
    <message numerus="yes">
        <source>You would have got %n notification(s) in 30 days.</source>
        <translation>
            <numerusform>Vous auriez reçu %n notification en 30 jours.</numerusform>
            <numerusform>Vous auriez reçu %n notifications en 30 jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n message(s).</source>
        <translation>
            <numerusform>Sur %n message.</numerusform>
            <numerusform>Sur %n messages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>D’où</translation>
    </message>
</context>
<context>
    <name>NotifyExceptions</name>
    <message>
        <source>Conversations with rules of their own</source>
        <translation>Conversations avec leurs propres règles</translation>
    </message>
    <message>
        <source>Muted. Unmute</source>
        <translation>En sourdine. Réactiver</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
</context>
<context>
    <name>NotifyQuiet</name>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>On all your devices. Mentions are quiet, too.</source>
        <translation>Sur tous vos appareils. Les mentions se taisent aussi.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Keep quiet at set times</source>
        <translation>Rester silencieux à certaines heures</translation>
    </message>
</context>
<context>
    <name>NotifyWhy</name>
    <message>
        <source>Why, or why not?</source>
        <translation>Pourquoi, ou pourquoi pas&#x202f;?</translation>
    </message>
    <message>
        <source>Choose one of the last messages of %1.</source>
        <translation>Choisissez un des derniers messages de %1.</translation>
    </message>
    <message>
        <source>Open a conversation first: its last messages stand here then.</source>
        <translation>Ouvrez d’abord une conversation&#xa0;: ses derniers messages seront ici.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>It outweighs: %1</source>
        <translation>Cela l’emporte sur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>NotifyWords</name>
    <message>
        <source>Words that count like a mention</source>
        <translation>Mots qui comptent comme une mention</translation>
    </message>
    <message>
        <source>On all your devices. You are notified of messages with one of them, in rooms too.</source>
        <translation>Sur tous vos appareils. Vous êtes averti d’un message qui en contient un, même dans un salon.</translation>
    </message>
    <message>
        <source>A word or a few</source>
        <translation>Un mot ou plusieurs</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>OwnPlaces</name>
    <message>
        <source>Friends</source>
        <translation>Amis</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
</context>
<context>
    <name>PanelFrame</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PanelHandle</name>
    <message>
        <source>Width of the panel</source>
        <translation>Largeur du panneau</translation>
    </message>
</context>
<context>
    <name>PasswordChange</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Changed. All your other devices have been signed out.</source>
        <translation>Changé. Tous vos autres appareils ont été déconnectés.</translation>
    </message>
    <message>
        <source>Changing it signs out all your other devices.</source>
        <translation>Le changer déconnecte tous vos autres appareils.</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>The password you have now</source>
        <translation>Le mot de passe actuel</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>Le nouveau</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). A few words together are easy to remember.</source>
        <translation>
            <numerusform>Au moins %n caractère. Quelques mots ensemble se retiennent bien.</numerusform>
            <numerusform>Au moins %n caractères. Quelques mots ensemble se retiennent bien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>Name or user name</source>
        <translation>Nom ou nom d’utilisateur</translation>
    </message>
    <message>
        <source>People you know</source>
        <translation>Personnes que vous connaissez</translation>
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
        <translation>Qui&#x202f;?</translation>
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
        <translation>L’espace</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>May do all of the below in every room, whatever the rooms say. Give it with care.</source>
        <translation>Peut tout faire dans chaque salon, quoi qu’en disent les salons. À donner avec soin.</translation>
    </message>
    <message>
        <source>Look after the space</source>
        <translation>Gérer l’espace</translation>
    </message>
    <message>
        <source>Change its name, picture and description, its emoji and bots.</source>
        <translation>Changer son nom, son image et sa description, ses emojis et ses bots.</translation>
    </message>
    <message>
        <source>Look after roles</source>
        <translation>Gérer les rôles</translation>
    </message>
    <message>
        <source>Make, change and give roles below their own, and say what rooms do differently.</source>
        <translation>Créer, modifier et donner des rôles sous le leur, et dire ce que les salons font autrement.</translation>
    </message>
    <message>
        <source>Look after rooms</source>
        <translation>Gérer les salons</translation>
    </message>
    <message>
        <source>Make, change and delete rooms and categories.</source>
        <translation>Créer, modifier et supprimer salons et catégories.</translation>
    </message>
    <message>
        <source>Look after webhooks</source>
        <translation>Gérer les webhooks</translation>
    </message>
    <message>
        <source>Let other programs post into rooms or hear from them.</source>
        <translation>Laisser d’autres programmes publier dans les salons ou en être prévenus.</translation>
    </message>
    <message>
        <source>See the log</source>
        <translation>Voir le journal</translation>
    </message>
    <message>
        <source>Read who changed what in this space.</source>
        <translation>Lire qui a changé quoi dans cet espace.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Make links that let others in.</source>
        <translation>Créer des liens qui font entrer d’autres personnes.</translation>
    </message>
    <message>
        <source>Look after invites</source>
        <translation>Gérer les invitations</translation>
    </message>
    <message>
        <source>See and end everybody&apos;s invites, and add people directly.</source>
        <translation>Voir et terminer les invitations de tous, et ajouter des personnes directement.</translation>
    </message>
    <message>
        <source>Remove people</source>
        <translation>Retirer des personnes</translation>
    </message>
    <message>
        <source>Take people of lower rank out. They may come back.</source>
        <translation>Retirer des personnes de rang inférieur. Elles peuvent revenir.</translation>
    </message>
    <message>
        <source>Ban people</source>
        <translation>Bannir des personnes</translation>
    </message>
    <message>
        <source>Take people of lower rank out and keep them out.</source>
        <translation>Exclure des personnes de rang inférieur et les empêcher de revenir.</translation>
    </message>
    <message>
        <source>Silence people</source>
        <translation>Réduire au silence</translation>
    </message>
    <message>
        <source>Let people of lower rank only read for a while.</source>
        <translation>Laisser des personnes de rang inférieur seulement lire pendant un moment.</translation>
    </message>
    <message>
        <source>Choose an own nickname</source>
        <translation>Choisir son propre surnom</translation>
    </message>
    <message>
        <source>Be called something else in this space.</source>
        <translation>Porter un autre nom dans cet espace.</translation>
    </message>
    <message>
        <source>Change nicknames</source>
        <translation>Changer les surnoms</translation>
    </message>
    <message>
        <source>Say what people of lower rank are called here.</source>
        <translation>Choisir comment s’appellent ici des personnes de rang inférieur.</translation>
    </message>
    <message>
        <source>Handle reports</source>
        <translation>Traiter les signalements</translation>
    </message>
    <message>
        <source>See reported messages and decide about them.</source>
        <translation>Voir les messages signalés et en décider.</translation>
    </message>
    <message>
        <source>In rooms</source>
        <translation>Dans les salons</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Send messages and edit their own.</source>
        <translation>Envoyer des messages et modifier les siens.</translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Envoyer des fichiers</translation>
    </message>
    <message>
        <source>Attach pictures and other files to messages.</source>
        <translation>Joindre des images et d’autres fichiers aux messages.</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Réagir</translation>
    </message>
    <message>
        <source>Put emoji under messages.</source>
        <translation>Mettre des emojis sous les messages.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Pin messages so that all find them.</source>
        <translation>Épingler des messages pour que tous les trouvent.</translation>
    </message>
    <message>
        <source>Mention everyone</source>
        <translation>Mentionner tout le monde</translation>
    </message>
    <message>
        <source>Use @everyone, @here and the names of all roles.</source>
        <translation>Utiliser @everyone, @here et les noms de tous les rôles.</translation>
    </message>
    <message>
        <source>Delete others&apos; messages</source>
        <translation>Supprimer les messages des autres</translation>
    </message>
    <message>
        <source>Take back what other people wrote.</source>
        <translation>Retirer ce que d’autres ont écrit.</translation>
    </message>
    <message>
        <source>read it</source>
        <translation>le lire</translation>
    </message>
    <message>
        <source>write in it</source>
        <translation>y écrire</translation>
    </message>
    <message>
        <source>send files in it</source>
        <translation>y envoyer des fichiers</translation>
    </message>
    <message>
        <source>react in it</source>
        <translation>y réagir</translation>
    </message>
    <message>
        <source>pin messages in it</source>
        <translation>y épingler des messages</translation>
    </message>
    <message>
        <source>mention everyone in it</source>
        <translation>y mentionner tout le monde</translation>
    </message>
    <message>
        <source>delete others&apos; messages in it</source>
        <translation>y supprimer les messages des autres</translation>
    </message>
    <message>
        <source>add people to it</source>
        <translation>y ajouter des personnes</translation>
    </message>
    <message>
        <source>change its settings</source>
        <translation>changer ses réglages</translation>
    </message>
    <message>
        <source>delete it</source>
        <translation>le supprimer</translation>
    </message>
    <message>
        <source>change who may do what in it</source>
        <translation>changer qui peut y faire quoi</translation>
    </message>
    <message>
        <source>look after its webhooks</source>
        <translation>gérer ses webhooks</translation>
    </message>
    <message>
        <source>see the space</source>
        <translation>voir l’espace</translation>
    </message>
    <message>
        <source>change the space</source>
        <translation>modifier l’espace</translation>
    </message>
    <message>
        <source>delete the space</source>
        <translation>supprimer l’espace</translation>
    </message>
    <message>
        <source>make rooms</source>
        <translation>créer des salons</translation>
    </message>
    <message>
        <source>look after roles</source>
        <translation>gérer les rôles</translation>
    </message>
    <message>
        <source>invite people</source>
        <translation>inviter des personnes</translation>
    </message>
    <message>
        <source>look after all invites</source>
        <translation>gérer toutes les invitations</translation>
    </message>
    <message>
        <source>change their nickname</source>
        <translation>changer son surnom</translation>
    </message>
    <message>
        <source>read the log</source>
        <translation>lire le journal</translation>
    </message>
    <message>
        <source>handle reports</source>
        <translation>traiter les signalements</translation>
    </message>
    <message>
        <source>add emoji</source>
        <translation>ajouter des emojis</translation>
    </message>
</context>
<context>
    <name>PersonActs</name>
    <message>
        <source>Edit profile</source>
        <translation>Modifier le profil</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Accept request</source>
        <translation>Accepter la demande</translation>
    </message>
    <message>
        <source>Add friend</source>
        <translation>Ajouter en ami</translation>
    </message>
    <message>
        <source>Take request back</source>
        <translation>Annuler la demande</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Remove friend</source>
        <translation>Retirer des amis</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Bloquer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Remove %1 from your friends?</source>
        <translation>Retirer %1 de vos amis&#x202f;?</translation>
    </message>
    <message>
        <source>Neither of you sees the other&apos;s presence, writes directly or can ask to be friends. A friendship ends. They are not told.</source>
        <translation>Aucun des deux ne voit la présence de l’autre, ne peut lui écrire directement ni le demander en ami. Une amitié prend fin. L’autre n’en est pas averti.</translation>
    </message>
    <message>
        <source>It ends on both sides. Your messages stay.</source>
        <translation>Cela prend fin des deux côtés. Vos messages restent.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
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
        <translation>vous</translation>
    </message>
    <message>
        <source>Both in %1</source>
        <translation>Espaces en commun&#xa0;: %1</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Groupes&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s) in common</source>
        <translation>
            <numerusform>%n ami en commun</numerusform>
            <numerusform>%n amis en commun</numerusform>
        </translation>
    </message>
    <message>
        <source>Here since %1</source>
        <translation>Ici depuis le %1</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>Take %1 back</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>PersonInSpace</name>
    <message>
        <source>In %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>Au silence jusqu’au %1</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Y mettre fin</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Nickname here</source>
        <translation>Surnom ici</translation>
    </message>
    <message>
        <source>As everywhere</source>
        <translation>Comme partout</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Silence for a while</source>
        <translation>Réduire au silence un moment</translation>
    </message>
    <message>
        <source>Remove from the space</source>
        <translation>Retirer de l’espace</translation>
    </message>
    <message>
        <source>Ban from the space</source>
        <translation>Bannir de l’espace</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>PictureButtons</name>
    <message>
        <source>Change picture</source>
        <translation>Changer l’image</translation>
    </message>
</context>
<context>
    <name>PictureStage</name>
    <message>
        <source>Picture: %1</source>
        <translation>Image&#xa0;: %1</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. Save it to look at it with another program.</source>
        <translation>Cette image ne peut pas être affichée ici. Enregistrez-la pour la regarder avec un autre programme.</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Image %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Image&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sending %1%</source>
        <translation>Envoi, %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture viewer</source>
        <translation>Visionneuse d’images</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Ouvrir avec un autre programme</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Image suivante</translation>
    </message>
</context>
<context>
    <name>PinsPanel</name>
    <message>
        <source>Pinned — %1</source>
        <translation>Épinglés — %1</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglés</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Messages épinglés</translation>
    </message>
    <message>
        <source>Nothing is pinned here</source>
        <translation>Rien n’est épinglé ici</translation>
    </message>
    <message>
        <source>Pin a message from its menu, and everybody finds it here.</source>
        <translation>Épinglez un message depuis son menu, et tout le monde le trouvera ici.</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Aller au message</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
</context>
<context>
    <name>PlaceMenus</name>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marquer comme non lu</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Notifications…</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Quitter…</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>Every message</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Only mentions</source>
        <translation>Seulement les mentions</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>En sourdine pendant 1 heure</translation>
    </message>
    <message>
        <source>Mute for 8 hours</source>
        <translation>En sourdine pendant 8 heures</translation>
    </message>
    <message>
        <source>Mute until I change it</source>
        <translation>En sourdine jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rétablir les notifications</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>Nouvelle catégorie…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete the category</source>
        <translation>Supprimer la catégorie</translation>
    </message>
    <message>
        <source>Show beside</source>
        <translation>Afficher à côté</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Ouvrir dans une fenêtre</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Back to the conversation</source>
        <translation>Revenir à la conversation</translation>
    </message>
</context>
<context>
    <name>PlaceQuestions</name>
    <message>
        <source>Leave %1?</source>
        <translation>Quitter %1&#x202f;?</translation>
    </message>
    <message>
        <source>You will not see it any more until somebody brings you back.</source>
        <translation>Vous ne le verrez plus jusqu’à ce que quelqu’un vous fasse revenir.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Its rooms disappear from your list. To come back you need an invite.</source>
        <translation>Ses salons disparaissent de votre liste. Pour revenir, il vous faudra une invitation.</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Nouvelle catégorie</translation>
    </message>
    <message>
        <source>Rename the category</source>
        <translation>Renommer la catégorie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
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
    <name>PollCard</name>
    <message>
        <source>Poll</source>
        <translation>Sondage</translation>
    </message>
    <message>
        <source>Poll · closed</source>
        <translation>Sondage · clos</translation>
    </message>
    <message>
        <source>Poll · choose one or more</source>
        <translation>Sondage · choisissez une ou plusieurs réponses</translation>
    </message>
    <message>
        <source>Poll · choose one</source>
        <translation>Sondage · choisissez une réponse</translation>
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
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Close poll</source>
        <translation>Clore le sondage</translation>
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
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PollSheet</name>
    <message>
        <source>New poll</source>
        <translation>Nouveau sondage</translation>
    </message>
    <message>
        <source>Everybody here sees who voted for what.</source>
        <translation>Tout le monde ici voit qui a voté quoi.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Réponse %1</translation>
    </message>
    <message>
        <source>How many may one choose?</source>
        <translation>Combien peut-on en choisir&#x202f;?</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Une réponse</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>Plusieurs réponses</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>Jusqu’à quand&#x202f;?</translation>
    </message>
    <message>
        <source>Until it is closed</source>
        <translation>Jusqu’à sa clôture</translation>
    </message>
    <message>
        <source>One hour</source>
        <translation>Une heure</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Un jour</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>Une semaine</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Publier</translation>
    </message>
</context>
<context>
    <name>PortraitButton</name>
    <message>
        <source>Change the picture…</source>
        <translation>Changer l’image…</translation>
    </message>
</context>
<context>
    <name>PortraitCrop</name>
    <message>
        <source>The part of the picture that is used. Arrows move it, plus and minus change its size.</source>
        <translation>La partie de l’image utilisée. Les flèches la déplacent, plus et moins changent sa taille.</translation>
    </message>
</context>
<context>
    <name>PresenceChoice</name>
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
        <source>Invisible</source>
        <translation>Invisible</translation>
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
    <name>ProfilePage</name>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Votre profil</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 sur %2</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Status and presence</source>
        <translation>Statut et présence</translation>
    </message>
    <message>
        <source>Others see this picture beside what you write.</source>
        <translation>Les autres voient cette image à côté de ce que vous écrivez.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>À propos de vous</translation>
    </message>
    <message>
        <source>What others may want to know</source>
        <translation>Ce que les autres voudraient savoir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>A few words beside your name, until they end or you change them.</source>
        <translation>Quelques mots à côté de votre nom, jusqu’à l’échéance choisie ou jusqu’à ce que vous les changiez.</translation>
    </message>
    <message>
        <source>What’s up?</source>
        <translation>Quoi de neuf&#x202f;?</translation>
    </message>
    <message>
        <source>In Lyon until Thursday</source>
        <translation>À Lyon jusqu’à jeudi</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>In 30 minutes</source>
        <translation>Dans 30 minutes</translation>
    </message>
    <message>
        <source>In 4 hours</source>
        <translation>Dans 4 heures</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Ce soir</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Définir le statut</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Others see you as offline. You see everything as before.</source>
        <translation>Les autres vous voient hors ligne. Vous voyez tout comme avant.</translation>
    </message>
    <message>
        <source>Others see that you do not want to be disturbed, and nothing rings here.</source>
        <translation>Les autres voient que vous ne voulez pas être dérangé, et rien ne sonne ici.</translation>
    </message>
    <message>
        <source>What others see while you are connected with this device.</source>
        <translation>Ce que voient les autres quand cet appareil est connecté.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PromiseTable</name>
    <message>
        <source>What Tertulia promises, and what it takes on this computer now</source>
        <translation>Ce que Tertulia promet, et ce qu’il lui faut en ce moment sur cet ordinateur</translation>
    </message>
    <message>
        <source>at most %1: kept</source>
        <translation>au plus %1&#xa0;: tenu</translation>
    </message>
    <message>
        <source>at most %1: more than promised</source>
        <translation>au plus %1&#xa0;: plus que promis</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>Is anything missing?</source>
        <translation>Manque-t-il quelque chose&#x202f;?</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Pg préc</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Pg suiv</translation>
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
        <translation>Impr écran</translation>
    </message>
</context>
<context>
    <name>QuickReactions</name>
    <message>
        <source>Add a reaction</source>
        <translation>Ajouter une réaction</translation>
    </message>
    <message>
        <source>All emoji</source>
        <translation>Tous les emojis</translation>
    </message>
</context>
<context>
    <name>RailMenu</name>
    <message>
        <source>Settings of the space</source>
        <translation>Réglages de l’espace</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>ReactionPill</name>
    <message>
        <source>%1 %2, also from you</source>
        <translation>%1 %2, dont la vôtre</translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message>
        <source>Add a reaction</source>
        <translation>Ajouter une réaction</translation>
    </message>
</context>
<context>
    <name>ReadersMark</name>
    <message numerus="yes">
        <source>%n person(s) can read this</source>
        <translation>
            <numerusform>%n personne peut lire ceci</numerusform>
            <numerusform>%n personnes peuvent lire ceci</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Who can read this</source>
        <translation>Qui peut lire ceci</translation>
    </message>
</context>
<context>
    <name>RecoveryCodes</name>
    <message>
        <source>Keep these recovery codes where you will find them without your phone. Each works once. They are shown only now.</source>
        <translation>Gardez ces codes de secours là où vous les trouverez sans votre téléphone. Chacun sert une fois. Ils ne sont montrés que maintenant.</translation>
    </message>
</context>
<context>
    <name>ReminderMenu</name>
    <message>
        <source>In 20 minutes</source>
        <translation>Dans 20 minutes</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>Dans la soirée</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Demain à %1</translation>
    </message>
    <message>
        <source>Next Monday at %1</source>
        <translation>Lundi prochain à %1</translation>
    </message>
    <message>
        <source>Monday at %1</source>
        <translation>Lundi à %1</translation>
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
    <name>ReportCard</name>
    <message>
        <source>Dismissed</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Message supprimé</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Réduit au silence</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Banni</translation>
    </message>
    <message>
        <source>Report about %1</source>
        <translation>Signalement concernant %1</translation>
    </message>
    <message>
        <source>Reported by %1, %2: %3</source>
        <translation>Signalé par %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note&#xa0;: %1</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Report this message</source>
        <translation>Signaler ce message</translation>
    </message>
    <message>
        <source>Those who look after this place see the message as it is now, your name and what you write here.</source>
        <translation>Les personnes qui s’occupent de ce lieu voient le message tel qu’il est, votre nom et ce que vous écrivez ici.</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>Qu’est-ce qui ne va pas&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signaler</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message>
        <source>Forever</source>
        <translation>Toujours</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>How long messages are kept</source>
        <translation>Durée de conservation des messages</translation>
    </message>
    <message>
        <source>Older ones are deleted for everybody, pinned ones and files too.</source>
        <translation>Les plus anciens sont supprimés pour tous, épinglés et fichiers compris.</translation>
    </message>
    <message>
        <source>Delete older messages of %1?</source>
        <translation>Supprimer les anciens messages de %1&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are deleted now and cannot come back.</source>
        <translation>
            <numerusform>%n message est supprimé maintenant, sans retour.</numerusform>
            <numerusform>%n messages sont supprimés maintenant, sans retour.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Garder %1</translation>
    </message>
</context>
<context>
    <name>RoleChip</name>
    <message>
        <source>Take this role away</source>
        <translation>Retirer ce rôle</translation>
    </message>
    <message>
        <source>Give this role</source>
        <translation>Donner ce rôle</translation>
    </message>
</context>
<context>
    <name>RoleEditor</name>
    <message>
        <source>All roles</source>
        <translation>Tous les rôles</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Nom du rôle</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Everyone may mention it</source>
        <translation>Chacun peut le mentionner</translation>
    </message>
    <message>
        <source>@%1 reaches all who hold it.</source>
        <translation>@%1 prévient tous ceux qui l’ont.</translation>
    </message>
    <message>
        <source>What it allows</source>
        <translation>Ce qu’il permet</translation>
    </message>
    <message>
        <source>This role is held by all members of the space.</source>
        <translation>Tous les membres de l’espace ont ce rôle.</translation>
    </message>
    <message>
        <source>Whoever holds several roles has what all of them allow.</source>
        <translation>Qui a plusieurs rôles a ce que tous permettent.</translation>
    </message>
</context>
<context>
    <name>RoleFooter</name>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Nobody would gain or lose anything.</source>
        <translation>Personne n’y gagnerait ni perdrait rien.</translation>
    </message>
    <message>
        <source>What would change, the first of it:</source>
        <translation>Ce qui changerait, en premier&#xa0;:</translation>
    </message>
    <message>
        <source>What would change:</source>
        <translation>Ce qui changerait&#xa0;:</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What would change?</source>
        <translation>Qu’est-ce qui changerait&#x202f;?</translation>
    </message>
    <message>
        <source>Forget changes</source>
        <translation>Oublier les changements</translation>
    </message>
</context>
<context>
    <name>RoleLine</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
</context>
<context>
    <name>RoomHooks</name>
    <message>
        <source>Where to post, on the server&apos;s HTTP address</source>
        <translation>Où publier, à l’adresse HTTP du serveur</translation>
    </message>
    <message>
        <source>What signs the deliveries</source>
        <translation>Ce qui signe les envois</translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation>Nouveau webhook</translation>
    </message>
    <message>
        <source>A program posts here</source>
        <translation>Un programme publie ici</translation>
    </message>
    <message>
        <source>A program is told</source>
        <translation>Un programme est prévenu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Each message of the room is posted there, signed.</source>
        <translation>Chaque message du salon y est envoyé, signé.</translation>
    </message>
    <message>
        <source>Make the webhook</source>
        <translation>Créer le webhook</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrée</translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n non remis</numerusform>
            <numerusform>%n non remis</numerusform>
        </translation>
    </message>
    <message>
        <source>posts into this room</source>
        <translation>publie dans ce salon</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>Mettre fin à %1</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Il n’y en a aucun.</translation>
    </message>
    <message>
        <source>End the webhook %1?</source>
        <translation>Mettre fin au webhook %1&#x202f;?</translation>
    </message>
    <message>
        <source>Its address stops working for ever. What it posted stays.</source>
        <translation>Son adresse cesse de fonctionner pour toujours. Ce qu’il a publié reste.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Mettre fin</translation>
    </message>
</context>
<context>
    <name>RoomLine</name>
    <message>
        <source>%1, category</source>
        <translation>%1, catégorie</translation>
    </message>
    <message>
        <source>New room in %1</source>
        <translation>Nouveau salon dans %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>Monter %1</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>Descendre %1</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Réglages de %1</translation>
    </message>
</context>
<context>
    <name>RoomOverview</name>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
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
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is deleted. For 7 days you can bring it back.</source>
        <translation>%1 est supprimé. Vous pouvez le rétablir pendant 7 jours.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Nom du salon</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où il se trouve</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Slow mode</source>
        <translation>Mode lent</translation>
    </message>
    <message>
        <source>How long everybody waits between two messages here.</source>
        <translation>Le temps d’attente de chacun entre deux messages ici.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>For everybody. For 7 days it can be brought back.</source>
        <translation>Pour tous. Il peut être rétabli pendant 7 jours.</translation>
    </message>
    <message>
        <source>Delete this room</source>
        <translation>Supprimer ce salon</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Supprimer %1&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose it.</source>
        <translation>
            <numerusform>%n personne le perd.</numerusform>
            <numerusform>%n personnes le perdent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go with it.</source>
        <translation>
            <numerusform>%n message disparaît avec.</numerusform>
            <numerusform>%n messages disparaissent avec.</numerusform>
        </translation>
    </message>
    <message>
        <source>For 7 days you can bring it back; then it is gone for ever.</source>
        <translation>Vous pouvez le rétablir pendant 7 jours&#x202f;; ensuite il disparaît pour toujours.</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Qui peut faire quoi</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Qui le voit</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>This is not for you</source>
        <translation>Ceci n’est pas pour vous</translation>
    </message>
</context>
<context>
    <name>RoomPermissions</name>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>What a room says counts for more than what the roles say; of several roles the highest counts, and what is said of one person above all.</source>
        <translation>Ce que dit un salon compte plus que les rôles&#x202f;; entre plusieurs rôles, le plus haut l’emporte, et ce qui est dit d’une personne compte avant tout.</translation>
    </message>
    <message>
        <source>Or one person</source>
        <translation>Ou une personne</translation>
    </message>
    <message>
        <source>What %1 may do here</source>
        <translation>Permissions ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>RoomReadersPart</name>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Only people and roles you choose see it.</source>
        <translation>Seuls les personnes et les rôles choisis le voient.</translation>
    </message>
    <message>
        <source>Roles that see it</source>
        <translation>Rôles qui le voient</translation>
    </message>
    <message>
        <source>Whoever holds one of these is in the room, as long as they hold it. Others are added by hand under Members.</source>
        <translation>Qui a l’un de ces rôles est dans le salon tant qu’il l’a. Les autres s’ajoutent à la main sous Membres.</translation>
    </message>
    <message>
        <source>This space has no roles yet.</source>
        <translation>Cet espace n’a pas encore de rôles.</translation>
    </message>
    <message>
        <source>Open %1 to the whole space?</source>
        <translation>Ouvrir %1 à tout l’espace&#x202f;?</translation>
    </message>
    <message>
        <source>Make %1 private?</source>
        <translation>Rendre %1 privé&#x202f;?</translation>
    </message>
    <message>
        <source>Everybody in %1 can then read all that was ever said there.</source>
        <translation>Tout le monde dans %1 pourra lire tout ce qui y a été dit.</translation>
    </message>
    <message>
        <source>Everybody but you and the roles below loses it. You can add people again. What was said stays.</source>
        <translation>Tous la perdent, sauf vous et les rôles ci-dessous. Vous pouvez rajouter des personnes. Ce qui a été dit reste.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Make private</source>
        <translation>Rendre privé</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The role “%1” allows it.</source>
        <translation>Le rôle «&#xa0;%1&#xa0;» le permet.</translation>
    </message>
    <message>
        <source>The role “%1” may do everything.</source>
        <translation>Le rôle «&#xa0;%1&#xa0;» peut tout faire.</translation>
    </message>
    <message>
        <source>This room allows it to the role “%1”.</source>
        <translation>Ce salon le permet au rôle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This room denies it to the role “%1”.</source>
        <translation>Ce salon le refuse au rôle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The owner of the space may do everything.</source>
        <translation>Le propriétaire de l’espace peut tout faire.</translation>
    </message>
    <message>
        <source>No role allows it.</source>
        <translation>Aucun de vos rôles ne le permet.</translation>
    </message>
    <message>
        <source>Only the owner of the space may do this.</source>
        <translation>Seul le propriétaire de l’espace peut le faire.</translation>
    </message>
    <message>
        <source>This can only be done to people whose highest role is lower.</source>
        <translation>Cela ne se fait qu’aux personnes dont le rôle le plus haut est inférieur.</translation>
    </message>
    <message>
        <source>The role is not below the own highest role.</source>
        <translation>Le rôle n’est pas sous votre rôle le plus haut.</translation>
    </message>
    <message>
        <source>The role may more than the one who would change it.</source>
        <translation>Le rôle peut plus que celui qui le changerait.</translation>
    </message>
    <message>
        <source>Not a member of the space.</source>
        <translation>Pas membre de l’espace.</translation>
    </message>
    <message>
        <source>All members of the space see it.</source>
        <translation>Tous les membres de l’espace le voient.</translation>
    </message>
    <message>
        <source>Banned from this space.</source>
        <translation>Banni de cet espace.</translation>
    </message>
    <message>
        <source>Silenced for now: only reading is possible.</source>
        <translation>Au silence pour l’instant&#xa0;: lecture seule.</translation>
    </message>
    <message>
        <source>Everyone may leave.</source>
        <translation>Chacun peut partir.</translation>
    </message>
    <message>
        <source>That person is not here.</source>
        <translation>Cette personne n’est pas ici.</translation>
    </message>
    <message>
        <source>The owner cannot leave. Hand it over to somebody else first.</source>
        <translation>Le propriétaire ne peut pas partir. Cédez-le d’abord à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>A space is owned by this account.</source>
        <translation>Ce compte est propriétaire d’un espace.</translation>
    </message>
    <message>
        <source>Everyone may mention this role.</source>
        <translation>Chacun peut mentionner ce rôle.</translation>
    </message>
    <message>
        <source>This room allows it to this person.</source>
        <translation>Ce salon le permet à cette personne.</translation>
    </message>
    <message>
        <source>This room denies it to this person.</source>
        <translation>Ce salon le refuse à cette personne.</translation>
    </message>
    <message>
        <source>All members of the space read this room.</source>
        <translation>Tous les membres de l’espace lisent ce salon.</translation>
    </message>
    <message>
        <source>Not a member of the room&apos;s space.</source>
        <translation>Pas membre de l’espace du salon.</translation>
    </message>
    <message>
        <source>Those who lead this private room may do this.</source>
        <translation>Ceux qui dirigent ce salon privé peuvent le faire.</translation>
    </message>
    <message>
        <source>A public room has all members of its space.</source>
        <translation>Un salon public réunit tous les membres de son espace.</translation>
    </message>
    <message>
        <source>This person reads the room by a role.</source>
        <translation>Cette personne lit le salon grâce à un rôle.</translation>
    </message>
    <message>
        <source>Nobody can give or take what they may not do themselves.</source>
        <translation>Personne ne peut donner ni retirer ce qu’il ne peut pas faire.</translation>
    </message>
    <message>
        <source>This room is slow: wait a little between messages.</source>
        <translation>Ce salon est lent&#xa0;: attendez un peu entre les messages.</translation>
    </message>
    <message>
        <source>All members read it.</source>
        <translation>Tous les membres la lisent.</translation>
    </message>
    <message>
        <source>All members may do this.</source>
        <translation>Tous les membres peuvent le faire.</translation>
    </message>
    <message>
        <source>All members may pin.</source>
        <translation>Tous les membres peuvent épingler.</translation>
    </message>
    <message>
        <source>Not a member of this conversation.</source>
        <translation>Pas membre de cette conversation.</translation>
    </message>
    <message>
        <source>Only rooms of a space have this.</source>
        <translation>Seuls les salons d’un espace l’ont.</translation>
    </message>
    <message>
        <source>There are no ranks here.</source>
        <translation>Il n’y a pas de rangs ici.</translation>
    </message>
    <message>
        <source>The owner ranks the members.</source>
        <translation>Le propriétaire donne les rangs.</translation>
    </message>
    <message>
        <source>Only the owner ranks the members.</source>
        <translation>Seul le propriétaire donne les rangs.</translation>
    </message>
    <message>
        <source>All members of a group may add people.</source>
        <translation>Tous les membres d’un groupe peuvent ajouter des personnes.</translation>
    </message>
    <message>
        <source>The owner and the admins may change the group.</source>
        <translation>Le propriétaire et les admins peuvent modifier le groupe.</translation>
    </message>
    <message>
        <source>Only the owner and the admins may change the group.</source>
        <translation>Seuls le propriétaire et les admins peuvent modifier le groupe.</translation>
    </message>
    <message>
        <source>The owner and the admins may delete messages of others.</source>
        <translation>Le propriétaire et les admins peuvent supprimer les messages des autres.</translation>
    </message>
    <message>
        <source>Who wrote a message may delete it.</source>
        <translation>L’auteur d’un message peut le supprimer.</translation>
    </message>
    <message>
        <source>Only who wrote it, and those who lead, may delete a message.</source>
        <translation>Seuls l’auteur et les responsables peuvent supprimer un message.</translation>
    </message>
    <message>
        <source>Only who wrote a message may edit it.</source>
        <translation>Seul l’auteur d’un message peut le modifier.</translation>
    </message>
    <message>
        <source>Who leads may remove people of lower rank.</source>
        <translation>Un responsable peut retirer des personnes de rang inférieur.</translation>
    </message>
    <message>
        <source>Only somebody of higher rank may remove this person.</source>
        <translation>Seul quelqu’un de rang supérieur peut retirer cette personne.</translation>
    </message>
    <message>
        <source>A direct message is between two people.</source>
        <translation>Un message direct se fait à deux.</translation>
    </message>
    <message>
        <source>A direct message has no settings of its own.</source>
        <translation>Un message direct n’a pas de réglages propres.</translation>
    </message>
    <message>
        <source>A thread has the settings of where it belongs.</source>
        <translation>Un fil a les réglages de l’endroit où il se trouve.</translation>
    </message>
    <message>
        <source>You block this person.</source>
        <translation>Vous bloquez cette personne.</translation>
    </message>
    <message>
        <source>This account was deleted.</source>
        <translation>Ce compte a été supprimé.</translation>
    </message>
    <message>
        <source>That is you.</source>
        <translation>C’est vous.</translation>
    </message>
    <message>
        <source>This person takes no friend requests from you.</source>
        <translation>Cette personne n’accepte pas vos demandes d’ami.</translation>
    </message>
    <message>
        <source>This person cannot be brought into groups by you.</source>
        <translation>Vous ne pouvez pas ajouter cette personne à des groupes.</translation>
    </message>
    <message>
        <source>This person takes no direct messages from you.</source>
        <translation>Cette personne n’accepte pas vos messages directs.</translation>
    </message>
    <message>
        <source>Hand it over to somebody else first.</source>
        <translation>Cédez-le d’abord à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Direct messages are kept.</source>
        <translation>Les messages directs sont conservés.</translation>
    </message>
    <message>
        <source>Only administrators of the server may do this.</source>
        <translation>Seuls les administrateurs du serveur peuvent le faire.</translation>
    </message>
    <message>
        <source>A rule of the server decides this.</source>
        <translation>Une règle du serveur en décide.</translation>
    </message>
</context>
<context>
    <name>SavedPage</name>
    <message>
        <source>Saved messages</source>
        <translation>Messages enregistrés</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>Rien d’enregistré pour l’instant</translation>
    </message>
    <message>
        <source>Put a message aside from its menu; only you see what you saved.</source>
        <translation>Enregistrez un message depuis son menu&#x202f;; vous seul voyez ce que vous enregistrez.</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Aller au message</translation>
    </message>
    <message>
        <source>Edit the note…</source>
        <translation>Modifier la note…</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Retirer des enregistrés</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>Vous seul la voyez.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>À quoi cela sert-il&#x202f;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>ScheduledSheet</name>
    <message>
        <source>Message to be sent later</source>
        <translation>Message à envoyer plus tard</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Like 2026-05-17 and 09:30</source>
        <translation>Comme 2026-05-17 et 09:30</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>That is past</source>
        <translation>C’est déjà passé</translation>
    </message>
</context>
<context>
    <name>SearchBody</name>
    <message>
        <source>Search here</source>
        <translation>Rechercher ici</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Rechercher dans tous les messages</translation>
    </message>
    <message>
        <source>From…</source>
        <translation>De…</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>Dans…</translation>
    </message>
    <message>
        <source>Mentions me</source>
        <translation>Me mentionne</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Before…</source>
        <translation>Avant…</translation>
    </message>
    <message>
        <source>After…</source>
        <translation>Après…</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Les meilleurs d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message>
        <source>You are offline: only what is on this device was searched.</source>
        <translation>Vous êtes hors ligne&#xa0;: la recherche n’a porté que sur cet appareil.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Que cherchez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Essayez moins de mots, ou des mots plus courts.</translation>
    </message>
    <message>
        <source>Words find every message that has them all. Quotation marks keep words together, a minus before a word leaves it out.</source>
        <translation>Les mots trouvent tous les messages qui les contiennent. Les guillemets les gardent ensemble, un moins devant un mot l’exclut.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in %1</source>
        <translation>Rechercher dans %1</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Rechercher partout</translation>
    </message>
</context>
<context>
    <name>SecondFactor</name>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Il est désactivé.</translation>
    </message>
    <message>
        <source>It is on: signing in wants a code from your phone, too.</source>
        <translation>Il est activé&#xa0;: se connecter demande aussi un code de votre téléphone.</translation>
    </message>
    <message>
        <source>Signing in then also asks for a code from your phone, so your password alone is not enough.</source>
        <translation>Se connecter demandera aussi un code de votre téléphone&#xa0;: le mot de passe seul ne suffira plus.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>A code from your phone, or a recovery code</source>
        <translation>Un code de votre téléphone, ou un code de secours</translation>
    </message>
    <message>
        <source>The six digits that your phone shows</source>
        <translation>Les six chiffres que montre votre téléphone</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Je les ai gardés</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set up or turn off</source>
        <translation>Configurer ou désactiver</translation>
    </message>
</context>
<context>
    <name>SecondFactorScan</name>
    <message>
        <source>Point the camera of your authenticator app at this.</source>
        <translation>Visez ceci avec la caméra de votre application de codes.</translation>
    </message>
    <message>
        <source>The secret as a QR code; the same stands below in letters</source>
        <translation>Le secret en code QR&#x202f;; le même est écrit en lettres dessous</translation>
    </message>
    <message>
        <source>Or type this into the app:</source>
        <translation>Ou tapez ceci dans l’application&#xa0;:</translation>
    </message>
</context>
<context>
    <name>SecretNotice</name>
    <message>
        <source>It is shown this once. Keep it where only the program reads it.</source>
        <translation>Il n’est montré que cette fois. Gardez-le là où seul le programme le lit.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>C’est noté</translation>
    </message>
</context>
<context>
    <name>SectionFrame</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
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
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message numerus="yes">
        <source>You can send again in %n second(s)</source>
        <translation>
            <numerusform>Vous pourrez envoyer à nouveau dans %n seconde</numerusform>
            <numerusform>Vous pourrez envoyer à nouveau dans %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>ServerChoice</name>
    <message>
        <source>Use %1</source>
        <translation>Utiliser %1</translation>
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
        <translation>Une messagerie qui est à vous&#xa0;: votre serveur, vos proches, vos mots.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use it, look into it, change it and hand it on.</source>
        <translation>Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure. Vous pouvez l’utiliser, l’examiner, le modifier et le transmettre.</translation>
    </message>
    <message>
        <source>Built with Qt, SQLite, libsodium, md4c, ICU, hunspell, QtKeychain and libqrencode. Typefaces: Inter and JetBrains Mono.</source>
        <translation>Réalisé avec Qt, SQLite, libsodium, md4c, ICU, hunspell, QtKeychain et libqrencode. Polices&#xa0;: Inter et JetBrains Mono.</translation>
    </message>
</context>
<context>
    <name>SettingsAccount</name>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 sur %2</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Modifier le profil</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>Se déconnecter&#x202f;?</translation>
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
        <translation>Tout ce qui est gardé sur cet ordinateur pour ce compte est retiré. Cela reste sur le serveur.</translation>
    </message>
</context>
<context>
    <name>SettingsAppearance</name>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Comme le système</translation>
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
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>%1 and %2 work everywhere.</source>
        <translation>%1 et %2 fonctionnent partout.</translation>
    </message>
    <message>
        <source>Text of messages</source>
        <translation>Texte des messages</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Cosy</source>
        <translation>Aérée</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Icône dans la barre système</translation>
    </message>
    <message>
        <source>A dot tells that something is unread.</source>
        <translation>Un point indique qu’il y a du non lu.</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Ce bureau n’a pas de barre système.</translation>
    </message>
    <message>
        <source>Closing the window leaves Tertulia running</source>
        <translation>Fermer la fenêtre laisse Tertulia en marche</translation>
    </message>
    <message>
        <source>You find it in the tray and go on being notified.</source>
        <translation>Vous la retrouvez dans la barre système et restez averti.</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>Démarrer avec le bureau</translation>
    </message>
    <message>
        <source>Hidden in the tray, if there is one.</source>
        <translation>Cachée dans la barre système, s’il y en a une.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>SettingsDevices</name>
    <message>
        <source>Your devices</source>
        <translation>Vos appareils</translation>
    </message>
    <message>
        <source>Where you are signed in with this account. If you do not know one of them, sign it out and change your password.</source>
        <translation>Là où vous êtes connecté avec ce compte. Si vous n’en reconnaissez pas un, déconnectez-le et changez votre mot de passe.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign out all the others</source>
        <translation>Déconnecter tous les autres</translation>
    </message>
    <message>
        <source>Sign out all other devices?</source>
        <translation>Déconnecter tous les autres appareils&#x202f;?</translation>
    </message>
    <message>
        <source>Sign out this device?</source>
        <translation>Déconnecter cet appareil&#x202f;?</translation>
    </message>
    <message>
        <source>Whoever uses it has to sign in again with the password.</source>
        <translation>Qui l’utilise devra se reconnecter avec le mot de passe.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
</context>
<context>
    <name>SettingsDiagnostics</name>
    <message>
        <source>What helps to find out why something does not work. None of it is sent anywhere by itself. There are no passwords, no names of people and no messages in it.</source>
        <translation>Ce qui aide à trouver pourquoi quelque chose ne marche pas. Rien n’en est envoyé tout seul. Il n’y a ni mots de passe, ni noms de personnes, ni messages.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Save what was said on the line…</source>
        <translation>Enregistrer ce qui s’est dit sur la ligne…</translation>
    </message>
    <message>
        <source>What this program and the server said to each other lately is held in memory: %1. A saved file has no words, names, passwords or addresses in it, only what kind of thing was said when, so that somebody can play it again and look for the fault.</source>
        <translation>Ce que ce programme et le serveur se sont dit dernièrement est gardé en mémoire&#xa0;: %1. Un fichier enregistré ne contient ni mots, ni noms, ni mots de passe, ni adresses, seulement quel genre de chose a été dit et quand, pour que quelqu’un puisse le rejouer et chercher le défaut.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>SettingsLanguage</name>
    <message>
        <source>Changes at once. Dates and numbers are written as your country does, if it speaks this language.</source>
        <translation>Change aussitôt. Les dates et les nombres s’écrivent comme dans votre pays, s’il parle cette langue.</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>SettingsNotifications</name>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Avec un son</translation>
    </message>
    <message>
        <source>Hide what was written</source>
        <translation>Cacher ce qui est écrit</translation>
    </message>
    <message>
        <source>Only who wrote is shown, for screens that others see.</source>
        <translation>Seul l’auteur est montré, pour les écrans que d’autres voient.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Nothing is shown until you turn it off, and others see it.</source>
        <translation>Rien n’est montré tant que vous ne l’arrêtez pas, et les autres le voient.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>SettingsPrivacy</name>
    <message>
        <source>Who may come to you</source>
        <translation>Qui peut vous contacter</translation>
    </message>
    <message>
        <source>Friend requests</source>
        <translation>Demandes d’amitié</translation>
    </message>
    <message>
        <source>From everyone</source>
        <translation>De tout le monde</translation>
    </message>
    <message>
        <source>From people in my spaces</source>
        <translation>Des membres de vos espaces</translation>
    </message>
    <message>
        <source>From nobody</source>
        <translation>De personne</translation>
    </message>
    <message>
        <source>Direct messages and groups</source>
        <translation>Messages directs et groupes</translation>
    </message>
    <message>
        <source>From friends only</source>
        <translation>Des amis seulement</translation>
    </message>
    <message numerus="yes">
        <source>You have blocked %n person(s).</source>
        <translation>
            <numerusform>Vous avez bloqué %n personne.</numerusform>
            <numerusform>Vous avez bloqué %n personnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have blocked nobody.</source>
        <translation>Vous n’avez bloqué personne.</translation>
    </message>
    <message>
        <source>What others see of you</source>
        <translation>Ce que les autres voient de vous</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Invisible, you are offline for everybody else. How far you have read is known to nobody but you.</source>
        <translation>Invisible, vous êtes hors ligne pour tous les autres. Jusqu’où vous avez lu, personne d’autre ne le sait.</translation>
    </message>
</context>
<context>
    <name>SettingsShortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Press a row, then the keys you want for it. Backspace takes its keys away.</source>
        <translation>Appuyez sur une ligne, puis sur les touches voulues. Retour arrière lui retire les siennes.</translation>
    </message>
</context>
<context>
    <name>SettingsStorage</name>
    <message>
        <source>Messages on this computer</source>
        <translation>Messages sur cet ordinateur</translation>
    </message>
    <message>
        <source>They make it fast, and let you read and search without a connection.</source>
        <translation>Ils rendent tout rapide, et permettent de lire et de chercher sans connexion.</translation>
    </message>
    <message>
        <source>Fetch everything again</source>
        <translation>Tout récupérer à nouveau</translation>
    </message>
    <message>
        <source>Files you have looked at</source>
        <translation>Fichiers que vous avez regardés</translation>
    </message>
    <message>
        <source>Remove them from this computer</source>
        <translation>Les retirer de cet ordinateur</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Où cela se trouve</translation>
    </message>
    <message>
        <source>Fetch everything again?</source>
        <translation>Tout récupérer à nouveau&#x202f;?</translation>
    </message>
    <message>
        <source>The messages kept here are thrown away and fetched from the server. What waits to be sent is not lost. Without a connection, nothing will be here until there is one.</source>
        <translation>Les messages gardés ici sont jetés et récupérés du serveur. Ce qui attend d’être envoyé n’est pas perdu. Sans connexion, il n’y aura rien ici tant qu’il n’y en a pas.</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Il n’y en a aucun.</translation>
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
    <name>ShortcutList</name>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>no keys</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>Appuyez…</translation>
    </message>
    <message>
        <source>Back to the usual keys</source>
        <translation>Revenir aux touches habituelles</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Choose other keys</source>
        <translation>Choisir d’autres touches</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
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
    <message>
        <source>Show all conversations</source>
        <translation>Afficher toutes les conversations</translation>
    </message>
    <message>
        <source>Show only unread ones</source>
        <translation>Afficher seulement les non lues</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Rien de ce nom</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Tout est lu</translation>
    </message>
</context>
<context>
    <name>SidebarEntry</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
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
    <name>SkinTones</name>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>Peau claire</translation>
    </message>
    <message>
        <source>Medium light skin</source>
        <translation>Peau moyennement claire</translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation>Peau mate</translation>
    </message>
    <message>
        <source>Medium dark skin</source>
        <translation>Peau moyennement foncée</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>Peau foncée</translation>
    </message>
    <message>
        <source>Skin tone: %1</source>
        <translation>Couleur de peau&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>SpaceBans</name>
    <message>
        <source>Ban somebody who is not here</source>
        <translation>Bannir quelqu’un qui n’est pas là</translation>
    </message>
    <message>
        <source>Members are banned from their profile.</source>
        <translation>Les membres sont bannis depuis leur profil.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Motif (facultatif)</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>par %1, %2</translation>
    </message>
    <message>
        <source>End ban</source>
        <translation>Débannir</translation>
    </message>
    <message>
        <source>End the ban of %1</source>
        <translation>Lever le bannissement de %1</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>Personne n’est banni.</translation>
    </message>
    <message>
        <source>Banned people</source>
        <translation>Personnes bannies</translation>
    </message>
</context>
<context>
    <name>SpaceBots</name>
    <message>
        <source>The token of %1</source>
        <translation>Le jeton de %1</translation>
    </message>
    <message>
        <source>New bot</source>
        <translation>Nouveau bot</translation>
    </message>
    <message>
        <source>A program that takes part in this space. Whoever has its token is the bot.</source>
        <translation>Un programme qui participe à cet espace. Quiconque a son jeton peut agir à sa place.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lit</translation>
    </message>
    <message>
        <source>Sees the messages of the rooms it is in.</source>
        <translation>Voit les messages des salons où il se trouve.</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Sends messages and reacts.</source>
        <translation>Envoie des messages et réagit.</translation>
    </message>
    <message>
        <source>Manages</source>
        <translation>Gère</translation>
    </message>
    <message>
        <source>Does what its roles allow: rooms, members, invites.</source>
        <translation>Fait ce que ses rôles permettent&#xa0;: salons, membres, invitations.</translation>
    </message>
    <message>
        <source>Make the bot</source>
        <translation>Créer le bot</translation>
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
        <translation>Nouveau jeton pour %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Il n’y en a aucun.</translation>
    </message>
    <message>
        <source>A new token for %1?</source>
        <translation>Un nouveau jeton pour %1&#x202f;?</translation>
    </message>
    <message>
        <source>Delete the bot %1?</source>
        <translation>Supprimer le bot %1&#x202f;?</translation>
    </message>
    <message>
        <source>The one it uses now stops working at once.</source>
        <translation>Celui qu’il utilise cesse aussitôt de fonctionner.</translation>
    </message>
    <message>
        <source>Its token and its commands end for ever and it leaves its places. What it said stays.</source>
        <translation>Son jeton et ses commandes prennent fin pour toujours et il quitte ses lieux. Ce qu’il a dit reste.</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Nouveau jeton</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>SpaceEmoji</name>
    <message>
        <source>New emoji</source>
        <translation>Nouvel emoji</translation>
    </message>
    <message>
        <source>PNG, JPEG, GIF or WebP. Everybody in the space can then use it.</source>
        <translation>PNG, JPEG, GIF ou WebP. Tout l’espace pourra l’utiliser.</translation>
    </message>
    <message>
        <source>Drop another one to take that instead.</source>
        <translation>Déposez-en une autre pour la remplacer.</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Déposez une image ici</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Written as :name: in messages</source>
        <translation>S’écrit&#xa0;:nom: dans les messages.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Emoji of this space</source>
        <translation>Emojis de cet espace</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Rename emoji</source>
        <translation>Renommer l’emoji</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete :%1:?</source>
        <translation>Supprimer&#xa0;:%1:&#x202f;?</translation>
    </message>
    <message>
        <source>Nobody can use it any more. Where it was used its name stays.</source>
        <translation>Plus personne ne peut l’utiliser. Son nom reste là où il a servi.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>SpaceExplain</name>
    <message>
        <source>May somebody do something?</source>
        <translation>Quelqu’un peut-il faire quelque chose&#x202f;?</translation>
    </message>
    <message>
        <source>The answer comes from the same rules that the server decides by.</source>
        <translation>La réponse vient des règles mêmes par lesquelles le serveur décide.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>You, or somebody else</source>
        <translation>Vous, ou quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Who may?</source>
        <translation>Qui peut&#x202f;?</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Parce que&#xa0;: %1</translation>
    </message>
    <message>
        <source>This counts for more than:</source>
        <translation>Cela compte plus que&#xa0;:</translation>
    </message>
    <message>
        <source>These are the first of them.</source>
        <translation>Voici les premiers.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpaceInvites</name>
    <message>
        <source>New invite</source>
        <translation>Nouvelle invitation</translation>
    </message>
    <message>
        <source>Whoever has the link can come in, as long as it works.</source>
        <translation>Qui a le lien peut entrer, tant qu’il fonctionne.</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semaine</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>For how many people</source>
        <translation>Pour combien de personnes</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Make an invite</source>
        <translation>Créer une invitation</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Invites that work</source>
        <translation>Invitations valables</translation>
    </message>
    <message>
        <source>There are none right now.</source>
        <translation>Il n’y en a pas pour l’instant.</translation>
    </message>
</context>
<context>
    <name>SpaceLog</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing of that kind was done.</source>
        <translation>Rien de tel n’a été fait.</translation>
    </message>
</context>
<context>
    <name>SpaceMembersPart</name>
    <message numerus="yes">
        <source>Find among %n member(s)</source>
        <translation>
            <numerusform>Chercher parmi %n membre</numerusform>
            <numerusform>Chercher parmi %n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>au silence</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>Personne ne correspond.</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>Ajouter des personnes…</translation>
    </message>
</context>
<context>
    <name>SpaceMenu</name>
    <message>
        <source>Invite people…</source>
        <translation>Inviter des personnes…</translation>
    </message>
    <message>
        <source>Settings of the space</source>
        <translation>Réglages de l’espace</translation>
    </message>
    <message>
        <source>New room…</source>
        <translation>Nouveau salon…</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>Nouvelle catégorie…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Leave the space…</source>
        <translation>Quitter l’espace…</translation>
    </message>
</context>
<context>
    <name>SpaceOverview</name>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>%1 is deleted. For 7 days you can bring it back.</source>
        <translation>%1 est supprimé. Vous pouvez le rétablir pendant 7 jours.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Name of the space</source>
        <translation>Nom de l’espace</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>You own this space.</source>
        <translation>Vous êtes propriétaire de cet espace.</translation>
    </message>
    <message>
        <source>%1 owns this space.</source>
        <translation>%1 est propriétaire de cet espace.</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Céder l’espace</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>You need an invite to come back.</source>
        <translation>Il faut une invitation pour revenir.</translation>
    </message>
    <message>
        <source>Leave this space</source>
        <translation>Quitter cet espace</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>With all its rooms and what was said in them. For 7 days it can be brought back.</source>
        <translation>Avec tous ses salons et ce qui y a été dit. Il peut être rétabli pendant 7 jours.</translation>
    </message>
    <message>
        <source>Delete this space</source>
        <translation>Supprimer cet espace</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Quitter %1&#x202f;?</translation>
    </message>
    <message>
        <source>You lose your roles and its rooms, and what you have read there is removed from this computer. What you wrote stays.</source>
        <translation>Vous perdez vos rôles et ses salons, et ce que vous y avez lu est retiré de cet ordinateur. Ce que vous avez écrit reste.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Supprimer %1&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose it.</source>
        <translation>
            <numerusform>%n personne le perd.</numerusform>
            <numerusform>%n personnes le perdent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go with it.</source>
        <translation>
            <numerusform>%n message disparaît avec.</numerusform>
            <numerusform>%n messages disparaissent avec.</numerusform>
        </translation>
    </message>
    <message>
        <source>For 7 days you can bring it back; then it is gone for ever.</source>
        <translation>Vous pouvez le rétablir pendant 7 jours&#x202f;; ensuite il disparaît pour toujours.</translation>
    </message>
    <message>
        <source>Hand %1 over</source>
        <translation>Céder %1</translation>
    </message>
    <message>
        <source>Who owns it may do everything, also delete it. You stay a member with the roles you hold. Only they can give it back.</source>
        <translation>Le propriétaire peut tout faire, même le supprimer. Vous restez membre avec vos rôles. Lui seul peut vous le rendre.</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>À qui&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Céder</translation>
    </message>
</context>
<context>
    <name>SpacePage</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Qui peut faire quoi</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Bannissements</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>This is not for you</source>
        <translation>Ceci n’est pas pour vous</translation>
    </message>
</context>
<context>
    <name>SpaceReports</name>
    <message>
        <source>Decided</source>
        <translation>Traités</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Rien n’a encore été décidé.</translation>
    </message>
    <message>
        <source>No reports are waiting.</source>
        <translation>Aucun signalement en attente.</translation>
    </message>
    <message>
        <source>What members report from the menu of a message comes here.</source>
        <translation>Ce que les membres signalent depuis le menu d’un message arrive ici.</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>Que faire&#x202f;?</translation>
    </message>
    <message>
        <source>The report ends and nothing else happens.</source>
        <translation>Le signalement prend fin et rien d’autre ne se passe.</translation>
    </message>
    <message>
        <source>The message is deleted for everybody, for good.</source>
        <translation>Le message est supprimé pour tous, définitivement.</translation>
    </message>
    <message>
        <source>%1 can only read for a day.</source>
        <translation>%1 pourra seulement lire pendant un jour.</translation>
    </message>
    <message>
        <source>%1 is taken out of the space and may come back by invite.</source>
        <translation>%1 est retiré de l’espace et peut y revenir sur invitation.</translation>
    </message>
    <message>
        <source>%1 is taken out of the space and kept out.</source>
        <translation>%1 est exclu de l’espace et ne peut pas y revenir.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Supprimer le message</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Réduire au silence</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>Note for the log (optional)</source>
        <translation>Note pour le journal (facultatif)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
</context>
<context>
    <name>SpaceRoles</name>
    <message>
        <source>Higher roles decide first and stand above lower ones. Drag, or hold Alt and press the arrow keys.</source>
        <translation>Les rôles plus hauts décident d’abord et passent avant les autres. Faites glisser, ou Alt et les flèches.</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Nouveau rôle</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Choose a role</source>
        <translation>Choisissez un rôle</translation>
    </message>
    <message>
        <source>You then see what it allows and who holds it.</source>
        <translation>Vous verrez ce qu’il permet et qui l’a.</translation>
    </message>
    <message>
        <source>It comes just above the role of everyone and allows nothing at first.</source>
        <translation>Il se place juste au-dessus du rôle de tous et ne permet rien au début.</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Nom du rôle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Delete the role %1?</source>
        <translation>Supprimer le rôle %1&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose it, and what rooms say of it is gone.</source>
        <translation>
            <numerusform>%n personne le perd, et ce que les salons en disent disparaît.</numerusform>
            <numerusform>%n personnes le perdent, et ce que les salons en disent disparaît.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody holds it. What rooms say of it is gone.</source>
        <translation>Personne ne l’a. Ce que les salons en disent disparaît.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Forget the changes?</source>
        <translation>Oublier les changements&#x202f;?</translation>
    </message>
    <message>
        <source>What you changed about %1 is not saved yet.</source>
        <translation>Vos changements à %1 ne sont pas encore enregistrés.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Oublier</translation>
    </message>
</context>
<context>
    <name>SpaceRoomsPart</name>
    <message>
        <source>The order here is the order in the sidebar, for everybody.</source>
        <translation>L’ordre ici est celui de la barre latérale, pour tous.</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Nouveau salon</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Nouvelle catégorie</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>Pas encore de salons.</translation>
    </message>
    <message>
        <source>A room is where people of the space talk about one thing.</source>
        <translation>Dans un salon, les membres de l’espace parlent d’un sujet.</translation>
    </message>
    <message>
        <source>Rename category</source>
        <translation>Renommer la catégorie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Only people and roles you choose see it.</source>
        <translation>Seuls les personnes et les rôles choisis le voient.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Delete the category %1?</source>
        <translation>Supprimer la catégorie %1&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n room(s) stay, in no category.</source>
        <translation>
            <numerusform>Son %n salon reste, sans catégorie.</numerusform>
            <numerusform>Ses %n salons restent, sans catégorie.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no rooms in it.</source>
        <translation>Elle ne contient aucun salon.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
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
    <name>SplitPane</name>
    <message>
        <source>Width of the conversation beside</source>
        <translation>Largeur de la conversation d’à côté</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: smaller</source>
        <translation>%1&#xa0;: plus petit</translation>
    </message>
    <message>
        <source>%1: larger</source>
        <translation>%1&#xa0;: plus grand</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
</context>
<context>
    <name>SubjectChip</name>
    <message>
        <source>differs here</source>
        <translation>différent ici</translation>
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
        <translation>Où aller&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Rien de ce nom</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>@ people · # rooms · &gt; actions</source>
        <translation>@ personnes · # salons · &gt; actions</translation>
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
            <numerusform>%n message non lu</numerusform>
            <numerusform>%n messages non lus</numerusform>
        </translation>
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
        <translation>%1 a changé le nom en «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 removed the topic</source>
        <translation>%1 a retiré le sujet</translation>
    </message>
    <message>
        <source>%1 changed the topic to “%2”</source>
        <translation>%1 a changé le sujet en «&#xa0;%2&#xa0;»</translation>
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
    <name>TextSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ThreadLine</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>dernière&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Following: new replies notify you. Stop following</source>
        <translation>Vous le suivez&#xa0;: les nouvelles réponses vous sont signalées. Ne plus suivre</translation>
    </message>
    <message>
        <source>Follow this thread</source>
        <translation>Suivre ce fil</translation>
    </message>
    <message>
        <source>The message this thread hangs on</source>
        <translation>Le message auquel ce fil est rattaché</translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>Be the first: a thread keeps what belongs together together.</source>
        <translation>Commencez&#xa0;: un fil garde ensemble ce qui va ensemble.</translation>
    </message>
    <message>
        <source>This message cannot be seen any more.</source>
        <translation>Ce message n’est plus visible.</translation>
    </message>
    <message>
        <source>Reply in a thread</source>
        <translation>Répondre dans un fil</translation>
    </message>
</context>
<context>
    <name>ThreadReplies</name>
    <message>
        <source>the thread</source>
        <translation>le fil</translation>
    </message>
    <message>
        <source>Reply in the thread</source>
        <translation>Répondre dans le fil</translation>
    </message>
    <message>
        <source>This is the beginning of the thread.</source>
        <translation>C’est le début du fil.</translation>
    </message>
</context>
<context>
    <name>ThreadsPage</name>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message numerus="yes">
        <source>%n with something new</source>
        <translation>
            <numerusform>%n avec du nouveau</numerusform>
            <numerusform>%n avec du nouveau</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>No threads yet</source>
        <translation>Pas encore de fil</translation>
    </message>
    <message>
        <source>Threads you start, reply in or are named in gather here.</source>
        <translation>Les fils que vous commencez, où vous répondez ou où l’on vous mentionne se rassemblent ici.</translation>
    </message>
    <message>
        <source>Open the thread</source>
        <translation>Ouvrir le fil</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Ne plus suivre</translation>
    </message>
</context>
<context>
    <name>ThreadsPanel</name>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>No threads here</source>
        <translation>Aucun fil ici</translation>
    </message>
    <message>
        <source>Reply to a message in a thread to keep what belongs together apart from the rest.</source>
        <translation>Répondez à un message dans un fil pour séparer du reste ce qui va ensemble.</translation>
    </message>
</context>
<context>
    <name>TrayItem</name>
    <message>
        <source>Leave out %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>TriState</name>
    <message>
        <source>Denied</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>As the roles say</source>
        <translation>Selon les rôles</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
    <name>UnreadsPage</name>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
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
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Tout est lu</translation>
    </message>
    <message>
        <source>There is nothing new for you.</source>
        <translation>Il n’y a rien de nouveau pour vous.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>Accounts and settings</source>
        <translation>Comptes et réglages</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Notify me again</source>
        <translation>M’avertir de nouveau</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Be seen again</source>
        <translation>Redevenir visible</translation>
    </message>
    <message>
        <source>Be invisible</source>
        <translation>Devenir invisible</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>VersionsSheet</name>
    <message>
        <source>What it said before</source>
        <translation>Ce qu’il disait avant</translation>
    </message>
    <message>
        <source>Now, since %1</source>
        <translation>Actuelle · %1</translation>
    </message>
</context>
<context>
    <name>WaitingReplies</name>
    <message>
        <source>Replies on their way</source>
        <translation>Réponses en chemin</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome, %1!</source>
        <translation>Bienvenue, %1&#x202f;!</translation>
    </message>
    <message>
        <source>Three things, in any order, and none of them has to be now.</source>
        <translation>Trois choses, dans n’importe quel ordre, et aucune ne presse.</translation>
    </message>
    <message>
        <source>Show who you are</source>
        <translation>Montrez qui vous êtes</translation>
    </message>
    <message>
        <source>Choose a picture and write a few words about yourself.</source>
        <translation>Choisissez une image et écrivez quelques mots sur vous.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Votre profil</translation>
    </message>
    <message>
        <source>Find your place</source>
        <translation>Trouvez votre place</translation>
    </message>
    <message>
        <source>Spaces are where people who belong together meet. Were you sent an invite? Paste it.</source>
        <translation>Les espaces réunissent une équipe, un club, une famille. Vous avez reçu une invitation&#x202f;? Collez-la.</translation>
    </message>
    <message>
        <source>Join with an invite</source>
        <translation>Rejoindre avec une invitation</translation>
    </message>
    <message>
        <source>Make a space</source>
        <translation>Créer un espace</translation>
    </message>
    <message>
        <source>Find your people</source>
        <translation>Retrouvez les vôtres</translation>
    </message>
    <message>
        <source>Ask somebody you know to be friends. Your own user name is @%1.</source>
        <translation>Envoyez une demande d’ami à quelqu’un que vous connaissez. Votre nom d’utilisateur est @%1.</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Amis</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Message %1</source>
        <translation>Écrire à %1</translation>
    </message>
</context>
<context>
    <name>WritingMenu</name>
    <message>
        <source>Add to the dictionary</source>
        <translation>Ajouter au dictionnaire</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Do not check spelling</source>
        <translation>Ne pas vérifier l’orthographe</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Vérifier l’orthographe</translation>
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
    <name>tertulia::AccountSecurity</name>
    <message>
        <source>That code is not right. Codes change every half minute.</source>
        <translation>Ce code n’est pas bon. Les codes changent toutes les trente secondes.</translation>
    </message>
    <message>
        <source>That is not your password.</source>
        <translation>Ce n’est pas votre mot de passe.</translation>
    </message>
    <message>
        <source>You own the space “%1”. Hand it over or delete it first.</source>
        <translation>L’espace «&#xa0;%1&#xa0;» est à vous. Cédez-le ou supprimez-le d’abord.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Veuillez remplir ce champ.</translation>
    </message>
</context>
<context>
    <name>tertulia::Accounts</name>
    <message>
        <source>This link cannot be understood.</source>
        <translation>Ce lien est incompréhensible.</translation>
    </message>
</context>
<context>
    <name>tertulia::Actions</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Taille habituelle</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>Aller à la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>To the previous part of the window</source>
        <translation>Aller à la partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Do not disturb, on or off</source>
        <translation>Activer ou désactiver «&#xa0;Ne pas déranger&#xa0;»</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>First account</source>
        <translation>Premier compte</translation>
    </message>
    <message>
        <source>Second account</source>
        <translation>Deuxième compte</translation>
    </message>
    <message>
        <source>Third account</source>
        <translation>Troisième compte</translation>
    </message>
    <message>
        <source>Fourth account</source>
        <translation>Quatrième compte</translation>
    </message>
    <message>
        <source>Fifth account</source>
        <translation>Cinquième compte</translation>
    </message>
    <message>
        <source>Sixth account</source>
        <translation>Sixième compte</translation>
    </message>
    <message>
        <source>Seventh account</source>
        <translation>Septième compte</translation>
    </message>
    <message>
        <source>Eighth account</source>
        <translation>Huitième compte</translation>
    </message>
    <message>
        <source>Ninth account</source>
        <translation>Neuvième compte</translation>
    </message>
    <message>
        <source>Go to a conversation</source>
        <translation>Aller à une conversation</translation>
    </message>
    <message>
        <source>Go to a person</source>
        <translation>Aller à une personne</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversation précédente</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversation suivante</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Conversation non lue précédente</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Conversation non lue suivante</translation>
    </message>
    <message>
        <source>Previous conversation with a mention</source>
        <translation>Conversation précédente avec une mention</translation>
    </message>
    <message>
        <source>Next conversation with a mention</source>
        <translation>Conversation suivante avec une mention</translation>
    </message>
    <message>
        <source>Conversation used before this one</source>
        <translation>Conversation utilisée avant celle-ci</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Rechercher partout</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Everything unread</source>
        <translation>Tout ce qui n’est pas lu</translation>
    </message>
    <message>
        <source>Show or hide the conversations</source>
        <translation>Afficher ou cacher les conversations</translation>
    </message>
    <message>
        <source>Show or hide the panel at the right</source>
        <translation>Afficher ou cacher le panneau de droite</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>Chercher dans cette conversation</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Mark everything as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>To the first unread message</source>
        <translation>Au premier message non lu</translation>
    </message>
    <message>
        <source>To the latest message</source>
        <translation>Au dernier message</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Joindre un fichier</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>Choisir un emoji</translation>
    </message>
    <message>
        <source>React to the last message</source>
        <translation>Réagir au dernier message</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Change my last message (in an empty field)</source>
        <translation>Modifier mon dernier message (champ vide)</translation>
    </message>
    <message>
        <source>Reply to the last message</source>
        <translation>Répondre au dernier message</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Barré</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Paste without formatting</source>
        <translation>Coller sans mise en forme</translation>
    </message>
    <message>
        <source>What I sent before</source>
        <translation>Ce que j’ai envoyé avant</translation>
    </message>
    <message>
        <source>What I sent after that</source>
        <translation>Ce que j’ai envoyé ensuite</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Everything that can be done with it</source>
        <translation>Tout ce qu’on peut en faire</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La fenêtre</translation>
    </message>
    <message>
        <source>Getting around</source>
        <translation>Se déplacer</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>Dans une conversation</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>En écrivant</translation>
    </message>
    <message>
        <source>On a message</source>
        <translation>Sur un message</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>Ces touches ne peuvent pas être changées.</translation>
    </message>
    <message>
        <source>Press one key, with Ctrl or Alt.</source>
        <translation>Appuyez sur une touche, avec Ctrl ou Alt.</translation>
    </message>
    <message>
        <source>Hold Ctrl or Alt with it: without, it is needed for writing.</source>
        <translation>Tenez Ctrl ou Alt avec elle&#xa0;: seule, elle sert à écrire.</translation>
    </message>
    <message>
        <source>%1 is already used for “%2”.</source>
        <translation>%1 sert déjà à «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Two conversations side by side, or one</source>
        <translation>Deux conversations côte à côte, ou une</translation>
    </message>
    <message>
        <source>This conversation in a window of its own</source>
        <translation>Cette conversation dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Répondre dans un fil</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Ajouter une réaction</translation>
    </message>
    <message>
        <source>Open the link in it</source>
        <translation>Ouvrir le lien qu’il contient</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Pin, or unpin</source>
        <translation>Épingler ou désépingler</translation>
    </message>
    <message>
        <source>Save for later, or no longer</source>
        <translation>Garder pour plus tard, ou non</translation>
    </message>
    <message>
        <source>Mark as unread from here</source>
        <translation>Marquer comme non lu à partir d’ici</translation>
    </message>
    <message>
        <source>Jump to a day</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>To the place where one writes; there, mark as read</source>
        <translation>À l’endroit où l’on écrit&#x202f;; là, marquer comme lu</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Bloc de code</translation>
    </message>
</context>
<context>
    <name>tertulia::AppView</name>
    <message>
        <source>That message is nowhere you can read.</source>
        <translation>Ce message n’est nulle part où vous puissiez lire.</translation>
    </message>
    <message>
        <source>This link leads to a conversation that you are not in.</source>
        <translation>Ce lien mène à une conversation où vous n’êtes pas.</translation>
    </message>
    <message>
        <source>This link is for signing in. You are signed in already.</source>
        <translation>Ce lien sert à se connecter. Vous êtes déjà connecté.</translation>
    </message>
</context>
<context>
    <name>tertulia::AuditView</name>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
</context>
<context>
    <name>tertulia::AvatarEditor</name>
    <message>
        <source>This is no picture that can be used. PNG, JPEG, GIF and WebP can.</source>
        <translation>Cette image n’est pas utilisable. PNG, JPEG, GIF et WebP le sont.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Cette image ne peut pas être lue.</translation>
    </message>
</context>
<context>
    <name>tertulia::BotsView</name>
    <message>
        <source>reads</source>
        <translation>lit</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>manages</source>
        <translation>gère</translation>
    </message>
</context>
<context>
    <name>tertulia::Completion</name>
    <message>
        <source>All who are in here, connected or not</source>
        <translation>Toutes les personnes d’ici, connectées ou non</translation>
    </message>
    <message>
        <source>Those who are connected now</source>
        <translation>Les personnes connectées en ce moment</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
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
    <message>
        <source>That time is over. Please choose a later one.</source>
        <translation>Cette heure est passée. Choisissez-en une plus tard.</translation>
    </message>
    <message>
        <source>It will be sent: %1.</source>
        <translation>Envoi prévu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>What you wrote here on another device stands before it now.</source>
        <translation>Ce que vous avez écrit ici sur un autre appareil se trouve maintenant devant.</translation>
    </message>
</context>
<context>
    <name>tertulia::ConversationListModel</name>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>tertulia::DesktopShell</name>
    <message>
        <source>Notifications by</source>
        <translation>Notifications par</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Open Tertulia</source>
        <translation>Ouvrir Tertulia</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message numerus="yes">
        <source>Tertulia: %n unread message(s)</source>
        <translation>
            <numerusform>Tertulia&#xa0;: %n message non lu</numerusform>
            <numerusform>Tertulia&#xa0;: %n messages non lus</numerusform>
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
        <translation>Système</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Start until the first picture</source>
        <translation>Démarrage jusqu’à la première image</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>online, everything is here</source>
        <translation>en ligne, tout est là</translation>
    </message>
    <message>
        <source>online, catching up</source>
        <translation>en ligne, mise à jour en cours</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion en cours</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Messages held here</source>
        <translation>Messages gardés ici</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Conversations compared with the server</source>
        <translation>Conversations comparées avec le serveur</translation>
    </message>
    <message>
        <source>Of these complete</source>
        <translation>Dont complètes</translation>
    </message>
    <message>
        <source>Of these with differences</source>
        <translation>Dont avec des différences</translation>
    </message>
    <message>
        <source>Blocks of messages that were healed</source>
        <translation>Blocs de messages réparés</translation>
    </message>
</context>
<context>
    <name>tertulia::DraftOverview</name>
    <message>
        <source>Not sent: %1</source>
        <translation>Non envoyé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::EmojiView</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier est illisible.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>Cette image est trop grande.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Ce fichier est vide.</translation>
    </message>
    <message>
        <source>There is an emoji of that name already.</source>
        <translation>Il y a déjà un emoji de ce nom.</translation>
    </message>
    <message>
        <source>This is no picture that can be used. PNG, JPEG, GIF and WebP can.</source>
        <translation>Cette image n’est pas utilisable. PNG, JPEG, GIF et WebP le sont.</translation>
    </message>
</context>
<context>
    <name>tertulia::Errand</name>
    <message>
        <source>Everyone</source>
        <translation>Tous</translation>
    </message>
</context>
<context>
    <name>tertulia::Explainer</name>
    <message>
        <source>The space as such</source>
        <translation>L’espace lui-même</translation>
    </message>
    <message>
        <source>Yes, %1 may %2.</source>
        <translation>Oui, %1 peut %2.</translation>
    </message>
    <message>
        <source>No, %1 may not %2.</source>
        <translation>Non, %1 ne peut pas %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>#general: Yes, Ada may write in it.</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Who may %1: %2</source>
        <translation>Qui peut %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>tertulia::FileListModel</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
</context>
<context>
    <name>tertulia::FileTray</name>
    <message>
        <source>Only files of this computer can be sent.</source>
        <translation>Seuls les fichiers de cet ordinateur peuvent être envoyés.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Pack it into one file to send it.</source>
        <translation>«&#xa0;%1&#xa0;» est un dossier. Compressez-le en un fichier pour l’envoyer.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>«&#xa0;%1&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>“%1” is too large (%2). This server takes files up to %3.</source>
        <translation>«&#xa0;%1&#xa0;» est trop volumineux (%2). Ce serveur accepte des fichiers jusqu’à %3.</translation>
    </message>
    <message numerus="yes">
        <source>A message carries at most %n file(s).</source>
        <translation>
            <numerusform>Un message contient au plus %n fichier.</numerusform>
            <numerusform>Un message contient au plus %n fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not fit: you have %2 left on this server.</source>
        <translation>«&#xa0;%1&#xa0;» ne tient pas&#xa0;: il vous reste %2 sur ce serveur.</translation>
    </message>
</context>
<context>
    <name>tertulia::FriendsView</name>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>Il n’y a personne de ce nom d’utilisateur ici.</translation>
    </message>
</context>
<context>
    <name>tertulia::Herald</name>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>You wanted to be reminded now.</source>
        <translation>Vous vouliez un rappel maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>tertulia::JoinView</name>
    <message>
        <source>This is not an invite. It looks like tertulia://join/… or like a long code.</source>
        <translation>Ce n’est pas une invitation. Une invitation est un lien tertulia://join/… ou un long code.</translation>
    </message>
    <message>
        <source>This invite is for another server: %1. Sign in there first.</source>
        <translation>Cette invitation est pour un autre serveur&#xa0;: %1. Connectez-vous-y d’abord.</translation>
    </message>
    <message>
        <source>This invite does not lead anywhere (any more). Ask for a new one.</source>
        <translation>Cette invitation ne mène (plus) nulle part. Demandez-en une autre.</translation>
    </message>
</context>
<context>
    <name>tertulia::LaterView</name>
    <message>
        <source>Not sent: %1</source>
        <translation>Non envoyé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Silent: it will notify nobody</source>
        <translation>Silencieux&#xa0;: personne ne sera averti</translation>
    </message>
    <message>
        <source>It is time</source>
        <translation>C’est l’heure</translation>
    </message>
</context>
<context>
    <name>tertulia::LineRecording</name>
    <message numerus="yes">
        <source>%n frame(s), %1, since %2</source>
        <translation>
            <numerusform>%n trame, %1, depuis %2</numerusform>
            <numerusform>%n trames, %1, depuis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>tertulia::LinkGate</name>
    <message>
        <source>No program opens this address.</source>
        <translation>Aucun programme n’ouvre cette adresse.</translation>
    </message>
</context>
<context>
    <name>tertulia::LoginView</name>
    <message>
        <source>This is not an address of a server.</source>
        <translation>Ce n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <source>That looks too much like somebody else&apos;s user name. Please choose another one.</source>
        <translation>Cela ressemble trop au nom d’utilisateur de quelqu’un d’autre. Veuillez en choisir un autre.</translation>
    </message>
    <message>
        <source>Enter the six digits from your authenticator app, or a recovery code.</source>
        <translation>Saisissez les six chiffres de votre application d’authentification, ou un code de secours.</translation>
    </message>
    <message>
        <source>This server lets people in by invite. Paste the one you got from its administrator.</source>
        <translation>On entre sur ce serveur par invitation. Collez celle de son administrateur.</translation>
    </message>
    <message>
        <source>This link does not work (any more). Ask an administrator for a new one.</source>
        <translation>Ce lien ne fonctionne pas (ou plus). Demandez-en un autre à un administrateur.</translation>
    </message>
    <message>
        <source>This invite does not work (any more). Ask for a new one.</source>
        <translation>Cette invitation ne fonctionne pas (ou plus). Demandez-en une autre.</translation>
    </message>
    <message>
        <source>You are signed in on this server already. Its account is at the left.</source>
        <translation>Vous êtes déjà connecté à ce serveur. Son compte est à gauche.</translation>
    </message>
    <message>
        <source>Password and code do not fit. A code works only once: try the next one.</source>
        <translation>Le mot de passe et le code ne correspondent pas. Chaque code ne sert qu’une fois&#xa0;: essayez le suivant.</translation>
    </message>
</context>
<context>
    <name>tertulia::MessageActs</name>
    <message>
        <source>Pinned for everybody here</source>
        <translation>Épinglé pour tout le monde ici</translation>
    </message>
    <message>
        <source>Not pinned any more</source>
        <translation>N’est plus épinglé</translation>
    </message>
    <message>
        <source>Saved for later</source>
        <translation>Enregistré pour plus tard</translation>
    </message>
    <message>
        <source>Not among the saved any more</source>
        <translation>N’est plus parmi les enregistrés</translation>
    </message>
    <message>
        <source>You will be reminded: %1</source>
        <translation>On vous le rappellera&#xa0;: %1</translation>
    </message>
    <message>
        <source>Unread from here on</source>
        <translation>Non lu à partir d’ici</translation>
    </message>
    <message>
        <source>Reported. Thank you.</source>
        <translation>Signalé. Merci.</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Lien copié</translation>
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
        <translation>Le nom d’utilisateur de qui&#x202f;?</translation>
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
    <name>tertulia::NotifyPreferences</name>
    <message numerus="yes">
        <source>At most %n word(s).</source>
        <translation>
            <numerusform>Au plus %n mot.</numerusform>
            <numerusform>Au plus %n mots.</numerusform>
        </translation>
    </message>
    <message>
        <source>It notifies you: %1</source>
        <translation>Il vous avertit&#xa0;: %1</translation>
    </message>
    <message>
        <source>It does not notify you: %1</source>
        <translation>Il ne vous avertit pas&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::OpenThread</name>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Waiting for a connection</source>
        <translation>En attente de connexion</translation>
    </message>
</context>
<context>
    <name>tertulia::PersonView</name>
    <message>
        <source>Not known while the server cannot be reached.</source>
        <translation>Inconnu tant que le serveur est injoignable.</translation>
    </message>
</context>
<context>
    <name>tertulia::PinnedMessages</name>
    <message>
        <source>Pinned by %1</source>
        <translation>Épinglé par %1</translation>
    </message>
</context>
<context>
    <name>tertulia::PlaceMembers</name>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>Il n’y a personne de ce nom d’utilisateur ici.</translation>
    </message>
</context>
<context>
    <name>tertulia::PlaceThreads</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tertulia::PollDraft</name>
    <message>
        <source>Please give at least two answers to choose from.</source>
        <translation>Donnez au moins deux réponses au choix.</translation>
    </message>
    <message>
        <source>Two answers are the same.</source>
        <translation>Deux réponses sont identiques.</translation>
    </message>
</context>
<context>
    <name>tertulia::Posting</name>
    <message>
        <source>You are offline. What you send now goes out as soon as you are online.</source>
        <translation>Vous êtes hors ligne. Ce que vous envoyez partira dès que vous serez en ligne.</translation>
    </message>
    <message>
        <source>Only the two of you can read this.</source>
        <translation>Vous êtes les deux seules personnes à pouvoir lire ceci.</translation>
    </message>
    <message>
        <source>Only these people can read this group.</source>
        <translation>Seules ces personnes peuvent lire ce groupe.</translation>
    </message>
    <message>
        <source>This room is private: only these people can read it.</source>
        <translation>Ce salon est privé&#xa0;: seules ces personnes peuvent le lire.</translation>
    </message>
    <message>
        <source>Everybody in %1 can read this room, including anyone who joins later.</source>
        <translation>Tout le monde dans %1 peut lire ce salon, y compris les personnes qui arriveront plus tard.</translation>
    </message>
    <message>
        <source>You cannot write here: this account was deleted.</source>
        <translation>Vous ne pouvez pas écrire ici&#xa0;: ce compte a été supprimé.</translation>
    </message>
    <message>
        <source>You cannot write here because you have blocked %1.</source>
        <translation>Vous ne pouvez pas écrire ici car vous avez bloqué %1.</translation>
    </message>
    <message>
        <source>You cannot write here because you are in a timeout until %1.</source>
        <translation>Vous ne pouvez pas écrire ici car vous êtes en exclusion temporaire jusqu’à %1.</translation>
    </message>
    <message>
        <source>You cannot write here because this room does not let you. You can read.</source>
        <translation>Vous ne pouvez pas écrire ici car ce salon ne vous le permet pas. Vous pouvez lire.</translation>
    </message>
    <message>
        <source>You cannot write here because this room does not let the role %1. You can read.</source>
        <translation>Vous ne pouvez pas écrire ici car ce salon ne le permet pas au rôle %1. Vous pouvez lire.</translation>
    </message>
    <message>
        <source>You cannot write here because only some roles may write in this room. You can read.</source>
        <translation>Vous ne pouvez pas écrire ici car seuls certains rôles peuvent écrire dans ce salon. Vous pouvez lire.</translation>
    </message>
    <message>
        <source>You cannot write here because none of your roles in %1 may write. You can read.</source>
        <translation>Vous ne pouvez pas écrire ici car aucun de vos rôles dans %1 ne permet d’écrire. Vous pouvez lire.</translation>
    </message>
    <message>
        <source>You cannot write here.</source>
        <translation>Vous ne pouvez pas écrire ici.</translation>
    </message>
</context>
<context>
    <name>tertulia::Promises</name>
    <message>
        <source>Processor time until the first picture</source>
        <translation>Temps processeur jusqu’à la première image</translation>
    </message>
    <message>
        <source>Memory of its own</source>
        <translation>Mémoire propre</translation>
    </message>
    <message>
        <source>A picture of the window, on average</source>
        <translation>Une image de la fenêtre, en moyenne</translation>
    </message>
    <message>
        <source>The slowest of the last pictures</source>
        <translation>La plus lente des dernières images</translation>
    </message>
    <message>
        <source>Wake-ups in a second</source>
        <translation>Réveils par seconde</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
</context>
<context>
    <name>tertulia::RoomOverrides</name>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>Il n’y a personne de ce nom d’utilisateur ici.</translation>
    </message>
</context>
<context>
    <name>tertulia::RoomProof</name>
    <message>
        <source>Messages are missing here</source>
        <translation>Il manque des messages ici</translation>
    </message>
    <message>
        <source>Not compared with the server yet</source>
        <translation>Pas encore comparée avec le serveur</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) differ from the server</source>
        <translation>
            <numerusform>%n partie diffère du serveur</numerusform>
            <numerusform>%n parties diffèrent du serveur</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing said here yet</source>
        <translation>Rien n’a encore été dit ici</translation>
    </message>
    <message>
        <source>Nothing missing up to %1</source>
        <translation>Historique complet jusqu’à %1</translation>
    </message>
    <message>
        <source>Some messages that should be on this device are not. They are fetched as soon as the server can be reached.</source>
        <translation>Certains messages qui devraient être sur cet appareil n’y sont pas. Ils seront récupérés dès que le serveur sera joignable.</translation>
    </message>
    <message>
        <source>Whether anything is missing on this device is found out by comparing it with the server, block by block.</source>
        <translation>Pour savoir s’il manque quelque chose sur cet appareil, il est comparé avec le serveur, bloc par bloc.</translation>
    </message>
    <message>
        <source>What differs was fetched again and still differs. Storage in the settings can fetch everything anew; if that does not help, the server&apos;s administrator should know.</source>
        <translation>Ce qui diffère a été récupéré de nouveau et diffère encore. Dans les réglages, Stockage peut tout récupérer&#x202f;; si cela n’aide pas, il faut prévenir la personne qui administre le serveur.</translation>
    </message>
    <message>
        <source>Every message from %1 to %2 is on this device, as the server has it.</source>
        <translation>Tous les messages de %1 à %2 sont sur cet appareil, tels que le serveur les a.</translation>
    </message>
    <message>
        <source>What is older is fetched when you scroll up to it.</source>
        <translation>Ce qui est plus ancien est récupéré quand on remonte jusque-là.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) that differed were fetched again.</source>
        <translation>
            <numerusform>%n partie qui différait a été récupérée de nouveau.</numerusform>
            <numerusform>%n parties qui différaient ont été récupérées de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked just now.</source>
        <translation>Vérifié à l’instant.</translation>
    </message>
    <message numerus="yes">
        <source>Checked %n minute(s) ago.</source>
        <translation>
            <numerusform>Vérifié il y a %n minute.</numerusform>
            <numerusform>Vérifié il y a %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked %n hour(s) ago.</source>
        <translation>
            <numerusform>Vérifié il y a %n heure.</numerusform>
            <numerusform>Vérifié il y a %n heures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked %n day(s) ago.</source>
        <translation>
            <numerusform>Vérifié il y a %n jour.</numerusform>
            <numerusform>Vérifié il y a %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be compared when the connection is back.</source>
        <translation>La comparaison sera possible au retour de la connexion.</translation>
    </message>
    <message>
        <source>This server cannot compare: it is older than this program.</source>
        <translation>Ce serveur ne peut pas comparer&#xa0;: il est plus ancien que ce programme.</translation>
    </message>
    <message>
        <source>So much is written here that there was no moment to compare. It is tried again later.</source>
        <translation>On écrit tellement ici qu’il n’y a pas eu un moment pour comparer. Ce sera retenté plus tard.</translation>
    </message>
</context>
<context>
    <name>tertulia::RoomSettings</name>
    <message>
        <source>No category</source>
        <translation>Sans catégorie</translation>
    </message>
</context>
<context>
    <name>tertulia::SearchView</name>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Un guillemet n’est pas fermé.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>Il n’y a rien à chercher.</translation>
    </message>
    <message>
        <source>Say what to look for, too, not only what to leave out.</source>
        <translation>Dites aussi quoi chercher, pas seulement quoi exclure.</translation>
    </message>
    <message>
        <source>A filter like from: needs something behind the colon.</source>
        <translation>Un filtre comme from: demande quelque chose après les deux-points.</translation>
    </message>
    <message>
        <source>has: knows link, file, image, poll and code.</source>
        <translation>has: connaît link, file, image, poll et code.</translation>
    </message>
    <message>
        <source>Write dates like 2026-05-17, 2026-05 or 2026.</source>
        <translation>Écrivez les dates ainsi&#xa0;: 2026-05-17, 2026-05 ou 2026.</translation>
    </message>
    <message>
        <source>OR stands between two words.</source>
        <translation>OR se place entre deux mots.</translation>
    </message>
    <message>
        <source>Those are too many words at once.</source>
        <translation>Cela fait trop de mots à la fois.</translation>
    </message>
    <message>
        <source>There is nobody of that name.</source>
        <translation>Personne ne porte ce nom.</translation>
    </message>
    <message>
        <source>There is no room or group of that name.</source>
        <translation>Aucun salon ni groupe ne porte ce nom.</translation>
    </message>
    <message>
        <source>All %1 messages on this device were searched.</source>
        <translation>La recherche a porté sur les %1 messages de cet appareil.</translation>
    </message>
    <message>
        <source>All %1 messages you can see were searched.</source>
        <translation>La recherche a porté sur les %1 messages que vous pouvez voir.</translation>
    </message>
    <message>
        <source>%1 of %2 messages were searched.</source>
        <translation>La recherche a porté sur %1 des %2 messages.</translation>
    </message>
    <message>
        <source>%1 older ones come with “Show more”.</source>
        <translation>%1 plus anciens viennent avec «&#xa0;Afficher plus&#xa0;».</translation>
    </message>
    <message>
        <source>%1 new ones are not in the index yet.</source>
        <translation>%1 nouveaux ne sont pas encore dans l’index.</translation>
    </message>
    <message>
        <source>%1 are not on this device.</source>
        <translation>%1 ne sont pas sur cet appareil.</translation>
    </message>
</context>
<context>
    <name>tertulia::ThreadInbox</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2&#xa0;: %3</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>tertulia::cli</name>
    <message>
        <source>find messages, the newest or the best ones; --offline asks this device alone</source>
        <translation>chercher des messages, les plus récents ou les meilleurs&#x202f;; --offline n’interroge que cet appareil</translation>
    </message>
    <message>
        <source>fetch a file of a message; PATH is a folder or a new file</source>
        <translation>récupérer un fichier d’un message&#x202f;; PATH est un dossier ou un nouveau fichier</translation>
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
        <translation>envoie un message et attend que le serveur l’ait&#x202f;; TEXTE - lit l’entrée standard</translation>
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
        <translation>envoie une requête quelconque du protocole et affiche la réponse&#x202f;; - lit l’entrée standard&#x202f;; un CHEMIN comme space.id n’affiche que cette valeur</translation>
    </message>
    <message>
        <source>For this there are the commands login and logout.</source>
        <translation>Pour cela, il y a les commandes login et logout.</translation>
    </message>
    <message>
        <source>That is no JSON object: %1 %2</source>
        <translation>Ce n’est pas un objet JSON&#xa0;: %1 %2</translation>
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
        <source>CONVERSATION is an id, #room, space/room, the title of a group or @handle.</source>
        <translation>CONVERSATION est un id, #salon, espace/salon, le titre d’un groupe ou @utilisateur.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 1 not done, 2 wrong usage.</source>
        <translation>Code de sortie&#xa0;: 0 fait, 1 pas fait, 2 mauvais usage.</translation>
    </message>
    <message>
        <source>Which server? Use --server URL.</source>
        <translation>Quel serveur&#x202f;? Utilisez --server URL.</translation>
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
    <message>
        <source>print digests of what this device holds, for tertulia-server admin verify</source>
        <translation>afficher les empreintes de ce que cet appareil détient, pour tertulia-server admin verify</translation>
    </message>
    <message>
        <source>look at what --record wrote, or play it again and compare the state that is reached</source>
        <translation>regarder ce que --record a écrit, ou le rejouer et comparer l’état atteint</translation>
    </message>
    <message>
        <source>usage: tertulia-cli [--profile NAME] [--server URL] [--json] [--record FILE] COMMAND</source>
        <translation>utilisation&#xa0;: tertulia-cli [--profile NOM] [--server URL] [--json] [--record FICHIER] COMMANDE</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>%1 ms, at %2 ms</source>
        <translation>%1 ms, à %2 ms</translation>
    </message>
    <message>
        <source>from: %1, for %2 ms</source>
        <translation>depuis&#xa0;: %1, pendant %2 ms</translation>
    </message>
    <message>
        <source>by: %1, protocol %2</source>
        <translation>par&#xa0;: %1, protocole %2</translation>
    </message>
    <message>
        <source>whole: yes</source>
        <translation>entier&#xa0;: oui</translation>
    </message>
    <message>
        <source>whole: no, %1 events had to make room, %2 streams were held before</source>
        <translation>entier&#xa0;: non, %1 événements ont dû faire de la place, %2 flux étaient déjà là</translation>
    </message>
    <message>
        <source>at its end: nothing was under way</source>
        <translation>à la fin&#xa0;: rien n’était en cours</translation>
    </message>
    <message>
        <source>at its end: something was under way</source>
        <translation>à la fin&#xa0;: quelque chose était en cours</translation>
    </message>
    <message>
        <source>connections: %1</source>
        <translation>connexions&#xa0;: %1</translation>
    </message>
    <message>
        <source>requests without an answer: %1</source>
        <translation>demandes sans réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>longest silence: %1</source>
        <translation>plus long silence&#xa0;: %1</translation>
    </message>
    <message>
        <source>slowest answer: %1</source>
        <translation>réponse la plus lente&#xa0;: %1</translation>
    </message>
    <message>
        <source>The beginning of this recording is missing, so there is nothing to compare with.</source>
        <translation>Le début de cet enregistrement manque&#xa0;: il n’y a donc rien à quoi comparer.</translation>
    </message>
    <message>
        <source>recorded: %1</source>
        <translation>enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>reached:  %1</source>
        <translation>atteint&#xa0;:    %1</translation>
    </message>
    <message>
        <source>frames: %1, questions without an answer: %2</source>
        <translation>trames&#xa0;: %1, questions sans réponse&#xa0;: %2</translation>
    </message>
    <message>
        <source>Something was under way at its end: the two may differ.</source>
        <translation>Quelque chose était en cours à la fin&#xa0;: les deux peuvent différer.</translation>
    </message>
    <message>
        <source>This is no recording of a format that is known here: %1</source>
        <translation>Ce n’est pas un enregistrement d’un format connu ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::cli::Commands</name>
    <message>
        <source>The query is not understood: %1</source>
        <translation>La recherche n’est pas comprise&#xa0;: %1</translation>
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
        <translation>Le trousseau de clés est illisible. gnome-keyring ou KWallet est-il lancé et déverrouillé&#x202f;?</translation>
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
        <translation>Des messages attendent encore d’être envoyés&#x202f;; --force les abandonne.</translation>
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
