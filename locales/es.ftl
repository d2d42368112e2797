# Las palabras de la página en español. Cortas, claras, exactas; «tú» y verbos.

## Everywhere

title = { $screen } · Chalkchain
title-home = Bienvenida
skip = Ir al contenido
percent = { $percent } %
duration-seconds = { $seconds } s
ago-seconds = { $count } s
ago-minutes = { $count } min
ago-hours = { $count } h
ago-days = { $count } d
ago-in-words = hace { $time }
you-first = Tú
you-later = ti
tag-you = tú
wait-count = { $count } en espera
address-copy = Copiar la dirección de { $name }
address-copied = Dirección copiada.
copy-by-hand = El navegador no deja copiar. Cópialo a mano:
dialog-close = Cerrar
toast-dismiss = Descartar
theme-to-dark = Tema oscuro
theme-to-light = Tema claro
language-label = Idioma
number-group = .
number-decimal = ,
participant-new = Nuevo participante en otra pestaña
fee-label = Comisión
fee-usual = { $amount }, la habitual
fee-nothing = { $amount }, puede esperar
fee-first = { $amount }, primero
refusal = { $sentence } Regla: { $rule }.

## Screens

rail-label = Pantallas
nav-more = Más
feed-title = Muro
wallet-title = Cartera
market-title = Mercado
stamp-title = Sello
mine-title = Minar
explorer-title = Explorador
network-title = Red
lab-title = Laboratorio
nav-lab-done = { $done } de { $all }
lab-no-words = No se pudieron obtener los textos del laboratorio. Vuelve cuando el servidor responda.
me-no-name = Aún sin nombre
me-name-pending = { $name } (en espera)

## Board

strip-label = Últimos bloques, el más nuevo primero
room-share = Código de la sala { $code }: mostrar enlace y código QR
room-here =
    { $count ->
        [one] { $count } pestaña en esta sala
       *[other] { $count } pestañas en esta sala
    }
room-qr = Código QR del enlace a { $name }
room-how-to-join = Escribe el código en la página de bienvenida, abre el enlace o escanea el código QR.
room-copy-link = Copiar el enlace
room-link-copied = Enlace copiado.
tile-label =
    Bloque { $height }, encontrado por { $miner } hace { $age }, { $count ->
        [one] { $count } transacción
       *[other] { $count } transacciones
    }
tile-label-undone =
    Bloque deshecho { $height }, encontrado por { $miner } hace { $age }, { $count ->
        [one] { $count } transacción
       *[other] { $count } transacciones
    }
tile-label-genesis = Bloque 0, donde empezó esta sala, hace { $age }
tile-label-loading = Bloque { $height }, sus transacciones están en camino
tile-genesis = el comienzo
tile-fetching = llegando
tile-undone = deshecho
tile-transactions = { $count } tx
next-label =
    Próximo bloque, número { $height }: { $waiting ->
        [one] { $waiting } transacción espera
       *[other] { $waiting } transacciones esperan
    }, { $yours } tuyas
next-title = próximo bloque
next-yours = tu próximo bloque
next-reward = Recompensa y comisiones, { $amount }
next-trying = probando nonces
next-idle = aún no encontrado
next-earns = { $amount } { $coin } si gana

## Transactions

tx-pays = { $from } paga { $amount } a { $to }
tx-you-pay = { $you } pagas { $amount } a { $to }
tx-pays-you = { $from } paga { $amount } a { $you }
tx-posts = { $from } publicó
tx-you-post = { $you } publicaste
tx-replies = { $from } respondió
tx-you-reply = { $you } respondiste
tx-claims = { $from } toma el nombre { $name }
tx-you-claim = { $you } tomas el nombre { $name }
tx-stamps = { $from } selló { $file }
tx-you-stamp = { $you } sellaste { $file }
tx-offers = { $from } ofrece { $title } por { $price }
tx-you-offer = { $you } ofreces { $title } por { $price }
tx-withdraws = { $from } retiró una oferta
tx-you-withdraw = { $you } retiraste una oferta
tx-orders = { $from } pide a { $to } por { $amount }
tx-you-order = { $you } pides a { $to } por { $amount }
tx-orders-yours = { $from } te pide a { $you } por { $amount }
tx-releases = { $from } libera { $amount } para { $to }
tx-you-release = { $you } liberas { $amount } para { $to }
tx-releases-you = { $from } libera { $amount } para { $you }
tx-refunds = { $from } devuelve { $amount } a { $to }
tx-you-refund = { $you } devuelves { $amount } a { $to }
tx-refunds-you = { $from } devuelve { $amount } a { $you }
tx-reward = Recompensa para { $to }
tx-reward-you = Recompensa para { $you }
state-waiting = espera al bloque #{ $height } · comisión { $fee }
state-confirming = { $confirmations } de { $settled } confirmaciones
state-settled = firme
state-confirmations = {" "}· { $count } confirmaciones
state-in-block = {" "}· en #{ $height }

## Status bar

status-label = Estado del nodo
status-peers =
    { $count ->
        [one] { $shown } par
       *[other] { $shown } pares
    }
status-tip = Punta { $height }
status-syncing = Trayendo bloques, { $have } de { $want }
status-room-rate = Sala { $rate }
status-your-rate = Tú { $rate }
status-clock = Reloj { $offset }
status-clock-off = Reloj desviado { $offset }
status-storage = Espacio
status-storage-title = Cuánto se usa del almacenamiento del navegador
status-storage-used = { $percent } por ciento en uso
status-full = Sin guardar, lleno
status-not-saved = Sin guardar
status-saving = Guardando
status-saved = Todo guardado
link-relay = Relé
link-tabs = Pestañas
link-direct = Directo
link-direct-count = Directo: { $count }
link-connecting = { $name }, conectando
link-closed = { $name } sin conexión, reintentando
link-refused = { $name } rechaza, reintentando
link-off = { $name } apagado

## What happened

block-spoken =
    Bloque { $height } encontrado por { $miner }, { $count ->
        [one] { $count } transacción
       *[other] { $count } transacciones
    }.
you-found = Encontraste #{ $height }.
you-found-toast =
    { $found } { $count ->
        [0] No esperaba ninguna transacción.
        [one] Lleva { $count } transacción.
       *[other] Lleva { $count } transacciones.
    }
reorg-words =
    La pizarra se borró desde #{ $height }: { $undone ->
        [one] { $undone } bloque deshecho
       *[other] { $undone } bloques deshechos
    }, { $connected ->
        [one] { $connected } bloque con
       *[other] { $connected } bloques con
    } más trabajo detrás tomó su lugar. { $returned ->
        [0] Ninguna transacción vuelve a esperar
        [one] { $returned } transacción vuelve a esperar
       *[other] { $returned } transacciones vuelven a esperar
    }{ $refused ->
        [0] .
        [one] , { $refused } ya no encaja.
       *[other] , { $refused } ya no encajan.
    }

## Notices

identity-damaged-title = Tu clave guardada está dañada.
identity-damaged = Se apartó como { $item } en el almacenamiento de este navegador y se hizo una nueva. No se borró nada.
part-coming = Esta pantalla está en camino
part-title = Esta pantalla aún no está aquí
part-why = La máquina que sirve esta página no entrega la parte de la que está hecha esta pantalla.
part-kept = Tu nodo sigue, y lo guardado sigue ahí. Se intenta otra vez cuando el relé responde.

identity-lost-title = Tu clave no se guarda.
identity-lost = Este navegador no da almacenamiento a la página, así que tu clave desaparece al cerrar esta pestaña.
identity-no-tab-storage = El navegador no da almacenamiento a esta pestaña, así que no puede ser un participante propio.
identity-no-room-aside = La clave guardada está dañada y no hay sitio en el navegador para apartarla. No se cambió nada. Libera espacio y vuelve a cargar la página.
identity-no-randomness = Este navegador no tiene fuente de azar, así que no puede hacerse una clave. Usa un navegador más nuevo.
identity-locked-title = Esta identidad está bloqueada.
identity-locked-words = Lo lees todo y no firmas nada. Desbloquéala aquí: { $wallet }.
identity-replaced = La identidad de esta pestaña se borró en otra pestaña. Ahora es otra.
relay-refused-title = El relé no acepta esta página.
relay-refused = Las pestañas de este navegador siguen oyéndose y no se pierde nada.
offline-title = Estás sin conexión.
offline = Quitaste este nodo de sus enlaces: no oye a nadie y nadie lo oye. Lo devuelves en la pantalla { $network }.
storage-full-title = El almacenamiento está lleno.
storage-full = Lo que llegue ahora vive solo en esta pestaña y se va al cerrarla. Libera almacenamiento de este sitio y se guardará.
storage-missing-title = No se guarda nada.
storage-missing = Este navegador no da almacenamiento a la página. La cadena vive solo en esta pestaña; los demás guardan la suya.
damage-title =
    { $count ->
        [one] Un registro guardado estaba dañado.
       *[other] { $count } registros guardados estaban dañados.
    }
damage-healed = Tu nodo rechazó lo que no pudo comprobar y lo pide de nuevo a los demás. No se pierde nada más.
damage-record = { $record }: { $reason }
damage-more = y { $count } más

## Errors of the page itself

error-left-room = La página pasó a otra sala antes de que llegara la respuesta. Pregunta allí de nuevo.
error-worker-failed = El worker del nodo se detuvo. Vuelve a cargar la página; lo guardado sigue ahí.
error-worker-not-started = El worker del nodo no arrancó: sus archivos están dañados o son de otra fecha. Vuelve a cargar la página, sin caché si hace falta.
error-build-mismatch = La página y su nodo son de fechas distintas. Vuelve a cargar la página, sin caché si hace falta.
error-bad-relay = «{ $relay }» no es la dirección de un relé. Empieza con ws:// o wss://. La página sigue sin relé.
error-insecure-relay = Una página cargada por https no puede abrir { $relay }. Usa un relé wss://, o abre la página por http desde el propio relé. La página sigue sin relé.
error-room-empty = Escribe los seis caracteres de la pizarra o pega el enlace entero.
error-room-link = Este enlace no nombra ninguna sala: falta lo que sigue al #. Cópialo de nuevo.
error-room-digit = «{ $character }» no está en ningún código. Los códigos tienen cifras y letras, pero no la U.
error-room-length = Un código tiene 6 caracteres; este tiene { $length }.
error-bad-argument = { $call }: «{ $argument }» debe ser { $expected } y es { $found }.
error-unknown-event = No existe el evento «{ $event }». Existen { $known }.
arg-text = un texto
arg-whole = un número entero desde 0
arg-text-or-whole = un texto o un número entero desde 0
arg-function = una función
arg-object = un objeto de la forma documentada
arg-bytes = un Uint8Array o un ArrayBuffer
error-file-too-large = El archivo tiene { $found } bytes; un nodo lee { $limit } como máximo.
error-file-not-saved = El navegador no hizo el archivo: { $reason }.
error-file-not-read = El navegador no puede leer el archivo: { $reason }. Elígelo otra vez.

## Start

start-title = Arrancando tu nodo
start-worker = Abriendo su worker
start-genesis = Buscando el primer bloque: { $tries } intentos hasta ahora
start-finding = Preguntando por la sala al relé y a los demás
start-checking = Comprobando lo guardado, { $done } de { $all } bloques
failed-title = Tu nodo no arrancó
failed-kept = Lo guardado sigue ahí.
failed-rule = Regla: { $rule }
failed-again = Intentar otra vez
failed-commons = Ir a Commons
failed-welcome = Volver a la bienvenida
lost-title = Aquí no hay nada
lost = Esta dirección no lleva a ninguna pantalla.
lost-back = Ir al muro

