# The lab. Fetched when it is opened. Same rules as ../en.ftl.

lab-in-english = Das Labor spricht { $language } noch nicht: Das ist Englisch.
lab-to-network = Das Netz, simuliert

## The simulated network

lab-net-title = Ein Netz in dieser Seite
lab-net-lead = Viele echte Knoten und eine Uhr, die du hältst. Teile es, bremse es, greif es an.
lab-net-node = Knoten { $number }
lab-net-somebody = jemand
lab-net-percent = { $percent } %
lab-net-copy = Link kopieren
lab-net-copied = Link kopiert: Wer ihn öffnet, sieht genau diesen Lauf.
lab-net-error-damaged = Der Link dieses Laufs ist beschädigt. Bitte noch einmal darum und kopiere ihn ganz.
lab-net-error-too-long = Der Link ist länger als der irgendeines Laufs.
lab-net-error-version = Der Link ist von einer anderen Fassung des Labors.
lab-net-controls = Zeit
lab-net-play = Abspielen
lab-net-pause = Anhalten
lab-net-step = Ein Ereignis
lab-net-back = Zurück
lab-net-restart = Von vorn
lab-net-speed = Tempo
lab-net-pace = (erreicht: { $pace })
lab-net-time = Virtuelle Zeit
lab-net-time-line = Zeitleiste
lab-net-legend-blocks = Blöcke
lab-net-legend-forks = Gabelungen
lab-net-legend-reorgs = Umbauten
lab-net-legend-attacks = Angriffe
lab-net-legend-levers = Hebel
lab-net-kind-block = Block
lab-net-kind-tx = Transaktionen
lab-net-kind-chain = Köpfe, Fragen nach Blöcken
lab-net-kind-talk = Spitzen, Grüße, Pings
lab-net-kind-garbage = gar keine Nachricht
lab-net-in-flight =
    { $count ->
        [one] { $count } Nachricht unterwegs
       *[other] { $count } Nachrichten unterwegs
    }
lab-net-tips =
    { $count ->
        [one] Alle stehen auf einem Block
       *[other] Sie stehen auf { $count } Blöcken
    }
