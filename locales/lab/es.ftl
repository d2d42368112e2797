# The lab. Fetched when it is opened. Same rules as ../en.ftl.

lab-in-english = El laboratorio aún no habla { $language }: esto es inglés.
lab-to-network = La red, simulada

## Lesson 5

lab-lesson-5-title = Gástalo dos veces
lab-lesson-5-intro = Juegas a ser los dos: el comerciante, que decide cuánto espera, y el comprador, que quiere recuperar su dinero. Los nodos son de verdad; solo su tiempo es simulado.
lab-lesson-5-trust = Confiar enseguida
lab-lesson-5-trust-ask = El nodo 1 vende y no espera nada. Haz que el nodo 3 compre allí y recupere su dinero.
lab-lesson-5-trust-hint = Elige el nodo 3. Su conducta es «Comprador que gasta dos veces», hacia el nodo 1, con 0 confirmaciones. Luego pulsa «Seguir», más rápido si quieres.
lab-lesson-5-trust-why = Un pago que aún no está en ningún bloque es solo una promesa. El comerciante vio uno; todos los demás vieron otro con el mismo número.
lab-lesson-5-how = Cómo lo hizo
lab-lesson-5-how-ask = ¿Cómo recuperó su dinero el comprador?
lab-lesson-5-how-hint = Mira la línea de tiempo: ¿qué dijo al comerciante y qué a los demás?
lab-lesson-5-how-choice-0 = Falsificó la firma del comerciante
lab-lesson-5-how-choice-1 = Firmó dos pagos con un mismo número, y el otro entró en un bloque
lab-lesson-5-how-choice-2 = Borró el pago del nodo del comerciante
lab-lesson-5-how-why = Los dos pagos estaban bien firmados. De dos con el mismo número solo uno puede estar en una cadena, y el bloque decide cuál.
lab-lesson-5-one = Esperar un bloque
lab-lesson-5-one-ask = Ahora el comerciante espera una confirmación. Engáñalo de todos modos.
lab-lesson-5-one-hint = Da al nodo 3 un 45 % de la potencia de hash y pon las confirmaciones en 1. Ahora mina en secreto. Tarde o temprano va por delante.
lab-lesson-5-one-why = Minó una rama propia sin el pago y la enseñó cuando era la más larga. Todos los nodos cambiaron a ella: es la regla.
lab-lesson-5-three = Esperar tres
lab-lesson-5-three-ask = Haz de comerciante: espera tres confirmaciones y deja que fracase un comprador con el 10 % de la potencia.
lab-lesson-5-three-hint = Da al nodo 3 una potencia del 10 % y pon las confirmaciones en 3.
lab-lesson-5-three-why = Tendría que encontrar más bloques que todos los demás juntos. Con seis de retraso, se rinde.
lab-lesson-5-measure = Mídelo
lab-lesson-5-measure-ask = Una carrera dice poco. Mide un comprador con la misma potencia con 1 confirmación y luego con 3.
lab-lesson-5-measure-hint = Debajo de la red está la gráfica. Elige la potencia y las confirmaciones y pulsa «200 carreras más»; luego otra vez con el otro número.
lab-lesson-5-measure-why = Cada punto son 200 ataques entre nodos de verdad. La barra dice cuánto puede haberlo movido el azar: de veinte barras así, una no contiene la verdad.
lab-lesson-5-line = Dos líneas
lab-lesson-5-line-ask = Los puntos quedan por debajo de la línea del artículo de Bitcoin. ¿Por qué?
lab-lesson-5-line-hint = ¿Cuándo ha ganado el comprador: cuando su rama es igual de larga o cuando es más larga? ¿Y sigue para siempre?
lab-lesson-5-line-choice-0 = Hubo muy pocas carreras
lab-lesson-5-line-choice-1 = Los nodos simulados no son de verdad
lab-lesson-5-line-choice-2 = Allí una rama igual de larga ya ha ganado, y el atacante nunca se rinde
lab-lesson-5-line-why = La fórmula y el experimento deben ser de la misma carrera. Aquí una rama tiene que ser más larga, y con seis de retraso el comprador se rinde: esa es la otra línea, y los puntos están a su alrededor.
lab-lesson-5-enough = Cuántas bastan
lab-lesson-5-enough-ask = Un comprador tiene el 30 % de la potencia. ¿Cuántas confirmaciones esperas para que lo logre menos de una vez de cada diez?
lab-lesson-5-enough-hint = Dibuja una potencia del 30 % y lee la tabla.
lab-lesson-5-enough-choice-0 = 1
lab-lesson-5-enough-choice-1 = 3
lab-lesson-5-enough-choice-2 = 6
lab-lesson-5-enough-why = Cada bloque lo hace más difícil, pero nunca es seguro del todo. Por un lápiz esperas menos que por una casa.

## Lesson 6