## Welcome

hero-title = Una cadena de bloques que { $underlined }
hero-title-underlined = lleva tu clase
hero-words = Cada pestaña del navegador es un nodo completo de una cadena real: guarda el libro, comprueba cada bloque y puede encontrar el próximo. No hay nada que instalar.
hero-live = En vivo desde { $room }
hero-back = Volver a { $room }
hero-drawing = Cada bloque señala al anterior
hero-next = El próximo bloque
hero-next-who = Aquí cualquiera puede encontrarlo.
join-title = Entrar en una sala
join-words = Los seis caracteres de la pizarra, o el enlace entero.
join-label = Código o enlace
join-do = Entrar
join-busy = Entrando
join-scan = O escanea con tu cámara el código QR de la pizarra, o mira cómo es { $commons }, la sala abierta.
commons-do = Commons
room-title = Abrir una sala
room-words = Elige un nombre, una moneda y cuánto tarda un bloque. Obtienes un código y un QR para la clase.
room-name = Nombre de la sala
room-name-example = Informática 10b
room-coin = Nombre de su moneda
room-spacing = Un bloque debe tardar
room-make = Abrir la sala
room-go-on = Ir al muro
room-wrong-empty = Ponle un nombre.
room-wrong-long = Un nombre tiene 24 caracteres como máximo; este tiene { $length }.
promise-keys = Las claves se quedan en tu pestaña
promise-account = Sin cuenta, sin rastreo
promise-coins = Las monedas no valen nada fuera de la sala
promise-mining = Solo se mina cuando tú lo dices

## Feed

feed-show = Mostrar
feed-everyone = Todos
feed-replies = Respuestas a ti
feed-yours = Tuyas
feed-beside = Junto a las publicaciones
feed-older = Mostrar más antiguas
feed-not-found = La publicación de esta dirección no está entre las que tiene este nodo.
feed-empty-title = Aún no hay publicaciones.
feed-empty = Escribe la primera; mientras alguien mine, estará en un bloque en unos { $seconds } segundos.
feed-no-replies-title = Nadie te ha respondido aún.
feed-no-replies = Pregunta algo y vuelve a mirar aquí.
feed-none-yours-title = Aún no has escrito nada.
feed-none-yours = Lo que publiques está aquí, con lo segura que está la cadena de ello.
composer-label = Escribir una publicación
composer-label-reply = Escribir una respuesta
composer-example = Escribe a la clase. Cada pestaña lo guardará y nadie puede borrarlo.
composer-example-reply = Escribe tu respuesta.
composer-bytes = { $used } de { $most } bytes
composer-do = Firmar y publicar
composer-busy = Firmando
composer-cancel = Cancelar
composer-empty = Primero escribe algo.
composer-long =
    { $over ->
        [one] { $over } byte de más
       *[other] { $over } bytes de más
    }: una publicación tiene { $most } como máximo, y las letras con acento ocupan dos o más.
post-by = Publicación de { $name }
post-link = Enlace a esta publicación:
post-reply = Responder
post-reply-to = Responder a { $name }
post-answers = Responde a { $post }
post-answers-earlier = una publicación anterior
post-about-order = Sobre un pedido del mercado
name-title = ¿Cómo te llamarán los demás?
name-words = Tu nombre queda en la cadena: nadie más puede tomarlo y todos lo ven.
name-label = Tu nombre
name-do = Tomarlo
name-later = Ahora no
name-empty = Primero escribe un nombre.
waiting-title = Esperan un bloque
waiting-order = mejor comisión primero
waiting-none = No espera nada. Lo que firmes está aquí hasta que lo tome un bloque.
waiting-more = y { $count } más
activity-title = Ahora mismo
activity-none = No ha pasado nada desde que abriste la página.
activity-found =
    { $name } encontró { $height }. { $count ->
        [0] No esperaba ninguna transacción.
        [one] Lleva { $count } transacción.
       *[other] Lleva { $count } transacciones.
    }
activity-joined = { $name } ha entrado.
activity-look = Mirar
activity-relay-gone = El relé no está. Tu pestaña guarda su cadena y lo intenta de nuevo; las pestañas de este navegador siguen oyéndose.
activity-relay-refuses = El relé no acepta esta página. Tu pestaña guarda su cadena y lo intenta de nuevo; las pestañas de este navegador siguen oyéndose.
activity-relay-off = Quitaste tu pestaña del relé. Guarda su cadena.
activity-relay-back = El relé ha vuelto.
activity-tabs-gone = Se perdió el enlace con las otras pestañas de este navegador.
activity-tabs-off = Quitaste tu pestaña de las otras de este navegador.
activity-tabs-back = Ha vuelto el enlace con las otras pestañas de este navegador.
here-title = Están aquí
here-count =
    { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }, { $tabs ->
        [one] { $tabs } pestaña
       *[other] { $tabs } pestañas
    }
here-you = Tú
here-alone = Por ahora estás a solas. Pulsa el código de la sala en la pizarra para traer a otros, o abre otra pestaña.

## Explorer

explorer-search = Buscar un bloque, una transacción o una persona
explorer-search-example = Altura, hash, dirección, nombre
explorer-search-empty = Primero escribe una altura, un hash, una dirección o un nombre.
explorer-search-nothing = «{ $text }» no es nada que este nodo conozca: ni altura hasta { $height }, ni hash entero de bloque o transacción, ni dirección, ni nombre tomado.
explorer-missing = No encontrado.
explorer-no-address = «{ $text }» no es una dirección: su suma de control no encaja; hay letras mal, de menos o de más.
explorer-no-hash = «{ $text }» no es un hash: uno tiene 64 cifras hexadecimales, esto tiene { $length } caracteres.
explorer-missing-back = A los bloques más nuevos
explorer-looking = Buscando
explorer-trunk = La cadena, lo más nuevo primero
explorer-branch-undone = Una rama que se deshizo, lo más nuevo primero
explorer-branch-rival = Una rama rival, lo más nuevo primero
explorer-no-rivals = Sin rivales. Cuando dos encuentran un bloque a la vez, el segundo se dibuja aquí, hasta que una rama tenga más trabajo detrás.
explorer-next-label =
    Próximo bloque, número { $height }: { $waiting ->
        [one] { $waiting } transacción espera
       *[other] { $waiting } transacciones esperan
    }
explorer-wiped = Borrado a las { $time }
explorer-wiped-label = El último cambio de rama
explorer-wiped-by = { $height } puso más trabajo tras la otra rama.
explorer-wiped-undone =
    { $count ->
        [one] bloque deshecho
       *[other] bloques deshechos
    }
explorer-wiped-returned =
    { $count ->
        [one] transacción vuelve a esperar
       *[other] transacciones vuelven a esperar
    }
explorer-wiped-kept = también en la otra rama
explorer-wiped-refused =
    { $count ->
        [one] ya no encaja:
       *[other] ya no encajan:
    }
explorer-beside = Junto a los bloques
explorer-newest = Bloques más nuevos
explorer-col-height = Bloque
explorer-col-finder = Encontrado por
explorer-col-hash = Hash
explorer-col-transactions = Tx
explorer-col-bytes = Bytes
explorer-col-age = Edad
explorer-numbers = La cadena en números
explorer-blocks = Bloques
explorer-blocks-words = { $height } desde que empezó la sala
explorer-mean = Tiempo entre bloques
explorer-mean-words =
    { $count ->
        [0] muy pocos bloques para saberlo; { $planned } s es el plan
       *[other] { $time } s, media de los últimos { $count }; { $planned } s es el plan
    }
explorer-difficulty = Dificultad
explorer-difficulty-words = ahora sirve un hash de cada { $count }
explorer-rate = La sala prueba
explorer-rate-words = { $rate } entre todos
explorer-rate-unknown = muy pocos bloques para saberlo
explorer-waiting = En espera
explorer-waiting-words =
    { $count ->
        [0] nada espera un bloque
        [one] { $count } transacción
       *[other] { $count } transacciones
    }
explorer-reorg-words = Tras { $fork } hubo dos ramas. { $winner } puso más trabajo detrás de la otra, así que todos los nodos cambiaron a ella.
explorer-reorg-undone =
    { $count ->
        [one] { $count } bloque deshecho
       *[other] { $count } bloques deshechos
    }
explorer-reorg-connected =
    { $count ->
        [one] { $count } bloque en su lugar
       *[other] { $count } bloques en su lugar
    }
explorer-reorg-returned =
    { $count ->
        [one] { $count } transacción vuelve a esperar
       *[other] { $count } transacciones vuelven a esperar
    }
explorer-reorg-kept =
    { $count ->
        [one] { $count } transacción está también en la otra rama
       *[other] { $count } transacciones están también en la otra rama
    }
explorer-reorg-refused =
    { $count ->
        [one] { $count } transacción ya no encaja
       *[other] { $count } transacciones ya no encajan
    }
explorer-reorg-more = y { $count } más
explorer-block-title = Bloque #{ $height }
explorer-block-title-hash = Bloque
explorer-block-unknown-height = Aún no existe el bloque { $id }: el más nuevo es { $height }.
explorer-block-unknown-hash = Este nodo no conoce el bloque { $id }. Si acaba de dibujarse, sus transacciones están en camino: prueba dentro de un momento.
explorer-genesis = donde empezó esta sala
explorer-found-by = encontrado por { $name }
explorer-beside-title = No está en la cadena.
explorer-beside-words = Otra rama tiene más trabajo detrás. Lo que contiene este bloque cuenta solo donde la cadena también lo contiene; a esta altura la cadena tiene { $other }.
explorer-header = Los 80 bytes que se hashean
explorer-header-hint = señala un campo
explorer-header-label = Los 80 bytes de la cabecera en hexadecimal, coloreados por campo
explorer-field-bytes = { $count } bytes
explorer-field-version = Versión
explorer-field-previous = Hash anterior
explorer-field-merkle = Raíz de Merkle
explorer-field-time = Hora
explorer-field-bits = Objetivo, corto
explorer-field-nonce = Nonce
explorer-field-reversed = { $hash }, invertido
explorer-field-no-parent = ninguno: todo ceros
explorer-check = Compruébalo tú
explorer-check-with = Con
explorer-check-terminal = Terminal
explorer-check-python = Python
explorer-check-copy = Copiar la orden
explorer-check-copied = Orden copiada.
explorer-check-prints = Imprime { $printed } léelo al revés, de dos en dos cifras: { $hash }
explorer-small = ¿Es bastante pequeño?
explorer-small-yes = bajo el objetivo
explorer-small-hash = este hash
explorer-small-target = el objetivo
explorer-small-words = { $hash } va antes que { $target }, así que cuenta. Lo logra un hash de cada { $odds }.
explorer-small-equal = Son iguales, y aún así cuenta. Lo logra un hash de cada { $odds }.
explorer-transactions =
    { $count ->
        [one] { $count } transacción
       *[other] { $count } transacciones
    }
explorer-block-transactions =
    { $count ->
        [0] Solo la recompensa
        [one] { $count } transacción y la recompensa
       *[other] { $count } transacciones y la recompensa
    }
