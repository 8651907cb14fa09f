<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountEnd</name>
    <message>
        <source>Delete the account</source>
        <translation>Eliminar la cuenta</translation>
    </message>
    <message>
        <source>Forever. Your user name is never given to anybody again.</source>
        <translation>Para siempre. Tu nombre de usuario no se vuelve a dar a nadie.</translation>
    </message>
    <message>
        <source>Delete account…</source>
        <translation>Eliminar la cuenta…</translation>
    </message>
    <message>
        <source>Erase what I wrote, too</source>
        <translation>Borrar también lo que escribí</translation>
    </message>
    <message>
        <source>Otherwise it stays, as a deleted user&apos;s.</source>
        <translation>Si no, se queda, como de un usuario eliminado.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Tu contraseña</translation>
    </message>
    <message>
        <source>Code of the second factor, if you have one</source>
        <translation>Código del segundo factor, si lo tienes</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will see that you are gone.</source>
        <translation>
            <numerusform>%n persona verá que ya no estás.</numerusform>
            <numerusform>%n personas verán que ya no estás.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours will be erased.</source>
        <translation>
            <numerusform>Se borrará %n mensaje tuyo.</numerusform>
            <numerusform>Se borrarán %n mensajes tuyos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours will stay without your name.</source>
        <translation>
            <numerusform>%n mensaje tuyo se quedará sin tu nombre.</numerusform>
            <numerusform>%n mensajes tuyos se quedarán sin tu nombre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>What would happen?</source>
        <translation>¿Qué pasaría?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>Sign in again</source>
        <translation>Entra otra vez</translation>
    </message>
    <message>
        <source>%1, @%2 on %3</source>
        <translation>%1, @%2 en %3</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 en %2</translation>
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
        <translation>Archivos por enviar</translation>
    </message>
    <message numerus="yes">
        <source>That is %n character(s) too long for one message.</source>
        <translation>
            <numerusform>Sobra %n carácter para un solo mensaje.</numerusform>
            <numerusform>Sobran %n caracteres para un solo mensaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send it as a text file</source>
        <translation>Enviarlo como archivo de texto</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Space changed</source>
        <translation>Espacio cambiado</translation>
    </message>
    <message>
        <source>%1 changed the space</source>
        <translation>%1 cambió el espacio</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>Imagen cambiada</translation>
    </message>
    <message>
        <source>%1 changed the picture of the space</source>
        <translation>%1 cambió la imagen del espacio</translation>
    </message>
    <message>
        <source>Space deleted</source>
        <translation>Espacio eliminado</translation>
    </message>
    <message>
        <source>%1 deleted the space</source>
        <translation>%1 eliminó el espacio</translation>
    </message>
    <message>
        <source>Space restored</source>
        <translation>Espacio recuperado</translation>
    </message>
    <message>
        <source>%1 brought the space back</source>
        <translation>%1 recuperó el espacio</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Cedido</translation>
    </message>
    <message>
        <source>%1 handed the space over to %2</source>
        <translation>%1 cedió el espacio a %2</translation>
    </message>
    <message>
        <source>Role made</source>
        <translation>Rol creado</translation>
    </message>
    <message>
        <source>%1 made the role %3</source>
        <translation>%1 creó el rol %3</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rol cambiado</translation>
    </message>
    <message>
        <source>%1 changed the role %3</source>
        <translation>%1 cambió el rol %3</translation>
    </message>
    <message>
        <source>Role deleted</source>
        <translation>Rol eliminado</translation>
    </message>
    <message>
        <source>%1 deleted the role %3</source>
        <translation>%1 eliminó el rol %3</translation>
    </message>
    <message>
        <source>Role given</source>
        <translation>Rol dado</translation>
    </message>
    <message>
        <source>%1 gave %2 the role %3</source>
        <translation>%1 dio a %2 el rol %3</translation>
    </message>
    <message>
        <source>Role taken</source>
        <translation>Rol quitado</translation>
    </message>
    <message>
        <source>%1 took the role %3 from %2</source>
        <translation>%1 quitó el rol %3 a %2</translation>
    </message>
    <message>
        <source>Room made</source>
        <translation>Sala creada</translation>
    </message>
    <message>
        <source>%1 made the room %3</source>
        <translation>%1 creó la sala %3</translation>
    </message>
    <message>
        <source>Room changed</source>
        <translation>Sala cambiada</translation>
    </message>
    <message>
        <source>%1 changed the room %3</source>
        <translation>%1 cambió la sala %3</translation>
    </message>
    <message>
        <source>Room deleted</source>
        <translation>Sala eliminada</translation>
    </message>
    <message>
        <source>%1 deleted the room %3</source>
        <translation>%1 eliminó la sala %3</translation>
    </message>
    <message>
        <source>Room restored</source>
        <translation>Sala recuperada</translation>
    </message>
    <message>
        <source>%1 brought the room %3 back</source>
        <translation>%1 recuperó la sala %3</translation>
    </message>
    <message>
        <source>Room permissions changed</source>
        <translation>Permisos de sala cambiados</translation>
    </message>
    <message>
        <source>%1 changed who may do what in %3</source>
        <translation>%1 cambió quién puede hacer qué en %3</translation>
    </message>
    <message>
        <source>Room readers changed</source>
        <translation>Lectores de sala cambiados</translation>
    </message>
    <message>
        <source>%1 changed whose roles read %3</source>
        <translation>%1 cambió qué roles leen %3</translation>
    </message>
    <message>
        <source>Keeping time changed</source>
        <translation>Tiempo de guarda cambiado</translation>
    </message>
    <message>
        <source>%1 changed how long %3 keeps its messages</source>
        <translation>%1 cambió cuánto tiempo guarda %3 sus mensajes</translation>
    </message>
    <message>
        <source>Category made</source>
        <translation>Categoría creada</translation>
    </message>
    <message>
        <source>%1 made the category %3</source>
        <translation>%1 creó la categoría %3</translation>
    </message>
    <message>
        <source>Category changed</source>
        <translation>Categoría cambiada</translation>
    </message>
    <message>
        <source>%1 changed the category %3</source>
        <translation>%1 cambió la categoría %3</translation>
    </message>
    <message>
        <source>Category deleted</source>
        <translation>Categoría eliminada</translation>
    </message>
    <message>
        <source>%1 deleted the category %3</source>
        <translation>%1 eliminó la categoría %3</translation>
    </message>
    <message>
        <source>Somebody removed</source>
        <translation>Alguien quitado</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 quitó a %2</translation>
    </message>
    <message>
        <source>Somebody banned</source>
        <translation>Alguien vetado</translation>
    </message>
    <message>
        <source>%1 banned %2</source>
        <translation>%1 vetó a %2</translation>
    </message>
    <message>
        <source>Ban ended</source>
        <translation>Veto levantado</translation>
    </message>
    <message>
        <source>%1 ended the ban of %2</source>
        <translation>%1 levantó el veto a %2</translation>
    </message>
    <message>
        <source>Somebody silenced</source>
        <translation>Alguien silenciado</translation>
    </message>
    <message>
        <source>%1 changed how long %2 is silenced</source>
        <translation>%1 cambió cuánto tiempo está %2 en silencio</translation>
    </message>
    <message>
        <source>Nickname changed</source>
        <translation>Apodo cambiado</translation>
    </message>
    <message>
        <source>%1 changed the nickname of %2</source>
        <translation>%1 cambió el apodo de %2</translation>
    </message>
    <message>
        <source>Invite made</source>
        <translation>Invitación creada</translation>
    </message>
    <message>
        <source>%1 made an invite</source>
        <translation>%1 creó una invitación</translation>
    </message>
    <message>
        <source>Invite ended</source>
        <translation>Invitación terminada</translation>
    </message>
    <message>
        <source>%1 ended an invite</source>
        <translation>%1 terminó una invitación</translation>
    </message>
    <message>
        <source>Emoji added</source>
        <translation>Emoji añadido</translation>
    </message>
    <message>
        <source>%1 added an emoji</source>
        <translation>%1 añadió un emoji</translation>
    </message>
    <message>
        <source>Emoji renamed</source>
        <translation>Emoji renombrado</translation>
    </message>
    <message>
        <source>%1 renamed an emoji</source>
        <translation>%1 cambió el nombre de un emoji</translation>
    </message>
    <message>
        <source>Emoji removed</source>
        <translation>Emoji quitado</translation>
    </message>
    <message>
        <source>%1 removed an emoji</source>
        <translation>%1 quitó un emoji</translation>
    </message>
    <message>
        <source>Webhook made</source>
        <translation>Webhook creado</translation>
    </message>
    <message>
        <source>%1 made a webhook</source>
        <translation>%1 creó un webhook</translation>
    </message>
    <message>
        <source>Webhook ended</source>
        <translation>Webhook terminado</translation>
    </message>
    <message>
        <source>%1 ended a webhook</source>
        <translation>%1 terminó un webhook</translation>
    </message>
    <message>
        <source>Bot made</source>
        <translation>Bot creado</translation>
    </message>
    <message>
        <source>%1 made the bot %2</source>
        <translation>%1 creó el bot %2</translation>
    </message>
    <message>
        <source>Bot changed</source>
        <translation>Bot cambiado</translation>
    </message>
    <message>
        <source>%1 changed what the bot %2 may do</source>
        <translation>%1 cambió lo que puede hacer el bot %2</translation>
    </message>
    <message>
        <source>Bot token renewed</source>
        <translation>Token de bot renovado</translation>
    </message>
    <message>
        <source>%1 gave the bot %2 a new token</source>
        <translation>%1 dio al bot %2 un token nuevo</translation>
    </message>
    <message>
        <source>Bot deleted</source>
        <translation>Bot eliminado</translation>
    </message>
    <message>
        <source>%1 deleted the bot %2</source>
        <translation>%1 eliminó el bot %2</translation>
    </message>
    <message>
        <source>Report handled</source>
        <translation>Denuncia resuelta</translation>
    </message>
    <message>
        <source>%1 handled a report about %2</source>
        <translation>%1 resolvió una denuncia sobre %2</translation>
    </message>
    <message>
        <source>Room exported</source>
        <translation>Sala exportada</translation>
    </message>
    <message>
        <source>%1 exported the room %3</source>
        <translation>%1 exportó la sala %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Lugar en la lista</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Everyone may mention it</source>
        <translation>Cualquiera puede mencionarlo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Lectores</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Seconds between messages</source>
        <translation>Segundos entre mensajes</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privada</translation>
    </message>
    <message>
        <source>Days that messages are kept</source>
        <translation>Días que se guardan los mensajes</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>Silenced until</source>
        <translation>Silenciado hasta</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Usos</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Alcances</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>%1 did something: %2</source>
        <translation>%1 hizo algo: %2</translation>
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
        <translation>Siéntate a la mesa</translation>
    </message>
    <message>
        <source>Welcome to Tertulia</source>
        <translation>Te damos la bienvenida a Tertulia</translation>
    </message>
    <message>
        <source>Make an account on your server.</source>
        <translation>Crea una cuenta en tu servidor.</translation>
    </message>
    <message>
        <source>Sign in to your server.</source>
        <translation>Inicia sesión en tu servidor.</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Una contraseña nueva</translation>
    </message>
    <message>
        <source>An administrator of your server gives you a link for it.</source>
        <translation>Un administrador de tu servidor te da un enlace para ello.</translation>
    </message>
</context>
<context>
    <name>AuthPage</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Lowercase letters, digits, dots and dashes. Others find you by it.</source>
        <translation>Minúsculas, cifras, puntos y guiones. Con él te encuentran.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>As others read it. You can change it later.</source>
        <translation>Como lo verán los demás. Puedes cambiarlo más adelante.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). A few words together are easy to remember.</source>
        <translation>
            <numerusform>Al menos %n carácter. Unas cuantas palabras juntas se recuerdan bien.</numerusform>
            <numerusform>Al menos %n caracteres. Unas cuantas palabras juntas se recuerdan bien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Crear la cuenta</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Link or token from an administrator</source>
        <translation>Enlace o token de un administrador</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>The code or link that you were given</source>
        <translation>El código o enlace que te dieron</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Set new password</source>
        <translation>Fijar contraseña nueva</translation>
    </message>
    <message>
        <source>Your new password is set. Sign in with it.</source>
        <translation>Tu contraseña nueva está lista. Inicia sesión con ella.</translation>
    </message>
    <message>
        <source>Back to my account</source>
        <translation>Volver a mi cuenta</translation>
    </message>
</context>
<context>
    <name>AuthSwitch</name>
    <message>
        <source>Have an account?</source>
        <translation>¿Ya tienes cuenta?</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>¿Es tu primera vez?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Crea una cuenta</translation>
    </message>
    <message>
        <source>You know it after all?</source>
        <translation>¿Al final la recuerdas?</translation>
    </message>
    <message>
        <source>I have an invite</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>¿Olvidaste tu contraseña?</translation>
    </message>
</context>
<context>
    <name>AvatarSheet</name>
    <message>
        <source>Your picture</source>
        <translation>Tu imagen</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Imagen de %1</translation>
    </message>
    <message>
        <source>Choose a picture, or drop one here. Everybody who knows you on this server sees it.</source>
        <translation>Elige una imagen o suéltala aquí. La ve todo el que te conoce en este servidor.</translation>
    </message>
    <message>
        <source>Drag to move it, turn the wheel to make it larger.</source>
        <translation>Arrastra para moverla, gira la rueda para ampliarla.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Otra…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Elegir una imagen…</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarla</translation>
    </message>
</context>
<context>
    <name>CardFrame</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message numerus="yes">
        <source>%n conversation(s) marked as read.</source>
        <translation>
            <numerusform>%n conversación marcada como leída.</numerusform>
            <numerusform>%n conversaciones marcadas como leídas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Ayer, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Mañana, %1</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>ColorDots</name>
    <message>
        <source>No colour</source>
        <translation>Sin color</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Púrpura</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
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
        <translation>texto</translation>
    </message>
    <message>
        <source>20m text</source>
        <translation>20m texto</translation>
    </message>
    <message>
        <source>Says what you are doing</source>
        <translation>Dice lo que estás haciendo</translation>
    </message>
    <message>
        <source>Hides the text until somebody wants to see it</source>
        <translation>Oculta el texto hasta que alguien quiera verlo</translation>
    </message>
    <message>
        <source>Sends without a notification</source>
        <translation>Envía sin notificación</translation>
    </message>
    <message>
        <source>Sends later: after 20m, 1h30m, 2d, or at 18:30</source>
        <translation>Envía más tarde: dentro de 20m, 1h30m, 2d, o a las 18:30</translation>
    </message>
    <message>
        <source>Reminds you of something</source>
        <translation>Te recuerda algo</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>Asks everybody here</source>
        <translation>Pregunta a todo el mundo aquí</translation>
    </message>
    <message>
        <source>No notifications from here, for a while or until /unmute</source>
        <translation>Sin notificaciones de aquí, un rato o hasta /unmute</translation>
    </message>
    <message>
        <source>Notifications as usual again</source>
        <translation>Notificaciones como siempre</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>What you are called in this space</source>
        <translation>Cómo te llamas en este espacio</translation>
    </message>
    <message>
        <source>Says what is talked about here</source>
        <translation>Dice de qué se habla aquí</translation>
    </message>
    <message>
        <source>Brings people in</source>
        <translation>Trae a gente</translation>
    </message>
    <message>
        <source>Leaves this conversation</source>
        <translation>Sale de esta conversación</translation>
    </message>
    <message>
        <source>Please write something after the command.</source>
        <translation>Escribe algo después del comando.</translation>
    </message>
    <message>
        <source>Notifications come as usual again.</source>
        <translation>Las notificaciones vuelven a llegar como siempre.</translation>
    </message>
    <message>
        <source>Please say when and what: /schedule 20m text, or /schedule 18:30 text.</source>
        <translation>Di cuándo y qué: /schedule 20m texto, o /schedule 18:30 texto.</translation>
    </message>
    <message>
        <source>Only in a space one can be called differently.</source>
        <translation>Solo en un espacio puedes llamarte de otra manera.</translation>
    </message>
    <message>
        <source>You are called here as everywhere.</source>
        <translation>Aquí te llamas como en todas partes.</translation>
    </message>
    <message>
        <source>Here you are called %1 now.</source>
        <translation>Aquí ahora te llamas %1.</translation>
    </message>
    <message>
        <source>Please say whom: /invite @ada @bruno.</source>
        <translation>Di a quién: /invite @ada @bruno.</translation>
    </message>
    <message>
        <source>%1 is in now.</source>
        <translation>%1 ya está aquí.</translation>
    </message>
    <message>
        <source>No notifications from here until you write /unmute.</source>
        <translation>Sin notificaciones de aquí hasta que escribas /unmute.</translation>
    </message>
    <message>
        <source>No notifications from here until %1.</source>
        <translation>Sin notificaciones de aquí hasta %1.</translation>
    </message>
    <message>
        <source>Please say for how long: /mute 8h, or /mute alone.</source>
        <translation>Di por cuánto tiempo: /mute 8h, o solo /mute.</translation>
    </message>
    <message>
        <source>Please say when and of what: /remind 20m tea, or /remind 18:30 tea.</source>
        <translation>Di cuándo y qué: /remind 20m té, o /remind 18:30 té.</translation>
    </message>
    <message>
        <source>You will be reminded: %1.</source>
        <translation>Te lo recordaremos: %1.</translation>
    </message>
    <message>
        <source>/%1 was called.</source>
        <translation>Se llamó a /%1.</translation>
    </message>
    <message>
        <source>There is no command /%1 here. To send it as it is, begin with two slashes.</source>
        <translation>Aquí no hay ningún comando /%1. Para enviarlo tal cual, empieza con dos barras.</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Mention somebody</source>
        <translation>Mencionar a alguien</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation>
            <numerusform>%n carácter de más</numerusform>
            <numerusform>%n caracteres de más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>Queda %n carácter</numerusform>
            <numerusform>Quedan %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Send later or silently</source>
        <translation>Enviar más tarde o en silencio</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Negrita</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Cursiva</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>Tachado</translation>
    </message>
    <message>
        <source>Spoiler</source>
        <translation>Texto oculto</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Bloque de código</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Poll…</source>
        <translation>Encuesta…</translation>
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
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message numerus="yes">
        <source>Offline. Trying again in %n second(s).</source>
        <translation>
            <numerusform>Sin conexión. Nuevo intento en %n segundo.</numerusform>
            <numerusform>Sin conexión. Nuevo intento en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Messages you write are kept and sent later.</source>
        <translation>Sin conexión. Lo que escribas se guarda y se envía después.</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Poniéndose al día…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
</context>
<context>
    <name>ContextStrip</name>
    <message>
        <source>Stop editing (Esc)</source>
        <translation>Dejar de editar (Esc)</translation>
    </message>
    <message>
        <source>Do not reply (Esc)</source>
        <translation>No responder (Esc)</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>No hay ninguna conversación abierta</translation>
    </message>
    <message>
        <source>Choose one at the left, or start a new one.</source>
        <translation>Elige una a la izquierda o empieza otra.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Hide members</source>
        <translation>Ocultar miembros</translation>
    </message>
    <message>
        <source>Show members</source>
        <translation>Mostrar miembros</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Muted. Notifications</source>
        <translation>Silenciado. Notificaciones</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Threads here</source>
        <translation>Hilos de aquí</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Mensajes fijados</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Buscar aquí</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Add people…</source>
        <translation>Añadir personas…</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Notificaciones…</translation>
    </message>
    <message>
        <source>Threads here</source>
        <translation>Hilos de aquí</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Mensajes fijados</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Show beside</source>
        <translation>Mostrar al lado</translation>
    </message>
    <message>
        <source>Open in the main window</source>
        <translation>Abrir en la ventana principal</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Abrir en una ventana</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Buscar aquí</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mención</numerusform>
            <numerusform>%n menciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
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
        <translation>Ir a un día</translation>
    </message>