lab-lesson-6-title = Divide la sala
lab-lesson-6-intro = ¿Y si media sala no oye a la otra media? Corta la red, deja que las dos sigan y vuelve a unirla.
lab-lesson-6-split = Córtala
lab-lesson-6-split-ask = Divide la red en mitades y deja que sigan hasta que cada una haya encontrado bloques propios.
lab-lesson-6-split-hint = Pulsa «Seguir» y luego, entre las palancas, «Dividir en mitades». Espera un bloque en cada mitad.
lab-lesson-6-split-why = Ninguna mitad notó un fallo. Cada una sigue con los que oye, y el árbol tiene dos ramas.
lab-lesson-6-right = ¿Quién tiene razón?
lab-lesson-6-right-ask = ¿Qué mitad tiene ahora la cadena correcta?
lab-lesson-6-right-hint = ¿Rompe alguna regla algún bloque de una de las mitades?
lab-lesson-6-right-choice-0 = La mitad más grande
lab-lesson-6-right-choice-1 = La mitad con el primer bloque
lab-lesson-6-right-choice-2 = Las dos cumplen todas las reglas: no está decidido
lab-lesson-6-right-why = Todos los bloques son buenos. Mientras nadie sepa de la otra rama, cada mitad tiene razón.
lab-lesson-6-join = Únela
lab-lesson-6-join-ask = Une la red y espera hasta que todos estén otra vez en un mismo bloque.
lab-lesson-6-join-hint = Pulsa «Unir» y deja que siga. Si las dos ramas tienen el mismo trabajo, decide el bloque siguiente.
lab-lesson-6-join-why = Algunos nodos dejaron su rama: una reorganización. Nadie votó y a nadie se le preguntó.
lab-lesson-6-stays = Cuál se queda
lab-lesson-6-stays-ask = ¿Qué rama se quedó?
lab-lesson-6-stays-hint = Mira el árbol de bloques: ¿cuál era más larga, con la misma dificultad?
lab-lesson-6-stays-choice-0 = La que tiene más trabajo
lab-lesson-6-stays-choice-1 = La que tiene más nodos
lab-lesson-6-stays-choice-2 = La más antigua
lab-lesson-6-stays-why = Cuenta el trabajo, no las cabezas: los nodos no cuestan nada, los hashes sí.
lab-lesson-6-kept = Lo deshecho
lab-lesson-6-kept-ask = Mira los bloques deshechos. ¿Dónde están sus pagos?
lab-lesson-6-kept-hint = Pulsa «Mirar» debajo de la red. Puede que un pago espere un bloque; entonces deja que siga un rato.
lab-lesson-6-kept-why = Un pago de un bloque deshecho vuelve a la espera y entra en otro bloque. Su firma vale lo mismo que antes.
lab-lesson-6-lost = Lo perdido
lab-lesson-6-lost-ask = Entonces, ¿qué se pierde de verdad?
lab-lesson-6-lost-hint = ¿Qué hay en un bloque que nadie ha firmado?
lab-lesson-6-lost-choice-0 = Los pagos de la rama más corta
lab-lesson-6-lost-choice-1 = Las recompensas de los bloques deshechos
lab-lesson-6-lost-choice-2 = Nada en absoluto
lab-lesson-6-lost-why = La recompensa de un bloque deshecho nunca existió. Por eso nadie mina mucho tiempo donde no están los demás.

## Lesson 7