explorer-transactions-none = Una sala empieza sin ninguna.
explorer-size = { $used } de { $most } KiB
explorer-facts = ¿Qué tan seguro es?
explorer-facts-found = Encontrado
explorer-facts-parent = Construido sobre
explorer-facts-earned = Pagado a quien lo encontró
explorer-facts-size = Tamaño
explorer-facts-bytes = { $count } bytes
explorer-facts-work = Trabajo hasta él
explorer-facts-hashes = unos { $count } hashes
explorer-not-in-chain = no está en la cadena
explorer-confirmations =
    { $count ->
        [one] { $shown } confirmación
       *[other] { $shown } confirmaciones
    }
explorer-tx-title = Transacción
explorer-tx-unknown = Ninguna transacción { $id } está en la cadena ni la espera. Las recompensas de bloques deshechos se fueron para siempre.
explorer-tx-payment = Pago
explorer-tx-post = Publicación
explorer-tx-name = Nombre
explorer-tx-stamp = Sello
explorer-tx-offer = Oferta
explorer-tx-withdrawal = Oferta retirada
explorer-tx-order = Pedido
explorer-tx-settlement = Liquidación
explorer-tx-reward = Recompensa
explorer-tx-standing = Cómo está
explorer-tx-block = Bloque
explorer-tx-waits = puede tomarla { $block }
explorer-tx-next-block = el próximo bloque
explorer-tx-heard = Oída por primera vez
explorer-tx-found = Su bloque se encontró
explorer-tx-height = Altura
explorer-tx-sequence = Número de orden
explorer-tx-signature = Firma
explorer-tx-unsigned = ninguna: quien encuentra un bloque escribe su recompensa, y las reglas la comprueban
explorer-tx-raw = Todos sus bytes
explorer-tx-raw-copy = Copiar los bytes en hexadecimal
explorer-tx-raw-copied = Bytes copiados.
explorer-tx-raw-words = Hasheados dos veces con SHA-256 e invertidos dan el id de arriba, firma incluida.
explorer-tx-memo = Nota
explorer-tx-message = Palabras de quien lo encontró
explorer-tx-new-coins = Monedas nuevas y comisiones
explorer-tx-reward-words = { $reward } son nuevas, { $fees } son las comisiones de las transacciones del bloque.
explorer-tx-stamped = El SHA-256 del archivo, como lo imprime sha256sum
explorer-tx-stamp-words = Quien tenga el archivo puede ver que existía cuando se encontró el bloque. La cadena no puede ver quién lo hizo.
explorer-tx-stamp-whole = El propio archivo está en la transacción, con todos sus { $bytes } bytes.
explorer-tx-pieces =
    { $count ->
        [one] Una unidad
       *[other] { $count } unidades
    } a { $price }.
explorer-tx-withdraws = La oferta { $offer } ya no admite pedidos. Los pedidos abiertos siguen como están.
explorer-tx-orders = De la oferta { $offer }. El dinero queda retenido hasta que se liquide el pedido.
explorer-tx-held = Retenido por el pedido { $order }
explorer-tx-decided = Quién decidió
explorer-tx-claims = toma el nombre { $name }. Nadie más puede tomarlo.
explorer-account = La cuenta
explorer-account-unknown = Nadie ha tomado el nombre «{ $id }».
explorer-account-balance = Saldo
explorer-account-in = Por entrar
explorer-account-out = Por salir
explorer-account-found = Bloques encontrados
explorer-account-earned = Ganado con ellos
explorer-account-address = Dirección
explorer-account-names =
    { $count ->
        [one] Nombre
       *[other] Nombres
    }
explorer-account-no-name = ninguno
explorer-account-sequence = Transacciones firmadas
explorer-account-history = Lo que hizo
explorer-account-nothing = Aún nada.
explorer-account-nothing-words = Quien encuentra un bloque o cobra de alguien aparece en la cadena.
explorer-account-most = Se listan las { $count } más nuevas.
explorer-check-here = Aquí mismo
explorer-check-prints-hash = Imprime el propio hash: { $hash }
explorer-check-here-words = No se busca nada: tu nodo vuelve a hashear los 80 bytes.
explorer-check-here-do = Hashear los 80 bytes
explorer-check-here-first = SHA-256 una vez
explorer-check-here-second = y otra vez
explorer-check-here-hash = leído al revés
explorer-raw-all = Ver los { $count } bytes
explorer-block-raw = El bloque entero
explorer-block-raw-words = Los primeros 80 bytes son la cabecera, los cuatro siguientes dicen cuántas transacciones hay, y luego vienen una tras otra.
explorer-merkle = Árbol de Merkle
explorer-merkle-way = el camino arriba
explorer-merkle-proof =
    { $count ->
        [one] su prueba: { $count } hash
       *[other] su prueba: { $count } hashes
    }
explorer-merkle-label = Árbol de Merkle de { $count } transacciones. Está resaltado el camino de la número { $nth } a la raíz; hashes a su lado que la prueban: { $proof }.
explorer-merkle-alone = Hay una sola transacción: su id es la raíz.
explorer-merkle-copy = copia
explorer-merkle-pick = Desde qué transacción
explorer-merkle-words = El camino en palabras
explorer-merkle-how = Dos hashes juntos, hasheados dos veces con SHA-256, dan el de encima.
explorer-merkle-step-left = { $own }, con { $beside } a su izquierda, da { $parent }
explorer-merkle-step-right = { $own }, con { $beside } a su derecha, da { $parent }
explorer-merkle-step-copy = { $own } está solo, así que se une con una copia suya y da { $parent }
explorer-merkle-root = El último es la raíz de Merkle de la cabecera.
explorer-next-tag = armándose
explorer-next-words = Cada nodo arma el suyo con lo que espera en él. Cambia con cada transacción que llega y empieza de nuevo con cada bloque encontrado.
explorer-next-mine = Minarlo
explorer-next-in =
    { $count ->
        [0] Solo la recompensa
        [one] { $count } transacción y la recompensa
       *[other] { $count } transacciones y la recompensa
    }
explorer-next-order = primero lo mejor pagado
explorer-next-none = No espera nada.
explorer-next-none-words = Un bloque con solo su recompensa vale como cualquiera.
explorer-next-later =
    { $count ->
        [one] { $count } espera un bloque posterior
       *[other] { $count } esperan un bloque posterior
    }
explorer-next-header = Lo que se sabe de su cabecera
explorer-next-root = nueva con cada transacción
explorer-next-time = cuando se encuentre
explorer-next-nonce = se busca: sirve uno de cada { $odds }
explorer-next-reward = La recompensa y las comisiones, para quien lo encuentre
explorer-next-fee = { $fee } por { $bytes } bytes
explorer-stats = Estadísticas
explorer-stats-span = Cuántos de los bloques más nuevos
explorer-stats-none = Aún no hay nada que contar: empieza con el primer bloque encontrado.
explorer-stats-range = { $from } a { $to }
explorer-stats-over = { $from } y más
explorer-stats-times = Tiempo entre bloques, contado
explorer-stats-times-words = { $early } de { $count } bloques llegaron dentro de los { $planned } s previstos. Las rayas muestran lo que daría el puro azar: muchos tiempos cortos, pocos largos.
explorer-stats-time = Tiempo
explorer-stats-blocks = Bloques
explorer-stats-chance = Por puro azar
explorer-stats-difficulty-words = Entre { $least } y { $most } hashes de media por bloque: sigue la rapidez con que llegaron los bloques.
explorer-stats-hashes = Hashes
explorer-stats-fees = Comisiones
explorer-stats-fees-words =
    { $count ->
        [one] Se pagaron { $fees } por { $count } transacción.
       *[other] Se pagaron { $fees } por { $count } transacciones.
    }
explorer-stats-finders = Quién los encontró
explorer-stats-finders-words =
    { $count ->
        [one] { $count } bloque, según quién lo encontró.
       *[other] { $count } bloques, según quién los encontró.
    }
explorer-stats-share = Parte
explorer-stats-others = otros
explorer-stats-unknown =
    { $count ->
        [one] De { $count } bloque no se sabe aquí quién lo encontró: sus transacciones se soltaron.
       *[other] De { $count } bloques no se sabe aquí quién los encontró: sus transacciones se soltaron.
    }

## Network

network-beside = Junto al dibujo
network-alone-tag = No hay nadie más
network-agreed = Los { $count } en la cadena de #{ $height }
network-apart = { $apart } de { $count } en otro bloque
network-together = { $count } en la cadena de #{ $height }
network-elsewhere = { $count } en otro bloque
network-alone = Por ahora estás a solas. Abre otra pestaña o trae a otros con el código de la sala.
network-more =
    { $count ->
        [one] Hay { $count } más en la tabla.
       *[other] Hay { $count } más en la tabla.
    }
network-relay = relé
network-relay-gone = relé, sin conexión
network-relay-refuses = relé, rechaza
network-relay-off = relé, apagado
network-your-tab = tu pestaña
network-words-relay = El relé funciona.
network-words-relay-gone = El relé no está.
network-words-relay-refuses = El relé no acepta esta página.
network-words-relay-off = Quitaste este nodo del relé.
network-words-no-relay = No hay relé.
network-words =
    { $count ->
        [one] Solo tú
       *[other] { $count } nodos, tú entre ellos
    }. { $tabs ->
        [0] { "" }
        [one] { $tabs } es otra pestaña de este navegador.{ " " }
       *[other] { $tabs } son otras pestañas de este navegador.{ " " }
    }{ $together } en el bloque { $height }{ $apart ->
        [0] .
       *[other] , { $apart } en otro.
    } { $relay }
network-peers = Pares
network-peers-count =
    { $count ->
        [one] { $count } par
       *[other] { $count } pares
    }
network-no-peers = Aún no hay pares.
network-no-peers-words = Aquí está cada pestaña de esta sala que tu nodo oye.
network-col-name = Nombre
network-col-link = Enlace
network-col-height = Altura
network-col-tip = Punta
network-col-rtt = Ida y vuelta
network-col-penalty = Sanción
network-rtt = { $ms } ms
network-same = la misma que la tuya
network-penalty = { $penalty } de { $limit }
network-links = Tus enlaces
network-link-none = ninguno junto a esta página; las pestañas de este navegador se oyen igual
network-link-tabs = Pestañas de aquí
network-link-no-relay = funciona sin relé
network-link-others =
    { $count ->
        [0] ninguna otra
        [one] { $count } otra
       *[other] { $count } otras
    }
network-link-open = abierto { $time }
network-link-connecting = conectando, { $time }
network-link-closed = cerrado { $time }
network-link-refused = rechazado, { $time }
network-link-off = apagado { $time }
network-clock = Reloj de la sala
network-clock-right = El tuyo y el de la sala son iguales.
network-clock-behind = El tuyo va { $time } atrasado. Tu nodo lo suma.
network-clock-ahead = El tuyo va { $time } adelantado. Tu nodo lo resta.
network-clock-past = El tuyo y el del relé difieren { $time } o más, y tu nodo no suma ni resta más que eso.
network-clock-past-warning = Tu nodo sigue desacompasado: puede rechazar los bloques de los demás, y ellos los tuyos. No se expulsa a nadie por eso. Pon en hora esta máquina.
network-clock-fine = bien
network-clock-off = muy desviado
network-clock-warning = Tu nodo cuenta con el reloj de la sala, que le da el relé, así que aquí no falla nada. Sin relé solo tiene el de esta máquina, y otros pueden rechazar bloques del futuro. Pon en hora esta máquina.
network-storage = Almacenamiento
network-storage-ok = guardando
network-storage-full = lleno
network-storage-missing = ninguno
network-storage-used = { $percent } % del almacenamiento de este sitio: { $used } de { $quota } unidades.
network-storage-unsaved =
    { $count ->
        [0] Todo está guardado.
        [one] { $count } cambio aún sin guardar.
       *[other] { $count } cambios aún sin guardar.
    }
