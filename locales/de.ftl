# Die Wörter der Seite auf Deutsch. Kurz, schlicht, genau; „du“ und Verben.

## Everywhere

title = { $screen } · Chalkchain
title-home = Willkommen
skip = Zum Inhalt
percent = { $percent } %
duration-seconds = { $seconds } s
ago-seconds = { $count } s
ago-minutes = { $count } min
ago-hours = { $count } h
ago-days = { $count } d
ago-in-words = vor { $time }
you-first = Du
you-later = dich
tag-you = du
wait-count = { $count } warten
address-copy = Adresse von { $name } kopieren
address-copied = Adresse kopiert.
copy-by-hand = Der Browser kopiert nicht. Kopiere von Hand:
dialog-close = Schließen
toast-dismiss = Ausblenden
theme-to-dark = Dunkles Aussehen
theme-to-light = Helles Aussehen
language-label = Sprache
number-group = .
number-decimal = ,
participant-new = Neue Person in einem neuen Tab
fee-label = Gebühr
fee-usual = { $amount }, üblich
fee-nothing = { $amount }, darf warten
fee-first = { $amount }, zuerst
refusal = { $sentence } Regel: { $rule }.

## Screens

rail-label = Bereiche
nav-more = Mehr
feed-title = Wand
wallet-title = Geldbörse
market-title = Markt
stamp-title = Stempel
mine-title = Schürfen
explorer-title = Explorer
network-title = Netz
lab-title = Labor
nav-lab-done = { $done } von { $all }
lab-no-words = Die Texte des Labors waren nicht zu laden. Komm wieder, wenn der Server antwortet.
me-no-name = Noch kein Name
me-name-pending = { $name } (wartet)

## Board

strip-label = Neueste Blöcke, der neueste zuerst
room-share = Raumcode { $code }: Link und QR-Code zeigen
room-here =
    { $count ->
        [one] { $count } Tab in diesem Raum
       *[other] { $count } Tabs in diesem Raum
    }
room-qr = QR-Code des Links zu { $name }
room-how-to-join = Gib den Code auf der Startseite ein, öffne den Link oder scanne den QR-Code.
room-copy-link = Link kopieren
room-link-copied = Link kopiert.
tile-label =
    Block { $height }, vor { $age } von { $miner } gefunden, { $count ->
        [one] { $count } Transaktion
       *[other] { $count } Transaktionen
    }
tile-label-undone =
    Rückgängiger Block { $height }, vor { $age } von { $miner } gefunden, { $count ->
        [one] { $count } Transaktion
       *[other] { $count } Transaktionen
    }
tile-label-genesis = Block 0, mit dem dieser Raum begann, vor { $age }
tile-label-loading = Block { $height }, seine Transaktionen sind unterwegs
tile-genesis = der Anfang
tile-fetching = kommt noch
tile-undone = rückgängig
tile-transactions = { $count } Tx
next-label =
    Nächster Block, Nummer { $height }: { $waiting ->
        [one] { $waiting } Transaktion wartet
       *[other] { $waiting } Transaktionen warten
    }, davon { $yours } deine
next-title = nächster Block
next-yours = dein nächster Block
next-reward = Belohnung und Gebühren, { $amount }
next-trying = probiert Nonces
next-idle = noch offen
next-earns = { $amount } { $coin } bei Gewinn

## Transactions

tx-pays = { $from } zahlt { $to } { $amount }
tx-you-pay = { $you } zahlst { $to } { $amount }
tx-pays-you = { $from } zahlt { $amount } an { $you }
tx-posts = { $from } hat geschrieben
tx-you-post = { $you } hast geschrieben
tx-replies = { $from } hat geantwortet
tx-you-reply = { $you } hast geantwortet
tx-claims = { $from } nimmt den Namen { $name }
tx-you-claim = { $you } nimmst den Namen { $name }
tx-stamps = { $from } hat { $file } gestempelt
tx-you-stamp = { $you } hast { $file } gestempelt
tx-offers = { $from } bietet { $title } für { $price }
tx-you-offer = { $you } bietest { $title } für { $price }
tx-withdraws = { $from } hat ein Angebot zurückgezogen
tx-you-withdraw = { $you } hast ein Angebot zurückgezogen
tx-orders = { $from } bestellt bei { $to } für { $amount }
tx-you-order = { $you } bestellst bei { $to } für { $amount }
tx-orders-yours = { $from } bestellt für { $amount } durch { $you }
tx-releases = { $from } gibt { $amount } für { $to } frei
tx-you-release = { $you } gibst { $amount } für { $to } frei
tx-releases-you = { $from } gibt { $amount } frei für { $you }
tx-refunds = { $from } schickt { $amount } an { $to } zurück
tx-you-refund = { $you } schickst { $amount } an { $to } zurück
tx-refunds-you = { $from } schickt { $amount } zurück an { $you }
tx-reward = Belohnung für { $to }
tx-reward-you = Belohnung für { $you }
state-waiting = wartet auf Block #{ $height } · Gebühr { $fee }
state-confirming = { $confirmations } von { $settled } Bestätigungen
state-settled = steht fest
state-confirmations = {" "}· { $count } Bestätigungen
state-in-block = {" "}· in #{ $height }

## Status bar

status-label = Zustand des Knotens
status-peers =
    { $count ->
        [one] { $shown } anderer
       *[other] { $shown } andere
    }
status-tip = Spitze { $height }
status-syncing = Holt Blöcke, { $have } von { $want }
status-room-rate = Raum { $rate }
status-your-rate = Du { $rate }
status-clock = Uhr { $offset }
status-clock-off = Uhr { $offset } daneben
status-storage = Speicher
status-storage-title = Wie viel vom Speicher des Browsers belegt ist
status-storage-used = { $percent } Prozent belegt
status-full = Nicht gespeichert, voll
status-not-saved = Nicht gespeichert
status-saving = Speichert
status-saved = Alles gespeichert
link-relay = Relay
link-tabs = Tabs
link-direct = Direkt
link-direct-count = Direkt: { $count }
link-connecting = { $name }, verbindet
link-closed = { $name } weg, versucht es wieder
link-refused = { $name } lehnt ab, versucht es wieder
link-off = { $name } aus

## What happened

block-spoken =
    Block { $height } von { $miner } gefunden, { $count ->
        [one] { $count } Transaktion
       *[other] { $count } Transaktionen
    }.
you-found = Du hast #{ $height } gefunden.
you-found-toast =
    { $found } { $count ->
        [0] Keine Transaktion hat gewartet.
        [one] { $count } Transaktion ist drin.
       *[other] { $count } Transaktionen sind drin.
    }
reorg-words =
    Die Tafel wurde ab #{ $height } gewischt: { $undone ->
        [one] { $undone } Block rückgängig
       *[other] { $undone } Blöcke rückgängig
    }, { $connected ->
        [one] { $connected } Block mit
       *[other] { $connected } Blöcke mit
    } mehr Arbeit dahinter steht jetzt da. { $returned ->
        [0] Keine Transaktion wartet wieder
        [one] { $returned } Transaktion wartet wieder
       *[other] { $returned } Transaktionen warten wieder
    }{ $refused ->
        [0] .
        [one] , { $refused } passt nicht mehr.
       *[other] , { $refused } passen nicht mehr.
    }

## Notices

identity-damaged-title = Dein gespeicherter Schlüssel ist beschädigt.
identity-damaged = Er liegt als { $item } im Speicher dieses Browsers, und ein neuer wurde gemacht. Nichts wurde gelöscht.
part-coming = Diese Ansicht ist unterwegs
part-title = Diese Ansicht ist noch nicht da
part-why = Der Rechner, der diese Seite ausliefert, gibt den Teil nicht her, aus dem diese Ansicht besteht.
part-kept = Dein Knoten läuft weiter, und was gespeichert war, ist noch da. Sobald das Relay antwortet, wird es wieder versucht.

identity-lost-title = Dein Schlüssel wird nicht behalten.
identity-lost = Dieser Browser gibt der Seite keinen Speicher, also ist dein Schlüssel weg, wenn du diesen Tab schließt.
identity-no-tab-storage = Der Browser gibt diesem Tab keinen Speicher, also kann er keine eigene Person sein.
identity-no-room-aside = Der gespeicherte Schlüssel ist beschädigt, und der Browser hat keinen Platz, ihn beiseitezulegen. Nichts wurde geändert. Schaffe Platz und lade die Seite neu.
identity-no-randomness = Dieser Browser hat keinen Zufall, also lässt sich kein Schlüssel machen. Nimm einen neueren Browser.
identity-locked-title = Diese Identität ist gesperrt.
identity-locked-words = Du liest alles und unterschreibst nichts. Entsperre sie hier: { $wallet }.
identity-replaced = Wer dieser Tab war, wurde in einem anderen Tab gelöscht. Er ist jetzt jemand anderes.
relay-refused-title = Das Relay nimmt diese Seite nicht an.
relay-refused = Tabs dieses Browsers hören einander weiter, und nichts ist verloren.
offline-title = Du bist offline.
offline = Du hast diesen Knoten von seinen Verbindungen genommen: Er hört niemanden, und niemand hört ihn. Zurück holst du ihn auf dem Bildschirm { $network }.
storage-full-title = Der Speicher ist voll.
storage-full = Was jetzt kommt, lebt nur in diesem Tab und ist weg, wenn du ihn schließt. Schaffe Platz, dann wird es gespeichert.
storage-missing-title = Nichts wird gespeichert.
storage-missing = Dieser Browser gibt der Seite keinen Speicher. Die Kette lebt nur in diesem Tab; die anderen behalten ihre.
damage-title =
    { $count ->
        [one] Ein gespeicherter Eintrag war beschädigt.
       *[other] { $count } gespeicherte Einträge waren beschädigt.
    }
damage-healed = Dein Knoten hat verworfen, was er nicht prüfen konnte, und holt es von den anderen. Sonst ist nichts verloren.
damage-record = { $record }: { $reason }
damage-more = und { $count } weitere

## Errors of the page itself

error-left-room = Die Seite ging in einen anderen Raum, bevor die Antwort kam. Frag dort noch einmal.
error-worker-failed = Der Worker des Knotens ist stehen geblieben. Lade die Seite neu; Gespeichertes ist noch da.
error-worker-not-started = Der Worker des Knotens startet nicht: Seine Dateien sind beschädigt oder verschieden alt. Lade die Seite neu, notfalls am Cache vorbei.
error-build-mismatch = Die Seite und ihr Knoten sind verschieden alt. Lade die Seite neu, notfalls am Cache vorbei.
error-bad-relay = „{ $relay }“ ist keine Adresse eines Relays. Sie beginnt mit ws:// oder wss://. Die Seite macht ohne Relay weiter.
error-insecure-relay = Eine über https geladene Seite darf { $relay } nicht öffnen. Nimm ein Relay mit wss://, oder öffne die Seite über http vom Relay selbst. Die Seite macht ohne Relay weiter.
error-room-empty = Gib die sechs Zeichen von der Tafel ein, oder füge den ganzen Link ein.
error-room-link = Dieser Link nennt keinen Raum: Was hinter dem # steht, fehlt. Kopiere ihn noch einmal.
error-room-digit = „{ $character }“ steht in keinem Code. Codes haben Ziffern und Buchstaben, aber kein U.
error-room-length = Ein Code hat 6 Zeichen; dieser hat { $length }.
error-bad-argument = { $call }: „{ $argument }“ soll { $expected } sein und ist { $found }.
error-unknown-event = Es gibt kein Ereignis „{ $event }“. Es gibt { $known }.
arg-text = ein Text
arg-whole = eine ganze Zahl ab 0
arg-text-or-whole = ein Text oder eine ganze Zahl ab 0
arg-function = eine Funktion
arg-object = ein Objekt der beschriebenen Form
arg-bytes = ein Uint8Array oder ein ArrayBuffer
error-file-too-large = Die Datei hat { $found } Bytes; ein Knoten liest höchstens { $limit }.
error-file-not-saved = Der Browser hat keine Datei gemacht: { $reason }.
error-file-not-read = Der Browser kann die Datei nicht lesen: { $reason }. Wähle sie noch einmal.

## Start

start-title = Dein Knoten startet
start-worker = Öffnet seinen Worker
start-genesis = Sucht den ersten Block: { $tries } Versuche bisher
start-finding = Fragt das Relay und die anderen nach dem Raum
start-checking = Prüft, was gespeichert ist, { $done } von { $all } Blöcken
failed-title = Dein Knoten ist nicht gestartet
failed-kept = Gespeichertes ist noch da.
failed-rule = Regel: { $rule }
failed-again = Noch einmal versuchen
failed-commons = Zu den Commons
failed-welcome = Zurück zur Startseite
lost-title = Hier ist nichts
lost = Diese Adresse führt nirgendwohin.
lost-back = Zur Wand