lab-lesson-7-title = Uno con la mitad de la potencia
lab-lesson-7-intro = Una cadena es tan segura como repartido está su trabajo. Da demasiado a un nodo.
lab-lesson-7-rewrite = Reescribir la historia
lab-lesson-7-rewrite-ask = El comerciante espera seis confirmaciones, como los prudentes. Engáñalo de todos modos.
lab-lesson-7-rewrite-hint = Da al nodo 3 un 70 % de la potencia de hash y haz que sea un comprador que gasta dos veces con 6 confirmaciones. Ve rápido.
lab-lesson-7-rewrite-why = Quien encuentra más de la mitad de los bloques acaba adelantando a todos, por mucho que esperen.
lab-lesson-7-never = Lo que no puede
lab-lesson-7-never-ask = ¿Qué sigue sin poder hacer, con toda la potencia del mundo?
lab-lesson-7-never-hint = Piensa en la lección 4: ¿qué no reparó todo el trabajo?
lab-lesson-7-never-choice-0 = Dejar fuera los pagos de alguien
lab-lesson-7-never-choice-1 = Gastar el dinero de otros
lab-lesson-7-never-choice-2 = Deshacer sus propios pagos
lab-lesson-7-never-why = El trabajo ordena lo que otros han firmado. No firma por ellos, y ningún nodo acepta un bloque que rompe una regla.
lab-lesson-7-hide = Ocultar bloques
lab-lesson-7-hide-ask = Para otra cosa basta con menos de la mitad. Haz que un minero egoísta con el 40 % oculte dos bloques.
lab-lesson-7-hide-hint = Da al nodo 3 una potencia del 40 % y la conducta «Minero egoísta». Lo que oculta está a su lado en el dibujo.
lab-lesson-7-hide-why = Mientras oculta bloques, los demás trabajan en una rama que ya está perdida.
lab-lesson-7-below = Donde no compensa
lab-lesson-7-below-ask = Mide un minero egoísta que gane menos que su parte de la potencia.
lab-lesson-7-below-hint = Elige un minero honrado y una potencia pequeña y pulsa «1000 bloques más». La barra debe terminar por debajo de la línea de la minería honrada; con más bloques es más corta.
lab-lesson-7-below-why = Uno débil pierde más carreras de las que gana: lo que ocultó se deshace.
lab-lesson-7-above = Donde compensa
lab-lesson-7-above-ask = Mide uno que gane más que su parte.
lab-lesson-7-above-hint = Elige una potencia del 45 %. Sigue midiendo mientras la barra sea larga.
lab-lesson-7-above-why = También pierde bloques, pero los demás pierden más. La curva es la de Eyal y Sirer (2014).
lab-lesson-7-third = Desde dónde
lab-lesson-7-third-ask = Con un minero honrado compensa desde un tercio de la potencia. Dibuja cuatro honrados. ¿Qué cambia?
lab-lesson-7-third-hint = En una carrera de dos bloques el del atacante se oye primero. ¿Quién, salvo el que halló el otro, mina sobre él?
lab-lesson-7-third-choice-0 = Compensa mucho antes: en una carrera la mayoría de los demás mina sobre su bloque
lab-lesson-7-third-choice-1 = Compensa más tarde: es más difícil ganar a cuatro que a uno
lab-lesson-7-third-choice-2 = Nada: solo cuenta su propia potencia
lab-lesson-7-third-why = Cuantos más minan sobre su bloque en una carrera, antes compensa. Con la mitad: desde un cuarto de la potencia. Por eso importa lo rápido que se oyen los bloques honrados.

## What is measured

lab-odds-twice = Con qué frecuencia funciona
lab-odds-twice-about = Nodos de verdad en tiempo simulado: un comerciante y un comprador que mina en secreto desde que paga y necesita una rama más larga.
lab-odds-withhold = Lo que se gana ocultando
lab-odds-withhold-about = Nodos de verdad en tiempo simulado: mineros honrados con la misma potencia y uno que oculta sus bloques. En una carrera el suyo se oye primero.
lab-odds-power = Potencia del atacante
lab-odds-confirmations = Confirmaciones
lab-odds-honest-miners = Mineros honrados
lab-odds-run-twice = 200 carreras más
lab-odds-run-withhold = 1000 bloques más
lab-odds-racing = { $races } de { $wanted } …
lab-odds-axis-confirmations = Confirmaciones
lab-odds-axis-power = Potencia en %
lab-odds-picture = Las líneas son lo que dice la teoría; los puntos, lo medido. La tabla de abajo dice lo mismo.
lab-odds-table = Lo medido, junto a la teoría
lab-odds-measured = Medido
lab-odds-interval = Intervalo del 95 %
lab-odds-span = de { $low } a { $high } con { $count }
lab-odds-law-section11 = Artículo de Bitcoin, sección 11
lab-odds-law-race = Esta carrera
lab-odds-law-eyal-sirer = Eyal y Sirer
lab-odds-law-honest = Minería honrada
lab-undone-title = Bloques deshechos
lab-undone-look = Mirar
lab-undone-none = De momento no se ha deshecho ningún bloque.
lab-undone-finder = Hallado por
lab-undone-payments = Pagos
lab-undone-again = Otra vez en la cadena
lab-undone-waiting = En espera

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

lab-to-bench = El banco de pruebas
lab-welcome-title = Rómpelo y mira por qué resiste
lab-welcome-words = Las lecciones usan lo de verdad: tu nodo, los bloques de esta sala y las mismas reglas que aquí pregunta cada nodo. Lo que rompes es una copia.
lab-bench-title = El banco de pruebas
lab-bench-intro = Una copia de un bloque. Cambia cualquier campo y lee qué regla dice que no. Nadie más lo ve.
lab-no-room-blocks = Los bloques de esta sala no se pueden copiar aquí, así que el laboratorio muestra una cadena de ejemplo.
lab-numbered = { $number }. { $title }
lab-done = { $done } de { $all } hechas
lab-reached = { $done } de { $all } metas alcanzadas
lab-all-reached = Todas las metas alcanzadas
lab-no-lesson = No hay ninguna lección { $number }.
lab-lesson = Lección { $number } · unos { $minutes } minutos
lab-tasks = Metas
lab-task-done = Alcanzada:
lab-hint = Una pista
lab-goal-reached = Eso es.
lab-next = Siguiente
lab-choices = Respuestas
lab-wrong = Eso no. Piénsalo otra vez o lee la pista.
lab-done-lesson = Esta lección está hecha.
lab-again = Hacerla otra vez
lab-over = Empezar de nuevo
lab-stop = Parar
lab-working = { $hashes } hashes hasta ahora; { $expected } de media
lab-took-ms = { $time } ms
lab-took-s = { $time } s
lab-you = Tú