</context>
<context>
    <name>DeliveryMark</name>
    <message>
        <source>Waiting for a connection</source>
        <translation>Esperando conexión</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>this device</source>
        <translation>este dispositivo</translation>
    </message>
    <message>
        <source>A device without a name</source>
        <translation>Un dispositivo sin nombre</translation>
    </message>
    <message>
        <source>This device, signed in %1</source>
        <translation>Este dispositivo, sesión iniciada el %1</translation>
    </message>
    <message>
        <source>Last here %1, signed in %2</source>
        <translation>Visto por última vez el %1, sesión iniciada el %2</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Cerrar la sesión de %1</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>No hay borradores</translation>
    </message>
    <message>
        <source>What you begin to write and do not send waits here, on all your devices.</source>
        <translation>Lo que empiezas a escribir y no envías espera aquí, en todos tus dispositivos.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Descartar el borrador</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop to send to %1</source>
        <translation>Suelta para enviar a %1</translation>
    </message>
</context>
<context>
    <name>EffectLine</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>gains: %1</source>
        <translation>gana: %1</translation>
    </message>
    <message>
        <source>loses: %1</source>
        <translation>pierde: %1</translation>
    </message>
</context>
<context>
    <name>EmojiButton</name>
    <message>
        <source>React with %1</source>
        <translation>Reaccionar con %1</translation>
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
        <translation>Buscar emoji</translation>
    </message>
    <message>
        <source>No emoji is called that.</source>
        <translation>Ningún emoji se llama así.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada aquí</translation>
    </message>
</context>
<context>
    <name>EmojiTabs</name>
    <message>
        <source>Used last</source>
        <translation>Últimos usados</translation>
    </message>
    <message>
        <source>Of this space</source>
        <translation>De este espacio</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Caritas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Animales y naturaleza</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Comida y bebida</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Viajes y lugares</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Actividades</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Símbolos</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Banderas</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Your session has ended. Please sign in again.</source>
        <translation>Tu sesión ha terminado. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>You are already signed in.</source>
        <translation>Ya has iniciado sesión.</translation>
    </message>
    <message>
        <source>The user name or the password is not right.</source>
        <translation>El nombre de usuario o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>This account has a second factor. Please enter its code too.</source>
        <translation>Esta cuenta tiene un segundo factor. Escribe también su código.</translation>
    </message>
    <message>
        <source>That user name is taken. Please choose another one.</source>
        <translation>Ese nombre de usuario ya está en uso. Elige otro.</translation>
    </message>
    <message numerus="yes">
        <source>That password is too easy to guess. Use at least %n character(s) and nothing common.</source>
        <translation>
            <numerusform>Esa contraseña es demasiado fácil de adivinar. Usa al menos %n carácter y nada corriente.</numerusform>
            <numerusform>Esa contraseña es demasiado fácil de adivinar. Usa al menos %n caracteres y nada corriente.</numerusform>
        </translation>
    </message>
    <message>
        <source>This server does not take new accounts.</source>
        <translation>Este servidor no admite cuentas nuevas.</translation>
    </message>
    <message>
        <source>This desktop has no keychain, so you stay signed in only until you quit.</source>
        <translation>Este sistema no tiene llavero: la sesión dura solo hasta que cierres el programa.</translation>
    </message>
    <message>
        <source>This server and this program do not understand each other. One of them needs an update.</source>
        <translation>Este servidor y este programa no se entienden. Uno de los dos necesita actualizarse.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address and your connection.</source>
        <translation>No se puede llegar al servidor. Comprueba la dirección y tu conexión.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server is busy. Please try again in a moment.</source>
        <translation>El servidor está ocupado. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>That was a lot at once. Please wait a moment and try again.</source>
        <translation>Demasiado de golpe. Espera un momento y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense. Is the address right?</source>
        <translation>La respuesta del servidor no tiene sentido. ¿Es correcta la dirección?</translation>
    </message>
    <message>
        <source>Something here is not right. Please check it.</source>
        <translation>Aquí hay algo que no está bien. Revísalo.</translation>
    </message>
    <message>
        <source>You are not allowed to do that here.</source>
        <translation>Aquí no tienes permiso para eso.</translation>
    </message>
    <message>
        <source>That does not exist, or you cannot see it.</source>
        <translation>Eso no existe o no puedes verlo.</translation>
    </message>
    <message>
        <source>That does not fit what is already there.</source>
        <translation>Eso no encaja con lo que ya hay.</translation>
    </message>
    <message>
        <source>That was deleted.</source>
        <translation>Eso se ha borrado.</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>Es demasiado largo.</translation>
    </message>
    <message>
        <source>The server has no space left to keep this.</source>
        <translation>Al servidor no le queda espacio para guardarlo.</translation>
    </message>
    <message>
        <source>This computer could not save it. Is the disk full?</source>
        <translation>Este equipo no ha podido guardarlo. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>Something went wrong on the server. Please try again.</source>
        <translation>Algo ha fallado en el servidor. Inténtalo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>That was a lot at once. Please try again in %n second(s).</source>
        <translation>
            <numerusform>Demasiado de golpe. Vuelve a intentarlo dentro de %n segundo.</numerusform>
            <numerusform>Demasiado de golpe. Vuelve a intentarlo dentro de %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 In the log of the server it is %2.</source>
        <translation>%1 En el registro del servidor es %2.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Rellena este campo, por favor.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s), please.</source>
        <translation>
            <numerusform>Al menos %n carácter, por favor.</numerusform>
            <numerusform>Al menos %n caracteres, por favor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s), please.</source>
        <translation>
            <numerusform>Como mucho %n carácter, por favor.</numerusform>
            <numerusform>Como mucho %n caracteres, por favor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the letters a to z, digits, dots, dashes and underscores; it begins with a letter or a digit.</source>
        <translation>Solo letras de la a a la z, cifras, puntos, guiones y guiones bajos; empieza por letra o cifra.</translation>
    </message>
    <message>
        <source>This contains characters that cannot be used here.</source>
        <translation>Contiene caracteres que no se pueden usar aquí.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hide password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>File %1, %2</source>
        <translation>Archivo %1, %2</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir imagen</translation>
    </message>
    <message>
        <source>Choose files to send</source>
        <translation>Elegir archivos para enviar</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The server does not take that much from you.</source>
        <translation>El servidor no te acepta tanto.</translation>
    </message>
    <message>
        <source>The file was changed, moved or deleted before it could be sent.</source>
        <translation>El archivo se cambió, se movió o se borró antes de poder enviarlo.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no está.</translation>
    </message>
    <message>
        <source>The server refuses this file.</source>
        <translation>El servidor rechaza este archivo.</translation>
    </message>
    <message>
        <source>The file arrived damaged.</source>
        <translation>El archivo llegó dañado.</translation>
    </message>
    <message>
        <source>Audio, %1</source>
        <translation>Audio, %1</translation>
    </message>
    <message>
        <source>Video, %1</source>
        <translation>Vídeo, %1</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Otros archivos</translation>
    </message>
    <message>
        <source>No pictures here yet</source>
        <translation>Aquí aún no hay imágenes</translation>
    </message>
    <message>
        <source>No other files here yet</source>
        <translation>Aquí aún no hay otros archivos</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Aún no hay archivos</translation>
    </message>
    <message>
        <source>What is sent along with messages here is collected in this place.</source>
        <translation>Aquí se reúne lo que se envía junto con los mensajes.</translation>
    </message>
    <message>
        <source>Only what this computer holds: there is no connection.</source>
        <translation>Solo lo que guarda este equipo: no hay conexión.</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Jump to…</source>
        <translation>Ir a…</translation>
    </message>
</context>
<context>
    <name>FriendLine</name>
    <message>
        <source>@%1 wants to be friends</source>
        <translation>@%1 quiere ser tu amigo</translation>
    </message>
    <message>
        <source>@%1 was asked</source>
        <translation>Solicitud enviada a @%1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Decline %1&apos;s request</source>
        <translation>Rechazar la solicitud de %1</translation>
    </message>
    <message>
        <source>Take the request to %1 back</source>
        <translation>Retirar la solicitud a %1</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Escribir a %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Más sobre %1</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Remove friend</source>
        <translation>Quitar de amigos</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
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
        <translation>Tú y @%1 ya sois amigos.</translation>
    </message>
    <message>
        <source>@%1 was asked.</source>
        <translation>Se ha enviado la solicitud a @%1.</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Amigos</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueados</translation>
    </message>
    <message>
        <source>Add a friend by user name</source>
        <translation>Añade a un amigo por su nombre de usuario</translation>
    </message>
    <message>
        <source>Find among them</source>
        <translation>Buscar entre ellos</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>No hay nadie así.</translation>
    </message>
    <message>
        <source>None of your friends is here right now.</source>
        <translation>Ninguno de tus amigos está aquí ahora.</translation>
    </message>
    <message>
        <source>No friends yet.</source>
        <translation>Aún no hay amigos.</translation>
    </message>
    <message>
        <source>No requests are waiting.</source>
        <translation>No hay solicitudes pendientes.</translation>
    </message>
    <message>
        <source>You block nobody.</source>
        <translation>No bloqueas a nadie.</translation>
    </message>
    <message>
        <source>Ask somebody by user name in the field above.</source>
        <translation>Escribe un nombre de usuario en el campo de arriba.</translation>
    </message>
    <message>
        <source>Who is blocked can neither write to you directly nor ask you to be friends, and is not told.</source>
        <translation>Quien está bloqueado no puede escribirte directamente ni pedirte amistad, y no se le avisa.</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>¿Bloquear a %1?</translation>
    </message>
    <message>
        <source>Remove %1 from your friends?</source>
        <translation>¿Quitar a %1 de tus amigos?</translation>
    </message>
    <message>
        <source>Neither of you sees the other&apos;s presence, writes directly or can ask to be friends. A friendship ends. They are not told.</source>
        <translation>Ninguno ve la presencia del otro, ni puede escribirle directamente ni pedirle amistad. Si había amistad, termina. No se le avisa.</translation>
    </message>
    <message>
        <source>It ends on both sides. Your messages stay.</source>
        <translation>Termina para ambos. Vuestros mensajes se quedan.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Send request</source>
        <translation>Enviar solicitud</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Only the owner and the admins may change the group.</source>
        <translation>Solo el propietario y los admins pueden cambiar el grupo.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nombre del grupo</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>What newcomers read</source>
        <translation>Qué leen los recién llegados</translation>
    </message>
    <message>
        <source>Applies to people who join from now on.</source>
        <translation>Vale para quienes lleguen a partir de ahora.</translation>
    </message>
    <message>
        <source>Everything said before</source>
        <translation>Todo lo dicho antes</translation>
    </message>
    <message>
        <source>Only what is said after they came</source>
        <translation>Solo lo dicho desde su llegada</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>The group goes to the next in rank.</source>
        <translation>El grupo pasa al siguiente en rango.</translation>
    </message>
    <message>
        <source>Somebody in it has to add you to come back.</source>
        <translation>Para volver, alguien del grupo tiene que añadirte.</translation>
    </message>
    <message>
        <source>Leave this group</source>
        <translation>Salir de este grupo</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>¿Salir de %1?</translation>
    </message>
    <message>
        <source>You no longer read what is said there, and what you have read is removed from this computer. What you wrote stays.</source>
        <translation>Ya no leerás lo que se diga allí, y lo que has leído se borra de este equipo. Lo que escribiste se queda.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>This is the beginning of your conversation with %1.</source>
        <translation>Aquí empieza tu conversación con %1.</translation>
    </message>
    <message>
        <source>This is the beginning of %1.</source>
        <translation>Aquí empieza %1.</translation>
    </message>
    <message>
        <source>Nothing said yet</source>
        <translation>Todavía no se ha dicho nada</translation>
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
            <numerusform>Falta %n mensaje aquí.</numerusform>
            <numerusform>Faltan %n mensajes aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are fetched when the connection is back.</source>
        <translation>Se traerán cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>Fetching them…</source>
        <translation>Trayéndolos…</translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Traerlos</translation>
    </message>
</context>
<context>
    <name>HistorySheets</name>
    <message>
        <source>Reactions</source>
        <translation>Reacciones</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votos</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>¿Borrar este mensaje?</translation>
    </message>
    <message>
        <source>It disappears for everyone. This cannot be undone.</source>
        <translation>Desaparece para todo el mundo. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Reenviar a</translation>
    </message>
    <message>
        <source>@ people · # rooms</source>
        <translation>@ personas · # salas</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Comentario (opcional)</translation>
    </message>
    <message>
        <source>Forward to…</source>
        <translation>Reenviar a…</translation>
    </message>
</context>
<context>
    <name>HoldersPart</name>
    <message>
        <source>Who holds it</source>
        <translation>Quién lo tiene</translation>
    </message>
    <message>
        <source>Give it to…</source>
        <translation>Dárselo a…</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Dar</translation>
    </message>
    <message>
        <source>Take it from %1</source>
        <translation>Quitárselo a %1</translation>
    </message>
    <message>
        <source>Nobody so far.</source>
        <translation>Nadie por ahora.</translation>
    </message>
</context>
<context>
    <name>InviteLine</name>
    <message>
        <source>No end</source>
        <translation>Sin fin</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta el %1</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 de %2 usos</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>usada %n vez</numerusform>
            <numerusform>usada %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Invite by %1, %2, %3</source>
        <translation>Invitación de %1, %2, %3</translation>
    </message>
    <message>
        <source>%1 · %2 · by %3</source>
        <translation>%1 · %2 · de %3</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar código</translation>
    </message>
    <message>
        <source>End this invite</source>
        <translation>Terminar esta invitación</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
    <message>
        <source>Join a space</source>
        <translation>Entrar en un espacio</translation>
    </message>
    <message>
        <source>With an invite from somebody who is in it.</source>
        <translation>Con una invitación de alguien que esté dentro.</translation>
    </message>
    <message>
        <source>Invite link or code</source>
        <translation>Enlace o código de invitación</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 invites you</source>
        <translation>%1 te invita</translation>
    </message>
    <message>
        <source>You are in this space already.</source>
        <translation>Ya estás en este espacio.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entrar</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>%n new message(s), jump to the latest</source>
        <translation>
            <numerusform>%n mensaje nuevo, ir al último</numerusform>
            <numerusform>%n mensajes nuevos, ir al último</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>Ir al último mensaje</translation>
    </message>
</context>
<context>
    <name>LaterMenu</name>
    <message>
        <source>Send without a notification</source>
        <translation>Enviar sin notificación</translation>
    </message>
    <message>
        <source>In 20 minutes</source>
        <translation>En 20 minutos</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>En una hora</translation>
    </message>
    <message>
        <source>Choose date and time…</source>
        <translation>Elegir fecha y hora…</translation>
    </message>
    <message>
        <source>Write something first</source>
        <translation>Primero escribe algo</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Mañana a las %1</translation>
    </message>
    <message>
        <source>Monday at %1</source>
        <translation>El lunes a las %1</translation>
    </message>
    <message>
        <source>Next Monday at %1</source>
        <translation>El próximo lunes a las %1</translation>
    </message>
</context>
<context>
    <name>LaterPage</name>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Messages (%1)</source>
        <translation>Mensajes (%1)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Reminders (%1)</source>
        <translation>Recordatorios (%1)</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Recordatorios</translation>
    </message>
    <message>
        <source>Messages to be sent later</source>
        <translation>Mensajes para enviar más tarde</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>No hay nada por enviar</translation>
    </message>
    <message>
        <source>Choose a time beside the send button, and the server sends your message then.</source>
        <translation>Elige una hora junto al botón de enviar y el servidor enviará tu mensaje entonces.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <translation>No enviarlo</translation>
    </message>
    <message>
        <source>No reminders</source>
        <translation>No hay recordatorios</translation>
    </message>
    <message>
        <source>Let yourself be reminded of a message from its menu.</source>
        <translation>Pide que te recuerden un mensaje desde su menú.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>Dentro de una hora</translation>
    </message>
    <message>
        <source>Tomorrow at 9</source>
        <translation>Mañana a las 9</translation>
    </message>
    <message>
        <source>Cancel the reminder</source>
        <translation>Cancelar el recordatorio</translation>
    </message>
</context>
<context>
    <name>LaterSheet</name>
    <message>
        <source>Please write the time like 18:30.</source>
        <translation>Escribe la hora así: 18:30.</translation>
    </message>
    <message>
        <source>That time is over. Please choose a later one.</source>
        <translation>Esa hora ya pasó. Elige una posterior.</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Enviar más tarde</translation>
    </message>
    <message>
        <source>The server sends it at that time, also when this computer is off.</source>
        <translation>El servidor lo envía a esa hora, aunque este equipo esté apagado.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>El %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Enviar entonces</translation>
    </message>
</context>
<context>
    <name>LinkNames</name>
    <message>
        <source>Invite to a space</source>
        <translation>Invitación a un espacio</translation>
    </message>
    <message>
        <source>Invite to a space on %1</source>
        <translation>Invitación a un espacio en %1</translation>
    </message>
    <message>
        <source>%1 › message</source>
        <translation>%1 › mensaje</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Message on %1</source>
        <translation>Mensaje en %1</translation>
    </message>
    <message>
        <source>Conversation on %1</source>
        <translation>Conversación en %1</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Another server</source>
        <translation>Otro servidor</translation>
    </message>
    <message>
        <source>This link leads to %1, where you have no account here. Only go on if you trust whoever gave it to you.</source>
        <translation>Este enlace lleva a %1, donde no tienes cuenta aquí. Sigue solo si confías en quien te lo dio.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign in there</source>
        <translation>Entrar allí</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this address?</source>
        <translation>¿Abrir esta dirección?</translation>
    </message>
    <message>
        <source>It leads out of Tertulia, to:</source>
        <translation>Sale de Tertulia y lleva a:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Ask before opening any address</source>
        <translation>Preguntar antes de abrir cualquier dirección</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Spoiler: press to read</source>
        <translation>Oculto: pulsa para leerlo</translation>
    </message>
    <message>
        <source>Opens in this app, on %1</source>
        <translation>Se abre en esta aplicación, en %1</translation>
    </message>
    <message>
        <source>Opens in this app</source>
        <translation>Se abre en esta aplicación</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
</context>
<context>
    <name>LongField</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
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
        <translation>Propietarios y admins</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Members — %1</source>
        <translation>Miembros — %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>you</source>
        <translation>tú</translation>
    </message>