## Welcome

hero-title = Eine Blockchain, { $underlined }
hero-title-underlined = die deine Klasse betreibt
hero-words = Jeder Browser-Tab ist ein ganzer Knoten einer echten Kette: Er führt das Buch, prüft jeden Block und kann den nächsten finden. Nichts zu installieren.
hero-live = Live aus { $room }
hero-back = Zurück nach { $room }
hero-drawing = Jeder Block zeigt auf den vor ihm
hero-next = Der nächste Block
hero-next-who = Jeder hier kann ihn finden.
join-title = In einen Raum gehen
join-words = Sechs Zeichen von der Tafel, oder der ganze Link.
join-label = Code oder Link
join-do = Hinein
join-busy = Geht hinein
join-scan = Oder scanne den QR-Code an der Tafel mit deiner Kamera, oder sieh dich in den { $commons } um, dem offenen Raum.
commons-do = Commons
room-title = Einen Raum öffnen
room-words = Wähle einen Namen, eine Münze und wie lange ein Block dauert. Du bekommst einen Code und einen QR-Code für die Klasse.
room-name = Name des Raums
room-name-example = 10b Informatik
room-coin = Name seiner Münze
room-spacing = Ein Block soll dauern
room-make = Raum öffnen
room-go-on = Zur Wand
room-wrong-empty = Gib ihm einen Namen.
room-wrong-long = Ein Name hat höchstens 24 Zeichen; dieser hat { $length }.
promise-keys = Schlüssel bleiben in deinem Tab
promise-account = Kein Konto, keine Verfolgung
promise-coins = Münzen sind außerhalb des Raums nichts wert
promise-mining = Geschürft wird nur, wenn du es sagst

## Feed

feed-show = Zeigen
feed-everyone = Alle
feed-replies = Antworten an dich
feed-yours = Deine
feed-beside = Neben den Beiträgen
feed-older = Ältere zeigen
feed-not-found = Der Beitrag dieser Adresse ist nicht unter denen, die dieser Knoten hat.
feed-empty-title = Noch keine Beiträge.
feed-empty = Schreib den ersten; solange jemand schürft, ist er in etwa { $seconds } Sekunden in einem Block.
feed-no-replies-title = Noch hat dir niemand geantwortet.
feed-no-replies = Frag etwas, und schau hier wieder nach.
feed-none-yours-title = Du hast noch nichts geschrieben.
feed-none-yours = Was du schreibst, steht hier, mit dem, wie sicher die Kette davon ist.
composer-label = Einen Beitrag schreiben
composer-label-reply = Eine Antwort schreiben
composer-example = Schreib der Klasse. Jeder Tab hier behält es, und niemand kann es löschen.
composer-example-reply = Schreib deine Antwort.
composer-bytes = { $used } von { $most } Bytes
composer-do = Unterschreiben und posten
composer-busy = Unterschreibt
composer-cancel = Abbrechen
composer-empty = Schreib zuerst etwas.
composer-long =
    { $over ->
        [one] { $over } Byte zu viel
       *[other] { $over } Bytes zu viel
    }: Ein Beitrag hat höchstens { $most }, und Umlaute brauchen zwei oder mehr.
post-by = Beitrag von { $name }
post-link = Link zu diesem Beitrag:
post-reply = Antworten
post-reply-to = { $name } antworten
post-answers = Antwortet { $post }
post-answers-earlier = einem früheren Beitrag
post-about-order = Zu einer Bestellung auf dem Markt
name-title = Wie sollen andere dich nennen?
name-words = Dein Name steht in der Kette: Niemand sonst kann ihn nehmen, und alle sehen ihn.
name-label = Dein Name
name-do = Nehmen
name-later = Jetzt nicht
name-empty = Gib zuerst einen Namen ein.
waiting-title = Warten auf einen Block
waiting-order = beste Gebühr zuerst
waiting-none = Nichts wartet. Was du unterschreibst, steht hier, bis ein Block es nimmt.
waiting-more = und { $count } weitere
activity-title = Gerade eben
activity-none = Nichts ist geschehen, seit du die Seite geöffnet hast.
activity-found =
    { $name } hat { $height } gefunden. { $count ->
        [0] Keine Transaktion hat gewartet.
        [one] { $count } Transaktion ist drin.
       *[other] { $count } Transaktionen sind drin.
    }
activity-joined = { $name } ist da.
activity-look = Ansehen
activity-relay-gone = Das Relay ist weg. Dein Tab behält seine Kette und versucht es wieder; Tabs dieses Browsers hören einander weiter.
activity-relay-refuses = Das Relay nimmt diese Seite nicht an. Dein Tab behält seine Kette und versucht es wieder; Tabs dieses Browsers hören einander weiter.
activity-relay-off = Du hast deinen Tab vom Relay genommen. Er behält seine Kette.
activity-relay-back = Das Relay ist wieder da.
activity-tabs-gone = Die Verbindung zu den anderen Tabs dieses Browsers ist weg.
activity-tabs-off = Du hast deinen Tab von den anderen Tabs dieses Browsers genommen.
activity-tabs-back = Die Verbindung zu den anderen Tabs dieses Browsers ist wieder da.
here-title = Jetzt hier
here-count =
    { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    }, { $tabs ->
        [one] { $tabs } Tab
       *[other] { $tabs } Tabs
    }
here-you = Du
here-alone = Bisher bist du allein. Drück auf den Raumcode an der Tafel, um andere zu holen, oder öffne einen zweiten Tab.

## Explorer

explorer-search = Einen Block, eine Transaktion oder eine Person suchen
explorer-search-example = Höhe, Hash, Adresse, Name
explorer-search-empty = Gib zuerst eine Höhe, einen Hash, eine Adresse oder einen Namen ein.
explorer-search-nothing = „{ $text }“ kennt dieser Knoten nicht: keine Höhe bis { $height }, kein ganzer Hash eines Blocks oder einer Transaktion, keine Adresse, kein genommener Name.
explorer-missing = Nicht gefunden.
explorer-no-address = „{ $text }“ ist keine Adresse: Die Prüfsumme passt nicht, also sind Zeichen falsch, zu wenig oder zu viel.
explorer-no-hash = „{ $text }“ ist kein Hash: Einer hat 64 Hexziffern, dies hat { $length } Zeichen.
explorer-missing-back = Zu den neuesten Blöcken
explorer-looking = Sieht nach
explorer-trunk = Die Kette, das Neueste zuerst
explorer-branch-undone = Ein Zweig, der rückgängig ist, das Neueste zuerst
explorer-branch-rival = Ein Nebenzweig, das Neueste zuerst
explorer-no-rivals = Keine Nebenbuhler. Finden zwei zugleich einen Block, steht der zweite hier, bis ein Zweig mehr Arbeit hinter sich hat.
explorer-next-label =
    Nächster Block, Nummer { $height }: { $waiting ->
        [one] { $waiting } Transaktion wartet
       *[other] { $waiting } Transaktionen warten
    }
explorer-wiped = Gewischt um { $time }
explorer-wiped-label = Der letzte Wechsel des Zweigs
explorer-wiped-by = { $height } brachte mehr Arbeit hinter den anderen Zweig.
explorer-wiped-undone =
    { $count ->
        [one] Block rückgängig
       *[other] Blöcke rückgängig
    }
explorer-wiped-returned =
    { $count ->
        [one] Transaktion wartet wieder
       *[other] Transaktionen warten wieder
    }
explorer-wiped-kept = auch im anderen Zweig
explorer-wiped-refused =
    { $count ->
        [one] passt nicht mehr:
       *[other] passen nicht mehr:
    }
explorer-beside = Neben den Blöcken
explorer-newest = Neueste Blöcke
explorer-col-height = Block
explorer-col-finder = Gefunden von
explorer-col-hash = Hash
explorer-col-transactions = Tx
explorer-col-bytes = Bytes
explorer-col-age = Alter
explorer-numbers = Die Kette in Zahlen
explorer-blocks = Blöcke
explorer-blocks-words = { $height } seit Beginn des Raums
explorer-mean = Zeit zwischen Blöcken
explorer-mean-words =
    { $count ->
        [0] zu wenige Blöcke, um es zu sagen; { $planned } s sind der Plan
       *[other] { $time } s, im Mittel der letzten { $count }; { $planned } s sind der Plan
    }
explorer-difficulty = Schwierigkeit
explorer-difficulty-words = jetzt ist einer von { $count } Hashes klein genug
explorer-rate = Der Raum probiert
explorer-rate-words = { $rate } zusammen
explorer-rate-unknown = zu wenige Blöcke, um es zu sagen
explorer-waiting = Es warten
explorer-waiting-words =
    { $count ->
        [0] nichts wartet auf einen Block
        [one] { $count } Transaktion
       *[other] { $count } Transaktionen
    }
explorer-reorg-words = Nach { $fork } gab es zwei Zweige. { $winner } brachte mehr Arbeit hinter den anderen, also sind alle Knoten zu ihm gewechselt.
explorer-reorg-undone =
    { $count ->
        [one] { $count } Block rückgängig
       *[other] { $count } Blöcke rückgängig
    }
explorer-reorg-connected =
    { $count ->
        [one] { $count } Block an seiner Stelle
       *[other] { $count } Blöcke an ihrer Stelle
    }
explorer-reorg-returned =
    { $count ->
        [one] { $count } Transaktion wartet wieder
       *[other] { $count } Transaktionen warten wieder
    }
explorer-reorg-kept =
    { $count ->
        [one] { $count } Transaktion ist auch im anderen Zweig
       *[other] { $count } Transaktionen sind auch im anderen Zweig
    }
explorer-reorg-refused =
    { $count ->
        [one] { $count } Transaktion passt nicht mehr
       *[other] { $count } Transaktionen passen nicht mehr
    }
explorer-reorg-more = und { $count } weitere
explorer-block-title = Block #{ $height }
explorer-block-title-hash = Block
explorer-block-unknown-height = Es gibt noch keinen Block { $id }: Der neueste ist { $height }.
explorer-block-unknown-hash = Dieser Knoten kennt keinen Block { $id }. Wurde er gerade gezeichnet, sind seine Transaktionen noch unterwegs: Versuch es gleich noch einmal.
explorer-genesis = womit dieser Raum begann
explorer-found-by = gefunden von { $name }
explorer-beside-title = Nicht in der Kette.
explorer-beside-words = Ein anderer Zweig hat mehr Arbeit hinter sich. Was dieser Block enthält, zählt nur, wo die Kette es auch enthält; auf dieser Höhe hat die Kette { $other }.
explorer-header = Die 80 Bytes, die gehasht werden
explorer-header-hint = zeig auf ein Feld
explorer-header-label = Die 80 Bytes des Kopfes hexadezimal, nach Feldern gefärbt
explorer-field-bytes = { $count } Bytes
explorer-field-version = Version
explorer-field-previous = Voriger Hash
explorer-field-merkle = Merkle-Wurzel
explorer-field-time = Zeit
explorer-field-bits = Ziel, kurz
explorer-field-nonce = Nonce
explorer-field-reversed = { $hash }, umgedreht
explorer-field-no-parent = keiner: lauter Nullen
explorer-check = Prüf es selbst
explorer-check-with = Mit
explorer-check-terminal = Terminal
explorer-check-python = Python
explorer-check-copy = Befehl kopieren
explorer-check-copied = Befehl kopiert.
explorer-check-prints = Er gibt aus: { $printed } Lies es rückwärts, je zwei Ziffern: { $hash }
explorer-small = Klein genug?
explorer-small-yes = unter dem Ziel
explorer-small-hash = dieser Hash
explorer-small-target = das Ziel
explorer-small-words = { $hash } kommt vor { $target }, also zählt er. Einer von { $odds } Hashes tut das.
explorer-small-equal = Sie sind gleich, und das zählt gerade noch. Einer von { $odds } Hashes tut das.
explorer-transactions =
    { $count ->
        [one] { $count } Transaktion
       *[other] { $count } Transaktionen
    }
explorer-block-transactions =
    { $count ->
        [0] Nur die Belohnung
        [one] { $count } Transaktion und die Belohnung
       *[other] { $count } Transaktionen und die Belohnung
    }