## Lesson 1, what it is done on

lab-hash-head = Un texto y su hash
lab-hash-text = Texto
lab-hash-first = SHA-256 del texto
lab-hash-second = SHA-256 de eso: el hash doble que tienen los bloques
lab-hash-empty = Escribe algo.
lab-hash-zeros = { $zeros ->
    [0] No empieza por cero.
    [one] Empieza por { $zeros } cero.
   *[other] Empieza por { $zeros } ceros.
}
lab-hash-changed = { $changed } de sus 256 bits son otros que antes.
lab-hash-unchanged = Es el mismo que antes.
lab-search-head = Deja probar a la máquina
lab-search-words = Añade un número a tu texto, calcula el hash y toma el número siguiente hasta que el hash empieza por bastantes ceros.
lab-search-zeros = Ceros
lab-search-go = Buscar
lab-search-took = Encontrado tras { $hashes } intentos, en { $time }.

## Lesson 2, what it is done on

lab-hand-head = A mano: bloque #{ $height }
lab-hand-try = Probar
lab-hand-winner = Ver el nonce de #{ $height }
lab-hand-spoil = El mismo, un nonce más allá
lab-hand-no-number = Un nonce es un número entero de 0 a 4294967295.
lab-hand-won = El bloque #{ $height } tiene el nonce { $nonce }: su hash está por debajo de su objetivo.
lab-hand-spoiled = Con el nonce { $nonce } el hash del mismo bloque está por encima de su objetivo: no es un bloque.
lab-hand-luck = El nonce { $nonce } está por debajo del objetivo. Qué suerte: has encontrado un bloque a mano.
lab-hand-missed = El nonce { $nonce } da un hash por encima del objetivo. Prueba otro.
lab-machine-head = A máquina
lab-machine-words = Tu nodo prueba nonces como en la pantalla «Minar» hasta tener un bloque. De media son { $hashes } hashes.
lab-machine-go = Encontrar un bloque
lab-machine-found = Tu nodo encontró el bloque #{ $height } y los demás ya lo tienen.

## Lesson 3, what it is done on

lab-links-head = Copias de { $count } bloques
lab-links-message = Mensaje de quien lo encontró
lab-links-parent = nombra el bloque anterior
lab-links-root = su raíz es la de sus transacciones
lab-links-work = su hash está por debajo del objetivo
lab-links-spent = Reparado hasta ahora: { $hashes } hashes, { $time }.
lab-links-expected = unos { $hashes } hashes
lab-holds = se cumple
lab-broken = roto
lab-sample-links = Bloques de una cadena de ejemplo hecha en esta página: la sala tiene muy pocos, o su trabajo es demasiado para una página.

## The bench