</context>
<context>
    <name>MembersPart</name>
    <message>
        <source>Add people</source>
        <translation>Añadir personas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>you</source>
        <translation>tú</translation>
    </message>
    <message>
        <source>Make %1 a member without rank</source>
        <translation>Hacer a %1 miembro sin rango</translation>
    </message>
    <message>
        <source>Make %1 an admin</source>
        <translation>Hacer a %1 admin</translation>
    </message>
    <message>
        <source>The owner is above admins.</source>
        <translation>El propietario está por encima de los admins.</translation>
    </message>
    <message>
        <source>Hand over to %1</source>
        <translation>Ceder a %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar a %1</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>¿Ceder %1 a %2?</translation>
    </message>
    <message>
        <source>Remove %1 from %2?</source>
        <translation>¿Quitar a %1 de %2?</translation>
    </message>
    <message>
        <source>They own it then and you are an admin. Only they can give it back.</source>
        <translation>Pasará a ser su propietario y tú serás admin. Solo esa persona puede devolvértelo.</translation>
    </message>
    <message>
        <source>They no longer read what is said there. What they wrote stays. Somebody can add them again.</source>
        <translation>Ya no leerá lo que se diga allí. Lo que escribió se queda. Alguien puede volver a añadirla.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Ceder</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>MentionsPage</name>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>Solo sin leer</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Nada sin leer</translation>
    </message>
    <message>
        <source>Nobody has named you yet</source>
        <translation>Aún no te ha mencionado nadie</translation>
    </message>
    <message>
        <source>Messages that name you and answers to yours gather here.</source>
        <translation>Aquí se reúnen los mensajes que te mencionan y las respuestas a los tuyos.</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Ir al mensaje</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>This message was deleted</source>
        <translation>Este mensaje se ha borrado</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>This message cannot be seen any more.</source>
        <translation>Este mensaje ya no se puede ver.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Thread in %1</source>
        <translation>Hilo en %1</translation>
    </message>
</context>
<context>
    <name>MessageFailure</name>
    <message>
        <source>This message was not sent.</source>
        <translation>Este mensaje no se ha enviado.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>MessageListTop</name>
    <message>
        <source>%1, jump to another day</source>
        <translation>%1, ir a otro día</translation>
    </message>
</context>
<context>
    <name>MessageMarks</name>
    <message>
        <source>Edited, show what it said before</source>
        <translation>Editado, mostrar lo que decía antes</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(editado)</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Add a reaction…</source>
        <translation>Añadir una reacción…</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Responder en un hilo</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Reenviar…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Quitar de los guardados</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Guardar para después</translation>
    </message>
    <message>
        <source>Remind me…</source>
        <translation>Recordármelo…</translation>
    </message>
    <message>
        <source>Mark as unread from here</source>
        <translation>Marcar como no leído desde aquí</translation>
    </message>
    <message>
        <source>Who reacted</source>
        <translation>Quién reaccionó</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>Lo que decía antes</translation>
    </message>
    <message>
        <source>Remove previews</source>
        <translation>Quitar las vistas previas</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Denunciar…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Abrir el enlace</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Show the spoiler</source>
        <translation>Mostrar el texto oculto</translation>
    </message>
    <message>
        <source>Go to the answered message</source>
        <translation>Ir al mensaje respondido</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
</context>
<context>
    <name>MessageRoles</name>
    <message>
        <source>deleted</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>in reply to %1</source>
        <translation>en respuesta a %1</translation>
    </message>
    <message>
        <source>with files</source>
        <translation>con archivos</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message numerus="yes">
        <source>%n reaction(s)</source>
        <translation>
            <numerusform>%n reacción</numerusform>
            <numerusform>%n reacciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no enviado</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>aún no enviado</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>Forwarded · %1 · %2</source>
        <translation>Reenviado · %1 · %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTools</name>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Añadir una reacción</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Responder en un hilo</translation>
    </message>
</context>
<context>
    <name>ModerationSheet</name>
    <message>
        <source>Silence %1?</source>
        <translation>¿Silenciar a %1?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar a %1?</translation>
    </message>
    <message>
        <source>Ban %1?</source>
        <translation>¿Vetar a %1?</translation>
    </message>
    <message>
        <source>Until then they can read in %1 but not write, react or invite.</source>
        <translation>Hasta entonces puede leer en %1, pero no escribir, reaccionar ni invitar.</translation>
    </message>
    <message>
        <source>They lose their roles and the rooms of %1. With an invite they can come back.</source>
        <translation>Pierde sus roles y las salas de %1. Con una invitación puede volver.</translation>
    </message>
    <message>
        <source>They lose their roles and the rooms of %1, the invites they made end, and they cannot come back until the ban is ended.</source>
        <translation>Pierde sus roles y las salas de %1, terminan las invitaciones que creó y no podrá volver hasta que se levante el veto.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Durante cuánto tiempo</translation>
    </message>
    <message>
        <source>Delete what they wrote</source>
        <translation>Eliminar lo que escribió</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La última hora</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>El último día</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>La última semana</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Motivo (opcional)</translation>
    </message>
    <message>
        <source>Stands in the log, for those who may read it.</source>
        <translation>Queda en el registro, para quienes puedan leerlo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Vetar</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
</context>
<context>
    <name>NewConversationSheet</name>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>Mensaje directo</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Room in %1</source>
        <translation>Sala en %1</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Nombre de la sala</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nombre del grupo</translation>
    </message>
    <message>
        <source>What it is about (optional)</source>
        <translation>De qué trata (opcional)</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Quién participa</translation>
    </message>
    <message>
        <source>Everyone in the space</source>
        <translation>Todo el espacio</translation>
    </message>
    <message>
        <source>Only people I bring in</source>
        <translation>Solo quien yo añada</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>¿Con quién?</translation>
    </message>
    <message>
        <source>Who is in it?</source>
        <translation>¿Quién participa?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
</context>
<context>
    <name>NewLine</name>
    <message>
        <source>New messages</source>
        <translation>Mensajes nuevos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
</context>
<context>
    <name>NewMessagesBar</name>
    <message numerus="yes">
        <source>%n new message(s) since %1</source>
        <translation>
            <numerusform>%n mensaje nuevo desde %1</numerusform>
            <numerusform>%n mensajes nuevos desde %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Marcar leído</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Ir</translation>
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
        <translation>bienvenida</translation>
    </message>
    <message>
        <source>New space</source>
        <translation>Espacio nuevo</translation>
    </message>
    <message>
        <source>Its first rooms</source>
        <translation>Sus primeras salas</translation>
    </message>
    <message>
        <source>A place for people who belong together: a team, a club, a family.</source>
        <translation>Un lugar para quienes comparten algo: un equipo, un club, una familia.</translation>
    </message>
    <message>
        <source>One for each thing you talk about. You can change them at any time.</source>
        <translation>Una para cada tema. Puedes cambiarlas cuando quieras.</translation>
    </message>
    <message>
        <source>Name of the space</source>
        <translation>Nombre del espacio</translation>
    </message>
    <message>
        <source>What it is about (optional)</source>
        <translation>De qué trata (opcional)</translation>
    </message>
    <message>
        <source>Or join one with an invite</source>
        <translation>O entra en uno con una invitación</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Dejar fuera %1</translation>
    </message>
    <message>
        <source>Another room</source>
        <translation>Otra sala</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar el aviso</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n message(s) could not be sent: where they were to go, you are no longer.</source>
        <translation>
            <numerusform>No se pudo enviar %n mensaje: ya no estás donde iba.</numerusform>
            <numerusform>No se pudieron enviar %n mensajes: ya no estás donde iban.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>You wrote it yourself.</source>
        <translation>Lo escribiste tú.</translation>
    </message>
    <message>
        <source>It was deleted.</source>
        <translation>Se eliminó.</translation>
    </message>
    <message>
        <source>You have blocked who wrote it.</source>
        <translation>Has bloqueado a quien lo escribió.</translation>
    </message>
    <message>
        <source>Nobody wrote it: it tells what happened.</source>
        <translation>No lo escribió nadie: cuenta lo que pasó.</translation>
    </message>
    <message>
        <source>It was sent silently.</source>
        <translation>Se envió en silencio.</translation>
    </message>
    <message>
        <source>The conversation is muted.</source>
        <translation>La conversación está silenciada.</translation>
    </message>
    <message>
        <source>It came in your quiet hours.</source>
        <translation>Llegó en tus horas de silencio.</translation>
    </message>
    <message>
        <source>You want nothing from this conversation.</source>
        <translation>No quieres nada de esta conversación.</translation>
    </message>
    <message>
        <source>You are mentioned in it.</source>
        <translation>Te menciona.</translation>
    </message>
    <message>
        <source>One of your words is in it.</source>
        <translation>Contiene una de tus palabras.</translation>
    </message>
    <message>
        <source>One of your roles is mentioned in it.</source>
        <translation>Menciona uno de tus roles.</translation>
    </message>
    <message>
        <source>Everybody is mentioned in it.</source>
        <translation>Menciona a todo el mundo.</translation>
    </message>
    <message>
        <source>Everybody who is here is mentioned in it.</source>
        <translation>Menciona a todos los que están aquí.</translation>
    </message>
    <message>
        <source>You want everything from this conversation.</source>
        <translation>Quieres todo de esta conversación.</translation>
    </message>
    <message>
        <source>You want only mentions from this conversation.</source>
        <translation>Solo quieres las menciones de esta conversación.</translation>
    </message>
    <message>
        <source>You follow the thread.</source>
        <translation>Sigues el hilo.</translation>
    </message>
    <message>
        <source>You do not follow the thread.</source>
        <translation>No sigues el hilo.</translation>
    </message>
    <message>
        <source>Rooms are silent unless you are mentioned.</source>
        <translation>Las salas no avisan si no te mencionan.</translation>
    </message>
    <message>
        <source>Groups and direct messages are heard by default.</source>
        <translation>Los grupos y los mensajes directos avisan siempre que no digas otra cosa.</translation>
    </message>
</context>
<context>
    <name>NotifyBacktest</name>
    <message>
        <source>What would these settings have meant?</source>
        <translation>¿Qué habría pasado con estos ajustes?</translation>
    </message>
    <message>
        <source>Tried out on what was written in the last 30 days, as far as it is kept on this computer.</source>
        <translation>Se prueban con los mensajes de los últimos 30 días que guarda este equipo.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Try them out</source>
        <translation>Probarlos</translation>
    </message>
    <message numerus="yes">
        <source>You would have got %n notification(s) in 30 days.</source>
        <translation>
            <numerusform>Habrías recibido %n aviso en 30 días.</numerusform>
            <numerusform>Habrías recibido %n avisos en 30 días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n message(s).</source>
        <translation>
            <numerusform>De %n mensaje.</numerusform>
            <numerusform>De %n mensajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>De dónde</translation>
    </message>
</context>
<context>
    <name>NotifyExceptions</name>
    <message>
        <source>Conversations with rules of their own</source>
        <translation>Conversaciones con reglas propias</translation>
    </message>
    <message>
        <source>Muted. Unmute</source>
        <translation>Silenciada. Quitar el silencio</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
</context>
<context>
    <name>NotifyQuiet</name>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>On all your devices. Mentions are quiet, too.</source>
        <translation>En todos tus dispositivos. Las menciones tampoco avisan.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Keep quiet at set times</source>
        <translation>Silenciar a ciertas horas</translation>
    </message>
</context>
<context>
    <name>NotifyWhy</name>
    <message>
        <source>Why, or why not?</source>
        <translation>¿Por qué, o por qué no?</translation>
    </message>
    <message>
        <source>Choose one of the last messages of %1.</source>
        <translation>Elige uno de los últimos mensajes de %1.</translation>
    </message>
    <message>
        <source>Open a conversation first: its last messages stand here then.</source>
        <translation>Abre antes una conversación: aquí estarán sus últimos mensajes.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It outweighs: %1</source>
        <translation>Pesa más que: %1</translation>
    </message>
</context>
<context>
    <name>NotifyWords</name>
    <message>
        <source>Words that count like a mention</source>
        <translation>Palabras que cuentan como una mención</translation>
    </message>
    <message>
        <source>On all your devices. You are notified of messages with one of them, in rooms too.</source>
        <translation>En todos tus dispositivos. Recibes un aviso de los mensajes que contengan alguna, también en las salas.</translation>
    </message>
    <message>
        <source>A word or a few</source>
        <translation>Una palabra o varias</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar a %1</translation>
    </message>
</context>
<context>
    <name>OwnPlaces</name>
    <message>
        <source>Friends</source>
        <translation>Amigos</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
</context>
<context>
    <name>PanelFrame</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PanelHandle</name>
    <message>
        <source>Width of the panel</source>
        <translation>Ancho del panel</translation>
    </message>
</context>
<context>
    <name>PasswordChange</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Changed. All your other devices have been signed out.</source>
        <translation>Cambiada. Se ha cerrado la sesión en todos tus otros dispositivos.</translation>
    </message>
    <message>
        <source>Changing it signs out all your other devices.</source>
        <translation>Al cambiarla se cierra la sesión en todos tus otros dispositivos.</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>The password you have now</source>
        <translation>La contraseña que tienes ahora</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>La nueva</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). A few words together are easy to remember.</source>
        <translation>
            <numerusform>Al menos %n carácter. Unas cuantas palabras juntas se recuerdan bien.</numerusform>
            <numerusform>Al menos %n caracteres. Unas cuantas palabras juntas se recuerdan bien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>Name or user name</source>
        <translation>Nombre o nombre de usuario</translation>
    </message>
    <message>
        <source>People you know</source>
        <translation>Personas que conoces</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>Añadir personas</translation>
    </message>
    <message>
        <source>They see what is said in %1 from now on.</source>
        <translation>A partir de ahora verán lo que se diga en %1.</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>¿Quién?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
</context>
<context>
    <name>PermissionTable</name>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>The space</source>
        <translation>El espacio</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>May do all of the below in every room, whatever the rooms say. Give it with care.</source>
        <translation>Puede hacerlo todo en cada sala, digan lo que digan las salas. Dalo con cuidado.</translation>
    </message>
    <message>
        <source>Look after the space</source>
        <translation>Gestionar el espacio</translation>
    </message>
    <message>
        <source>Change its name, picture and description, its emoji and bots.</source>
        <translation>Cambiar su nombre, imagen y descripción, sus emojis y bots.</translation>
    </message>
    <message>
        <source>Look after roles</source>
        <translation>Gestionar roles</translation>
    </message>
    <message>
        <source>Make, change and give roles below their own, and say what rooms do differently.</source>
        <translation>Crear, cambiar y dar roles por debajo del suyo, y decir qué hacen distinto las salas.</translation>
    </message>
    <message>
        <source>Look after rooms</source>
        <translation>Gestionar salas</translation>
    </message>
    <message>
        <source>Make, change and delete rooms and categories.</source>
        <translation>Crear, cambiar y eliminar salas y categorías.</translation>
    </message>
    <message>
        <source>Look after webhooks</source>
        <translation>Gestionar webhooks</translation>
    </message>
    <message>
        <source>Let other programs post into rooms or hear from them.</source>
        <translation>Dejar que otros programas publiquen en salas o sepan de ellas.</translation>
    </message>
    <message>
        <source>See the log</source>
        <translation>Ver el registro</translation>
    </message>
    <message>
        <source>Read who changed what in this space.</source>
        <translation>Leer quién cambió qué en este espacio.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Make links that let others in.</source>
        <translation>Crear enlaces que dejan entrar a otros.</translation>
    </message>
    <message>
        <source>Look after invites</source>
        <translation>Gestionar invitaciones</translation>
    </message>
    <message>
        <source>See and end everybody&apos;s invites, and add people directly.</source>
        <translation>Ver y terminar las invitaciones de todos, y añadir personas directamente.</translation>
    </message>
    <message>
        <source>Remove people</source>
        <translation>Quitar personas</translation>
    </message>
    <message>
        <source>Take people of lower rank out. They may come back.</source>
        <translation>Sacar a personas de menor rango. Pueden volver.</translation>
    </message>
    <message>
        <source>Ban people</source>
        <translation>Vetar personas</translation>
    </message>
    <message>
        <source>Take people of lower rank out and keep them out.</source>
        <translation>Sacar a personas de menor rango y no dejarlas volver.</translation>
    </message>
    <message>
        <source>Silence people</source>
        <translation>Silenciar personas</translation>
    </message>
    <message>
        <source>Let people of lower rank only read for a while.</source>
        <translation>Dejar que personas de menor rango solo lean por un tiempo.</translation>
    </message>
    <message>
        <source>Choose an own nickname</source>
        <translation>Elegir su propio apodo</translation>
    </message>
    <message>
        <source>Be called something else in this space.</source>
        <translation>Llamarse de otra manera en este espacio.</translation>
    </message>
    <message>
        <source>Change nicknames</source>
        <translation>Cambiar apodos</translation>
    </message>
    <message>
        <source>Say what people of lower rank are called here.</source>
        <translation>Decir cómo se llaman aquí personas de menor rango.</translation>
    </message>
    <message>
        <source>Handle reports</source>
        <translation>Resolver denuncias</translation>
    </message>
    <message>
        <source>See reported messages and decide about them.</source>
        <translation>Ver mensajes denunciados y decidir sobre ellos.</translation>
    </message>
    <message>
        <source>In rooms</source>
        <translation>En las salas</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Send messages and edit their own.</source>
        <translation>Enviar mensajes y editar los propios.</translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Enviar archivos</translation>
    </message>
    <message>
        <source>Attach pictures and other files to messages.</source>
        <translation>Adjuntar imágenes y otros archivos a los mensajes.</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reaccionar</translation>
    </message>
    <message>
        <source>Put emoji under messages.</source>
        <translation>Poner emojis bajo los mensajes.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Pin messages so that all find them.</source>
        <translation>Fijar mensajes para que todos los encuentren.</translation>
    </message>
    <message>
        <source>Mention everyone</source>
        <translation>Mencionar a todos</translation>
    </message>
    <message>
        <source>Use @everyone, @here and the names of all roles.</source>
        <translation>Usar @everyone, @here y los nombres de todos los roles.</translation>
    </message>
    <message>
        <source>Delete others&apos; messages</source>
        <translation>Eliminar mensajes de otros</translation>
    </message>
    <message>
        <source>Take back what other people wrote.</source>
        <translation>Retirar lo que escribieron otros.</translation>
    </message>
    <message>
        <source>read it</source>
        <translation>leerla</translation>
    </message>
    <message>
        <source>write in it</source>
        <translation>escribir en ella</translation>
    </message>
    <message>
        <source>send files in it</source>
        <translation>enviar archivos en ella</translation>
    </message>
    <message>
        <source>react in it</source>
        <translation>reaccionar en ella</translation>
    </message>
    <message>
        <source>pin messages in it</source>
        <translation>fijar mensajes en ella</translation>
    </message>
    <message>
        <source>mention everyone in it</source>
        <translation>mencionar a todos en ella</translation>
    </message>
    <message>
        <source>delete others&apos; messages in it</source>
        <translation>eliminar mensajes de otros en ella</translation>
    </message>
    <message>
        <source>add people to it</source>
        <translation>añadir personas</translation>
    </message>
    <message>
        <source>change its settings</source>
        <translation>cambiar sus ajustes</translation>
    </message>
    <message>
        <source>delete it</source>
        <translation>eliminarla</translation>
    </message>
    <message>
        <source>change who may do what in it</source>
        <translation>cambiar quién puede hacer qué en ella</translation>
    </message>
    <message>
        <source>look after its webhooks</source>
        <translation>gestionar sus webhooks</translation>
    </message>
    <message>
        <source>see the space</source>
        <translation>ver el espacio</translation>
    </message>
    <message>
        <source>change the space</source>
        <translation>cambiar el espacio</translation>
    </message>
    <message>
        <source>delete the space</source>
        <translation>eliminar el espacio</translation>
    </message>
    <message>
        <source>make rooms</source>
        <translation>crear salas</translation>
    </message>
    <message>
        <source>look after roles</source>
        <translation>gestionar roles</translation>
    </message>
    <message>
        <source>invite people</source>
        <translation>invitar a personas</translation>
    </message>
    <message>
        <source>look after all invites</source>
        <translation>gestionar todas las invitaciones</translation>
    </message>
    <message>
        <source>change their nickname</source>
        <translation>cambiar su apodo</translation>
    </message>
    <message>
        <source>read the log</source>
        <translation>leer el registro</translation>
    </message>
    <message>
        <source>handle reports</source>
        <translation>resolver denuncias</translation>
    </message>
    <message>
        <source>add emoji</source>
        <translation>añadir emojis</translation>
    </message>