network-storage-damaged =
    { $count ->
        [one] { $count } registro dañado, rechazado
       *[other] { $count } registros dañados, rechazados
    }
network-file = La sala como archivo
network-file-words = Todos los bloques y lo que espera, para guardarlo o llevarlo a una máquina a la que no llega ningún enlace. Quien lo carga comprueba cada bloque.
network-file-save = Guardar la sala como archivo
network-file-load = Cargar un archivo de sala
network-file-saved = Bloques: { $blocks }. Transacciones en espera: { $waiting }. Guardado como { $name }.
network-file-loading = Comprobando el archivo: { $percent } %.
network-file-loaded = Bloques: { $new } nuevos, { $known } conocidos, { $refused } rechazados. Transacciones nuevas en espera: { $waiting }. Estás en el bloque { $height }.
network-file-aside = La cadena del archivo no tiene más trabajo que la tuya, así que se guarda como rama lateral.
network-file-refused = Rechazado desde el bloque { $height }. { $refusal }
network-rule = Regla: { $rule }.
network-identity = Esta pestaña es
network-identity-browser = La clave es de este navegador: todas sus pestañas son tú.
network-identity-tab = La clave es solo de esta pestaña y se va al cerrarla.
network-participant = Nuevo participante en esta pestaña
network-participant-words = Esta pestaña recibe una clave propia y empieza de cero como otra persona, sin monedas ni nombre. Así una sola máquina muestra una red.
network-participant-back = Tu clave se queda en este navegador: cualquier otra pestaña sigue siendo tú.
network-participant-loses = Esta pestaña ya tiene una clave propia. Se tira, y sus monedas con ella.
network-participant-or = Para dejar esta pestaña como está, { $link }.
network-participant-new-tab = abre otra pestaña como nuevo participante
network-participant-cancel = Seguir siendo quien soy
network-participant-do = Empezar de cero
network-refused = Lo que tu nodo rechazó
network-refused-since = desde que abriste la página
network-refused-none = Nada. Un bloque o transacción que rompe una regla está aquí, con el nombre de la regla.
network-refused-times = { $times } veces seguidas.
network-direct = Enlaces directos con la clase
network-direct-words = Tu pestaña sigue conectada a los navegadores de algunos compañeros cuando no hay relé. Para eso ellos ven las direcciones de este equipo en la red local, y tú ves las suyas.
network-direct-count =
    { $count ->
        [0] Ahora no hay ningún enlace directo. Habrá uno cuando alguien de la clase también los active. La clase ve las direcciones de este equipo en la red local.
        [one] Un enlace directo, que sigue cuando no hay relé. La clase ve las direcciones de este equipo en la red local.
       *[other] { $count } enlaces directos, que siguen cuando no hay relé. La clase ve las direcciones de este equipo en la red local.
    }
network-direct-never = Este navegador no tiene conexiones directas (WebRTC).
network-offline-words = Sin conexión, tu pestaña sigue sola y guarda lo que escribes. Si ambos lados encuentran bloques, la rama con menos trabajo se deshace cuando vuelvas.
network-is-offline = Este nodo no oye a nadie y nadie lo oye hasta que te conectes o recargues la página.
network-go-offline = Desconectarse
network-go-online = Conectarse
network-limits = Límites de este nodo
network-limits-words = Lo que los pasa se rechaza, así nadie puede llenar esta pestaña.
network-limit-of = { $used } de { $most }
network-limit-pool = Transacciones en espera
network-limit-account = de una cuenta
network-limit-peers = Pares
network-limit-penalty = Castigo que corta a un par
network-limit-message = Mensaje
network-limit-block = Bloque
network-limit-transaction = Transacción
network-limit-post = Publicación
traffic = Lo que tu nodo oye y dice
traffic-none = Aún no ha pasado nada.
traffic-none-words = Aquí están los mensajes entre tu nodo y otros desde que miras. Abre otra pestaña o publica algo, y mira qué se dicen.
traffic-hidden = Nada de lo que pasó encaja con tu elección.
traffic-show-all = Mostrar todo
traffic-kept = Se guardan los { $count } más nuevos mientras estás en esta pantalla.
traffic-left-out =
    { $count ->
        [one] { $count } pasó demasiado rápido y falta.
       *[other] { $count } pasaron demasiado rápido y faltan.
    }
traffic-came =
    { $count ->
        [one] { $count } llegó mientras tanto
       *[other] { $count } llegaron mientras tanto
    }
traffic-pause = Pausar
traffic-go-on = Seguir
traffic-way = Qué mensajes
traffic-way-all = Todos
traffic-way-heard = Oídos
traffic-way-said = Dichos
traffic-way-refused = Rechazados
traffic-kind = Tipo de mensaje
traffic-all-kinds = Todos los tipos
traffic-group-transactions = Transacciones
traffic-group-blocks = Bloques y cabeceras
traffic-group-questions = Preguntas
traffic-group-presence = Presencia y sala
traffic-group-class = Clase
traffic-end = Quién está al otro lado
traffic-all-ends = Cualquiera
traffic-everybody = todos
traffic-stranger = par { $number }
traffic-heard-from = oído de
traffic-said-to = dicho a
traffic-refused-of = rechazado, de
traffic-bytes = { $count } B
traffic-new-tip = { $says }. La nueva punta
traffic-refused = { $says }. Rechazado por la regla { $rule }
traffic-unreadable = Bytes que no son un mensaje
traffic-hello = Hola, protocolo { $version }. Está en { $block }
traffic-tip = Está en { $block }
traffic-get-all-headers = Pide todas las cabeceras
traffic-get-headers = Pide cabeceras después de { $block }
traffic-no-headers = No tiene cabeceras más nuevas
traffic-headers =
    { $count ->
        [one] { $count } cabecera: { $first }
       *[other] { $count } cabeceras, de { $first } a { $last }
    }
traffic-get-blocks =
    { $count ->
        [one] Pide { $count } bloque: { $first }
       *[other] Pide { $count } bloques, el primero es { $first }
    }
traffic-whole-block =
    { $count ->
        [one] { $block }, de { $finder }, { $count } transacción
       *[other] { $block }, de { $finder }, { $count } transacciones
    }
traffic-has =
    { $count ->
        [one] Tiene { $count } transacción: { $first }
       *[other] Tiene { $count } transacciones, la primera es { $first }
    }
traffic-has-nothing = No tiene transacciones en espera
traffic-get-transactions =
    { $count ->
        [one] Pide { $count } transacción: { $first }
       *[other] Pide { $count } transacciones, la primera es { $first }
    }
traffic-transactions =
    { $count ->
        [one] { $count } transacción: { $first }
       *[other] { $count } transacciones, la primera es { $first }
    }
traffic-not-found =
    { $count ->
        [one] No tiene { $count } bloque pedido
       *[other] No tiene { $count } bloques pedidos
    }
traffic-get-pool = Pregunta qué espera un bloque
traffic-ping = ¿Estás ahí? { $number }
traffic-pong = Aquí estoy: { $number }
traffic-get-room = Pregunta qué sala es
traffic-room = La sala { $name }
traffic-no-room = Algo que no es una sala
traffic-lesson = El anfitrión da la lección { $number }
traffic-look-up = El anfitrión pide que todos miren
traffic-ticket = El anfitrión abre las preguntas finales
traffic-no-lesson = El anfitrión dice que no hay lección
traffic-cap = El anfitrión pide que nadie hashee a más de { $rate }
traffic-no-cap = El anfitrión quita el tope
traffic-report =
    { $count ->
        [one] { $name } alcanzó { $count } meta
       *[other] { $name } alcanzó { $count } metas
    }
traffic-get-hello = Pregunta quién eres
traffic-pruned = No tiene bloques enteros hasta #{ $height }
traffic-block = #{ $height }, { $hash }
traffic-says = Dice
traffic-verdict = Qué resultó
traffic-from = De
traffic-to = A
traffic-at = A las
traffic-over = por { $link }
traffic-raw = Todos los bytes, { $count }
traffic-copy = Copiar los bytes en hexadecimal
traffic-copied = Bytes copiados.
traffic-more = y { $count } más
traffic-was-sent = Salió de este nodo.
traffic-was-taken = Ninguna regla se opuso.
traffic-was-tip = Ninguna regla se opuso y tu cadena tiene una nueva punta.
traffic-why-transactions = Los nodos se dicen por sus identificadores qué transacciones tienen, y envían las que faltan al otro.
traffic-why-blocks = Primero vienen las cabeceras, de 80 bytes: muestran el trabajo. Luego los bloques enteros, y cada uno pasa todas las reglas antes de seguir.
traffic-why-questions = Un nodo pide lo que le falta, a un par cada vez, y a otro si no llega respuesta.
traffic-why-presence = Los nodos se saludan, dicen dónde están y miden cuánto tarda un mensaje. Nada de eso se cree sin prueba.
traffic-why-class = La palabra del anfitrión sobre la lección y lo que le informan los alumnos. Va firmado y no es parte de la cadena.
traffic-why-none = Un nodo que recibe bytes que no puede leer los rechaza enteros y lo anota contra quien los envió.

## Wallet

wallet-beside = Tu dirección y tus palabras
wallet-balance = Saldo
wallet-spendable = Puedes gastar
wallet-leaving = por salir
wallet-coming = por llegar
wallet-earned =
    ganado con { $count ->
        [one] { $count } bloque
       *[other] { $count } bloques
    }
wallet-send = Enviar
wallet-send-note = se firma aquí; tu clave nunca sale de esta pestaña
wallet-to = A: un nombre o una dirección
wallet-to-help = Un nombre que alguien tomó aquí, o una dirección.
wallet-to-known = { $name } es { $address }.
wallet-to-no-name = Nadie tomó un nombre para esta dirección. Compárala hasta el final.
wallet-to-yourself = Esa persona eres tú.
wallet-names = Nombres que encajan
wallet-was = antes { $name }
wallet-key-enter = Intro
wallet-memo = Nota, si quieres; todos pueden leerla
wallet-amount = Cantidad
wallet-fee = Comisión para quien encuentre el bloque
wallet-fee-nothing = puede esperar
wallet-fee-usual = próximo bloque
wallet-fee-first = va primero
wallet-sum = { $to } recibe { $amount }, te quedan { $kept }. Es tu transacción { $number }.
wallet-sum-over = Son { $over } más de lo que puedes gastar, comisión incluida.
wallet-sum-none = Será tu transacción { $number }.
wallet-sign = Firmar y enviar
wallet-sending = Firmando
wallet-sent = { $amount } para { $to } está firmado y espera un bloque.
wallet-wrong-to = Di quién cobra: un nombre o una dirección.
wallet-wrong-amount-empty = Di cuánto.
wallet-wrong-amount = Eso no es una cantidad. Escríbela como 2,50.
wallet-wrong-amount-fine = La moneda más pequeña es 0,01: dos decimales como máximo.
wallet-wrong-amount-large = Es más que todas las monedas de cualquier sala juntas.
wallet-wrong-amount-none = Envía al menos 0,01.
wallet-wrong-memo =
    { $over ->
        [one] { $over } byte de más
       *[other] { $over } bytes de más
    }: una nota tiene { $most } como máximo, y las letras con acento ocupan dos o más.