lab-copying = Se está copiando un bloque
lab-copy-of = Una copia de #{ $height }
lab-sample-block = De una cadena de ejemplo hecha en esta página, con trabajo y firmas de verdad. Una de sus personas eres tú.
lab-transactions = Transacciones
lab-all-fields = Todos los campos
lab-more = y { $count } más
lab-changed = cambiado
lab-unchanged = sin cambios
lab-was = era { $before }
lab-pick = Copiar otro bloque
lab-pick-room = #{ $height } de esta sala
lab-pick-sample = #{ $height } de la cadena de ejemplo
lab-tx-reward = Recompensa: { $name }
lab-tx-pays = { $name } → { $to }
lab-tx-says = Mensaje: { $name }
lab-tx-claims = Nombre: { $name }
lab-tx-stamps = Sello: { $name }
lab-tx-offers = Oferta: { $name }
lab-tx-withdraws = Oferta retirada: { $name }
lab-tx-orders = Pedido: { $name }
lab-tx-settles = Pedido liquidado: { $name }
lab-hand-over = Dárselo a tu nodo
lab-hand-over-sample = Tu nodo está en otra sala, así que no se le puede dar este bloque.
lab-node-refuses = Tu nodo lo rechaza:
lab-node-tip = Tu nodo lo acepta y se apoya en él: no rompió ninguna regla.
lab-node-aside = Tu nodo lo acepta y lo deja a un lado: no rompió ninguna regla, pero la cadena de los demás tiene tanto trabajo.
lab-node-known = Tu nodo ya tiene un bloque con este hash. La cabecera no ha cambiado, así que no miró el resto: lo que cambiaste debajo no es aquello que el hash representa.
lab-node-orphan = Tu nodo no conoce el bloque anterior. Lo espera.
lab-stamp-refused = rechazado
lab-stamp-fine = correcto
lab-stamp-waits = espera
lab-verdict-by = por la regla { $number } de { $all }
lab-verdict-none = Ninguna de las { $all } reglas dice que no
lab-verdict-orphan = No se conoce el bloque anterior
lab-verdict-after = tras { $time }
lab-list-parent = El bloque anterior
lab-list-header = La cabecera
lab-list-body = El bloque entero
lab-list-transactions = Cada transacción por sí sola
lab-list-state = Cada transacción junto a las cuentas
lab-list-reward = La recompensa
lab-list-rules = { $count ->
    [one] 1 regla: { $said }
   *[other] { $count } reglas: { $said }
}
lab-list-passed = superado
lab-list-refused = rechazado
lab-list-not-reached = sin mirar
lab-why-transaction = Se trata de la transacción { $number }; la recompensa es la 0.
lab-mend-now = Ahora repáralo.
lab-mend-words = Cada reparación rompe lo siguiente.
lab-nothing-to-mend = Nada que reparar: anterior, raíz, objetivo, trabajo y firmas se cumplen. Lo que dicen las cuentas no se puede reparar.
lab-mend-parent = Nuevo anterior
lab-mend-root = Nueva raíz
lab-mend-target = Nuevo objetivo
lab-mend-work = Nuevo trabajo
lab-mend-work-about = unos { $hashes } hashes
lab-mend-signature = Nueva firma para la transacción { $number }
lab-mend-no-key = La transacción { $number } necesita la clave de { $name }, y nadie más la tiene. No puedes firmarla.
lab-mend-of = { $what } para el bloque #{ $height }
lab-mend-cost = { $what }: { $hashes } hashes, { $time }

## Fields, and what they may hold

lab-field-hash = Hash
lab-field-version = Versión
lab-field-prev = Anterior
lab-field-merkleRoot = Raíz de Merkle
lab-field-time = Hora (s)
lab-field-bits = Objetivo
lab-field-nonce = Nonce
lab-field-to = Para
lab-field-reward = Recompensa
lab-field-fees = Comisiones
lab-field-message = Mensaje
lab-field-height = Altura
lab-field-extraNonce = Nonce adicional
lab-field-fee = Comisión
lab-field-from = De
lab-field-sequence = Número en esta cuenta
lab-field-signature = Firma
lab-field-amount = Importe
lab-field-memo = Nota
lab-field-text = Texto
lab-field-replyTo = Respuesta a
lab-field-name = Nombre
lab-field-title = Título
lab-field-price = Precio
lab-field-stock = Unidades
lab-field-offer = Oferta
lab-field-quantity = Unidades
lab-field-outcome = Resultado
lab-field-order = Pedido
lab-field-detail-expected = esperado
lab-field-detail-found = hallado
lab-field-detail-hash = hash
lab-field-detail-target = objetivo
lab-field-detail-parent = anterior
lab-field-detail-latest = a más tardar
lab-field-detail-least = al menos
lab-field-detail-balance = saldo
lab-field-detail-needed = necesario
lab-field-detail-txid = transacción
lab-field-detail-from = cuenta
lab-field-detail-bytes = bytes
lab-field-detail-limit = límite
lab-value-number = Un número entero, no menor que cero ni demasiado grande.
lab-value-time = Una hora en segundos enteros desde 1970.
lab-value-amount = Un importe como 1,50.
lab-value-hash = 64 cifras hexadecimales: 0 a 9 y a a f.
lab-value-bits = 8 cifras hexadecimales: 0 a 9 y a a f.
lab-value-address = Una dirección: chalk1… sin erratas.
lab-value-signature = 128 cifras hexadecimales: 0 a 9 y a a f.
lab-value-text = Un texto.
lab-value-outcome = release o refund.

## The rules, each as what must hold

