# The lab. Fetched when it is opened. Same rules as ../en.ftl.

lab-in-english = El laboratorio aún no habla { $language }: esto es inglés.
lab-to-network = La red, simulada

## The simulated network

lab-net-title = Una red en esta página
lab-net-lead = Muchos nodos reales y un reloj que tú controlas. Divídela, frénala, atácala.
lab-net-node = Nodo { $number }
lab-net-somebody = alguien
lab-net-percent = { $percent } %
lab-net-copy = Copiar el enlace
lab-net-copied = Enlace copiado: quien lo abra verá exactamente esta ejecución.
lab-net-error-damaged = El enlace de esta ejecución está dañado. Pídelo de nuevo y cópialo entero.
lab-net-error-too-long = El enlace es más largo que el de cualquier ejecución.
lab-net-error-version = El enlace es de otra versión del laboratorio.
lab-net-controls = Tiempo
lab-net-play = Seguir
lab-net-pause = Pausa
lab-net-step = Un suceso
lab-net-back = Atrás
lab-net-restart = Desde el principio
lab-net-speed = Velocidad
lab-net-pace = (alcanzada: { $pace })
lab-net-time = Tiempo virtual
lab-net-time-line = Línea de tiempo
lab-net-legend-blocks = bloques
lab-net-legend-forks = bifurcaciones
lab-net-legend-reorgs = reorganizaciones
lab-net-legend-attacks = ataques
lab-net-legend-levers = palancas
lab-net-kind-block = bloque
lab-net-kind-tx = transacciones
lab-net-kind-chain = cabeceras, peticiones de bloques
lab-net-kind-talk = puntas, saludos, pings
lab-net-kind-garbage = ningún mensaje válido
lab-net-in-flight =
    { $count ->
        [one] { $count } mensaje en camino
       *[other] { $count } mensajes en camino
    }
lab-net-tips =
    { $count ->
        [one] Todos están en un mismo bloque
       *[other] Están en { $count } bloques
    }
lab-net-picture = Una red de { $nodes } nodos, bloque más alto { $height }. { $together } están en el mismo bloque, { $behind } van por detrás, { $apart } en otra rama, { $off } apagados. { $messages } mensajes en camino. La tabla de abajo dice lo mismo.
lab-net-agreed = con la mayoría
lab-net-behind = por detrás
lab-net-apart = en otra rama
lab-net-off = apagado
lab-net-tree = El árbol de bloques
lab-net-no-blocks = Aún no hay bloques. Pulsa «Seguir».
lab-net-tree-words = Los { $blocks } bloques más nuevos hasta el { $height }; { $rivals } de ellos en ramas que la mayoría dejó o nunca siguió.
lab-net-nodes = Nodos
lab-net-col-node = Nodo
lab-net-col-height = Bloque
lab-net-col-standing = Está
lab-net-col-pool = En espera
lab-net-col-balance = Saldo
lab-net-col-share = Potencia
lab-net-col-behaviour = Conducta
lab-net-beside = Palancas
lab-net-choose = Elige un nodo en el dibujo o en la tabla para mirar dentro y mover sus palancas.
lab-net-close = Dejar de mirar
lab-net-fact-tip = Está en
lab-net-fact-balance = Saldo en su cadena
lab-net-fact-pool = Transacciones en espera
lab-net-fact-peers = Pares
lab-net-fact-behaviour = Conducta
lab-net-fact-hidden = Bloques que oculta
lab-net-is-off = Su programa no corre. Lo guardado sigue ahí.
lab-net-its-tree = Bloques que tiene
lab-net-its-pool = Su reserva
lab-net-pool-empty = Nada espera.
lab-net-pays = { $from } paga { $amount } a { $to }
lab-net-levers-of = Palancas de { $node }
lab-net-switch-off = Apagar
lab-net-switch-on = Encender
lab-net-share = Parte de la potencia de hash
lab-net-delay = Retraso añadido
lab-net-loss = Mensajes perdidos
lab-net-clock = Su reloj adelanta
lab-net-behaviour = Conducta
lab-net-honest = Honrado
lab-net-selfish = Minero egoísta
lab-net-censor = Censor
lab-net-censor-of = Censor de { $node }
lab-net-buyer = Comprador que gasta dos veces
lab-net-buyer-at = Gasta dos veces en { $node }
lab-net-liar = Mentiroso
lab-net-flooder = Inundador
lab-net-hint-honest = Hace lo que quiere el nodo.
lab-net-hint-selfish = Oculta los bloques que halla y los muestra para ganar a los de otros (Eyal y Sirer, 2014).
lab-net-hint-censor = No oye las transacciones de una cuenta, así que faltan en sus bloques.
lab-net-hint-buyer = Paga a un comerciante y mina en secreto una rama donde no pagó. Lo repite una y otra vez.
lab-net-hint-liar = Envía bloques y transacciones falsos, afirmaciones falsas y basura.
lab-net-hint-flooder = Inunda a sus pares con huérfanos, preguntas vacías y basura.
lab-net-towards = Hacia
lab-net-confirmations = Confirmaciones que espera el comerciante
lab-net-with-another = Entre este y otro nodo
lab-net-other-node = El otro nodo
lab-net-pay = Pagar { $amount } a { $node }
lab-net-groups = Dividir la red
lab-net-halves = Dividir en mitades
lab-net-heal = Unir
lab-net-own-groups = Grupos a tu gusto
lab-net-split-so = Dividir así
lab-net-new = Una red nueva
lab-net-shape = Conectados por
lab-net-mesh = una malla de vecinos
lab-net-relay = un relé
lab-net-spacing = Un bloque cada
lab-net-link-delay = Retraso de cada enlace
lab-net-payments = Pagos por hora
lab-net-seed = Semilla
lab-net-seed-help = De ella sale toda la suerte.
lab-net-start = Empezar
lab-net-about = Qué es real aquí
lab-net-about-text = Se simulan el tiempo, los cables y cuándo prueba una máquina su próximo número: la dificultad es de unos cientos de hashes. Todo lo demás es el nodo que corre en esta página: las mismas reglas, bloques, firmas y mensajes.
lab-net-about-relay = El relé reenvía los mensajes de todos a todos y dice la hora: corrige los relojes.
lab-net-about-mesh = Cada nodo tiene unos pocos vecinos y pasa lo que oye. Nadie dice la hora: los relojes siguen como están.
lab-net-events = Sucesos
lab-net-hash = Hash de todos los sucesos
lab-net-told-found = { $node } halló un bloque.
lab-net-told-heard = { $node } oyó de { $from }: { $kind }.
lab-net-told-paid = { $from } pagó a { $to }.
lab-net-mark-block = { $node } halló el bloque { $height }.
lab-net-mark-fork = Bifurcación: dos bloques de altura { $height }.
lab-net-mark-reorg =
    { $count ->
        [one] { $node } cambió de rama: { $count } bloque deshecho.
       *[other] { $node } cambió de rama: { $count } bloques deshechos.
    }
lab-net-mark-cut-off = { $node } cortó con { $peer } por romper reglas.
lab-net-mark-paid = { $node } pagó a { $merchant } y trabaja en una cadena sin ese pago.
lab-net-mark-shipped = { $merchant } entregó la mercancía.
lab-net-mark-cheated = { $merchant } fue engañado: el pago de { $node } está deshecho.
lab-net-mark-failed = El ataque de { $node } falló: { $merchant } tiene su dinero.
lab-net-mark-lever = Moviste una palanca.
lab-net-letter-selfish = E
lab-net-letter-censor = C
lab-net-letter-buyer = D
lab-net-letter-liar = M
lab-net-letter-flooder = I