explorer-transactions-none = Ein Raum beginnt ohne.
explorer-size = { $used } von { $most } KiB
explorer-facts = Wie sicher ist er?
explorer-facts-found = Gefunden
explorer-facts-parent = Baut auf
explorer-facts-earned = Bekam sein Finder
explorer-facts-size = Größe
explorer-facts-bytes = { $count } Bytes
explorer-facts-work = Arbeit bis zu ihm
explorer-facts-hashes = etwa { $count } Hashes
explorer-not-in-chain = nicht in der Kette
explorer-confirmations =
    { $count ->
        [one] { $shown } Bestätigung
       *[other] { $shown } Bestätigungen
    }
explorer-tx-title = Transaktion
explorer-tx-unknown = Keine Transaktion { $id } ist in der Kette oder wartet darauf. Belohnungen rückgängiger Blöcke sind für immer weg.
explorer-tx-payment = Zahlung
explorer-tx-post = Beitrag
explorer-tx-name = Name
explorer-tx-stamp = Stempel
explorer-tx-offer = Angebot
explorer-tx-withdrawal = Angebot zurückgezogen
explorer-tx-order = Bestellung
explorer-tx-settlement = Abschluss
explorer-tx-reward = Belohnung
explorer-tx-standing = Wo sie steht
explorer-tx-block = Block
explorer-tx-waits = { $block } kann sie nehmen
explorer-tx-next-block = der nächste Block
explorer-tx-heard = Zuerst gehört
explorer-tx-found = Ihr Block wurde gefunden
explorer-tx-height = Höhe
explorer-tx-sequence = Laufende Nummer
explorer-tx-signature = Unterschrift
explorer-tx-unsigned = keine: Wer einen Block findet, schreibt seine Belohnung, und die Regeln prüfen sie
explorer-tx-raw = Alle ihre Bytes
explorer-tx-raw-copy = Bytes als Hex kopieren
explorer-tx-raw-copied = Bytes kopiert.
explorer-tx-raw-words = Zweimal mit SHA-256 gehasht und umgedreht ergeben sie die Kennung oben, samt Unterschrift.
explorer-tx-memo = Notiz
explorer-tx-message = Worte des Finders
explorer-tx-new-coins = Neue Münzen und Gebühren
explorer-tx-reward-words = { $reward } sind neu, { $fees } sind die Gebühren der Transaktionen im Block.
explorer-tx-stamped = SHA-256 der Datei, wie sha256sum ihn ausgibt
explorer-tx-stamp-words = Wer die Datei hat, sieht, dass es sie gab, als der Block gefunden wurde. Wer sie gemacht hat, sieht die Kette nicht.
explorer-tx-stamp-whole = Die Datei selbst steht in der Transaktion, mit allen { $bytes } Bytes.
explorer-tx-pieces =
    { $count ->
        [one] Ein Stück
       *[other] { $count } Stück
    } zu { $price }.
explorer-tx-withdraws = Das Angebot { $offer } nimmt keine Bestellungen mehr an. Offene Bestellungen bleiben, wie sie sind.
explorer-tx-orders = Von Angebot { $offer }. Das Geld ist gebunden, bis die Bestellung abgeschlossen ist.
explorer-tx-held = Gebunden durch die Bestellung { $order }
explorer-tx-decided = Wer entschied
explorer-tx-claims = nimmt den Namen { $name }. Niemand sonst kann ihn nehmen.
explorer-account = Das Konto
explorer-account-unknown = Niemand hat den Namen „{ $id }“ genommen.
explorer-account-balance = Guthaben
explorer-account-in = Kommt noch
explorer-account-out = Geht noch
explorer-account-found = Gefundene Blöcke
explorer-account-earned = Damit verdient
explorer-account-address = Adresse
explorer-account-names =
    { $count ->
        [one] Name
       *[other] Namen
    }
explorer-account-no-name = keiner genommen
explorer-account-sequence = Unterschriebene Transaktionen
explorer-account-history = Was es getan hat
explorer-account-nothing = Noch nichts.
explorer-account-nothing-words = Wer einen Block findet oder bezahlt wird, steht in der Kette.
explorer-account-most = Die neuesten { $count } stehen hier.
explorer-check-here = Gleich hier
explorer-check-prints-hash = Er gibt den Hash selbst aus: { $hash }
explorer-check-here-words = Nichts wird nachgeschlagen: dein Knoten hasht die 80 Bytes noch einmal.
explorer-check-here-do = Die 80 Bytes hashen
explorer-check-here-first = Einmal SHA-256
explorer-check-here-second = und noch einmal
explorer-check-here-hash = rückwärts gelesen
explorer-raw-all = Alle { $count } Bytes zeigen
explorer-block-raw = Der ganze Block
explorer-block-raw-words = Die ersten 80 Bytes sind der Kopf, die nächsten vier sagen, wie viele Transaktionen folgen, dann folgen sie hintereinander.
explorer-merkle = Merkle-Baum
explorer-merkle-way = der Weg nach oben
explorer-merkle-proof =
    { $count ->
        [one] sein Beweis: { $count } Hash
       *[other] sein Beweis: { $count } Hashes
    }
explorer-merkle-label = Merkle-Baum von { $count } Transaktionen. Der Weg von Nummer { $nth } zur Wurzel ist hervorgehoben; Hashes daneben, die ihn beweisen: { $proof }.
explorer-merkle-alone = Es gibt nur eine Transaktion: Ihre Kennung ist die Wurzel.
explorer-merkle-copy = Kopie
explorer-merkle-pick = Von welcher Transaktion
explorer-merkle-words = Der Weg in Worten
explorer-merkle-how = Zwei Hashes nebeneinander, zweimal mit SHA-256 gehasht, ergeben den darüber.
explorer-merkle-step-left = { $own }, mit { $beside } zur Linken, ergibt { $parent }
explorer-merkle-step-right = { $own }, mit { $beside } zur Rechten, ergibt { $parent }
explorer-merkle-step-copy = { $own } steht allein, wird also mit seiner Kopie verbunden und ergibt { $parent }
explorer-merkle-root = Der letzte ist die Merkle-Wurzel im Kopf.
explorer-next-tag = im Bau
explorer-next-words = Jeder Knoten baut seinen eigenen aus dem, was bei ihm wartet. Er ändert sich mit jeder Transaktion, die kommt, und beginnt neu mit jedem gefundenen Block.
explorer-next-mine = Ihn schürfen
explorer-next-in =
    { $count ->
        [0] Nur die Belohnung
        [one] { $count } Transaktion und die Belohnung
       *[other] { $count } Transaktionen und die Belohnung
    }
explorer-next-order = die bestbezahlten zuerst
explorer-next-none = Nichts wartet.
explorer-next-none-words = Ein Block mit seiner Belohnung allein ist so gut wie jeder andere.
explorer-next-later =
    { $count ->
        [one] { $count } wartet auf einen späteren Block
       *[other] { $count } warten auf einen späteren Block
    }
explorer-next-header = Was von seinem Kopf bekannt ist
explorer-next-root = neu mit jeder Transaktion
explorer-next-time = wenn er gefunden wird
explorer-next-nonce = gesucht: eine von { $odds } passt
explorer-next-reward = Belohnung und Gebühren für den Finder
explorer-next-fee = { $fee } für { $bytes } Bytes
explorer-stats = Statistik
explorer-stats-span = Wie viele der neuesten Blöcke
explorer-stats-none = Noch gibt es nichts zu zählen: Es beginnt mit dem ersten gefundenen Block.
explorer-stats-range = { $from } bis { $to }
explorer-stats-over = { $from } und mehr
explorer-stats-times = Zeit zwischen Blöcken, gezählt
explorer-stats-times-words = { $early } von { $count } Blöcken kamen binnen der geplanten { $planned } s. Die Striche zeigen, was der Zufall allein ergäbe: viele kurze Zeiten, wenige lange.
explorer-stats-time = Zeit
explorer-stats-blocks = Blöcke
explorer-stats-chance = Nur durch Zufall
explorer-stats-difficulty-words = Zwischen { $least } und { $most } Hashes je Block im Mittel: Sie folgt dem Tempo der Blöcke.
explorer-stats-hashes = Hashes
explorer-stats-fees = Gebühren
explorer-stats-fees-words =
    { $count ->
        [one] { $fees } wurden für { $count } Transaktion gezahlt.
       *[other] { $fees } wurden für { $count } Transaktionen gezahlt.
    }
explorer-stats-finders = Wer sie fand
explorer-stats-finders-words =
    { $count ->
        [one] { $count } Block, nach Finder.
       *[other] { $count } Blöcke, nach Findern.
    }
explorer-stats-share = Anteil
explorer-stats-others = andere
explorer-stats-unknown =
    { $count ->
        [one] Von { $count } Block ist der Finder hier nicht bekannt: Seine Transaktionen wurden fallen gelassen.
       *[other] Von { $count } Blöcken ist der Finder hier nicht bekannt: Ihre Transaktionen wurden fallen gelassen.
    }

## Network

network-beside = Neben der Zeichnung
network-alone-tag = Sonst ist niemand hier
network-agreed = Alle { $count } auf der Kette von #{ $height }
network-apart = { $apart } von { $count } auf einem anderen Block
network-together = { $count } auf der Kette von #{ $height }
network-elsewhere = { $count } auf einem anderen Block
network-alone = Bisher bist du allein. Öffne einen zweiten Tab, oder hol andere mit dem Raumcode.
network-more =
    { $count ->
        [one] { $count } weiterer steht in der Tabelle.
       *[other] { $count } weitere stehen in der Tabelle.
    }
network-relay = Relay
network-relay-gone = Relay, weg
network-relay-refuses = Relay, lehnt ab
network-relay-off = Relay, aus
network-your-tab = dein Tab
network-words-relay = Das Relay arbeitet.
network-words-relay-gone = Das Relay ist weg.
network-words-relay-refuses = Das Relay nimmt diese Seite nicht an.
network-words-relay-off = Du hast diesen Knoten vom Relay genommen.
network-words-no-relay = Es gibt kein Relay.
network-words =
    { $count ->
        [one] Du allein
       *[other] { $count } Knoten, du dabei
    }. { $tabs ->
        [0] { "" }
        [one] { $tabs } ist ein anderer Tab dieses Browsers.{ " " }
       *[other] { $tabs } sind andere Tabs dieses Browsers.{ " " }
    }{ $together } auf Block { $height }{ $apart ->
        [0] .
       *[other] , { $apart } auf einem anderen.
    } { $relay }
network-peers = Andere Knoten
network-peers-count =
    { $count ->
        [one] { $count } anderer
       *[other] { $count } andere
    }
network-no-peers = Noch keine anderen.
network-no-peers-words = Jeder Tab in diesem Raum, den dein Knoten hört, steht hier.
network-col-name = Name
network-col-link = Verbindung
network-col-height = Höhe
network-col-tip = Spitze
network-col-rtt = Hin und zurück
network-col-penalty = Strafe
network-rtt = { $ms } ms
network-same = dieselbe wie deine
network-penalty = { $penalty } von { $limit }
network-links = Deine Verbindungen
network-link-none = keins neben dieser Seite; Tabs dieses Browsers hören einander trotzdem
network-link-tabs = Tabs hier
network-link-no-relay = geht ohne Relay
network-link-others =
    { $count ->
        [0] kein anderer
        [one] { $count } anderer
       *[other] { $count } andere
    }
network-link-open = offen { $time }
network-link-connecting = verbindet, { $time }
network-link-closed = zu { $time }
network-link-refused = abgelehnt, { $time }
network-link-off = aus { $time }
network-clock = Uhr des Raums
network-clock-right = Deine und die des Raums sind gleich.
network-clock-behind = Deine geht { $time } nach. Dein Knoten zählt das dazu.
network-clock-ahead = Deine geht { $time } vor. Dein Knoten zieht das ab.
network-clock-past = Deine und die des Relays liegen { $time } oder mehr auseinander, und mehr gleicht dein Knoten nicht aus.
network-clock-past-warning = Dein Knoten ist noch aus dem Takt: Er lehnt vielleicht Blöcke der anderen ab, und sie deine. Niemand fliegt deshalb hinaus. Stell die Uhr dieser Maschine.
network-clock-fine = gut
network-clock-off = weit daneben
network-clock-warning = Dein Knoten rechnet mit der Uhr des Raums, die er vom Relay hat, also geht hier nichts schief. Ohne Relay hat er nur die dieser Maschine, und andere lehnen vielleicht Blöcke aus der Zukunft ab. Stell die Uhr dieser Maschine.
network-storage = Speicher
network-storage-ok = speichert
network-storage-full = voll
network-storage-missing = keiner
network-storage-used = { $percent } % vom Speicher dieser Seite: { $used } von { $quota } Einheiten.
network-storage-unsaved =
    { $count ->
        [0] Alles ist gespeichert.
        [one] { $count } Änderung ist noch nicht gespeichert.
       *[other] { $count } Änderungen sind noch nicht gespeichert.
    }