</context>
<context>
    <name>PersonActs</name>
    <message>
        <source>Edit profile</source>
        <translation>Editar perfil</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Accept request</source>
        <translation>Aceptar solicitud</translation>
    </message>
    <message>
        <source>Add friend</source>
        <translation>Añadir amigo</translation>
    </message>
    <message>
        <source>Take request back</source>
        <translation>Retirar solicitud</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Remove friend</source>
        <translation>Quitar de amigos</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>¿Bloquear a %1?</translation>
    </message>
    <message>
        <source>Remove %1 from your friends?</source>
        <translation>¿Quitar a %1 de tus amigos?</translation>
    </message>
    <message>
        <source>Neither of you sees the other&apos;s presence, writes directly or can ask to be friends. A friendship ends. They are not told.</source>
        <translation>Ninguno ve la presencia del otro, ni puede escribirle directamente ni pedirle amistad. Si había amistad, termina. No se le avisa.</translation>
    </message>
    <message>
        <source>It ends on both sides. Your messages stay.</source>
        <translation>Termina para ambos. Vuestros mensajes se quedan.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
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
        <translation>tú</translation>
    </message>
    <message>
        <source>Both in %1</source>
        <translation>Espacios en común: %1</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Grupos: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s) in common</source>
        <translation>
            <numerusform>%n amigo en común</numerusform>
            <numerusform>%n amigos en común</numerusform>
        </translation>
    </message>
    <message>
        <source>Here since %1</source>
        <translation>Aquí desde el %1</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>Take %1 back</source>
        <translation>Quitar a %1</translation>
    </message>
</context>
<context>
    <name>PersonInSpace</name>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>Silenciado hasta %1</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Terminar ahora</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Nickname here</source>
        <translation>Apodo aquí</translation>
    </message>
    <message>
        <source>As everywhere</source>
        <translation>Como en todas partes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Silence for a while</source>
        <translation>Silenciar un tiempo</translation>
    </message>
    <message>
        <source>Remove from the space</source>
        <translation>Quitar del espacio</translation>
    </message>
    <message>
        <source>Ban from the space</source>
        <translation>Vetar en el espacio</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
</context>
<context>
    <name>PictureButtons</name>
    <message>
        <source>Change picture</source>
        <translation>Cambiar imagen</translation>
    </message>
</context>
<context>
    <name>PictureStage</name>
    <message>
        <source>Picture: %1</source>
        <translation>Imagen: %1</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. Save it to look at it with another program.</source>
        <translation>Esta imagen no se puede mostrar aquí. Guárdala para verla con otro programa.</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Imagen %1 de %2: %3</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Imagen: %1</translation>
    </message>
    <message>
        <source>Sending %1%</source>
        <translation>Enviando, %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture viewer</source>
        <translation>Visor de imágenes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Abrir con otro programa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Imagen siguiente</translation>
    </message>
</context>
<context>
    <name>PinsPanel</name>
    <message>
        <source>Pinned — %1</source>
        <translation>Fijados — %1</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijados</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Mensajes fijados</translation>
    </message>
    <message>
        <source>Nothing is pinned here</source>
        <translation>Aquí no hay nada fijado</translation>
    </message>
    <message>
        <source>Pin a message from its menu, and everybody finds it here.</source>
        <translation>Fija un mensaje desde su menú y todos lo encontrarán aquí.</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Ir al mensaje</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
</context>
<context>
    <name>PlaceMenus</name>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leído</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Notificaciones…</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Salir…</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
    <message>
        <source>Every message</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>Only mentions</source>
        <translation>Solo menciones</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>Silenciar 1 hora</translation>
    </message>
    <message>
        <source>Mute for 8 hours</source>
        <translation>Silenciar 8 horas</translation>
    </message>
    <message>
        <source>Mute until I change it</source>
        <translation>Silenciar hasta que lo cambie</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Quitar el silencio</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Desplegar</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>Categoría nueva…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Delete the category</source>
        <translation>Eliminar la categoría</translation>
    </message>
    <message>
        <source>Show beside</source>
        <translation>Mostrar al lado</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Abrir en una ventana</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Back to the conversation</source>
        <translation>Volver a la conversación</translation>
    </message>
</context>
<context>
    <name>PlaceQuestions</name>
    <message>
        <source>Leave %1?</source>
        <translation>¿Salir de %1?</translation>
    </message>
    <message>
        <source>You will not see it any more until somebody brings you back.</source>
        <translation>No lo verás más hasta que alguien te vuelva a incluir.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Its rooms disappear from your list. To come back you need an invite.</source>
        <translation>Sus salas desaparecen de tu lista. Para volver necesitas una invitación.</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Categoría nueva</translation>
    </message>
    <message>
        <source>Rename the category</source>
        <translation>Cambiar el nombre de la categoría</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>No conversations yet. Start one with the pencil above.</source>
        <translation>Aún no hay conversaciones. Empieza una con el lápiz de arriba.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PollCard</name>
    <message>
        <source>Poll</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Poll · closed</source>
        <translation>Encuesta · cerrada</translation>
    </message>
    <message>
        <source>Poll · choose one or more</source>
        <translation>Encuesta · elige una o varias</translation>
    </message>
    <message>
        <source>Poll · choose one</source>
        <translation>Encuesta · elige una</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n voto</numerusform>
            <numerusform>%n votos</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>Close poll</source>
        <translation>Cerrar encuesta</translation>
    </message>
</context>
<context>
    <name>PollOption</name>
    <message numerus="yes">
        <source>%1, %n vote(s)</source>
        <translation>
            <numerusform>%1, %n voto</numerusform>
            <numerusform>%1, %n votos</numerusform>
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
        <translation>Encuesta nueva</translation>
    </message>
    <message>
        <source>Everybody here sees who voted for what.</source>
        <translation>Todo el mundo aquí ve quién votó qué.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Respuesta %1</translation>
    </message>
    <message>
        <source>How many may one choose?</source>
        <translation>¿Cuántas se pueden elegir?</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Una respuesta</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>Varias respuestas</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>¿Hasta cuándo?</translation>
    </message>
    <message>
        <source>Until it is closed</source>
        <translation>Hasta que se cierre</translation>
    </message>
    <message>
        <source>One hour</source>
        <translation>Una hora</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>Una semana</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
</context>
<context>
    <name>PortraitButton</name>
    <message>
        <source>Change the picture…</source>
        <translation>Cambiar la imagen…</translation>
    </message>
</context>
<context>
    <name>PortraitCrop</name>
    <message>
        <source>The part of the picture that is used. Arrows move it, plus and minus change its size.</source>
        <translation>La parte de la imagen que se usa. Las flechas la mueven, más y menos cambian su tamaño.</translation>
    </message>
</context>
<context>
    <name>PresenceChoice</name>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
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
        <translation>en línea</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>no molestar</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Tu perfil</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 en %2</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Status and presence</source>
        <translation>Estado y presencia</translation>
    </message>
    <message>
        <source>Others see this picture beside what you write.</source>
        <translation>Los demás ven esta imagen junto a lo que escribes.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sobre ti</translation>
    </message>
    <message>
        <source>What others may want to know</source>
        <translation>Lo que otros quieran saber</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>A few words beside your name, until they end or you change them.</source>
        <translation>Unas palabras junto a tu nombre, hasta que caduquen o las cambies.</translation>
    </message>
    <message>
        <source>What’s up?</source>
        <translation>¿Qué tal?</translation>
    </message>
    <message>
        <source>In Lyon until Thursday</source>
        <translation>En Lyon hasta el jueves</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>In 30 minutes</source>
        <translation>En 30 minutos</translation>
    </message>
    <message>
        <source>In 4 hours</source>
        <translation>En 4 horas</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Esta noche</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>En una semana</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Guardar estado</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Others see you as offline. You see everything as before.</source>
        <translation>Los demás te ven desconectado. Tú lo ves todo como siempre.</translation>
    </message>
    <message>
        <source>Others see that you do not want to be disturbed, and nothing rings here.</source>
        <translation>Los demás ven que no quieres que te molesten, y aquí no suena nada.</translation>
    </message>
    <message>
        <source>What others see while you are connected with this device.</source>
        <translation>Lo que ven los demás mientras usas este dispositivo.</translation>
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
        <translation>Lo que promete Tertulia y lo que ocupa ahora en este equipo</translation>
    </message>
    <message>
        <source>at most %1: kept</source>
        <translation>como mucho %1: se cumple</translation>
    </message>
    <message>
        <source>at most %1: more than promised</source>
        <translation>como mucho %1: más de lo prometido</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>Is anything missing?</source>
        <translation>¿Falta algo?</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Re Pág</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Av Pág</translation>
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
        <translation>Menú</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Impr Pant</translation>
    </message>
</context>
<context>
    <name>QuickReactions</name>
    <message>
        <source>Add a reaction</source>
        <translation>Añadir una reacción</translation>
    </message>
    <message>
        <source>All emoji</source>
        <translation>Todos los emojis</translation>
    </message>
</context>
<context>
    <name>RailMenu</name>
    <message>
        <source>Settings of the space</source>
        <translation>Ajustes del espacio</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
</context>
<context>
    <name>ReactionPill</name>
    <message>
        <source>%1 %2, also from you</source>
        <translation>%1 %2, también tuya</translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message>
        <source>Add a reaction</source>
        <translation>Añadir una reacción</translation>
    </message>
</context>
<context>
    <name>ReadersMark</name>
    <message numerus="yes">
        <source>%n person(s) can read this</source>
        <translation>
            <numerusform>%n persona puede leer esto</numerusform>
            <numerusform>%n personas pueden leer esto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Who can read this</source>
        <translation>Quién puede leer esto</translation>
    </message>
</context>
<context>
    <name>RecoveryCodes</name>
    <message>
        <source>Keep these recovery codes where you will find them without your phone. Each works once. They are shown only now.</source>
        <translation>Guarda estos códigos de recuperación donde los encuentres sin el teléfono. Cada uno vale una vez. Solo se muestran ahora.</translation>
    </message>
</context>
<context>
    <name>ReminderMenu</name>
    <message>
        <source>In 20 minutes</source>
        <translation>En 20 minutos</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>En una hora</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>Esta noche</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <translation>Mañana a las %1</translation>
    </message>
    <message>
        <source>Next Monday at %1</source>
        <translation>El próximo lunes a las %1</translation>
    </message>
    <message>
        <source>Monday at %1</source>
        <translation>El lunes a las %1</translation>
    </message>
</context>
<context>
    <name>ReplyStrip</name>
    <message>
        <source>In reply to %1</source>
        <translation>En respuesta a %1</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Dismissed</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Vetado</translation>
    </message>
    <message>
        <source>Report about %1</source>
        <translation>Denuncia sobre %1</translation>
    </message>
    <message>
        <source>Reported by %1, %2: %3</source>
        <translation>Denunciado por %1, %2: %3</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Report this message</source>
        <translation>Denunciar este mensaje</translation>
    </message>
    <message>
        <source>Those who look after this place see the message as it is now, your name and what you write here.</source>
        <translation>Quienes cuidan este lugar ven el mensaje como está ahora, tu nombre y lo que escribas aquí.</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>¿Qué tiene de malo?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Denunciar</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message>
        <source>Forever</source>
        <translation>Para siempre</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>How long messages are kept</source>
        <translation>Cuánto tiempo se guardan los mensajes</translation>
    </message>
    <message>
        <source>Older ones are deleted for everybody, pinned ones and files too.</source>
        <translation>Los más antiguos se eliminan para todos, también los fijados y los archivos.</translation>
    </message>
    <message>
        <source>Delete older messages of %1?</source>
        <translation>¿Eliminar los mensajes antiguos de %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are deleted now and cannot come back.</source>
        <translation>
            <numerusform>Se elimina ahora %n mensaje y no podrá recuperarse.</numerusform>
            <numerusform>Se eliminan ahora %n mensajes y no podrán recuperarse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Guardar %1</translation>
    </message>
</context>
<context>
    <name>RoleChip</name>
    <message>
        <source>Take this role away</source>
        <translation>Quitar este rol</translation>
    </message>
    <message>
        <source>Give this role</source>
        <translation>Dar este rol</translation>
    </message>
</context>
<context>
    <name>RoleEditor</name>
    <message>
        <source>All roles</source>
        <translation>Todos los roles</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Nombre del rol</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Everyone may mention it</source>
        <translation>Cualquiera puede mencionarlo</translation>
    </message>
    <message>
        <source>@%1 reaches all who hold it.</source>
        <translation>@%1 avisa a todos los que lo tienen.</translation>
    </message>
    <message>
        <source>What it allows</source>
        <translation>Qué permite</translation>
    </message>
    <message>
        <source>This role is held by all members of the space.</source>
        <translation>Este rol lo tienen todos los miembros del espacio.</translation>
    </message>
    <message>
        <source>Whoever holds several roles has what all of them allow.</source>
        <translation>Quien tiene varios roles puede lo que permiten todos.</translation>
    </message>
</context>
<context>
    <name>RoleFooter</name>
    <message>
        <source>Not saved yet</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Nobody would gain or lose anything.</source>
        <translation>Nadie ganaría ni perdería nada.</translation>
    </message>
    <message>
        <source>What would change, the first of it:</source>
        <translation>Qué cambiaría, lo primero:</translation>
    </message>
    <message>
        <source>What would change:</source>
        <translation>Qué cambiaría:</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Qué cambiaría</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What would change?</source>
        <translation>¿Qué cambiaría?</translation>
    </message>
    <message>
        <source>Forget changes</source>
        <translation>Descartar cambios</translation>
    </message>
</context>
<context>
    <name>RoleLine</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
</context>
<context>
    <name>RoomHooks</name>
    <message>
        <source>Where to post, on the server&apos;s HTTP address</source>
        <translation>Dónde publicar, en la dirección HTTP del servidor</translation>
    </message>
    <message>
        <source>What signs the deliveries</source>
        <translation>Lo que firma los envíos</translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation>Webhook nuevo</translation>
    </message>
    <message>
        <source>A program posts here</source>
        <translation>Un programa publica aquí</translation>
    </message>
    <message>
        <source>A program is told</source>
        <translation>Se avisa a un programa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Each message of the room is posted there, signed.</source>
        <translation>Cada mensaje de la sala se envía allí, firmado.</translation>
    </message>
    <message>
        <source>Make the webhook</source>
        <translation>Crear el webhook</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n sin entregar</numerusform>
            <numerusform>%n sin entregar</numerusform>
        </translation>
    </message>
    <message>
        <source>posts into this room</source>
        <translation>publica en esta sala</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>Terminar %1</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>No hay ninguno.</translation>
    </message>
    <message>
        <source>End the webhook %1?</source>
        <translation>¿Terminar el webhook %1?</translation>
    </message>
    <message>
        <source>Its address stops working for ever. What it posted stays.</source>
        <translation>Su dirección deja de funcionar para siempre. Lo que publicó se queda.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>RoomLine</name>
    <message>
        <source>%1, category</source>
        <translation>%1, categoría</translation>
    </message>
    <message>
        <source>New room in %1</source>
        <translation>Sala nueva en %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>Subir %1</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>Bajar %1</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Ajustes de %1</translation>
    </message>
</context>
<context>
    <name>RoomOverview</name>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is deleted. For 7 days you can bring it back.</source>
        <translation>%1 se ha eliminado. Durante 7 días puedes recuperarlo.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Nombre de la sala</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Slow mode</source>
        <translation>Modo lento</translation>
    </message>
    <message>
        <source>How long everybody waits between two messages here.</source>
        <translation>Cuánto espera cada uno aquí entre dos mensajes.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>For everybody. For 7 days it can be brought back.</source>
        <translation>Para todos. Durante 7 días se puede recuperar.</translation>
    </message>
    <message>
        <source>Delete this room</source>
        <translation>Eliminar esta sala</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>¿Eliminar %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose it.</source>
        <translation>
            <numerusform>Lo pierde %n persona.</numerusform>
            <numerusform>Lo pierden %n personas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go with it.</source>
        <translation>
            <numerusform>Se pierde %n mensaje.</numerusform>
            <numerusform>Se pierden %n mensajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>For 7 days you can bring it back; then it is gone for ever.</source>
        <translation>Durante 7 días puedes recuperarlo; después desaparece para siempre.</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Quién puede hacer qué</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Quién la ve</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>This is not for you</source>
        <translation>Esto no es para ti</translation>
    </message>
</context>
<context>
    <name>RoomPermissions</name>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>What a room says counts for more than what the roles say; of several roles the highest counts, and what is said of one person above all.</source>
        <translation>Lo que dice una sala cuenta más que los roles; entre varios roles cuenta el más alto, y lo que se indique para una persona, más que todo lo demás.</translation>
    </message>
    <message>
        <source>Or one person</source>
        <translation>O una persona</translation>
    </message>
    <message>
        <source>What %1 may do here</source>
        <translation>Permisos aquí: %1</translation>
    </message>