lab-rule-orphan = Se conoce el bloque anterior
lab-rule-badVersion = La versión existe
lab-rule-timeNotAfterParent = Es posterior al bloque anterior
lab-rule-timeNotAfterMedian = Es posterior a la mitad de los once anteriores
lab-rule-tooSoonAfterParent = Ha pasado un período desde su padre
lab-rule-timeTooFarAhead = No viene del futuro
lab-rule-badBits = El objetivo es el de la sala
lab-rule-hashAboveTarget = El hash está por debajo del objetivo
lab-rule-blockTooLarge = El bloque no es demasiado grande
lab-rule-missingCoinbase = La primera transacción es la recompensa
lab-rule-extraCoinbase = Hay una sola recompensa
lab-rule-badCoinbaseHeight = La recompensa nombra esta altura
lab-rule-coinbaseMessageTooLong = El mensaje de quien lo encontró no es demasiado largo
lab-rule-missingSeal = Alguien lo selló
lab-rule-unaskedSeal = No tiene sello donde no se pide
lab-rule-duplicatedTail = La raíz representa una sola lista de transacciones
lab-rule-badMerkleRoot = La raíz corresponde a las transacciones
lab-rule-badSeal = El sello es de quien cobra el bloque
lab-rule-transactionTooLarge = La transacción no es demasiado grande
lab-rule-zeroAmount = Se paga algo
lab-rule-paymentToSelf = Se paga a otra persona
lab-rule-memoTooLong = La nota no es demasiado larga
lab-rule-postEmpty = Un mensaje dice algo
lab-rule-postTooLong = El mensaje no es demasiado largo
lab-rule-nameEmpty = Un nombre tiene caracteres
lab-rule-nameTooLong = El nombre no es demasiado largo
lab-rule-nameBadCharacter = El nombre tiene letras y cifras
lab-rule-nameLooksLikeAddress = El nombre no parece una dirección
lab-rule-fileNameEmpty = Un archivo sellado tiene nombre
lab-rule-fileNameTooLong = El nombre del archivo no es demasiado largo
lab-rule-offerTitleEmpty = Una oferta tiene título
lab-rule-offerTitleTooLong = El título no es demasiado largo
lab-rule-notOneLine = Títulos y nombres de archivo son una línea
lab-rule-offerTextTooLong = El texto de la oferta no es demasiado largo
lab-rule-offerPriceZero = Una oferta cuesta algo
lab-rule-offerStockOutOfRange = Una oferta tiene unidades
lab-rule-orderQuantityZero = Se pide algo
lab-rule-badSignature = La firma es la de la cuenta
lab-rule-notASigner = Quien lo selló es un firmante aprobado
lab-rule-signedRecently = Su firmante dejó los últimos bloques a otros
lab-rule-wrongTurn = Su peso es el del turno de su firmante
lab-rule-notAMember = La cuenta puede actuar en esta sala
lab-rule-badSequence = Es la transacción siguiente de la cuenta
lab-rule-balanceTooLow = La cuenta tiene el dinero
lab-rule-nameTaken = El nombre está libre
lab-rule-tooManyNames = La cuenta puede tener otro nombre
lab-rule-alreadyStamped = La cuenta no ha sellado antes el archivo
lab-rule-tooManyOffers = La cuenta puede tener otra oferta
lab-rule-unknownOffer = La oferta sigue en pie
lab-rule-notYourOffer = Quien retira una oferta la hizo
lab-rule-orderOfOwnOffer = Quien pide no hizo la oferta
lab-rule-orderPriceDiffers = El precio es el de la oferta
lab-rule-stockTooLow = Quedan unidades suficientes
lab-rule-unknownOrder = El pedido está abierto
lab-rule-settleNotAllowed = Quien liquida puede hacerlo
lab-rule-badReward = La recompensa es la de la sala
lab-rule-badFees = Las comisiones son las de las transacciones

## Lesson 1

lab-lesson-1-title = Qué es un hash
lab-lesson-1-intro = Un hash es una huella de unos bytes. Aquí todo depende de él: bloques, transacciones, trabajo.
lab-lesson-1-text = El hash de un texto
lab-lesson-1-text-ask = Escribe un texto y mira su hash.
lab-lesson-1-text-hint = Cualquier texto sirve, en el campo de abajo. El hash se calcula de nuevo con cada letra.
lab-lesson-1-text-why = Sea cual sea el texto, el hash tiene 256 bits: aquí 64 cifras. El de una biblioteca entera no es más largo.
lab-lesson-1-same = Otra vez el mismo
lab-lesson-1-same-ask = Escribe otro texto y luego otra vez el primero. ¿También el hash es el primero?
lab-lesson-1-same-hint = Quita una letra y vuelve a ponerla.
lab-lesson-1-same-why = El mismo texto tiene siempre el mismo hash, en cualquier máquina. Así dos personas pueden comparar hashes en vez de textos.
lab-lesson-1-near = Casi el mismo
lab-lesson-1-near-ask = Cambia una sola letra. ¿Cuánto del hash se queda?
lab-lesson-1-near-hint = Quita una letra y pon otra en su lugar. Lo que difiere de antes está marcado.
lab-lesson-1-near-why = En el hash nuevo no se ve nada del viejo. Nadie puede saber por los hashes que los textos se parecen.
lab-lesson-1-bits = ¿Cuántos bits?
lab-lesson-1-bits-ask = Una letra es otra. ¿Cuántos de los 256 bits cambian más o menos?
lab-lesson-1-bits-hint = Cambia una letra unas cuantas veces. La línea bajo el hash los cuenta.
lab-lesson-1-bits-why = Unos 128: cada bit cambia o se queda como si se lanzara una moneda.
lab-lesson-1-bits-choice-0 = unos 8
lab-lesson-1-bits-choice-1 = unos 128
lab-lesson-1-bits-choice-2 = los 256
lab-lesson-1-zero = Un cero a mano
lab-lesson-1-zero-ask = Encuentra un texto cuyo hash doble empiece por 0. Solo puedes probar.
lab-lesson-1-zero-hint = Añade números a una palabra: 1, 2, 3. Uno de cada 16 textos tiene un cero delante.
lab-lesson-1-zero-why = No había manera de calcular el texto a partir del cero. Probar es el único camino, y eso es minar.
lab-lesson-1-search = Cuatro ceros
lab-lesson-1-search-ask = Haz que la máquina encuentre un texto cuyo hash empiece por cuatro ceros.
lab-lesson-1-search-hint = Elige 4 ceros en la tarjeta junto al texto e inicia la búsqueda.
lab-lesson-1-search-why = Encontrarlo costó unos 65 536 intentos y comprobarlo cuesta uno. Difícil de hacer, fácil de comprobar: eso es la prueba de trabajo.
lab-lesson-1-more = Un cero más
lab-lesson-1-more-ask = Cinco ceros en vez de cuatro: ¿cuántas veces más intentos?
lab-lesson-1-more-hint = Una cifra puede ser de 0 a 9 o de a a f.
lab-lesson-1-more-why = Uno de cada 16 hashes tiene cada cero. Con un límite así, el objetivo, una sala decide lo difíciles que son sus bloques.
lab-lesson-1-more-choice-0 = el doble
lab-lesson-1-more-choice-1 = diez veces más
lab-lesson-1-more-choice-2 = dieciséis veces más