network-storage-damaged =
    { $count ->
        [one] { $count } beschädigter Eintrag, verworfen
       *[other] { $count } beschädigte Einträge, verworfen
    }
network-file = Raum als Datei
network-file-words = Alle Blöcke und was wartet, zum Aufheben oder für eine Maschine, die keine Verbindung erreicht. Wer sie lädt, prüft jeden Block.
network-file-save = Raum als Datei speichern
network-file-load = Raumdatei laden
network-file-saved = Blöcke: { $blocks }. Wartende Transaktionen: { $waiting }. Gespeichert als { $name }.
network-file-loading = Prüft die Datei: { $percent } %.
network-file-loaded = Blöcke: { $new } neu, { $known } bekannt, { $refused } abgelehnt. Neue wartende Transaktionen: { $waiting }. Du stehst auf Block { $height }.
network-file-aside = Die Kette der Datei hat nicht mehr Arbeit als deine, also bleibt sie ein Nebenzweig.
network-file-refused = Abgelehnt ab Block { $height }. { $refusal }
network-rule = Regel: { $rule }.
network-identity = Dieser Tab ist
network-identity-browser = Der Schlüssel gehört diesem Browser: Alle seine Tabs bist du.
network-identity-tab = Der Schlüssel gehört nur diesem Tab und ist weg, wenn du ihn schließt.
network-participant = Neue Person in diesem Tab
network-participant-words = Dieser Tab bekommt einen eigenen Schlüssel und fängt als jemand anderes an, ohne Münzen und ohne Namen. So zeigt eine Maschine ein Netz.
network-participant-back = Dein Schlüssel bleibt in diesem Browser: Jeder andere Tab bist weiter du.
network-participant-loses = Dieser Tab hat schon einen eigenen Schlüssel. Er wird weggeworfen, und seine Münzen mit ihm.
network-participant-or = Damit dieser Tab bleibt, wie er ist: { $link }.
network-participant-new-tab = öffne einen neuen Tab als neue Person
network-participant-cancel = Ich bleibe, wer ich bin
network-participant-do = Neu anfangen
network-refused = Was dein Knoten abgelehnt hat
network-refused-since = seit du die Seite geöffnet hast
network-refused-none = Nichts. Ein Block oder eine Transaktion gegen eine Regel steht hier, mit dem Namen der Regel.
network-refused-times = { $times }-mal hintereinander.
network-direct = Direkte Verbindungen zur Klasse
network-direct-words = Dein Tab bleibt mit den Browsern einiger Mitschüler verbunden, auch wenn das Relay weg ist. Dafür sehen sie die Adressen dieses Geräts im lokalen Netz, und du siehst ihre.
network-direct-count =
    { $count ->
        [0] Jetzt keine direkte Verbindung. Es gibt eine, sobald jemand aus der Klasse sie auch eingeschaltet hat. Die Klasse sieht die Adressen dieses Geräts im lokalen Netz.
        [one] Eine direkte Verbindung, die bleibt, wenn das Relay weg ist. Die Klasse sieht die Adressen dieses Geräts im lokalen Netz.
       *[other] { $count } direkte Verbindungen, die bleiben, wenn das Relay weg ist. Die Klasse sieht die Adressen dieses Geräts im lokalen Netz.
    }
network-direct-never = Dieser Browser hat keine direkten Verbindungen (WebRTC).
network-offline-words = Offline macht dein Tab allein weiter und behält, was du schreibst. Finden beide Seiten Blöcke, wird der Zweig mit weniger Arbeit rückgängig gemacht, sobald du zurück bist.
network-is-offline = Dieser Knoten hört niemanden, und niemand hört ihn, bis du online gehst oder die Seite neu lädst.
network-go-offline = Offline gehen
network-go-online = Online gehen
network-limits = Grenzen dieses Knotens
network-limits-words = Was darüber hinausgeht, wird abgelehnt, damit niemand diesen Tab füllen kann.
network-limit-of = { $used } von { $most }
network-limit-pool = Wartende Transaktionen
network-limit-account = eines Kontos
network-limit-peers = Gegenüber
network-limit-penalty = Strafpunkte bis zum Abbruch
network-limit-message = Nachricht
network-limit-block = Block
network-limit-transaction = Transaktion
network-limit-post = Beitrag
traffic = Was dein Knoten hört und sagt
traffic-none = Noch ist nichts vorbeigekommen.
traffic-none-words = Hier stehen Nachrichten zwischen deinem Knoten und anderen, sobald du hinsiehst. Öffne einen zweiten Tab oder schreibe etwas, und sieh, was sie einander sagen.
traffic-hidden = Nichts davon passt zu deiner Auswahl.
traffic-show-all = Alle zeigen
traffic-kept = Die neuesten { $count } bleiben, solange du auf diesem Bildschirm bist.
traffic-left-out =
    { $count ->
        [one] { $count } kam zu schnell und fehlt.
       *[other] { $count } kamen zu schnell und fehlen.
    }
traffic-came =
    { $count ->
        [one] { $count } kam inzwischen
       *[other] { $count } kamen inzwischen
    }
traffic-pause = Anhalten
traffic-go-on = Weiter
traffic-way = Welche Nachrichten
traffic-way-all = Alle
traffic-way-heard = Gehört
traffic-way-said = Gesagt
traffic-way-refused = Abgelehnt
traffic-kind = Art der Nachricht
traffic-all-kinds = Alle Arten
traffic-group-transactions = Transaktionen
traffic-group-blocks = Blöcke und Köpfe
traffic-group-questions = Fragen
traffic-group-presence = Wer da ist, und der Raum
traffic-group-class = Unterricht
traffic-end = Wer am anderen Ende ist
traffic-all-ends = Jede und jeder
traffic-everybody = alle
traffic-stranger = Gegenüber { $number }
traffic-heard-from = gehört von
traffic-said-to = gesagt zu
traffic-refused-of = abgelehnt, von
traffic-bytes = { $count } B
traffic-new-tip = { $says }. Die neue Spitze
traffic-refused = { $says }. Abgelehnt von der Regel { $rule }
traffic-unreadable = Bytes, die keine Nachricht sind
traffic-hello = Hallo, Protokoll { $version }. Steht bei { $block }
traffic-tip = Steht bei { $block }
traffic-get-all-headers = Fragt nach allen Köpfen
traffic-get-headers = Fragt nach Köpfen nach { $block }
traffic-no-headers = Hat keine neueren Köpfe
traffic-headers =
    { $count ->
        [one] { $count } Kopf: { $first }
       *[other] { $count } Köpfe, von { $first } bis { $last }
    }
traffic-get-blocks =
    { $count ->
        [one] Fragt nach { $count } Block: { $first }
       *[other] Fragt nach { $count } Blöcken, der erste ist { $first }
    }
traffic-whole-block =
    { $count ->
        [one] { $block }, gefunden von { $finder }, { $count } Transaktion
       *[other] { $block }, gefunden von { $finder }, { $count } Transaktionen
    }
traffic-has =
    { $count ->
        [one] Hat { $count } Transaktion: { $first }
       *[other] Hat { $count } Transaktionen, die erste ist { $first }
    }
traffic-has-nothing = Hat keine wartenden Transaktionen
traffic-get-transactions =
    { $count ->
        [one] Fragt nach { $count } Transaktion: { $first }
       *[other] Fragt nach { $count } Transaktionen, die erste ist { $first }
    }
traffic-transactions =
    { $count ->
        [one] { $count } Transaktion: { $first }
       *[other] { $count } Transaktionen, die erste ist { $first }
    }
traffic-not-found =
    { $count ->
        [one] Hat { $count } verlangten Block nicht
       *[other] Hat { $count } verlangte Blöcke nicht
    }
traffic-get-pool = Fragt, was auf einen Block wartet
traffic-ping = Bist du da? { $number }
traffic-pong = Ich bin da: { $number }
traffic-get-room = Fragt, welcher Raum das ist
traffic-room = Der Raum { $name }
traffic-no-room = Etwas, das kein Raum ist
traffic-lesson = Lektion { $number } läuft
traffic-look-up = Alle sollen aufsehen
traffic-ticket = Die Abschlussfragen sind offen
traffic-no-lesson = Es läuft keine Lektion
traffic-cap = Der Gastgeber bittet, dass niemand schneller als { $rate } hasht
traffic-no-cap = Der Gastgeber hebt die Obergrenze auf
traffic-report =
    { $count ->
        [one] { $name } hat { $count } Ziel erreicht
       *[other] { $name } hat { $count } Ziele erreicht
    }
traffic-get-hello = Fragt, wer du bist
traffic-pruned = Hat keine ganzen Blöcke bis #{ $height }
traffic-block = #{ $height }, { $hash }
traffic-says = Sagt
traffic-verdict = Was daraus wurde
traffic-from = Von
traffic-to = An
traffic-at = Um
traffic-over = über { $link }
traffic-raw = Alle Bytes, { $count }
traffic-copy = Die Bytes als Hex kopieren
traffic-copied = Bytes kopiert.
traffic-more = und { $count } weitere
traffic-was-sent = Sie hat diesen Knoten verlassen.
traffic-was-taken = Keine Regel sprach dagegen.
traffic-was-tip = Keine Regel sprach dagegen, und deine Kette hat eine neue Spitze.
traffic-why-transactions = Knoten sagen einander mit Kennungen, welche Transaktionen sie haben, und schicken, was dem anderen fehlt.
traffic-why-blocks = Erst kommen Köpfe, je 80 Bytes: Sie zeigen die Arbeit. Ganze Blöcke folgen, und jeder wird mit allen Regeln geprüft, ehe er weitergeht.
traffic-why-questions = Ein Knoten fragt nach dem, was ihm fehlt, immer nur einen, und einen anderen, wenn keine Antwort kommt.
traffic-why-presence = Knoten grüßen einander, sagen, wo sie stehen, und messen, wie lange eine Nachricht braucht. Nichts davon wird ohne Beweis geglaubt.
traffic-why-class = Was zur Lektion gesagt wird, und was die Klasse dazu meldet. Es ist signiert und kein Teil der Kette.
traffic-why-none = Ein Knoten, der Bytes nicht lesen kann, lehnt sie ganz ab und rechnet es dem an, der sie schickte.

## Wallet

wallet-beside = Deine Adresse und deine Wörter
wallet-balance = Guthaben
wallet-spendable = Du kannst ausgeben
wallet-leaving = geht noch
wallet-coming = kommt noch
wallet-earned =
    verdient mit { $count ->
        [one] { $count } Block
       *[other] { $count } Blöcken
    }
wallet-send = Senden
wallet-send-note = hier unterschrieben; dein Schlüssel verlässt diesen Tab nie
wallet-to = An: ein Name oder eine Adresse
wallet-to-help = Ein Name, den jemand hier genommen hat, oder eine Adresse.
wallet-to-known = { $name } ist { $address }.
wallet-to-no-name = Niemand hat für diese Adresse einen Namen genommen. Vergleich sie bis zum Ende.
wallet-to-yourself = Das bist du.
wallet-names = Passende Namen
wallet-was = früher { $name }
wallet-key-enter = Enter
wallet-memo = Notiz, wenn du magst; alle können sie lesen
wallet-amount = Betrag
wallet-fee = Gebühr für den Finder des Blocks
wallet-fee-nothing = darf warten
wallet-fee-usual = nächster Block
wallet-fee-first = zuerst
wallet-sum = { $to } bekommt { $amount }, du behältst { $kept }. Das ist deine Transaktion { $number }.
wallet-sum-over = Das sind { $over } mehr, als du ausgeben kannst, Gebühr eingerechnet.
wallet-sum-none = Das wird deine Transaktion { $number }.
wallet-sign = Unterschreiben und senden
wallet-sending = Unterschreibt
wallet-sent = { $amount } für { $to } sind unterschrieben und warten auf einen Block.
wallet-wrong-to = Sag, wer bezahlt wird: ein Name oder eine Adresse.
wallet-wrong-amount-empty = Sag, wie viel.
wallet-wrong-amount = Das ist kein Betrag. Schreib ihn wie 2,50.
wallet-wrong-amount-fine = Die kleinste Münze ist 0,01: höchstens zwei Stellen nach dem Komma.
wallet-wrong-amount-large = Das ist mehr als alle Münzen eines Raums zusammen.
wallet-wrong-amount-none = Sende mindestens 0,01.
wallet-wrong-memo =
    { $over ->
        [one] { $over } Byte zu viel
       *[other] { $over } Bytes zu viel
    }: Eine Notiz hat höchstens { $most }, und Umlaute brauchen zwei oder mehr.