</context>
<context>
    <name>RoomReadersPart</name>
    <message>
        <source>Private</source>
        <translation>Privada</translation>
    </message>
    <message>
        <source>Only people and roles you choose see it.</source>
        <translation>Solo la ven las personas y los roles que elijas.</translation>
    </message>
    <message>
        <source>Roles that see it</source>
        <translation>Roles que la ven</translation>
    </message>
    <message>
        <source>Whoever holds one of these is in the room, as long as they hold it. Others are added by hand under Members.</source>
        <translation>Quien tenga uno de estos está en la sala mientras lo tenga. A los demás se les añade a mano en Miembros.</translation>
    </message>
    <message>
        <source>This space has no roles yet.</source>
        <translation>Este espacio aún no tiene roles.</translation>
    </message>
    <message>
        <source>Open %1 to the whole space?</source>
        <translation>¿Abrir %1 a todo el espacio?</translation>
    </message>
    <message>
        <source>Make %1 private?</source>
        <translation>¿Hacer privada %1?</translation>
    </message>
    <message>
        <source>Everybody in %1 can then read all that was ever said there.</source>
        <translation>Todos en %1 podrán leer todo lo que se haya dicho allí.</translation>
    </message>
    <message>
        <source>Everybody but you and the roles below loses it. You can add people again. What was said stays.</source>
        <translation>La pierden todos menos tú y los roles de abajo. Puedes volver a añadir personas. Lo dicho se queda.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>Make private</source>
        <translation>Hacer privada</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The role “%1” allows it.</source>
        <translation>El rol «%1» lo permite.</translation>
    </message>
    <message>
        <source>The role “%1” may do everything.</source>
        <translation>El rol «%1» puede hacerlo todo.</translation>
    </message>
    <message>
        <source>This room allows it to the role “%1”.</source>
        <translation>Esta sala se lo permite al rol «%1».</translation>
    </message>
    <message>
        <source>This room denies it to the role “%1”.</source>
        <translation>Esta sala se lo niega al rol «%1».</translation>
    </message>
    <message>
        <source>The owner of the space may do everything.</source>
        <translation>El propietario del espacio puede hacerlo todo.</translation>
    </message>
    <message>
        <source>No role allows it.</source>
        <translation>Ninguno de tus roles lo permite.</translation>
    </message>
    <message>
        <source>Only the owner of the space may do this.</source>
        <translation>Solo el propietario del espacio puede hacerlo.</translation>
    </message>
    <message>
        <source>This can only be done to people whose highest role is lower.</source>
        <translation>Esto solo se puede hacer con personas cuyo rol más alto sea inferior.</translation>
    </message>
    <message>
        <source>The role is not below the own highest role.</source>
        <translation>El rol no está por debajo del propio rol más alto.</translation>
    </message>
    <message>
        <source>The role may more than the one who would change it.</source>
        <translation>El rol puede más que quien lo cambiaría.</translation>
    </message>
    <message>
        <source>Not a member of the space.</source>
        <translation>No es miembro del espacio.</translation>
    </message>
    <message>
        <source>All members of the space see it.</source>
        <translation>Lo ven todos los miembros del espacio.</translation>
    </message>
    <message>
        <source>Banned from this space.</source>
        <translation>Vetado en este espacio.</translation>
    </message>
    <message>
        <source>Silenced for now: only reading is possible.</source>
        <translation>Silenciado por ahora: solo se puede leer.</translation>
    </message>
    <message>
        <source>Everyone may leave.</source>
        <translation>Todo el mundo puede salir.</translation>
    </message>
    <message>
        <source>That person is not here.</source>
        <translation>Esa persona no está aquí.</translation>
    </message>
    <message>
        <source>The owner cannot leave. Hand it over to somebody else first.</source>
        <translation>El propietario no puede salir. Antes cédelo a otra persona.</translation>
    </message>
    <message>
        <source>A space is owned by this account.</source>
        <translation>Esta cuenta es propietaria de un espacio.</translation>
    </message>
    <message>
        <source>Everyone may mention this role.</source>
        <translation>Cualquiera puede mencionar este rol.</translation>
    </message>
    <message>
        <source>This room allows it to this person.</source>
        <translation>Esta sala se lo permite a esta persona.</translation>
    </message>
    <message>
        <source>This room denies it to this person.</source>
        <translation>Esta sala se lo niega a esta persona.</translation>
    </message>
    <message>
        <source>All members of the space read this room.</source>
        <translation>Todos los miembros del espacio leen esta sala.</translation>
    </message>
    <message>
        <source>Not a member of the room&apos;s space.</source>
        <translation>No es miembro del espacio de la sala.</translation>
    </message>
    <message>
        <source>Those who lead this private room may do this.</source>
        <translation>Quienes dirigen esta sala privada pueden hacerlo.</translation>
    </message>
    <message>
        <source>A public room has all members of its space.</source>
        <translation>Una sala pública tiene a todos los miembros de su espacio.</translation>
    </message>
    <message>
        <source>This person reads the room by a role.</source>
        <translation>Esta persona lee la sala por un rol.</translation>
    </message>
    <message>
        <source>Nobody can give or take what they may not do themselves.</source>
        <translation>Nadie puede dar ni quitar lo que no puede hacer.</translation>
    </message>
    <message>
        <source>This room is slow: wait a little between messages.</source>
        <translation>Esta sala es lenta: espera un poco entre mensajes.</translation>
    </message>
    <message>
        <source>All members read it.</source>
        <translation>La leen todos los miembros.</translation>
    </message>
    <message>
        <source>All members may do this.</source>
        <translation>Todos los miembros pueden hacerlo.</translation>
    </message>
    <message>
        <source>All members may pin.</source>
        <translation>Todos los miembros pueden fijar.</translation>
    </message>
    <message>
        <source>Not a member of this conversation.</source>
        <translation>No es miembro de esta conversación.</translation>
    </message>
    <message>
        <source>Only rooms of a space have this.</source>
        <translation>Solo lo tienen las salas de un espacio.</translation>
    </message>
    <message>
        <source>There are no ranks here.</source>
        <translation>Aquí no hay rangos.</translation>
    </message>
    <message>
        <source>The owner ranks the members.</source>
        <translation>El propietario da los rangos.</translation>
    </message>
    <message>
        <source>Only the owner ranks the members.</source>
        <translation>Solo el propietario da rangos.</translation>
    </message>
    <message>
        <source>All members of a group may add people.</source>
        <translation>Todos los miembros de un grupo pueden añadir personas.</translation>
    </message>
    <message>
        <source>The owner and the admins may change the group.</source>
        <translation>El propietario y los admins pueden cambiar el grupo.</translation>
    </message>
    <message>
        <source>Only the owner and the admins may change the group.</source>
        <translation>Solo el propietario y los admins pueden cambiar el grupo.</translation>
    </message>
    <message>
        <source>The owner and the admins may delete messages of others.</source>
        <translation>El propietario y los admins pueden eliminar mensajes de otros.</translation>
    </message>
    <message>
        <source>Who wrote a message may delete it.</source>
        <translation>Quien escribió un mensaje puede eliminarlo.</translation>
    </message>
    <message>
        <source>Only who wrote it, and those who lead, may delete a message.</source>
        <translation>Solo quien lo escribió y quienes dirigen pueden eliminar un mensaje.</translation>
    </message>
    <message>
        <source>Only who wrote a message may edit it.</source>
        <translation>Solo quien escribió un mensaje puede editarlo.</translation>
    </message>
    <message>
        <source>Who leads may remove people of lower rank.</source>
        <translation>Quien dirige puede quitar a personas de menor rango.</translation>
    </message>
    <message>
        <source>Only somebody of higher rank may remove this person.</source>
        <translation>Solo alguien de mayor rango puede quitar a esta persona.</translation>
    </message>
    <message>
        <source>A direct message is between two people.</source>
        <translation>Un mensaje directo es entre dos personas.</translation>
    </message>
    <message>
        <source>A direct message has no settings of its own.</source>
        <translation>Un mensaje directo no tiene ajustes propios.</translation>
    </message>
    <message>
        <source>A thread has the settings of where it belongs.</source>
        <translation>Un hilo tiene los ajustes de donde está.</translation>
    </message>
    <message>
        <source>You block this person.</source>
        <translation>Bloqueas a esta persona.</translation>
    </message>
    <message>
        <source>This account was deleted.</source>
        <translation>Esta cuenta se eliminó.</translation>
    </message>
    <message>
        <source>That is you.</source>
        <translation>Eres tú.</translation>
    </message>
    <message>
        <source>This person takes no friend requests from you.</source>
        <translation>Esta persona no acepta solicitudes de amistad tuyas.</translation>
    </message>
    <message>
        <source>This person cannot be brought into groups by you.</source>
        <translation>No puedes llevar a esta persona a grupos.</translation>
    </message>
    <message>
        <source>This person takes no direct messages from you.</source>
        <translation>Esta persona no acepta mensajes directos tuyos.</translation>
    </message>
    <message>
        <source>Hand it over to somebody else first.</source>
        <translation>Antes cédelo a otra persona.</translation>
    </message>
    <message>
        <source>Direct messages are kept.</source>
        <translation>Los mensajes directos se conservan.</translation>
    </message>
    <message>
        <source>Only administrators of the server may do this.</source>
        <translation>Solo los administradores del servidor pueden hacerlo.</translation>
    </message>
    <message>
        <source>A rule of the server decides this.</source>
        <translation>Lo decide una regla del servidor.</translation>
    </message>
</context>
<context>
    <name>SavedPage</name>
    <message>
        <source>Saved messages</source>
        <translation>Mensajes guardados</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>Aún no has guardado nada</translation>
    </message>
    <message>
        <source>Put a message aside from its menu; only you see what you saved.</source>
        <translation>Guarda un mensaje desde su menú; solo tú ves lo que guardas.</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Ir al mensaje</translation>
    </message>
    <message>
        <source>Edit the note…</source>
        <translation>Editar la nota…</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Quitar de los guardados</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>Solo la ves tú.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>¿Para qué es?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>ScheduledSheet</name>
    <message>
        <source>Message to be sent later</source>
        <translation>Mensaje para enviar más tarde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Like 2026-05-17 and 09:30</source>
        <translation>Como 2026-05-17 y 09:30</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>That is past</source>
        <translation>Eso ya ha pasado</translation>
    </message>
</context>
<context>
    <name>SearchBody</name>
    <message>
        <source>Search here</source>
        <translation>Buscar aquí</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>From…</source>
        <translation>De…</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>En…</translation>
    </message>
    <message>
        <source>Mentions me</source>
        <translation>Me mencionan</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Before…</source>
        <translation>Antes de…</translation>
    </message>
    <message>
        <source>After…</source>
        <translation>Después de…</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Los mejores primero</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>You are offline: only what is on this device was searched.</source>
        <translation>Estás sin conexión: solo se ha buscado en este dispositivo.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>¿Qué buscas?</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Prueba con menos palabras o más cortas.</translation>
    </message>
    <message>
        <source>Words find every message that has them all. Quotation marks keep words together, a minus before a word leaves it out.</source>
        <translation>Se encuentran los mensajes que contienen todas las palabras. Las comillas mantienen juntas varias palabras, y un signo menos delante de una palabra la excluye.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in %1</source>
        <translation>Buscar en %1</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Buscar en todas partes</translation>
    </message>
</context>
<context>
    <name>SecondFactor</name>
    <message>
        <source>Second factor</source>
        <translation>Segundo factor</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Está desactivado.</translation>
    </message>
    <message>
        <source>It is on: signing in wants a code from your phone, too.</source>
        <translation>Está activado: para entrar hace falta también un código de tu teléfono.</translation>
    </message>
    <message>
        <source>Signing in then also asks for a code from your phone, so your password alone is not enough.</source>
        <translation>Para entrar hará falta también un código de tu teléfono: la contraseña sola no bastará.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Tu contraseña</translation>
    </message>
    <message>
        <source>A code from your phone, or a recovery code</source>
        <translation>Un código de tu teléfono, o uno de recuperación</translation>
    </message>
    <message>
        <source>The six digits that your phone shows</source>
        <translation>Las seis cifras que muestra tu teléfono</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Los he guardado</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Set up or turn off</source>
        <translation>Configurar o desactivar</translation>
    </message>
</context>
<context>
    <name>SecondFactorScan</name>
    <message>
        <source>Point the camera of your authenticator app at this.</source>
        <translation>Apunta aquí con la cámara de tu aplicación de códigos.</translation>
    </message>
    <message>
        <source>The secret as a QR code; the same stands below in letters</source>
        <translation>El secreto como código QR; debajo está lo mismo en letras</translation>
    </message>
    <message>
        <source>Or type this into the app:</source>
        <translation>O escribe esto en la aplicación:</translation>
    </message>
</context>
<context>
    <name>SecretNotice</name>
    <message>
        <source>It is shown this once. Keep it where only the program reads it.</source>
        <translation>Se muestra solo esta vez. Guárdalo donde solo lo lea el programa.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Ya lo tengo</translation>
    </message>
</context>
<context>
    <name>SectionFrame</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message numerus="yes">
        <source>You can send again in %n second(s)</source>
        <translation>
            <numerusform>Podrás enviar otra vez en %n segundo</numerusform>
            <numerusform>Podrás enviar otra vez en %n segundos</numerusform>
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
        <translation>Usar %1</translation>
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
        <translation>Un chat que es tuyo: tu servidor, tu gente, tus palabras.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use it, look into it, change it and hand it on.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Puedes usarlo, mirar cómo está hecho, cambiarlo y compartirlo.</translation>
    </message>
    <message>
        <source>Built with Qt, SQLite, libsodium, md4c, ICU, hunspell, QtKeychain and libqrencode. Typefaces: Inter and JetBrains Mono.</source>
        <translation>Hecho con Qt, SQLite, libsodium, md4c, ICU, hunspell, QtKeychain y libqrencode. Tipos de letra: Inter y JetBrains Mono.</translation>
    </message>
</context>
<context>
    <name>SettingsAccount</name>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 en %2</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Editar perfil</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>¿Cerrar sesión?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent yet will be lost.</source>
        <translation>
            <numerusform>Se perderá %n mensaje que aún no se ha enviado.</numerusform>
            <numerusform>Se perderán %n mensajes que aún no se han enviado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything kept on this computer for this account is removed. It stays on the server.</source>
        <translation>Se quita todo lo que hay en este equipo de esta cuenta. En el servidor se queda.</translation>
    </message>
</context>
<context>
    <name>SettingsAppearance</name>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
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
        <translation>Alto</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>%1 and %2 work everywhere.</source>
        <translation>%1 y %2 valen en todas partes.</translation>
    </message>
    <message>
        <source>Text of messages</source>
        <translation>Texto de los mensajes</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>Cosy</source>
        <translation>Holgada</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>Animaciones</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Icono en la bandeja</translation>
    </message>
    <message>
        <source>A dot tells that something is unread.</source>
        <translation>Un punto indica que hay algo sin leer.</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Este sistema no tiene bandeja.</translation>
    </message>
    <message>
        <source>Closing the window leaves Tertulia running</source>
        <translation>Al cerrar la ventana, Tertulia sigue funcionando</translation>
    </message>
    <message>
        <source>You find it in the tray and go on being notified.</source>
        <translation>La encuentras en la bandeja y te sigue avisando.</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>Iniciar con el sistema</translation>
    </message>
    <message>
        <source>Hidden in the tray, if there is one.</source>
        <translation>Oculta en la bandeja, si la hay.</translation>
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
        <translation>Tus dispositivos</translation>
    </message>
    <message>
        <source>Where you are signed in with this account. If you do not know one of them, sign it out and change your password.</source>
        <translation>Donde tienes abierta la sesión de esta cuenta. Si no conoces alguno, cierra su sesión y cambia la contraseña.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Sign out all the others</source>
        <translation>Cerrar la sesión en todos los demás</translation>
    </message>
    <message>
        <source>Sign out all other devices?</source>
        <translation>¿Cerrar la sesión en todos los demás dispositivos?</translation>
    </message>
    <message>
        <source>Sign out this device?</source>
        <translation>¿Cerrar la sesión en este dispositivo?</translation>
    </message>
    <message>
        <source>Whoever uses it has to sign in again with the password.</source>
        <translation>Quien lo use tendrá que volver a entrar con la contraseña.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>SettingsDiagnostics</name>
    <message>
        <source>What helps to find out why something does not work. None of it is sent anywhere by itself. There are no passwords, no names of people and no messages in it.</source>
        <translation>Lo que ayuda a averiguar por qué algo no funciona. Nada de ello se envía por sí solo. No contiene contraseñas, ni nombres de personas, ni mensajes.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Save what was said on the line…</source>
        <translation>Guardar lo que se dijo por la línea…</translation>
    </message>
    <message>
        <source>What this program and the server said to each other lately is held in memory: %1. A saved file has no words, names, passwords or addresses in it, only what kind of thing was said when, so that somebody can play it again and look for the fault.</source>
        <translation>Lo último que este programa y el servidor se han dicho está en la memoria: %1. Un archivo guardado no contiene palabras, nombres, contraseñas ni direcciones, solo qué clase de cosa se dijo y cuándo, para que alguien pueda repetirlo y buscar el fallo.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
</context>
<context>
    <name>SettingsLanguage</name>
    <message>
        <source>Changes at once. Dates and numbers are written as your country does, if it speaks this language.</source>
        <translation>Cambia al momento. Las fechas y los números se escriben como en tu país, si allí se habla este idioma.</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Según el sistema</translation>
    </message>
</context>
<context>
    <name>SettingsNotifications</name>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Con sonido</translation>
    </message>
    <message>
        <source>Hide what was written</source>
        <translation>Ocultar lo escrito</translation>
    </message>
    <message>
        <source>Only who wrote is shown, for screens that others see.</source>
        <translation>Solo se ve quién escribió, para pantallas que otros miran.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>Nothing is shown until you turn it off, and others see it.</source>
        <translation>No se muestra nada hasta que lo quites, y los demás lo ven.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SettingsPrivacy</name>
    <message>
        <source>Who may come to you</source>
        <translation>Quién puede dirigirse a ti</translation>
    </message>
    <message>
        <source>Friend requests</source>
        <translation>Solicitudes de amistad</translation>
    </message>
    <message>
        <source>From everyone</source>
        <translation>De cualquiera</translation>
    </message>
    <message>
        <source>From people in my spaces</source>
        <translation>De gente de mis espacios</translation>
    </message>
    <message>
        <source>From nobody</source>
        <translation>De nadie</translation>
    </message>
    <message>
        <source>Direct messages and groups</source>
        <translation>Mensajes directos y grupos</translation>
    </message>
    <message>
        <source>From friends only</source>
        <translation>Solo de amigos</translation>
    </message>
    <message numerus="yes">
        <source>You have blocked %n person(s).</source>
        <translation>
            <numerusform>Has bloqueado a %n persona.</numerusform>
            <numerusform>Has bloqueado a %n personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have blocked nobody.</source>
        <translation>No has bloqueado a nadie.</translation>
    </message>
    <message>
        <source>What others see of you</source>
        <translation>Lo que los demás ven de ti</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Invisible, you are offline for everybody else. How far you have read is known to nobody but you.</source>
        <translation>Si estás invisible, los demás te ven sin conexión. Nadie más que tú sabe hasta dónde has leído.</translation>
    </message>
</context>
<context>
    <name>SettingsShortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Press a row, then the keys you want for it. Backspace takes its keys away.</source>
        <translation>Pulsa una fila y después las teclas que quieras para ella. Retroceso le quita las suyas.</translation>
    </message>
</context>
<context>
    <name>SettingsStorage</name>
    <message>
        <source>Messages on this computer</source>
        <translation>Mensajes en este equipo</translation>
    </message>
    <message>
        <source>They make it fast, and let you read and search without a connection.</source>
        <translation>Hacen que todo vaya rápido, y puedes leer y buscar sin conexión.</translation>
    </message>
    <message>
        <source>Fetch everything again</source>
        <translation>Volver a descargarlo todo</translation>
    </message>
    <message>
        <source>Files you have looked at</source>
        <translation>Archivos que has abierto</translation>
    </message>
    <message>
        <source>Remove them from this computer</source>
        <translation>Quitarlos de este equipo</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>Fetch everything again?</source>
        <translation>¿Volver a traerlo todo?</translation>
    </message>
    <message>
        <source>The messages kept here are thrown away and fetched from the server. What waits to be sent is not lost. Without a connection, nothing will be here until there is one.</source>
        <translation>Los mensajes guardados aquí se tiran y se traen del servidor. Lo que espera a enviarse no se pierde. Sin conexión, aquí no habrá nada hasta que la haya.</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Traer otra vez</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>No hay ninguno.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Find a command</source>
        <translation>Buscar una acción</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>no keys</source>
        <translation>sin teclas</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>Pulsa teclas…</translation>
    </message>
    <message>
        <source>Back to the usual keys</source>
        <translation>Volver a las teclas habituales</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose other keys</source>
        <translation>Elegir otras teclas</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar una acción</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Aquí aún no hay nada</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Mostrar todas las conversaciones</translation>
    </message>
    <message>
        <source>Show only unread ones</source>
        <translation>Mostrar solo las no leídas</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Nada con ese nombre</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Todo leído</translation>
    </message>