## Lesson 2

lab-lesson-2-title = Encuentra un bloque a mano
lab-lesson-2-intro = Un bloque cuenta cuando su hash está por debajo del objetivo. Para eso puedes cambiar un número: el nonce.
lab-lesson-2-hand = Tres intentos
lab-lesson-2-hand-ask = Prueba tres nonces en el bloque que tu nodo encontraría a continuación.
lab-lesson-2-hand-hint = Escribe un número, pulsa «Probar» y hazlo con otros dos.
lab-lesson-2-hand-why = Cada nonce da un hash que nadie puede prever. Ningún nonce es mejor que otro antes de probarlo.
lab-lesson-2-winner = Un ganador
lab-lesson-2-winner-ask = Mira el nonce del bloque más nuevo. ¿Por qué cuenta este?
lab-lesson-2-winner-hint = Pulsa «Ver el nonce de …» y compara las primeras cifras del hash con las del objetivo.
lab-lesson-2-winner-why = Su hash es un número menor que el objetivo. Cualquiera lo comprueba con un solo hash.
lab-lesson-2-spoiled = Justo al lado
lab-lesson-2-spoiled-ask = Toma el nonce junto al del ganador. ¿Es casi un bloque?
lab-lesson-2-spoiled-hint = Muestra primero el nonce del bloque más nuevo y luego pulsa «El mismo, un nonce más allá».
lab-lesson-2-spoiled-why = No: su hash es otro por completo. No hay «casi», y mientras se busca no se avanza.
lab-lesson-2-half = La mitad del objetivo
lab-lesson-2-half-ask = La sala reduce el objetivo a la mitad. ¿Cuántos intentos cuesta entonces un bloque de media?
lab-lesson-2-half-hint = La mitad de los hashes es bastante pequeña.
lab-lesson-2-half-why = El doble. La sala reduce su objetivo cuando los bloques llegan demasiado deprisa, para que llegue uno cada pocos segundos por muchos que busquen.
lab-lesson-2-half-choice-0 = la mitad
lab-lesson-2-half-choice-1 = tantos como antes
lab-lesson-2-half-choice-2 = el doble
lab-lesson-2-block = Un bloque propio
lab-lesson-2-block-ask = Deja que tu nodo busque hasta encontrar un bloque.
lab-lesson-2-block-hint = Pulsa «Encontrar un bloque» y espera. Otros pueden ser más rápidos; tu nodo sigue con el siguiente.
lab-lesson-2-block-why = Tu nodo hizo lo que tú hiciste a mano, unos cientos de miles de veces por segundo. La recompensa está en tu monedero.

## Lesson 3