wallet-history = Verlauf
wallet-history-note = fünf Striche, und es steht fest
wallet-history-none = Noch kam und ging nichts.
wallet-history-none-words = Finde einen Block unter Schürfen, oder lass dich bezahlen.
wallet-history-more = Mehr zeigen
wallet-column-kind = Art
wallet-column-what = Was
wallet-column-state = Stand
wallet-paid-to = An { $name }
wallet-paid-by = Von { $name }
wallet-reward = Belohnung, Block #{ $height }
wallet-post = Dein Beitrag
wallet-reply = Deine Antwort
wallet-name = Name { $name }
wallet-stamp = Stempel von { $file }
wallet-offer = Angebot: { $title }
wallet-withdrawal = Angebot zurückgezogen
wallet-ordered-from = Bestellung bei { $name }
wallet-ordered-by = Bestellung von { $name }
wallet-released-to = Freigegeben für { $name }
wallet-released-by = Freigegeben von { $name }
wallet-refunded-to = Zurück an { $name }
wallet-refunded-by = Zurück von { $name }
wallet-details = deine Transaktion { $number } · Gebühr { $fee }
wallet-fee-by-payer = Gebühr { $fee }, zahlt der Absender
wallet-plus-fees = plus Gebühren { $fees }
wallet-no-fees = keine Gebühren darin
wallet-with-memo = { $details } · „{ $memo }“
wallet-address = Deine Adresse
wallet-address-of = { $name } bezahlen
wallet-qr = QR-Code deiner Adresse
wallet-copy = Kopieren
wallet-copy-address = Deine Adresse kopieren
wallet-show-large = Groß zeigen
wallet-words = Wörter zur Rettung
wallet-words-shown = Deine 12 Wörter zur Rettung
wallet-words-hidden = 12 verdeckte Wörter
wallet-words-care = Wer sie sieht, dem gehört diese Geldbörse. Läuft ein Beamer?
wallet-words-hold = Gedrückt halten zum Zeigen
identity-title = Wer du hier bist
identity-locked = Gesperrt
identity-open = Offen, sperrt sich nach { $minutes } min
identity-rename = Umbenennen
identity-words-locked = Dieser Tab liest alles und unterschreibt nichts, bis du ihn mit deiner Passphrase entsperrst.
identity-words-open = Der Schlüssel ist mit deiner Passphrase verschlossen gespeichert. Dieser Tab hat ihn offen, bis du ihn sperrst, die Seite neu lädst oder sie { $minutes } Minuten nicht benutzt. Schürfen zählt als Benutzen.
identity-words-browser = Der Schlüssel liegt in diesem Browser. Wer diesen Rechner benutzt, kann damit unterschreiben; eine Passphrase verhindert das.
identity-passphrase = Passphrase
identity-unlock = Entsperren
identity-unlocking = Wird entsperrt
identity-others = In diesem Tab jemand anders sein
identity-switch = Wechseln
identity-switch-to = Zu { $name } wechseln
identity-tab-only = Nur dieser Tab
identity-unnamed = Identität { $number }
identity-add = Identität hinzufügen
identity-add-title = Identität hinzufügen
identity-add-words = Jede Identität hat einen eigenen Schlüssel, ein eigenes Guthaben und einen eigenen Namen. Dieser Tab wird die neue; du kannst jederzeit zurückwechseln.
identity-add-key = Ihr Schlüssel
identity-add-new = Ein neuer Schlüssel
identity-add-from-words = Aus Rettungswörtern
identity-add-do = Hinzufügen und wechseln
identity-words-field = Ihre 12 Wörter zur Rettung
identity-words-help = In ihrer Reihenfolge, mit Leerzeichen dazwischen.
identity-name = Wie du sie nennst
identity-name-help = Das siehst nur du, in diesem Browser. Den Namen, den andere sehen, beanspruchst du bei den Beiträgen.
identity-keep = Wo ihr Schlüssel liegt
identity-keep-browser = In diesem Browser
identity-rename-title = Diese Identität umbenennen
identity-rename-do = Speichern
identity-cancel = Abbrechen
identity-passphrase-set = Mit Passphrase sperren
identity-passphrase-change = Passphrase
identity-passphrase-title = Eine Passphrase für diese Identität
identity-passphrase-words = Der Schlüssel wird verschlossen gespeichert. Du gibst die Passphrase jedes Mal ein, wenn du unterschreiben willst und die Seite geladen oder { $minutes } Minuten nicht benutzt wurde. Deine anderen Tabs sperren sich sofort. Niemand kann sie zurücksetzen: Wer sie vergisst, braucht die Wörter zur Rettung.
identity-passphrase-new = Neue Passphrase
identity-passphrase-help = Mindestens { $least } Zeichen. Ein paar Wörter sind besser als eines.
identity-passphrase-again = Noch einmal
identity-passphrase-short = Zu kurz: { $found } von mindestens { $least } Zeichen.
identity-passphrase-differs = Die beiden sind nicht gleich. Gib sie noch einmal ein.
identity-passphrase-remove = Entfernen
identity-passphrase-do = Sperren
identity-locking = Wird gesperrt
identity-lock-now = Jetzt sperren
identity-wrong-passphrase = Das ist nicht die Passphrase dieser Identität. Versuch es noch einmal.
identity-unknown-form = Eine andere Version dieser Seite hat diese Identität gesperrt. Lade die Seite neu oder nimm die Wörter zur Rettung.
identity-no-worker = Was Schlüssel sperrt und öffnet, konnte nicht geladen werden. Sieh nach, ob der Server dieser Seite erreichbar ist, und versuch es noch einmal.
identity-no-storage = Der Speicher des Browsers ist voll oder verwehrt, deshalb wurde nichts geändert. Mach etwas frei und versuch es noch einmal.
identity-too-many = Dieser Browser hat schon { $most } Identitäten. Lösche zuerst eine.
identity-erase = Verlassen und löschen …
identity-erase-title = Von diesem Rechner löschen
identity-erase-this = Diese Identität
identity-erase-all = Alles
identity-erase-this-words = Der Schlüssel wird gelöscht. Ohne die Wörter zur Rettung kommt niemand je wieder an sein Guthaben und seinen Namen.
identity-erase-all-words = Alle Identitäten, Räume und Einstellungen dieser Seite werden gelöscht, und du kommst an ihren Anfang. Auch ihre anderen Tabs verlassen ihre Räume.
identity-erase-chain = Was du geschrieben und bezahlt hast, bleibt in der Kette aller anderen.
identity-erase-do = Löschen

## Mine

mine-beside = Zahlen deiner Suche
mine-builds =
    Dein Tab baut auf { $tip }. Gewinnt er, kommen { $count ->
        [one] { $count } Transaktion
       *[other] { $count } Transaktionen
    } dazu, und er verdient { $amount } { $coin }.
mine-would-build =
    Die Spitze ist { $tip }. Ein Block darauf brächte jetzt { $count ->
        [one] { $count } Transaktion
       *[other] { $count } Transaktionen
    } und verdient { $amount } { $coin }.
mine-controls = Bedienung
mine-start = Start
mine-start-words = noch läuft nichts
mine-stop = Stopp
mine-running = läuft { $time }
mine-one = Einen Block schürfen
mine-one-busy = Schürft einen Block
mine-threads = Threads
mine-of-cores =
    von { $cores ->
        [one] { $cores } Kern
       *[other] { $cores } Kernen
    }
mine-threads-words = { $threads } von { $cores }
mine-cap = Obergrenze, der Fairness wegen
mine-no-cap = keine Grenze
mine-slate-title = Wohin deine Hashes fallen
mine-no-memory = jeder Versuch ist ein neuer Wurf, und Würfel haben kein Gedächtnis
mine-slate-dots = Die Punkte sind eine Stichprobe mit denselben Chancen, höchstens 2 in der Sekunde; dein bester und dein Block sind echte Hashes.
mine-slate-counts = Die Zahlen sagen, wie viele deiner Versuche nach den Chancen in jede Spalte gehören; dein bester und dein Block sind echte Hashes.
mine-slate-words = Wohin deine { $attempts } Versuche für diesen Block fallen. Die meisten sind weit vom Ziel; der beste beginnt mit { $zeros } Nullen. Ein Block braucht im Mittel { $odds } Versuche, und sein Hash beginnt mit mindestens { $needs } Nullen.
mine-slate-words-none = Für diesen Block wurde noch nichts versucht. Ein Block braucht im Mittel { $odds } Versuche, und sein Hash beginnt mit mindestens { $needs } Nullen.
mine-anything = irgendeiner
mine-odds = 1 von { $count }
mine-odds-million =
    { $count ->
        [one] 1 von einer Million
       *[other] 1 von { $count } Millionen
    }
mine-odds-billion =
    { $count ->
        [one] 1 von einer Milliarde
       *[other] 1 von { $count } Milliarden
    }
mine-odds-trillion =
    { $count ->
        [one] 1 von einer Billion
       *[other] 1 von { $count } Billionen
    }
mine-odds-power = 1 von 2^{ $power }
mine-best-mark = dein bester diesmal
mine-own-mark = #{ $height }, deiner
mine-far = weit vom Ziel
mine-rarer = jede Spalte ist 16-mal seltener
mine-target = Ziel
mine-a-block = ein Block
mine-rate-title = Dein Tempo
mine-rate-words = Dein Tempo in den letzten fünf Minuten: jetzt { $rate }, höchstens { $top }. Die Tabelle darunter sagt es in Zahlen.
mine-rate-begin = vor 5 min
mine-rate-tips = Marken: neue Blöcke
mine-rate-now = jetzt
mine-rate-cap = Grenze { $cap }
chart-as-table = Als Tabelle zeigen
mine-rate-when = Wann
mine-rate-mean = Tempo
mine-rate-span = vor { $from } bis { $to } s
mine-stats = Deine Suche
mine-attempts = Versuche für diesen Block
mine-best = Bester diesmal
mine-found = Gefundene Blöcke
mine-chance = Chance in einer Minute
mine-expected = Ein Block etwa alle
mine-nothing = unbekannt, solange nichts gehasht wird
mine-chance-under = unter { $percent } %
mine-chance-over = über { $percent } %
mine-under-a-second = unter 1 s
mine-finders-title =
    { $count ->
        [0] Wer die letzten Blöcke fand
        [one] Wer den letzten Block fand
       *[other] Wer die letzten { $count } fand
    }
mine-even = gleich: je { $each }
mine-finders-none = Noch hat niemand einen Block gefunden. Deiner kann der erste sein.
mine-others = { $count } andere, je { $fewest } bis { $most }
mine-others-even = { $count } andere, je { $each }
mine-room-cap = Der Gastgeber bittet alle, höchstens { $rate } zu hashen. Was du darüber wählst, bleibt darunter.
mine-cap-promise = Die Grenze ist ein Versprechen, keine Regel. Niemand sieht, wie schnell du hashst; dein Anteil verrät dich.

## Market

market-beside = Deine Bestellung und dein Laden
market-view-offers = Angebote { $count }
market-view-orders =
    { $count ->
        [0] Bestellungen
       *[other] Bestellungen { $count }
    }
market-view-shop =
    { $count ->
        [0] Dein Laden
       *[other] Dein Laden { $count }
    }
market-view-disputes = Streit { $count }
market-new = Neues Angebot
market-empty-title = Noch wird nichts angeboten.
market-empty = Biete etwas an, eine Stunde deiner Zeit, einen Platz am Fenster. Wer bestellt, zahlt sofort, aber die Kette hält das Geld, bis er sagt, dass er es hat.
market-no-orders-title = Du hast noch nichts bestellt.
market-no-orders = Was du bestellst, steht hier, mit jedem Schritt und wer ihn tun muss.
market-no-sales-title = Noch hat niemand bei dir bestellt.
market-no-sales = Biete etwas an. Wer es bestellt, steht hier, mit dem, wie sicher die Zahlung ist.
market-no-disputes-title = Nichts ist gebunden.
market-no-disputes = Du bist Gastgeber: Wo sich zwei Seiten einer Bestellung nicht einig sind, entscheidest du hier, wer das Geld bekommt. Die Kette schreibt auf, dass du es warst.
market-offers-label = Angebote, das neueste zuerst
market-your-offers = Was du anbietest
market-left =
    { $count ->
        [one] noch { $count }
       *[other] noch { $count }
    }