</context>
<context>
    <name>SidebarEntry</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidebarHead</name>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
</context>
<context>
    <name>SidebarSection</name>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Mensajes directos</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Sala nueva</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>New direct message</source>
        <translation>Mensaje directo nuevo</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, plegado</translation>
    </message>
</context>
<context>
    <name>SkinTones</name>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>Piel clara</translation>
    </message>
    <message>
        <source>Medium light skin</source>
        <translation>Piel medio clara</translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation>Piel media</translation>
    </message>
    <message>
        <source>Medium dark skin</source>
        <translation>Piel medio oscura</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>Piel oscura</translation>
    </message>
    <message>
        <source>Skin tone: %1</source>
        <translation>Tono de piel: %1</translation>
    </message>
</context>
<context>
    <name>SpaceBans</name>
    <message>
        <source>Ban somebody who is not here</source>
        <translation>Vetar a alguien que no está</translation>
    </message>
    <message>
        <source>Members are banned from their profile.</source>
        <translation>A los miembros se les veta desde su perfil.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Motivo (opcional)</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Vetar</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>por %1, %2</translation>
    </message>
    <message>
        <source>End ban</source>
        <translation>Levantar veto</translation>
    </message>
    <message>
        <source>End the ban of %1</source>
        <translation>Levantar el veto a %1</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>No hay nadie vetado.</translation>
    </message>
    <message>
        <source>Banned people</source>
        <translation>Personas vetadas</translation>
    </message>
</context>
<context>
    <name>SpaceBots</name>
    <message>
        <source>The token of %1</source>
        <translation>El token de %1</translation>
    </message>
    <message>
        <source>New bot</source>
        <translation>Bot nuevo</translation>
    </message>
    <message>
        <source>A program that takes part in this space. Whoever has its token is the bot.</source>
        <translation>Un programa que participa en este espacio. Quien tenga su token es el bot.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lee</translation>
    </message>
    <message>
        <source>Sees the messages of the rooms it is in.</source>
        <translation>Ve los mensajes de las salas en las que está.</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Escribe</translation>
    </message>
    <message>
        <source>Sends messages and reacts.</source>
        <translation>Envía mensajes y reacciona.</translation>
    </message>
    <message>
        <source>Manages</source>
        <translation>Gestiona</translation>
    </message>
    <message>
        <source>Does what its roles allow: rooms, members, invites.</source>
        <translation>Hace lo que permiten sus roles: salas, miembros, invitaciones.</translation>
    </message>
    <message>
        <source>Make the bot</source>
        <translation>Crear el bot</translation>
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
        <translation>Token nuevo para %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>No hay ninguno.</translation>
    </message>
    <message>
        <source>A new token for %1?</source>
        <translation>¿Un token nuevo para %1?</translation>
    </message>
    <message>
        <source>Delete the bot %1?</source>
        <translation>¿Eliminar el bot %1?</translation>
    </message>
    <message>
        <source>The one it uses now stops working at once.</source>
        <translation>El que usa ahora deja de funcionar enseguida.</translation>
    </message>
    <message>
        <source>Its token and its commands end for ever and it leaves its places. What it said stays.</source>
        <translation>Su token y sus comandos terminan para siempre y sale de sus sitios. Lo que dijo se queda.</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Token nuevo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>SpaceEmoji</name>
    <message>
        <source>New emoji</source>
        <translation>Emoji nuevo</translation>
    </message>
    <message>
        <source>PNG, JPEG, GIF or WebP. Everybody in the space can then use it.</source>
        <translation>PNG, JPEG, GIF o WebP. Todos en el espacio podrán usarlo.</translation>
    </message>
    <message>
        <source>Drop another one to take that instead.</source>
        <translation>Suelta otra para usarla en su lugar.</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Suelta aquí una imagen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir imagen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Written as :name: in messages</source>
        <translation>Se escribe :nombre: en los mensajes.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Emoji of this space</source>
        <translation>Emojis de este espacio</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Aún no hay ninguno.</translation>
    </message>
    <message>
        <source>Rename emoji</source>
        <translation>Cambiar nombre del emoji</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Delete :%1:?</source>
        <translation>¿Eliminar :%1:?</translation>
    </message>
    <message>
        <source>Nobody can use it any more. Where it was used its name stays.</source>
        <translation>Nadie podrá usarlo ya. Donde se usó queda su nombre.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>SpaceExplain</name>
    <message>
        <source>May somebody do something?</source>
        <translation>¿Puede alguien hacer algo?</translation>
    </message>
    <message>
        <source>The answer comes from the same rules that the server decides by.</source>
        <translation>La respuesta viene de las mismas reglas con las que decide el servidor.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>You, or somebody else</source>
        <translation>Tú, u otra persona</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Who may?</source>
        <translation>¿Quién puede?</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Porque: %1</translation>
    </message>
    <message>
        <source>This counts for more than:</source>
        <translation>Esto cuenta más que:</translation>
    </message>
    <message>
        <source>These are the first of them.</source>
        <translation>Estos son los primeros.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpaceInvites</name>
    <message>
        <source>New invite</source>
        <translation>Invitación nueva</translation>
    </message>
    <message>
        <source>Whoever has the link can come in, as long as it works.</source>
        <translation>Quien tenga el enlace puede entrar mientras funcione.</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Funciona durante</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sin fin</translation>
    </message>
    <message>
        <source>For how many people</source>
        <translation>Para cuántas personas</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Make an invite</source>
        <translation>Crear una invitación</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Invites that work</source>
        <translation>Invitaciones activas</translation>
    </message>
    <message>
        <source>There are none right now.</source>
        <translation>Ahora mismo no hay ninguna.</translation>
    </message>
</context>
<context>
    <name>SpaceLog</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nothing of that kind was done.</source>
        <translation>No se ha hecho nada así.</translation>
    </message>
</context>
<context>
    <name>SpaceMembersPart</name>
    <message numerus="yes">
        <source>Find among %n member(s)</source>
        <translation>
            <numerusform>Buscar entre %n miembro</numerusform>
            <numerusform>Buscar entre %n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>you</source>
        <translation>tú</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>No hay nadie así.</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>Añadir personas…</translation>
    </message>
</context>
<context>
    <name>SpaceMenu</name>
    <message>
        <source>Invite people…</source>
        <translation>Invitar a gente…</translation>
    </message>
    <message>
        <source>Settings of the space</source>
        <translation>Ajustes del espacio</translation>
    </message>
    <message>
        <source>New room…</source>
        <translation>Sala nueva…</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>Categoría nueva…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Leave the space…</source>
        <translation>Salir del espacio…</translation>
    </message>
</context>
<context>
    <name>SpaceOverview</name>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>%1 is deleted. For 7 days you can bring it back.</source>
        <translation>%1 se ha eliminado. Durante 7 días puedes recuperarlo.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Name of the space</source>
        <translation>Nombre del espacio</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>You own this space.</source>
        <translation>Este espacio es tuyo.</translation>
    </message>
    <message>
        <source>%1 owns this space.</source>
        <translation>%1 es propietario de este espacio.</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Cederlo</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>You need an invite to come back.</source>
        <translation>Para volver necesitas una invitación.</translation>
    </message>
    <message>
        <source>Leave this space</source>
        <translation>Salir de este espacio</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>With all its rooms and what was said in them. For 7 days it can be brought back.</source>
        <translation>Con todas sus salas y lo dicho en ellas. Durante 7 días se puede recuperar.</translation>
    </message>
    <message>
        <source>Delete this space</source>
        <translation>Eliminar este espacio</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>¿Salir de %1?</translation>
    </message>
    <message>
        <source>You lose your roles and its rooms, and what you have read there is removed from this computer. What you wrote stays.</source>
        <translation>Pierdes tus roles y sus salas, y lo que has leído allí se borra de este equipo. Lo que escribiste se queda.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>¿Eliminar %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose it.</source>
        <translation>
            <numerusform>Lo pierde %n persona.</numerusform>
            <numerusform>Lo pierden %n personas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go with it.</source>
        <translation>
            <numerusform>Se pierde %n mensaje.</numerusform>
            <numerusform>Se pierden %n mensajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>For 7 days you can bring it back; then it is gone for ever.</source>
        <translation>Durante 7 días puedes recuperarlo; después desaparece para siempre.</translation>
    </message>
    <message>
        <source>Hand %1 over</source>
        <translation>Ceder %1</translation>
    </message>
    <message>
        <source>Who owns it may do everything, also delete it. You stay a member with the roles you hold. Only they can give it back.</source>
        <translation>Quien es propietario puede hacerlo todo, también eliminarlo. Sigues siendo miembro con tus roles. Solo esa persona puede devolvértelo.</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>¿A quién?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Ceder</translation>
    </message>
</context>
<context>
    <name>SpacePage</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Quién puede hacer qué</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Invitaciones</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Vetos</translation>
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
        <translation>Denuncias</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>This is not for you</source>
        <translation>Esto no es para ti</translation>
    </message>
</context>
<context>
    <name>SpaceReports</name>
    <message>
        <source>Decided</source>
        <translation>Resueltas</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Aún no se ha resuelto nada.</translation>
    </message>
    <message>
        <source>No reports are waiting.</source>
        <translation>No hay denuncias pendientes.</translation>
    </message>
    <message>
        <source>What members report from the menu of a message comes here.</source>
        <translation>Aquí llega lo que los miembros denuncian desde el menú de un mensaje.</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>¿Qué hacer?</translation>
    </message>
    <message>
        <source>The report ends and nothing else happens.</source>
        <translation>La denuncia termina y no pasa nada más.</translation>
    </message>
    <message>
        <source>The message is deleted for everybody, for good.</source>
        <translation>El mensaje se elimina para todos, para siempre.</translation>
    </message>
    <message>
        <source>%1 can only read for a day.</source>
        <translation>%1 solo podrá leer durante un día.</translation>
    </message>
    <message>
        <source>%1 is taken out of the space and may come back by invite.</source>
        <translation>%1 sale del espacio y puede volver con una invitación.</translation>
    </message>
    <message>
        <source>%1 is taken out of the space and kept out.</source>
        <translation>%1 sale del espacio y no podrá volver.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Eliminar mensaje</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Vetar</translation>
    </message>
    <message>
        <source>Note for the log (optional)</source>
        <translation>Nota para el registro (opcional)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>SpaceRoles</name>
    <message>
        <source>Higher roles decide first and stand above lower ones. Drag, or hold Alt and press the arrow keys.</source>
        <translation>Los roles más altos deciden antes y están por encima. Arrastra, o pulsa Alt y las flechas.</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Rol nuevo</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Choose a role</source>
        <translation>Elige un rol</translation>
    </message>
    <message>
        <source>You then see what it allows and who holds it.</source>
        <translation>Verás qué permite y quién lo tiene.</translation>
    </message>
    <message>
        <source>It comes just above the role of everyone and allows nothing at first.</source>
        <translation>Se coloca justo encima del rol de todos y al principio no permite nada.</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Nombre del rol</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Delete the role %1?</source>
        <translation>¿Eliminar el rol %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose it, and what rooms say of it is gone.</source>
        <translation>
            <numerusform>Lo pierde %n persona, y desaparece lo que las salas digan de él.</numerusform>
            <numerusform>Lo pierden %n personas, y desaparece lo que las salas digan de él.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody holds it. What rooms say of it is gone.</source>
        <translation>Nadie lo tiene. Desaparece lo que las salas digan de él.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Forget the changes?</source>
        <translation>¿Descartar los cambios?</translation>
    </message>
    <message>
        <source>What you changed about %1 is not saved yet.</source>
        <translation>Lo que cambiaste de %1 aún no está guardado.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>SpaceRoomsPart</name>
    <message>
        <source>The order here is the order in the sidebar, for everybody.</source>
        <translation>El orden aquí es el de la barra lateral, para todos.</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Sala nueva</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Categoría nueva</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>Aún no hay salas.</translation>
    </message>
    <message>
        <source>A room is where people of the space talk about one thing.</source>
        <translation>En una sala, la gente del espacio habla de un tema.</translation>
    </message>
    <message>
        <source>Rename category</source>
        <translation>Cambiar nombre de la categoría</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privada</translation>
    </message>
    <message>
        <source>Only people and roles you choose see it.</source>
        <translation>Solo la ven las personas y los roles que elijas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Delete the category %1?</source>
        <translation>¿Eliminar la categoría %1?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n room(s) stay, in no category.</source>
        <translation>
            <numerusform>Su %n sala se queda, sin categoría.</numerusform>
            <numerusform>Sus %n salas se quedan, sin categoría.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no rooms in it.</source>
        <translation>No tiene salas.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>SpaceTile</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mención</numerusform>
            <numerusform>%n menciones</numerusform>
        </translation>
    </message>
    <message>
        <source>unread messages</source>
        <translation>mensajes sin leer</translation>
    </message>
</context>
<context>
    <name>SpacesRail</name>
    <message>
        <source>Spaces</source>
        <translation>Espacios</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Mensajes directos</translation>
    </message>
    <message>
        <source>Add a space</source>
        <translation>Añadir un espacio</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Tú: %1</translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message>
        <source>Width of the conversation beside</source>
        <translation>Ancho de la conversación de al lado</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: smaller</source>
        <translation>%1: más pequeño</translation>
    </message>
    <message>
        <source>%1: larger</source>
        <translation>%1: más grande</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
</context>
<context>
    <name>SubjectChip</name>
    <message>
        <source>differs here</source>
        <translation>distinto aquí</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Jump to a conversation</source>
        <translation>Ir a una conversación</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>¿Adónde?</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Nada con ese nombre</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>@ people · # rooms · &gt; actions</source>
        <translation>@ personas · # salas · &gt; acciones</translation>
    </message>
</context>
<context>
    <name>SwitcherRow</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mención</numerusform>
            <numerusform>%n menciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SystemNotes</name>
    <message>
        <source>%1 joined</source>
        <translation>%1 se ha unido</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 ha añadido a %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 ha salido</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 ha quitado a %2</translation>
    </message>
    <message>
        <source>%1 changed the name to “%2”</source>
        <translation>%1 ha cambiado el nombre a «%2»</translation>
    </message>
    <message>
        <source>%1 removed the topic</source>
        <translation>%1 ha quitado el tema</translation>
    </message>
    <message>
        <source>%1 changed the topic to “%2”</source>
        <translation>%1 ha cambiado el tema a «%2»</translation>
    </message>
    <message>
        <source>%1 changed the picture</source>
        <translation>%1 ha cambiado la imagen</translation>
    </message>
    <message>
        <source>%1 pinned a message</source>
        <translation>%1 ha fijado un mensaje</translation>
    </message>
    <message numerus="yes">
        <source>%1 lets messages be deleted after %n day(s)</source>
        <translation>
            <numerusform>%1 hace que los mensajes se borren tras %n día</numerusform>
            <numerusform>%1 hace que los mensajes se borren tras %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lets messages be kept for ever</source>
        <translation>%1 hace que los mensajes se guarden para siempre</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ThreadLine</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>última: %1</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Thread</source>
        <translation>Hilo</translation>
    </message>
    <message>
        <source>Following: new replies notify you. Stop following</source>
        <translation>Lo sigues: las respuestas nuevas te avisan. Dejar de seguir</translation>
    </message>
    <message>
        <source>Follow this thread</source>
        <translation>Seguir este hilo</translation>
    </message>
    <message>
        <source>The message this thread hangs on</source>
        <translation>El mensaje del que cuelga este hilo</translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Aún no hay respuestas</translation>
    </message>
    <message>
        <source>Be the first: a thread keeps what belongs together together.</source>
        <translation>Empieza tú: un hilo mantiene junto lo que va junto.</translation>
    </message>
    <message>
        <source>This message cannot be seen any more.</source>
        <translation>Este mensaje ya no se puede ver.</translation>
    </message>
    <message>
        <source>Reply in a thread</source>
        <translation>Responder en un hilo</translation>
    </message>
</context>
<context>
    <name>ThreadReplies</name>
    <message>
        <source>the thread</source>
        <translation>el hilo</translation>
    </message>
    <message>
        <source>Reply in the thread</source>
        <translation>Responder en el hilo</translation>
    </message>
    <message>
        <source>This is the beginning of the thread.</source>
        <translation>Este es el principio del hilo.</translation>
    </message>
</context>
<context>
    <name>ThreadsPage</name>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message numerus="yes">
        <source>%n with something new</source>
        <translation>
            <numerusform>%n con algo nuevo</numerusform>
            <numerusform>%n con algo nuevo</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>No threads yet</source>
        <translation>Aún no hay hilos</translation>
    </message>
    <message>
        <source>Threads you start, reply in or are named in gather here.</source>
        <translation>Aquí se reúnen los hilos que empiezas, en los que respondes o te mencionan.</translation>
    </message>
    <message>
        <source>Open the thread</source>
        <translation>Abrir el hilo</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Dejar de seguir</translation>
    </message>
</context>
<context>
    <name>ThreadsPanel</name>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>No threads here</source>
        <translation>Aquí no hay hilos</translation>
    </message>
    <message>
        <source>Reply to a message in a thread to keep what belongs together apart from the rest.</source>
        <translation>Responde a un mensaje en un hilo para separar del resto lo que va junto.</translation>
    </message>
</context>
<context>
    <name>TrayItem</name>
    <message>
        <source>Leave out %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>TriState</name>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>As the roles say</source>
        <translation>Según los roles</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
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
        <translation>%1 está escribiendo…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 y %2 están escribiendo…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Varias personas están escribiendo…</translation>
    </message>
</context>
<context>
    <name>UnreadBadge</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mención</numerusform>
            <numerusform>%n menciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
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
        <translation>Sin leer</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Todo leído</translation>
    </message>
    <message>
        <source>There is nothing new for you.</source>
        <translation>No hay nada nuevo para ti.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>Accounts and settings</source>
        <translation>Cuentas y ajustes</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Añadir una cuenta</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Notify me again</source>
        <translation>Volver a avisarme</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>Be seen again</source>
        <translation>Volver a ser visible</translation>
    </message>
    <message>
        <source>Be invisible</source>
        <translation>Ser invisible</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>VersionsSheet</name>
    <message>
        <source>What it said before</source>
        <translation>Lo que decía antes</translation>
    </message>
    <message>
        <source>Now, since %1</source>
        <translation>Actual · %1</translation>
    </message>