lab-net-picture = Ein Netz von { $nodes } Knoten, höchster Block { $height }. { $together } stehen auf demselben Block, { $behind } liegen zurück, { $apart } auf einem anderen Zweig, { $off } sind aus. { $messages } Nachrichten sind unterwegs. Die Tabelle darunter sagt dasselbe.
lab-net-agreed = bei den meisten
lab-net-behind = zurück
lab-net-apart = auf anderem Zweig
lab-net-off = aus
lab-net-tree = Der Baum der Blöcke
lab-net-no-blocks = Noch kein Block. Drücke auf Abspielen.
lab-net-tree-words = Die { $blocks } neuesten Blöcke bis { $height }; { $rivals } davon auf Zweigen, die die meisten verlassen oder nie genommen haben.
lab-net-nodes = Knoten
lab-net-col-node = Knoten
lab-net-col-height = Block
lab-net-col-standing = Steht
lab-net-col-pool = Warten
lab-net-col-balance = Guthaben
lab-net-col-share = Leistung
lab-net-col-behaviour = Verhalten
lab-net-beside = Hebel
lab-net-choose = Wähle einen Knoten in der Zeichnung oder Tabelle, um hineinzusehen und seine Hebel zu ziehen.
lab-net-close = Wegsehen
lab-net-fact-tip = Steht auf
lab-net-fact-balance = Guthaben auf seiner Kette
lab-net-fact-pool = Wartende Transaktionen
lab-net-fact-peers = Nachbarn
lab-net-fact-behaviour = Verhalten
lab-net-fact-hidden = Verborgene Blöcke
lab-net-is-off = Sein Programm läuft nicht. Was es gespeichert hat, ist noch da.
lab-net-its-tree = Blöcke, die er hat
lab-net-its-pool = Sein Vorrat
lab-net-pool-empty = Nichts wartet.
lab-net-pays = { $from } zahlt { $to } { $amount }
lab-net-levers-of = Hebel von { $node }
lab-net-switch-off = Ausschalten
lab-net-switch-on = Einschalten
lab-net-share = Anteil der Hash-Leistung
lab-net-delay = Weitere Verzögerung
lab-net-loss = Verlorene Nachrichten
lab-net-clock = Seine Uhr geht vor um
lab-net-behaviour = Verhalten
lab-net-honest = Ehrlich
lab-net-selfish = Egoistischer Miner
lab-net-censor = Zensor
lab-net-censor-of = Zensor von { $node }
lab-net-buyer = Käufer, der doppelt ausgibt
lab-net-buyer-at = Gibt bei { $node } doppelt aus
lab-net-liar = Lügner
lab-net-flooder = Fluter
lab-net-hint-honest = Tut, was der Knoten will.
lab-net-hint-selfish = Verbirgt gefundene Blöcke und zeigt sie, um andere zu schlagen (Eyal und Sirer 2014).
lab-net-hint-censor = Hört die Transaktionen eines Kontos nicht; seinen Blöcken fehlen sie.
lab-net-hint-buyer = Bezahlt einen Händler und schürft heimlich einen Zweig, in dem er es nicht tat. Immer wieder.
lab-net-hint-liar = Sendet gefälschte Blöcke und Transaktionen, falsche Behauptungen und Müll.
lab-net-hint-flooder = Überflutet seine Nachbarn mit Waisen, Fragen nach nichts und Müll.
lab-net-towards = Gegenüber
lab-net-confirmations = Bestätigungen, auf die der Händler wartet
lab-net-with-another = Zwischen ihm und einem anderen
lab-net-other-node = Der andere Knoten
lab-net-pay = { $amount } an { $node } zahlen
lab-net-groups = Das Netz teilen
lab-net-halves = In Hälften teilen
lab-net-heal = Heilen
lab-net-own-groups = Eigene Gruppen
lab-net-split-so = So teilen
lab-net-new = Ein neues Netz
lab-net-shape = Verbunden durch
lab-net-mesh = ein Geflecht von Nachbarn
lab-net-relay = ein Relais
lab-net-spacing = Ein Block alle
lab-net-link-delay = Verzögerung jeder Leitung
lab-net-payments = Zahlungen je Stunde
lab-net-seed = Startzahl
lab-net-seed-help = Aus ihr folgt aller Zufall.
lab-net-start = Beginnen
lab-net-about = Was hier echt ist
lab-net-about-text = Simuliert sind die Zeit, die Leitungen und wann eine Maschine ihre nächste Zahl probiert: Die Schwierigkeit beträgt einige hundert Hashes. Alles andere ist der Knoten, der in dieser Seite läuft: dieselben Regeln, Blöcke, Unterschriften und Nachrichten.
lab-net-about-relay = Das Relais leitet alle Nachrichten an alle weiter und sagt die Zeit: Falsche Uhren werden berichtigt.
lab-net-about-mesh = Jeder Knoten hat einige Nachbarn und sagt weiter, was er hört. Niemand sagt die Zeit: Uhren bleiben so falsch, wie sie sind.
lab-net-events = Ereignisse
lab-net-hash = Hash aller Ereignisse
lab-net-told-found = { $node } hat einen Block gefunden.
lab-net-told-heard = { $node } hörte von { $from }: { $kind }.
lab-net-told-paid = { $from } bezahlte { $to }.
lab-net-mark-block = { $node } hat Block { $height } gefunden.
lab-net-mark-fork = Gabelung: zwei Blöcke der Höhe { $height }.
lab-net-mark-reorg =
    { $count ->
        [one] { $node } wechselte den Zweig: { $count } Block zurückgenommen.
       *[other] { $node } wechselte den Zweig: { $count } Blöcke zurückgenommen.
    }
lab-net-mark-cut-off = { $node } trennte sich von { $peer } wegen Regelbruchs.
lab-net-mark-paid = { $node } bezahlte { $merchant } und arbeitet an einer Kette ohne diese Zahlung.
lab-net-mark-shipped = { $merchant } gab die Ware heraus.
lab-net-mark-cheated = { $merchant } ist betrogen: Die Zahlung von { $node } ist zurückgenommen.
lab-net-mark-failed = Der Angriff von { $node } schlug fehl: { $merchant } hat sein Geld.
lab-net-mark-lever = Du hast einen Hebel gezogen.
lab-net-letter-selfish = E
lab-net-letter-censor = Z
lab-net-letter-buyer = K
lab-net-letter-liar = L
lab-net-letter-flooder = F