market-ends = wird zurückgezogen
market-waits = wartet auf einen Block
market-sold-out = ausverkauft
market-yours = deins
market-order = Bestellen
market-order-label = { $title } bestellen
market-withdraw = Zurückziehen
market-withdraw-label = { $title } zurückziehen
market-order-of = { $count } × { $title }
market-amount = { $amount } { $coin }
market-tag-waits = { $amount }, wartet
market-tag-held = { $amount } gebunden
market-tag-released = freigegeben
market-tag-refunded = zurückgeschickt
market-step-paid = Bezahlt
market-paid-you = Du hast { $amount } { $coin } gebunden.
market-paid = { $buyer } hat { $amount } { $coin } gebunden.
market-step-hand-over = Übergabe
market-step-told = { $seller } sagt
market-step-told-you = Du hast gesagt
market-told-words = Gesagt, nicht bewiesen: Die Kette sieht nicht, was den Besitzer wechselt.
market-not-told = Niemand schrieb, dass es übergeben wurde.
market-not-told-yet = { $seller } hat es noch nicht gesagt.
market-hand-over-now = Die Zahlung ist so sicher, wie du wolltest. Übergib es, und sag es dann.
market-hand-over-wait =
    { $count ->
        [one] Du wolltest noch { $count } Bestätigung abwarten: Bis dahin kann sie noch rückgängig werden.
       *[other] Du wolltest noch { $count } Bestätigungen abwarten: Bis dahin kann sie noch rückgängig werden.
    }
market-handed-words = Übergeben: { $count } × { $title }.
market-handed-do = Ich habe es übergeben
market-step-end = Das Geld
market-step-release = Das Geld freigeben
market-step-decide = Als Gastgeber entscheiden
market-end-later = Gebunden, sobald die Bestellung in einem Block ist.
market-release-you = Nur du kannst es freigeben.
market-release-buyer = { $buyer } gibt es für dich frei. Du kannst es zurückschicken.
market-release-host = Hör zuerst beide Seiten. Was du hier unterschreibst, lässt sich nicht zurücknehmen.
market-release-other = Der Käufer gibt es frei.
market-times-out = Tut bis { $height } niemand etwas, in etwa { $time }, darf jeder es an { $buyer } zurückschicken.
market-timed-out = Niemand hat rechtzeitig etwas getan: Jetzt darf jeder es an { $buyer } zurückschicken.
market-ending-release = { $amount } für { $who } ist unterschrieben und wartet auf einen Block.
market-ending-refund = { $amount } zurück an { $who } ist unterschrieben und wartet auf einen Block.
market-ended-release = { $amount } ging an { $who }
market-ended-refund = { $amount } ging zurück an { $who }
market-ended-by = Wer entschied
market-do-release = Ich habe es: freigeben
market-do-release-to = Für { $who } freigeben
market-do-refund = An { $who } zurück
market-do-take-back = Zurückholen
market-do-ask = Gastgeber fragen
market-handover = Wann übergibst du?
market-handover-label = Bestätigungen, auf die du wartest
market-shop-note = dein Laden
market-at-once = sofort
market-wait-label =
    { $count ->
        [0] Sofort übergeben
        [one] Auf { $count } Bestätigung warten
       *[other] Auf { $count } Bestätigungen warten
    }
market-wait = So lange wartest du
market-risk-words = So oft holt ein Käufer mit einem Zehntel der Rechenkraft es zurück
market-risk-none = Jeder Käufer kann es zurückholen: Was wartet, lässt sich neu unterschreiben, für jemand anderen
market-gone = Bezahlt und wieder weg
market-gone-what = { $count } × { $title } für { $buyer }
market-gone-kept = Die Bestellung wurde rückgängig und ist nicht in der Kette. Du hattest nichts übergeben, also ist nichts verloren.
market-gone-lost =
    { $count ->
        [0] Du hast es ohne Bestätigung übergeben. Die Bestellung ist nicht mehr in der Kette: { $amount } verloren.
        [one] Du hast es nach { $count } Bestätigung übergeben. Die Bestellung ist nicht mehr in der Kette: { $amount } verloren.
       *[other] Du hast es nach { $count } Bestätigungen übergeben. Die Bestellung ist nicht mehr in der Kette: { $amount } verloren.
    }
market-order-words = Dein Geld geht sofort weg, und die Kette hält es. { $seller } bekommt es, wenn du es freigibst.
market-total = Bindet { $amount } { $coin }, du behältst { $kept }.
market-total-none = Sag, wie viele Stück.
market-withdraw-words = Es nimmt keine Bestellungen mehr an. Offene Bestellungen bleiben offen.
market-release-words = { $amount } geht an { $who }. Niemand kann das zurücknehmen.
market-refund-title = Das Geld zurückschicken
market-refund-words = { $amount } geht zurück an { $who }, und die Stücke zum Angebot. Niemand kann das zurücknehmen.
market-say-title = Zu { $title }
market-say-words = Ein Beitrag, der auf die Bestellung antwortet. Alle können ihn lesen, und er bewegt kein Geld.
market-say-label = Was du sagst
market-title-label = Was bietest du an?
market-title-example = Haferkeks
market-text-label = Mehr dazu, wenn du magst
market-price-label = Preis für eins
market-pieces-label = Wie viele
market-pieces-help = Stück
market-sign-offer = Unterschreiben und anbieten
market-sign-order = Binden und bestellen
market-sign-release = Freigeben
market-sign-refund = Zurückschicken
market-signed-offer = Dein Angebot ist unterschrieben und wartet auf einen Block.
market-signed-order = Deine Bestellung ist unterschrieben und wartet auf einen Block.
market-signed-settle = Unterschrieben. Es zählt, sobald es in einem Block ist.
market-signed-say = Gesagt, für alle zu lesen.
market-signed-withdraw = Unterschrieben. Das Angebot endet mit dem nächsten Block.
market-wrong-title = Sag, was es ist.
market-wrong-title-long =
    { $over ->
        [one] { $over } Byte zu viel
       *[other] { $over } Bytes zu viel
    }: Ein Titel hat höchstens { $most }, und Umlaute brauchen zwei oder mehr.
market-wrong-text-long =
    { $over ->
        [one] { $over } Byte zu viel
       *[other] { $over } Bytes zu viel
    }: Dies hat höchstens { $most }, und Umlaute brauchen zwei oder mehr.
market-wrong-price-empty = Sag, was eins kostet.
market-wrong-price = Ein Preis ist mindestens 0,01: Eine Bestellung für nichts würde nichts binden.
market-wrong-pieces = Schreib eine ganze Zahl von 1 bis { $most }.
market-wrong-left =
    { $count ->
        [0] Keins ist übrig.
        [one] Nur eins ist übrig.
       *[other] Schreib eine ganze Zahl von 1 bis { $count }.
    }

## Stamp

stamp-beside = Was ein Stempel ist, und deine
stamp-drop = Leg eine Datei hierher: Hat sie einen Stempel?
stamp-choose = Datei wählen
stamp-stays = Die Datei bleibt auf dieser Maschine. Nur ihr Hash kann in die Kette, und nur, wenn du unterschreibst.
stamp-hashing = { $name }: { $done } von { $all }
stamp-hashing-label = Wie viel der Datei gehasht ist
stamp-hash = Ihr SHA-256, wie sha256sum ihn ausgibt
stamp-bytes = { $count } Bytes
stamp-kilobytes = { $count } kB
stamp-megabytes = { $count } MB
stamp-existed = Es gab sie, als Block #{ $height } gefunden wurde: { $time }.
stamp-none = Niemand hat diese Datei hier gestempelt.
stamp-waits = Ein Stempel wartet auf einen Block. Ab da zählt er.
stamp-as = als { $name }
stamp-name = Name dazu
stamp-name-help = Alle können ihn lesen. Die Datei selbst ist nicht in der Kette.
stamp-do = Stempeln
stamp-receipt = Beleg
stamp-receipt-label = Beleg für { $name } speichern
stamp-proof = Was der Beleg beweist
stamp-proof-good = er gilt
stamp-proof-words = { $who } hat { $name } gestempelt, und der Block mit dem Stempel sagt { $time }.
stamp-proof-other = { $who } hat es unterschrieben, und der Block damit sagt { $time }. Es ist kein Stempel einer Datei.
stamp-proof-drop = Leg jetzt die Datei selbst hierher, um zu sehen, ob sie es ist.
stamp-proof-same = { $name } ist genau diese Datei, bis zum letzten Bit.
stamp-proof-differs = { $name } ist eine andere Datei: Kein Bit darf abweichen.
stamp-proof-in =
    { $count ->
        [one] Er steht in Block #{ $height } dieser Kette, mit { $count } Bestätigung.
       *[other] Er steht in Block #{ $height } dieser Kette, mit { $count } Bestätigungen.
    }
stamp-proof-alone = Sein Block ist nicht in dieser Kette. Einen zu erfinden kostet im Mittel { $count } Hashes.
stamp-proof-look = Zur Transaktion
stamp-why = Was ein Stempel beweist
stamp-why-hash = Gleicher Hash heißt gleiche Datei, bis zum letzten Bit. Aus dem Hash bekommt niemand die Datei.
stamp-why-when = Es gab die Datei, als der Block gefunden wurde. Jeder Block darauf macht das sicherer.
stamp-why-not = Nicht, wer sie gemacht hat, noch dass sie stimmt: nur, dass der Stempelnde sie hatte.
stamp-why-receipt = Ein Beleg lässt sich ganz ohne Kette prüfen: Er führt vom Stempel bis zu den 80 Bytes des Blocks.
stamp-yours = Deine Stempel
stamp-yours-none = Noch keine.
stamp-yours-none-words = Stemple deine Hausaufgaben vor der Stunde. Später kannst du zeigen, dass sie fertig waren.

## A new room

start-words = Was du hier wählst, steht im ersten Block des Raums, und niemand kann es später ändern.
start-presets = Zahlen, die zusammenpassen
start-preset-demo = 15 Minuten Demo
start-preset-lesson = 45 Minuten Stunde
start-preset-week = Eine ganze Woche
start-preset-bitcoin = Bitcoins Zahlen
start-unit-seconds = s
start-unit-blocks = Blöcken
start-unit-hashes = Hashes
start-difficulty = Der erste Block braucht
start-difficulty-help = Wie schwer Blöcke sind, folgt von da an von selbst.
start-measure = Messen
start-measuring = Hasht eine halbe Sekunde
start-measured = Dieser Tab hasht { $rate } mit einem Thread, also dauert der erste Block ein paar Sekunden.
start-reward = Belohnung für einen Block
start-halving = Sie halbiert sich nach
start-allocation = Du beginnst mit
start-allocation-help = Zum Verteilen, damit niemand auf einen ersten Block warten muss.
start-cap-help = Jede Seite im Raum hält sich daran. Als Gastgeber kannst du sie jederzeit ändern.
start-decides = Du entscheidest Streit
start-decides-yes = Wo Käufer und Verkäufer nicht einig sind, sagst du, wer das Geld bekommt.
start-decides-no = Niemand tut es. Was niemand freigibt, geht nach 40 Blöcken an den Käufer zurück.
start-rule = Wie die Schwierigkeit folgt
start-rule-classroom = Klassenzimmer
start-rule-asert = Bitcoin Cash
start-rule-bitcoin = Bitcoin
start-rule-signers = Zugelassene Signierer
start-rule-classroom-words = Folgt in Minuten, wer kommt und geht, und wird leichter, solange niemand einen Block findet.
start-rule-asert-words = Folgt stetig; wo ein Block zehn Minuten dauert, über zwei Tage.
start-rule-bitcoin-words = Ein Ziel für 2.016 Blöcke, dann ein neues. Eine Klasse, die sich verdoppelt, wartet lange darauf.
start-rule-signers-words = Nichts wird gesucht: Signierer besiegeln Blöcke reihum, und nur Mitglieder posten und zahlen. Signierer nehmen andere durch Abstimmung auf.
start-signers = Signierer
start-signers-help = Adressen derer, die neben dir signieren, mit Leerzeichen dazwischen; die Mehrheit aller muss da sein. Keine: du allein.
start-members = Mitglieder
start-members-help = Adressen derer, die sofort posten und zahlen dürfen. Signierer dürfen es ohnehin.
start-sums = Was das ergibt
start-sum-lesson = In 45 Minuten
start-sum-blocks =
    { $count ->
        [one] etwa { $count } Block
       *[other] etwa { $count } Blöcke
    }
start-sum-halving = Die Belohnung halbiert sich nach
start-sum-supply = Münzen, die es je geben wird
start-fixed = Münzen sind außerhalb des Raums nichts wert.
start-look-again = Oben stimmt noch etwas nicht.
start-wrong-number = Schreib eine ganze Zahl von { $least } bis { $most }.
invite-title = Andere holen
invite-how = Öffne { $address } und gib den Code ein. Die Münze heißt { $coin }.
invite-open = Groß zeigen, drucken
invite-print = Zettel drucken