wallet-history = Historial
wallet-history-note = cinco trazos y está firme
wallet-history-none = Aún no ha entrado ni salido nada.
wallet-history-none-words = Encuentra un bloque en Minar, o deja que alguien te pague.
wallet-history-more = Mostrar más
wallet-column-kind = Tipo
wallet-column-what = Qué
wallet-column-state = Estado
wallet-paid-to = A { $name }
wallet-paid-by = De { $name }
wallet-reward = Recompensa, bloque #{ $height }
wallet-post = Tu publicación
wallet-reply = Tu respuesta
wallet-name = Nombre { $name }
wallet-stamp = Sello de { $file }
wallet-offer = Oferta: { $title }
wallet-withdrawal = Oferta retirada
wallet-ordered-from = Pedido a { $name }
wallet-ordered-by = Pedido de { $name }
wallet-released-to = Liberado para { $name }
wallet-released-by = Liberado por { $name }
wallet-refunded-to = Devuelto a { $name }
wallet-refunded-by = Devuelto por { $name }
wallet-details = tu transacción { $number } · comisión { $fee }
wallet-fee-by-payer = comisión { $fee }, a su cargo
wallet-plus-fees = más comisiones { $fees }
wallet-no-fees = sin comisiones
wallet-with-memo = { $details } · «{ $memo }»
wallet-address = Tu dirección
wallet-address-of = Pagar a { $name }
wallet-qr = Código QR de tu dirección
wallet-copy = Copiar
wallet-copy-address = Copiar tu dirección
wallet-show-large = Ver en grande
wallet-words = Palabras de recuperación
wallet-words-shown = Tus 12 palabras de recuperación
wallet-words-hidden = 12 palabras ocultas
wallet-words-care = Quien las vea es dueño de esta cartera. ¿Hay un proyector encendido?
wallet-words-hold = Mantén pulsado para verlas
identity-title = Quién eres aquí
identity-locked = Bloqueada
identity-open = Desbloqueada, se bloquea sola tras { $minutes } min
identity-rename = Cambiar nombre
identity-words-locked = Esta pestaña lo lee todo y no firma nada hasta que la desbloquees con tu frase de paso.
identity-words-open = La clave se guarda bloqueada con tu frase de paso. Esta pestaña la tiene abierta hasta que la bloquees, vuelvas a cargar la página o pases { $minutes } minutos sin usarla. Minar cuenta como uso.
identity-words-browser = La clave se guarda en este navegador. Quien use este equipo puede firmar con ella; una frase de paso lo impide.
identity-passphrase = Frase de paso
identity-unlock = Desbloquear
identity-unlocking = Desbloqueando
identity-others = Ser otra persona en esta pestaña
identity-switch = Cambiar
identity-switch-to = Cambiar a { $name }
identity-tab-only = Solo esta pestaña
identity-unnamed = Identidad { $number }
identity-add = Añadir una identidad
identity-add-title = Añadir una identidad
identity-add-words = Cada identidad tiene su clave, su saldo y su nombre. Esta pestaña pasa a ser la nueva; puedes volver cuando quieras.
identity-add-key = Su clave
identity-add-new = Una clave nueva
identity-add-from-words = Con palabras de recuperación
identity-add-do = Añadir y cambiar
identity-words-field = Sus 12 palabras de recuperación
identity-words-help = En su orden, separadas por espacios.
identity-name = Cómo la llamas
identity-name-help = Solo lo ves tú, en este navegador. El nombre que ven los demás se reclama en los mensajes.
identity-keep = Dónde se guarda su clave
identity-keep-browser = En este navegador
identity-rename-title = Cambiar el nombre de esta identidad
identity-rename-do = Guardar
identity-cancel = Cancelar
identity-passphrase-set = Bloquear con una frase de paso
identity-passphrase-change = Frase de paso
identity-passphrase-title = Una frase de paso para esta identidad
identity-passphrase-words = La clave se guarda bloqueada. Escribes la frase cada vez que quieres firmar después de cargar la página o de { $minutes } minutos sin usarla. Tus otras pestañas se bloquean enseguida. Nadie puede restablecerla: quien la olvida necesita las palabras de recuperación.
identity-passphrase-new = Nueva frase de paso
identity-passphrase-help = { $least } caracteres o más. Unas pocas palabras son mejor que una.
identity-passphrase-again = Otra vez
identity-passphrase-short = Demasiado corta: { $found } de al menos { $least } caracteres.
identity-passphrase-differs = No son iguales. Escríbela otra vez.
identity-passphrase-remove = Quitarla
identity-passphrase-do = Bloquear
identity-locking = Bloqueando
identity-lock-now = Bloquear ahora
identity-wrong-passphrase = Esta no es la frase de paso de esta identidad. Inténtalo de nuevo.
identity-unknown-form = Otra versión de esta página bloqueó esta identidad. Vuelve a cargar la página o usa las palabras de recuperación.
identity-no-worker = No se pudo cargar lo que bloquea y abre claves. Mira si se llega al servidor de esta página e inténtalo de nuevo.
identity-no-storage = El almacenamiento del navegador está lleno o negado, así que no se cambió nada. Libera espacio e inténtalo de nuevo.
identity-too-many = Este navegador ya guarda { $most } identidades. Borra una antes.
identity-erase = Salir y borrar…
identity-erase-title = Borrar de este equipo
identity-erase-this = Esta identidad
identity-erase-all = Todo
identity-erase-this-words = La clave se borra. Sin sus palabras de recuperación nadie vuelve a alcanzar sus monedas ni su nombre.
identity-erase-all-words = Se borran todas las identidades, salas y ajustes de esta página, y vuelves al principio. Sus otras pestañas también salen de sus salas.
identity-erase-chain = Lo que publicaste y pagaste queda en la cadena de todos los demás.
identity-erase-do = Borrar

## Mine

mine-beside = Cifras de tu búsqueda
mine-builds =
    Tu pestaña construye sobre { $tip }. Si gana, añade { $count ->
        [one] { $count } transacción
       *[other] { $count } transacciones
    } y gana { $amount } { $coin }.
mine-would-build =
    La punta es { $tip }. Un bloque encima añade ahora { $count ->
        [one] { $count } transacción
       *[other] { $count } transacciones
    } y gana { $amount } { $coin }.
mine-controls = Controles
mine-start = Empezar
mine-start-words = aún no corre nada
mine-stop = Parar
mine-running = corre { $time }
mine-one = Minar un bloque
mine-one-busy = Minando un bloque
mine-threads = Hilos
mine-of-cores =
    de { $cores ->
        [one] { $cores } núcleo
       *[other] { $cores } núcleos
    }
mine-threads-words = { $threads } de { $cores }
mine-cap = Tope, por justicia
mine-no-cap = sin tope
mine-slate-title = Dónde caen tus hashes
mine-no-memory = cada intento es una tirada nueva, y los dados no recuerdan
mine-slate-dots = Los puntos son una muestra con las mismas probabilidades, 2 por segundo como máximo; tu mejor y tu bloque son hashes reales.
mine-slate-counts = Los números dicen cuántos de tus intentos caen en cada columna por probabilidad; tu mejor y tu bloque son hashes reales.
mine-slate-words = Dónde caen tus { $attempts } intentos para este bloque. La mayoría está lejos del objetivo; el mejor empieza con { $zeros } ceros. Un bloque pide { $odds } intentos de media, y su hash empieza con { $needs } ceros al menos.
mine-slate-words-none = Aún no se ha intentado nada para este bloque. Un bloque pide { $odds } intentos de media, y su hash empieza con { $needs } ceros al menos.
mine-anything = cualquiera
mine-odds = 1 de { $count }
mine-odds-million =
    { $count ->
        [one] 1 de un millón
       *[other] 1 de { $count } millones
    }
mine-odds-billion =
    { $count ->
        [one] 1 de mil millones
       *[other] 1 de { $count } mil millones
    }
mine-odds-trillion =
    { $count ->
        [one] 1 de un billón
       *[other] 1 de { $count } billones
    }
mine-odds-power = 1 de 2^{ $power }
mine-best-mark = tu mejor esta vez
mine-own-mark = #{ $height }, tuyo
mine-far = lejos del objetivo
mine-rarer = cada columna es 16 veces más rara
mine-target = objetivo
mine-a-block = un bloque
mine-rate-title = Tu ritmo de hashes
mine-rate-words = Tu ritmo en los últimos cinco minutos: { $rate } ahora, { $top } como máximo. La tabla de abajo lo dice en números.
mine-rate-begin = hace 5 min
mine-rate-tips = marcas: bloques nuevos
mine-rate-now = ahora
mine-rate-cap = tope { $cap }
chart-as-table = Ver como tabla
mine-rate-when = Cuándo
mine-rate-mean = Ritmo
mine-rate-span = hace { $from } a { $to } s
mine-stats = Tu búsqueda
mine-attempts = Intentos para este bloque
mine-best = Mejor esta vez
mine-found = Bloques encontrados
mine-chance = Probabilidad en un minuto
mine-expected = Un bloque cada
mine-nothing = no se sabe mientras no se hashea
mine-chance-under = menos de { $percent } %
mine-chance-over = más de { $percent } %
mine-under-a-second = menos de 1 s
mine-finders-title =
    { $count ->
        [0] Quién encontró los últimos bloques
        [one] Quién encontró el último bloque
       *[other] Quién encontró los últimos { $count }
    }
mine-even = por igual: { $each } cada uno
mine-finders-none = Nadie ha encontrado un bloque aún. El tuyo puede ser el primero.
mine-others = otros { $count }, de { $fewest } a { $most } cada uno
mine-others-even = otros { $count }, { $each } cada uno
mine-room-cap = El anfitrión pide a todos no hashear a más de { $rate }. Lo que elijas por encima se queda en eso.
mine-cap-promise = El tope es una promesa, no una regla. Nadie puede ver cómo de rápido hasheas; tu parte te delata.

## Market

market-beside = Tu pedido y tu tienda
market-view-offers = Ofertas { $count }
market-view-orders =
    { $count ->
        [0] Pedidos
       *[other] Pedidos { $count }
    }
market-view-shop =
    { $count ->
        [0] Tu tienda
       *[other] Tu tienda { $count }
    }
market-view-disputes = Disputas { $count }
market-new = Nueva oferta
market-empty-title = Aún no se ofrece nada.
market-empty = Ofrece una cosa, una hora de tu tiempo, un sitio junto a la ventana. Quien pide paga al momento, pero la cadena retiene el dinero hasta que diga que lo tiene.
market-no-orders-title = Aún no has pedido nada.
market-no-orders = Lo que pidas está aquí, con cada paso y quién debe darlo.
market-no-sales-title = Nadie te ha pedido nada aún.
market-no-sales = Ofrece algo. Quien lo pida está aquí, con lo seguro que es su pago.
market-no-disputes-title = No hay nada retenido.
market-no-disputes = Eres el anfitrión: donde las dos partes de un pedido no se ponen de acuerdo, puedes decidir aquí quién recibe el dinero. La cadena anota que fuiste tú.
market-offers-label = Ofertas, la más nueva primero
market-your-offers = Lo que ofreces
market-left =
    { $count ->
        [one] queda { $count }
       *[other] quedan { $count }
    }