</context>
<context>
    <name>WaitingReplies</name>
    <message>
        <source>Replies on their way</source>
        <translation>Respuestas en camino</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome, %1!</source>
        <translation>¡Te damos la bienvenida, %1!</translation>
    </message>
    <message>
        <source>Three things, in any order, and none of them has to be now.</source>
        <translation>Tres cosas, en cualquier orden, y ninguna tiene que ser ahora.</translation>
    </message>
    <message>
        <source>Show who you are</source>
        <translation>Muestra quién eres</translation>
    </message>
    <message>
        <source>Choose a picture and write a few words about yourself.</source>
        <translation>Elige una imagen y escribe unas palabras sobre ti.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Tu perfil</translation>
    </message>
    <message>
        <source>Find your place</source>
        <translation>Encuentra tu lugar</translation>
    </message>
    <message>
        <source>Spaces are where people who belong together meet. Were you sent an invite? Paste it.</source>
        <translation>En los espacios se reúnen las personas que comparten algo. ¿Te enviaron una invitación? Pégala.</translation>
    </message>
    <message>
        <source>Join with an invite</source>
        <translation>Entrar con una invitación</translation>
    </message>
    <message>
        <source>Make a space</source>
        <translation>Crear un espacio</translation>
    </message>
    <message>
        <source>Find your people</source>
        <translation>Encuentra a tu gente</translation>
    </message>
    <message>
        <source>Ask somebody you know to be friends. Your own user name is @%1.</source>
        <translation>Envía una solicitud de amistad a alguien que conozcas. Tu nombre de usuario es @%1.</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Amigos</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Message %1</source>
        <translation>Escribir a %1</translation>
    </message>
</context>
<context>
    <name>WritingMenu</name>
    <message>
        <source>Add to the dictionary</source>
        <translation>Añadir al diccionario</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Do not check spelling</source>
        <translation>No revisar la ortografía</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Revisar la ortografía</translation>
    </message>
</context>
<context>
    <name>tertulia::Account</name>
    <message>
        <source>No keychain could be used: you will have to sign in again after closing the program.</source>
        <translation>No se ha podido usar ningún llavero: tendrás que volver a iniciar sesión cuando cierres el programa.</translation>
    </message>
</context>
<context>
    <name>tertulia::AccountSecurity</name>
    <message>
        <source>That code is not right. Codes change every half minute.</source>
        <translation>Ese código no es correcto. Los códigos cambian cada medio minuto.</translation>
    </message>
    <message>
        <source>That is not your password.</source>
        <translation>Esa no es tu contraseña.</translation>
    </message>
    <message>
        <source>You own the space “%1”. Hand it over or delete it first.</source>
        <translation>El espacio «%1» es tuyo. Traspásalo o elimínalo antes.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Rellena esto, por favor.</translation>
    </message>
</context>
<context>
    <name>tertulia::Accounts</name>
    <message>
        <source>This link cannot be understood.</source>
        <translation>Este enlace no se entiende.</translation>
    </message>
</context>
<context>
    <name>tertulia::Actions</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Tamaño habitual</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>A la siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>To the previous part of the window</source>
        <translation>A la parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Do not disturb, on or off</source>
        <translation>Activar o desactivar No molestar</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>First account</source>
        <translation>Primera cuenta</translation>
    </message>
    <message>
        <source>Second account</source>
        <translation>Segunda cuenta</translation>
    </message>
    <message>
        <source>Third account</source>
        <translation>Tercera cuenta</translation>
    </message>
    <message>
        <source>Fourth account</source>
        <translation>Cuarta cuenta</translation>
    </message>
    <message>
        <source>Fifth account</source>
        <translation>Quinta cuenta</translation>
    </message>
    <message>
        <source>Sixth account</source>
        <translation>Sexta cuenta</translation>
    </message>
    <message>
        <source>Seventh account</source>
        <translation>Séptima cuenta</translation>
    </message>
    <message>
        <source>Eighth account</source>
        <translation>Octava cuenta</translation>
    </message>
    <message>
        <source>Ninth account</source>
        <translation>Novena cuenta</translation>
    </message>
    <message>
        <source>Go to a conversation</source>
        <translation>Ir a una conversación</translation>
    </message>
    <message>
        <source>Go to a person</source>
        <translation>Ir a una persona</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversación anterior</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversación siguiente</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Conversación sin leer anterior</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Conversación sin leer siguiente</translation>
    </message>
    <message>
        <source>Previous conversation with a mention</source>
        <translation>Conversación anterior con una mención</translation>
    </message>
    <message>
        <source>Next conversation with a mention</source>
        <translation>Conversación siguiente con una mención</translation>
    </message>
    <message>
        <source>Conversation used before this one</source>
        <translation>Conversación usada antes de esta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Buscar en todas partes</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>Everything unread</source>
        <translation>Todo lo que no has leído</translation>
    </message>
    <message>
        <source>Show or hide the conversations</source>
        <translation>Mostrar u ocultar las conversaciones</translation>
    </message>
    <message>
        <source>Show or hide the panel at the right</source>
        <translation>Mostrar u ocultar el panel de la derecha</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Mark everything as read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>To the first unread message</source>
        <translation>Al primer mensaje sin leer</translation>
    </message>
    <message>
        <source>To the latest message</source>
        <translation>Al último mensaje</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Adjuntar un archivo</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>Elegir un emoji</translation>
    </message>
    <message>
        <source>React to the last message</source>
        <translation>Reaccionar al último mensaje</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Change my last message (in an empty field)</source>
        <translation>Cambiar mi último mensaje (con el campo vacío)</translation>
    </message>
    <message>
        <source>Reply to the last message</source>
        <translation>Responder al último mensaje</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Negrita</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Cursiva</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Tachado</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Paste without formatting</source>
        <translation>Pegar sin formato</translation>
    </message>
    <message>
        <source>What I sent before</source>
        <translation>Lo que envié antes</translation>
    </message>
    <message>
        <source>What I sent after that</source>
        <translation>Lo que envié después</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Everything that can be done with it</source>
        <translation>Todo lo que se puede hacer con él</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>Getting around</source>
        <translation>Moverse</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>En una conversación</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Al escribir</translation>
    </message>
    <message>
        <source>On a message</source>
        <translation>Sobre un mensaje</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>Estas teclas no se pueden cambiar.</translation>
    </message>
    <message>
        <source>Press one key, with Ctrl or Alt.</source>
        <translation>Pulsa una tecla, con Ctrl o Alt.</translation>
    </message>
    <message>
        <source>Hold Ctrl or Alt with it: without, it is needed for writing.</source>
        <translation>Mantén Ctrl o Alt con ella: sola, hace falta para escribir.</translation>
    </message>
    <message>
        <source>%1 is already used for “%2”.</source>
        <translation>%1 ya se usa para «%2».</translation>
    </message>
    <message>
        <source>Two conversations side by side, or one</source>
        <translation>Dos conversaciones lado a lado, o una</translation>
    </message>
    <message>
        <source>This conversation in a window of its own</source>
        <translation>Esta conversación en su propia ventana</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Responder en un hilo</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Añadir una reacción</translation>
    </message>
    <message>
        <source>Open the link in it</source>
        <translation>Abrir el enlace que contiene</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Pin, or unpin</source>
        <translation>Fijar o dejar de fijar</translation>
    </message>
    <message>
        <source>Save for later, or no longer</source>
        <translation>Guardar para luego, o ya no</translation>
    </message>
    <message>
        <source>Mark as unread from here</source>
        <translation>Marcar como no leído desde aquí</translation>
    </message>
    <message>
        <source>Jump to a day</source>
        <translation>Ir a un día</translation>
    </message>
    <message>
        <source>To the place where one writes; there, mark as read</source>
        <translation>Al lugar donde se escribe; allí, marcar como leído</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Bloque de código</translation>
    </message>
</context>
<context>
    <name>tertulia::AppView</name>
    <message>
        <source>That message is nowhere you can read.</source>
        <translation>Ese mensaje no está en ningún sitio que puedas leer.</translation>
    </message>
    <message>
        <source>This link leads to a conversation that you are not in.</source>
        <translation>Este enlace lleva a una conversación en la que no estás.</translation>
    </message>
    <message>
        <source>This link is for signing in. You are signed in already.</source>
        <translation>Este enlace es para entrar. Ya has entrado.</translation>
    </message>
</context>
<context>
    <name>tertulia::AuditView</name>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todo el mundo</translation>
    </message>
</context>
<context>
    <name>tertulia::AvatarEditor</name>
    <message>
        <source>This is no picture that can be used. PNG, JPEG, GIF and WebP can.</source>
        <translation>Esta imagen no se puede usar. PNG, JPEG, GIF y WebP sí.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Esta imagen no se puede leer.</translation>
    </message>
</context>
<context>
    <name>tertulia::BotsView</name>
    <message>
        <source>reads</source>
        <translation>lee</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>escribe</translation>
    </message>
    <message>
        <source>manages</source>
        <translation>gestiona</translation>
    </message>
</context>
<context>
    <name>tertulia::Completion</name>
    <message>
        <source>All who are in here, connected or not</source>
        <translation>Todas las personas de aquí, conectadas o no</translation>
    </message>
    <message>
        <source>Those who are connected now</source>
        <translation>Quienes están conectados ahora</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
</context>
<context>
    <name>tertulia::Composer</name>
    <message>
        <source>Editing your message</source>
        <translation>Editando tu mensaje</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>Respondiendo a %1</translation>
    </message>
    <message>
        <source>That time is over. Please choose a later one.</source>
        <translation>Esa hora ya pasó. Elige una posterior.</translation>
    </message>
    <message>
        <source>It will be sent: %1.</source>
        <translation>Se enviará: %1.</translation>
    </message>
    <message>
        <source>What you wrote here on another device stands before it now.</source>
        <translation>Ahora tiene delante lo que escribiste aquí en otro dispositivo.</translation>
    </message>
</context>
<context>
    <name>tertulia::ConversationListModel</name>
    <message>
        <source>You: %1</source>
        <translation>Tú: %1</translation>
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
        <translation>Avisos mediante</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Open Tertulia</source>
        <translation>Abrir Tertulia</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message numerus="yes">
        <source>Tertulia: %n unread message(s)</source>
        <translation>
            <numerusform>Tertulia: %n mensaje sin leer</numerusform>
            <numerusform>Tertulia: %n mensajes sin leer</numerusform>
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
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Start until the first picture</source>
        <translation>Arranque hasta la primera imagen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>online, everything is here</source>
        <translation>en línea, está todo</translation>
    </message>
    <message>
        <source>online, catching up</source>
        <translation>en línea, poniéndose al día</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Espacios</translation>
    </message>
    <message>
        <source>Messages held here</source>
        <translation>Mensajes guardados aquí</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Esperando a enviarse</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Conversations compared with the server</source>
        <translation>Conversaciones comparadas con el servidor</translation>
    </message>
    <message>
        <source>Of these complete</source>
        <translation>De ellas, completas</translation>
    </message>
    <message>
        <source>Of these with differences</source>
        <translation>De ellas, con diferencias</translation>
    </message>
    <message>
        <source>Blocks of messages that were healed</source>
        <translation>Bloques de mensajes reparados</translation>
    </message>
</context>
<context>
    <name>tertulia::DraftOverview</name>
    <message>
        <source>Not sent: %1</source>
        <translation>No enviado: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::EmojiView</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>No se puede leer este archivo.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>Esta imagen es demasiado grande.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>There is an emoji of that name already.</source>
        <translation>Ya hay un emoji con ese nombre.</translation>
    </message>
    <message>
        <source>This is no picture that can be used. PNG, JPEG, GIF and WebP can.</source>
        <translation>Esta imagen no se puede usar. PNG, JPEG, GIF y WebP sí.</translation>
    </message>
</context>
<context>
    <name>tertulia::Errand</name>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>tertulia::Explainer</name>
    <message>
        <source>The space as such</source>
        <translation>El espacio en sí</translation>
    </message>
    <message>
        <source>Yes, %1 may %2.</source>
        <translation>Sí, %1 puede %2.</translation>
    </message>
    <message>
        <source>No, %1 may not %2.</source>
        <translation>No, %1 no puede %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>#general: Yes, Ada may write in it.</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Who may %1: %2</source>
        <translation>Quién puede %1: %2</translation>
    </message>
</context>
<context>
    <name>tertulia::FileListModel</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
</context>
<context>
    <name>tertulia::FileTray</name>
    <message>
        <source>Only files of this computer can be sent.</source>
        <translation>Solo se pueden enviar archivos de este equipo.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Pack it into one file to send it.</source>
        <translation>«%1» es una carpeta. Comprímela en un archivo para enviarla.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>«%1» no se puede leer.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>«%1» está vacío.</translation>
    </message>
    <message>
        <source>“%1” is too large (%2). This server takes files up to %3.</source>
        <translation>«%1» es demasiado grande (%2). Este servidor acepta archivos de hasta %3.</translation>
    </message>
    <message numerus="yes">
        <source>A message carries at most %n file(s).</source>
        <translation>
            <numerusform>Un mensaje lleva como mucho %n archivo.</numerusform>
            <numerusform>Un mensaje lleva como mucho %n archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not fit: you have %2 left on this server.</source>
        <translation>«%1» no cabe: te quedan %2 en este servidor.</translation>
    </message>
</context>
<context>
    <name>tertulia::FriendsView</name>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>Aquí no hay nadie con ese nombre de usuario.</translation>
    </message>
</context>
<context>
    <name>tertulia::Herald</name>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>You wanted to be reminded now.</source>
        <translation>Querías que te lo recordara ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
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
        <translation>Esto no es una invitación. Una invitación es un enlace tertulia://join/… o un código largo.</translation>
    </message>
    <message>
        <source>This invite is for another server: %1. Sign in there first.</source>
        <translation>Esta invitación es de otro servidor: %1. Inicia sesión allí antes.</translation>
    </message>
    <message>
        <source>This invite does not lead anywhere (any more). Ask for a new one.</source>
        <translation>Esta invitación no lleva (ya) a ningún sitio. Pide otra.</translation>
    </message>
</context>
<context>
    <name>tertulia::LaterView</name>
    <message>
        <source>Not sent: %1</source>
        <translation>No enviado: %1</translation>
    </message>
    <message>
        <source>Silent: it will notify nobody</source>
        <translation>En silencio: no avisará a nadie</translation>
    </message>
    <message>
        <source>It is time</source>
        <translation>Es la hora</translation>
    </message>
</context>
<context>
    <name>tertulia::LineRecording</name>
    <message numerus="yes">
        <source>%n frame(s), %1, since %2</source>
        <translation>
            <numerusform>%n trama, %1, desde las %2</numerusform>
            <numerusform>%n tramas, %1, desde las %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se ha podido escribir el archivo.</translation>
    </message>
</context>
<context>
    <name>tertulia::LinkGate</name>
    <message>
        <source>No program opens this address.</source>
        <translation>Ningún programa abre esta dirección.</translation>
    </message>
</context>
<context>
    <name>tertulia::LoginView</name>
    <message>
        <source>This is not an address of a server.</source>
        <translation>Esto no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>That looks too much like somebody else&apos;s user name. Please choose another one.</source>
        <translation>Se parece demasiado al nombre de usuario de otra persona. Elige otro, por favor.</translation>
    </message>
    <message>
        <source>Enter the six digits from your authenticator app, or a recovery code.</source>
        <translation>Escribe los seis dígitos de tu aplicación de autenticación, o un código de recuperación.</translation>
    </message>
    <message>
        <source>This server lets people in by invite. Paste the one you got from its administrator.</source>
        <translation>En este servidor se entra con invitación. Pega la que te dio su administrador.</translation>
    </message>
    <message>
        <source>This link does not work (any more). Ask an administrator for a new one.</source>
        <translation>Este enlace no funciona (ya). Pide otro a un administrador.</translation>
    </message>
    <message>
        <source>This invite does not work (any more). Ask for a new one.</source>
        <translation>Esta invitación no funciona (ya). Pide otra.</translation>
    </message>
    <message>
        <source>You are signed in on this server already. Its account is at the left.</source>
        <translation>Ya has entrado en este servidor. Su cuenta está a la izquierda.</translation>
    </message>
    <message>
        <source>Password and code do not fit. A code works only once: try the next one.</source>
        <translation>La contraseña y el código no coinciden. Cada código sirve una sola vez: prueba con el siguiente.</translation>
    </message>
</context>
<context>
    <name>tertulia::MessageActs</name>
    <message>
        <source>Pinned for everybody here</source>
        <translation>Fijado para todos aquí</translation>
    </message>
    <message>
        <source>Not pinned any more</source>
        <translation>Ya no está fijado</translation>
    </message>
    <message>
        <source>Saved for later</source>
        <translation>Guardado para después</translation>
    </message>
    <message>
        <source>Not among the saved any more</source>
        <translation>Ya no está entre los guardados</translation>
    </message>
    <message>
        <source>You will be reminded: %1</source>
        <translation>Se te recordará: %1</translation>
    </message>
    <message>
        <source>Unread from here on</source>
        <translation>Sin leer desde aquí</translation>
    </message>
    <message>
        <source>Reported. Thank you.</source>
        <translation>Denunciado. Gracias.</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Reenviado</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Enlace copiado</translation>
    </message>
</context>
<context>
    <name>tertulia::MessageListModel</name>
    <message>
        <source>an earlier message</source>
        <translation>un mensaje anterior</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Este mensaje se ha borrado</translation>
    </message>
</context>
<context>
    <name>tertulia::NewConversation</name>
    <message>
        <source>Only one person, please. For more, make a group.</source>
        <translation>Solo una persona. Para más, crea un grupo.</translation>
    </message>
    <message>
        <source>Whose user name?</source>
        <translation>¿El nombre de usuario de quién?</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>Aquí no hay nadie con ese nombre de usuario.</translation>
    </message>
</context>
<context>
    <name>tertulia::NotifyPreferences</name>
    <message numerus="yes">
        <source>At most %n word(s).</source>
        <translation>
            <numerusform>Como mucho %n palabra.</numerusform>
            <numerusform>Como mucho %n palabras.</numerusform>
        </translation>
    </message>
    <message>
        <source>It notifies you: %1</source>
        <translation>Te avisa: %1</translation>
    </message>
    <message>
        <source>It does not notify you: %1</source>
        <translation>No te avisa: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::OpenThread</name>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Waiting for a connection</source>
        <translation>Esperando conexión</translation>
    </message>
</context>
<context>
    <name>tertulia::PersonView</name>
    <message>
        <source>Not known while the server cannot be reached.</source>
        <translation>No se sabe mientras no haya conexión con el servidor.</translation>
    </message>
</context>
<context>
    <name>tertulia::PinnedMessages</name>
    <message>
        <source>Pinned by %1</source>
        <translation>Fijado por %1</translation>
    </message>
</context>
<context>
    <name>tertulia::PlaceMembers</name>
    <message>
        <source>There is no one with that user name here.</source>
        <translation>Aquí no hay nadie con ese nombre de usuario.</translation>
    </message>
</context>
<context>
    <name>tertulia::PlaceThreads</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tertulia::PollDraft</name>
    <message>
        <source>Please give at least two answers to choose from.</source>
        <translation>Da al menos dos respuestas para elegir.</translation>
    </message>
    <message>
        <source>Two answers are the same.</source>
        <translation>Dos respuestas son iguales.</translation>
    </message>