## Projector

projector-title = Beamer
projector-open = Beamer
projector-join = So kommst du hinein
projector-people =
    { $count ->
        [one] { $shown } Tab
       *[other] { $shown } Tabs
    }
projector-rate = { $rate } zusammen
projector-odds = ein Block ist 1 von { $odds }
projector-pace = alle { $planned }, zuletzt { $lately }
projector-tips = Wer wo steht
projector-nodes =
    { $count ->
        [one] { $count } Knoten
       *[other] { $count } Knoten
    }
projector-elsewhere = ein anderer Block
projector-split = Nicht alle auf einem Block. Der nächste entscheidet.
projector-agreed = Alle auf einem Block.
projector-undone =
    { $time }: { $count ->
        [one] { $count } Block wurde rückgängig
       *[other] { $count } Blöcke wurden rückgängig
    }, gefunden von { $finders }.
projector-waits-again = Wartet wieder: { $what }
projector-blocks =
    { $count ->
        [0] Wer die letzten Blöcke fand
        [one] Der letzte Block
       *[other] Letzte { $count } Blöcke
    }
projector-posts = Neueste Beiträge
projector-held =
    { $count ->
        [one] { $count } Beitrag wird zurückgehalten.
       *[other] { $count } Beiträge werden zurückgehalten.
    }
projector-hold = Beiträge zurückhalten
projector-pass = Nächsten zeigen, von { $name }
projector-white = Weiße Tafel

## Practice

practice-title = Allein üben
practice-words = Ein Raum in diesem Tab, mit zwei Programmen als Mitschülern. Mach kaputt, was du willst.
practice-do = Üben
practice-room = Übung
practice-name = Roboter { $number }
practice-note = Du übst allein: Roboter 1 und Roboter 2 sind Programme in diesem Tab. Sie schreiben, zahlen, kaufen, was du anbietest, und schürfen.
practice-memo = einfach so
practice-says-hello = Ich bin ein Programm und ein ganzer Knoten. Und du?
practice-says-tip = Meine Spitze ist deine, oder bald.
practice-says-fee = Ich zahle eine kleine Gebühr, also bin ich selten der Letzte.
practice-says-fork = Geh eine Minute offline und komm zurück: Dann haben wir zwei Zweige.
practice-says-sell = Biete etwas auf dem Markt an. Ich kaufe, was ich bezahlen kann.
practice-says-mine = Schürf einen Block, und alle bezahlen dich dafür.

## Check of the machine

check-title = Diese Maschine prüfen
check-busy = Prüft, { $done } von { $all }
check-good = Diese Maschine kann alles.
check-odd = Diese Maschine kann mitmachen. Das Markierte ist einen Blick wert.
check-bad = So kann diese Maschine nicht mitmachen.
check-wasm = WebAssembly geht, sonst würdest du dies nicht lesen.
check-simd = Sie hasht mit Vektoren, also schürft sie schnell.
check-no-simd = Sie hat keine Vektoren (wasm SIMD): Schürfen ist langsamer. Ein neuerer Browser hat sie.
check-workers = Worker starten, also bleibt die Seite beim Arbeiten flüssig.
check-no-workers = Kein Worker startet. Etwas blockiert sie: eine Erweiterung oder eine Regel der Schule. Bitte darum, sie auf dieser Seite zu erlauben.
check-storage = Sie kann die Kette behalten; { $percent } % vom Speicher dieser Seite sind belegt.
check-storage-full = { $percent } % vom Speicher dieser Seite sind belegt. Speichere deine Räume als Dateien, und lösche, was du nicht brauchst.
check-no-storage = Der Browser behält nichts: ein privates Fenster oder eine Regel. Dein Schlüssel ist weg, wenn du den Tab schließt.
check-relay = Das Relay antwortet.
check-no-relay = Neben dieser Seite antwortet kein Relay. Tabs dieses Browsers hören einander trotzdem. Meist lässt ein Proxy keine WebSockets durch.
check-searcher = Die Dateien zum Schürfen lassen sich laden.
check-no-searcher = Die Dateien zum Schürfen lassen sich nicht laden. Ein Blocker hält sie für die eines Kryptojackers: Erlaube diese Seite. Alles außer Schürfen geht.
check-clock = Ihre Uhr geht richtig.
check-clock-off = Ihre Uhr liegt { $time } daneben. Die Seite rechnet mit der Uhr des Raums, aber stell sie trotzdem.
check-no-clock = Der Server sagt nicht, wie spät es ist, also wurde die Uhr nicht geprüft.
check-secure = Die Herkunft ist sicher: Kopieren und ein wacher Bildschirm gehen.
check-insecure = Die Seite kam über http, wie in einem Klassennetz: Alles geht, aber Kopieren braucht deine Hand, und der Bildschirm kann einschlafen.

## The host, slow motion, the graphics chip, pruning

hand-title = Raum
arg-flag = wahr oder falsch
arg-flag-or-word = true, false oder "{ $word }"
network-prune = Alte Blöcke weglassen
network-prune-ask = Alles außer den neuesten 500 Blöcken geht: Alte Beiträge und Zahlungen lassen sich hier nicht mehr lesen, und dieser Tab kann sie Neuen nicht geben. Guthaben, Namen, Angebote und offene Bestellungen bleiben. Speichere den Raum vorher als Datei, wenn ihn sonst niemand ganz behält.
network-prune-yes = Weglassen
network-prune-no = Behalten
network-prune-gone = Von Blöcken bis #{ $height } sind hier nur Köpfe und ein Abbild der Konten.
network-prune-done = Weggelassene Blöcke: { $dropped }, mit { $freed } Bytes. Ein Abbild bei #{ $height } steht für sie, mit { $taken } Bytes.
network-unavailable = Blöcke von #{ $lowest } bis #{ $best } sind nur durch ihre Köpfe bekannt, und niemand hier hat sie. Wer den Raum ganz behält, kann sie bringen, oder seine Datei.
network-rival = Ein Zweig mit mehr Arbeit, jetzt bei #{ $height }, verlässt diesen bei #{ $fork }, wo die Blöcke hier weggelassen sind. Um ihm zu folgen, verlass den Raum, lösche seine Einträge und komm wieder.
mine-gpu = Auch mit dem Grafikchip hashen
mine-gpu-asking = Fragt den Browser nach einem Grafikchip.
mine-gpu-insecure = Hier nicht: Browser leihen den Grafikchip nur Seiten über https oder von deiner Maschine, und diese kam über http.
mine-gpu-no-webgpu = Hier nicht: Dieser Browser hat kein WebGPU.
mine-gpu-none = Hier nicht: Der Browser bietet keinen Grafikchip.
mine-gpu-software = Der Browser hat nur ein Programm, das einen Grafikchip spielt. Deine Threads sind schneller.
mine-gpu-hardware = Viel schneller als deine Threads, und wärmer. Deine CPU prüft jeden Fund.
mine-gpu-starting = Er wird an bekannten Blöcken erprobt.
mine-gpu-on = Er hasht, und deine CPU prüft jeden Fund.
mine-gpu-lost = Der Grafikchip ging verloren. Deine Threads machen ohne ihn weiter; wähle ihn wieder, um es neu zu versuchen.
mine-gpu-wrong = Der Grafikchip gab einen falschen Hash, also wird er nicht genutzt. Deine Threads machen ohne ihn weiter.
mine-gpu-no-device = Der Browser hat den Grafikchip nicht geliehen. Deine Threads machen ohne ihn weiter.
mine-low = Ein Thread, solange die Seite verdeckt ist
mine-low-words = Schont den Akku und hält die Maschine kühl, während du anderes ansiehst.
slow-title = Ein Versuch in Zeitlupe
slow-words = was deine Threads tun, nur langsamer
slow-step = Eine Nonce probieren
slow-play = Abspielen
slow-pause = Pause
slow-winner = Den Gewinner von #{ $height } zeigen
slow-header = 1. Nimm den Kopf des Blocks: 80 Bytes
slow-version = Version
slow-prev = Hash des Blocks davor
slow-merkle = Fingerabdruck aller seiner Transaktionen
slow-time = Zeit
slow-bits = Ziel, kurz
slow-nonce = Nonce
slow-first = 2. Hashe sie mit SHA-256: 32 Bytes
slow-second = 3. Hashe den Hash
slow-compare = 4. Lies ihn rückwärts. Ist er kleiner als das Ziel?
slow-hash = Hash
slow-target = Ziel
slow-below = Byte { $nth } entscheidet: { $hash } ist kleiner als { $target }. Der Rest ist egal.
slow-above = Byte { $nth } entscheidet: { $hash } ist größer als { $target }. Der Rest ist egal.
slow-equal = Alle Bytes sind gleich, und gleich ist klein genug.
slow-missed = Nonce { $nonce } ist kein Block. Ändere die Nonce, und alle Bytes des Hashes ändern sich.
slow-found = Nonce { $nonce } macht Block #{ $height }. Er ist deiner!
slow-late = Er trifft das Ziel, aber jemand war schneller.
slow-won = Nonce { $nonce } machte Block #{ $height }. Jede andere hätte ihn verdorben.
slow-pace =
    { $tries ->
        [one] { $tries } Versuch bisher.
       *[other] { $tries } Versuche bisher.
    } Ein Block braucht im Mittel { $odds }: { $time } bei diesem Tempo.
hand-beside = Was der Gastgeber das Relay tun lässt
hand-tag-open = offen
hand-tag-closed = zu
hand-tag-first = geteilt: du bist in der ersten Hälfte
hand-tag-second = geteilt: du bist in der zweiten Hälfte
hand-tag-weather = schlechtes Wetter
hand-tag-host = Gastgeber
hand-tag-muted = stumm
hand-people = Leute
hand-people-reached =
    { $count ->
        [0] du erreichst niemanden
        [one] du erreichst einen anderen
       *[other] du erreichst { $count } andere
    }
hand-people-count =
    { $count ->
        [one] eine Verbindung
       *[other] { $count } Verbindungen
    }
hand-alone = Sonst ist niemand hier.
hand-alone-words = Teile den Link des Raums, seinen Code oder seinen QR-Code von der Tafel oben.
hand-somebody = Jemand, Nummer { $number }
hand-half-first = erste Hälfte
hand-half-second = zweite Hälfte
hand-mute = Stumm
hand-mute-label = { $name } stumm schalten
hand-unmute = Reden lassen
hand-unmute-label = { $name } reden lassen
hand-remove = Entfernen
hand-remove-label = { $name } entfernen
hand-remove-title = { $name } entfernen?
hand-remove-words = Das Relay beendet diese Verbindung und sagt, dass du es warst. Was diese Seite geschrieben, gezahlt und geschürft hat, bleibt in der Kette.
hand-remove-back = Solange der Raum offen ist, ist wieder da, wer die Seite neu lädt. Schließ den Raum vorher, wenn das nicht sein soll.
hand-remove-cancel = Behalten
hand-remove-do = Entfernen
hand-door = Die Tür
hand-door-open = Wer den Link oder den Code hat, kommt herein.
hand-door-closed = Niemand Neues kommt herein. Wer die Verbindung verliert, darf zehn Minuten lang zurück; wer die Seite neu lädt, wartet, bis du öffnest.
hand-door-close-it = Raum schließen
hand-door-open-it = Raum öffnen
hand-split = Raum teilen
hand-split-off = Zwei Hälften, die einander nicht hören, du in der ersten. Beide schürfen weiter; sieh, was geschieht, wenn sie sich treffen.
hand-split-on = Die Hälften hören einander nicht. Treffen sie sich, bleibt der Zweig mit mehr Arbeit, und der andere wird rückgängig; seine Transaktionen warten wieder.
hand-split-do = In Hälften teilen
hand-split-again = Neu verteilen
hand-unite = Hälften vereinen
hand-cap = Fairness
hand-cap-each = Obergrenze für jeden Rechner
hand-weather = Schlechtes Wetter
hand-weather-clear = Aufklaren
hand-weather-words = Für jede Nachricht an alle im Raum. Nachrichten gehen hin und zurück, also braucht eine Antwort das Doppelte.
hand-delay = Verzögerung
hand-loss = Verlorene Nachrichten
hand-ms = { $ms } ms
hand-seconds = { $seconds } s
hand-percent = { $percent } %
hand-host = Der Gastgeber
hand-no-host = Dieser Raum hat keinen Gastgeber. Niemand kann ihn schließen oder teilen oder jemanden stumm schalten.
hand-no-relay = Kein Relay hat dich im Raum, also gibt es nichts zu sagen.
hand-host-here = { $host } ist als Gastgeber hier.
hand-host-away = { $host } ist Gastgeber und jetzt nicht hier.
hand-host-unknown = Du bist der Gastgeber. Das Relay weiß es noch nicht; die Bedienung kommt, wenn es so weit ist.
hand-plain = Das Relay gibt alles weiter, wie es kommt.
hand-now-title = Der Gastgeber des Raums:
hand-now-muted = Du bist stumm: Das Relay verwirft, was diese Seite sagt. Du hörst die anderen weiter.
hand-now-first = Der Raum ist geteilt. Du bist in der ersten Hälfte und hörst die zweite nicht.
hand-now-second = Der Raum ist geteilt. Du bist in der zweiten Hälfte und hörst die erste nicht.
hand-now-delay = Jede Nachricht kommt { $time } später.
hand-now-loss = { $share } aller Nachrichten gehen verloren.
hand-now-closed = Der Raum ist für Neue geschlossen.
hand-now-relay = Das tut das Relay. Tabs dieses Browsers hören einander weiter, und die Kette behält alles.
hand-reach = Wie weit das reicht
hand-reach-relay = Das Relay tut es und sagt es allen. Tabs eines Browsers hören einander weiter.
hand-reach-chain = Die Kette behält alles: Niemandem werden Beiträge, Münzen oder Blöcke genommen, und was wartet, wird später weitergegeben.
hand-reach-back = Es endet, wenn der Letzte den Raum verlässt. Wen du stumm geschaltet hast, der ist es nach dem Neuladen wieder, solange deine Seite offen ist; eine neue Person ist jemand Neues.
wallet-raise = Gebühr erhöhen
wallet-raise-words = Sie wartet mit einer Gebühr von { $fee }. Mit einer höheren neu unterschrieben rückt sie vor, behält ihre Nummer und wird nur einmal bezahlt.
wallet-raise-fee = Neue Gebühr
wallet-raise-do = Neu unterschreiben
wallet-raised = Mit einer Gebühr von { $fee } neu unterschrieben.
wallet-column-balance = Guthaben danach
feed-seek = Beiträge durchsuchen
feed-author = Von wem
feed-author-any = von allen
feed-found = { $count } der { $all } neuesten Beiträge werden gezeigt, mit dem, was dazugehört.
hand-results = Ergebnisse
hand-results-words = Gefundene Blöcke, Münzen und Transaktionen aller mit Spitznamen, als Tabelle. Adressen stehen nicht darin.
hand-results-save = Als CSV speichern
hand-results-saved =
    { $count ->
        [one] Gespeichert: { $count } Person.
       *[other] Gespeichert: { $count } Personen.
    }
