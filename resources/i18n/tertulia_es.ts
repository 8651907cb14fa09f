<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <source>Small letters, digits, dots and dashes. Others find you by it.</source>
        <translation>Minúsculas, cifras, puntos y guiones. Con él te encuentran los demás.</translation>
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
        <source>Add people…</source>
        <translation>Añadir personas…</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Mensaje para %1</translation>
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
        <source>Search</source>
        <translation>Buscar</translation>
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
</context>
<context>
    <name>DaySeparator</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
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
        <translation>Este escritorio no tiene llavero: la sesión dura solo hasta que cierres el programa.</translation>
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
    <name>FilterField</name>
    <message>
        <source>Jump to…</source>
        <translation>Ir a…</translation>
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
        <source>Delete this message?</source>
        <translation>¿Borrar este mensaje?</translation>
    </message>
    <message>
        <source>It disappears for everyone. This cannot be undone.</source>
        <translation>Desaparece para todos. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
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
        <translation>Dueños y administradores</translation>
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
        <translation>dueño</translation>
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
    <name>MessageBody</name>
    <message>
        <source>(edited)</source>
        <translation>(editado)</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Este mensaje se ha borrado</translation>
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
    <name>MessageInput</name>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation>
            <numerusform>Sobra %n carácter</numerusform>
            <numerusform>Sobran %n caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>Queda %n carácter</numerusform>
            <numerusform>Quedan %n caracteres</numerusform>
        </translation>
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
</context>
<context>
    <name>NewConversationSheet</name>
    <message>
        <source>New space</source>
        <translation>Espacio nuevo</translation>
    </message>
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
        <source>Name of the space</source>
        <translation>Nombre del espacio</translation>
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
        <source>The other one&apos;s user name</source>
        <translation>El nombre de usuario de la otra persona</translation>
    </message>
    <message>
        <source>User names, with commas or spaces between</source>
        <translation>Nombres de usuario separados por comas o espacios</translation>
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
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar el aviso</translation>
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
        <source>User names, with commas or spaces between</source>
        <translation>Nombres de usuario separados por comas o espacios</translation>
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
    <name>Places</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
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
    <name>ProfileSheet</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 en %2</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Como el escritorio</translation>
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
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Tertulia %1</source>
        <translation>Tertulia %1</translation>
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
        <translation>Se elimina todo lo que este equipo guarda de esta cuenta. En el servidor sigue estando.</translation>
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
    <name>SendButton</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
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
    <name>Sidebar</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Aquí aún no hay nada</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
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
    <name>tertulia::Account</name>
    <message>
        <source>No keychain could be used: you will have to sign in again after closing the program.</source>
        <translation>No se ha podido usar ningún llavero: tendrás que volver a iniciar sesión cuando cierres el programa.</translation>
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
</context>
<context>
    <name>tertulia::ConversationListModel</name>
    <message>
        <source>You: %1</source>
        <translation>Tú: %1</translation>
    </message>
</context>
<context>
    <name>tertulia::LoginView</name>
    <message>
        <source>This is not an address of a server.</source>
        <translation>Esto no es la dirección de un servidor.</translation>
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
        <source>usage: tertulia-cli [--profile NAME] [--server URL] [--json] COMMAND</source>
        <translation>uso: tertulia-cli [--profile NOMBRE] [--server URL] [--json] ORDEN</translation>
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