market-ends = retirándose
market-waits = espera un bloque
market-sold-out = agotado
market-yours = tuya
market-order = Pedir
market-order-label = Pedir { $title }
market-withdraw = Retirar
market-withdraw-label = Retirar { $title }
market-order-of = { $count } × { $title }
market-amount = { $amount } { $coin }
market-tag-waits = { $amount }, en espera
market-tag-held = { $amount } retenidos
market-tag-released = liberado
market-tag-refunded = devuelto
market-step-paid = Pagado
market-paid-you = Bloqueaste { $amount } { $coin }.
market-paid = { $buyer } bloqueó { $amount } { $coin }.
market-step-hand-over = Entrega
market-step-told = { $seller } dice
market-step-told-you = Dijiste
market-told-words = Dicho, no probado: la cadena no puede ver lo que cambió de manos.
market-not-told = Nadie escribió que se entregó.
market-not-told-yet = { $seller } aún no lo ha dicho.
market-hand-over-now = El pago es tan seguro como querías. Entrégalo y dilo.
market-hand-over-wait =
    { $count ->
        [one] Elegiste esperar { $count } confirmación más: hasta entonces aún puede deshacerse.
       *[other] Elegiste esperar { $count } confirmaciones más: hasta entonces aún puede deshacerse.
    }
market-handed-words = Entregado: { $count } × { $title }.
market-handed-do = Lo entregué
market-step-end = El dinero
market-step-release = Liberar el dinero
market-step-decide = Decidir como anfitrión
market-end-later = Retenido cuando el pedido esté en un bloque.
market-release-you = Solo tú puedes liberarlo.
market-release-buyer = { $buyer } te lo libera. Puedes devolverlo.
market-release-host = Escucha antes a ambas partes. Lo que firmes aquí no tiene vuelta atrás.
market-release-other = Lo libera quien compra.
market-times-out = Si nadie actúa antes de { $height }, en unos { $time }, cualquiera puede devolverlo a { $buyer }.
market-timed-out = Nadie actuó a tiempo: ahora cualquiera puede devolverlo a { $buyer }.
market-ending-release = { $amount } para { $who } está firmado y espera un bloque.
market-ending-refund = La devolución de { $amount } a { $who } está firmada y espera un bloque.
market-ended-release = { $amount } fue para { $who }
market-ended-refund = { $amount } volvió a { $who }
market-ended-by = Quién decidió
market-do-release = Lo tengo: liberar
market-do-release-to = Liberar para { $who }
market-do-refund = Devolver a { $who }
market-do-take-back = Recuperarlo
market-do-ask = Preguntar al anfitrión
market-handover = ¿Cuándo entregas?
market-handover-label = Confirmaciones que esperas
market-shop-note = tu tienda
market-at-once = al momento
market-wait-label =
    { $count ->
        [0] Entregar al momento
        [one] Esperar { $count } confirmación
       *[other] Esperar { $count } confirmaciones
    }
market-wait = Esperas unos
market-risk-words = Así de probable: quien compra con una décima parte de los hashes lo recupera
market-risk-none = Quien compra puede recuperarlo: lo que espera puede firmarse de nuevo para otra persona
market-gone = Pagado, y desaparecido
market-gone-what = { $count } × { $title } para { $buyer }
market-gone-kept = El pedido se deshizo y no está en la cadena. No lo habías entregado, así que no se pierde nada.
market-gone-lost =
    { $count ->
        [0] Lo entregaste sin ninguna confirmación. El pedido ya no está en la cadena: pierdes { $amount }.
        [one] Lo entregaste tras { $count } confirmación. El pedido ya no está en la cadena: pierdes { $amount }.
       *[other] Lo entregaste tras { $count } confirmaciones. El pedido ya no está en la cadena: pierdes { $amount }.
    }
market-order-words = Tu dinero sale al momento y la cadena lo retiene. { $seller } lo recibe cuando tú lo liberes.
market-total = Bloquea { $amount } { $coin }, te quedan { $kept }.
market-total-none = Di cuántas unidades.
market-withdraw-words = Ya no admite pedidos. Los pedidos abiertos siguen abiertos.
market-release-words = { $amount } va a { $who }. Nadie puede deshacerlo.
market-refund-title = Devolver el dinero
market-refund-words = { $amount } vuelve a { $who }, y las unidades a la oferta. Nadie puede deshacerlo.
market-say-title = Sobre { $title }
market-say-words = Una publicación que responde al pedido. Todos pueden leerla y no mueve dinero.
market-say-label = Lo que dices
market-title-label = ¿Qué ofreces?
market-title-example = Galleta de avena
market-text-label = Más detalles, si quieres
market-price-label = Precio de una
market-pieces-label = Cuántas
market-pieces-help = unidades
market-sign-offer = Firmar y ofrecer
market-sign-order = Bloquear y pedir
market-sign-release = Liberar
market-sign-refund = Devolver
market-signed-offer = Tu oferta está firmada y espera un bloque.
market-signed-order = Tu pedido está firmado y espera un bloque.
market-signed-settle = Firmado. Cuenta cuando esté en un bloque.
market-signed-say = Dicho, para que todos lo lean.
market-signed-withdraw = Firmado. La oferta termina con el próximo bloque.
market-wrong-title = Di qué es.
market-wrong-title-long =
    { $over ->
        [one] { $over } byte de más
       *[other] { $over } bytes de más
    }: un título tiene { $most } como máximo, y las letras con acento ocupan dos o más.
market-wrong-text-long =
    { $over ->
        [one] { $over } byte de más
       *[other] { $over } bytes de más
    }: esto tiene { $most } como máximo, y las letras con acento ocupan dos o más.
market-wrong-price-empty = Di cuánto cuesta una.
market-wrong-price = Un precio es al menos 0,01: un pedido por nada no retendría nada.
market-wrong-pieces = Escribe un número entero de 1 a { $most }.
market-wrong-left =
    { $count ->
        [0] No queda ninguna.
        [one] Solo queda una.
       *[other] Escribe un número entero de 1 a { $count }.
    }

## Stamp

stamp-beside = Qué es un sello, y los tuyos
stamp-drop = Suelta aquí un archivo: ¿tiene sello?
stamp-choose = Elegir un archivo
stamp-stays = El archivo se queda en esta máquina. Solo su hash puede ir a la cadena, y solo si firmas.
stamp-hashing = { $name }: { $done } de { $all }
stamp-hashing-label = Cuánto del archivo está hasheado
stamp-hash = Su SHA-256, como lo imprime sha256sum
stamp-bytes = { $count } bytes
stamp-kilobytes = { $count } kB
stamp-megabytes = { $count } MB
stamp-existed = Existía cuando se encontró el bloque #{ $height }: { $time }.
stamp-none = Nadie ha sellado este archivo aquí.
stamp-waits = Un sello espera un bloque. Cuenta desde ahí.
stamp-as = como { $name }
stamp-name = Nombre que lo acompaña
stamp-name-help = Todos pueden leerlo. El archivo no está en la cadena.
stamp-do = Sellarlo
stamp-receipt = Recibo
stamp-receipt-label = Guardar el recibo de { $name }
stamp-proof = Lo que prueba el recibo
stamp-proof-good = es válido
stamp-proof-words = { $who } selló { $name }, y el bloque que contiene el sello dice { $time }.
stamp-proof-other = { $who } lo firmó, y el bloque que lo contiene dice { $time }. No es el sello de un archivo.
stamp-proof-drop = Suelta ahora el propio archivo para ver si es ese.
stamp-proof-same = { $name } es ese mismo archivo, hasta el último bit.
stamp-proof-differs = { $name } es otro archivo: no puede diferir ni un bit.
stamp-proof-in =
    { $count ->
        [one] Está en el bloque #{ $height } de esta cadena, con { $count } confirmación.
       *[other] Está en el bloque #{ $height } de esta cadena, con { $count } confirmaciones.
    }
stamp-proof-alone = Su bloque no está en esta cadena. Inventar uno cuesta { $count } hashes de media.
stamp-proof-look = Ver la transacción
stamp-why = Lo que prueba un sello
stamp-why-hash = El mismo hash significa el mismo archivo, hasta el último bit. Del hash nadie saca el archivo.
stamp-why-when = El archivo existía cuando se encontró el bloque. Cada bloque encima lo hace más seguro.
stamp-why-not = Ni quién lo hizo ni que sea cierto: solo que quien lo selló lo tenía.
stamp-why-receipt = Un recibo se comprueba sin ninguna cadena: lleva del sello hasta los 80 bytes del bloque.
stamp-yours = Tus sellos
stamp-yours-none = Aún ninguno.
stamp-yours-none-words = Sella tus deberes antes de la clase. Luego puedes mostrar que estaban hechos.

## A new room

start-words = Lo que elijas aquí se escribe en el primer bloque de la sala, y nadie puede cambiarlo después.
start-presets = Números que van juntos
start-preset-demo = Demo de 15 minutos
start-preset-lesson = Clase de 45 minutos
start-preset-week = Una semana entera
start-preset-bitcoin = Los números de Bitcoin
start-unit-seconds = s
start-unit-blocks = bloques
start-unit-hashes = hashes
start-difficulty = El primer bloque pide
start-difficulty-help = Desde ahí, la dificultad se ajusta sola.
start-measure = Medir
start-measuring = Hasheando medio segundo
start-measured = Esta pestaña hashea { $rate } con un hilo, así que el primer bloque tarda unos segundos.
start-reward = Recompensa de un bloque
start-halving = Se reduce a la mitad tras
start-allocation = Empiezas con
start-allocation-help = Para repartir, y que nadie tenga que esperar un primer bloque.
start-cap-help = Cada página de la sala lo respeta. Como anfitrión puedes cambiarlo cuando quieras.
start-decides = Decides las disputas
start-decides-yes = Donde comprador y vendedor no se pongan de acuerdo, tú dices quién recibe el dinero.
start-decides-no = Nadie lo hace. Lo que nadie libera vuelve a quien compró tras 40 bloques.
start-rule = Cómo sigue la dificultad
start-rule-classroom = Aula
start-rule-asert = De Bitcoin Cash
start-rule-bitcoin = De Bitcoin
start-rule-signers = Firmantes aprobados
start-rule-classroom-words = Sigue en minutos a quien llega y se va, y afloja mientras nadie encuentra un bloque.
start-rule-asert-words = Sigue con calma; donde un bloque tarda diez minutos, en dos días.
start-rule-bitcoin-words = Un objetivo para 2016 bloques, y luego otro. Una clase que se dobla lo espera mucho.
start-rule-signers-words = No se busca nada: los firmantes sellan bloques por turnos, y solo los miembros publican y pagan. Los firmantes admiten a otros con sus votos.
start-signers = Firmantes
start-signers-help = Direcciones de quienes firman contigo, separadas por espacios; debe estar la mayoría de todos. Ninguna: solo tú.
start-members = Miembros
start-members-help = Direcciones de quienes pueden publicar y pagar desde el principio. Los firmantes pueden de todos modos.
start-sums = A qué equivale
start-sum-lesson = En 45 minutos
start-sum-blocks =
    { $count ->
        [one] cerca de { $count } bloque
       *[other] unos { $count } bloques
    }