hand-results-name = Spitzname
hand-results-blocks = Gefundene Blöcke
hand-results-earned = Damit verdient
hand-results-balance = Guthaben
hand-results-signed = Unterschriebene Transaktionen
consortium-title = Zugelassene Signierer
consortium-needed = Beschlossen mit { $needed } von { $all } Signierern
consortium-sealed = hat { $count } der letzten { $all } Blöcke besiegelt
consortium-turn = als Nächstes dran
consortium-members = Mitglieder
consortium-no-members = Niemand außer den Signierern.
consortium-votes = Offene Abstimmungen
consortium-no-votes = Es wird über nichts abgestimmt.
consortium-admit-member = { $name } als Mitglied aufnehmen
consortium-remove-member = { $name } als Mitglied entfernen
consortium-admit-signer = { $name } als Signierer aufnehmen
consortium-remove-signer = { $name } als Signierer entfernen
consortium-tally = Stimmen: { $votes }, nötig: { $needed }
consortium-waits = deine Stimme kommt in deinen nächsten Block
consortium-withdrawal-waits = dein Rückzug kommt in deinen nächsten Block
consortium-agree = Dafür stimmen
consortium-agree-label = Dafür stimmen: { $what }
consortium-withdraw = Zurückziehen
consortium-withdraw-label = Zurückziehen: { $what }
consortium-idle = Deine Stimmen warten, bis diese Seite Blöcke besiegelt. Starte das auf dem Schürfen-Bildschirm.
consortium-propose = Eine neue Abstimmung
consortium-change = Was geschehen soll
consortium-admit = Aufnehmen
consortium-remove = Entfernen
consortium-role = In welcher Rolle
consortium-member = Mitglied
consortium-signer = Signierer
consortium-who = Name oder Adresse
consortium-who-help = Mitglieder posten und zahlen; Signierer besiegeln auch Blöcke und stimmen ab.
consortium-do = Abstimmen
consortium-wrong-nobody = Sag, um wen es geht: ein Name oder eine Adresse.
consortium-wrong-has = Wen du nennst, hat diese Rolle schon.
consortium-wrong-lacks = Wen du nennst, hat diese Rolle nicht: die Listen oben sagen, wer sie hat.
consortium-wrong-last = Der letzte Signierer bleibt: ohne ihn könnte niemand einen Block besiegeln.
consortium-wrong-voted = Dafür hast du schon gestimmt; es steht bei den offenen Abstimmungen.
consortium-member-words = Nur die Signierer oben stimmen ab. Du darfst posten, zahlen und handeln.
consortium-outsider = Nur die Signierer oben stimmen ab, und du darfst noch nicht posten oder zahlen. Gib einem Signierer deine Adresse und bitte um Aufnahme: { $address }

## Skripte

scripts-title = Skripte
scripts-lead = Eigene kleine Programme, ausgeführt auf deinem eigenen Knoten.
script-beside = Ausführen und Ausgabe
script-program = Programm
script-keys = Während du schreibst, rückt Tab ein; Escape gibt die Tabtaste der Seite zurück. Strg+Z macht rückgängig.
script-pick = Beispiele und gespeicherte Programme
script-unsaved = Noch nicht gespeichert
script-examples = Beispiele
script-own = Deine
script-name = Name
script-save = Speichern
script-delete = Löschen
script-saved = { $name } ist in diesem Browser gespeichert.
script-deleted = { $name } ist gelöscht. Der Text steht noch hier.
script-name-missing = Gib dem Programm zuerst einen Namen.
script-not-saved = Dafür ist kein Platz: höchstens { $programs } Programme von je { $size } KiB, solange der Browser Speicher übrig hat.
script-no-program = Das ist kein Programm: ein Text von höchstens { $size } KiB.
script-file-save = Als Datei speichern
script-file-open = Datei öffnen
script-may = Was es darf
script-may-words = Ein Skript sieht alles, was dein Knoten weiß. Es erreicht kein Netz, keinen Speicher und keine andere Seite. Was es außer Lesen tut, erlaubst du hier, für einen Lauf.
script-signs = In meinem Namen unterschreiben: Beiträge, Zahlungen, Namen, Handel
script-budget = Es darf höchstens ausgeben
script-budget-words = Zahlungen, Bestellungen und Gebühren eines Laufs zusammen.
script-budget-wrong = Schreib einen Betrag wie 1,50 oder 0.
script-mines = Mit meinem Gerät schürfen
script-run = Ausführen
script-stop = Anhalten
script-spent = { $amount } ausgegeben
script-output = Ausgabe
script-silent = Was das Skript sagt und jeder Aufruf, den es macht, steht hier.
script-older = Ältere Zeilen, die weg sind: { $count }
script-dropped = Zeilen, die zu schnell kamen: { $count }
script-line = Zeile { $line }
script-runs = Das Skript läuft.
script-ended = Das Skript ist zu Ende.
script-stopped = Angehalten.
script-all-calls = Alle Aufrufe und Ereignisse als TypeScript-Deklarationen
script-not-allowed = { $call } war für diesen Lauf nicht erlaubt: Erlaube es neben dem Programm.
script-never = { $call } ist nichts für Skripte: Es ändert den Raum oder was gespeichert ist, und das ist allein deine Sache.
script-over-budget = Das kostet { $cost }, und vom Budget von { $budget } sind { $left } übrig.
script-price-needed = { $call } muss Gebühr oder Preis im Skript nennen, damit das Budget eingehalten werden kann.
script-example-hello = Was weiß mein Knoten?
script-example-thanks = Ein Bot, der jedem Schürfer dankt
script-example-fees = Die Gebühren beobachten
script-example-double-spend = Doppelt ausgeben, was misslingt
script-example-audit = Ein Prüfer der ganzen Kette

## Eine Lektion für die Klasse

class-lesson = Lektion { $number }
class-on = Deine Lehrkraft hat begonnen: { $lesson }.
class-seen = Auf dieser Seite sieht deine Lehrkraft, welche Ziele du darin erreichst, welche Fragen des Abschlusszettels du beantwortest und wie oft du es versuchst, unter dem Namen { $name }. Sonst wird es niemandem gezeigt.
class-go = Zur Lektion
class-paused-title = Die Lehrkraft hat die Lektion angehalten.
class-paused = Schau auf. Es geht von selbst weiter; bis dahin schürft dieser Tab nicht.
class-ticket = Abschlusszettel
class-ticket-words = Drei Fragen zur Kette. Dein eigener Knoten prüft, was du antwortest.
class-ticket-explorer = Schau im Explorer nach.
class-ticket-short = Die Kette ist zu kurz für Fragen. Sie kommen, wenn zwei Blöcke gefunden sind.
class-ticket-check = Prüfen
class-ticket-right = Richtig.
class-ticket-done = Alle drei sind richtig.
class-tries = Versuche: { $count }
class-ask-finder = Wer hat Block #{ $height } gefunden? Ein Name oder eine Adresse
class-ask-confirmations = Wie viele Bestätigungen hat Block #{ $height }?
class-ask-holds = In welchem Block ist deine Transaktion { $txid }…? Seine Höhe
class-ask-nonce = Welche Nonce hat Block #{ $height }?
class-hint-finder = Das ist jemand anderes. Suche { $height } im Explorer und lies, wer ihn gefunden hat.
class-hint-confirmations = So viele sind es nicht. Der Block selbst zählt als eine, jeder Block darüber als eine mehr. Suche { $height } im Explorer.
class-hint-holds = Das ist ein anderer Block. Suche { $txid } im Explorer oder öffne dein Konto: Die Höhe steht daneben.
class-hint-nonce = Das ist eine andere Zahl. Suche { $height } im Explorer: Die Nonce ist das letzte Feld seines Kopfes.
class-teach = Lektion für die Klasse
class-teach-words = Jede Seite im Raum öffnet sie. Hier siehst du, was jede und jeder erreicht; das wird ihnen gesagt.
class-teach-choose = Welche Lektion
class-start = Beginnen
class-pause = Für alle anhalten
class-resume = Weiter
class-ticket-open = Abschlusszettel öffnen
class-ticket-close = Abschlusszettel schließen
class-end = Lektion beenden
class-none-yet = Noch hat niemand etwas gemeldet.
class-table = Was jede und jeder erreicht hat
class-pupil = Name
class-goals = Ziele
class-tries-head = Versuche
class-of = { $done } von { $all }
class-goal = Ziel { $number }
class-question = Frage { $number }
class-saved = Gespeichert: { $file }

## Papiere zum Drucken

papers-title = Papiere für Lehrende
papers-words = Stundenpläne, Arbeitsblätter und was dazugehört, schwarz auf weiß auf A4 oder Letter.
papers-plans = Stundenpläne
papers-plans-words = Was wann geschieht, was du fragst, und was in einem Klassenzimmer schiefgeht.
papers-hand-out = Zum Austeilen
papers-hand-out-words = Zettel bringen die Klasse in diesen Raum. Das Glossar sagt, was die Wörter bedeuten.
papers-worksheets = Arbeitsblätter
papers-worksheets-words = Eines für jede Lektion des Labors, zum Ausfüllen neben dem Bildschirm.
papers-for-you = Nur für dich
papers-key-words = Die Lösungen der Arbeitsblätter und die Antworten auf die Fragen der Lektionen. Wer in einem Raum mit Gastgeber lernt, findet sie hier nicht; wer den Quelltext des Programms liest, schon.
papers-key-not-here = Die Lösungen sind für den Gastgeber dieses Raums. In einem Raum ohne Gastgeber können alle sie öffnen.
papers-all = Alle Papiere
papers-print = Drucken
papers-plan = Stundenplan, { $minutes } Minuten
papers-worksheet = Arbeitsblatt
papers-glossary = Glossar
papers-slips = Zettel zum Beitreten
papers-key = Lösungen
papers-name = Name
papers-date = Datum
slip-open = Öffne { $address } oder scanne den QR-Code.
slip-code = Gib den Code des Raums ein:
slip-begin = Wähle einen Namen und schreib deinen ersten Beitrag. Die Münze heißt { $coin }.
slips-no-room = Du bist noch in keinem Raum, also gibt es nichts, wozu du einladen könntest.