lab-lesson-3-title = Por qué los bloques van unidos
lab-lesson-3-intro = Cada bloque nombra el hash del anterior. Mira qué significa eso para quien quiere cambiar el pasado.
lab-lesson-3-edit = Cambia un bloque viejo
lab-lesson-3-edit-ask = Cambia el mensaje de quien encontró uno de los bloques más viejos, no del último.
lab-lesson-3-edit-hint = Escribe otro mensaje y sal del campo.
lab-lesson-3-edit-why = La raíz de la cabecera es un hash de todas las transacciones. Ya no corresponde, y todos lo ven.
lab-lesson-3-root = Una nueva raíz
lab-lesson-3-root-ask = Repara la raíz de ese bloque. ¿Qué se rompe ahora?
lab-lesson-3-root-hint = Pulsa «Nueva raíz» en el bloque que cambiaste.
lab-lesson-3-root-why = Con otra raíz la cabecera tiene otro hash. Así que su trabajo se perdió, y el bloque siguiente nombra un bloque que ya no existe.
lab-lesson-3-work = Nuevo trabajo
lab-lesson-3-work-ask = Haz otra vez el trabajo de ese bloque.
lab-lesson-3-work-hint = Pulsa «Nuevo trabajo» en el mismo bloque y espera la búsqueda.
lab-lesson-3-work-why = Eso costó hashes de verdad. Y el bloque siguiente sigue nombrando el hash viejo.
lab-lesson-3-all = Hasta el final
lab-lesson-3-all-ask = Repara todos los bloques siguientes, uno por uno, hasta que no quede nada roto.
lab-lesson-3-all-hint = En cada bloque siguiente: «Nuevo anterior» y luego «Nuevo trabajo». Empieza por el más bajo que esté roto.
lab-lesson-3-all-why = Un cambio cuesta el trabajo de su bloque y el de todos los siguientes. Cuanto más hondo está un bloque, más seguro es.
lab-lesson-3-follow = ¿Quién te sigue?
lab-lesson-3-follow-ask = Tus copias vuelven a estar enteras. ¿Por qué los demás no las siguen?
lab-lesson-3-follow-hint = ¿Qué pasa en la sala mientras buscas?
lab-lesson-3-follow-why = Los nodos siguen el mayor trabajo. Los demás han seguido entretanto, todos juntos; tú solo tendrías que ser más rápido que todos ellos.
lab-lesson-3-follow-choice-0 = Su cadena tiene tanto trabajo o más.
lab-lesson-3-follow-choice-1 = Comprueban quién escribió el mensaje.
lab-lesson-3-follow-choice-2 = El relé no reenvía bloques cambiados.

## Lesson 4

lab-lesson-4-title = Rompe un bloque
lab-lesson-4-intro = Un bloque supera muchas reglas, una tras otra, y cada nodo las pregunta por sí mismo. Rómpelas una por una.
lab-lesson-4-nonce = Cambia el nonce
lab-lesson-4-nonce-ask = Cambia solo el nonce. ¿Qué regla dice que no?
lab-lesson-4-nonce-hint = Cualquier otro número sirve. Empieza de nuevo si ya cambiaste otra cosa.
lab-lesson-4-nonce-why = Otro nonce, otro hash, y el nuevo no está por debajo del objetivo. El trabajo estaba en ese número.
lab-lesson-4-time = Atrasa la hora
lab-lesson-4-time-ask = Haz que el bloque sea más viejo que el anterior.
lab-lesson-4-time-hint = Quita unos cientos de segundos a la hora. La regla que rechaza nombra la hora del bloque anterior.
lab-lesson-4-time-why = La hora tiene que avanzar. Quien pudiera atrasarla se haría más fácil el bloque siguiente.
lab-lesson-4-amount = Cambia un importe
lab-lesson-4-amount-ask = Empieza de nuevo. Luego haz que un pago sea de 150 en vez de lo que era. ¿Qué dicen las reglas?
lab-lesson-4-amount-hint = Pulsa «Empezar de nuevo» y cambia el importe de un pago, nada más.
lab-lesson-4-amount-why = La raíz de la cabecera es la del importe viejo. Nadie necesita el bloque viejo para ver el fraude: la copia misma lo delata.
lab-lesson-4-repair = Repara lo que rompiste
lab-lesson-4-repair-ask = Da al pago cambiado una nueva raíz y luego al bloque un nuevo trabajo. ¿Es ahora un buen bloque?
lab-lesson-4-repair-hint = Pulsa «Nueva raíz», luego «Nuevo trabajo», y espera. Tarde o temprano una regla pregunta de quién fue la mano.
lab-lesson-4-repair-why = Raíz y trabajo vuelven a cumplirse, pero la firma era para otro importe. Sin la clave de quien paga no puedes firmar, por muy rápido que calcules.
lab-lesson-4-reward = Págate más
lab-lesson-4-reward-ask = La recompensa no necesita firma. Empieza de nuevo, hazla mayor y repara todo lo que se rompa.
lab-lesson-4-reward-hint = Cambia la recompensa, luego «Nueva raíz», luego «Nuevo trabajo».
lab-lesson-4-reward-why = Todo el trabajo fue en vano: cada nodo calcula la recompensa por sí mismo. El trabajo te deja escribir el bloque siguiente, no las reglas.

## The simulated network