start-sum-halving = La recompensa se reduce a la mitad tras
start-sum-supply = Monedas que llegará a haber
start-fixed = Las monedas no valen nada fuera de la sala.
start-look-again = Algo de arriba aún no está bien.
start-wrong-number = Escribe un número entero de { $least } a { $most }.
invite-title = Traer a otros
invite-how = Abre { $address } y escribe el código. La moneda se llama { $coin }.
invite-open = Ver en grande, imprimir
invite-print = Imprimir papeletas

## Projector

projector-title = Proyector
projector-open = Proyector
projector-join = Cómo entrar
projector-people =
    { $count ->
        [one] { $shown } pestaña
       *[other] { $shown } pestañas
    }
projector-rate = { $rate } entre todos
projector-odds = un bloque es 1 de { $odds }
projector-pace = cada { $planned }, últimamente { $lately }
projector-tips = Quién está dónde
projector-nodes =
    { $count ->
        [one] { $count } nodo
       *[other] { $count } nodos
    }
projector-elsewhere = otro bloque
projector-split = No todos en un bloque. El próximo decide.
projector-agreed = Todos en un bloque.
projector-undone =
    { $time }: { $count ->
        [one] se deshizo { $count } bloque
       *[other] se deshicieron { $count } bloques
    }, de { $finders }.
projector-waits-again = Vuelve a esperar: { $what }
projector-blocks =
    { $count ->
        [0] Quién encontró los últimos bloques
        [one] El último bloque
       *[other] Últimos { $count } bloques
    }
projector-posts = Publicaciones nuevas
projector-held =
    { $count ->
        [one] { $count } publicación retenida.
       *[other] { $count } publicaciones retenidas.
    }
projector-hold = Retener publicaciones
projector-pass = Mostrar la próxima, de { $name }
projector-white = Pizarra blanca

## Practice

practice-title = Practicar a solas
practice-words = Una sala en esta pestaña, con dos programas de compañeros. Rómpela como quieras.
practice-do = Practicar
practice-room = Práctica
practice-name = Robot { $number }
practice-note = Practicas a solas: Robot 1 y Robot 2 son programas en esta pestaña. Publican, pagan, compran lo que ofreces y minan.
practice-memo = por nada en especial
practice-says-hello = Soy un programa y un nodo entero. ¿Y tú?
practice-says-tip = Mi punta es la tuya, o pronto lo será.
practice-says-fee = Pago una pequeña comisión, así que rara vez voy al final.
practice-says-fork = Desconéctate un minuto y vuelve: entonces tendremos dos ramas.
practice-says-sell = Ofrece algo en el mercado. Compro lo que puedo pagar.
practice-says-mine = Mina un bloque y todos te pagan por él.

## Check of the machine

check-title = Revisar esta máquina
check-busy = Revisando, { $done } de { $all }
check-good = Esta máquina puede con todo.
check-odd = Esta máquina puede participar. Conviene mirar lo marcado.
check-bad = Esta máquina no puede participar tal como está.
check-wasm = WebAssembly funciona, o no leerías esto.
check-simd = Hashea con vectores, así que mina rápido.
check-no-simd = No tiene vectores (wasm SIMD): mina más despacio. Un navegador más nuevo los tiene.
check-workers = Los workers arrancan, así que la página sigue fluida mientras trabaja.
check-no-workers = No arranca ningún worker. Algo los bloquea: una extensión o una norma del centro. Pide que se permitan en este sitio.
check-storage = Puede guardar la cadena; se usa el { $percent } % del almacenamiento de este sitio.
check-storage-full = Se usa el { $percent } % del almacenamiento de este sitio. Guarda tus salas como archivos y borra lo que no necesites.
check-no-storage = El navegador no guarda nada: una ventana privada o una norma. Tu clave se va al cerrar la pestaña.
check-relay = El relé responde.
check-no-relay = Ningún relé responde junto a esta página. Las pestañas de este navegador se oyen igual. Suele ser un proxy que no deja pasar WebSocket.
check-searcher = Los archivos para minar pueden cargarse.
check-no-searcher = Los archivos para minar no pueden cargarse. Un bloqueador los toma por los de un minador abusivo: permite este sitio. Todo menos minar funciona.
check-clock = Su reloj va bien.
check-clock-off = Su reloj va desviado { $time }. La página cuenta con el reloj de la sala, pero ponlo en hora igualmente.
check-no-clock = El servidor no dice qué hora es, así que no se revisó el reloj.
check-secure = El origen es seguro: se puede copiar y la pantalla puede quedar despierta.
check-insecure = La página vino por http, como en la red de un aula: todo funciona, pero copiar pide una mano y la pantalla puede dormirse.

## The host, slow motion, the graphics chip, pruning

hand-title = Sala
arg-flag = verdadero o falso
arg-flag-or-word = true, false o "{ $word }"
network-prune = Soltar bloques antiguos
network-prune-ask = Se va todo menos los 500 bloques más nuevos: las publicaciones y pagos antiguos ya no se leen aquí, y esta pestaña no puede darlos a quien llega. Saldos, nombres, ofertas y pedidos abiertos quedan. Guarda antes la sala como archivo si nadie más la tiene entera.
network-prune-yes = Soltarlos
network-prune-no = Conservarlos
network-prune-gone = De los bloques hasta #{ $height } solo se guardan aquí las cabeceras y una foto de las cuentas.
network-prune-done = Bloques soltados: { $dropped }, con { $freed } bytes. Una foto en #{ $height } los representa, con { $taken } bytes.
network-unavailable = Los bloques de #{ $lowest } a #{ $best } se conocen por sus cabeceras, y aquí nadie los tiene. Quien guarde la sala entera puede traerlos, o su archivo.
network-rival = Una rama con más trabajo, ahora en #{ $height }, deja esta en #{ $fork }, donde se soltaron los bloques. Para seguirla, sal de la sala, borra sus registros y entra de nuevo.
mine-gpu = Hashear también con la gráfica
mine-gpu-asking = Pidiendo una gráfica al navegador.
mine-gpu-insecure = Aquí no: el navegador presta la gráfica solo a páginas de https o de tu propia máquina, y esta vino por http.
mine-gpu-no-webgpu = Aquí no: este navegador no tiene WebGPU.
mine-gpu-none = Aquí no: el navegador no ofrece ninguna gráfica.
mine-gpu-software = El navegador solo tiene un programa que imita una gráfica. Tus hilos son más rápidos.
mine-gpu-hardware = Mucho más rápida que tus hilos, y más caliente. Tu CPU comprueba cada hallazgo.
mine-gpu-starting = Se prueba con bloques conocidos.
mine-gpu-on = Hashea, y tu CPU comprueba cada hallazgo.
mine-gpu-lost = Se perdió la gráfica. Tus hilos siguen sin ella; elígela otra vez para probar.
mine-gpu-wrong = La gráfica dio un hash falso, así que no se usa. Tus hilos siguen sin ella.
mine-gpu-no-device = El navegador no prestó la gráfica. Tus hilos siguen sin ella.
mine-low = Un hilo mientras la página está oculta
mine-low-words = Ahorra batería y enfría la máquina mientras miras otra cosa.
slow-title = Un intento, a cámara lenta
slow-words = lo que hacen tus hilos, solo que más despacio
slow-step = Probar un nonce
slow-play = Reproducir
slow-pause = Pausa
slow-winner = Mostrar el ganador de #{ $height }
slow-header = 1. Toma la cabecera del bloque: 80 bytes
slow-version = versión
slow-prev = hash del bloque anterior
slow-merkle = huella de todas sus transacciones
slow-time = hora
slow-bits = objetivo, abreviado
slow-nonce = nonce
slow-first = 2. Pásalos por SHA-256: 32 bytes
slow-second = 3. Haz el hash del hash
slow-compare = 4. Léelo al revés. ¿Es menor que el objetivo?
slow-hash = hash
slow-target = objetivo
slow-below = Decide el byte { $nth }: { $hash } es menor que { $target }. Lo demás no importa.
slow-above = Decide el byte { $nth }: { $hash } es mayor que { $target }. Lo demás no importa.
slow-equal = Todos los bytes son iguales, e igual es bastante pequeño.
slow-missed = El nonce { $nonce } no da bloque. Cambia el nonce y cambian todos los bytes del hash.
slow-found = El nonce { $nonce } da el bloque #{ $height }. ¡Es tuyo!
slow-late = Cumple el objetivo, pero alguien fue más rápido.
slow-won = El nonce { $nonce } dio el bloque #{ $height }. Cualquier otro lo habría estropeado.
slow-pace =
    { $tries ->
        [one] { $tries } intento hasta ahora.
       *[other] { $tries } intentos hasta ahora.
    } Un bloque pide { $odds } de media: { $time } a este paso.
hand-beside = Lo que el anfitrión pide al relé
hand-tag-open = abierta
hand-tag-closed = cerrada
hand-tag-first = dividida: estás en la primera mitad
hand-tag-second = dividida: estás en la segunda mitad
hand-tag-weather = mal tiempo
hand-tag-host = anfitrión
hand-tag-muted = en silencio
hand-people = Personas
hand-people-reached =
    { $count ->
        [0] no llegas a nadie
        [one] llegas a otra persona
       *[other] llegas a otras { $count }
    }
hand-people-count =
    { $count ->
        [one] una conexión
       *[other] { $count } conexiones
    }