</context>
<context>
    <name>tertulia::Posting</name>
    <message>
        <source>You are offline. What you send now goes out as soon as you are online.</source>
        <translation>No tienes conexión. Lo que envíes saldrá en cuanto vuelvas a estar en línea.</translation>
    </message>
    <message>
        <source>Only the two of you can read this.</source>
        <translation>Solo tú y la otra persona pueden leer esto.</translation>
    </message>
    <message>
        <source>Only these people can read this group.</source>
        <translation>Solo estas personas pueden leer este grupo.</translation>
    </message>
    <message>
        <source>This room is private: only these people can read it.</source>
        <translation>Esta sala es privada: solo estas personas pueden leerla.</translation>
    </message>
    <message>
        <source>Everybody in %1 can read this room, including anyone who joins later.</source>
        <translation>Todo el mundo en %1 puede leer esta sala, también quien entre después.</translation>
    </message>
    <message>
        <source>You cannot write here: this account was deleted.</source>
        <translation>No puedes escribir aquí: esta cuenta se eliminó.</translation>
    </message>
    <message>
        <source>You cannot write here because you have blocked %1.</source>
        <translation>No puedes escribir aquí porque has bloqueado a %1.</translation>
    </message>
    <message>
        <source>You cannot write here because you are in a timeout until %1.</source>
        <translation>No puedes escribir aquí porque estás en pausa hasta %1.</translation>
    </message>
    <message>
        <source>You cannot write here because this room does not let you. You can read.</source>
        <translation>No puedes escribir aquí porque esta sala no te lo permite. Puedes leer.</translation>
    </message>
    <message>
        <source>You cannot write here because this room does not let the role %1. You can read.</source>
        <translation>No puedes escribir aquí porque esta sala no lo permite al rol %1. Puedes leer.</translation>
    </message>
    <message>
        <source>You cannot write here because only some roles may write in this room. You can read.</source>
        <translation>No puedes escribir aquí porque solo algunos roles pueden escribir en esta sala. Puedes leer.</translation>
    </message>
    <message>
        <source>You cannot write here because none of your roles in %1 may write. You can read.</source>
        <translation>No puedes escribir aquí porque ninguno de tus roles en %1 puede escribir. Puedes leer.</translation>
    </message>
    <message>
        <source>You cannot write here.</source>
        <translation>No puedes escribir aquí.</translation>
    </message>
</context>
<context>
    <name>tertulia::Promises</name>
    <message>
        <source>Processor time until the first picture</source>
        <translation>Tiempo de procesador hasta la primera imagen</translation>
    </message>
    <message>
        <source>Memory of its own</source>
        <translation>Memoria propia</translation>
    </message>
    <message>
        <source>A picture of the window, on average</source>
        <translation>Una imagen de la ventana, de media</translation>
    </message>
    <message>
        <source>The slowest of the last pictures</source>
        <translation>La más lenta de las últimas imágenes</translation>
    </message>
    <message>
        <source>Wake-ups in a second</source>
        <translation>Despertares por segundo</translation>
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
        <translation>Aquí no hay nadie con ese nombre de usuario.</translation>
    </message>
</context>
<context>
    <name>tertulia::RoomProof</name>
    <message>
        <source>Messages are missing here</source>
        <translation>Aquí faltan mensajes</translation>
    </message>
    <message>
        <source>Not compared with the server yet</source>
        <translation>Aún sin comparar con el servidor</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) differ from the server</source>
        <translation>
            <numerusform>%n parte difiere del servidor</numerusform>
            <numerusform>%n partes difieren del servidor</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing said here yet</source>
        <translation>Aún no se ha dicho nada aquí</translation>
    </message>
    <message>
        <source>Nothing missing up to %1</source>
        <translation>No falta nada hasta %1</translation>
    </message>
    <message>
        <source>Some messages that should be on this device are not. They are fetched as soon as the server can be reached.</source>
        <translation>Algunos mensajes que deberían estar en este dispositivo no están. Se traerán en cuanto se pueda llegar al servidor.</translation>
    </message>
    <message>
        <source>Whether anything is missing on this device is found out by comparing it with the server, block by block.</source>
        <translation>Si falta algo en este dispositivo se averigua comparándolo con el servidor, bloque a bloque.</translation>
    </message>
    <message>
        <source>What differs was fetched again and still differs. Storage in the settings can fetch everything anew; if that does not help, the server&apos;s administrator should know.</source>
        <translation>Lo que difiere se volvió a traer y sigue difiriendo. En los ajustes, Almacenamiento puede traerlo todo de nuevo; si eso no ayuda, debería saberlo quien administra el servidor.</translation>
    </message>
    <message>
        <source>Every message from %1 to %2 is on this device, as the server has it.</source>
        <translation>Todos los mensajes de %1 a %2 están en este dispositivo, tal como los tiene el servidor.</translation>
    </message>
    <message>
        <source>What is older is fetched when you scroll up to it.</source>
        <translation>Los mensajes anteriores se traen al subir hasta ellos.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) that differed were fetched again.</source>
        <translation>
            <numerusform>%n parte que difería se volvió a traer.</numerusform>
            <numerusform>%n partes que diferían se volvieron a traer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked just now.</source>
        <translation>Comprobado ahora mismo.</translation>
    </message>
    <message numerus="yes">
        <source>Checked %n minute(s) ago.</source>
        <translation>
            <numerusform>Comprobado hace %n minuto.</numerusform>
            <numerusform>Comprobado hace %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked %n hour(s) ago.</source>
        <translation>
            <numerusform>Comprobado hace %n hora.</numerusform>
            <numerusform>Comprobado hace %n horas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked %n day(s) ago.</source>
        <translation>
            <numerusform>Comprobado hace %n día.</numerusform>
            <numerusform>Comprobado hace %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be compared when the connection is back.</source>
        <translation>Se podrá comparar cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>This server cannot compare: it is older than this program.</source>
        <translation>Este servidor no puede comparar: es anterior a este programa.</translation>
    </message>
    <message>
        <source>So much is written here that there was no moment to compare. It is tried again later.</source>
        <translation>Se escribe tanto aquí que no hubo un momento para comparar. Se intentará más tarde.</translation>
    </message>
</context>
<context>
    <name>tertulia::RoomSettings</name>
    <message>
        <source>No category</source>
        <translation>Sin categoría</translation>
    </message>
</context>
<context>
    <name>tertulia::SearchView</name>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Falta cerrar unas comillas.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>No hay nada que buscar.</translation>
    </message>
    <message>
        <source>Say what to look for, too, not only what to leave out.</source>
        <translation>Di también qué buscar, no solo qué excluir.</translation>
    </message>
    <message>
        <source>A filter like from: needs something behind the colon.</source>
        <translation>Un filtro como from: necesita algo después de los dos puntos.</translation>
    </message>
    <message>
        <source>has: knows link, file, image, poll and code.</source>
        <translation>has: admite link, file, image, poll y code.</translation>
    </message>
    <message>
        <source>Write dates like 2026-05-17, 2026-05 or 2026.</source>
        <translation>Escribe las fechas así: 2026-05-17, 2026-05 o 2026.</translation>
    </message>
    <message>
        <source>OR stands between two words.</source>
        <translation>OR va entre dos palabras.</translation>
    </message>
    <message>
        <source>Those are too many words at once.</source>
        <translation>Son demasiadas palabras a la vez.</translation>
    </message>
    <message>
        <source>There is nobody of that name.</source>
        <translation>No hay nadie con ese nombre.</translation>
    </message>
    <message>
        <source>There is no room or group of that name.</source>
        <translation>No hay ninguna sala ni grupo con ese nombre.</translation>
    </message>
    <message>
        <source>All %1 messages on this device were searched.</source>
        <translation>Se ha buscado en los %1 mensajes de este dispositivo.</translation>
    </message>
    <message>
        <source>All %1 messages you can see were searched.</source>
        <translation>Se ha buscado en los %1 mensajes que puedes ver.</translation>
    </message>
    <message>
        <source>%1 of %2 messages were searched.</source>
        <translation>Se ha buscado en %1 de %2 mensajes.</translation>
    </message>
    <message>
        <source>%1 older ones come with “Show more”.</source>
        <translation>%1 más antiguos aparecen con «Mostrar más».</translation>
    </message>
    <message>
        <source>%1 new ones are not in the index yet.</source>
        <translation>%1 nuevos aún no están en el índice.</translation>
    </message>
    <message>
        <source>%1 are not on this device.</source>
        <translation>%1 no están en este dispositivo.</translation>
    </message>
</context>
<context>
    <name>tertulia::ThreadInbox</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
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
            <numerusform>%n mención</numerusform>
            <numerusform>%n menciones</numerusform>
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
        <translation>buscar mensajes, los más nuevos o los mejores; --offline pregunta solo a este dispositivo</translation>
    </message>
    <message>
        <source>fetch a file of a message; PATH is a folder or a new file</source>
        <translation>traer un archivo de un mensaje; PATH es una carpeta o un archivo nuevo</translation>
    </message>
    <message>
        <source>sign this device in</source>
        <translation>inicia sesión en este dispositivo</translation>
    </message>
    <message>
        <source>sign out and wipe what this device holds</source>
        <translation>cierra la sesión y borra lo que guarda este dispositivo</translation>
    </message>
    <message>
        <source>who is signed in and what waits to be sent</source>
        <translation>quién ha iniciado sesión y qué espera enviarse</translation>
    </message>
    <message>
        <source>list rooms, groups and directs</source>
        <translation>lista salas, grupos y directos</translation>
    </message>
    <message>
        <source>send a message and wait until the server has it; TEXT - reads the standard input</source>
        <translation>envía un mensaje y espera a que el servidor lo tenga; TEXTO - lee la entrada estándar</translation>
    </message>
    <message>
        <source>print new messages as they come</source>
        <translation>muestra los mensajes nuevos según llegan</translation>
    </message>
    <message>
        <source>print older messages, oldest first</source>
        <translation>muestra mensajes anteriores, del más antiguo al más nuevo</translation>
    </message>
    <message>
        <source>send any request of the protocol and print the reply; - reads the standard input; PATH like space.id prints that value alone</source>
        <translation>envía cualquier petición del protocolo y muestra la respuesta; - lee la entrada estándar; una RUTA como space.id muestra solo ese valor</translation>
    </message>
    <message>
        <source>For this there are the commands login and logout.</source>
        <translation>Para esto están las órdenes login y logout.</translation>
    </message>
    <message>
        <source>That is no JSON object: %1 %2</source>
        <translation>Eso no es un objeto JSON: %1 %2</translation>
    </message>
    <message>
        <source>--%1 wants a number</source>
        <translation>--%1 necesita un número</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>falta una orden</translation>
    </message>
    <message>
        <source>there is no command %1</source>
        <translation>no existe la orden %1</translation>
    </message>
    <message>
        <source>usage: tertulia-cli %1</source>
        <translation>uso: tertulia-cli %1</translation>
    </message>
    <message>
        <source>CONVERSATION is an id, #room, space/room, the title of a group or @handle.</source>
        <translation>CONVERSACIÓN es un id, #sala, espacio/sala, el título de un grupo o @usuario.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 1 not done, 2 wrong usage.</source>
        <translation>Código de salida: 0 hecho, 1 no hecho, 2 uso incorrecto.</translation>
    </message>
    <message>
        <source>Which server? Use --server URL.</source>
        <translation>¿Qué servidor? Usa --server URL.</translation>
    </message>
    <message>
        <source>see tertulia-cli --help</source>
        <translation>consulta tertulia-cli --help</translation>
    </message>
    <message>
        <source>Another program (process %1) has this profile open. Close it or use another --profile.</source>
        <translation>Otro programa (proceso %1) tiene abierto este perfil. Ciérralo o usa otro --profile.</translation>
    </message>
    <message>
        <source>The handle or the password is wrong.</source>
        <translation>El nombre de usuario o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>This device is not signed in any more. Use: tertulia-cli login HANDLE</source>
        <translation>Este dispositivo ya no tiene sesión. Usa: tertulia-cli login USUARIO</translation>
    </message>
    <message>
        <source>The handle belongs to someone.</source>
        <translation>Ese nombre de usuario es de alguien.</translation>
    </message>
    <message>
        <source>The password is too short or too common.</source>
        <translation>La contraseña es demasiado corta o demasiado común.</translation>
    </message>
    <message>
        <source>This server takes no new accounts by itself.</source>
        <translation>Este servidor no admite cuentas nuevas por sí mismo.</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol.</source>
        <translation>El servidor habla otra versión del protocolo.</translation>
    </message>
    <message>
        <source>Not allowed (%1).</source>
        <translation>No permitido (%1).</translation>
    </message>
    <message>
        <source>It does not exist.</source>
        <translation>No existe.</translation>
    </message>
    <message>
        <source>Too fast for the server.</source>
        <translation>Demasiado rápido para el servidor.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>No se puede llegar al servidor.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>No se puede llegar al servidor: %1</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Not accepted: %1 %2</source>
        <translation>No aceptado: %1 %2</translation>
    </message>
    <message>
        <source>There is no keychain to keep the session in.</source>
        <translation>No hay llavero donde guardar la sesión.</translation>
    </message>
    <message>
        <source>This device&apos;s files cannot be used: %1</source>
        <translation>No se pueden usar los archivos de este dispositivo: %1</translation>
    </message>
    <message>
        <source>It did not work: %1 %2</source>
        <translation>No ha funcionado: %1 %2</translation>
    </message>
    <message>
        <source>print digests of what this device holds, for tertulia-server admin verify</source>
        <translation>imprimir resúmenes de lo que tiene este dispositivo, para tertulia-server admin verify</translation>
    </message>
    <message>
        <source>look at what --record wrote, or play it again and compare the state that is reached</source>
        <translation>mirar lo que escribió --record, o repetirlo y comparar el estado al que se llega</translation>
    </message>
    <message>
        <source>usage: tertulia-cli [--profile NAME] [--server URL] [--json] [--record FILE] COMMAND</source>
        <translation>uso: tertulia-cli [--profile NOMBRE] [--server URL] [--json] [--record ARCHIVO] ORDEN</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>%1 ms, at %2 ms</source>
        <translation>%1 ms, a los %2 ms</translation>
    </message>
    <message>
        <source>from: %1, for %2 ms</source>
        <translation>desde: %1, durante %2 ms</translation>
    </message>
    <message>
        <source>by: %1, protocol %2</source>
        <translation>por: %1, protocolo %2</translation>
    </message>
    <message>
        <source>whole: yes</source>
        <translation>completa: sí</translation>
    </message>
    <message>
        <source>whole: no, %1 events had to make room, %2 streams were held before</source>
        <translation>completa: no, %1 sucesos tuvieron que dejar sitio, %2 flujos ya estaban aquí</translation>
    </message>
    <message>
        <source>at its end: nothing was under way</source>
        <translation>al final: no había nada en curso</translation>
    </message>
    <message>
        <source>at its end: something was under way</source>
        <translation>al final: había algo en curso</translation>
    </message>
    <message>
        <source>connections: %1</source>
        <translation>conexiones: %1</translation>
    </message>
    <message>
        <source>requests without an answer: %1</source>
        <translation>peticiones sin respuesta: %1</translation>
    </message>
    <message>
        <source>longest silence: %1</source>
        <translation>silencio más largo: %1</translation>
    </message>
    <message>
        <source>slowest answer: %1</source>
        <translation>respuesta más lenta: %1</translation>
    </message>
    <message>
        <source>The beginning of this recording is missing, so there is nothing to compare with.</source>
        <translation>Falta el principio de esta grabación, así que no hay con qué comparar.</translation>
    </message>
    <message>
        <source>recorded: %1</source>
        <translation>grabado:   %1</translation>
    </message>
    <message>
        <source>reached:  %1</source>
        <translation>alcanzado: %1</translation>
    </message>
    <message>
        <source>frames: %1, questions without an answer: %2</source>
        <translation>tramas: %1, preguntas sin respuesta: %2</translation>
    </message>
    <message>
        <source>Something was under way at its end: the two may differ.</source>
        <translation>Al final había algo en curso: los dos pueden diferir.</translation>
    </message>
    <message>
        <source>This is no recording of a format that is known here: %1</source>
        <translation>Esto no es una grabación de un formato que se conozca aquí: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::cli::Commands</name>
    <message>
        <source>The query is not understood: %1</source>
        <translation>No se entiende la búsqueda: %1</translation>
    </message>
    <message>
        <source>Searched %1 of %2 messages.</source>
        <translation>Buscado en %1 de %2 mensajes.</translation>
    </message>
    <message>
        <source>Searched the %1 of %2 messages that are on this device.</source>
        <translation>Buscado en los %1 de %2 mensajes que están en este dispositivo.</translation>
    </message>
    <message>
        <source>The reply has nothing at %1.</source>
        <translation>La respuesta no tiene nada en %1.</translation>
    </message>
    <message>
        <source>The keychain cannot be read. Is gnome-keyring or KWallet running and unlocked?</source>
        <translation>No se puede leer el llavero. ¿Está en marcha y desbloqueado gnome-keyring o KWallet?</translation>
    </message>
    <message>
        <source>Nobody is signed in here. Use: tertulia-cli --server URL login HANDLE</source>
        <translation>Aquí nadie ha iniciado sesión. Usa: tertulia-cli --server URL login USUARIO</translation>
    </message>
    <message>
        <source>The server cannot be reached: this is what the device holds.</source>
        <translation>No se puede llegar al servidor: esto es lo que guarda el dispositivo.</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Contraseña: </translation>
    </message>
    <message>
        <source>no terminal to ask on: use --password-stdin</source>
        <translation>no hay terminal donde preguntar: usa --password-stdin</translation>
    </message>
    <message>
        <source>Again: </source>
        <translation>Otra vez: </translation>
    </message>
    <message>
        <source>the two differ</source>
        <translation>no coinciden</translation>
    </message>
    <message>
        <source>Somebody is signed in here already. Use logout first.</source>
        <translation>Aquí ya hay alguien con sesión. Usa antes logout.</translation>
    </message>
    <message>
        <source>There is no keychain to keep the session in, so it would be lost with this program. Start gnome-keyring or KWallet, unlock it and try again.</source>
        <translation>No hay llavero donde guardar la sesión y se perdería con este programa. Inicia gnome-keyring o KWallet, desbloquéalo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Signed in as @%1 on %2.</source>
        <translation>Sesión iniciada como @%1 en %2.</translation>
    </message>
    <message>
        <source>Messages still wait to be sent; --force throws them away.</source>
        <translation>Aún hay mensajes por enviar; --force los descarta.</translation>
    </message>
    <message>
        <source>server:  %1</source>
        <translation>servidor: %1</translation>
    </message>
    <message>
        <source>state:   %1</source>
        <translation>estado:   %1</translation>
    </message>
    <message>
        <source>user:    %1</source>
        <translation>usuario:  %1</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>en cola:  %1</translation>
    </message>
    <message>
        <source>FILE is the id of a file</source>
        <translation>FILE es el id de un archivo</translation>
    </message>
    <message>
        <source>is the id of a message</source>
        <translation>es el id de un mensaje</translation>
    </message>
    <message>
        <source>Not sent yet. It stays in the outbox and goes with the next connection.</source>
        <translation>Aún no se ha enviado. Queda en la bandeja de salida y saldrá con la próxima conexión.</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(borrado)</translation>
    </message>
</context>
<context>
    <name>tertulia::cli::Files</name>
    <message>
        <source>%1 is no file that can be read</source>
        <translation>%1 no es un archivo que se pueda leer</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 está vacío</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 ya existe</translation>
    </message>
</context>
<context>
    <name>tertulia::cli::Places</name>
    <message>
        <source>There is no conversation %1.</source>
        <translation>No hay ninguna conversación %1.</translation>
    </message>
    <message>
        <source>%1 may be any of: %2</source>
        <translation>%1 puede ser cualquiera de: %2</translation>
    </message>
</context>
</TS>