hand-alone = No hay nadie más.
hand-alone-words = Comparte el enlace de la sala, su código o su QR desde la pizarra de arriba.
hand-somebody = Alguien, número { $number }
hand-half-first = primera mitad
hand-half-second = segunda mitad
hand-mute = Silenciar
hand-mute-label = Silenciar a { $name }
hand-unmute = Dejar hablar
hand-unmute-label = Dejar hablar a { $name }
hand-remove = Sacar
hand-remove-label = Sacar a { $name }
hand-remove-title = ¿Sacar a { $name }?
hand-remove-words = El relé corta esta conexión y dice que fuiste tú. Lo que esta página publicó, pagó y minó queda en la cadena.
hand-remove-back = Mientras la sala esté abierta, quien recargue la página vuelve. Cierra antes la sala si no debe ser.
hand-remove-cancel = Dejar
hand-remove-do = Sacar
hand-door = La puerta
hand-door-open = Entra quien tenga el enlace o el código.
hand-door-closed = No entra nadie nuevo. Quien pierda la conexión puede volver durante diez minutos; quien recargue la página espera a que abras.
hand-door-close-it = Cerrar la sala
hand-door-open-it = Abrir la sala
hand-split = Dividir la sala
hand-split-off = Dos mitades que no se oyen, tú en la primera. Ambas siguen minando; mira qué pasa cuando se encuentran.
hand-split-on = Las mitades no se oyen. Al encontrarse, queda la rama con más trabajo y la otra se deshace; sus transacciones vuelven a esperar.
hand-split-do = Dividir en mitades
hand-split-again = Repartir otra vez
hand-unite = Unir las mitades
hand-cap = Equidad
hand-cap-each = Tope para cada ordenador
hand-weather = Mal tiempo
hand-weather-clear = Despejar
hand-weather-words = Para cada mensaje a todos en la sala. Los mensajes van y vienen, así que una respuesta tarda el doble.
hand-delay = Retraso
hand-loss = Mensajes perdidos
hand-ms = { $ms } ms
hand-seconds = { $seconds } s
hand-percent = { $percent } %
hand-host = El anfitrión
hand-no-host = Esta sala no tiene anfitrión. Nadie puede cerrarla, dividirla ni silenciar a nadie.
hand-no-relay = Ningún relé te tiene en la sala, así que no hay nada que decir.
hand-host-here = { $host } está aquí como anfitrión.
hand-host-away = { $host } es el anfitrión y no está ahora.
hand-host-unknown = Eres el anfitrión de la sala. El relé aún no lo sabe; los controles llegan cuando lo sepa.
hand-plain = El relé pasa todo tal como llega.
hand-now-title = El anfitrión de la sala:
hand-now-muted = Estás en silencio: el relé descarta lo que dice esta página. Sigues oyendo a los demás.
hand-now-first = La sala está dividida. Estás en la primera mitad y no oyes la segunda.
hand-now-second = La sala está dividida. Estás en la segunda mitad y no oyes la primera.
hand-now-delay = Cada mensaje llega { $time } tarde.
hand-now-loss = Se pierde el { $share } de los mensajes.
hand-now-closed = La sala está cerrada a nuevos.
hand-now-relay = Lo hace el relé. Las pestañas de este navegador siguen oyéndose, y la cadena lo guarda todo.
hand-reach = Hasta dónde llega esto
hand-reach-relay = Lo hace el relé y lo dice a todos. Las pestañas de un navegador siguen oyéndose.
hand-reach-chain = La cadena lo guarda todo: no se quita a nadie publicaciones, monedas ni bloques, y lo que espera se pasa después.
hand-reach-back = Termina cuando sale de la sala el último. Quien silenciaste vuelve a estarlo tras recargar, mientras la tuya siga abierta; un participante nuevo es alguien nuevo.
wallet-raise = Subir la comisión
wallet-raise-words = Espera con una comisión de { $fee }. Firmada de nuevo con una mayor, avanza, conserva su número y se paga una sola vez.
wallet-raise-fee = Nueva comisión
wallet-raise-do = Firmar de nuevo
wallet-raised = Firmada de nuevo con una comisión de { $fee }.
wallet-column-balance = Saldo después
feed-seek = Buscar en el muro
feed-author = De quién
feed-author-any = de todos
feed-found = Se muestran { $count } de las { $all } publicaciones más nuevas, con lo que va con ellas.
hand-results = Resultados
hand-results-words = Bloques encontrados, monedas y transacciones de quienes tienen apodo, como tabla para una hoja de cálculo. No lleva direcciones.
hand-results-save = Guardar como CSV
hand-results-saved =
    { $count ->
        [one] Guardado: { $count } persona.
       *[other] Guardado: { $count } personas.
    }
hand-results-name = Apodo
hand-results-blocks = Bloques encontrados
hand-results-earned = Ganado con ellos
hand-results-balance = Saldo
hand-results-signed = Transacciones firmadas
consortium-title = Firmantes aprobados
consortium-needed = Se aprueba con { $needed } de { $all } firmantes
consortium-sealed = selló { $count } de los últimos { $all } bloques
consortium-turn = le toca
consortium-members = Miembros
consortium-no-members = Nadie aparte de los firmantes.
consortium-votes = Votaciones abiertas
consortium-no-votes = No se vota nada.
consortium-admit-member = Admitir a { $name } como miembro
consortium-remove-member = Quitar a { $name } como miembro
consortium-admit-signer = Admitir a { $name } como firmante
consortium-remove-signer = Quitar a { $name } como firmante
consortium-tally = votos: { $votes }, necesarios: { $needed }
consortium-waits = tu voto irá en tu próximo bloque
consortium-withdrawal-waits = tu retirada irá en tu próximo bloque
consortium-agree = Votar a favor
consortium-agree-label = Votar a favor: { $what }
consortium-withdraw = Retirar
consortium-withdraw-label = Retirar: { $what }
consortium-idle = Tus votos esperan a que esta página selle bloques. Actívalo en la pantalla de minería.
consortium-propose = Una votación nueva
consortium-change = Qué debe pasar
consortium-admit = Admitir
consortium-remove = Quitar
consortium-role = En qué papel
consortium-member = Miembro
consortium-signer = Firmante
consortium-who = Nombre o dirección
consortium-who-help = Los miembros publican y pagan; los firmantes además sellan bloques y votan.
consortium-do = Votar
consortium-wrong-nobody = Di de quién se trata: un nombre o una dirección.
consortium-wrong-has = Quien nombras ya tiene este papel.
consortium-wrong-lacks = Quien nombras no tiene este papel: las listas de arriba dicen quién lo tiene.
consortium-wrong-last = El último firmante se queda: sin él nadie podría sellar un bloque.
consortium-wrong-voted = Ya votaste por eso; está entre las votaciones abiertas.
consortium-member-words = Solo votan los firmantes de arriba. Tú puedes publicar, pagar y comerciar.
consortium-outsider = Solo votan los firmantes de arriba, y tú aún no puedes publicar ni pagar. Da tu dirección a un firmante y pide que te admitan: { $address }

## Scripts

scripts-title = Scripts
scripts-lead = Pequeños programas tuyos, ejecutados contra tu propio nodo.
script-beside = Ejecución y salida
script-program = Programa
script-keys = Mientras escribes, Tab sangra; Escape devuelve la tecla Tab a la página. Ctrl+Z deshace.
script-pick = Ejemplos y programas guardados
script-unsaved = Sin guardar
script-examples = Ejemplos
script-own = Tuyos
script-name = Nombre
script-save = Guardar
script-delete = Borrar
script-saved = { $name } está guardado en este navegador.
script-deleted = { $name } está borrado. Su texto sigue aquí.
script-name-missing = Primero dale un nombre al programa.
script-not-saved = No hay sitio: como mucho { $programs } programas de { $size } KiB cada uno, mientras el navegador tenga espacio.
script-no-program = Eso no es un programa: un texto de { $size } KiB como mucho.
script-file-save = Guardar como archivo
script-file-open = Abrir un archivo
script-may = Lo que puede hacer
script-may-words = Un script ve todo lo que sabe tu nodo. No llega a la red, ni al almacenamiento, ni a otra página. Lo que haga aparte de leer lo permites aquí, para una ejecución.
script-signs = Firmar en mi nombre: mensajes, pagos, nombres, comercio
script-budget = Puede gastar como mucho
script-budget-words = Pagos, pedidos y comisiones de una ejecución en total.
script-budget-wrong = Escribe una cantidad como 1,50, o 0.
script-mines = Minar con mi máquina
script-run = Ejecutar
script-stop = Parar
script-spent = { $amount } gastado
script-output = Salida
script-silent = Aquí aparece lo que dice el script y cada llamada que hace.
script-older = Líneas más antiguas que ya no están: { $count }
script-dropped = Líneas que llegaron demasiado rápido: { $count }
script-line = Línea { $line }
script-runs = El script se ejecuta.
script-ended = El script ha terminado.
script-stopped = Parado.
script-all-calls = Todas las llamadas y eventos, como declaraciones de TypeScript
script-not-allowed = { $call } no estaba permitido en esta ejecución: permítelo junto al programa.
script-never = { $call } no es para scripts: cambia la sala o lo guardado, y eso es solo tuyo.
script-over-budget = Esto cuesta { $cost }, y del presupuesto de { $budget } quedan { $left }.
script-price-needed = { $call } necesita que el script diga su comisión o su precio, para respetar el presupuesto.
script-example-hello = ¿Qué sabe mi nodo?
script-example-thanks = Un bot que da las gracias a cada minero
script-example-fees = Observar las comisiones
script-example-double-spend = Un doble gasto que falla
script-example-audit = Un auditor de toda la cadena

## Una lección para la clase

class-lesson = Lección { $number }
class-on = Tu docente ha empezado: { $lesson }.
class-seen = En esta página, tu docente ve qué metas de ella alcanzas, qué preguntas de la tarjeta de salida respondes y cuántas veces lo intentas, con el nombre { $name }. A nadie más se le muestra.
class-go = Ir a la lección
class-paused-title = El docente ha puesto la lección en pausa.
class-paused = Levanta la vista. Sigue por sí sola; hasta entonces esta pestaña no mina.
class-ticket = Tarjeta de salida
class-ticket-words = Tres preguntas sobre la cadena. Tu propio nodo comprueba lo que respondes.
class-ticket-explorer = Míralo en el explorador.
class-ticket-short = La cadena es demasiado corta para preguntar. Las preguntas llegan cuando haya dos bloques encontrados.
class-ticket-check = Comprobar
class-ticket-right = Correcto.
class-ticket-done = Las tres son correctas.
class-tries = Intentos: { $count }
class-ask-finder = ¿Quién encontró el bloque #{ $height }? Un nombre o una dirección
class-ask-confirmations = ¿Cuántas confirmaciones tiene el bloque #{ $height }?
class-ask-holds = ¿En qué bloque está tu transacción { $txid }…? Su altura
class-ask-nonce = ¿Qué nonce tiene el bloque #{ $height }?
class-hint-finder = Es otra persona. Busca { $height } en el explorador y lee quién lo encontró.
class-hint-confirmations = No son tantas. El propio bloque cuenta como una y cada bloque encima como una más. Busca { $height } en el explorador.
class-hint-holds = Es otro bloque. Busca { $txid } en el explorador o abre tu cartera: la altura está al lado.
class-hint-nonce = Es otro número. Busca { $height } en el explorador: el nonce es el último campo de su cabecera.
class-teach = Lección para la clase
class-teach-words = Todas las páginas de la sala la abren. Aquí ves qué alcanza cada quien; se les dice.
class-teach-choose = Qué lección
class-start = Empezar
class-pause = Pausa para todos
class-resume = Seguir
class-ticket-open = Abrir la tarjeta de salida
class-ticket-close = Cerrar la tarjeta de salida
class-end = Terminar la lección
class-none-yet = Nadie ha informado todavía.
class-table = Qué ha alcanzado cada quien
class-pupil = Nombre
class-goals = Metas
class-tries-head = Intentos
class-of = { $done } de { $all }
class-goal = Meta { $number }
class-question = Pregunta { $number }
class-saved = Guardado: { $file }

## Papeles para imprimir

papers-title = Papeles para docentes
papers-words = Planes de clase, hojas de trabajo y lo que va con ellas, en negro sobre blanco, en A4 o carta.
papers-plans = Planes de clase
papers-plans-words = Qué hacer en cada momento, qué preguntar y qué sale mal en un aula.
papers-hand-out = Para repartir
papers-hand-out-words = Las papeletas traen a la clase a esta sala. El glosario dice qué significan las palabras.
papers-worksheets = Hojas de trabajo
papers-worksheets-words = Una para cada lección del Laboratorio, para rellenar junto a la pantalla.
papers-for-you = Solo para ti
papers-key-words = Las soluciones de las hojas y las respuestas a las preguntas de las lecciones. Los alumnos de una sala con anfitrión no las encuentran aquí; quien lea el código fuente del programa, sí.
papers-key-not-here = Las soluciones son para el anfitrión de esta sala. En una sala sin anfitrión puede abrirlas cualquiera.
papers-all = Todos los papeles
papers-print = Imprimir
papers-plan = Plan de clase, { $minutes } minutos
papers-worksheet = Hoja de trabajo
papers-glossary = Glosario
papers-slips = Papeletas de entrada
papers-key = Soluciones
papers-name = Nombre
papers-date = Fecha
slip-open = Abre { $address } o escanea el código QR.
slip-code = Escribe el código de la sala:
slip-begin = Elige un nombre y escribe tu primera publicación. La moneda se llama { $coin }.
slips-no-room = Aún no estás en ninguna sala, así que no hay a qué invitar.
